import type { Block } from '../../draft/block.ts';
import { offsetOf, type Draft } from '../../draft/draft.ts';
import type { Edit } from '../../rules/finding.ts';

/** A row of a pipe table: its block, its cells without the spaces around them, and what stands before and behind it. */
interface Row {
  readonly block: Block;
  readonly cells: readonly string[];
  readonly indent: string;
  /** The row without the line ends behind it. */
  readonly text: string;
}

const RULE_CELL = /^:?-+:?$/;
/** A table of longer lines is not aligned: nobody could read it then. In columns. */
const MOST_COLUMNS = 200;

/** The edits that align the columns of clause 4's pipe tables, a list for each table. Other tables have no columns that can be moved by lines. */
export function alignedTables(draft: Draft): readonly (readonly Edit[])[] {
  if (draft.syntax !== 'markdown' || draft.parts.abbreviation.length === 0) return [];
  return tablesOf(draft).map((rows) => aligned(draft, rows)).filter((edits) => edits.length > 0);
}

/** The rows that stand together, where all of them are rows of a pipe table with as many cells. */
function tablesOf(draft: Draft): readonly (readonly Row[])[] {
  const tables: Row[][] = [];
  let open: Row[] | undefined;
  for (const block of draft.blocks) {
    const row = block.region === 'abbreviations' && block.kind === 'row' ? rowOf(block) : undefined;
    if (!row) open = undefined;
    else if (open) open.push(row);
    else tables.push(open = [row]);
    if (row && /\n[ \t]*\r?\n$/.test(block.text)) open = undefined;
  }
  return tables.filter((rows) => rows.length > 1 && rows.every(({ cells, indent }) => cells.length === rows[0]?.cells.length && indent === rows[0].indent));
}

function rowOf(block: Block): Row | undefined {
  const text = block.text.trimEnd(), found = /^([ \t]*)\|(.*)\|$/.exec(text);
  return found ? { block, text, indent: found[1] ?? '', cells: (found[2] ?? '').split(/(?<!\\)\|/).map((cell) => cell.trim()) } : undefined;
}

/** The rule under a table's first row; a row of dashes further down is a row without words. */
const isRule = ({ cells }: Row, index: number): boolean => index < 2 && cells.every((cell) => RULE_CELL.test(cell));

function aligned(draft: Draft, rows: readonly Row[]): readonly Edit[] {
  const words = rows.filter((row, i) => !isRule(row, i)), count = rows[0]?.cells.length ?? 0;
  const widths = Array.from({ length: count }, (_, column) => Math.max(3, ...words.map(({ cells }) => widthOf(cells[column] ?? ''))));
  if (widths.reduce((sum, width) => sum + width, 0) > MOST_COLUMNS) return [];
  return rows.flatMap((row, i) => {
    const written = isRule(row, i) ? ruled : padded, newText = `${row.indent}|${row.cells.map((cell, column) => written(cell, widths[column] ?? 3, row.text)).join('|')}|`;
    const start = offsetOf(draft, row.block, 0);
    return newText === row.text ? [] : [{ start, end: start + row.text.length, newText }];
  });
}

const padded = (cell: string, width: number): string => ` ${cell}${' '.repeat(Math.max(0, width - widthOf(cell)))} `;

/** A rule over the whole column; with spaces around it where it has some. Colons stay. */
function ruled(cell: string, width: number, row: string): string {
  const left = cell.startsWith(':') ? ':' : '', right = cell.length > 1 && cell.endsWith(':') ? ':' : '', space = /\|[ \t]/.test(row) ? ' ' : '';
  return space + left + '-'.repeat(width + 2 - 2 * space.length - left.length - right.length) + right + space;
}

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const NARROW = /\p{M}|\p{Cf}/u;

/** How many columns a text takes in a font of fixed width: East Asian letters and emoji two, accents that are signs of their own none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 2 : NARROW.test(sign) ? 0 : 1;
  return width;
}
