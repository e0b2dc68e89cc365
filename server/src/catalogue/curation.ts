import type { EventName, RelationType } from './record.ts';

/** A misspelling or second name: statements about `name` are about `target`. */
export interface SameAs { readonly fact: 'same-as'; readonly name: string; readonly target: string; readonly reason: string }

/** One name that belongs to two texts leads to `target`. */
export interface LeadsTo { readonly fact: 'leads-to'; readonly name: string; readonly target: string; readonly reason: string }

/** Two texts, though the work item `name` has the title that `target` was published with: a person looked. */
export interface NotSameAs { readonly fact: 'not-same-as'; readonly name: string; readonly target: string; readonly reason: string }

/** A relation that no source states in a form a parser reads. */
export interface CuratedRelation { readonly fact: 'relation'; readonly name: string; readonly type: RelationType; readonly target: string; readonly reason: string }

/** An event that no loaded document states. */
export interface CuratedEvent { readonly fact: 'event'; readonly name: string; readonly event: EventName; readonly date: string; readonly reason: string }

/** A remark for the reader of a record. */
export interface CuratedNote { readonly fact: 'note'; readonly name: string; readonly text: string; readonly reason: string }

/** A fact that no parser can know, with the reason why it is taken for one. */
export type CuratedFact = SameAs | NotSameAs | LeadsTo | CuratedRelation | CuratedEvent | CuratedNote;

/** The content of `seeds/curated.json`. */
export interface Curation {
  readonly $schema?: string;
  readonly version: 1;
  readonly facts: readonly CuratedFact[];
}

/** Nothing curated. */
export const noCuration: Curation = { version: 1, facts: [] };

/** The document that the history of a record names for a curated event. */
export const CURATED = 'curated';
