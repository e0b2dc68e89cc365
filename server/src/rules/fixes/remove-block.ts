import type { Block } from '../../draft/block.ts';
import { blockIndex, offsetOf, type Draft } from '../../draft/draft.ts';
import type { Edit } from '../finding.ts';

/** Where a block's own lines end, before the line ends that follow them. A UTF-16 offset in the block. */
export const contentEnd = (block: Block): number => block.text.trimEnd().length;

const LINE_END = /[ \t\u00a0]*(?:\r\n?|\n)?/y;
const RULE = /^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$/;

/**
 * Takes whole lines out of a draft. The blank lines after them go too, unless they are all that sets the block before apart from what
 * follows. The first row of a table gives its place above the table's rule to the next row.
 */
export function removeBlock(draft: Draft, block: Block): readonly Edit[] {
  const at = blockIndex(draft, block), start = offsetOf(draft, block, 0);
  const rule = draft.blocks[at + 1], row = draft.blocks[at + 2];
  if (block.kind === 'row' && rule && RULE.test(rule.text.trimEnd()) && row?.kind === 'row') {
    return [{ start, end: start + contentEnd(block), newText: row.text.trimEnd() }, removedLines(draft, row, rule)];
  }
  return [removedLines(draft, block, draft.blocks[at - 1])];
}

function removedLines(draft: Draft, block: Block, before: Block | undefined): Edit {
  const start = offsetOf(draft, block, 0);
  if (!before || isApart(before)) return { start, end: start + block.text.length, newText: '' };
  LINE_END.lastIndex = contentEnd(block);
  LINE_END.test(block.text);
  return { start, end: start + LINE_END.lastIndex, newText: '' };
}

/** Whether a blank line follows the block. */
const isApart = (block: Block): boolean => /(?:\r\n|\r(?!\n)|\n)[ \t\u00a0]*[\r\n]/.test(block.text.slice(contentEnd(block)));
