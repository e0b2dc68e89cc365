import { isCapital } from '../../draft/characters.ts';
import type { Span } from '../../draft/fact.ts';
import { SMALL_CAPITALS } from './well-known.ts';

/**
 * Whether a word has the shape of an abbreviation by itself. Capitals have it, with a number of one or two digits behind them. Small letters
 * stand in it alone or as "aa": "RoIP", "IaaS", "eMBB", but not "WebM", "OAuth" or "DevOps". "1U", "TMP421" and "ARMx64" name parts.
 */
export function hasShape(text: string): boolean {
  if (/^\d+[A-Z]$/.test(text) || /\d{3}/.test(text) || /[a-z]\d|\d[a-z]/.test(text.replace(/v\d{1,2}$/, '')) || /^[A-Z]x[A-Z]$/.test(text)) return false;
  const capitals = text.replace(/[^A-Z]/g, '').length, small = text.replace(/[^a-z]/g, '').length;
  return small === 0 ? !isPlainWord(text) : capitals >= small && !/[a-z]{2}/.test(text.replace('aa', ''));
}

/** A long word with the ending of an English one: a word in capitals, not the initials of others. */
const isPlainWord = (text: string): boolean => /^[A-Z]{4,}(?:TION|SION|MENT|NESS|ABLE|IBLE|IVES?|ENT|ANT|ANCE|ENCE|ITY|OUS|ING|ERS?|ORS?|ED|LY|AL)S?$/.test(text);

const JOINED = /[A-Za-z0-9_/&+.\u2010\u2011-]/;
/** How far a compound reaches on either side; a longer one is no name. In UTF-16 code units. */
const REACH = 40;

