import { parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import type { Located } from '../../draft/block.ts';
import type { Entry } from '../../draft/fact.ts';
import { plain } from '../../draft/normalise.ts';
import { numbered } from './alphabet.ts';
import { referenceKey } from './reference-key.ts';
import { regularTag } from './reference-list.ts';

/** What an entry of a list is sorted by: in each form, a name for each of its numbers, of which a twin has several. */
export interface Place {
  readonly rank: number;
  readonly names: readonly (readonly string[])[];
}

/** ITU-T, other parts of ITU, ISO, IEC, others. */
const BODIES: readonly RegExp[] = [/^(?:ITU|UIT)-T\b|^CCITT\b/i, /^(?:ITU|UIT)\b/i, /^ISO\b/i, /^(?:IEC|CEI)\b/i];

/** Orders of bodies that lists are seen in, as the group of each: as the author's guide has them, ISO and IEC mixed, ITU first, none. */
const GROUPINGS: readonly string[] = ['01234', '01224', '01222', '00234', '00224', '00222', '00000'];

/** Numbers by their size or digit by digit, with marks and spaces or without. */
const FORMS: readonly ((name: string) => string)[] = [numbered, (name) => name, (name) => numbered(name.replace(/(?<=\d)-(?=\d)/g, '.').replace(/[^\p{L}\p{N}.]/gu, ''))];

const places = new WeakMap<Entry, Place | 'anywhere'>();
const sortingKeys = new WeakMap<Entry, string>();

/** The name that an entry is sorted by. */
const nameOf = ({ tag, identifier }: Entry): string => regularTag(plain(tag?.text ?? identifier?.text ?? ''));

/** The key that a list is sorted by when a fix sorts it; of twin numbers the first counts. */
export function sortingKey({ fact }: Located<Entry>): string {
  let key = sortingKeys.get(fact);
  if (key === undefined) sortingKeys.set(fact, key = referenceKey(nameOf(fact).replace(/\/[A-Z]\.\d.*/, '')));
  return key;
}

/**
 * Where an entry stands among others. 'anywhere' for what has no settled place among the Recommendations: Supplements, series, parts,
 * Technical Reports, drafts.
 */
function placeOf(entry: Entry): Place | 'anywhere' {
  let place = places.get(entry);
  if (!place) places.set(entry, place = read(entry));
  return place;
}

function read(entry: Entry): Place | 'anywhere' {
  const name = nameOf(entry), found = BODIES.findIndex((body) => body.test(name)), rank = found < 0 ? BODIES.length : found;
  if (name === '') return 'anywhere';
  const names = rank === 0 ? numbersOf(entry, name) : [name.replace(/^UIT/, 'ITU')];
  return names.length === 0 ? 'anywhere' : { rank, names: FORMS.map((form) => names.map((one) => form(one.toLowerCase()))) };
}

/** "ITU-T L.300" and "ITU-T L.25" of L.300/L.25: a list may be sorted by either. */
function numbersOf({ identifier }: Entry, name: string): readonly string[] {
  const ids = [name, ...(identifier ? [plain(identifier.text)] : [])].map((text) => parseIdentifier(text));
  if (ids[0]?.kind !== 'recommendation' || ids[0].parts.length > 0) return [];
  return [...new Set(ids.flatMap((id) => (id?.kind === 'recommendation' ? id.numbers : [])))].map((number) => `ITU-T ${number}`);
}

/** Whether a list stands in any usual order: by bodies, or plainly by the alphabet. */
export function isInUsualOrder(list: readonly Located<Entry>[]): boolean {
  const placed = list.flatMap(({ fact }) => { const place = placeOf(fact); return place === 'anywhere' ? [] : [place]; });
  return FORMS.some((_, form) => GROUPINGS.some((groups) => isSorted(placed, groups, form)));
}

/** Of several numbers each entry takes the least that is not before the entry above it. */
function isSorted(placed: readonly Place[], groups: string, form: number): boolean {
  let last = '';
  return placed.every(({ rank, names }) => {
    const keys = (names[form] ?? []).map((name) => `${groups.charAt(rank)} ${name}`).filter((key) => key >= last).sort();
    last = keys[0] ?? last;
    return keys.length > 0;
  });
}

/** Whether an entry's place is settled. */
export const hasPlace = ({ fact }: Located<Entry>): boolean => placeOf(fact) !== 'anywhere';
