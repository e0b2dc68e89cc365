import { addTo } from './add-to.ts';
import type { Block } from './block.ts';
import { isBasicLetter, isCapital, isDigit, isSmall } from './characters.ts';
import type { Span } from './fact.ts';

/** A word or phrase to look for in running text. */
export interface Word {
  /** What tells it from others. */
  readonly key: string;
  /** The word or phrase as it is written in its definition: words with one key and one name are looked for alike. */
  readonly name: string;
  /** The first word of it in lower case: where to look more closely. */
  readonly first: string;
  /** Where the whole phrase ends that begins at `at`, in its usual forms; -1 where it does not stand there. */
  readonly endAt: (text: string, at: number) => number;
}

const TOKEN = /[A-Za-z0-9\u00c0-\u024f]+/;
const firstToken = (text: string): string | undefined => TOKEN.exec(text)?.[0]?.toLowerCase();

/** The key of a term, in any case. */
export const termWordKey = (term: string): string => `term ${term.toLowerCase()}`;

/** A word of a term: what it begins with, in lower case, and what it can end with. The longest ending comes first. */
interface Part { readonly stem: string; readonly endings: readonly string[] }

const inEnglish = (word: string): Part => /[^aeiou]y$/.test(word) ? { stem: word.slice(0, -1), endings: ['ies', 'y'] } : { stem: word, endings: ['es', 's', 'x', ''] };
/** A word before the last in either number: French gives each word of "actifs exposés" its ending. */
const inEitherNumber = (word: string): Part => ({ stem: word, endings: ['s', 'x', ''] });
const partOf = (word: string, isLast: boolean): Part => word.endsWith('al') ? { stem: word.slice(0, -1), endings: ['ls', 'l', 'ux'] } : isLast ? inEnglish(word) : inEitherNumber(word);

/** A term in any case, with its words joined by spaces or hyphens, in the singular or the plural. */
export function termWord(term: string, key = termWordKey(term)): Word | undefined {
  const name = term.toLowerCase(), first = firstToken(name);
  if (!first) return undefined;
  const words = name.slice(name.indexOf(first)).split(/[\s\u00a0-]+/).filter(Boolean), parts = words.map((word, i) => partOf(word, i === words.length - 1));
  return { key, name, first, endAt: (text, at) => endOfPhrase(text, at, parts) };
}

function endOfPhrase(text: string, start: number, parts: readonly Part[]): number {
  let at = start;
  for (let i = 0; i < parts.length; i++) {
    const { stem, endings } = parts[i] as Part, isLast = i === parts.length - 1;
    if (!startsWith(text, stem, at)) return -1;
    const end = at + stem.length, ending = endings.find((one) => startsWith(text, one, end) && (isLast ? !isBasic(text.charCodeAt(end + one.length)) : isJoint(text.charCodeAt(end + one.length))));
    if (ending === undefined) return -1;
    at = end + ending.length;
    if (!isLast) while (isJoint(text.charCodeAt(at))) at++;
  }
  return at;
}

/** Whether `part`, in lower case, stands at a place in any case. */
function startsWith(text: string, part: string, at: number): boolean {
  return text.startsWith(part, at) || text.slice(at, at + part.length).toLowerCase() === part;
}

const isJoint = (code: number): boolean => code === 32 || code === 45 || code === 160 || (code >= 9 && code <= 13);
const isBasic = (code: number): boolean => isBasicLetter(code) || isDigit(code);

/** The names a term goes by: "stalling (or stall)" and "model, model algorithm" give two each. */
export function termNames(term: string): readonly string[] {
  const names = [term.replace(/\([^)]*\)?/g, ' '), ...[...term.matchAll(/\((?:or|also|syn\.?|ou)\s+([^)]+)\)/gi)].map((found) => found[1] ?? '')];
  return [...new Set(names.flatMap((name) => name.split(/[,;]|\s\/\s/)).map((name) => name.replace(/\s+/g, ' ').trim()).filter(Boolean))];
}

/** An abbreviation exactly as listed, in the plural, or with a number ("CM1"). */
export function abbreviationWord(abbreviation: string, key = `abbreviation ${abbreviation}`): Word | undefined {
  const first = firstToken(abbreviation);
  if (!first || !/^[A-Za-z0-9\u00c0-\u024f]/.test(abbreviation)) return undefined;
  // What stands lower: "UTP~E~", "UTP<sub>E</sub>", "UTP_(E)".
  const [head = '', ...lower] = abbreviation.split('_');
  return { key, name: abbreviation, first, endAt: (text, at) => {
    if (!text.startsWith(head, at)) return -1;
    let end = at + head.length;
    for (const part of lower) {
      const mark = LOWERED.find((one) => text.startsWith(one + part, end));
      if (mark === undefined) return -1;
      end += mark.length + part.length;
    }
    // "I-" is used in "I-frame".
    return isBasic(abbreviation.charCodeAt(abbreviation.length - 1)) ? endOfAbbreviation(text, end) : end;
  } };
}

