import { isBlankAt } from './lines.ts';

// What a Markdown line begins (CommonMark 0.31, pandoc's tables and definition lists). Every pattern is anchored where its marks begin.
const FENCE = /`{3,}(?=[^`\n\r]*(?:[\r\n]|$))|~{3,}/y;
const ATX = /#{1,6}(?:[ \t]+|(?=[\r\n]|$))/y;
const MARKED = /(?:[-*+]|\d{1,9}[.)]|[a-z]\))(?=[ \t\r\n]|$)/y;
const RULE = /(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})(?=[\r\n]|$)/y;
const GRID = /\+[-=+:]{3,}/y;
const UNDERLINE = /(?:={1,400}|-{1,400})[ \t]*(?=[\r\n]|$)/y;
const HTML = /<\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|link|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?=[ \t\r\n>]|\/>|$)/iy;
const RAW = /<(pre|script|style|textarea)(?=[ \t\r\n>]|$)/iy;

const is = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Where the white space that a line begins with ends. */
export function textAt(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return at;
}

/** How many columns wide the white space from `start` to `at` is; a tab reaches to the next fourth column. */
export function columnsTo(text: string, start: number, at: number): number {
  let columns = 0;
  for (let i = start; i < at; i++) columns += text.charCodeAt(i) === 9 ? 4 - columns % 4 : 1;
  return columns;
}

/** The backquotes or tildes that open a fenced block, or undefined. */
export function fenceAt(text: string, at: number): string | undefined {
  const first = text.charCodeAt(at);
  if (first !== 96 && first !== 126) return undefined;
  FENCE.lastIndex = at;
  return FENCE.exec(text)?.[0];
}

/** Where the title after `##` begins and how many marks stand before it. */
export function atxAt(text: string, at: number): { readonly level: number; readonly title: number } | undefined {
  if (text.charCodeAt(at) !== 35 || !is(ATX, text, at)) return undefined;
  let level = 0;
  while (text.charCodeAt(at + level) === 35) level++;
  return { level, title: ATX.lastIndex };
}

/** The width of a list item's mark with the spaces after it: the columns its text is indented by. Undefined where no item begins. */
export function itemMarkAt(text: string, at: number): number | undefined {
  const first = text.charCodeAt(at);
  const letter = (first >= 97 && first <= 122) || (first >= 48 && first <= 57);
  if (!letter && first !== 45 && first !== 42 && first !== 43) return undefined;
  if (!is(MARKED, text, at)) return undefined;
  const mark = MARKED.lastIndex, after = textAt(text, mark), columns = columnsTo(text, mark, after);
  const wide = isBlankAt(text, after) || columns > 4 ? 1 : Math.max(1, columns);
  return mark - at + wide;
}

/** A list item that may stand right after a line of a paragraph: not an empty one, and no number but 1. */
export const interruptsAsItem = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at);
  if (first !== 45 && first !== 42 && first !== 43 && first !== 49) return false;
  return is(MARKED, text, at) && (first !== 49 || MARKED.lastIndex === at + 2) && !isBlankAt(text, MARKED.lastIndex);
};

/** `***`, `- - -`. */
export const isRule = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at);
  return (first === 45 || first === 42 || first === 95) && is(RULE, text, at);
};

/** A line of a pipe table or of pandoc's grid table. */
export const isRow = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at);
  return first === 124 || (first === 43 && is(GRID, text, at));
};

/** The level of the heading that a line of `=` or `-` makes of the lines before it. */
export function underlineAt(text: string, at: number): 1 | 2 | undefined {
  const first = text.charCodeAt(at);
  return (first === 61 || first === 45) && is(UNDERLINE, text, at) ? (first === 61 ? 1 : 2) : undefined;
}

/** Whether a comment begins at an offset. */
export const isComment = (text: string, at: number): boolean => text.charCodeAt(at) === 60 && text.startsWith('<!--', at);

/** A line that begins a block of HTML, which goes on to the next blank line. */
export const isHtml = (text: string, at: number): boolean => text.charCodeAt(at) === 60 && is(HTML, text, at);

/** `<pre>` and its like: gives the tag that ends it. */
export function rawEnd(text: string, at: number): string | undefined {
  if (text.charCodeAt(at) !== 60) return undefined;
  RAW.lastIndex = at;
  const found = RAW.exec(text)?.[1];
  return found && `</${found.toLowerCase()}>`;
}
