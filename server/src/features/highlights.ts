import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Place } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { namedAt } from './named-at.ts';
import { placesOf } from './references.ts';

/** A place of the thing that the cursor is on; `isDefinition` where it is defined: an entry, a line of clause 4, a definition, a title. */
export interface Highlight {
  readonly place: Place;
  readonly isDefinition: boolean;
}

/** Every place of the same thing as at an offset of the text (UTF-16 code units), in no order; none where nothing is known. */
export function highlightsAt(draft: Draft, offset: number, catalogue: Catalogue): readonly Highlight[] {
  const symbol = namedAt(draft, offset, catalogue);
  if (!symbol) return [];
  const { definitions, uses } = placesOf(draft, symbol);
  return [...definitions.map((place) => ({ place, isDefinition: true })), ...uses.map((place) => ({ place, isDefinition: false }))];
}
