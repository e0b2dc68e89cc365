import { abbreviationsOf } from './import-abbreviations.ts';
import { namesIn } from './cell-names.ts';
import { onOneLine } from '../identifiers/identifier-text.ts';
import { monthNumber } from '../identifiers/identifier-date.ts';
import { calendarDate, isoDate } from './import-date.ts';
import { ImportError } from './import-error.ts';
import type { Imported, Importer, ImportOptions, NotUnderstood, SourceContent } from './importer.ts';
import { counted, notUnderstood, singleImport, sourceDate } from './import-single.ts';
import { kindOf } from '../kind.ts';
import type { EventName, Process, Question, Relation } from '../record.ts';
import { commonTextOf, statedRelations } from './stated-relation.ts';
import type { StatedEvent, Statement } from '../statement.ts';

type Rows = Extract<SourceContent, { form: 'rows' }>['rows'];

/**
 * The work programme as the ITU site exports it (CSV): lines about the report, then a row an item with its Question,
 * title, planned month and status. The number of items that the report states is compared with its rows.
 */
export const workProgrammeImporter: Importer = {
  id: 'work-programme', title: 'work programme of the ITU site (CSV)',
  recognises: (content) => content.form === 'rows' && headerOf(content.rows) !== undefined,
  begin: (options) => singleImport(options, readProgramme),
};

type Column = 'item' | 'question' | 'title' | 'timing' | 'studyGroup' | 'period' | 'version' | 'status' | 'process';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['item', /^work items?$/i], ['question', /^questions?$/i], ['title', /^(?:title|subject)(?: ?\/ ?(?:title|subject))?$/i], ['timing', /^timing$/i],
  ['studyGroup', /^study group$/i], ['period', /^study period$/i], ['version', /^version$/i], ['status', /^(?:work item )?status$/i], ['process', /^(?:approval )?process$/i],
];

interface Header { readonly index: number; readonly columns: readonly (Column | undefined)[] }

const PREAMBLE = 60;

/** The row of column names: it names the item and its title, and stands among the first sixty. */
function headerOf(rows: Rows): Header | undefined {
  for (let index = 0; index < Math.min(rows.length, PREAMBLE); index++) {
    const columns = (rows[index]?.cells ?? []).slice(0, 40).map((cell) => COLUMNS.find(([, pattern]) => pattern.test(onOneLine(cell.slice(0, 80))))?.[0]);
    if (columns.includes('item') && columns.includes('title')) return { index, columns };
  }
  return undefined;
}

/** What the lines before the table say of the report. */
interface Preamble {
  readonly date?: string;
  readonly count?: { readonly items: number; readonly line: number };
  readonly studyGroup?: string;
  readonly workingParty?: string;
  readonly period?: string;
}

function preambleOf(rows: Rows): Preamble {
  const value = (key: RegExp): string | undefined => {
    const row = rows.find(({ cells: [first = ''] }) => key.test(onOneLine(first)));
    return row && onOneLine(row.cells.slice(1).find((cell) => cell.trim() !== '') ?? row.cells[0]?.replace(/^[^:]*:/, '') ?? '');
  };
  const counting = rows.find(({ cells: [first = ''] }) => /^\s*\d+ work items?(?:\(s\))? /.test(first));
  const date = generatedOn(value(/^Report Generated On/i) ?? ''), studyGroup = /^SG\d{1,2}/.exec(value(/^Study Group/i) ?? '')?.[0];
  const workingParty = /^WP\d{1,2}\/\d{1,2}/.exec(value(/^Working Party/i) ?? '')?.[0], period = /^\d{4}-\d{4}/.exec(value(/^Study Period/i) ?? '')?.[0];
  return {
    ...(date !== undefined && { date }), ...(studyGroup !== undefined && { studyGroup }), ...(workingParty !== undefined && { workingParty }), ...(period !== undefined && { period }),
    ...(counting && { count: { items: Number(/\d+/.exec(counting.cells[0] ?? '')?.[0]), line: counting.line } }),
  };
}

