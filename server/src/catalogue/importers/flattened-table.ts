/** One row of a table that was flattened to text. `line` is that of its first cell, counted from 1. */
export interface FlattenedRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A line outside every row, or a row. */
export type Block = { readonly kind: 'line'; readonly text: string; readonly line: number } | ({ readonly kind: 'row' } & FlattenedRow);

/**
 * The lines and table rows of a text flattened from Word: a tab opens a cell, a line without one continues it
 * (joined by a line feed), a blank line ends the row. Cells come trimmed.
 */
export function flattenedBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let cells: string[] = [], start = 0;
  const endRow = () => {
    if (cells.length > 0) blocks.push({ kind: 'row', cells: cells.map(trimLines), line: start });
    cells = [];
  };
  text.split(/\r?\n/).forEach((content, index) => {
    const line = index + 1, last = cells.length - 1;
    if (content.trim() === '') endRow();
    else if (content.startsWith('\t')) {
      if (last < 0) start = line;
      cells.push(content);
    } else if (last >= 0 && !content.includes('\t')) cells[last] += `\n${content}`;
    else {
      endRow();
      blocks.push({ kind: 'line', text: content, line });
    }
  });
  endRow();
  return blocks;
}

function trimLines(cell: string): string {
  return cell.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
}
