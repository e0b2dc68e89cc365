import type { Cell, CellLine } from './table-cells.ts';
import { lineEnd, nextLine, type Source } from './lines.ts';

// pandoc's tables (pandoc's manual, "Tables"): grid tables with borders, simple and multiline tables with lines of dashes.

/** The columns of a table: where each begins and ends on its line. In a grid table the signs between them are no part of them. */
export interface Layout {
  /** `grid`; rows of one line; rows of several lines with blank lines between; one of these two, not known yet. */
  readonly kind: 'grid' | 'lines' | 'multi' | 'unknown';
  readonly columns: readonly { readonly start: number; readonly end: number }[];
}

const GRID = /[ \t]{0,12}\+(?:[-=:]{1,20000}\+){1,200}[ \t]*(?=[\r\n]|$)/y;
const DASHES = /[ \t]{0,12}-+(?: +-+){0,200}[ \t]*(?=[\r\n]|$)/y;

/** A line longer than this is no border. In UTF-16 code units. */
const MAX_LINE = 20_000;

function matchedLine(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined || found.length > MAX_LINE ? undefined : found;
}

/** The columns of a grid table, from its border. */
export function borderAt(text: string, at: number): Layout | undefined {
  const line = matchedLine(GRID, text, at);
  if (line === undefined) return undefined;
  const columns = [...line.matchAll(/[-=:]+/g)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  return { kind: 'grid', columns };
}

/** The groups of dashes on a line that has nothing else; at least one of them is no list mark or rule of a few dashes. */
export function dashesAt(text: string, at: number): Layout['columns'] | undefined {
  const line = matchedLine(DASHES, text, at);
  if (line === undefined || !line.includes('---')) return undefined;
  return [...line.matchAll(/-+/g)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** A layout as a state carries it: a text of its own, so that it does not hold the draft's. */
export const markerOf = ({ kind, columns }: Layout): string => `${kind} ${columns.map(({ start, end }) => `${String(start)}-${String(end)}`).join(' ')}`;

/** The layout that `markerOf` wrote. */
export function layoutOf(marker: string): Layout {
  const [kind, ...columns] = marker.split(' ');
  return { kind: kind as Layout['kind'], columns: columns.map((column) => { const [start, end] = column.split('-').map(Number); return { start: start ?? 0, end: end ?? 0 }; }) };
}

interface Growing {
  readonly paragraphs: CellLine[][];
  open: boolean;
  broken: boolean;
}

/** The cells of the lines from `from` to `to`, each with its paragraphs. */
export function cellsOf(source: Source, from: number, to: number, layout: Layout): readonly Cell[] {
  const { text } = source, cells: Growing[] = layout.columns.map(() => ({ paragraphs: [], open: false, broken: false }));
  for (let at = from; at < to;) {
    const next = nextLine(source, at), stop = lineEnd(text, at, next), edges = edgesOf(text, at, stop, layout);
    let begin = 0;
    for (let column = 0; column < cells.length; column++) {
      const close = edges[column + 1];
      if (close === undefined) continue;
      addLine(cells[begin] as Growing, text, { start: (edges[begin] ?? at) + (layout.kind === 'grid' ? 1 : 0), end: close }, width(layout, begin, column));
      begin = column + 1;
    }
    at = next;
  }
  return cells.map(({ paragraphs }) => paragraphs);
}

/** What a text can fill: between the signs of a grid's border stand two spaces more. */
function width({ kind, columns }: Layout, first: number, last: number): number {
  return (columns[last]?.end ?? 0) - (columns[first]?.start ?? 0) - (kind === 'grid' ? 2 : 0);
}

/** Where each column begins on a line, and the line's end; undefined where a cell goes on over the edge. Wide characters move an edge a little. */
function edgesOf(text: string, at: number, stop: number, { kind, columns }: Layout): readonly (number | undefined)[] {
  const edges: (number | undefined)[] = columns.map(({ start }, i) => {
    if (kind === 'grid') return barNear(text, at + start - 1, at, stop);
    return i === 0 ? at : spaceNear(text, at + start, stop);
  });
  const last = columns.at(-1)?.end ?? 0;
  edges.push(kind === 'grid' ? barNear(text, at + last, at, stop) ?? stop : stop);
  return edges;
}

const NEAR = [0, 1, -1, 2, -2, 3, -3, 4, -4];

function barNear(text: string, expected: number, at: number, stop: number): number | undefined {
  for (const by of NEAR) {
    const place = expected + by;
    if (place >= at && place < stop && (text.charCodeAt(place) === 124 || (by === 0 && text.charCodeAt(place) === 43))) return place;
  }
  return undefined;
}

function spaceNear(text: string, expected: number, stop: number): number {
  for (const by of NEAR) if (isSpace(text.charCodeAt(expected + by - 1))) return Math.min(expected + by, stop);
  return Math.min(expected, stop);
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || Number.isNaN(code) || code === 10 || code === 13;

function addLine(cell: Growing, text: string, { start: from, end: to }: { readonly start: number; readonly end: number }, wide: number): void {
  let start = from, end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  // A border that runs through one column only, under or over a cell of several rows.
  if (start >= end || /^\+?[-=:]{3,}[-=:+]*\+?$/.test(text.slice(start, Math.min(end, start + 300)))) {
    cell.open = false;
    return;
  }
  // pandoc cuts a word that is wider than its column, so that the last of its pieces are as wide as the column.
  const fills = cell.open && !cell.broken && end - start >= wide && !/[ \t]/.test(text.slice(start, end));
  const hard = text.charCodeAt(end - 1) === 92 && text.charCodeAt(end - 2) !== 92;
  if (!cell.open) cell.paragraphs.push([]);
  if (!hard || end - start > 1) cell.paragraphs[cell.paragraphs.length - 1]?.push({ start, end: hard ? end - 1 : end, join: fills ? 'doubt' : 'space' });
  cell.open = true;
  cell.broken = hard;
}

