import type { Block, FlattenedRow } from './flattened-table.ts';
import { onOneLine } from '../identifiers/identifier-text.ts';
import type { NotUnderstood } from './importer.ts';
import { counted, notUnderstood } from './import-single.ts';
import type { EventName, Process } from '../record.ts';
import type { ReportColumn } from './report-columns.ts';
import { columnsOf } from './report-columns.ts';

/** A row by its columns. `row` counts from 1 within its table, `line` in the document. */
export interface ReportRow {
  readonly studyGroup?: string;
  /** `8/17`; several where the cell holds several. */
  readonly questions: readonly string[];
  readonly number: string;
  readonly title: string;
  /** The cell of a column of dates or of states. */
  readonly date: string;
  readonly process: string;
  readonly row: number;
  readonly line: number;
}

/** One table of an annex: what it says happened to its items (`under-study` for a plan), and under which process. */
export interface ReportTable {
  /** "Annex 1 a) TAP", "Annex 2 b)", "Table 3". */
  readonly place: string;
  readonly event: EventName;
  readonly process: Process;
  readonly rows: readonly ReportRow[];
  /** The notes under the table. */
  readonly notes: readonly string[];
}

interface OpenTable extends ReportTable {
  readonly rows: ReportRow[];
  readonly notes: string[];
  /** Its column names as written, and what each column holds; empty until they were read. */
  names: readonly string[];
  columns: readonly (ReportColumn | undefined)[];
  readonly sure: boolean;
}

/** `sure` where its form alone shows that a table follows. */
interface Caption { readonly place: string; readonly text: string; readonly sure: boolean }

/** Where the reader of a report stands. */
interface Reading {
  readonly tables: OpenTable[];
  readonly unread: NotUnderstood[];
  /** The group whose report it is; rows without a column for it are this group's. */
  readonly studyGroup: string | undefined;
  annex: string;
  caption: Caption | undefined;
  table: OpenTable | undefined;
}

/**
 * The tables of a report that list what became of texts, in order, and the rows that could not be read. The caption
 * tells what a table lists: "d) Draft TAP Recommendations not approved", "Table 3 – Work items under development".
 */
export function reportTables(blocks: readonly Block[], studyGroup?: string): { readonly tables: readonly ReportTable[]; readonly unread: readonly NotUnderstood[] } {
  const reading: Reading = { tables: [], unread: [], studyGroup, annex: '', caption: undefined, table: undefined };
  for (const block of blocks) {
    if (block.kind === 'row') readRow(reading, block);
    else readLine(reading, onOneLine(block.text.slice(0, 2_000)));
  }
  return { tables: reading.tables.filter(({ rows }) => rows.length > 0), unread: reading.unread };
}

const LETTERED = /^([a-z])\)\s?(.+)$/;
const NUMBERED = /^(Table [\dA-Z][\d.]{0,6})\s?[-–—:.]?\s?(.*)$/;

