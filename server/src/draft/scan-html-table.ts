import type { ScanState } from './block.ts';
import type { Fact } from './fact.ts';
import { isBlankAt, nextLine, pastBlankLines, type Source } from './lines.ts';
import { MAX_BLOCK, NO_FACTS, type Scanned } from './scanner.ts';
import { readRow, type Cell, type CellLine } from './table-cells.ts';

/** The marker inside a table of HTML, which goes on to the next blank line (CommonMark §4.6). */
const HTML = 'html';
/** A row with more lines is cut. */
const LONGEST_ROW = 400;
/** The longest tag. In UTF-16 code units. */
const LONGEST_TAG = 2000;
/** How far the end of code is looked for. */
const LONGEST_CODE = 4000;

const TABLE = /<\/?(?:table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th)(?=[ \t\r\n>]|\/>|$)/iy;
const ROW_END = /<\/tr[ \t]*>/i;
const BEGINS = /[ \t]*<(?:table|tr)(?=[ \t\r\n>])/iy;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?=[\s/>])[^<>]{0,2000}>/g;

const CELL = /^(?:td|th|caption)$/i;
const PARAGRAPH = /^(?:p|li|div|blockquote|h[1-6]|ul|ol|dl|dd|dt|pre|tr|table)$/i;
/** Tags that are part of the running text: what they hold belongs to the word before them. */
const INLINE = /^(?:sub|sup|code|kbd|samp|img|a)$/i;

const is = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Whether a line begins a table of HTML or goes on with one. */
export const isHtmlTable = (text: string, at: number): boolean => text.charCodeAt(at) === 60 && is(TABLE, text, at);

/** One row, or what stands before the first; each of its cells is read as text, the tags are not. */
export function scanHtmlRow(source: Source, start: number, state: ScanState): Scanned | undefined {
  const { text } = source;
  if (isBlankAt(text, start)) return undefined;
  let next = start;
  for (let lines = 0; next < text.length && lines < LONGEST_ROW; lines++) {
    if (isBlankAt(text, next) || (lines > 0 && is(BEGINS, text, next))) break;
    const at = next;
    next = nextLine(source, next);
    if (ROW_END.test(text.slice(at, next))) break;
  }
  const goesOn = next < text.length && !isBlankAt(text, next), end = goesOn ? next : pastBlankLines(source, next);
  const mode = goesOn ? 'table' : 'text', marker = goesOn ? HTML : '';
  if (next - start > MAX_BLOCK) {
    return { end, kind: 'row', region: state.region, facts: [{ kind: 'limit', start: 0, end: next - start }], after: { ...state, mode, marker, expect: '', list: 0, levels: '' } };
  }
  const own = text.slice(start, end), facts: Fact[] = [], cells = cellsOf(own, next - start, facts);
  const after = readRow({ text: own, cells, syntax: 'markdown' }, state, facts);
  facts.sort((a, b) => a.start - b.start || a.end - b.end);
  return { end, kind: cells.some((cell) => cell.length > 0) ? 'row' : 'markup', region: after.region, facts: facts.length ? facts : NO_FACTS, after: { ...after, mode, marker, list: 0, levels: '' } };
}

interface Growing {
  readonly cells: CellLine[][][];
  isNewCell: boolean;
  isNewParagraph: boolean;
}

/** The cells with their paragraphs; the tags between are protected. */
function cellsOf(text: string, to: number, facts: Fact[]): readonly Cell[] {
  const growing: Growing = { cells: [], isNewCell: true, isNewParagraph: true };
  let from = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(text); tag && tag.index < to; tag = TAG.exec(text)) {
    const [whole, closing, name = ''] = tag;
    if (INLINE.test(name) && whole.length < LONGEST_TAG) continue;
    addText(growing, text, from, tag.index);
    from = closing ? tag.index + whole.length : codeEnd(text, name, tag.index + whole.length, to);
    TAG.lastIndex = from;
    facts.push({ kind: 'protected', start: tag.index, end: from });
    if (CELL.test(name)) growing.isNewCell = true;
    if (CELL.test(name) || PARAGRAPH.test(name)) growing.isNewParagraph = true;
  }
  addText(growing, text, from, to);
  return growing.cells;
}

/** Where code in a cell ends; for any other tag, and where nothing ends it near by, the place itself. */
function codeEnd(text: string, name: string, from: number, to: number): number {
  if (name.toLowerCase() !== 'pre') return from;
  const close = /<\/pre>/i.exec(text.slice(from, Math.min(to, from + LONGEST_CODE)));
  return close ? from + close.index + close[0].length : from;
}

function addText(growing: Growing, text: string, from: number, to: number): void {
  let start = from;
  for (let at = from; at <= to; at++) {
    const code = at < to ? text.charCodeAt(at) : 10;
    if (code !== 10 && code !== 13) continue;
    addLine(growing, text, start, at);
    start = at + 1;
  }
}

function addLine(growing: Growing, text: string, from: number, to: number): void {
  let start = from, end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (start === end) return;
  if (growing.isNewCell || growing.cells.length === 0) growing.cells.push([]);
  const cell = growing.cells[growing.cells.length - 1] as CellLine[][];
  if (growing.isNewParagraph || cell.length === 0) cell.push([]);
  const paragraph = cell[cell.length - 1] as CellLine[], before = paragraph.at(-1);
  // "**bold**text": nothing stands between a tag inside a line and the text beside it.
  const isJoined = before !== undefined && !/\s|<br/i.test(text.slice(before.end, start).replace(/ [^<>]*>/g, '>'));
  paragraph.push({ start, end, join: isJoined ? 'none' : 'space' });
  growing.isNewCell = growing.isNewParagraph = false;
}
