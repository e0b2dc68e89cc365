import type { Block, Located } from '../draft/block.ts';
import type { Fact } from '../draft/fact.ts';
import { defines, keysOf, type Table } from './keys.ts';
import type { Group } from './rule.ts';

type Places = Map<Block, Located[]>;

/** Most keys are only used, many in one block: a map is made when something goes into it. */
interface Posting {
  defined: Places | undefined;
  used: Places | undefined;
  /** How many facts `used` holds, and how many of them are citations with `b-`. */
  uses: number;
  informative: number;
  /** Whether it is among the keys that nothing defines. */
  isOpen: boolean;
}

const isInformative = (fact: Fact): boolean => fact.kind === 'citation' && fact.bibliography;

const holds = (places: Places | undefined): boolean => places !== undefined && places.size > 0;

const NONE: readonly Located[] = [];
const NO_KEYS: readonly string[] = [];

/** Which blocks define and which use each key. A change of a block costs the number of its own facts. */
export class FactIndex {
  readonly #postings = new Map<string, Posting>();
  readonly #keys = new Map<Block, readonly string[]>();
  /** Keys that are used and nowhere defined, by the letter of their table. */
  readonly #open = new Map<string, Set<string>>();

  get keys(): Iterable<string> {
    return this.#postings.keys();
  }

  /** The keys of a table that are used and nowhere defined: where a list or a clause elsewhere can make a difference. */
  openKeys(table: Table): readonly string[] {
    return Array.from(this.#open.get(table) ?? NO_KEYS);
  }

  #sort(key: string, posting: Posting): void {
    const isOpen = !holds(posting.defined) && holds(posting.used);
    if (isOpen === posting.isOpen) return;
    posting.isOpen = isOpen;
    const table = key.charAt(0);
    let open = this.#open.get(table);
    if (!open) this.#open.set(table, open = new Set());
    if (isOpen) open.add(key); else open.delete(key);
  }

  /** Takes a block's facts in; adds the keys they touch to `touched`. */
  add(block: Block, touched: Set<string>): void {
    let all: string[] | undefined;
    for (const fact of block.facts) {
      const keys = keysOf(fact);
      if (keys.length === 0) continue;
      const located = { block, fact }, side = defines(fact) ? 'defined' : 'used';
      for (const key of keys) {
        const posting = this.#posting(key), places = posting[side] ??= new Map(), known = places.get(block);
        if (known) known.push(located); else places.set(block, [located]);
        if (side === 'used') {
          posting.uses++;
          if (isInformative(fact)) posting.informative++;
        }
        this.#sort(key, posting);
        touched.add(key);
        (all ??= []).push(key);
      }
    }
    if (all) this.#keys.set(block, all);
  }

  /** Takes a block's facts out; adds the keys they touched to `touched`. */
  remove(block: Block, touched: Set<string>): void {
    for (const key of this.#keys.get(block) ?? NO_KEYS) {
      touched.add(key);
      const posting = this.#postings.get(key);
      if (!posting) continue;
      const used = posting.used?.get(block) ?? NONE;
      posting.uses -= used.length;
      for (const { fact } of used) if (isInformative(fact)) posting.informative--;
      posting.defined?.delete(block);
      posting.used?.delete(block);
      this.#sort(key, posting);
      if (!holds(posting.defined) && !holds(posting.used)) this.#postings.delete(key);
    }
    this.#keys.delete(block);
  }

  #posting(key: string): Posting {
    let posting = this.#postings.get(key);
    if (!posting) this.#postings.set(key, posting = { defined: undefined, used: undefined, uses: 0, informative: 0, isOpen: false });
    return posting;
  }

  group(key: string): Group {
    const posting = this.#postings.get(key);
    let definitions: readonly Located[] | undefined, uses: readonly Located[] | undefined;
    return {
      key, name: key.slice(2),
      isDefined: holds(posting?.defined),
      isUsed: holds(posting?.used),
      useCount: posting?.uses ?? 0,
      informativeCount: posting?.informative ?? 0,
      definitions: () => definitions ??= inOrder(posting?.defined),
      uses: () => uses ??= inOrder(posting?.used),
      firstUses: (blocks) => firstInOrder(posting?.used, blocks),
    };
  }
}

/** A block holds its facts in order; only the blocks have to be sorted. */
function inOrder(places: Places | undefined): readonly Located[] {
  if (!places || places.size === 0) return NONE;
  if (places.size === 1) for (const located of places.values()) return located;
  return [...places].sort(([a], [b]) => a.order - b.order).flatMap(([, located]) => located);
}

/** The first of many places, without sorting the others. */
function firstInOrder(places: Places | undefined, most: number): readonly Located[] {
  if (!places || places.size <= most) return inOrder(places);
  const first: Block[] = [];
  for (const block of places.keys()) {
    if (first.length === most && block.order > (first[most - 1]?.order ?? 0)) continue;
    let at = first.length;
    while (at > 0 && (first[at - 1]?.order ?? 0) > block.order) at--;
    first.splice(at, 0, block);
    if (first.length > most) first.pop();
  }
  return first.flatMap((block) => places.get(block) ?? NONE);
}
