import { endWithout, hasLetters } from './characters.ts';
import type { Piece, TermFact } from './fact.ts';
import { plain } from './normalise.ts';

// "**3.2.1 term** (ABBR) [ITU-T X.1252]: definition" with or without emphasis and number (author's guide §8.3, Annex B).
const LEAD = /[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?(?:(\d{1,2}\.\d{1,2}\.\d{1,3}(?:\.\d{1,3})?)(?:\*\*|__)?[ \t\u00a0]+(?:\*\*|__)?)?/y;
const TERM = /[^[\]:*_\n\t(]{1,120}(?:\([a-z][^()\n:]{1,40}\)[^[\]:*_\n\t(]{0,60})?/y;
const SHORT = /[ \t\u00a0*_]*\(([A-Za-z0-9][\w/-]{1,15})\)/y;
const SOURCE = /[ \t\u00a0*_:,]*(?:\(?(?:based on|adapted from|modified from)[ \u00a0]+)?\\?\[(b-)?([^[\]\\\n]{2,120})\\?\]\)?/y;
const COLON = /[ \t\u00a0*_]*:[*_]*[ \t\u00a0]*/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const piece = (text: string, start: number, end: number): Piece => ({ start, end, text: plain(text.slice(start, end)) });

/**
 * A definition that stands in one paragraph, from `from` to `to`. It needs a number of clause 3 or an emphasised term, and a colon;
 * anything else is running text.
 */
export function parseDefinition(text: string, from: number, to: number, section: TermFact['section']): TermFact | undefined {
  const lead = matchAt(LEAD, text, from), at = from + (lead?.[0].length ?? 0);
  const number = lead?.[1], emphasised = lead ? /\*\*|__/.test(lead[0]) : false;
  if (!number && !emphasised) return undefined;
  const named = parseTerm(text, at, to);
  if (!named) return undefined;
  const colon = matchAt(COLON, text, named.end);
  if (!colon && !number) return undefined;
  const start = colon ? named.end + colon[0].length : named.end;
  const numberAt = number ? text.indexOf(number, from) : 0;
  return {
    kind: 'term', section, heading: false, ...named.fact,
    ...(number ? { number: { start: numberAt, end: numberAt + number.length, text: number } } : {}),
    ...(colon && start < to ? { definition: { start, end: to } } : {}),
  };
}

/** Emphasis that ends and begins again between two words: Word has such terms in two runs, and pandoc keeps them. */
const AGAIN = /(?:\*\*|__)[ \t\u00a0]+(?:\*\*|__)(?=[A-Za-z\u00c0-\uffff])/y;

function termEnd(text: string, end: number): number {
  const again = matchAt(AGAIN, text, end), more = again && matchAt(TERM, text, end + again[0].length);
  return again && more ? end + again[0].length + more[0].length : end;
}

/** The term, its abbreviation and its source, where they stand before the colon or make up a heading's title. */
export function parseTerm(text: string, at: number, to: number): { readonly fact: Pick<TermFact, 'term' | 'abbreviation' | 'source' | 'start' | 'end'>; readonly end: number } | undefined {
  const found = matchAt(TERM, text, at);
  if (!found || at >= to) return undefined;
  const raw = text.slice(at, Math.min(to, termEnd(text, at + found[0].length))), term = raw.slice(0, endWithout(/[\s\u00a0,;\\]/, raw));
  if (!hasLetters(term, 1)) return undefined;
  let end = at + raw.length;
  const short = matchAt(SHORT, text, at + term.length);
  if (short) end = at + term.length + short[0].length;
  const source = matchAt(SOURCE, text, end);
  if (source && end + source[0].length <= to + 1) end += source[0].length;
  return {
    end,
    fact: {
      start: at, end: at + term.length, term: plain(term.replace(/(?:\*\*|__)[ \t\u00a0]+(?:\*\*|__)/, ' ')),
      ...(short ? { abbreviation: piece(text, at + term.length + short[0].indexOf('(') + 1, at + term.length + short[0].length - 1) } : {}),
      ...(source ? { source: sourcePiece(text, end, source) } : {}),
    },
  };
}

function sourcePiece(text: string, end: number, source: RegExpExecArray): Piece {
  const inner = source[2] as string, start = text.lastIndexOf(inner, end);
  const from = start - (source[1]?.length ?? 0);
  return piece(text, from, start + inner.length);
}
