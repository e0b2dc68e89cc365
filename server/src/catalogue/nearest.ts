import type { Catalogue } from './catalogue.ts';
import { editDistance } from './edit-distance.ts';
import { nameKey } from './identifiers/identifier.ts';
import { lowerBound } from './lower-bound.ts';
import type { KnownName } from './name-index.ts';
import { allNames } from './name-index.ts';

/** A plain number as a key: `x.1817`. */
const NUMBER = /^([a-z]\.)(\d{1,5})$/;

/** No more names than this are compared letter by letter, however large the catalogue. */
const MOST_COMPARED = 600;

/**
 * The names of the catalogue most like an unknown one, best first: those that begin with it, then by edit distance (a third of the name at most,
 * names that begin alike count as nearer); for a number also its neighbours in the series.
 */
export function nearestNames(catalogue: Catalogue, name: string, limit: number): readonly string[] {
  const wanted = nameKey(name);
  if (wanted.length < 3) return [];
  const [, series, digits] = NUMBER.exec(wanted) ?? [];
  const near = series !== undefined && digits !== undefined ? nearestNumbers(catalogue, series, digits) : nearestByLetters(catalogue, wanted);
  return [...new Set([...beginningWith(catalogue, wanted).slice(0, Math.ceil(limit / 2)), ...near])].slice(0, limit);
}

/** Names of which the wanted one is the beginning, the shortest first: the amendments of a number, the rest of an acronym. */
function beginningWith(catalogue: Catalogue, wanted: string): readonly string[] {
  if (wanted.length < 4) return [];
  return allNames(catalogue).filter(({ key }) => key.length > wanted.length && key.startsWith(wanted))
    .sort((a, b) => a.key.length - b.key.length).map(({ name }) => name);
}

function nearestByLetters(catalogue: Catalogue, wanted: string): readonly string[] {
  const furthest = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  return candidates(catalogue, wanted, furthest)
    .map((named) => ({ named, distance: editDistance(wanted, named.key, furthest), shared: sharedPrefix(wanted, named.key) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance || b.shared - a.shared)
    .map(({ named }) => named.name);
}

interface Numbered { readonly number: number; readonly name: string }

const numberIndexes = new WeakMap<Catalogue, ReadonlyMap<string, readonly Numbered[]>>();

/** The numbers of each series, ascending: `x.` → 509, 1051, … */
function numbersOf(catalogue: Catalogue): ReadonlyMap<string, readonly Numbered[]> {
  const known = numberIndexes.get(catalogue);
  if (known) return known;
  const series = new Map<string, Numbered[]>();
  for (const { name, key } of allNames(catalogue)) {
    const number = NUMBER.exec(key);
    if (!number) continue;
    const numbers = series.get(number[1] ?? '') ?? [];
    numbers.push({ number: Number(number[2]), name });
    series.set(number[1] ?? '', numbers);
  }
  for (const numbers of series.values()) numbers.sort((a, b) => a.number - b.number);
  numberIndexes.set(catalogue, series);
  return series;
}

/** Numbers one digit or one swap away, and the three on either side in the series within 20; the nearest first. */
function nearestNumbers(catalogue: Catalogue, series: string, digits: string): readonly string[] {
  const wanted = Number(digits), numbers = numbersOf(catalogue).get(series);
  if (!numbers) return [];
  const find = (number: number) => lowerBound(numbers, (one) => one.number < number);
  const place = find(wanted);
  const typed = typingSlips(digits).flatMap((slip) => {
    const candidate = numbers[find(Number(slip))];
    return candidate?.number === Number(slip) ? [candidate] : [];
  });
  const around = numbers.slice(Math.max(0, place - 3), place + 3).filter(({ number }) => Math.abs(number - wanted) <= 20);
  return [...around, ...typed].sort((a, b) => Math.abs(a.number - wanted) - Math.abs(b.number - wanted)).map(({ name }) => name);
}

/** A number with one digit changed, left out, doubled or added, or two neighbours swapped. */
function typingSlips(digits: string): readonly string[] {
  const slips = new Set<string>();
  for (let at = 0; at <= digits.length; at++) {
    const before = digits.slice(0, at), here = digits.slice(at, at + 1), after = digits.slice(at + 1);
    for (const digit of '0123456789') {
      slips.add(`${before}${digit}${here}${after}`);
      if (here !== '') slips.add(`${before}${digit}${after}`);
    }
    if (here !== '') slips.add(before + after);
    if (after !== '') slips.add(`${before}${after.slice(0, 1)}${here}${after.slice(1)}`);
  }
  return [...slips].filter((slip) => slip !== '' && slip !== digits);
}

interface Signatures { readonly names: readonly KnownName[]; readonly letters: Int32Array }

const signatures = new WeakMap<Catalogue, Signatures>();

/** Names whose letters differ from the wanted one's in few places; cheap to find, some too many. */
function candidates(catalogue: Catalogue, wanted: string, furthest: number): readonly KnownName[] {
  const { names, letters } = signaturesOf(catalogue), mine = lettersOf(wanted);
  const close: KnownName[][] = Array.from({ length: 2 * furthest + 1 }, () => []);
  names.forEach((named, index) => {
    if (Math.abs(named.key.length - wanted.length) > furthest) return;
    close[bitCount((letters[index] ?? 0) ^ mine)]?.push(named);
  });
  return close.flat().slice(0, MOST_COMPARED);
}

function signaturesOf(catalogue: Catalogue): Signatures {
  const known = signatures.get(catalogue);
  if (known) return known;
  const names = allNames(catalogue);
  const made = { names, letters: Int32Array.from(names, ({ key }) => lettersOf(key)) };
  signatures.set(catalogue, made);
  return made;
}

/** One bit for each letter a to z that occurs, the others share the rest. */
function lettersOf(key: string): number {
  let bits = 0;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return bits;
}

function bitCount(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function sharedPrefix(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
