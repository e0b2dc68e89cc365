import { nameKey } from './identifiers/identifier.ts';
import { recordOfListed, type Listed } from './listed-text.ts';
import type { CatalogueRecord } from './record.ts';
import { sortKey } from './sort-key.ts';

/** Records of listed texts, each made when it is first asked for: of a catalogue of many thousands a draft needs few. */
export interface ListedIndex {
  readonly get: (key: string) => CatalogueRecord | undefined;
  readonly has: (key: string) => boolean;
  readonly size: number;
  /** Some of them, by position from 0, each with the key of the catalogue's order; fewer than asked for at the end. */
  readonly some: (from: number, to: number) => readonly Ordered[];
}

/** A record and the key by which it stands in the catalogue's order. */
export interface Ordered {
  readonly record: CatalogueRecord;
  readonly key: string;
}

/** The index of no texts. */
export const NO_LISTED: ListedIndex = { get: () => undefined, has: () => false, size: 0, some: () => [] };

/** Look-ups by every key of the texts; its own id leads to a text before others. What has one number, such as the amendments of several editions, is the last under it. */
export function indexListed(texts: readonly Listed[]): ListedIndex {
  if (texts.length === 0) return NO_LISTED;
  const positions = new Map<string, number>(), others = new Map<string, number>(), made: (CatalogueRecord | undefined)[] = [], ordered: (Ordered | undefined)[] = [];
  texts.forEach(({ text, keys: [own, ...more] }, position) => {
    if (own !== undefined) positions.set(own, position);
    for (const key of more) others.set(key, position);
    // What amends a common text has the other half of that text in its entry, and is not what it leads to.
    const half = text.kind === 'recommendation' ? text.editions.at(-1)?.equivalent : undefined;
    if (half !== undefined) others.set(halfKey(half), position);
  });
  // X.87 is a text of its own beside X.87/Y.1324.
  for (const [key, position] of others) if (!positions.has(key)) positions.set(key, position);
  const at = (position: number): CatalogueRecord | undefined => {
    const listed = texts[position];
    return made[position] ??= listed && recordOfListed(listed);
  };
  return {
    has: (key) => positions.has(key),
    get: (key) => {
      const position = positions.get(key);
      return position === undefined ? undefined : at(position);
    },
    size: texts.length,
    some: (from, to) => {
      const found: Ordered[] = [];
      for (let position = from; position < Math.min(to, texts.length); position++) {
        const record = at(position);
        if (record) found.push(ordered[position] ??= { record, key: sortKey(record.id) });
      }
      return found;
    },
  };
}

/** The key of the other half of a common text, without its date. */
const halfKey = (equivalent: string): string => nameKey(equivalent.replace(/:\d{4}$| \((?:\d\d\/)?\d{4}\)$/, ''));

/** Records with the keys of the catalogue's order: by series, number, then name. */
export const withKeys = (records: readonly CatalogueRecord[]): readonly Ordered[] => records.map((record) => ({ record, key: sortKey(record.id) }));

/** In the catalogue's order. */
export const inOrder = (all: readonly Ordered[]): readonly CatalogueRecord[] => [...all].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ record }) => record);
