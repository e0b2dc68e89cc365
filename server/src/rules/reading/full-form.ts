import type { Catalogue } from '../../catalogue/catalogue.ts';
import { firstOfEach } from '../../catalogue/first-of-each.ts';
import type { KnownAbbreviation } from '../../catalogue/record.ts';
import { addTo } from '../../draft/add-to.ts';
import { expansionBefore } from '../../draft/expansion.ts';
import type { Span } from '../../draft/fact.ts';
import { asOfSource } from './as-of.ts';
import { SMALL_WORDS, termKey } from './same-words.ts';

/** The words in the brackets behind an abbreviation, "DOCSIS (Data Over Cable Service Interface Specification)", if they spell it out. */
export function expansionAfter(text: string, use: Span, abbreviation: string): string | undefined {
  const bracket = /^s?[\s\u00a0]?\(([^()\n]{4,160})\)/.exec(text.slice(use.end, use.end + 170));
  const inner = bracket?.[1];
  if (!bracket || !inner) return undefined;
  const close = use.end + bracket[0].length - 1, found = expansionBefore(text, close, abbreviation);
  return found?.start === close - inner.length ? inner : undefined;
}

/** The words of the next cell of a table, "| API | Application programming interface |", if the first letters of all of them spell the abbreviation out. */
export function expansionInNextCell(text: string, use: Span, abbreviation: string): string | undefined {
  const cell = /^[ \t*_]*\|[ \t*_]*([^|\r\n]{4,160})/.exec(text.slice(use.end, use.end + 200))?.[1]?.replace(/[ \t*_.]+$/, '');
  return cell !== undefined && /(?:^|\|)[ \t*_]*$/.test(text.slice(Math.max(0, use.start - 20), use.start)) && isSpelledByInitials(cell, abbreviation) ? cell : undefined;
}

/** Whether each letter of the abbreviation begins a word, and each word but the small ones has its letter. */
export function isSpelledByInitials(expansion: string, abbreviation: string): boolean {
  const initials = expansion.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !SMALL_WORDS.has(word.toLowerCase())).map((word) => word.charAt(0).toLowerCase());
  return initials.join('') === abbreviation.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A full form as clause 4 has it: the words with their capitals (author's guide §8.4), in the singular where the text has the plural. */
export function asListed(expansion: string, plural: boolean): string {
  const text = plural ? expansion.replace(/ies$/, 'y').replace(/(?<![su])s$/, '') : expansion;
  return text.replace(/(?<![\p{L}\p{N}'’])\p{Ll}[\p{L}\p{N}'’]*/gu, (word) => (SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
}

const BY_ABBREVIATION = new WeakMap<Catalogue, ReadonlyMap<string, readonly KnownAbbreviation[]>>();

/** The abbreviations that a catalogue's sources spell out, by their letters; forms that differ in case, hyphens or plurals alone are one. Built at the first question and kept. */
export function catalogueAbbreviations(catalogue: Catalogue): ReadonlyMap<string, readonly KnownAbbreviation[]> {
  const known = BY_ABBREVIATION.get(catalogue);
  if (known) return known;
  const all = new Map<string, KnownAbbreviation[]>();
  for (const one of catalogue.abbreviations) {
    addTo(all, one.abbreviation, one);
  }
  const map = new Map([...all].map(([abbreviation, forms]) => [abbreviation, firstOfEach(forms, fullFormKey)] as const));
  BY_ABBREVIATION.set(catalogue, map);
  return map;
}

const fullFormKey = ({ expansion }: KnownAbbreviation): string => termKey(expansion.replace(/[^\p{L}\p{N}\s-]+/gu, ' ')).replace(/ /g, '');

/** What a catalogue's sources spell an abbreviation out as, each form once; constant time after the first question. */
export const knownFullForms = (catalogue: Catalogue, abbreviation: string): readonly KnownAbbreviation[] => catalogueAbbreviations(catalogue).get(abbreviation) ?? [];

/** How many full forms a message names and its fixes offer. */
export const MOST_FORMS = 3;

/** As a sentence: 'As of 2023-09-08 the catalogue has it as "Lock Key" or "Log Keeper".' Each with the day of its own source; empty where there is none. */
export function knownFormsText(catalogue: Catalogue, forms: readonly KnownAbbreviation[]): string {
  const told = forms.slice(0, MOST_FORMS).map(({ expansion, source }) => ({ words: `"${expansion}"`, asOf: asOfSource(catalogue, source) })), [first] = told;
  if (!first) return '';
  const rest = forms.length > MOST_FORMS ? ['otherwise'] : [];
  if (told.some(({ asOf }) => asOf !== first.asOf)) return `The catalogue has it as ${inTurn([...told.map(({ words, asOf }) => `${words} (${asOf})`), ...rest])}.`;
  return `A${first.asOf.slice(1)} the catalogue has it as ${inTurn([...told.map(({ words }) => words), ...rest])}.`;
}

/** "a, b or c". */
const inTurn = (items: readonly string[]): string => [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' or ');
