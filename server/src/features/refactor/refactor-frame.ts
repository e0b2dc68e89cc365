import { emptyCatalogue } from '../../catalogue/catalogue.ts';
import type { Block } from '../../draft/block.ts';
import { blockAtOffset, blockIndex, factsOf, ofParts, type Draft } from '../../draft/draft.ts';
import { profileOf } from '../../draft/profile.ts';
import type { Fix, Report } from '../../rules/finding.ts';
import { missingClause } from '../../rules/missing-clause.ts';
import { requiredSentence } from '../../rules/required-sentence.ts';
import type { DraftContext, Group } from '../../rules/rule.ts';
import type { RuleId } from '../../rules/table.ts';
import { NO_REFACTORINGS, type Refactor } from './refactor-action.ts';

/**
 * Inserts a clause of the skeleton that is missing, offered at the headings on either side of its place, and the sentence that a clause
 * begins with, offered at its heading (author's guide, Table 1, §8.2–8.4, §8.7–8.8).
 */
export const insertMissingParts: Refactor = ({ draft, block }) => {
  if (block.kind !== 'heading' && !block.facts.some(({ kind }) => kind === 'heading' || kind === 'lead' || kind === 'subtitle' || kind === 'title-line')) return NO_REFACTORINGS;
  return missingParts(draft).flatMap(({ at, rule, fix }) => (at.includes(block) ? [{ kind: 'rewrite', rule, title: fix.title, edits: () => fix.edits(draft) }] : []));
};

/** A part that is missing: where it is offered, and what inserts it. */
interface MissingPart {
  readonly at: readonly Block[];
  readonly rule: RuleId;
  readonly fix: Fix;
}

/** What the two rules find, kept until what they read changes. */
const missingParts = ofParts(
  ['heading', 'subtitle', 'lead', 'entry', 'term', 'abbreviation', 'caption', 'limit', 'include', 'attribute', 'title-line'],
  (draft): readonly MissingPart[] => {
    const context = contextOf(draft);
    if (context.profile.foreign) return [];
    return [
      ...Array.from(missingClause.check(context)).flatMap((report) => partsOf(report, 'missing-clause', (fix) => [report.place.block, ...besides(draft, fix)])),
      ...Array.from(requiredSentence.check(context)).flatMap((report) => partsOf(report, 'required-sentence', () => withSubtitle(draft, report.place.block))),
    ];
  },
);

const partsOf = ({ fixes = [] }: Report, rule: RuleId, blocksOf: (fix: Fix) => readonly Block[]): readonly MissingPart[] => fixes.map((fix) => ({ at: blocksOf(fix), rule, fix }));

/** The title of an annex stands on the line after "Annex A". */
function withSubtitle(draft: Draft, block: Block): readonly Block[] {
  const next = draft.blocks[blockIndex(draft, block) + 1];
  return next?.facts.some(({ kind }) => kind === 'subtitle') ? [block, next] : [block];
}

/** The headings on either side of the place where a clause goes; of a part that has parts of its own, the last of these. */
function besides(draft: Draft, fix: Fix): readonly Block[] {
  const [edit] = fix.edits(draft), found = edit && blockAtOffset(draft, edit.start);
  if (!edit || !found) return [];
  const headings = factsOf(draft, 'heading').map(({ block }) => block), order = found.offset > 0 ? found.block.order + 1 : found.block.order;
  const next = headings.findIndex((block) => block.order >= order);
  return (next < 0 ? [headings.at(-1)] : [headings[next - 1], headings[next]]).filter((block) => block !== undefined);
}

const NOTHING: Group = { key: '', name: '', isDefined: false, isUsed: false, useCount: 0, informativeCount: 0, definitions: [], uses: [] };

/** What these two rules may know: they read the frame alone, and levels say nothing here. */
const contextOf = (draft: Draft): DraftContext => ({
  draft, catalogue: emptyCatalogue, profile: profileOf(draft), options: { levels: {}, knownAbbreviations: new Set(), catalogue: emptyCatalogue }, group: () => NOTHING, unused: new Set(), variants: [],
});
