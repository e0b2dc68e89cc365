import type { Block, Located } from '../draft/block.ts';
import { placeOf } from '../draft/block.ts';
import { offsetOf, type Draft } from '../draft/draft.ts';
import type { AbbreviationFact } from '../draft/fact.ts';
import { listedAbbreviations } from './abbreviation-list.ts';
import type { Edit, Report } from './finding.ts';
import type { DraftRule } from './rule.ts';
import { isOneLine } from './table-edit.ts';

type Line = Located<AbbreviationFact>;
type Key = (abbreviation: string) => string;

const numbered = (text: string): string => text.replace(/\d{1,12}/g, (digits) => digits.padStart(12, '0'));
const letters: Key = (abbreviation) => numbered(abbreviation.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));

/** Orders that people and programs sort by: letter by letter, word by word, digits as they stand or last, capitals first. A list in any of them is sorted. */
const ORDERS: readonly Key[] = [
  letters, (abbreviation) => numbered(abbreviation.toLowerCase()), (abbreviation) => abbreviation.toLowerCase(),
  (abbreviation) => abbreviation.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), (abbreviation) => abbreviation,
  (abbreviation) => letters(abbreviation).replace(/\d/g, (digit) => `\uffff${digit}`),
];

/**
 * Lines of clause 4 that are not where the alphabet has them (author's guide §8.4): one finding for lines that stand together. Metanorma
 * sorts the list itself.
 */
export const abbreviationOrder: DraftRule = {
  id: 'abbreviation-order', scope: 'draft', reads: ['abbreviation', 'heading'],
  *check({ draft, profile }) {
    if (profile.metanorma) return;
    for (const list of listsOf(draft)) {
      if (ORDERS.some((key) => isSorted(list, key))) continue;
      for (const run of misplacedRuns(list)) yield report(run, list);
    }
  },
};

const isSorted = (list: readonly Line[], key: Key): boolean =>
  list.every(({ fact }, i) => i === 0 || key((list[i - 1] as Line).fact.abbreviation) <= key(fact.abbreviation));

/** The lists of the draft: a heading between two lines begins another. */
function listsOf(draft: Draft): readonly (readonly Line[])[] {
  const lists: Line[][] = [], headings = draft.parts.heading;
  let heading = 0, last: Line[] | undefined;
  for (const line of listedAbbreviations(draft)) {
    let isNew = last === undefined;
    while ((headings[heading]?.order ?? Infinity) < line.block.order) { heading++; isNew = true; }
    if (isNew || !last) lists.push(last = []);
    last.push(line);
  }
  return lists;
}

/** Lines outside the longest part of the list that is in order, those that follow each other together. */
function misplacedRuns(list: readonly Line[]): readonly (readonly Line[])[] {
  const kept = longestSorted(list.map(({ fact }) => letters(fact.abbreviation))), runs: Line[][] = [];
  list.forEach((line, i) => {
    if (kept.has(i)) return;
    const run = runs.at(-1);
    if (run && !kept.has(i - 1)) run.push(line); else runs.push([line]);
  });
  return runs;
}

/** The indices of a longest run of keys that never falls, by patience sorting: n log n. */
function longestSorted(keys: readonly string[]): ReadonlySet<number> {
  const tails: number[] = [], before: number[] = [];
  keys.forEach((key, i) => {
    let low = 0, high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[tails[middle] ?? 0] ?? '') <= key) low = middle + 1; else high = middle;
    }
    before[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) kept.add(i);
  return kept;
}

function report(run: readonly Line[], list: readonly Line[]): Report {
  const first = run[0] as Line, names = run.map(({ fact }) => fact.abbreviation).join(', ');
  const sorted = inOrder(list), before = sorted[sorted.indexOf(run.at(-1) as Line) + 1]?.fact.abbreviation;
  const where = run.length > 1 ? 'Sort the list.' : before === undefined ? 'It belongs at the end of the list.' : `It belongs before ${before}.`;
  return {
    place: placeOf(first),
    message: `${names} ${run.length > 1 ? 'are' : 'is'} not in alphabetical order. ${where}`,
    related: run.slice(1).map((line) => ({ place: placeOf(line), message: `${line.fact.abbreviation} is not in its place either.` })),
    fixes: list.every(({ block }) => isOneLine(block)) ? [{ title: 'Sort the abbreviations', certain: true, edits: (draft) => sortList(draft, first.block) }] : [],
  };
}

const inOrder = (list: readonly Line[]): readonly Line[] =>
  list.map((line) => ({ line, key: letters(line.fact.abbreviation) })).sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ line }) => line);

/** Writes the lines of the list that a block stands in into each other's places; what is between them stays. */
function sortList(draft: Draft, block: Block): readonly Edit[] {
  const list = listsOf(draft).find((lines) => lines.some((line) => line.block.order === block.order)) ?? [];
  // A backslash at a line's end is a break between two lines, which stays where it is.
  const content = ({ block: { text } }: Line): string => text.trimEnd().replace(/\\$/, '').trimEnd();
  if (!list.every(({ block: one }) => isOneLine(one))) return [];
  return inOrder(list).flatMap((line, i) => {
    const place = list[i] as Line, start = offsetOf(draft, place.block, 0);
    return content(line) === content(place) ? [] : [{ start, end: start + content(place).length, newText: content(line) }];
  });
}
