import type { Catalogue } from '../../catalogue/catalogue.ts';
import { editDistance } from '../../catalogue/edit-distance.ts';
import { nameKey } from '../../catalogue/identifiers/identifier.ts';
import { nearestNames } from '../../catalogue/nearest.ts';

const targets = new WeakMap<Catalogue, ReadonlySet<string>>();

/** Whether a record amends, revises or belongs to what has a key: then the number exists. The first call goes through the whole catalogue. */
export function isRelated(catalogue: Catalogue, key: string): boolean {
  let known = targets.get(catalogue);
  if (!known) targets.set(catalogue, known = new Set(catalogue.records.flatMap(({ relations }) => relations.map(({ target }) => nameKey(target)))));
  return known.has(key);
}

const NONE: readonly string[] = [];
const nearest = new WeakMap<Catalogue, Map<string, readonly string[]>>();
/** Names are asked for again at each keystroke in their block; more than these are not kept. */
const MOST_KEPT = 500;
const MOST_NAMED = 3;

/** Names of the same series one slip of the hand away from an unknown one; for long names two. The nearest first. */
export function likelyNames(catalogue: Catalogue, key: string): readonly string[] {
  let kept = nearest.get(catalogue);
  if (!kept || kept.size >= MOST_KEPT) nearest.set(catalogue, kept = new Map());
  let names = kept.get(key);
  if (!names) {
    names = /^[a-z]\.\d{1,5}(?:\.\d{1,3}){0,2}$/.test(key) ? likelyNumbers(catalogue, key) : likelyByLetters(catalogue, key);
    kept.set(key, names.length > 0 ? names : NONE);
  }
  return names;
}

function likelyByLetters(catalogue: Catalogue, key: string): readonly string[] {
  const furthest = key.length < 12 ? 1 : 2;
  return nearestNames(catalogue, key, 8).filter((name) => nameKey(name).startsWith(key.slice(0, 2)) && editDistance(key, nameKey(name), furthest) <= furthest).slice(0, MOST_NAMED);
}

/** Each number that one slip makes is looked up, for a large catalogue takes long to go through. */
function likelyNumbers({ byName }: Catalogue, key: string): readonly string[] {
  const wanted = sizeOf(key), found = slipsOf(key).filter((slip) => byName.has(slip));
  return found.sort((a, b) => Math.abs(sizeOf(a) - wanted) - Math.abs(sizeOf(b) - wanted)).slice(0, MOST_NAMED).map((slip) => {
    const record = byName.get(slip);
    return record && [record.id, ...record.names].find((name) => nameKey(name) === slip) || slip.toUpperCase();
  });
}

/** A number as a figure, for how far apart two are: 609.4 of `x.609.4`. */
const sizeOf = (key: string): number => Number(/\d+(?:\.\d+)?/.exec(key)?.[0]);

/** A number with one digit or point replaced, left out or added, or two neighbours swapped. */
function slipsOf(key: string): readonly string[] {
  const slips = new Set<string>();
  for (let at = 2; at <= key.length; at++) {
    const before = key.slice(0, at), here = key.charAt(at), after = key.slice(at + 1);
    for (const sign of '0123456789.') {
      slips.add(`${before}${sign}${here}${after}`);
      if (here !== '') slips.add(`${before}${sign}${after}`);
    }
    if (here !== '') slips.add(before + after);
    if (after !== '') slips.add(`${before}${after.charAt(0)}${here}${after.slice(1)}`);
  }
  slips.delete(key);
  return [...slips];
}
