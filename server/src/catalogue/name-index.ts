import type { Catalogue } from './catalogue.ts';
import { nameKey } from './identifiers/identifier.ts';

/** An id or name of a record as displayed, with its look-up key. */
export interface KnownName {
  readonly name: string;
  readonly key: string;
}

const indexes = new WeakMap<Catalogue, readonly KnownName[]>();

/** Every id and name of the catalogue, in its order. Built at the first call and kept. */
export function allNames(catalogue: Catalogue): readonly KnownName[] {
  const known = indexes.get(catalogue);
  if (known) return known;
  const names = catalogue.records.flatMap((record) => [record.id, ...record.names].map((name) => ({ name, key: nameKey(name) })));
  indexes.set(catalogue, names);
  return names;
}
