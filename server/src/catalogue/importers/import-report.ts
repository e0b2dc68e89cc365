import { abbreviationsOf } from './import-abbreviations.ts';
import { cellNames, withChange } from './cell-names.ts';
import { checkReport, meetingInHead, meetingSentence } from './check-report.ts';
import type { ReportedMeeting } from './check-report.ts';
import type { Block } from './flattened-table.ts';
import { formatIdentifier, parseIdentifier } from '../identifiers/identifier.ts';
import { onOneLine } from '../identifiers/identifier-text.ts';
import { formatDays, isoDate } from './import-date.ts';
import { ImportError } from './import-error.ts';
import type { Imported, Importer, ImportOptions, NotUnderstood, SourceContent } from './importer.ts';
import { counted, notUnderstood, singleImport, sourceDate } from './import-single.ts';
import { kindOf } from '../kind.ts';
import type { EventName, Process, Relation } from '../record.ts';
import { columnsOf } from './report-columns.ts';
import { splitRemarks } from './remark.ts';
import { reportProse } from './report-prose.ts';
import { reportTables } from './report-tables.ts';
import type { ReportRow, ReportTable } from './report-tables.ts';
import { commonTextOf, statedRelations } from './stated-relation.ts';
import type { Meeting, StatedEvent, Statement } from '../statement.ts';

/**
 * Reports of study groups, as text or from Word: the rows of the tables that say what became of texts (Annex 1) and
 * what is planned (Annex 2), and the technical reports that the prose mentions. A row that cannot be read is passed
 * over and told; tables that contradict the report's own sentence about its meeting are an `ImportError`.
 */
export const reportImporter: Importer = {
  id: 'report', title: 'report of a study group (text or Word)',
  recognises: isReport,
  begin: (options) => singleImport(options, readReport),
};

