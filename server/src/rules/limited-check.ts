import { factsIn, placeIn, type Block } from '../draft/block.ts';
import type { Suppression } from '../draft/fact.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { BlockRule } from './rule.ts';
import { meant } from './reading/meant.ts';
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
function* unknownRules(block: Block, { rules }: Suppression): Generator<Report> {
  for (const [i, name] of rules.entries()) {
    const hint = isRuleId(name.text) ? '' : meant(name.text, RULE_IDS);
    if (isRuleId(name.text) || (i > 0 && hint === '')) continue;
    yield { place: placeIn(block, name), message: `"${name.text}" is no rule${hint}, so nothing is suppressed by it. Correct the name.` };
  }
}

export const limitedCheckPage: RulePage = {
  id: 'limited-check',
  levels: 'warning for an included file, hint where the draft can do without it',
  says: `A paragraph, list item or row of more than 200 000 characters is not read for citations, abbreviations and so on. In an editor,
an \`include::\` that cannot be followed is told by this rule too, with the reason: there is no such file, or it lies outside the
workspace. Parts of files (\`tags=\`, \`lines=\`), addresses and what is \`opts=optional\` are a hint.

A \`rapporteur-disable\` comment that names no rule there is, suppresses nothing; the name is marked, with the one it is nearly like.`,
  why: `Such a paragraph is data that got into the text by accident. Reading it at every keystroke would make typing slow; leaving it out
without a word would be worse.`,
  wrong: {
    text: `<!-- rapporteur-disable-next-line unused-trem -->

The provider lists every exposed asset.`,
    frame: `## 6 Requirements\n\n%`,
  },
  right: {
    text: `<!-- rapporteur-disable-next-line unused-term -->

The provider lists every exposed asset.`,
    frame: `## 6 Requirements\n\n%`,
  },
  fix: `There is none: the paragraph, the path or the name is for the drafter to correct.`,
  before: 'the paragraph',
};
