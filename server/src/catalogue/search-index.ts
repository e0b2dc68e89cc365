import type { Catalogue } from './catalogue.ts';
import { nameKey } from './identifier.ts';
import { lowerBound } from './lower-bound.ts';

/** A key (a name, or a word of a title) and the positions in `catalogue.records` that have it, ascending. */
export interface Posting {
  readonly key: string;
  readonly records: readonly number[];
}

/** What a search looks up: names by prefix, words by prefix, both sorted. */
export interface SearchIndex {
  readonly names: readonly Posting[];
  readonly words: readonly Posting[];
  /** For each record its words, to test a second word of the query. */
  readonly wordsOf: readonly ReadonlySet<string>[];
  /** For each record the word its first title begins with. */
  readonly firstWords: readonly string[];
}

const indexes = new WeakMap<Catalogue, SearchIndex>();

/** The index of a catalogue, built at the first search and kept as long as the catalogue. */
export function searchIndex(catalogue: Catalogue): SearchIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const names = new Map<string, number[]>(), words = new Map<string, number[]>();
  const wordsOf = catalogue.records.map((record, position) => {
    for (const name of [record.id, ...record.names]) add(names, nameKey(name), position);
    const own = new Set([record.id, ...record.names, ...record.titles.map(({ text }) => text)].flatMap(searchWords));
    for (const word of own) add(words, word, position);
    return own;
  });
  const firstWords = catalogue.records.map(({ titles: [title] }) => searchWords(title?.text.slice(0, 60) ?? '')[0] ?? '');
  const index = { names: sortedPostings(names), words: sortedPostings(words), wordsOf, firstWords };
  indexes.set(catalogue, index);
  return index;
}

/** The postings whose key begins with a prefix; at most `limit` of them. */
export function startingWith(postings: readonly Posting[], prefix: string, limit: number): readonly Posting[] {
  const start = lowerBound(postings, ({ key }) => key < prefix);
  const found: Posting[] = [];
  for (let at = start; at < postings.length && found.length < limit; at++) {
    const posting = postings[at];
    if (!posting?.key.startsWith(prefix)) break;
    found.push(posting);
  }
  return found;
}

const ASCII = /^[ -~]*$/;

/** The words of a text in lower case without accents: "Détermination d'un cadre" → determination, d, un, cadre. */
export function searchWords(text: string): readonly string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function add(postings: Map<string, number[]>, key: string, position: number): void {
  const records = postings.get(key);
  if (!records) postings.set(key, [position]);
  else if (records.at(-1) !== position) records.push(position);
}

function sortedPostings(postings: ReadonlyMap<string, readonly number[]>): readonly Posting[] {
  return [...postings].map(([key, records]) => ({ key, records })).sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
}
