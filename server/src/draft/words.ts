import type { Block } from './block.ts';
import type { Span } from './fact.ts';

/** A word or phrase to look for in running text. */
export interface Word {
  /** What tells it from others. */
  readonly key: string;
  /** The first word of it in lower case: where to look more closely. */
  readonly first: string;
  /** Anchored where the first word begins; matches the whole phrase in its usual forms. */
  readonly pattern: RegExp;
}

const TOKEN = /[A-Za-z0-9\u00c0-\u024f]+/g;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const firstToken = (text: string): string | undefined => text.match(TOKEN)?.[0]?.toLowerCase();

/** The key of a term, in any case. */
export const termWordKey = (term: string): string => `term ${term.toLowerCase()}`;

/** A term in any case, with its words joined by spaces or hyphens, in the singular or the plural. */
export function termWord(term: string, key = termWordKey(term)): Word | undefined {
  const first = firstToken(term);
  if (!first) return undefined;
  const parts = term.slice(term.toLowerCase().indexOf(first)).split(/[\s\u00a0-]+/).filter(Boolean).map(escaped);
  const last = parts.pop() ?? '', stem = /[^aeiou]y$/i.test(last) ? `${last.slice(0, -1)}(?:y|ies)` : `${last}(?:s|es)?`;
  return { key, first, pattern: new RegExp([...parts, stem].join('[\\s\\u00a0-]+') + '(?![A-Za-z0-9])', 'iy') };
}

/** The names a term goes by: "stalling (or stall)" and "model, model algorithm" give two each. */
export function termNames(term: string): readonly string[] {
  const names = [term.replace(/\([^)]*\)?/g, ' '), ...[...term.matchAll(/\((?:or|also|syn\.?|ou)\s+([^)]+)\)/gi)].map((found) => found[1] ?? '')];
  return [...new Set(names.flatMap((name) => name.split(/[,;]|\s\/\s/)).map((name) => name.replace(/\s+/g, ' ').trim()).filter(Boolean))];
}

/** An abbreviation exactly as listed, in the plural, or with a number ("CM1"). */
export function abbreviationWord(abbreviation: string, key = `abbreviation ${abbreviation}`): Word | undefined {
  const first = firstToken(abbreviation);
  if (!first || !/^[A-Za-z0-9\u00c0-\u024f]/.test(abbreviation)) return undefined;
  // "I-" is used in "I-frame".
  const end = /[A-Za-z0-9]$/.test(abbreviation) ? '(?:s|es|\'s|v?\\d{1,6})?(?![A-Za-z0-9])' : '';
  return { key, first, pattern: new RegExp(escaped(abbreviation) + end, 'y') };
}

/** Words by their first word, so that a text is read once for all of them. */
export type WordMap = ReadonlyMap<string, readonly Word[]>;

export function wordMap(words: Iterable<Word>): WordMap {
  const map = new Map<string, Word[]>();
  for (const word of words) {
    const known = map.get(word.first);
    if (known) known.push(word); else map.set(word.first, [word]);
  }
  return map;
}

/** What else the first word of a phrase can be where the text has `token`, in lower case: its singular, itself without a number. */
function otherStems(token: string): readonly string[] {
  const last = token.charCodeAt(token.length - 1);
  if (last === 115) return [token.slice(0, -1), ...(token.endsWith('es') ? [token.slice(0, -2)] : []), ...(token.endsWith('ies') ? [`${token.slice(0, -3)}y`] : [])];
  if (last >= 48 && last <= 57) return [...new Set([token.replace(/\d{1,6}$/, ''), token.replace(/v\d{1,6}$/, '')])];
  return NONE;
}

const NONE: readonly string[] = [];
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Calls `found` for each place where one of the words stands in a text, from its start to its end. One pass over the text. */
export function findWords(text: string, words: WordMap, found: (word: Word, span: Span) => void): void {
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const resume = TOKEN.lastIndex, at = token.index, plain = token[0].toLowerCase();
    const tryAt = (stem: string, from = at): void => {
      for (const word of words.get(stem) ?? []) {
        word.pattern.lastIndex = from;
        if (word.pattern.test(text)) found(word, { start: from, end: word.pattern.lastIndex });
      }
    };
    if (words.has(plain)) tryAt(plain);
    for (const stem of otherStems(plain)) tryAt(stem);
    // "xPON" uses PON.
    if (isSmall(text.charCodeAt(at)) && isCapital(text.charCodeAt(at + 1))) tryAt(plain.slice(1), at + 1);
    TOKEN.lastIndex = resume;
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
