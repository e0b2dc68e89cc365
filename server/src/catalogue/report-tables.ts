import type { Block, FlattenedRow } from './flattened-table.ts';
import { onOneLine } from './identifier-text.ts';
import { ImportError } from './import-error.ts';
import type { EventName, Process } from './record.ts';

/** A row by its columns. `row` counts from 1 within its table, `line` in the document. */
export interface ReportRow {
  readonly studyGroup?: string;
  /** `8/17`; several where the cell holds several. */
  readonly questions: readonly string[];
  readonly number: string;
  readonly title: string;
  readonly row: number;
  readonly line: number;
}

/** One table of an annex: what it says happened to its items (`under-study` for a plan), and under which process. */
export interface ReportTable {
  /** "Annex 1 a) TAP", "Annex 2 b)". */
  readonly place: string;
  readonly event: EventName;
  readonly process: Process;
  readonly rows: readonly ReportRow[];
  /** The notes under the table. */
  readonly notes: readonly string[];
}

interface OpenTable extends ReportTable { readonly rows: ReportRow[]; readonly notes: string[]; readonly columns: string[] }

/** The tables of both annexes of a report, in order. Captions tell what a table lists: "d) Draft TAP Recommendations not approved". */
export function reportTables(blocks: readonly Block[], id: string): readonly ReportTable[] {
  const tables: OpenTable[] = [];
  let annex = '', caption: { readonly letter: string; readonly text: string } | undefined;
  for (const block of blocks) {
    const table = tables.at(-1);
    if (block.kind === 'row') {
      if (annex !== '' && table) addRow(table, block, id);
      continue;
    }
    const text = onOneLine(block.text);
    annex = /^Annex (\d)$/.exec(text)?.[1] ?? annex;
    const opened = annex === '' ? null : /^([a-z])\)\s?(.+)$/.exec(text);
    const process = /^(TAP|AAP) Recommendations$/.exec(text)?.[1];
    if (opened) {
      caption = { letter: opened[1] ?? '', text: opened[2] ?? '' };
      tables.push(newTable(`Annex ${annex} ${caption.letter})`, caption.text));
    } else if (caption && process !== undefined) {
      tables.push(newTable(`Annex ${annex} ${caption.letter}) ${process}`, `${caption.text} ${process}`));
    } else if (/^Note:/.test(text)) table?.notes.push(text);
  }
  return tables.filter(({ rows }) => rows.length > 0);
}

function newTable(place: string, caption: string): OpenTable {
  return { place, event: eventOf(caption), process: processOf(caption), rows: [], notes: [], columns: [] };
}

function eventOf(caption: string): EventName {
  if (/\bplanned\b/i.test(caption)) return 'under-study';
  if (/\bnot approved\b/i.test(caption)) return 'not-approved';
  if (/\bdetermined\b/i.test(caption)) return 'determined';
  if (/\bconsented\b/i.test(caption)) return 'consented';
  return /\bagreed\b/i.test(caption) ? 'agreed' : 'approved';
}

function processOf(caption: string): Process {
  if (/\bAAP\b|consent/i.test(caption)) return 'AAP';
  return /\bTAP\b|determin/i.test(caption) ? 'TAP' : 'agreement';
}

/** The first row of a table names its columns: SG, No., Title, and Q in Annex 2. */
function addRow(table: OpenTable, { cells, line }: FlattenedRow, id: string): void {
  if (table.columns.length === 0) {
    if (!cells.includes('No.') || !cells.includes('Title')) throw new ImportError(`${id}, ${table.place}, line ${line.toString()}: the table does not begin with its column names (SG, No., Title).`);
    for (const cell of cells) table.columns.push(cell);
    return;
  }
  if (cells.length !== table.columns.length) {
    throw new ImportError(`${id}, ${table.place}, line ${line.toString()}: the row has ${cells.length.toString()} cells, the table has ${table.columns.length.toString()} columns. Each cell starts with a tab, a blank line ends the row.`);
  }
  const cell = (name: string) => cells[table.columns.indexOf(name)] ?? '';
  const [studyGroup] = cell('SG').match(/SG\d+/) ?? [];
  table.rows.push({
    ...(studyGroup !== undefined && { studyGroup }), questions: questionsOf(cell('SG'), cell('Q'), studyGroup), number: cell('No.'), title: cell('Title'), row: table.rows.length + 1, line,
  });
}

/** "Q2" under SG17 is 2/17; a cell may hold "14/17⏎10/17". */
function questionsOf(studyGroupCell: string, questionCell: string, studyGroup = ''): readonly string[] {
  const numbered = questionCell.match(/\d{1,2}\/\d{1,2}/g) ?? [];
  const short = [...`${studyGroupCell}\n${questionCell}`.matchAll(/\bQ(\d{1,2})\b/g)].map((match) => `${match[1] ?? ''}/${studyGroup.slice(2)}`);
  return [...numbered, ...short];
}