/** "11/Nov/2025 11:02:10 AM", "11/11/2025" (day first) or "2025-11-11". */
function generatedOn(text: string): string | undefined {
  const iso = /^(\d{4}-\d\d-\d\d)\b/.exec(text)?.[1], match = /^(\d{1,2})[/ -](\p{L}{3,9}|\d{1,2})[/ -](\d{4})/u.exec(text);
  if (iso !== undefined || !match) return isoDate(iso ?? '');
  const [, day = '', name = '', year = ''] = match;
  return calendarDate(year, /^\d/.test(name) ? name.padStart(2, '0') : monthNumber(name), day);
}

function readProgramme(content: SourceContent, options: ImportOptions): Imported {
  const header = content.form === 'rows' ? headerOf(content.rows) : undefined, { id } = options;
  if (content.form !== 'rows' || !header) throw new ImportError(`${id}: no row names the columns "Work Item" and "Title/Subject". Export the work programme from the ITU site as CSV.`);
  const about = preambleOf(content.rows.slice(0, header.index));
  const date = sourceDate(about.date, options, 'the export has no line "Report Generated On" and');
  const items = content.rows.slice(header.index + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), unread: NotUnderstood[] = [];
  checkCount(about, items.length, id);
  const statements = items.flatMap(({ cells, line }, index) => itemStatement(cellsBy(cells, header), { line, row: index + 1, about, date, unread }) ?? []);
  if (statements.length === 0) throw new ImportError(`${id}: the work programme has no row that could be read${unread[0] ? ` (${unread[0].place}: ${unread[0].reason})` : ''}.`);
  const questions = questionsOf(statements, about);
  return {
    seed: {
      version: 1, source: { id, title: `ITU-T work programme${about.workingParty ?? about.studyGroup ? `, ${about.workingParty ?? about.studyGroup ?? ''}` : ''}${about.period === undefined ? '' : `, ${about.period}`} (${date})`, date, covers: options.covers ?? [] },
      statements, questions, abbreviations: abbreviationsOf(statements, id),
    },
    read: [`${counted(statements.length, 'work item')}${about.count ? ` of the ${about.count.items.toString()} stated` : ''}`, counted(questions.length, 'Question')],
    notUnderstood: unread,
  };
}

function checkCount({ count }: Preamble, rows: number, id: string): void {
  if (!count || count.items === rows) return;
  throw new ImportError(`${id}, line ${count.line.toString()}: the report says it has ${counted(count.items, 'work item')}, its table has ${counted(rows, 'row')}. The file is cut short or changed: export it again.`);
}

type Cells = (column: Column) => string;

function cellsBy(cells: readonly string[], { columns }: Header): Cells {
  return (column) => onOneLine((cells[columns.indexOf(column)] ?? '').slice(0, 2_000));
}

interface RowPlace { readonly line: number; readonly row: number; readonly about: Preamble; readonly date: string; readonly unread: NotUnderstood[] }

/** Undefined where the item's name cannot be read, which is told. A status or month that cannot be read is told too, and the rest is kept. */
function itemStatement(cell: Cells, { line, row, about, date, unread }: RowPlace): Statement | undefined {
  const tell = (text: string, reason: string): void => { unread.push(notUnderstood(`line ${line.toString()}`, text, reason)); };
  const names = namesIn(cell('item'));
  if (names.length === 0) {
    tell(`${cell('item')} | ${cell('title')}`, `"${cell('item').slice(0, 60)}" is no number or provisional name`);
    return undefined;
  }
  const status = statusOf(cell('status'));
  if (!status) tell(cell('status'), 'no known status of a work item, such as "Under study" or "Determined 2025-04-17"');
  const timing = monthOf(cell('timing')), written = mendedDash(cell('title')), { title } = commonTextOf(written), studyGroup = /^SG\d{1,2}$|^TSAG$/.exec(cell('studyGroup'))?.[0] ?? about.studyGroup;
  if (timing === undefined && /\d/.test(cell('timing'))) tell(cell('timing'), 'no month, YYYY-MM');
  const process = processOf(cell('process'));
  return {
    names, ...(title !== '' && { title: { lang: 'en', text: title } }), kind: kindOf(names, title), ...(process && { process }), ...(studyGroup !== undefined && { studyGroup }),
    questions: questionsIn(cell('question')), events: eventsOf(status, timing, date), relations: relationsOf(names, written),
    notes: status ? [] : [`Status in the work programme: ${cell('status')}`], place: 'Work items', row,
  };
}

