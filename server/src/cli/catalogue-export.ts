import type { Catalogue } from '../catalogue/catalogue.ts';
import { recordTitle } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { catalogueList, latestDate } from './catalogue-list.ts';
import { forPeople } from './for-people.ts';

export type ExportFormat = 'json' | 'csv' | 'markdown';

export interface ExportFlags {
  readonly format: ExportFormat;
  /** Only records of these statuses, where given. */
  readonly status: readonly string[];
}

type Column = readonly [name: string, value: (record: CatalogueRecord) => string];

const COLUMNS: readonly Column[] = [
  ['Number or name', ({ id }) => id], ['Other names', ({ names }) => names.join('; ')], ['Title', (record) => recordTitle(record)], ['Kind', ({ kind }) => kind], ['Status', ({ status }) => status],
  ['Date', ({ history }) => latestDate(history)], ['Process', ({ process = '' }) => process], ['Study Group', ({ studyGroups }) => studyGroups.join('; ')],
  ['Question', ({ questions }) => questions.join('; ')], ['Edition in force', editionInForce],
];

/** The date of the last edition that holds; empty where the text is out of force. */
function editionInForce({ status, editions }: CatalogueRecord): string {
  if (isOver(status)) return '';
  return editions.findLast(({ state }) => state === undefined || !isOver(state))?.date ?? '';
}

const isOver = (state: string): boolean => state === 'withdrawn' || state === 'superseded';

/** The folded records for other programs or for people: JSON as `catalogue list` writes it, a table with semicolons for spreadsheets, or Markdown. */
export function exportCatalogue(catalogue: Catalogue, { format, status }: ExportFlags): string {
  const records = status.length === 0 ? catalogue.records : catalogue.records.filter((record) => status.includes(record.status)), rows = records.map((record) => COLUMNS.map(([, value]) => value(record)));
  switch (format) {
    case 'json': return catalogueList({ ...catalogue, records }, { json: true });
    case 'csv': return [COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.map(csvCell).join(';')}\r\n`).join('');
    case 'markdown': return forPeople([COLUMNS.map(([name]) => name), COLUMNS.map(() => '---'), ...rows].map((row) => `| ${row.map(markdownCell).join(' | ')} |\n`).join(''));
  }
}

/** RFC 4180, clause 2; a cell that a spreadsheet would take for a formula is kept from being one. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const markdownCell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|<>&[\]*_`]/g, '\\$&');
