import { isBlankAt, lineEnd, nextLine, type Source } from './lines.ts';

// What an AsciiDoc line begins, as Asciidoctor 2 reads it (docs.asciidoctor.org/asciidoc). Every pattern is anchored and bounded.
const SECTION = /(={1,6}|#{1,6})[ \t]+(?=\S)/y;
const ATTRIBUTE = /:(!?[\w\u00aa-\uffff][\w\u00aa-\uffff-]{0,80}!?):(?=[ \t\r\n]|$)/y;
const ATTRIBUTE_LIST = /\[(?:(?:[\w\u00aa-\uffff.#%{,"'][^\r\n]{0,400})?|\[(?:[\w\u00aa-\uffff:][\w\u00aa-\uffff:.-]{0,120}(?:,[^\r\n\]]{0,200})?)?\])\][ \t]*(?=[\r\n]|$)/y;
const BLOCK_TITLE = /\.\.?[^ \t.\r\n]/y;
const MARKED = /(?:[-\u2022\u2023]|\*{1,5}|\.{1,5}|\d{1,9}\.|[A-Za-z]\.|[IVXivx]{1,12}\)|<(?:\d{1,4}|\.)>)[ \t]+(?=\S)/y;
const DESCRIBED = /(?!\/\/[^/])[^\r\n]{1,200}?(?::::?:?|;;)(?=[ \t\r\n]|$)/y;
const BREAK = /(?:'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*)[ \t]*(?=[\r\n]|$)/y;
const DIRECTIVE = /(?:include|ifn?def|ifeval|endif)::[^\r\n]{0,400}?\[/y;
const MACRO = /[a-z][a-z0-9_]{1,30}::[^ \t\r\n[]{0,400}\[[^\r\n]{0,2000}\][ \t]*(?=[\r\n]|$)/y;
const UNDERLINE = /(?:={2,200}|-{2,200}|~{2,200}|\^{2,200}|\+{2,200})[ \t]*(?=[\r\n]|$)/y;

const is = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

const SPACE = 32, TAB = 9;

/** Whether a UTF-16 code unit is a space or a tab: what indents a line. */
export const isSpace = (code: number): boolean => code === SPACE || code === TAB;

/** `== Title`: how many marks stand before it and where the title begins; `#` counts like `=`. */
export function sectionAt(text: string, at: number): { readonly level: number; readonly title: number } | undefined {
  const first = text.charCodeAt(at);
  if (first !== 61 && first !== 35) return undefined;
  SECTION.lastIndex = at;
  const found = SECTION.exec(text);
  return found ? { level: (found[1] as string).length - 1, title: SECTION.lastIndex } : undefined;
}

/** `:name: value`: the name, and where the colon after it ends. */
export function attributeAt(text: string, at: number): { readonly name: string; readonly end: number } | undefined {
  if (text.charCodeAt(at) !== 58) return undefined;
  ATTRIBUTE.lastIndex = at;
  const found = ATTRIBUTE.exec(text);
  return found ? { name: found[1] as string, end: ATTRIBUTE.lastIndex } : undefined;
}

/** `[abstract]`, `[[id]]`, `[cols="1,1"]`. */
export const isAttributeList = (text: string, at: number): boolean => text.charCodeAt(at) === 91 && is(ATTRIBUTE_LIST, text, at);

/** `.Title` of the block that follows. */
export const isBlockTitle = (text: string, at: number): boolean => text.charCodeAt(at) === 46 && is(BLOCK_TITLE, text, at);

/** A line comment; `////` opens a block of them. */
export const isComment = (text: string, at: number): boolean => text.charCodeAt(at) === 47 && text.charCodeAt(at + 1) === 47 && text.charCodeAt(at + 2) !== 47;

/** `include::`, `ifdef::` and their like, which Asciidoctor reads before anything else. */
export const isDirective = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at);
  return (first === 105 || first === 101) && is(DIRECTIVE, text, at);
};

/** `image::figure-1.png[]`. */
export const isMacro = (text: string, at: number): boolean => is(MACRO, text, at);

/** `'''`, `<<<`. */
export const isBreak = (text: string, at: number): boolean => {
  const first = text.charCodeAt(at);
  return (first === 39 || first === 60 || first === 45 || first === 42) && is(BREAK, text, at);
};

/** `+` alone, which ties the next block to a list item. */
export const isContinuation = (text: string, at: number): boolean => text.charCodeAt(at) === 43 && isBlankAt(text, at + 1);

/** Where a list item's own text begins, or undefined for a line that begins none: `* text`, `. text`, `1. text`, `term:: text`. */
export function itemTextAt(text: string, at: number): number | undefined {
  let start = at;
  while (isSpace(text.charCodeAt(start))) start++;
  if (is(MARKED, text, start)) return MARKED.lastIndex;
  if (!is(DESCRIBED, text, start)) return undefined;
  return DESCRIBED.lastIndex;
}

/** Whether the item that begins at `at` is `term::` with nothing after it on its line. */
export const isBareTerm = (text: string, textAt: number): boolean => text.charCodeAt(textAt - 1) !== SPACE && text.charCodeAt(textAt - 1) !== TAB && isBlankAt(text, textAt);

/** The level of a title with a line under it, or undefined: the line is as long as the title, give or take one. */
export function underlinedLevel(source: Source, start: number, next: number): number | undefined {
  const { text } = source, mark = '=-~^+'.indexOf(text.charAt(next));
  if (next >= text.length || mark < 0 || !is(UNDERLINE, text, next)) return undefined;
  const title = text.slice(start, trimmedEnd(text, start, lineEnd(text, start, next)));
  const line = trimmedEnd(text, next, lineEnd(text, next, nextLine(source, next))) - next;
  if (title.length > 200 || Math.abs(title.length - line) > 1 || title.startsWith('.') || !/[A-Za-z0-9\u00aa-\uffff]/.test(title)) return undefined;
  return mark;
}

/** The end of a line without the spaces at its end. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && isSpace(text.charCodeAt(to - 1))) to--;
  return to;
}
