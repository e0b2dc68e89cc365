import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueRecord, HistoryEvent } from '../../catalogue/record.ts';
import type { EditionDate } from './editions.ts';

/**
 * What messages say a finding rests on: "as of 2023-09-08". Of a record it is the date of the last source that speaks of it, which can be
 * older than the catalogue; of what the catalogue lacks, the catalogue's own.
 */
export const asOf = (catalogue: Catalogue, record?: CatalogueRecord): string => `as of ${lastSpoken(catalogue, record) || 'an unknown date'}`;

function lastSpoken(catalogue: Catalogue, record?: CatalogueRecord): string {
  const spoken = new Set(record?.history.map(({ source }) => source.document));
  const dates = catalogue.sources.filter(({ id }) => spoken.has(id)).map(({ date }) => date).sort();
  // What a user wrote by hand has no date: it holds with the catalogue.
  return dates.at(-1) || catalogue.asOf;
}

/** Whether a publication date is later than the last source that speaks of a record: of such an edition the catalogue cannot know. */
export function isAfterSources(date: EditionDate | undefined, record: CatalogueRecord, catalogue: Catalogue): boolean {
  const last = lastSpoken(catalogue, record);
  return date !== undefined && last !== '' && (date.month === undefined ? date.year > last.slice(0, 4) : `${date.year}-${date.month}` > last.slice(0, 7));
}

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
