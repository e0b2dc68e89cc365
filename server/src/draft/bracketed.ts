import type { Span } from './fact.ts';

/** How far markup may reach around a word or before a bracket. In UTF-16 code units. */
const LONGEST_MARKUP = 200;

/**
 * The bracket before an abbreviation that stands first in it, "(API)" or "(APIs, see below)", also with markup around the word: "(**API**)",
 * "([API](#api))", "(<abbr>API</abbr>)". Undefined where none does.
 */
export function bracketBefore(text: string, { start, end }: Span): number | undefined {
  const open = beforeMarkup(text, start), next = text.charAt(end) || ' ';
  return text.charCodeAt(open - 1) === 40 && (open === start ? ')s,;' : ')s,;*_]<').includes(next) ? open - 1 : undefined;
}

function beforeMarkup(text: string, start: number): number {
  let at = start;
  while (start - at < 3 && '*_['.includes(text.charAt(at - 1) || ' ')) at--;
  if (text.charCodeAt(at - 1) !== 62) return at;
  const near = text.slice(Math.max(0, at - LONGEST_MARKUP), at), tag = near.slice(Math.max(0, near.lastIndexOf('<')));
  return /^<[a-z][^<>\n]*>$/i.test(tag) ? at - tag.length : at;
}

/** Where the words before a bracket end: before white space, emphasis, and the target of a link, as in "[interface](#x) (API)". */
export function endOfWords(text: string, bracket: number): number {
  const end = trimBack(text, bracket);
  if (text.charCodeAt(end - 1) !== 41) return end;
  const near = text.slice(Math.max(0, end - LONGEST_MARKUP), end), target = near.lastIndexOf('](');
  return target >= 0 && !/[\s()]/.test(near.slice(target + 2, -1)) ? trimBack(text, end - near.length + target) : end;
}

function trimBack(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s\u00a0*_]/.test(text.charAt(at - 1))) at--;
  return at;
}
