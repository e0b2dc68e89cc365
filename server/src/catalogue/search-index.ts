import type { Catalogue } from './catalogue.ts';
import { nameKey } from './identifiers/identifier.ts';
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

const indexes = new WeakMap<Catalogue, SearchIndex>(), begun = new WeakMap<Catalogue, Generator<undefined, SearchIndex>>();

/** The index of a catalogue, built at the first search and kept as long as the catalogue. */
export function searchIndex(catalogue: Catalogue): SearchIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  for (const building = buildingOf(catalogue); ;) {
    const step = building.next();
    if (step.done) return step.value;
  }
}

/** Makes a catalogue ready for searches, a few ms a step: one of many thousands would keep the first search waiting. */
export function* prepareSearch(catalogue: Catalogue): Generator<undefined> {
  if (indexes.has(catalogue)) return;
  const { listed } = catalogue;
  for (let from = 0; listed && from < listed.size; from += STEP) {
    listed.some(from, from + STEP);
    yield;
  }
  while (!indexes.has(catalogue) && !buildingOf(catalogue).next().done) yield;
}

/** Records in one step. */
const STEP = 400;

/** The building of an index, which steps and searches take on from each other. */
function buildingOf(catalogue: Catalogue): Generator<undefined, SearchIndex> {
  const known = begun.get(catalogue) ?? building(catalogue);
  begun.set(catalogue, known);
  return known;
}

function* building(catalogue: Catalogue): Generator<undefined, SearchIndex> {
  const names = new Map<string, number[]>(), words = new Map<string, number[]>(), wordsOf: ReadonlySet<string>[] = [], firstWords: string[] = [], { records } = catalogue;
  yield;
  for (const [position, record] of records.entries()) {
    for (const name of [record.id, ...record.names]) add(names, nameKey(name), position);
    const own = new Set([record.id, ...record.names, ...record.titles.map(({ text }) => text)].flatMap(searchWords));
    for (const word of own) add(words, word, position);
    wordsOf.push(own);
    firstWords.push(searchWords(record.titles[0]?.text.slice(0, 60) ?? '')[0] ?? '');
    if (position % STEP === STEP - 1) yield;
  }
  yield;
  const sortedNames = sortedPostings(names);
  yield;
  const index = { names: sortedNames, words: sortedPostings(words), wordsOf, firstWords };
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
