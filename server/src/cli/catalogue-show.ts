import type { Catalogue } from '../catalogue/catalogue.ts';
import { findRecord, meetingsOf } from '../catalogue/look-up.ts';
import { nearestNames } from '../catalogue/nearest.ts';
import type { CatalogueRecord, HistoryEvent } from '../catalogue/record.ts';
import { assignmentText } from '../features/record-text.ts';

/** What `catalogue show` prints: a record (for standard output), or why there is none (for standard error). Ends with a line feed. */
export interface Shown {
  readonly text: string;
  readonly found: boolean;
  /** The nearest names, when there is no record. */
  readonly suggestions: readonly string[];
}

/** The record that a name in any case leads to, for a person to read. */
export function catalogueShow(catalogue: Catalogue, name: string): Shown {
  const record = findRecord(catalogue, name);
  if (record) return { text: recordText(record, catalogue), found: true, suggestions: [] };
  const suggestions = nearestNames(catalogue, name, 5);
  const nearest = suggestions.length > 0 ? ` Nearest: ${suggestions.join(', ')}.` : '';
  return { text: `The catalogue (as of ${catalogue.asOf}) has no ${name}.${nearest}\n`, found: false, suggestions };
}

function recordText(record: CatalogueRecord, catalogue: Catalogue): string {
  const facts: readonly (readonly [string, string])[] = [
    ['Kind', record.kind.replace('-', ' ')], ['Status', record.status.replace('-', ' ')], ['Process', record.process ?? ''],
    ['Also named', record.names.join(', ')], ['Study Group', record.studyGroups.join(', ')], ['Question', record.questions.join(', ')],
    ['Relations', record.relations.map(({ type, target }) => `${type} ${target}`).join(', ')],
  ];
  const lines = [
    record.id, ...record.titles.map(({ lang, text }) => `  ${text} [${lang}]`), '',
    ...facts.filter(([, value]) => value !== '').map(([name, value]) => `  ${name.padEnd(12)} ${value}`),
    '', ...historyTable(record.history), ...deadlines(record, catalogue), ...formerHolders(record), ...differences(record), ...record.notes.map((note) => `  Note: ${note}`), `  As of ${catalogue.asOf}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function historyTable(history: readonly HistoryEvent[]): readonly string[] {
  if (history.length === 0) return [];
  const rows = [['Date', 'Event', 'Source'], ...history.map(eventRow)];
  const widths = [0, 1].map((column) => rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0));
  return [...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}`), ''];
}

/** The texts that had the number before this one. */
const formerHolders = ({ assignments = [] }: CatalogueRecord): readonly string[] =>
  assignments.map((one) => `  ${assignmentText(one)}`);

/** What sources say differently, each with the first that says so. */
const differences = ({ differences: all = [] }: CatalogueRecord): readonly string[] => all.flatMap(({ about, edition, values }) => [
  `  Sources differ in the ${about}${edition === undefined ? '' : ` of ${edition}`}:`, ...values.map(({ value, source }) => `    ${value} (${source.document}, ${source.place})`),
]);

/** What is due, and when, before the meetings that the record is scheduled for. */
function deadlines(record: CatalogueRecord, catalogue: Catalogue): readonly string[] {
  const lines = meetingsOf(catalogue, record).flatMap(({ id, deadlines: due }) => due.map(({ date, subject: { lang, text } }) => `  ${date}  ${text} [${lang}] (deadline for ${id})`));
  return lines.length > 0 ? [...lines, ''] : [];
}

function eventRow({ event, date, meeting, note, source }: HistoryEvent): readonly string[] {
  const row = source.row === undefined ? '' : `, row ${source.row.toString()}`;
  return [date ?? meeting ?? '', note === undefined ? event : `${event} (${note})`, `${source.document}, ${source.place}${row}`];
}
