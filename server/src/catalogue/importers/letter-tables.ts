import { cellNames, surelyNames, withChange } from './cell-names.ts';
import type { Block } from './flattened-table.ts';
import { nameKey, onOneLine } from '../identifiers/identifier-text.ts';
import type { NotUnderstood } from './importer.ts';
import { AGREEMENT, CONSENT, type Decision, type LetterWords } from './import-letter-words.ts';
import { counted, notUnderstood } from './import-single.ts';
import { kindOf } from '../kind.ts';
import { letterLine, type Letter } from './letter.ts';
import { catalogueForm } from './letter-items.ts';
import type { InvitedMeeting } from './letter-meeting.ts';
import { splitRemarks } from './remark.ts';
import { columnsOf, type ReportColumn } from './report-columns.ts';
import { cellIn, questionsOf } from './report-tables.ts';
import { commonTextOf, statedRelations } from './stated-relation.ts';
import type { Statement } from '../statement.ts';

type Row = Extract<Block, { kind: 'row' }>;
type Columns = readonly (ReportColumn | undefined)[];

/** Rows that follow each other, from one row of column names to the next. */
interface Table {
  /** The line above it, and the row of column names, where there are such. */
  readonly caption: string;
  readonly columns: Columns | undefined;
  readonly head: string;
  readonly line: number;
  readonly rows: readonly Row[];
}

/**
 * The items in the tables of a letter: "Recommendation | Title | Question | TAP/AAP". What is planned for them is said by the line above, a column, or a row across the
 * table. A table of items of which `known` does not hold all, and that cannot be read, is told with how many rows it has.
 */
export function tabledItems(letter: Letter, invited: InvitedMeeting, known: readonly Statement[], unread: NotUnderstood[]): readonly Statement[] {
  const read: Statement[] = [], doubtful: Table[] = [];
  let count = 0;
  for (const table of tablesOf(letter)) {
    const names = identifiersIn(table, letter), { columns } = table;
    // A list of documents or countries has such columns as well: it is no table of items where no cell names one.
    if (names.length === 0 && (!columns || /^(?:No\.?|N°|Number)(?: |$)/i.test(table.head))) continue;
    const before = unread.length, place = `Table ${(count + 1).toString()} of items`, statements = columns && isPlanned(table, letter) ? itemsOf(table, columns, { letter, invited, place, unread }) : [];
    for (const statement of statements) read.push(statement);
    if (statements.length > 0 || unread.length > before) count++;
    else doubtful.push(table);
  }
  const keys = new Set([...known, ...read].flatMap(({ names }) => names.map(nameKey)));
  for (const table of doubtful) {
    const names = identifiersIn(table, letter);
    // An agenda names what was read already.
    if (names.length === 0 || names.some((name) => !keys.has(nameKey(name)))) unread.push(notUnderstood(`line ${table.line.toString()}`, table.head, whyNot(table)));
  }
  return read;
}

function whyNot({ columns, rows }: Table): string {
  const size = `a table with ${counted(rows.length, 'row')} was not read: `;
  return size + (columns ? 'neither the line above it nor a column says what is planned for its items (determination, consent, agreement, approval)' : 'its first row does not name its columns (Recommendation, Title, Question)');
}

function tablesOf({ blocks }: Letter): readonly Table[] {
  const tables: { caption: string; columns: Columns | undefined; head: string; line: number; rows: Row[] }[] = [];
  let caption = '', isOpen = false;
  for (const block of blocks) {
    if (block.kind === 'line') {
      const text = letterLine(block.text);
      if (text !== '') caption = text;
      isOpen = isOpen && text === '';
      continue;
    }
    const columns = columnsOf(block.cells), last = isOpen ? tables.at(-1) : undefined, head = block.cells.map(onOneLine).join(' | ');
    // The row of column names stands again on each page.
    if (columns && last?.columns && last.head === head) continue;
    if (columns || !last) tables.push({ caption, columns, head, line: block.line, rows: columns ? [] : [block] });
    else last.rows.push(block);
    isOpen = true;
  }
  return tables;
}

/** The names of items in the cells of a table that hold nothing else. */
const identifiersIn = ({ rows }: Table, { words }: Letter): readonly string[] =>
  rows.flatMap(({ cells }) => (cells.length < 2 ? [] : cells.flatMap((cell) => surelyNames(withoutKind(cell, words)).map(catalogueForm))));

