/** A place in a text as editors count it: line and UTF-16 code unit in the line, both from 0. */
export interface Point {
  readonly line: number;
  readonly character: number;
}

/** A text with what finding its line ends needs: whether it holds carriage returns at all. */
export interface Source {
  readonly text: string;
  readonly hasReturns: boolean;
}

/** A text as scanners read it. */
export const sourceOf = (text: string): Source => ({ text, hasReturns: text.includes('\r') });

const ANY_LINE_END = /\r\n?|\n/g;

/** Offset just after the line end of the line that holds `at`; the text's length for the last line. */
export function nextLine(source: Source, at: number): number {
  if (source.hasReturns) {
    ANY_LINE_END.lastIndex = at;
    return ANY_LINE_END.exec(source.text) ? ANY_LINE_END.lastIndex : source.text.length;
  }
  const end = source.text.indexOf('\n', at);
  return end < 0 ? source.text.length : end + 1;
}

/** Offset of the line end itself, between the line's start and what `nextLine` gave for it. */
export function lineEnd(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === 10) end--;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return end;
}

const BLANK = /[ \t\u00a0\f]*(?=[\r\n]|$)/y;

/** Whether the rest of a line from `at` on is white space. */
export function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 10 || code === 13 || at >= text.length) return true;
  if (code !== 32 && code !== 9 && code !== 160 && code !== 12) return false;
  BLANK.lastIndex = at;
  return BLANK.test(text);
}

/** The offset after the blank lines that begin at `at`: they belong to the block before them. */
export function pastBlankLines(source: Source, at: number): number {
  let end = at;
  while (end < source.text.length && isBlankAt(source.text, end)) end = nextLine(source, end);
  return end;
}

/** How many line ends a text holds; `\r\n` is one. */
export function countLineEnds(text: string): number {
  if (text.includes('\r')) return text.match(ANY_LINE_END)?.length ?? 0;
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The offset of a point in a text; a point past its line or past the text is moved back to the end of it. */
export function offsetOfPoint(text: string, point: Point): number {
  const source = sourceOf(text);
  let start = 0;
  for (let line = 0; line < point.line; line++) {
    const next = nextLine(source, start);
    if (next === text.length && lineEnd(text, start, next) === next) return text.length;
    start = next;
  }
  return Math.min(start + point.character, lineEnd(text, start, nextLine(source, start)));
}

/** The point of an offset in a text. */
export function pointOfOffset(text: string, offset: number): Point {
  const source = sourceOf(text);
  const bounded = Math.min(Math.max(offset, 0), text.length);
  let line = 0, start = 0;
  for (;;) {
    const next = nextLine(source, start);
    if (next > bounded || next === text.length && (bounded < next || lineEnd(text, start, next) === next)) return { line, character: bounded - start };
    line++;
    start = next;
  }
}
