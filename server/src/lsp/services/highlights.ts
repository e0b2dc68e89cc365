import { DocumentHighlightKind, type DocumentHighlight, type Position } from 'vscode-languageserver';
import { highlightsAt } from '../../features/highlights.ts';
import { portionsOf } from '../in-parts.ts';
import type { OpenDocument } from '../open-document.ts';
import type { Service } from '../service.ts';
import { askedAt } from '../view.ts';

/** Marks what the cursor is on wherever it stands in the open text: where it is defined as written, its uses as read. */
export const highlights: Service = {
  capabilities: () => ({ documentHighlightProvider: true }),
  serve: ({ connection, listAbout }) => {
    connection.onDocumentHighlight(listAbout((document, { position }) => portionsOf(documentHighlights(document, position))));
  },
};

function documentHighlights(document: OpenDocument, position: Position): DocumentHighlight[] | null {
  const asked = askedAt(document, position);
  if (!asked) return null;
  const { view, offset, catalogue } = asked;
  return highlightsAt(view.draft, offset, catalogue).flatMap(({ place, isDefinition }) => {
    const range = view.rangeHere(place);
    return range ? { range, kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read } : [];
  });
}
