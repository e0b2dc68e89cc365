/** What a text is; `standard` is one of another organization. */
export type Kind = 'recommendation' | 'amendment' | 'corrigendum' | 'supplement' | 'technical-report' | 'technical-paper' | 'standard';

/** Where a text stands in its life cycle, in the field's own words. */
export type Status =
  | 'under-study' | 'determined' | 'consented' | 'approved' | 'agreed' | 'not-approved'
  | 'superseded' | 'withdrawn';

/** What a document says happened to a text, or is to happen. */
export type EventName =
  | 'registered' | 'under-study' | 'determined' | 'redetermined' | 'consented' | 'approved' | 'agreed' | 'not-approved'
  | 'scheduled' | 'superseded' | 'withdrawn';

/** The approval process: TAP (WTSA Resolution 1), AAP (A.8), or plain agreement. */
export type Process = 'TAP' | 'AAP' | 'agreement';

/** Where a statement was read: the document, the place in it (annex, table or clause) and the row, counted from 1. */
export interface Source {
  readonly document: string;
  readonly place: string;
  readonly row?: number;
}

/** A title in one language (`en`, `fr`), as the source writes it, without remarks in brackets. */
export interface Title {
  readonly lang: string;
  readonly text: string;
  /** Where only a plan for the edition after the published one gives it. */
  readonly next?: true;
}

/** One event in the life of a text. `date` is an ISO 8601 day, or a month where the source gives no day; `meeting` names the meeting an event is scheduled for. */
export interface HistoryEvent {
  readonly event: EventName;
  readonly date?: string;
  readonly meeting?: string;
  readonly source: Source;
  /** A remark of the source, such as "approval postponed from last SG17 meeting". */
  readonly note?: string;
}

export type RelationType = 'amends' | 'corrects' | 'supplements' | 'revises' | 'common-text' | 'becomes' | 'replaces' | 'replaced-by' | 'amended-by' | 'same-as';

/** `target` is an identifier in catalogue form (`X.1333`, `ISO/IEC 27017`). */
export interface Relation {
  readonly type: RelationType;
  readonly target: string;
}

/** What became of a published edition, where a source says so. */
export type EditionState = 'in-force' | 'superseded' | 'withdrawn';

/** One published edition of a text. `date` is an ISO 8601 day, or a month or year where no source gives more. */
export interface Edition {
  readonly date: string;
  readonly title?: Title;
  /** The same title in other languages. */
  readonly otherTitles?: readonly Title[];
  readonly state?: EditionState;
  /** The other half of a common text, in catalogue form: `ISO/IEC 9594-8:2020`. */
  readonly equivalent?: string;
  /** Its number, where the organization counts editions: 5 of "NIST SP 800-53 Rev. 5". */
  readonly revision?: string;
  readonly source: Source;
}

/** A number that a text had and lost: `{ number: 'X.1771', name: 'X.rdda', record: 'X Suppl. 39', until: '2023-09-08' }`. */
export interface Assignment {
  readonly number: string;
  /** The name the text went by meanwhile, and the id of its record now. */
  readonly name: string;
  readonly record: string;
  /** The day from which the number was free again. */
  readonly until: string;
}

/** What sources contradict each other in; each value with where it is stated. */
export interface Difference {
  readonly about: 'title' | 'date' | 'status';
  /** The date of the edition it is about. */
  readonly edition?: string;
  readonly values: readonly { readonly value: string; readonly source: Source }[];
}

/** All that is known of one text: the fold of its statements in date order. */
export interface CatalogueRecord {
  /** The number once assigned, else the provisional name. */
  readonly id: string;
  readonly kind: Kind;
  /** The other names it is or was known by: acronyms, spellings. Never the id itself. */
  readonly names: readonly string[];
  readonly titles: readonly Title[];
  readonly status: Status;
  readonly process?: Process;
  readonly studyGroups: readonly string[];
  readonly questions: readonly string[];
  readonly history: readonly HistoryEvent[];
  readonly relations: readonly Relation[];
  readonly notes: readonly string[];
  /** The published editions, the first one first. */
  readonly editions: readonly Edition[];
  /** Texts that had this record's number before it. */
  readonly assignments?: readonly Assignment[];
  readonly differences?: readonly Difference[];
}

/** An abbreviation that a source spells out: "urban air mobility (UAM)". */
export interface KnownAbbreviation {
  readonly abbreviation: string;
  readonly expansion: string;
  readonly source: Source;
}

/** A term as a document defines it: `{ term: 'asset', definition: 'Anything that has value.', document: 'ITU-T X.1252', … }`. */
export interface KnownTerm {
  readonly term: string;
  readonly definition: string;
  /** The document that defines it; `source` is where that is known from. */
  readonly document: string;
  /** The definition's language, and that of `title`; English where none is given. */
  readonly lang?: string;
  /** The document's title and the year of its edition, where the source knows them. */
  readonly title?: string;
  readonly year?: string;
  readonly source: Source;
}

/** A Question of a Study Group: `{ id: '8/17', studyGroup: 'SG17', names: [{lang:'fr', text:'…'}] }`. */
export interface Question {
  readonly id: string;
  readonly studyGroup: string;
  readonly workingParty?: string;
  readonly names: readonly Title[];
}

/** A document that statements were read from. `date` is the day it states its facts for (ISO 8601); empty for what a user wrote by hand without a day, which counts as said last. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  /** Series letters whose approved Recommendations the document claims to list completely, and other organizations likewise ("IETF RFC"); empty for most. */
  readonly covers: readonly string[];
}