const withoutKind = (cell: string, { kindBefore }: LetterWords): string => cell.slice(0, 500).split('\n').map((line) => onOneLine(line).replace(kindBefore, '')).join('\n');

/** What a caption, a cell or a row across the table says is to be decided; undefined where it says nothing, or several things. */
function decisionIn(text: string, { words }: Letter): Decision | undefined {
  const said = text.length > 200 ? [] : words.planned.filter(([pattern]) => pattern.test(text));
  return said.length === 1 ? said[0]?.[1] : undefined;
}

/** What a column of processes says. Of TAP it does not say which of its steps is planned. */
function processIn(cell: string, letter: Letter): Partial<Decision> | undefined {
  const decision = decisionIn(cell, letter);
  if (decision) return decision;
  if (/\bAAP\b/.test(cell)) return CONSENT;
  return /\bTAP\b/.test(cell) ? { process: 'TAP' } : /\bagree|\baccord/i.test(cell) ? AGREEMENT : undefined;
}

function isPlanned(table: Table, letter: Letter): boolean {
  if (decisionIn(table.caption, letter)) return true;
  const process = table.columns?.indexOf('process') ?? -1;
  return table.rows.some(({ cells }) => (process >= 0 && processIn(cells[process] ?? '', letter) !== undefined) || across(cells, letter) !== undefined);
}

/** What a row with a single text, across all columns, says of the rows below it. */
function across(cells: readonly string[], letter: Letter): Decision | undefined {
  const texts = cells.filter((cell) => cell !== '');
  return texts.length === 1 ? decisionIn(onOneLine(texts[0] ?? ''), letter) : undefined;
}

interface Reading { readonly letter: Letter; readonly invited: InvitedMeeting; readonly place: string; readonly unread: NotUnderstood[] }

function itemsOf(table: Table, columns: Columns, reading: Reading): readonly Statement[] {
  let decision = decisionIn(table.caption, reading.letter), row = 0;
  return table.rows.flatMap(({ cells, line }) => {
    const opened = across(cells, reading.letter);
    if (opened || cells.every((cell) => cell === '')) {
      decision = opened ?? decision;
      return [];
    }
    row++;
    return itemOfRow(cells, columns, { ...reading, decision, row, line });
  });
}

interface RowPlace extends Reading { readonly decision: Decision | undefined; readonly row: number; readonly line: number }

function itemOfRow(cells: readonly string[], columns: Columns, { letter, invited, place, decision, row, line, unread }: RowPlace): readonly Statement[] {
  const cell = (name: ReportColumn): string => cellIn(cells, columns, name), { lang } = letter.words;
  const pass = (reason: string): readonly Statement[] => {
    unread.push(notUnderstood(`${place}, row ${row.toString()}, line ${line.toString()}`, cells.join(' | '), reason));
    return [];
  };
  if (cells.length > columns.length) return pass(`the row has ${counted(cells.length, 'cell')}, the table has ${counted(columns.length, 'column')}`);
  const names = cellNames(withoutKind(cell('number'), letter.words))?.map(catalogueForm), changed = names && withChange(names, cell('change'));
  if (!names || names.length === 0) return pass(`"${onOneLine(cell('number'))}" is no number or provisional name`);
  if (!changed) return pass(`the row does not say which ${onOneLine(cell('change')).toLowerCase()} of ${names[0] ?? ''} it is`);
  const planned = processIn(cell('process'), letter), { process = decision?.process, note = decision?.note } = planned ?? {};
  if (process === undefined) return pass('neither the line above the table nor the row says what is planned for it (determination, consent, agreement, approval)');
  const { text, remarks } = splitRemarks(cell('title')), { title } = commonTextOf(text), group = invited.groups[0]?.replace(/^WP\d+\//, 'SG');
  const studyGroup = group === 'TSAG' ? undefined : group, questions = questionsOf(cell('studyGroup'), cell('question'), studyGroup);
  return [{
    names: changed, ...(title !== '' && { title: { lang, text: title } }), kind: kindOf(changed, title), process, ...(studyGroup !== undefined && { studyGroup }), questions,
    events: [{ event: 'scheduled', meeting: invited.meeting.id, ...(note !== undefined && { note }) }],
    relations: statedRelations(changed, text), notes: remarks, place, row,
  }];
}
