import type { InlayHint, Range } from 'vscode-languageserver';
import { hintsIn } from '../../features/inlay-hints.ts';
import { blocksInRange } from '../blocks-in-range.ts';
import type { DisplaySettings } from '../display-settings.ts';
import type { OpenDocument } from '../open-document.ts';
import type { Service } from '../service.ts';
import { viewOf } from '../view.ts';

/** Titles behind tags, full and short forms of abbreviations; where the settings ask for them. */
export const inlayHints: Service = {
  capabilities: () => ({ inlayHintProvider: true }),
  serve: ({ connection, desk, about }) => {
    connection.languages.inlayHint.on(about(null, (document, { range }) => hints(document, range, desk.workspace.displayOf(document))));
    desk.onRenewal(() => { if (desk.client.refreshesHints) void connection.languages.inlayHint.refresh(); });
  },
};

function hints(document: OpenDocument, range: Range, { hints: shows }: DisplaySettings): InlayHint[] | null {
  if (!document.options || !document.isDraft || shows.size === 0) return null;
  const view = viewOf(document);
  return hintsIn(view.draft, blocksInRange(view, range), document.options.catalogue, shows).flatMap(({ place, text, detail }) => {
    const position = view.rangeHere({ ...place, start: place.end })?.start;
    return position && isIn(position.line, range) ? [{ position, label: text, tooltip: detail, paddingLeft: true }] : [];
  });
}

const isIn = (line: number, { start, end }: Range): boolean => start.line <= line && line <= end.line;
