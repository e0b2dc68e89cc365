import type { Block, Located } from '../../draft/block.ts';
import type { Fact } from '../../draft/fact.ts';
import { bitsOf } from '../../draft/kinds.ts';
import { defines, KEYED_KINDS, keysOf, type Table } from '../reading/keys.ts';
import type { Group } from '../rule.ts';

/** What defines and what uses one key, each in the order of the text. */
interface Posting {
  readonly defined: Located[];
  readonly used: Located[];
  /** How many of the uses are citations with `b-`. */
  informative: number;
  /** Whether it is among the keys that nothing defines. */
  isOpen: boolean;
}

/** What an edit brings under one key. */
interface Fresh { readonly defined: Located[]; readonly used: Located[]; informative: number }

const isInformative = ({ fact }: Located): boolean => fact.kind === 'citation' && fact.bibliography;

const NO_KEYS: readonly string[] = [];
const KEYED = bitsOf(KEYED_KINDS);
/** More values than this are not passed to a function as arguments: they would not fit on the stack. */
const MANY = 1000;

/** Which blocks define and which use each key. A change costs the number of facts in the blocks it touches. */
export class FactIndex {
  readonly #postings = new Map<string, Posting>();
  /** Keys that are used and nowhere defined, by the letter of their table. */
  readonly #open = new Map<string, Set<string>>();

  get keys(): Iterable<string> {
    return this.#postings.keys();
  }

  /** The keys of a table that are used and nowhere defined: where a list or a clause elsewhere can make a difference. */
  openKeys(table: Table): readonly string[] {
    return Array.from(this.#open.get(table) ?? NO_KEYS);
  }

  /** Takes the blocks of one edit over, neighbours that come in the place of neighbours; gives the keys of their facts. */
  replace(removed: readonly Block[], added: readonly Block[]): Set<string> {
    const touched = new Set<string>(), fresh = new Map<string, Fresh>();
    for (const block of removed) for (const fact of block.facts) for (const key of keysOf(fact, block.region)) touched.add(key);
    for (const block of added) if ((block.kinds & KEYED) !== 0) gather(block, fresh);
    for (const key of fresh.keys()) touched.add(key);
    const orders = [removed[0], removed.at(-1), added[0], added.at(-1)].filter((block) => block !== undefined).map((block) => block.order);
    const low = Math.min(...orders), high = Math.max(...orders);
    for (const key of touched) this.#put(key, fresh.get(key), low, high);
    return touched;
  }

  #put(key: string, fresh: Fresh | undefined, low: number, high: number): void {
    const known = this.#postings.get(key);
    if (!known) {
      if (fresh) this.#postings.set(key, this.#sorted(key, { ...fresh, isOpen: false }));
      return;
    }
    exchange(known.defined, low, high, fresh?.defined ?? []);
    known.informative += (fresh?.informative ?? 0) - countInformative(exchange(known.used, low, high, fresh?.used ?? []));
    this.#sorted(key, known);
    if (known.defined.length + known.used.length === 0) this.#postings.delete(key);
  }

  #sorted(key: string, posting: Posting): Posting {
    const isOpen = posting.defined.length === 0 && posting.used.length > 0;
    if (isOpen === posting.isOpen) return posting;
    posting.isOpen = isOpen;
    const table = key.charAt(0);
    let open = this.#open.get(table);
    if (!open) this.#open.set(table, open = new Set());
    if (isOpen) open.add(key); else open.delete(key);
    return posting;
  }

  /** What stands under a key; true until the next edit. */
  group(key: string): Group {
    const posting = this.#postings.get(key), defined = posting?.defined ?? [], used = posting?.used ?? [];
    return {
      key, name: key.slice(2), isDefined: defined.length > 0, isUsed: used.length > 0,
      useCount: used.length, informativeCount: posting?.informative ?? 0,
      definitions: defined, uses: used,
    };
  }
}

/** A first check comes here with every fact of a draft, so the loops make nothing but what they keep; `for … of` makes an object for each step. */
function gather(block: Block, fresh: Map<string, Fresh>): void {
  const { facts, region } = block;
  for (let i = 0, { length } = facts; i < length; i++) {
    const fact = facts[i] as Fact, keys = keysOf(fact, region);
    if (keys.length === 0) continue;
    const located = { block, fact }, isDefining = defines(fact), informative = isDefining || !isInformative(located) ? 0 : 1;
    for (let j = 0, { length } = keys; j < length; j++) {
      const key = keys[j] as string;
      let sides = fresh.get(key);
      if (!sides) fresh.set(key, sides = { defined: [], used: [], informative: 0 });
      if (isDefining) sides.defined.push(located); else sides.used.push(located);
      sides.informative += informative;
    }
  }
}

function countInformative(located: readonly Located[]): number {
  let informative = 0;
  for (const item of located) if (isInformative(item)) informative++;
  return informative;
}

/** Puts `fresh` in the place of what stands between two blocks, both included; gives what stood there. */
function exchange(all: Located[], low: number, high: number, fresh: readonly Located[]): readonly Located[] {
  if (all.length === 0 && fresh.length === 0) return all;
  const from = lowerBound(all, low), to = lowerBound(all, high + 1);
  if (fresh.length <= MANY) return all.splice(from, to - from, ...fresh);
  const gone = all.splice(from), rest = gone.splice(to - from);
  for (const item of fresh) all.push(item);
  for (const item of rest) all.push(item);
  return gone;
}

/** The index of the first place whose block has at least this order; orders are whole numbers. */
function lowerBound(all: readonly Located[], order: number): number {
  let low = 0, high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Located).block.order < order) low = middle + 1; else high = middle;
  }
  return low;
}
