import type { Range } from 'vscode-languageserver';
import type { Block } from '../draft/block.ts';
import { blockAtOffset, blockIndex } from '../draft/draft.ts';
import type { View } from './view.ts';

/** The blocks of a view's draft that a range of the open text reaches into, in their order. A line that includes another file is none of them. */
export function blocksInRange(view: View, { start, end }: Range): readonly Block[] {
  // An editor may ask up to a line far behind the last one.
  const lastLine = view.lastLine(), from = Math.min(start.line, lastLine), to = Math.min(end.line, lastLine);
  const first = offsetFrom(view, from, to, 0), last = offsetFrom(view, to, from, to < end.line ? Infinity : end.character);
  if (first === undefined || last === undefined) return [];
  const { draft } = view, firstBlock = blockAtOffset(draft, first)?.block, lastBlock = blockAtOffset(draft, Math.max(first, last))?.block;
  return firstBlock && lastBlock ? draft.blocks.slice(blockIndex(draft, firstBlock), blockIndex(draft, lastBlock) + 1) : [];
}

/** Where the first of some lines begins that is part of the draft. */
function offsetFrom(view: View, from: number, to: number, character: number): number | undefined {
  const step = from <= to ? 1 : -1;
  for (let line = from; step > 0 ? line <= to : line >= to; line += step) {
    const offset = view.offsetAt({ line, character: line === from ? character : 0 });
    if (offset !== undefined) return offset;
  }
  return undefined;
}
