import { surelyNames } from './cell-names.ts';
import type { Block, FlattenedRow } from './flattened-table.ts';
import { onOneLine } from '../identifiers/identifier-text.ts';
import type { NotUnderstood } from './importer.ts';
import { counted, notUnderstood } from './import-single.ts';
import type { EventName, Process } from '../record.ts';
import type { ReportColumn } from './report-columns.ts';
import { columnsLanguage, columnsOf } from './report-columns.ts';

/** A row by its columns. `row` counts from 1 within its table, `line` in the document. */
export interface ReportRow {
  readonly studyGroup: string | undefined;
  /** `8/17`; several where the cell holds several. */
  readonly questions: readonly string[];
  readonly number: string;
  readonly title: string;
  /** The cell of a column of dates or of states. */
  readonly date: string;
  readonly process: string;
  /** The cell that says whether the text is new, a revision or an amendment. */
  readonly change: string;
  readonly row: number;
  readonly line: number;
}

/** One table of an annex: what it says happened to its items (`under-study` for a plan), and under which process. */
export interface ReportTable {
  /** "Annex 1 a) TAP", "Annex 2 b)", "Table 3". */
  readonly place: string;
  readonly event: EventName;
  readonly process: Process;
  /** The language of its column names, and so of its titles. */
  readonly lang: 'en' | 'fr';
  readonly rows: readonly ReportRow[];
  /** The notes under the table. */
  readonly notes: readonly string[];
}

interface OpenTable extends ReportTable {
  readonly rows: ReportRow[];
  readonly notes: string[];
  lang: 'en' | 'fr';
  /** How many rows it has, with those that could not be read. */
  count: number;
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
  /** The table that is passed over, with its rows so far. */
  passed: Passed | undefined;
}

/** A table that is not read, at its first row, and why. */
interface Passed { readonly line: number; readonly text: string; readonly reason: string; count: number }

/**
 * The tables of a report that list what became of texts, in order, and the rows that could not be read. The caption
 * tells what a table lists: "d) Draft TAP Recommendations not approved", "Table 3 – Work items under development".
 */
export function reportTables(blocks: readonly Block[], studyGroup?: string): { readonly tables: readonly ReportTable[]; readonly unread: readonly NotUnderstood[] } {
  const reading: Reading = { tables: [], unread: [], studyGroup, annex: '', caption: undefined, table: undefined, passed: undefined };
  for (const block of blocks) {
    if (block.kind === 'row') readRow(reading, block);
    else readLine(reading, onOneLine(block.text.slice(0, 2_000)));
  }
  endPassed(reading);
  return { tables: reading.tables.filter(({ rows }) => rows.length > 0), unread: reading.unread };
}

const LETTERED = /^([a-z])\)\s?(.+)$/;
const NUMBERED = /^(Table(?:au)? [\dA-Z][\d.]{0,6})\s?[-–—:.]?\s?(.*)$/;