const LOWERED = ['_(', '_', '~', '<sub>'];
const ABBREVIATION_END = /(?:s|es|'s|v?\d{1,6})?(?![A-Za-z0-9])/y;

function endOfAbbreviation(text: string, at: number): number {
  if (!isBasic(text.charCodeAt(at)) && text.charCodeAt(at) !== 39) return at;
  ABBREVIATION_END.lastIndex = at;
  return ABBREVIATION_END.test(text) ? ABBREVIATION_END.lastIndex : -1;
}

/** Words by their first word, so that a text is read once for all of them. */
export interface WordMap {
  readonly size: number;
  readonly byFirst: ReadonlyMap<string, readonly Word[]>;
  /** Which pairs of characters a first word can begin with, five bits of each: most words of a text are told apart by them alone. */
  readonly pairs: Uint8Array;
  /** What a text must hold for a few words, which is searched for much faster than the words themselves. */
  readonly hint?: RegExp;
}

/** For more words a hint is found everywhere. */
const FEW = 16;

const pairOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);

/** Words made ready to be looked for in one pass over a text. */
export function wordMap(words: Iterable<Word>): WordMap {
  const byFirst = new Map<string, Word[]>(), pairs = new Uint8Array(1024);
  let size = 0;
  for (const word of words) {
    size++;
    addTo(byFirst, word.first, word);
    if (word.first.length > 1) pairs[pairOf(word.first.charCodeAt(0), word.first.charCodeAt(1))] = 1;
    else for (let second = 0; second < 32; second++) pairs[pairOf(word.first.charCodeAt(0), second)] = 1;
  }
  return { size, byFirst, pairs, ...(byFirst.size <= FEW && byFirst.size > 0 && { hint: hintOf(byFirst.keys()) }) };
}

/** The first words without the letter that another ending may take away. */
const hintOf = (firsts: Iterable<string>): RegExp => new RegExp(Array.from(firsts, (first) => (first.length > 2 ? first.slice(0, -1) : first)).join('|'), 'i');

const isTokenChar = (code: number): boolean => isBasic(code) || (code >= 0xc0 && code <= 0x24f);

/** Calls `found` for each place where one of the words stands in a text, from its start to its end. One pass over the text. */
export function findWords(text: string, words: WordMap, found: (word: Word, span: Span) => void): void {
  const { pairs, hint } = words;
  if (hint?.test(text) === false) return;
  for (let at = 0; at < text.length;) {
    const first = text.charCodeAt(at);
    if (!isTokenChar(first)) { at++; continue; }
    const start = at, second = text.charCodeAt(at + 1);
    // "xPON" uses PON.
    const prefixed = isSmall(first) && isCapital(second);
    do at++; while (at < text.length && isTokenChar(text.charCodeAt(at)));
    const whole = pairs[pairOf(first, second)] === 1, inner = prefixed && pairs[pairOf(second, text.charCodeAt(start + 2))] === 1;
    if (!whole && !inner) continue;
    const token = text.slice(start, at).toLowerCase();
    if (whole) tryToken(text, token, start, words, found);
    if (inner) tryStem(text, token.slice(1), start + 1, words, found);
  }
}

function tryToken(text: string, token: string, at: number, words: WordMap, found: (word: Word, span: Span) => void): void {
  tryStem(text, token, at, words, found);
  // What else the first word of a phrase can be: its singular, itself without a number.
  const last = token.charCodeAt(token.length - 1);
  if (last === 115) {
    tryStem(text, token.slice(0, -1), at, words, found);
    if (token.endsWith('es')) tryStem(text, token.slice(0, -2), at, words, found);
    if (token.endsWith('ies')) tryStem(text, `${token.slice(0, -3)}y`, at, words, found);
  } else if (last === 120) {
    tryStem(text, token.slice(0, -1), at, words, found);
    if (token.endsWith('aux')) tryStem(text, `${token.slice(0, -2)}l`, at, words, found);
  } else if (isDigit(last)) {
    const stem = token.replace(/\d{1,6}$/, '');
    tryStem(text, stem, at, words, found);
    if (stem.endsWith('v')) tryStem(text, stem.slice(0, -1), at, words, found);
  }
}

function tryStem(text: string, stem: string, at: number, words: WordMap, found: (word: Word, span: Span) => void): void {
  const candidates = words.byFirst.get(stem);
  if (!candidates) return;
  for (const word of candidates) {
    const end = word.endAt(text, at);
    if (end >= 0) found(word, { start: at, end });
  }
}

/** Where a word stands in the blocks, as block and span. */
export function* placesOfWord(blocks: readonly Block[], word: Word): Generator<{ readonly block: Block } & Span> {
  const map = wordMap([word]);
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'comment') continue;
    const spans: Span[] = [];
    findWords(block.text, map, (_, span) => spans.push(span));
    for (const span of spans) yield { block, ...span };
  }
}
