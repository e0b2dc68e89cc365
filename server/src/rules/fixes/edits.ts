import type { Place } from '../../draft/block.ts';
import { spanOf } from '../../draft/draft.ts';
import type { Edit, Fix } from '../finding.ts';

/** A fix that writes other words where a finding stands. */
export const replaceFix = (title: string, place: Place, newText: string, certain = true): Fix => ({
  title, certain, edits: (draft) => [{ ...spanOf(draft, place), newText }],
});

/** A text after edits that do not overlap. Edits at one offset are applied in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '', at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
