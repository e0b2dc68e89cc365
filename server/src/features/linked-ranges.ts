import type { Catalogue } from '../catalogue/catalogue.ts';
import { placeIn, placeOf, textOf, type Located, type Place } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import type { AbbreviationFact, Entry } from '../draft/fact.ts';
import { namedAt } from './named-at.ts';
import { ownPlacesOfTag } from './rename/rename-tag.ts';
import { placesOfAbbreviation } from './rename/rename-words.ts';

/** Places that are typed as one, and a pattern for what can be typed there. */
export interface LinkedRanges {
  readonly places: readonly Place[];
  readonly wordPattern: string;
}

/**
 * From an entry's tag: the tag and all that cites it. From a line of clause 4: the abbreviation and all its uses. Nothing where they are
 * not written alike, as typing into one must do the same to all; nothing in AsciiDoc, which cites by id.
 */
export function linkedRangesAt(draft: Draft, offset: number, catalogue: Catalogue): LinkedRanges | undefined {
  const symbol = draft.syntax === 'asciidoc' ? undefined : namedAt(draft, offset, catalogue);
  if (symbol?.kind === 'entry' && symbol.part === 'tag') return linked(placesOfEntry(draft, symbol.entry), '[^\\[\\]\\\\\\r\\n]*');
  if (symbol?.kind !== 'abbreviation' || symbol.listed === undefined || !isIn(symbol.place, symbol.listed)) return undefined;
  return linked(placesOfListed(draft, symbol.listed), '[A-Za-z0-9/&.+-]*');
}

const isIn = (place: Place, { block, fact }: Located<AbbreviationFact>): boolean => place.block === block && place.start >= fact.start && place.end <= fact.end;

function placesOfEntry(draft: Draft, { block, fact }: Located<Entry>): readonly Place[] {
  const { tag } = fact;
  if (!tag) return [];
  const places = ownPlacesOfTag(draft, { text: tag.text, bibliography: fact.bibliography });
  return [placeIn(block, tag), ...places.flatMap(({ place, isEntry }) => (isEntry && place.block === block ? [] : place))];
}

/** Of a use in the plural, what stands before its s. */
function placesOfListed(draft: Draft, listed: Located<AbbreviationFact>): readonly Place[] {
  const { abbreviation } = listed.fact;
  return placesOfAbbreviation(draft, placeOf(listed), abbreviation).map((one) => ({ ...one, end: Math.min(one.end, one.start + abbreviation.length) }));
}

function linked(places: readonly Place[], wordPattern: string): LinkedRanges | undefined {
  const [first] = places;
  return first && places.length > 1 && places.every((place) => textOf(place) === textOf(first)) ? { places, wordPattern } : undefined;
}
