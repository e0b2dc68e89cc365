import type { LinkedEditingRanges, Position } from 'vscode-languageserver';
import { linkedRangesAt } from '../../features/linked-ranges.ts';
import type { OpenDocument } from '../open-document.ts';
import type { Service } from '../service.ts';
import { askedAt } from '../view.ts';

/** Lets the editor type into a tag's entry and its citations, or an abbreviation's line and its uses, at once. */
export const linkedRanges: Service = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  serve: ({ connection, about }) => {
    connection.languages.onLinkedEditingRange(about(null, (document, { position }) => linkedEditingRanges(document, position)));
  },
};

function linkedEditingRanges(document: OpenDocument, position: Position): LinkedEditingRanges | null {
  const asked = askedAt(document, position), found = asked && linkedRangesAt(asked.view.draft, asked.offset, asked.catalogue);
  return found ? { ranges: found.places.flatMap((place) => asked.view.rangeHere(place) ?? []), wordPattern: found.wordPattern } : null;
}
