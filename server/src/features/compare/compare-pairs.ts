import { addTo } from '../../draft/add-to.ts';

/** How the things of two texts are paired that are alike without being the same. */
export interface Likeness<T> {
  /** The words that two things share when they are alike. */
  readonly wordsOf: (item: T) => ReadonlySet<string>;
  /** How alike two things are; 0 where they are no pair. */
  readonly score: (before: T, after: T) => number;
}

/** How many of a thing's rarest words lead to others, and how many others each of them leads to at most: what keeps the work linear. */
const RAREST = 12, MOST_FOR_A_WORD = 40, MOST_CANDIDATES = 8;

/**
 * Pairs things that are alike, the most alike first, each with one other at most. Only things that share a rare word are looked at, so the
 * time grows with the number of things, not with its square.
 */
export function pairAlike<T>(before: readonly T[], after: readonly T[], { wordsOf, score }: Likeness<T>): readonly (readonly [T, T])[] {
  if (before.length === 0 || after.length === 0) return [];
  const holders = holdersOf(before, wordsOf), found: { readonly score: number; readonly from: number; readonly to: number }[] = [];
  after.forEach((item, to) => {
    for (const from of candidatesFor(wordsOf(item), holders)) {
      const likeness = score(before[from] as T, item);
      if (likeness > 0) found.push({ score: likeness, from, to });
    }
  });
  found.sort((a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.to - b.to);
  const usedBefore = new Set<number>(), usedAfter = new Set<number>(), pairs: (readonly [T, T])[] = [];
  for (const { from, to } of found) {
    if (usedBefore.has(from) || usedAfter.has(to)) continue;
    usedBefore.add(from);
    usedAfter.add(to);
    pairs.push([before[from] as T, after[to] as T]);
  }
  return pairs;
}

/** For each word the things that have it, by index. */
function holdersOf<T>(items: readonly T[], wordsOf: (item: T) => ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  items.forEach((item, index) => {
    for (const word of wordsOf(item)) {
      addTo(holders, word, index);
    }
  });
  return holders;
}

/** The things that share the most of the rarest words. */
function candidatesFor(words: ReadonlySet<string>, holders: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const lists = [...words].flatMap((word) => { const list = holders.get(word); return list ? [list] : []; }).sort((a, b) => a.length - b.length);
  const hits = new Map<number, number>();
  for (const list of lists.slice(0, RAREST)) for (const index of list.slice(0, MOST_FOR_A_WORD)) hits.set(index, (hits.get(index) ?? 0) + 1);
  return [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES).map(([index]) => index);
}

/** Pairs things with the same key, in their order; a key of '' is none. */
export function pairSame<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, T])[] {
  const waiting = new Map<string, T[]>();
  for (const item of before) {
    const key = keyOf(item);
    if (key !== '') addTo(waiting, key, item);
  }
  const taken = new Map<string, number>();
  return after.flatMap((item) => {
    const key = keyOf(item), next = taken.get(key) ?? 0, other = waiting.get(key)?.[next];
    if (other === undefined) return [];
    taken.set(key, next + 1);
    return [[other, item] as const];
  });
}

/** The share of the words of both that both have, from 0 to 1; 0 where both have none. */
export function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** What of a sequence of different numbers has left its place: all but the longest part that still ascends. */
export function outOfOrder(sequence: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [], previous = new Array<number>(sequence.length).fill(-1);
  sequence.forEach((value, index) => {
    let low = 0, high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sequence[ends[middle] as number] as number) < value) low = middle + 1; else high = middle;
    }
    previous[index] = low > 0 ? ends[low - 1] as number : -1;
    ends[low] = index;
  });
  const left = new Set(sequence);
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number) left.delete(sequence[at] as number);
  return left;
}
