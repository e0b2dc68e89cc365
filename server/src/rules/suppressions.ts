import type { Block } from '../draft/block.ts';
import { blockIndex, factsOf, type Draft } from '../draft/draft.ts';
import type { Finding } from './finding.ts';

/**
 * A test for findings that a comment in the draft suppresses, or undefined where no comment does. `next-line` holds for the block after
 * the comment: a paragraph, heading, list item or row.
 */
export function suppressionsOf(draft: Draft): ((finding: Finding) => boolean) | undefined {
  const suppressions = factsOf(draft, 'suppression');
  if (suppressions.length === 0) return undefined;
  const everywhere = new Set<string>(), at = new Map<Block, Set<string>>();
  for (const { block, fact } of suppressions) {
    const next = fact.scope === 'file' ? undefined : draft.blocks[blockIndex(draft, block) + 1];
    const rules = fact.rules.length > 0 ? fact.rules : ['*'];
    if (fact.scope === 'file') for (const rule of rules) everywhere.add(rule);
    else if (next) at.set(next, new Set([...at.get(next) ?? [], ...rules]));
  }
  const holds = (rules: ReadonlySet<string> | undefined, rule: string): boolean => rules !== undefined && (rules.has('*') || rules.has(rule));
  return (finding) => holds(everywhere, finding.rule) || holds(at.get(finding.place.block), finding.rule);
}
