import { addTo } from '../../draft/add-to.ts';
import type { Span } from '../../draft/fact.ts';
import { termNames } from '../../draft/words.ts';
import { SHORTEST_PART, spellingsOfName, type Spelling } from './spelling.ts';
import { oddStartsOf, startsOf } from './term-starts.ts';

/** Ways to write the terms of a draft. */
export interface Spellings {
  readonly size: number;
  /** Where one of them may begin; made when it is first asked for, for most texts need it never. */
  readonly starts: () => RegExp;
  /** Where one of them may begin in another form than its own. */
  readonly oddStarts: RegExp;
  readonly all: readonly Spelling[];
  /** By their first letters. */
  readonly byStart: ReadonlyMap<string, readonly Spelling[]>;
  /** Names as they are defined, in lower case. */
  readonly names: ReadonlySet<string>;
}

/** A stretch of a text where a term stands, in the spelling that was found. */
export interface Found extends Span {
  readonly spelling: Spelling;
}

const SHORTEST = 4;
const NOTHING: readonly Found[] = [];

/** How the terms of a list may be written; names that are no plain words are left out. */
export function spellingsOf(terms: readonly string[]): Spellings {
  const byStart = new Map<string, Spelling[]>(), names = new Set<string>();
  for (const name of new Set(terms.flatMap(termNames))) {
    if (!/^[\p{L}\p{N}][\p{L}\p{N} '’\u2010\u2011-]*$/u.test(name) || !/\p{Ll}/u.test(name)) continue;
    names.add(name.toLowerCase());
    for (const spelling of spellingsOfName(name)) {
      if (spelling.letters.length < SHORTEST) continue;
      const start = spelling.letters.slice(0, SHORTEST_PART);
      addTo(byStart, start, spelling);
    }
  }
  // Of two terms that begin together the longer is found.
  for (const alike of byStart.values()) alike.sort((a, b) => b.letters.length - a.letters.length);
  const all = [...byStart.values()].flat().sort((a, b) => b.letters.length - a.letters.length);
  let starts: RegExp | undefined;
  return { size: all.length, all, byStart, names, starts: () => (starts ??= startsOf(all)), oddStarts: oddStartsOf(all) };
}

/** Letters and digits up to the end of Latin Extended-B; their number in Unicode is the index. */
const IS_TOKEN: readonly boolean[] = Array.from({ length: 0x250 }, (_, code) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7));
const isTokenCode = (code: number): boolean => IS_TOKEN[code] === true;

/** Every place where a text has one of the terms, but not letter for letter as it is defined: of two that begin together the longer. One pass over the text. */
export function findSpellings(text: string, { all, byStart, starts: startsOfAll, oddStarts }: Spellings): readonly Found[] {
  oddStarts.lastIndex = 0;
  if (!oddStarts.test(text)) return NOTHING;
  const found: Found[] = [], starts = startsOfAll();
  starts.lastIndex = 0;
  while (starts.test(text)) {
    const start = starts.lastIndex - 1;
    if (start > 0 && isTokenCode(text.charCodeAt(start - 1))) continue;
    // Where the first letters are not set apart, as they are in "e-mail", they name the few terms that it can be.
    const longest = longestAt(text, start, byStart.get(text.slice(start, start + SHORTEST_PART).toLowerCase()) ?? all);
    if (!longest) continue;
    // Nearly all are as they are defined, which says nothing.
    if (!text.startsWith(longest.spelling.name, start)) found.push(longest);
    starts.lastIndex = longest.end;
  }
  return found;
}

/** The first of the terms, from the longest on, that stands at a place. */
function longestAt(text: string, start: number, spellings: readonly Spelling[]): Found | undefined {
  for (const spelling of spellings) {
    const end = endOf(text, start, spelling);
    if (end > start) return { start, end, spelling };
  }
  return undefined;
}

/**
 * Where the letters end that stand at a place, in the singular or plural; -1 where they do not. Spaces, hyphens and one line end may stand
 * between the words, and between the parts of a word that are long enough to be words.
 */
function endOf(text: string, start: number, { name, letters, mayJoin, isOther }: Spelling): number {
  const { length } = letters;
  if (!isOther && text.startsWith(name, start)) return pastPlural(text, start + name.length);
  let at = start, from = 0;
  for (;;) {
    while (from < length && sameLetter(text, at, letters.charCodeAt(from))) { at++; from++; }
    if (from === length) return pastPlural(text, at);
    if (from === length - 1 && letters.endsWith('y') && text.slice(at, at + 3).toLowerCase() === 'ies' && !isTokenCode(text.charCodeAt(at + 3))) return at + 3;
    const next = mayJoin(from) ? pastJoint(text, at) : at;
    if (next === at) return -1;
    at = next;
  }
}

function pastPlural(text: string, at: number): number {
  if (!isTokenCode(text.charCodeAt(at))) return at;
  const end = at + ((text.charCodeAt(at) | 32) === 101 ? 2 : 1);   // "es" or "s"
  return (text.charCodeAt(end - 1) | 32) === 115 && !isTokenCode(text.charCodeAt(end)) ? end : -1;
}

function sameLetter(text: string, at: number, letter: number): boolean {
  const code = text.charCodeAt(at);
  return code === letter || (code >= 65 && code <= 90 ? code + 32 === letter : code >= 0xc0 && code <= 0xde && code + 32 === letter);
}

/** A hyphen, or white space without a blank line. */
function pastJoint(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first === 45 || first === 0x2010 || first === 0x2011) return from + 1;
  let at = from, lines = 0;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 10 && ++lines > 1) return from;
    if (code !== 32 && code !== 160 && code !== 10 && code !== 13 && code !== 9) return at;
    at++;
  }
}
