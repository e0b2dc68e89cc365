import type { Span } from '../../draft/fact.ts';

/** How far a quotation reaches on either side of a word in it. In UTF-16 code units. */
const REACH = 400;

/** What closes a quotation. */
const MARKS = ['"', '”', '»', '\'', '’'];
const OPENING_APOSTROPHE = /(?:^|[\s\u00a0(])['‘](?=\S)/g;
const CLOSING_APOSTROPHE = /[^\s(]['’](?=[\s\u00a0.,;:)*_]|$)/g;

/** Whether a stretch stands in quotation marks, straight or not: the words are another text's, or are spoken about. */
export function isQuoted(text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + REACH);
  if (!MARKS.some((mark) => after.includes(mark))) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (before.lastIndexOf('“') > before.lastIndexOf('”') && after.includes('”')) return true;
  if (before.lastIndexOf('«') > before.lastIndexOf('»') && after.includes('»')) return true;
  if (after.includes('"') && before.split('"').length % 2 === 0) return true;
  if (!/['’]/.test(after) || !/['‘]/.test(before)) return false;
  return lastOf(before, OPENING_APOSTROPHE) > lastOf(before, CLOSING_APOSTROPHE) && text.slice(end - 1, end + REACH).search(CLOSING_APOSTROPHE) >= 0;
}

/** Where the last match of a pattern begins; -1 without one. */
function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}
