import { hasFact, placeIn } from '../../draft/block.ts';
import { spanOf, type Draft } from '../../draft/draft.ts';
import type { Edit } from '../../rules/finding.ts';

/** The edits that write other labels in cross-references; `labels` by what they lead to now: "clause 7.2", "table A.1". */
export function relabelled(draft: Draft, labels: ReadonlyMap<string, string>): readonly Edit[] {
  if (labels.size === 0) return [];
  return draft.blocks.flatMap((block) => (!hasFact(block, 'cross-reference') ? [] : block.facts.flatMap((fact) => {
    const newText = fact.kind === 'cross-reference' ? labels.get(`${fact.target} ${fact.label.text}`) : undefined;
    return fact.kind === 'cross-reference' && newText !== undefined ? [{ ...spanOf(draft, placeIn(block, fact.label)), newText }] : [];
  })));
}
