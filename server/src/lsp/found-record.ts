import { recordTitle } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { STATUS_WORDS } from '../features/record-text.ts';

/** A record as a list to choose from shows it. */
export interface FoundRecord {
  readonly id: string;
  readonly title: string;
  readonly status: string;
}

/** How many records a list to choose from has at most. */
export const MOST_FOUND = 50;

export const foundRecords = (records: readonly CatalogueRecord[]): readonly FoundRecord[] =>
  records.map((record) => ({ id: record.id, title: recordTitle(record, 'en'), status: STATUS_WORDS[record.status] }));
