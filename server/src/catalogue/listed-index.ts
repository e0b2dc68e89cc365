import { nameKey } from './identifier.ts';
import { recordOfListed, type Listed } from './listed-text.ts';
import type { CatalogueRecord } from './record.ts';
import { sortKey } from './sort-key.ts';

/** Records of listed texts, each made when it is first asked for: of a catalogue of many thousands a draft needs few. */
export interface ListedIndex {
  readonly get: (key: string) => CatalogueRecord | undefined;
  readonly has: (key: string) => boolean;
  /** All of them, in no order. */
  readonly all: () => readonly CatalogueRecord[];
}

export const NO_LISTED: ListedIndex = { get: () => undefined, has: () => false, all: () => [] };

/** Look-ups by every key of the texts. What has one number, such as the amendments of several editions, is the last under it. */
export function indexListed(texts: readonly Listed[]): ListedIndex {
  if (texts.length === 0) return NO_LISTED;
  const positions = new Map<string, number>(), halves = new Map<string, number>(), made: (CatalogueRecord | undefined)[] = [];
  texts.forEach(({ text, keys }, position) => {
    for (const key of keys) positions.set(key, position);
    const half = text.editions.at(-1)?.equivalent;
    if (half !== undefined) halves.set(halfKey(half), position);
  });
  for (const [key, position] of halves) if (!positions.has(key)) positions.set(key, position);
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
    all: () => texts.flatMap((_, position) => at(position) ?? []),
  };
}

/** The key of the other half of a common text, without its date. */
const halfKey = (equivalent: string): string => nameKey(equivalent.replace(/:\d{4}$| \((?:\d\d\/)?\d{4}\)$/, ''));

/** Records in the catalogue's order: by series, number, then name. */
export const inCatalogueOrder = (records: readonly CatalogueRecord[]): readonly CatalogueRecord[] => records
  .map((record) => ({ record, key: sortKey(record.id) }))
  .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
  .map(({ record }) => record);