function readLine(reading: Reading, text: string): void {
  const annex = /^Annex ([\dA-Z])\b(?!\w)/.exec(text)?.[1];
  if (annex !== undefined && text.length < 120 && /^Annex [\dA-Z]\s?(?:[-–—:.(]|$)/.test(text)) {
    reading.annex = annex;
    reading.caption = undefined;
    // The heading of an annex may be the caption of its only table: "Annex A – Recommendations consented".
    open(reading, { place: `Annex ${annex}`, text, sure: false });
    return;
  }
  const process = /^(TAP|AAP) Recommendations$/.exec(text)?.[1];
  if (process !== undefined && reading.caption) {
    open(reading, { place: `${reading.caption.place} ${process}`, text: `${reading.caption.text} ${process}`, sure: true });
    return;
  }
  if (/^Note\b.{0,4}[:–-]/.test(text)) {
    reading.table?.notes.push(text);
    return;
  }
  const caption = captionOf(reading, text);
  if (!caption) return;
  reading.caption = caption;
  open(reading, caption);
}

function captionOf({ annex }: Reading, text: string): Caption | undefined {
  const inAnnex = annex === '' ? '' : `Annex ${annex} `;
  const lettered = annex === '' ? null : LETTERED.exec(text), numbered = NUMBERED.exec(text);
  if (lettered) return { place: `${inAnnex}${lettered[1] ?? ''})`, text: lettered[2] ?? '', sure: true };
  if (numbered && eventOf(text)) return { place: `${inAnnex}${numbered[1] ?? ''}`, text: numbered[2] ?? '', sure: true };
  return text.length <= 160 && !/[.;,]$/.test(text) && eventOf(text) ? { place: `${inAnnex}${text.replace(/:$/, '')}`, text, sure: false } : undefined;
}

function open(reading: Reading, { place, text, sure }: Caption): void {
  const event = eventOf(text);
  reading.table = event && { place, event, process: processOf(text), rows: [], notes: [], names: [], columns: [], sure };
  if (reading.table) reading.tables.push(reading.table);
}

/** What a caption says of the texts under it; undefined where it says nothing of their state. */
function eventOf(caption: string): EventName | undefined {
  if (/\bnew work items?\b/i.test(caption)) return 'registered';
  if (/\b(?:planned|under (?:study|development)|in progress)\b/i.test(caption)) return 'under-study';
  if (/\bnot approved\b/i.test(caption)) return 'not-approved';
  if (/\bdetermined\b/i.test(caption)) return 'determined';
  if (/\bconsented\b/i.test(caption)) return 'consented';
  if (/\bagreed\b/i.test(caption)) return 'agreed';
  if (/\bapproved\b/i.test(caption)) return 'approved';
  return /\b(?:deleted|discontinued|withdrawn)\b/i.test(caption) ? 'withdrawn' : undefined;
}

function processOf(caption: string): Process {
  if (/\bAAP\b|consent/i.test(caption)) return 'AAP';
  return /\bTAP\b|determin/i.test(caption) ? 'TAP' : 'agreement';
}

function readRow(reading: Reading, row: FlattenedRow): void {
  const columns = columnsOf(row.cells), { table } = reading;
  if (columns) startTable(reading, row, columns);
  else if (table && table.columns.length > 0) addRow(reading, table, row);
  else if (table) {
    if (table.sure) reading.unread.push(notUnderstood(`line ${row.line.toString()}`, row.cells.join(' | '), `the table under "${table.place}" does not begin with its column names (SG, No., Title)`));
    reading.table = undefined;
  }
}

/** The row of column names. The same row again, as on the next page, is passed over. */
function startTable(reading: Reading, { cells, line }: FlattenedRow, columns: readonly (ReportColumn | undefined)[]): void {
  const { table } = reading;
  if (table && table.names.length === 0) {
    table.names = cells;
    table.columns = columns;
  } else if (table?.names.join('\t') !== cells.join('\t')) {
    reading.table = undefined;
    reading.unread.push(notUnderstood(`line ${line.toString()}`, cells.join(' | '), 'no line above the table says what became of its texts, such as "Recommendations approved"'));
  }
}

function addRow({ unread, studyGroup: own }: Reading, table: OpenTable, { cells: written, line }: FlattenedRow): void {
  const cells = withEmptyCells(written, table.columns);
  if (written.length === 1 && /^Note\b/.test(written[0] ?? '')) {
    table.notes.push(onOneLine(written[0] ?? ''));
    return;
  }
  if (cells.length !== table.columns.length) {
    unread.push(notUnderstood(`line ${line.toString()}`, cells.join(' | '), `the row has ${counted(cells.length, 'cell')}, the table has ${counted(table.columns.length, 'column')}; each cell starts with a tab, a blank line ends the row`));
    return;
  }
  const cell = (name: ReportColumn) => cells.filter((one, index) => table.columns[index] === name && one !== '').join('\n');
  if (cell('number') === '' && cell('title') === '') return;
  const studyGroup = studyGroupOf(cell('studyGroup'), cell('question')) ?? (cell('studyGroup') === '' ? table.rows.at(-1)?.studyGroup ?? own : undefined);
  table.rows.push({
    ...(studyGroup !== undefined && { studyGroup }), questions: questionsOf(cell('studyGroup'), cell('question'), studyGroup),
    number: cell('number'), title: cell('title'), date: cell('date'), process: cell('process'), row: table.rows.length + 1, line,
  });
}

/** Empty cells at the end of a row are not there in flattened text. */
function withEmptyCells(cells: readonly string[], columns: readonly (ReportColumn | undefined)[]): readonly string[] {
  const missing = columns.slice(cells.length);
  return missing.includes('number') || missing.includes('title') ? cells : [...cells, ...missing.map(() => '')];
}

/** "SG17", "Study Group 17", "17"; else the group of the Question. */
function studyGroupOf(cell: string, question: string): string | undefined {
  const number = /\b(?:SG|Study Group)\s?(\d{1,2})(?!\d)/i.exec(cell)?.[1] ?? /^(\d{1,2})$/.exec(cell.trim())?.[1] ?? (cell === '' ? /\/(\d{1,2})(?!\d)/.exec(question)?.[1] : undefined);
  return number === undefined ? undefined : `SG${number}`;
}

/** "Q2" under SG17 is 2/17; a cell may hold "14/17⏎10/17". */
function questionsOf(studyGroupCell: string, questionCell: string, studyGroup = ''): readonly string[] {
  const both = `${studyGroupCell}\n${questionCell}`;
  const numbered = both.match(/(?<!\d)\d{1,2}\/\d{1,2}(?!\d)/g) ?? [], bare = /^\d{1,2}$/.exec(questionCell.trim())?.[0];
  const short = [...both.matchAll(/\bQ(\d{1,2})\b(?!\/)/g)].map((match) => match[1] ?? '');
  return [...numbered, ...[...short, ...(bare === undefined ? [] : [bare])].filter(() => studyGroup !== '').map((number) => `${number}/${studyGroup.slice(2)}`)];
}
