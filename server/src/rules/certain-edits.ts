import type { Draft } from '../draft/draft.ts';
import type { Edit, Finding } from './finding.ts';

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
  const edits: Edit[] = [];
  let repaired = 0;
  for (const { fixes } of findings) {
    const needed = fixes.find((fix) => fix.certain)?.edits(draft) ?? [];
    if (needed.length === 0 || needed.some((edit) => edits.some((other) => touches(edit, other))) || !accept(needed)) continue;
    edits.push(...needed);
    repaired++;
  }
  return { edits, repaired };
}

/** Whether the order of two edits could matter: they overlap, or meet where one of them inserts. */
function touches(a: Edit, b: Edit): boolean {
  const meet = a.start <= b.end && b.start <= a.end;
  return meet && (a.start === a.end || b.start === b.end || (a.start < b.end && b.start < a.end));
}
