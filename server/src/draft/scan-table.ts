import type { ScanState, Syntax } from './block.ts';
import type { Fact } from './fact.ts';
import { isBlankAt, nextLine, pastBlankLines, type Source } from './lines.ts';
import { MAX_BLOCK, NO_FACTS, type Scanned } from './scanner.ts';
import { readRow } from './table-cells.ts';
import { borderAt, cellsOf, dashesAt, layoutOf, markerOf, type Layout } from './table-layout.ts';

/** The marker between the first line of dashes of a multiline table and the one that shows its columns. */
const HEAD = 'head';
/** An abbreviation in the first cell of its line. */
const NAME = /^[A-Za-z\d]\S{0,30}$/;
/** How many lines a row and a head may have. A longer one is cut. */
const LONGEST_ROW = 1000;
const LONGEST_HEAD = 40;

/** Whether a line begins under a column: pandoc sets such tables in from the margin. */
const isSetIn = (text: string, at: number): boolean => (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) && !isBlankAt(text, at);

/** Whether a line is a row of a grid table. */
function isBar(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first) === 32 || text.charCodeAt(first) === 9) first++;
  return text.charCodeAt(first) === 124;
}

const markup = (source: Source, end: number, before: ScanState, marker: string): Scanned => {
  const after: ScanState = { ...before, mode: marker ? 'table' : 'text', marker, list: 0, levels: '' };
  return { end: marker ? end : pastBlankLines(source, end), kind: 'markup', region: before.region, facts: NO_FACTS, after };
};

/** The first line of one of pandoc's tables: a grid's border, or a line of dashes set in from the margin. Undefined for any other line. */
export function scanTableStart(source: Source, start: number, state: ScanState): Scanned | undefined {
  const { text } = source, next = nextLine(source, start), border = borderAt(text, start);
  if (border) return isBar(text, next) ? markup(source, next, state, markerOf(border)) : undefined;
  const columns = isSetIn(text, start) && isSetIn(text, next) ? dashesAt(text, start) : undefined;
  if (!columns) return undefined;
  if (columns.length > 1) return markup(source, next, state, markerOf({ kind: 'unknown', columns }));
  return (columns[0]?.end ?? 0) >= 10 ? markup(source, next, state, HEAD) : undefined;
}

/** The head of a simple table, one line, with the dashes under it. */
export function scanTableHead(source: Source, start: number, state: ScanState, syntax: Syntax): Scanned | undefined {
  const { text } = source;
  if (!isSetIn(text, start)) return undefined;
  const next = nextLine(source, start), columns = dashesAt(text, next), layout: Layout | undefined = columns && columns.length > 1 ? { kind: 'lines', columns } : undefined;
  return layout && readLines(source, start, { end: next, next: nextLine(source, next), layout, marker: markerOf(layout) }, state, syntax);
}

/** The next block inside a table; undefined where the table has ended without a sign of it. */
export function scanTableRow(source: Source, start: number, state: ScanState, syntax: Syntax): Scanned | undefined {
  if (state.marker === HEAD) return scanHead(source, start, state, syntax);
  const layout = layoutOf(state.marker);
  return layout.kind === 'grid' ? scanGridRow(source, start, state, layout, syntax) : scanSpacedRow(source, start, state, layout, syntax);
}

/** The lines up to the border under them, with the border. */
function scanGridRow(source: Source, start: number, state: ScanState, layout: Layout, syntax: Syntax): Scanned | undefined {
  const { text } = source;
  let end = start;
  for (let lines = 0; end < text.length && lines < LONGEST_ROW && isBar(text, end); lines++) end = nextLine(source, end);
  const border = borderAt(text, end);
  if (!border && end === start) return undefined;
  const next = border ? nextLine(source, end) : end;
  const goesOn = isBar(text, next) || (border !== undefined && borderAt(text, next) !== undefined);
  return readLines(source, start, { end, next, layout, marker: goesOn ? markerOf(border ?? layout) : '' }, state, syntax);
}

