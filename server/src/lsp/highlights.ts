import { DocumentHighlightKind, type DocumentHighlight, type Position } from 'vscode-languageserver';
import { highlightsAt } from '../features/highlights.ts';
import type { OpenDocument } from './open-document.ts';
import type { Service } from './service.ts';
import { viewOf } from './view.ts';

/** Marks what the cursor is on wherever it stands in the open text: where it is defined as written, its uses as read. */
export const highlights: Service = {
  capabilities: () => ({ documentHighlightProvider: true }),
  serve: ({ connection, about }) => {
    connection.onDocumentHighlight(about(null, (document, { position }) => documentHighlights(document, position)));
  },
};

function documentHighlights(document: OpenDocument, position: Position): DocumentHighlight[] | null {
  if (!document.options || !document.isDraft) return null;
  const view = viewOf(document), offset = view.offsetAt(position);
  if (offset === undefined) return null;
  return highlightsAt(view.draft, offset, document.options.catalogue).flatMap(({ place, isDefinition }) => {
    const { uri, range } = view.locationOf(place);
    return uri === document.uri ? { range, kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read } : [];
  });
}
