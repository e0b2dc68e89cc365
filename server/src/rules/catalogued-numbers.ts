import type { Catalogue } from '../catalogue/catalogue.ts';
import { editDistance } from '../catalogue/edit-distance.ts';
import { nameKey } from '../catalogue/identifier.ts';
import { nearestNames } from '../catalogue/nearest.ts';

const targets = new WeakMap<Catalogue, ReadonlySet<string>>();

/** Whether the catalogue has a record under a key, or a record that amends, revises or belongs to it: then the number exists. */
export function isNamed(catalogue: Catalogue, key: string): boolean {
  if (catalogue.byName.has(key)) return true;
  let known = targets.get(catalogue);
  if (!known) targets.set(catalogue, known = new Set(catalogue.records.flatMap(({ relations }) => relations.map(({ target }) => nameKey(target)))));
  return known.has(key);
}

const NONE: readonly string[] = [];
const nearest = new WeakMap<Catalogue, Map<string, readonly string[]>>();
/** Names are asked for again at each keystroke in their block; more than these are not kept. */
const MOST_KEPT = 500;

/** Names of the same series one slip of the hand away from an unknown one; for long names two. The nearest first. */
export function likelyNames(catalogue: Catalogue, key: string): readonly string[] {
  let kept = nearest.get(catalogue);
  if (!kept || kept.size >= MOST_KEPT) nearest.set(catalogue, kept = new Map());
  let names = kept.get(key);
  if (!names) {
    const furthest = key.length < 12 || /^[a-z]\.\d+$/.test(key) ? 1 : 2;
    names = nearestNames(catalogue, key, 8).filter((name) => nameKey(name).startsWith(key.slice(0, 2)) && editDistance(key, nameKey(name), furthest) <= furthest).slice(0, 3);
    kept.set(key, names.length > 0 ? names : NONE);
  }
  return names;
}
