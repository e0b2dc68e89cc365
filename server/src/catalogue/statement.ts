import type { EditionState, EventName, Kind, KnownAbbreviation, KnownTerm, Process, Question, Relation, SourceDocument, Title } from './record.ts';

/** An event as a document states it. Without `date` and `meeting` it holds on the document's own date. `date` is a month where the document gives no day. */
export interface StatedEvent {
  readonly event: EventName;
  readonly date?: string;
  readonly meeting?: string;
  readonly note?: string;
  /** Set where nobody says so: it is what is usual for such a text, and holds where no source says more. */
  readonly usual?: true;
}

/** What one document says about one item. */
export interface Statement {
  /** As written: the number first where there is one, then acronyms and aliases. At least one. */
  readonly names: readonly string[];
  readonly title?: Title;
  readonly kind: Kind;
  readonly process?: Process;
  readonly studyGroup?: string;
  readonly questions: readonly string[];
  readonly events: readonly StatedEvent[];
  readonly relations: readonly Relation[];
  readonly notes: readonly string[];
  /** Annex, table or clause of the document, and the row in it counted from 1. */
  readonly place: string;
  readonly row?: number;
}

/** One published edition of a listed text. `title` is in English unless the text says otherwise; `place` names the entry or file that says so. */
export interface ListedEdition {
  readonly date: string;
  readonly title?: string;
  readonly otherTitles?: readonly Title[];
  readonly state?: EditionState;
  readonly equivalent?: string;
  readonly revision?: string;
  readonly place: string;
}

/**
 * A published text as a bibliographic source lists it: the short form of one statement an edition, for sources of many thousands.
 * `id` is in catalogue form, without the text's own date but with that of its base: `X.509`, `G.8013/Y.1731`, `X.509 (2019) Amd. 1`.
 */
export interface ListedText {
  readonly id: string;
  readonly kind: Kind;
  readonly studyGroup?: string;
  /** The language of its titles, where it is not English. */
  readonly lang?: string;
  /** What it has to do with other texts: what replaces it, what it amends. */
  readonly relations?: readonly Relation[];
  /** In the order of their dates. */
  readonly editions: readonly ListedEdition[];
}

/** A date by which something is due before a meeting. */
export interface Deadline {
  readonly date: string;
  readonly subject: Title;
}

/** A meeting that decides on items: `{ id: 'WP4/17, 4–5 September 2025', group: 'WP4/17', … }`. */
export interface Meeting {
  readonly id: string;
  readonly group: string;
  readonly groupName?: Title;
  readonly from: string;
  readonly to: string;
  readonly deadlines: readonly Deadline[];
}

/** All that one document states: the content of one file in `seeds/`. */
export interface Seed {
  readonly $schema?: string;
  readonly version: 1;
  readonly source: SourceDocument;
  readonly statements: readonly Statement[];
  readonly questions: readonly Question[];
  readonly abbreviations: readonly KnownAbbreviation[];
  readonly meetings?: readonly Meeting[];
  /** Published texts, in the order of their ids. */
  readonly texts?: readonly ListedText[];
  /** Definitions that drafts are compared with; a source may quote those of several documents. */
  readonly terms?: readonly KnownTerm[];
  /** What a compendium counts and compares, for its own reader. */
  readonly compendium?: Readonly<Record<string, unknown>>;
}
