import type { Place } from '../../draft/block.ts';

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
/** One of these parts. */
export type Group = (typeof GROUPS)[number];

/** One of two drafts that are compared. */
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

/** A side of a change from a place and the words that stand there. */
export type SideAt = (place: Place, text: string) => Side;

/** Both sides' way from places to lines. */
export interface Sides {
  readonly before: SideAt;
  readonly after: SideAt;
}

/** How many things differ. */
export const countOf = ({ changes }: Comparison): number => GROUPS.reduce((sum, group) => sum + changes[group].length, 0);
