import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueRecord, HistoryEvent } from '../catalogue/record.ts';

/** What messages say a finding rests on: "as of 2025-06-17". */
export const asOf = (catalogue: Catalogue): string => `as of ${catalogue.asOf || 'an unknown date'}`;

/** The last event that put a record in its state. */
export function lastEvent(record: CatalogueRecord): HistoryEvent | undefined {
  const { status, history } = record;
  return history.findLast(({ event }) => event === status || (status === 'determined' && event === 'redetermined'));
}

/** A record's state in the field's words, with its date: "approved 2023-09-08", "under study". */
export function stateOf(record: CatalogueRecord): string {
  const date = record.status === 'under-study' ? undefined : lastEvent(record)?.date, words = record.status.replace('-', ' ');
  return date ? `${words} ${date}` : words;
}
