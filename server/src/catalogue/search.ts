import type { Catalogue } from './catalogue.ts';
import { nameKey } from './identifiers/identifier.ts';
import type { CatalogueRecord } from './record.ts';
import type { SearchIndex } from './search-index.ts';
import { searchIndex, searchWords, startingWith } from './search-index.ts';

/** No search looks at more keys or records than this, however large the catalogue. */
const MOST_LOOKED_AT = 400;

/**
 * The records that a query finds, best first: the exact name, names that begin with it, then records all of whose
 * query words begin a word of their names or titles, in any language, accents or not. An empty query finds the first records.
 */
export function searchRecords(catalogue: Catalogue, query: string, limit: number): readonly CatalogueRecord[] {
  if (nameKey(query) === '') return catalogue.records.slice(0, limit);
  const index = searchIndex(catalogue), found = new Set<number>();
  for (const position of namedLike(index, query)) found.add(position);
  if (found.size < limit) for (const position of wordedLike(index, query)) found.add(position);
  return [...found].slice(0, limit).flatMap((position) => catalogue.records[position] ?? []);
}

/** Positions of records with a name that begins with the query; an exact one first, then in the catalogue's order. */
function namedLike({ names }: SearchIndex, query: string): readonly number[] {
  const key = nameKey(query), [exact, ...others] = startingWith(names, key, MOST_LOOKED_AT);
  if (!exact) return [];
  if (exact.key === key) return [...exact.records, ...ascending(others.flatMap(({ records }) => records))];
  return ascending([...exact.records, ...others.flatMap(({ records }) => records)]);
}

/** Positions of records that have every word of the query; whole words before beginnings, titles that begin with it first. */
function wordedLike({ words, wordsOf, firstWords }: SearchIndex, query: string): readonly number[] {
  const wanted = searchWords(query);
  const lists = wanted.map((word) => startingWith(words, word, MOST_LOOKED_AT).map(({ records }) => records));
  const sizes = lists.map((list) => list.reduce((sum, records) => sum + records.length, 0));
  const rarest = lists[sizes.indexOf(sizes.reduce((least, size) => Math.min(least, size), Infinity))];
  if (!rarest) return [];
  const scored: { readonly position: number; readonly score: number }[] = [];
  for (const position of firstOf(rarest, 2 * MOST_LOOKED_AT)) {
    const own = wordsOf[position];
    const score = own && scoreOf(own, wanted);
    if (score) scored.push({ position, score: score + Number(firstWords[position] === wanted[0]) });
  }
  return scored.sort((a, b) => b.score - a.score || a.position - b.position).map(({ position }) => position);
}

/** Two for each whole word, one for each beginning of a word; 0 when a wanted word is missing. */
function scoreOf(own: ReadonlySet<string>, wanted: readonly string[]): number {
  let score = 0;
  for (const word of wanted) {
    if (own.has(word)) score += 2;
    else if (hasBeginning(own, word)) score += 1;
    else return 0;
  }
  return score;
}

function hasBeginning(own: ReadonlySet<string>, beginning: string): boolean {
  for (const word of own) if (word.startsWith(beginning)) return true;
  return false;
}

/** The first positions of several ascending lists, without copying long ones. */
function firstOf(lists: readonly (readonly number[])[], limit: number): ReadonlySet<number> {
  const positions = new Set<number>();
  for (const list of lists) {
    for (const position of list) {
      if (positions.size >= limit) return positions;
      positions.add(position);
    }
  }
  return positions;
}

function ascending(positions: readonly number[]): readonly number[] {
  return [...positions].sort((a, b) => a - b);
}
