import type { Block, Located } from '../draft/block.ts';
import { defines, keysOf, type Table } from './keys.ts';
import type { Group } from './rule.ts';

interface Posting {
  readonly defined: Set<Block>;
  readonly used: Set<Block>;
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** Which blocks define and which use each key. A change of a block costs the number of its own facts. */
export class FactIndex {
  readonly #postings = new Map<string, Posting>();
  /** Keys that are used and nowhere defined, by the first letter of their table. */
  readonly #open = new Map<string, Set<string>>();

  get keys(): Iterable<string> {
    return this.#postings.keys();
  }

  /** The keys of a table that are used and nowhere defined: where a list or a clause elsewhere can make a difference. */
  openKeys(table: Table): ReadonlySet<string> {
    return this.#open.get(table) ?? NO_KEYS;
  }

  #sort(key: string, posting: Posting): void {
    const table = key.charAt(0);
    let open = this.#open.get(table);
    if (!open) this.#open.set(table, open = new Set());
    if (posting.defined.size === 0 && posting.used.size > 0) open.add(key); else open.delete(key);
  }

  /** Takes a block's facts in; adds the keys they touch to `touched`. */
  add(block: Block, touched: Set<string>): void {
    for (const fact of block.facts) {
      for (const key of keysOf(fact)) {
        let posting = this.#postings.get(key);
        if (!posting) this.#postings.set(key, posting = { defined: new Set(), used: new Set() });
        (defines(fact) ? posting.defined : posting.used).add(block);
        this.#sort(key, posting);
        touched.add(key);
      }
    }
  }

  /** Takes a block's facts out; adds the keys they touched to `touched`. */
  remove(block: Block, touched: Set<string>): void {
    for (const fact of block.facts) {
      for (const key of keysOf(fact)) {
        const posting = this.#postings.get(key);
        touched.add(key);
        if (!posting) continue;
        posting.defined.delete(block);
        posting.used.delete(block);
        this.#sort(key, posting);
        if (posting.defined.size === 0 && posting.used.size === 0) this.#postings.delete(key);
      }
    }
  }

  group(key: string): Group {
    const posting = this.#postings.get(key);
    let definitions: readonly Located[] | undefined, uses: readonly Located[] | undefined;
    return {
      key, name: key.slice(2),
      isDefined: (posting?.defined.size ?? 0) > 0,
      isUsed: (posting?.used.size ?? 0) > 0,
      definitions: () => definitions ??= located(posting?.defined, key, true),
      uses: () => uses ??= located(posting?.used, key, false),
    };
  }
}

function located(blocks: ReadonlySet<Block> | undefined, key: string, defining: boolean): readonly Located[] {
  const found: Located[] = [];
  for (const block of [...blocks ?? []].sort((a, b) => a.order - b.order)) {
    for (const fact of block.facts) if (defines(fact) === defining && keysOf(fact).includes(key)) found.push({ block, fact });
  }
  return found;
}