/** A dash that a byte of another alphabet stands for: Mac Roman's in Latin-1, Windows-1252's, or what could not be decoded. */
function mendedDash(title: string): string {
  return title.replace(/ [ÐÑ\u0096\u0097\uFFFD] /g, ' – ');
}

const questionsIn = (cell: string): readonly string[] => [...new Set(cell.match(/(?<!\d)\d{1,2}\/\d{1,2}(?!\d)/g) ?? [])];

function processOf(cell: string): Process | undefined {
  if (/\bTAP\b/.test(cell)) return 'TAP';
  return /\bAAP\b/.test(cell) ? 'AAP' : /agree/i.test(cell) ? 'agreement' : undefined;
}

const STATUSES: readonly (readonly [RegExp, EventName])[] = [
  [/^under study\b/i, 'under-study'], [/^re-?determined\b/i, 'redetermined'], [/^determined\b/i, 'determined'], [/^consented\b/i, 'consented'], [/^not approved\b/i, 'not-approved'],
  [/^approved\b/i, 'approved'], [/^agreed\b/i, 'agreed'], [/^(?:deleted|discontinued|withdrawn)\b/i, 'withdrawn'],
];

/** "Determined 2025-04-17", "Under study"; undefined for what is no status, or has a date that no calendar has. An item that a plenary has not confirmed yet is under study; what was left to WTSA awaits it, in the state it had. */
function statusOf(cell: string): StatedEvent | undefined {
  if (/^pending\b.{0,40}\bconfirmation\b/i.test(cell)) return { event: 'under-study', note: cell };
  if (/^deferred to WTSA\b/i.test(cell)) return { event: 'scheduled', meeting: 'WTSA', note: 'deferred' };
  const event = STATUSES.find(([pattern]) => pattern.test(cell))?.[1], written = /\b\d{4}-\d\d(?:-\d\d)?\b/.exec(cell)?.[0], date = isoDate(written ?? '');
  return event && (written === undefined || date !== undefined) ? { event, ...(date !== undefined && { date }) } : undefined;
}

function monthOf(cell: string): string | undefined {
  return /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-\d\d)?$/.exec(cell)?.[1];
}

/** The month planned is an event of its own, which never changes a status. Where the state that was planned for then is reached, the plan is done. */
function eventsOf(status: StatedEvent | undefined, timing: string | undefined, date: string): readonly StatedEvent[] {
  const reached = status && status.event !== 'under-study' && status.event !== 'scheduled' ? (status.date ?? date).slice(0, 7) : '';
  const planned: readonly StatedEvent[] = timing === undefined || timing <= reached ? [] : [{ event: 'scheduled', date: timing, note: 'as planned in the work programme' }];
  return [...(status ? [status] : []), ...planned];
}

/** An item named after a published text ("X.1250rev") revises it; the names tell, so the column Version adds nothing. */
function relationsOf(names: readonly string[], title: string): readonly Relation[] {
  return statedRelations(names.slice(0, 1), title);
}

/** The Questions of the items; the working party that the report is about has them all. */
function questionsOf(statements: readonly Statement[], { studyGroup, workingParty }: Preamble): readonly Question[] {
  const ids = [...new Set(statements.flatMap(({ questions }) => questions))].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return ids.filter((id) => studyGroup === undefined || `SG${id.split('/')[1] ?? ''}` === studyGroup)
    .map((id) => ({ id, studyGroup: `SG${id.split('/')[1] ?? ''}`, ...(workingParty !== undefined && { workingParty }), names: [] }));
}
