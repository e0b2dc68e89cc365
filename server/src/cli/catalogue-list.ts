import type { Catalogue } from '../catalogue/catalogue.ts';
import { recordTitle } from '../catalogue/look-up.ts';
import type { CatalogueRecord, HistoryEvent } from '../catalogue/record.ts';

/**
 * The records in the catalogue's order, ending with a line feed: as a JSON array with one record a line, or as text
 * with id, status, latest date and title.
 */
export function catalogueList(catalogue: Catalogue, { json }: { readonly json: boolean }): string {
  const { records } = catalogue;
  if (json) return records.length === 0 ? '[]\n' : `[\n${records.map((record) => JSON.stringify(inOrder(record))).join(',\n')}\n]\n`;
  const width = Math.max(0, ...records.map(({ id }) => id.length));
  return records.map((record) => `${record.id.padEnd(width)}  ${record.status.padEnd(12)}  ${latestDate(record.history).padEnd(10)}  ${recordTitle(record)}\n`).join('');
}

/** The properties in the documented order, whatever order the record has them in. */
function inOrder({ id, kind, names, titles, status, process, studyGroups, questions, history, relations, notes, editions, assignments, differences }: CatalogueRecord): CatalogueRecord {
  return {
    id, kind, names, titles, status, ...(process && { process }), studyGroups, questions, history, relations, notes, editions,
    ...(assignments && { assignments }), ...(differences && { differences }),
  };
}

/** The last day or month of what happened to a text; what is only planned has not. Empty where no date is known. */
export const latestDate = (history: readonly HistoryEvent[]): string =>
  history.reduce((latest, { event, date = '' }) => (event !== 'scheduled' && date > latest ? date : latest), '');
