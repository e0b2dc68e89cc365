type Key = (name: string) => string;

/** A text whose numbers sort by their size. */
export const numbered = (text: string): string => text.replace(/\d{1,12}/g, (digits) => digits.padStart(12, '0'));

/** A name as the alphabet takes it, letter by letter: no case, no hyphens or spaces, numbers by their size. */
export const lettersOf: Key = (name) => numbered(name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));

/** Orders that people and programs sort by: letter by letter, word by word, digits as they stand or last, capitals first. */
const ORDERS: readonly Key[] = [
  lettersOf, (name) => numbered(name.toLowerCase()), (name) => name.toLowerCase(), (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''), (name) => name,
  (name) => lettersOf(name).replace(/\d/g, (digit) => `\uffff${digit}`), (name) => numbered(name.toLowerCase().replace(/[\s\u00a0\u2010\u2011/-]+/g, ' ')),
];

/** Whether keys stand in their order; equal ones may follow each other. */
export const isInOrder = (keys: readonly string[]): boolean => keys.every((key, i) => i === 0 || (keys[i - 1] as string) <= key);

/** Whether names are sorted in any usual way. */
export const isSorted = (names: readonly string[]): boolean => ORDERS.some((key) => isInOrder(names.map(key)));

/** What stands outside the longest part of a list that is in order by the letters of its names; what follows each other together. */
export const misplacedRuns = <T>(list: readonly T[], nameOf: (item: T) => string): readonly (readonly T[])[] => runsOutOfOrder(list, (item) => lettersOf(nameOf(item)));

/** The same by keys that stand in the order wanted. */
export function runsOutOfOrder<T>(list: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const kept = longestSorted(list.map(keyOf)), runs: T[][] = [];
  list.forEach((item, i) => {
    if (kept.has(i)) return;
    const run = runs.at(-1);
    if (run && !kept.has(i - 1)) run.push(item); else runs.push([item]);
  });
  return runs;
}

/** The list sorted by the letters of its names; equal ones stay as they stand. */
export const sortedByName = <T>(list: readonly T[], nameOf: (item: T) => string): readonly T[] =>
  list.map((item) => ({ item, key: lettersOf(nameOf(item)) })).sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ item }) => item);

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
