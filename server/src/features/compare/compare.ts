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

/** What has happened to a thing; several may have happened to one. */
export type ChangeKind =
  | 'added' | 'removed' | 'renamed' | 'renumbered' | 'moved' | 'changed'
  | 'definition' | 'source' | 'edition' | 'title' | 'tag' | 'strength';

/** A thing in one of the two drafts. Lines count from 1; `file` only where it is another file than the draft's own. */
export interface Side {
  readonly text: string;
  readonly line: number;
  readonly file?: string;
}

/** What differs in one thing. */
export interface Change {
  readonly kinds: readonly [ChangeKind, ...ChangeKind[]];
  /** The thing's name: a clause, a term, an abbreviation, a tag; for a sentence the clause it stands in. */
  readonly what: string;
  /** Absent for what was added. */
  readonly before?: Side;
  /** Absent for what was removed. */
  readonly after?: Side;
  /** What the two sides do not say by themselves: "should → shall", "2 paragraphs changed". */
  readonly detail?: string;
}

/** The parts of a comparison, in the order they are shown in. */
export const GROUPS = ['header', 'clauses', 'terms', 'abbreviations', 'references', 'requirements', 'text'] as const;
export type Group = (typeof GROUPS)[number];

export interface ComparedDraft {
  readonly file: string;
  /** The number or provisional name the draft gives itself; empty where it gives none. */
  readonly name: string;
  readonly title: string;
}

/** What differs between two drafts, not line by line but in what they say. */
export interface Comparison {
  readonly before: ComparedDraft;
  readonly after: ComparedDraft;
  readonly changes: Readonly<Record<Group, readonly Change[]>>;
}

/** A draft with what leads to its lines. */
export interface DraftToCompare {
  readonly draft: Draft;
  /** The draft's file as it is shown. */
  readonly file: string;
  /** Where a place lies, for drafts of several files; without it a place's line is that of the draft. */
  readonly locate?: (place: Place) => { readonly line: number; readonly file?: string };
}

/** A side of a change from a place and the words that stand there. */
export type SideAt = (place: Place, text: string) => Side;

/** Both sides' way from places to lines. */
export interface Sides {
  readonly before: SideAt;
  readonly after: SideAt;
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

/** How many things differ. */
export const countOf = ({ changes }: Comparison): number => GROUPS.reduce((sum, group) => sum + changes[group].length, 0);

const identityOf = ({ draft, file }: DraftToCompare): ComparedDraft => ({ file, name: textIdentity(draft).name, title: plain(headerOf(draft).title?.text ?? '') });

function sideIn({ draft, locate }: DraftToCompare): SideAt {
  const at = locate ?? ((place: Place) => ({ line: pointIn(draft, place.block, place.start).line + 1 }));
  return (place, text) => ({ text, ...at(place) });
}