function readLine(reading: Reading, text: string): void {
  endPassed(reading);
  const annex = /^Annexe? ([\dA-Z])\b(?!\w)/.exec(text)?.[1];
  if (annex !== undefined && text.length < 120 && /^Annexe? [\dA-Z]\s?(?:[-–—:.(]|$)/.test(text)) {
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
  reading.table = event && { place, event, process: processOf(text), lang: 'en', rows: [], notes: [], count: 0, names: [], columns: [], sure };
  if (reading.table) reading.tables.push(reading.table);
}

/** What a caption says of the texts under it, the first that fits: "planned for approval" is a plan. */
const EVENTS: readonly (readonly [EventName, RegExp])[] = [
  ['registered', /\bnew work items?\b|\bnouveaux? sujets? d['’]étude/i],
  ['under-study', /\b(?:planned|under (?:study|development)|in progress)\b|\bprévue?s?\b|(?<!\p{L})à l['’]étude|\ben cours d['’](?:étude|élaboration)/iu],
  ['not-approved', /\bnot approved\b|\bnon approuvée?s?(?!\p{L})|\bpas (?:été )?approuvée?s?(?!\p{L})/iu],
  ['determined', /\bdetermined\b|\bdéterminée?s?(?!\p{L})|\bl['’]objet d['’]une (?:nouvelle )?détermination/iu],
  ['consented', /\bconsented\b|\bl['’]objet d['’]un consentement/i],
  ['agreed', /\bagreed\b|\bl['’]objet d['’]un accord/i],
  ['approved', /\bapproved\b|\bapprouvée?s?(?!\p{L})/iu],
  ['withdrawn', /\b(?:deleted|discontinued|withdrawn)\b|\b(?:supprimée?s?|abandonnée?s?)(?!\p{L})/iu],
];

/** What a caption says of the texts under it; undefined where it says nothing of their state. */
export function eventOf(caption: string): EventName | undefined {
  return EVENTS.find(([, pattern]) => pattern.test(caption))?.[0];
}

function processOf(caption: string): Process {
  if (/\bAAP\b|consent/i.test(caption)) return 'AAP';
  return /\bTAP\b|d[eé]termin/i.test(caption) ? 'TAP' : 'agreement';
}

function readRow(reading: Reading, row: FlattenedRow): void {
  const columns = columnsOf(row.cells), { table, passed } = reading;
  if (columns) startTable(reading, row, columns);
  else if (table && table.columns.length > 0) addRow(reading, table, row);
  else if (passed) passed.count++;
  else {
    if (table?.sure) pass(reading, row, `the table under "${table.place}" does not begin with its column names (SG, No., Title)`);
    else if (namesItem(row)) pass(reading, row, 'the table does not begin with its column names (SG, No., Title), under a line that says what became of its texts, such as "Recommendations approved"');
    if (reading.passed) reading.passed.count++;
    reading.table = undefined;
  }
}

function pass(reading: Reading, { cells, line }: FlattenedRow, reason: string): void {
  endPassed(reading);
  reading.passed = { line, text: cells.join(' | '), reason, count: 0 };
}

function endPassed(reading: Reading): void {
  const { passed } = reading;
  if (passed) reading.unread.push(notUnderstood(`line ${passed.line.toString()}`, passed.text, `${passed.reason}; ${counted(passed.count, 'row')} passed over`));
  reading.passed = undefined;
}

/** Whether a cell of a row holds the name of a text and nothing else. */
const namesItem = ({ cells }: FlattenedRow): boolean => cells.length > 1 && cells.some((cell) => surelyNames(cell).length > 0);

/** The row of column names. The same row again, as on the next page, is passed over. */
function startTable(reading: Reading, row: FlattenedRow, columns: readonly (ReportColumn | undefined)[]): void {
  const { table } = reading, { cells } = row;
  if (table && table.names.length === 0) {
    endPassed(reading);
    table.names = cells;
    table.columns = columns;
    table.lang = columnsLanguage(cells);
  } else if (table?.names.join('\t') !== cells.join('\t')) {
    reading.table = undefined;
    pass(reading, row, 'no line above the table says what became of its texts, such as "Recommendations approved"');
  }
}

function addRow({ unread, studyGroup: own }: Reading, table: OpenTable, { cells: written, line }: FlattenedRow): void {
  const { columns } = table, cells = withEmptyCells(written, columns);
  if (written.length === 1 && /^Note\b/.test(written[0] ?? '')) {
    table.notes.push(onOneLine(written[0] ?? ''));
    return;
  }
  if (cells.length !== columns.length) {
    table.count++;
    unread.push(notUnderstood(`line ${line.toString()}`, cells.join(' | '), `the row has ${counted(cells.length, 'cell')}, the table has ${counted(columns.length, 'column')}; each cell starts with a tab, a blank line ends the row`));
    return;
  }
  const number = cellIn(cells, columns, 'number'), title = cellIn(cells, columns, 'title');
  if (number === '' && title === '') return;
  const group = cellIn(cells, columns, 'studyGroup'), question = cellIn(cells, columns, 'question');
  const studyGroup = studyGroupOf(group, question) ?? (group === '' ? table.rows.at(-1)?.studyGroup ?? own : undefined);
  table.count++;
  table.rows.push({
    studyGroup, questions: questionsOf(group, question, studyGroup), number, title, date: cellIn(cells, columns, 'date'), process: cellIn(cells, columns, 'process'),
    change: cellIn(cells, columns, 'change'), row: table.count, line,
  });
}

/** The text of a row in the columns of a kind; that of several is joined by line feeds. */
export function cellIn(cells: readonly string[], columns: readonly (ReportColumn | undefined)[], name: ReportColumn): string {
  let text = '';
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? '';
    if (columns[index] === name && cell !== '') text = text === '' ? cell : `${text}\n${cell}`;
  }
  return text;
}

/** Empty cells at the end of a row are not there in flattened text. */
function withEmptyCells(cells: readonly string[], columns: readonly (ReportColumn | undefined)[]): readonly string[] {
  if (cells.length >= columns.length) return cells;
  const missing = columns.slice(cells.length);
  return missing.includes('number') || missing.includes('title') ? cells : [...cells, ...missing.map(() => '')];
}

/** "SG17", "Study Group 17", "17"; else the group of the Question. */
function studyGroupOf(cell: string, question: string): string | undefined {
  const number = /\b(?:SG|Study Group|CE|Commission d['’]études)\s?(\d{1,2})(?!\d)/i.exec(cell)?.[1] ?? /^(\d{1,2})$/.exec(cell.trim())?.[1] ?? (cell === '' ? /\/(\d{1,2})(?!\d)/.exec(question)?.[1] : undefined);
  return number === undefined ? undefined : `SG${number}`;
}

/** "Q2" under SG17 is 2/17; a cell may hold "14/17⏎10/17". */
export function questionsOf(studyGroupCell: string, questionCell: string, studyGroup: string | undefined): readonly string[] {
  const both = `${studyGroupCell}\n${questionCell}`;
  const numbered = both.match(/(?<!\d)\d{1,2}\/\d{1,2}(?!\d)/g) ?? [], bare = /^\d{1,2}$/.exec(questionCell.trim())?.[0];
  const short = [...both.matchAll(/\bQ(\d{1,2})\b(?!\/)/g)].map((match) => match[1] ?? '');
  return [...numbered, ...[...short, ...(bare === undefined ? [] : [bare])].flatMap((number) => (studyGroup === undefined ? [] : [`${number}/${studyGroup.slice(2)}`]))];
}
