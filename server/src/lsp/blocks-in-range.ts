import type { Range } from 'vscode-languageserver';
import type { Block } from '../draft/block.ts';
import { blockAtOffset, blockIndex } from '../draft/draft.ts';
import type { View } from './view.ts';

/** The blocks of a view's draft that a range of the open text reaches into, in their order. A line that includes another file is none of them. */
export function blocksInRange(view: View, { start, end }: Range): readonly Block[] {
  const first = offsetFrom(view, start.line, end.line, 0), last = offsetFrom(view, end.line, start.line, end.character);
  if (first === undefined || last === undefined) return [];
  const { draft } = view, from = blockAtOffset(draft, first)?.block, to = blockAtOffset(draft, Math.max(first, last))?.block;
  return from && to ? draft.blocks.slice(blockIndex(draft, from), blockIndex(draft, to) + 1) : [];
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
