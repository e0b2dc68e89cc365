import { placeIn, textOf, type Located, type Place } from '../../draft/block.ts';
import type { Citation, Entry, Mention } from '../../draft/fact.ts';
import { documentPlace, homeKey, onlyEntries } from './reference.ts';
import type { Group } from '../rule.ts';

/** Where a document is named: its entries, and what cites or mentions it, in the order of the text. */
export interface DocumentPlaces {
  readonly entries: readonly Located<Entry>[];
  readonly uses: readonly Located<Citation | Mention>[];
}

/** The places of a document's key. An entry with several numbers stands under the first alone. */
export function placesOfDocument(group: Group): DocumentPlaces {
  const entries = group.isDefined ? onlyEntries(group.definitions).filter(({ fact }) => homeKey(fact, 'd') === group.key) : [];
  const uses = group.isUsed ? group.uses.flatMap(({ block, fact }) => (fact.kind === 'mention' || fact.kind === 'citation' ? [{ block, fact }] : [])) : [];
  return { entries, uses };
}

/** Where a citation or mention writes the document's name. */
export const usePlace = ({ block, fact }: Located<Citation | Mention>): Place => placeIn(block, fact.kind === 'mention' ? fact.identifier : fact.target);

/** The place for the one finding about a document: its entry, else where it is named first. Undefined where another group has it. */
export function mainPlace(group: Group, { entries, uses }: DocumentPlaces): Place | undefined {
  const [entry] = entries, [use] = uses;
  if (entry) return documentPlace(entry);
  return use && !group.isDefined ? usePlace(use) : undefined;
}

/** A document's name as it stands at a place, without its organization: "X.1817" in "ITU-T X.1817". */
export function writtenName(place: Place, key: string): string {
  const text = textOf(place), at = text.toLowerCase().indexOf(key);
  return at < 0 ? text : text.slice(at, at + key.length);
}
