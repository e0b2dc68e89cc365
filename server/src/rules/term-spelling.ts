import type { Span } from '../draft/fact.ts';
import { termNames } from '../draft/words.ts';

/** A term as it is looked for in whatever way it is written. */
export interface Spelling {
  /** The term's name as it is defined, "peer-to-peer network". */
  readonly name: string;
  /** Its letters and digits alone, in lower case; in another national spelling where `isOther`. */
  readonly letters: string;
  /** How many letters stand before each of its words but the first. */
  readonly joints: ReadonlySet<number>;
  readonly isOther: boolean;
}

/** Ways to write the terms of a draft. */
export interface Spellings {
  readonly size: number;
  /** Where one of them may begin: the first letters of a word. */
  readonly starts: RegExp;
  /** By the first two letters, five bits of each: most words of a text are told apart by them alone. */
  readonly byPair: readonly (readonly Spelling[] | undefined)[];
  /** Names as they are defined, in lower case. */
  readonly names: ReadonlySet<string>;
}

export interface Found extends Span {
  readonly spelling: Spelling;
}

/** Shorter parts of a word are no words that someone could set apart. */
const SHORTEST_PART = 3;
const SHORTEST = 4;

export function spellingsOf(terms: readonly string[]): Spellings {
  const byPair = new Array<Spelling[] | undefined>(1024).fill(undefined), names = new Set<string>(), starts = new Set<string>();
  let size = 0;
  for (const name of new Set(terms.flatMap(termNames))) {
    if (!/^[\p{L}\p{N}][\p{L}\p{N} '’\u2010\u2011-]*$/u.test(name) || !/\p{Ll}/u.test(name)) continue;
    names.add(name.toLowerCase());
    for (const { words, isOther } of [{ words: wordsOf(name), isOther: false }, ...otherSpellings(name)]) {
      const letters = words.join('');
      if (letters.length < SHORTEST) continue;
      starts.add(letters.slice(0, SHORTEST_PART));
      const pair = pairOf(letters.charCodeAt(0), letters.charCodeAt(1));
      byPair[pair] = [...byPair[pair] ?? [], { name, letters, joints: jointsOf(words), isOther }];
      size++;
    }
  }
  return { size, byPair, names, starts: startsOf([...starts].sort()) };
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

function jointsOf(words: readonly string[]): ReadonlySet<number> {
  let length = 0;
  return new Set(words.slice(0, -1).map((word) => (length += word.length)));
}

/** British and American forms of word endings that ITU-T texts mix; each in the place of the other. Words that no language has are never found. */
const NATIONAL: readonly (readonly [RegExp, string, RegExp, string])[] = [
  [/(?<=.{3})our(?=s?$|ed$|ing$|al$)/, 'or', /(?<=.{3})or(?=s?$|ed$|ing$|al$)/, 'our'], [/(?<=.{2})is(?=e[ds]?$|ing$|ations?$|er$)/, 'iz', /(?<=.{2})iz(?=e[ds]?$|ing$|ations?$|er$)/, 'is'],
  [/(?<=.{2})tre$/, 'ter', /(?<=.{2})ter$/, 'tre'], [/^fibre/, 'fiber', /^fiber/, 'fibre'], [/defence$/, 'defense', /defense$/, 'defence'],
  [/licence$/, 'license', /license$/, 'licence'], [/programme$/, 'program', /program$/, 'programme'], [/alogue$/, 'alog', /alog$/, 'alogue'], [/ll(?=ed$|ing$)/, 'l', /(?<=[eao])l(?=ed$|ing$)/, 'll'],
];

function otherSpellings(name: string): readonly { readonly words: readonly string[]; readonly isOther: true }[] {
  const words = wordsOf(name), own = words.join('');
  const american = words.map((word) => NATIONAL.reduce((text, [from, to]) => text.replace(from, to), word));
  const british = words.map((word) => NATIONAL.reduce((text, [, , from, to]) => text.replace(from, to), word));
  return [american, british].filter((other) => other.join('') !== own).map((other) => ({ words: other, isOther: true }));
}

const pairOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);

/** Letters and digits up to the end of Latin Extended-B; their number in Unicode is the index. */
const IS_TOKEN: readonly boolean[] = Array.from({ length: 0x250 }, (_, code) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code >= 0xc0 && code !== 0xd7 && code !== 0xf7));
const isTokenCode = (code: number): boolean => IS_TOKEN[code] === true;

/** The regular expression engine passes over the words that none of them begins with. Before a letter with an accent it sees no word end. */
function startsOf(starts: readonly string[]): RegExp {
  const basic = starts.filter((start) => /^[a-z0-9]/.test(start)), others = starts.filter((start) => !/^[a-z0-9]/.test(start));
  return new RegExp([...(basic.length > 0 ? [`\\b(?:${basic.join('|')})`] : []), ...others].join('|') || '(?!)', 'gi');
}

/** Every place where a text has one of the terms, but not letter for letter as it is defined: of two that begin together the longer. One pass over the text. */
export function findSpellings(text: string, { byPair, starts }: Spellings): readonly Found[] {
  const found: Found[] = [];
  let at = 0;
  for (;;) {
    starts.lastIndex = at;
    if (!starts.test(text)) return found;
    const start = starts.lastIndex - SHORTEST_PART;
    at = start + 1;
    if (start > 0 && isTokenCode(text.charCodeAt(start - 1))) continue;
    const longest = longestAt(text, start, byPair[pairOf(text.charCodeAt(start), text.charCodeAt(start + 1))] ?? []);
    if (!longest) continue;
    // Nearly all are as they are defined, which says nothing.
    if (!text.startsWith(longest.spelling.name, start)) found.push(longest);
    at = longest.end;
  }
}

function longestAt(text: string, start: number, spellings: readonly Spelling[]): Found | undefined {
  let best: Spelling | undefined, longest = start;
  for (const spelling of spellings) {
    const end = endOf(text, start, spelling);
    if (end <= longest) continue;
    longest = end;
    best = spelling;
  }
  return best && { start, end: longest, spelling: best };
}

/**
 * Where the letters end that stand at a place, in the singular or plural; -1 where they do not. Spaces, hyphens and one line end may stand
 * between the words, and between the parts of a word that are long enough to be words.
 */
function endOf(text: string, start: number, { name, letters, joints, isOther }: Spelling): number {
  const { length } = letters;
  if (!isOther && text.startsWith(name, start)) return pastPlural(text, start + name.length);
  let at = start, from = 0;
  for (;;) {
    while (from < length && sameLetter(text, at, letters.charCodeAt(from))) { at++; from++; }
    if (from === length) return pastPlural(text, at);
    if (from === length - 1 && letters.endsWith('y') && text.slice(at, at + 3).toLowerCase() === 'ies' && !isTokenCode(text.charCodeAt(at + 3))) return at + 3;
    const mayJoin = joints.has(from) || (from >= SHORTEST_PART && length - from >= SHORTEST_PART), next = mayJoin ? pastJoint(text, at) : at;
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
