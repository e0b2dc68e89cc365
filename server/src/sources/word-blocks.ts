import type { Block } from '../catalogue/importers/flattened-table.ts';
import type { SourceContent } from '../catalogue/importers/importer.ts';
import { LIMITS, type Limits } from './limits.ts';
import { withNumbers } from './word-numbers.ts';
import { framed, gridOf, isFrame, plainText, readWordTree, type WordBlock, type WordTable } from './word-tree.ts';

/** The lines and table rows of a Word file, read from its tables themselves. Throws an `ImportError` for what is no Word file. */
export async function wordBlocks(bytes: Uint8Array, name = 'document.docx'): Promise<readonly Block[]> {
  return flatten(withNumbers(await readWordTree(bytes, name))).blocks;
}

/** A Word file as a source's content: its `text` is the flattened form, whose line numbers the blocks have. */
export async function wordContent(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<SourceContent> {
  return { form: 'text', name, ...flatten(withNumbers(await readWordTree(bytes, name, limits))) };
}

interface Flat {
  readonly lines: string[];
  readonly blocks: Block[];
}

/** Text with a tab before each cell and a blank line after each row, and the same as blocks. */
function flatten(tree: readonly WordBlock[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const flat: Flat = { lines: [], blocks: [] };
  addBlocks(tree, flat);
  return { text: `${flat.lines.join('\n')}\n`, blocks: flat.blocks };
}

function addBlocks(tree: readonly WordBlock[], flat: Flat): void {
  for (const block of tree) {
    if (block.kind === 'table') {
      if (isFrame(block)) addBlocks(framed(block), flat);
      else addTable(block, flat);
    } else if (block.style.startsWith('toc ')) continue;
    else for (const text of linesOf(plainText(block))) {
      flat.blocks.push({ kind: 'line', text, line: flat.lines.length + 1 });
      flat.lines.push(text);
    }
  }
}

/** Lines with text; a tab at the beginning would make a cell of the line. */
const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

function addTable(table: WordTable, { lines, blocks }: Flat): void {
  // What stands in one cell of several columns belongs to the first; what stands in one of several rows belongs to each.
  const rows = gridOf(table).map((places) => places.map(({ cell, covered }) => (covered === 'column' ? '' : cellText(cell.blocks))));
  for (const cells of rows) {
    if (cells.every((cell) => cell === '')) continue;
    blocks.push({ kind: 'row', cells, line: lines.length + 1 });
    lines.push(...cells.flatMap((cell) => `\t${cell}`.split('\n')), '');
  }
}

/** The paragraphs of a cell, one a line; a table in it gives a line for each row. */
function cellText(blocks: readonly WordBlock[]): string {
  return blocks.flatMap((block): readonly string[] => (block.kind === 'paragraph'
    ? linesOf(plainText(block)).map((line) => line.replace(/\t/g, ' '))
    : block.rows.map((row) => row.map((cell) => cellText(cell.blocks).replace(/\n/g, ' ')).join(' ').trim()).filter((line) => line !== ''))).join('\n');
}
