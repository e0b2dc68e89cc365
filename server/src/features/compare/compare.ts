import type { Place } from '../../draft/block.ts';
import { pointIn, type Draft } from '../../draft/draft.ts';
import { plain } from '../../draft/normalise.ts';
import { headerOf } from '../../rules/reading/header.ts';
import { textIdentity } from '../../rules/reading/text-identity.ts';
import { clauseChanges } from './compare-clauses.ts';
import { abbreviationChanges, headerChanges, referenceChanges, termChanges } from './compare-lists.ts';
import { newLabelIn, requirementChanges, textChanges, textsOf } from './compare-requirements.ts';
import { sectionsOf } from '../sections.ts';
import { pairSections } from './compare-sections.ts';
import type { ComparedDraft, Comparison, SideAt, Sides } from './comparison.ts';

/** A draft with what leads to its lines. */
export interface DraftToCompare {
  readonly draft: Draft;
  /** The draft's file as it is shown. */
  readonly file: string;
  /** Where a place lies, for drafts of several files; without it a place's line is that of the draft. */
  readonly locate?: (place: Place) => { readonly line: number; readonly file?: string };
}

/** What differs from one draft to another. Its cost is one reading of both, and grows with their length alone. */
export function compareDrafts(before: DraftToCompare, after: DraftToCompare): Comparison {
  const sides: Sides = { before: sideIn(before), after: sideIn(after) };
  const ofBefore = sectionsOf(before.draft), ofAfter = sectionsOf(after.draft), pairs = pairSections(ofBefore, ofAfter);
  const textsBefore = textsOf(ofBefore, newLabelIn(ofBefore, pairs)), textsAfter = textsOf(ofAfter);
  return {
    before: identityOf(before), after: identityOf(after),
    changes: {
      header: headerChanges(before.draft, after.draft, sides),
      clauses: clauseChanges(ofBefore, ofAfter, pairs, sides),
      terms: termChanges(before.draft, after.draft, sides),
      abbreviations: abbreviationChanges(before.draft, after.draft, sides),
      references: referenceChanges(before.draft, after.draft, sides),
      requirements: requirementChanges(textsBefore, textsAfter, pairs, sides),
      text: textChanges(textsBefore, textsAfter, pairs, sides),
    },
  };
}

const identityOf = ({ draft, file }: DraftToCompare): ComparedDraft => ({ file, name: textIdentity(draft).name, title: plain(headerOf(draft).title?.text ?? '') });

function sideIn({ draft, locate }: DraftToCompare): SideAt {
  const at = locate ?? ((place: Place) => ({ line: pointIn(draft, place.block, place.start).line + 1 }));
  return (place, text) => ({ text, ...at(place) });
}
