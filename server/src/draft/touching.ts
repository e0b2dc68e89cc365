import type { Block } from './block.ts';
import type { Fact, Span } from './fact.ts';
import { isOfKinds } from './kinds.ts';

/** Facts of a block in the order of their start, and how far those up to each of them reach. */
interface Row {
  readonly facts: readonly Fact[];
  readonly reach: readonly number[];
}

/** So few facts are gone through as they are. */
const FEW = 24;

const ROWS = new WeakMap<Block, Map<number, Row>>();

/**
 * Whether a fact of some kinds (as `bitsOf` writes them) overlaps a stretch of its block; with `isMeant`, whether one of those does that are
 * meant. What is asked of every word of a block costs no more than what stands there: a paragraph can have tens of thousands of facts.
 */
export function touchesFact(block: Block, kinds: number, { start, end }: Span, isMeant: (fact: Fact) => boolean = () => true): boolean {
  if ((block.kinds & kinds) === 0) return false;
  if (block.facts.length <= FEW) return block.facts.some((fact) => fact.start < end && fact.end > start && isOfKinds(fact, kinds) && isMeant(fact));
  const { facts, reach } = rowOf(block, kinds);
  for (let i = firstBeyond(reach, start); i < facts.length; i++) {
    const fact = facts[i] as Fact;
    if (fact.start >= end) return false;
    if (fact.end > start && isMeant(fact)) return true;
  }
  return false;
}

function rowOf(block: Block, kinds: number): Row {
  const rows = ROWS.get(block) ?? new Map<number, Row>(), known = rows.get(kinds);
  if (known) return known;
  const facts = block.facts.filter((fact) => isOfKinds(fact, kinds)), reach: number[] = [];
  let furthest = 0;
  for (const { end } of facts) reach.push(furthest = Math.max(furthest, end));
  const row: Row = { facts, reach };
  ROWS.set(block, rows.set(kinds, row));
  return row;
}

/** The index of the first of some ascending numbers that is above another. */
function firstBeyond(numbers: readonly number[], limit: number): number {
  let low = 0, high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