/** The head of a multiline table, with the dashes under it. What turns out to be none is text. */
function scanHead(source: Source, start: number, state: ScanState, syntax: Syntax): Scanned | undefined {
  const { text } = source;
  let end = start;
  for (let lines = 0; end < text.length && lines < LONGEST_HEAD && isSetIn(text, end); lines++) {
    const columns = dashesAt(text, end), next = nextLine(source, end);
    if (columns) {
      const layout: Layout = { kind: 'multi', columns };
      return readLines(source, start, { end, next, layout, marker: columns.length > 1 ? markerOf(layout) : '' }, state, syntax);
    }
    end = next;
  }
  return end === start ? undefined : readLines(source, start, { end, next: end, layout: { kind: 'multi', columns: [{ start: 0, end: MAX_BLOCK }] }, marker: '' }, state, syntax);
}

/** A row of a table whose columns are told by spaces: one line, or the lines up to a blank one. */
function scanSpacedRow(source: Source, start: number, state: ScanState, { kind, columns }: Layout, syntax: Syntax): Scanned | undefined {
  const { text } = source;
  let end = start, isAligned = true, isList = state.region === 'abbreviations';
  for (let lines = 0; end < text.length && lines < LONGEST_ROW && isSetIn(text, end); lines++) {
    const next = nextLine(source, end);
    if (dashesAt(text, end)) {
      // All rows without a blank line between: a simple table, if each has its first cell, or goes on with the abbreviation before it.
      const whole: Layout = { kind: kind === 'unknown' && (isAligned || isList) ? 'lines' : 'multi', columns };
      return end === start ? markup(source, next, state, '') : readLines(source, start, { end, next, layout: whole, marker: '' }, state, syntax);
    }
    const first = text.slice(end, end + (columns[0]?.end ?? 0)).trim();
    if (first === '') isAligned = false; else if (!NAME.test(first)) isList = false;
    end = next;
    if (kind === 'lines') break;
  }
  if (end === start) return undefined;
  const goesOn = kind === 'lines' ? isSetIn(text, end) : isSetIn(text, pastBlankLines(source, end));
  return readLines(source, start, { end, next: end, layout: { kind, columns }, marker: goesOn ? markerOf({ kind: kind === 'lines' ? kind : 'multi', columns }) : '' }, state, syntax);
}

const hasNoName = (text: string, at: number, { columns }: Layout): boolean => isBlankAt(text.slice(at, at + (columns[0]?.end ?? 0)), 0);

interface Rows {
  /** Where the lines with text end, and where the block does. */
  readonly end: number;
  readonly next: number;
  readonly layout: Layout;
  /** The marker after the block; empty where the table ends. */
  readonly marker: string;
}

function readLines(source: Source, start: number, { end, next, layout, marker }: Rows, before: ScanState, syntax: Syntax): Scanned {
  const past = layout.kind === 'grid' && marker ? next : pastBlankLines(source, next), mode = marker ? 'table' : 'text';
  if (end - start > MAX_BLOCK) {
    return { end: past, kind: 'row', region: before.region, facts: [{ kind: 'limit', start: 0, end: end - start }], after: { ...before, mode, marker, expect: '', list: 0, levels: '' } };
  }
  const text = source.text.slice(start, past), own: Source = { text, hasReturns: source.hasReturns }, facts: Fact[] = [];
  let after = before;
  if (layout.kind === 'lines') {
    for (let at = 0; at < end - start;) {
      let to = nextLine(own, at);
      while (to < end - start && hasNoName(text, to, layout)) to = nextLine(own, to);
      after = readRow({ text, cells: cellsOf(own, at, to, layout), syntax }, after, facts);
      at = to;
    }
  } else after = readRow({ text, cells: cellsOf(own, 0, end - start, layout), syntax }, after, facts);
  facts.sort((a, b) => a.start - b.start);
  return { end: past, kind: 'row', region: after.region, facts: facts.length ? facts : NO_FACTS, after: { ...after, mode, marker, list: 0, levels: '' } };
}
