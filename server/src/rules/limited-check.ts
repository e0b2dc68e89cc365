import { factsIn, placeIn, type Block } from '../draft/block.ts';
import type { Suppression } from '../draft/fact.ts';
import type { Report } from './finding.ts';
import type { BlockRule } from './rule.ts';
import { meant } from './settings.ts';
import { isRuleId, RULE_IDS } from './table.ts';

/** A stretch of text was too long to be read, or a comment suppresses a rule that there is not (Rapporteur's own limit). */
export const limitedCheck: BlockRule = {
  id: 'limited-check', scope: 'block', facts: ['limit', 'suppression'],
  *check(block) {
    for (const fact of factsIn(block, 'limit')) {
      yield { place: placeIn(block, { start: fact.start, end: Math.min(fact.end, fact.start + 80) }), message: `This paragraph has ${String(fact.end - fact.start)} characters; a paragraph of over 200 000 is not checked. Break it into paragraphs.` };
    }
    for (const fact of factsIn(block, 'suppression')) yield* unknownRules(block, fact);
  },
};

/** The first word of a comment that names no rule, and later ones that nearly do: behind the names a reason may stand. */
function* unknownRules(block: Block, { rules, scope, start, end }: Suppression): Generator<Report> {
  const comment = block.text.slice(start, end);
  const directive = scope === 'file' ? 'rapporteur-disable' : 'rapporteur-disable-next-line';
  let from = comment.indexOf(directive) + directive.length;
  for (const [i, name] of rules.entries()) {
    const at = comment.indexOf(name, from), hint = isRuleId(name) ? '' : meant(name, RULE_IDS);
    if (at < 0) continue;
    from = at + name.length;
    if (isRuleId(name) || (i > 0 && hint === '')) continue;
    yield { place: placeIn(block, { start: start + at, end: start + from }), message: `"${name}" is no rule${hint}, so nothing is suppressed by it. Correct the name.` };
  }
}