/** The name a word is part of, "C-V2X" or "TCP/IP", as a span; punctuation at its ends is not part of it. */
export function compoundAround(text: string, { start, end }: Span): Span {
  let from = start, to = end;
  while (from > 0 && start - from < REACH && JOINED.test(text.charAt(from - 1))) from--;
  while (to < text.length && to - end < REACH && JOINED.test(text.charAt(to))) to++;
  while (from < start && !/[A-Za-z0-9_]/.test(text.charAt(from))) from++;
  while (to > end && !/[A-Za-z0-9_]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Whether a word that has the shape of an abbreviation is read as one where it stands: no label, no literal, no formula, no heading in capitals. */
export function isReadAsAbbreviation(text: string, use: Span): boolean {
  const compound = compoundAround(text, use), name = text.slice(compound.start, compound.end);
  return !isLabel(name) && !isEnclosed(text, compound) && !isInFormula(text, use) && !isNumberedKind(text, use) && !isShouted(text, use);
}

/** "TIME-REQ-01", "OMA-TS-123", "my_API", "http/1.1/API", "H.264/AVC": the name of a thing, not words. */
const isLabel = (name: string): boolean => name.includes('_') || /^[A-Za-z0-9]+(?:[-\u2010\u2011][A-Za-z0-9]+)+[-\u2010\u2011.]\d{1,6}[a-z]?$/.test(name) || /\/.*\/.*\//.test(name) || /(?<![A-Za-z])[A-Z]\.\d/.test(name);

/**
 * What a use is told as: the whole of "SR-IOV", whose parts are one abbreviation. Undefined for its second part, which is told with the
 * first.
 */
export function namedBy(text: string, use: Span): Span | undefined {
  if (/[-\u2010\u2011]/.test(text.charAt(use.start - 1)) && /[A-Z][A-Z0-9]$/.test(text.slice(Math.max(0, use.start - 3), use.start - 1))) return undefined;
  const more = /^(?:[-\u2010\u2011][A-Z0-9]*[A-Z][A-Z0-9]*(?:v\d{1,2})?(?![A-Za-z0-9_])){1,3}/.exec(text.slice(use.end, use.end + 40))?.[0].length ?? 0;
  return { start: use.start, end: use.end + more };
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '‘': '’', '\'': '\'', '[': ']', '{': '}', '<': '>', '«': '»' };

/** In quotation marks, brackets or an address: what a program, a field or a tag holds. */
function isEnclosed(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1), after = text.charAt(end).replace('\\', text.charAt(end + 1));
  // The text of a link is text: "[API](#api)".
  if (CLOSING[before] !== undefined && CLOSING[before] === after) return before !== '[' || text.charAt(end + 1) !== '(';
  if (before === ':' && /\w/.test(text.charAt(start - 2))) return true;
  return (after === ':' && /\w/.test(text.charAt(end + 1))) || (after === '(' && !text.startsWith('(s)', end)) || after === '@' || after === '#';
}

/** Next to an operator, or between two dollar signs. */
function isInFormula(text: string, { start, end }: Span): boolean {
  if (/[=^×÷·∙{}\\$~≤≥±∑√]/.test(text.charAt(start - 1)) || /[=^×÷·∙{}$~≤≥±]/.test(text.charAt(end))) return true;
  if (!text.slice(end, end + LINE).includes('$')) return false;
  const from = lineStart(text, start), before = text.slice(from, start).split('$').length - 1;
  return before % 2 === 1 && text.slice(end, lineStop(text, end)).includes('$');
}

/** "Class AB", "Type II", "option BA": a letter that counts, not words. */
const isNumberedKind = (text: string, { start, end }: Span): boolean =>
  end - start <= 2 && /(?:annex|appendix|figure|table|class|category|type|case|group|option|level|grade|part|step|phase|variant|model|point|port|row|column)[\s\u00a0]$/i.test(text.slice(Math.max(0, start - 12), start));

/** Four more words in capitals behind one: all that follows from looking around is known then. */
const GOES_ON_SHOUTING = /^[A-Z]{1,40}(?:[\s\u00a0*_-]{1,3}[A-Z]{1,40}(?![A-Za-z0-9'’])){4}/;

/** In a heading, cell or sentence in capitals no word says that it is an abbreviation. */
function isShouted(text: string, use: Span): boolean {
  if (!isBesideCapital(text, use)) return false;
  if (GOES_ON_SHOUTING.test(text.slice(use.start, use.end + 100))) return true;
  const from = lineStart(text, use.start), cell = text.slice(from, lineStop(text, use.end));
  const words = [...cell.matchAll(/[A-Za-z][A-Za-z0-9'’]*/g)];
  const at = words.findIndex((word) => from + word.index + word[0].length > use.start);
  if (at < 0) return false;
  const run = capitalRun(cell, words, at);
  if (run.length === words.length && words.length >= 3) return true;
  // "ATTACK SURFACES": two long ones side by side are words of a title or a term.
  return run.length >= 5 || (run.length >= 2 && run.every((word) => word.length >= 6)) || (run.length >= 2 && run.some((word) => SMALL_CAPITALS.has(word) || /^[A-Z]{10,}$/.test(word)));
}

/** Whether a capital stands next to it, or behind what may join two words: of nearly all uses none does, and nothing more need be asked. */
function isBesideCapital(text: string, { start, end }: Span): boolean {
  let from = start - 1, to = end;
  while (start - from <= 3 && isJoint(text.charCodeAt(from))) from--;
  while (to - end < 3 && isJoint(text.charCodeAt(to))) to++;
  return isCapital(text.charCodeAt(from)) || isCapital(text.charCodeAt(to));
}

/** A space, a hyphen or a sign of emphasis. */
const isJoint = (code: number): boolean => code === 32 || code === 45 || code === 42 || code === 95 || code === 160 || (code >= 9 && code <= 13);

/** The words in capitals around one, with nothing but spaces and hyphens between them. */
function capitalRun(cell: string, words: readonly RegExpExecArray[], at: number): readonly string[] {
  const joined = (a: RegExpExecArray | undefined, b: RegExpExecArray | undefined): boolean =>
    a !== undefined && b !== undefined && /^[\s\u00a0*_-]{1,3}$/.test(cell.slice(a.index + a[0].length, b.index)) && /^[A-Z]+$/.test(a[0]) && /^[A-Z]+$/.test(b[0]);
  let first = at, last = at;
  while (joined(words[first - 1], words[first])) first--;
  while (joined(words[last], words[last + 1])) last++;
  return words.slice(first, last + 1).map((word) => word[0]);
}

/** A line end, a tab or a bar. */
const endsCell = (code: number): boolean => code === 10 || code === 13 || code === 9 || code === 124;

/** So far a line or cell is looked at on either side of a use. In UTF-16 code units. */
const LINE = 300;

/** Where a line or cell begins. */
function lineStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < LINE && !endsCell(text.charCodeAt(from - 1))) from--;
  return from;
}

function lineStop(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at < LINE && !endsCell(text.charCodeAt(to))) to++;
  return to;
}
