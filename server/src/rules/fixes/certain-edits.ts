import { addTo } from '../../draft/add-to.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Edit, Finding } from '../finding.ts';

/** Edits that can be applied together, and how many problems they repair. */
export interface CertainEdits {
  readonly edits: readonly Edit[];
  readonly repaired: number;
}

/**
 * The edits of all certain fixes of a draft's findings. A fix is taken whole or not at all: one that touches what an earlier one changes
 * is left for the next round, when the draft has been checked again. `accept` can refuse a fix for the edits it needs.
 */
export function certainEdits(draft: Draft, findings: readonly Finding[], accept: (edits: readonly Edit[]) => boolean = () => true): CertainEdits {
  const edits: Edit[] = [], taken = new Map<number, Edit[]>();
  const isFree = (edit: Edit): boolean => cellsOf(edit).every((cell) => !taken.get(cell)?.some((other) => touches(edit, other)));
  let repaired = 0;
  for (const { fixes } of findings) {
    const needed = fixes.find((fix) => fix.certain)?.edits(draft) ?? [];
    if (needed.length === 0 || !needed.every(isFree) || !accept(needed)) continue;
    for (const edit of needed) {
      edits.push(edit);
      for (const cell of cellsOf(edit)) addTo(taken, cell, edit);
    }
    repaired++;
  }
  return { edits, repaired };
}

/** The stretches of the text that an edit lies in or borders on, by number: an edit is compared with its neighbours only. */
function cellsOf({ start, end }: Edit): readonly number[] {
  const first = Math.floor(start / CELL), last = Math.floor(end / CELL);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const CELL = 1024;

/** Whether the order of two edits could matter: they overlap, or meet where one of them inserts. */
function touches(a: Edit, b: Edit): boolean {
  const meet = a.start <= b.end && b.start <= a.end;
  return meet && (a.start === a.end || b.start === b.end || (a.start < b.end && b.start < a.end));
}
