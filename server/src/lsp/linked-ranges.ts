import type { LinkedEditingRanges, Position } from 'vscode-languageserver';
import { linkedRangesAt } from '../features/linked-ranges.ts';
import type { OpenDocument } from './open-document.ts';
import type { Service } from './service.ts';
import { viewOf } from './view.ts';

/** Lets the editor type into a tag's entry and its citations, or an abbreviation's line and its uses, at once. */
export const linkedRanges: Service = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  serve: ({ connection, about }) => {
    connection.languages.onLinkedEditingRange(about(null, (document, { position }) => linkedEditingRanges(document, position)));
  },
};

function linkedEditingRanges(document: OpenDocument, position: Position): LinkedEditingRanges | null {
  if (!document.options || !document.isDraft) return null;
  const view = viewOf(document), offset = view.offsetAt(position);
  const found = offset === undefined ? undefined : linkedRangesAt(view.draft, offset, document.options.catalogue);
  return found ? { ranges: found.places.map((place) => view.locationOf(place).range), wordPattern: found.wordPattern } : null;
}
