import type { Draft } from '../draft/draft.ts';
import type { Point } from '../draft/lines.ts';

/** From where to where something stands in its file: lines and UTF-16 columns, both from 0. */
export interface SummarySpan {
  readonly start: Point;
  readonly end: Point;
}

/** A term, an abbreviation, a clause, a figure or a table by its name. */
export interface SummaryName extends SummarySpan {
  readonly kind: 'term' | 'abbreviation' | 'clause' | 'figure' | 'table';
  readonly name: string;
  /** The abbreviation's full form, the clause's or caption's number. */
  readonly detail: string;
}

/** Where a draft lists, cites or mentions a document. */
export interface SummaryDocument extends SummarySpan {
  readonly role: 'entry' | 'citation' | 'mention';
  /** What documents are compared by: `nameKey` of the number or acronym. */
  readonly key: string;
}

/** What is kept of a draft that is not open, so that the workspace can be searched without its text. */
export interface DraftSummary {
  /** Its title as the outline says it. */
  readonly title: string;
  /** `nameKey` of its own number and acronym. */
  readonly ownKeys: readonly string[];
  readonly names: readonly SummaryName[];
  readonly documents: readonly SummaryDocument[];
}

/** The summary of a draft. Places are those of its own text. */
export function summaryOf(draft: Draft): DraftSummary {
  void draft;
  return { title: '', ownKeys: [], names: [], documents: [] };
}