const GROUP = /\b(?:Study Group |SG ?|Commission d['’]études |CE )(\d{1,2})(?!\d)/;

function isReport(content: SourceContent): boolean {
  if (content.form !== 'text' || !GROUP.test(content.text)) return false;
  const hasTables = content.blocks.some((block) => block.kind === 'row' && columnsOf(block.cells) !== undefined);
  return hasTables || (/^Annex 1\s*$/m.test(content.text) && /^Annex 2\s*$/m.test(content.text)) || lineOfColumns(content.blocks) !== undefined;
}

/** The line that names the columns of a table whose cells were lost, as a text copied from a page has it. */
function lineOfColumns(blocks: readonly Block[]): Extract<Block, { kind: 'line' }> | undefined {
  return blocks.find((block) => block.kind === 'line' && block.text.length < 160 && /^\s*(?:SG |Q |ITU-T )*(?:Rec(?:ommendation)?\.?(?: No\.?)?|No\.|Work item) .{0,40}\bTitle\b/.test(block.text)) as Extract<Block, { kind: 'line' }> | undefined;
}

function checkTables(blocks: readonly Block[], id: string): void {
  const line = blocks.some((block) => block.kind === 'row') ? undefined : lineOfColumns(blocks);
  if (line) throw new ImportError(`${id}, line ${line.line.toString()}: "${onOneLine(line.text)}" names the columns of a table, but the text has no cells: they were lost when it was copied. Import the Word file (.docx), or put a tab before each cell and a blank line after each row.`);
}

function readReport(content: SourceContent, options: ImportOptions): Imported {
  if (content.form !== 'text') throw new ImportError(`${options.id}: a study group's report is text or Word, this is neither.`);
  const { text, blocks } = content, { id } = options;
  checkTables(blocks, id);
  const sentence = meetingSentence(text), group = sentence?.group ?? `SG${GROUP.exec(text)?.[1] ?? ''}`;
  const stated = isoDate(/\(status (\d{1,2} \p{L}+ \d{4})\)/u.exec(text)?.[1] ?? ''), held = sentence ?? meetingInHead(text, group);
  const date = sourceDate(stated ?? held?.to, options, 'the report has no line such as "(status 8 September 2023)" or "Geneva, 1-12 July 2024" and');
  const { tables, unread: unreadRows } = reportTables(blocks, group), unread: NotUnderstood[] = [...unreadRows];
  const rows = judged(tables).flatMap((table) => table.rows.flatMap((row) => rowStatement(row, table, unread)));
  const prose = reportProse(text), statements = [...rows, ...prose];
  if (statements.length === 0) throw new ImportError(`${id}: no table of Recommendations or work items could be read. A table begins with its column names (SG, No., Title) under a line such as "Recommendations approved".`);
  if (sentence) checkReport(sentence, rows, unread, id);
  return {
    seed: {
      version: 1, source: { id, title: titleOf(text, group, date), date, covers: options.covers ?? [] },
      statements, questions: [], abbreviations: abbreviationsOf(statements, id), ...(held && { meetings: [meetingOf(held)] }),
    },
    read: [...tables.map((table) => `${counted(table.rows.length, 'row')} of ${table.place}`), ...(prose.length > 0 ? [`${counted(prose.length, 'technical report')} in the text`] : [])],
    notUnderstood: unread,
  };
}

function titleOf(text: string, group: string, date: string): string {
  return /\blead\b.{0,20}\bstudy group\b|\bstudy group\b.{0,40}\bleads?\b/i.test(text) ? `ITU-T ${group} report as lead study group (status ${date})` : `ITU-T ${group} report (${date})`;
}

function meetingOf({ group, from, to }: ReportedMeeting): Meeting {
  return { id: `${group}, ${formatDays({ from, to })}`, group, from, to, deadlines: [] };
}

const LONGEST_TITLE = 1_000;

/** None where the row cannot be read, which is told. */
function rowStatement(row: ReportRow, table: JudgedTable, unread: NotUnderstood[]): readonly Statement[] {
  const pass = (reason: string): readonly Statement[] => {
    unread.push(notUnderstood(`${table.place}, row ${row.row.toString()}, line ${row.line.toString()}`, `${row.number} | ${row.title}`, reason));
    return [];
  };
  const names = cellNames(row.number);
  if (!names || names.length === 0) return pass(`"${onOneLine(row.number)}" is no number or provisional name`);
  if (row.title.length > LONGEST_TITLE) return pass('the title is longer than any title');
  const changed = withChange(names, row.change);
  if (!changed) return pass(`the row does not say which ${onOneLine(row.change).toLowerCase()} of ${names[0] ?? ''} it is`);
  const { text, remarks } = splitRemarks(row.title), { title } = commonTextOf(text);
  const impossible = [...remarks, row.date].flatMap((remark) => [...remark.matchAll(STATE)]).find(([, , written = '']) => isoDate(onOneLine(written)) === undefined);
  if (impossible) return pass(`"${impossible[2] ?? ''}" is no day`);
  const becomes = becomesOf(remarks, table), events = eventsOf(remarks, row, table);
  if (!events) return pass(`the row does not say when the text was ${table.event}; add "(${capital(table.event)} YYYY-MM-DD)" to its title`);
  const moved = remarks.find((remark) => /^moved to /i.test(remark));
  return [{
    names: changed, ...(title !== '' && { title: { lang: table.lang, text: title } }), kind: kindOf(changed, title), process: processOf(row, moved) ?? table.process,
    ...(row.studyGroup !== undefined && { studyGroup: row.studyGroup }), questions: row.questions,
    events: events.map((event) => (event.event === 'not-approved' && becomes ? { ...event, note: `Agreed as ${becomes.target}` } : event)),
    relations: [...statedRelations(changed, text), ...(becomes ? [becomes] : [])],
    notes: [...remarks.filter((remark) => /^ref\. /i.test(remark)), ...(moved === undefined ? [] : [moved]), ...sideNotes(row)],
    place: table.place, row: row.row,
  }];
}

/** What the row itself says of its process, against its table. */
function processOf({ process }: ReportRow, moved: string | undefined): Process | undefined {
  if (/\bTAP\b/.test(moved ?? '') || /\bTAP\b/.test(process)) return 'TAP';
  return /\bAAP\b/.test(process) ? 'AAP' : /\bagree/i.test(process) ? 'agreement' : undefined;
}

/** A table may list an item under one study group and give it a Question of another. */
function sideNotes({ studyGroup, questions }: ReportRow): readonly string[] {
  const others = questions.filter((question) => studyGroup !== undefined && `SG${question.split('/')[1] ?? ''}` !== studyGroup);
  return others.map((question) => `Listed under ${studyGroup ?? ''} with Question ${question}`);
}

/** "(Note)" points to the note under the table, which says what became of the text. */
function becomesOf(remarks: readonly string[], { notes }: ReportTable): Relation | undefined {
  if (!remarks.some((remark) => /^note$/i.test(remark))) return undefined;
  const name = notes.flatMap((note) => /Agreed as ([^,]+)/.exec(note)?.[1] ?? [])[0];
  const target = name === undefined ? undefined : parseIdentifier(name);
  return target && { type: 'becomes', target: formatIdentifier(target) };
}

const STATE = /(approved|agreed|redetermined|determined|consented|approuvée?|redéterminée?|déterminée?|consentement donné|accord donné)(?: on| le|:)? (\d{4}-\d\d-\d\d|\d{1,2}(?:er)? \p{L}{3,10} \d{4})/giu;

/** Undefined where the table says that something happened and neither the title nor a column of dates says when. What a meeting decided holds on the report's own date. */
function eventsOf(remarks: readonly string[], { date }: ReportRow, table: JudgedTable): readonly StatedEvent[] | undefined {
  const postponed = remarks.find((remark) => /postponed/i.test(remark)), stated = statedEvents([...remarks.filter((remark) => /^(?:approved|agreed|approuv|(?:re)?d[eé]termin|consent|accord)/i.test(remark)), date]);
  if (table.event === 'under-study') return [{ event: remarks.some((remark) => /^(?:new work item|nouveau sujet d['’]étude)/i.test(remark)) ? 'registered' : 'under-study' }, ...stated];
  if (table.event === 'not-approved') return [...stated, { event: 'not-approved' }];
  if (table.event === 'registered' || table.event === 'withdrawn') return [{ event: table.event }, ...stated];
  const own = stated.some(({ event }) => event === table.event || (table.event === 'determined' && event === 'redetermined')), day = isoDate(onOneLine(date));
  if (!own && day === undefined) return table.isOfMeeting ? [...stated, { event: table.event }] : undefined;
  const all = own || day === undefined ? stated : [...stated, { event: table.event, date: day }];
  return all.map((event) => (postponed !== undefined && event.event === table.event ? { ...event, note: postponed } : event));
}

/** "Determined 2022-09-02, redetermined 3 March 2023". */
function statedEvents(remarks: readonly string[]): readonly StatedEvent[] {
  return remarks.flatMap((remark) => [...remark.matchAll(STATE)]).flatMap(([, event = '', written = '']) => {
    const date = isoDate(onOneLine(written));
    return date === undefined ? [] : [{ event: eventName(event), date }];
  });
}

const DECIDED_AT_MEETING: ReadonlySet<EventName> = new Set<EventName>(['determined', 'consented', 'agreed']);

interface JudgedTable extends ReportTable {
  /** Whether it lists what the meeting itself decided. */
  readonly isOfMeeting: boolean;
}

/** A report that dates no row at all lists the decisions of its meeting. Approval may come between meetings, so that there a date is asked for. */
function judged(tables: readonly ReportTable[]): readonly JudgedTable[] {
  const areDated = tables.some(({ rows }) => rows.some(({ title, date }) => /\d{4}/.test(date) || title.search(STATE) >= 0));
  return tables.map((table) => ({ ...table, isOfMeeting: !areDated && DECIDED_AT_MEETING.has(table.event) }));
}

function eventName(word: string): EventName {
  const lower = word.toLowerCase();
  if (/^appr/.test(lower)) return 'approved';
  if (/^(?:agreed|accord)/.test(lower)) return 'agreed';
  if (lower.startsWith('consent')) return 'consented';
  return lower.startsWith('re') ? 'redetermined' : 'determined';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
