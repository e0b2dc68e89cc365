import { cellNames } from './cell-names.ts';
import { checkReport } from './check-report.ts';
import { flattenedBlocks } from './flattened-table.ts';
import { formatIdentifier, parseIdentifier } from './identifier.ts';
import { onOneLine } from './identifier-text.ts';
import { formatDays, isoDate, isoDays } from './import-date.ts';
import { ImportError } from './import-error.ts';
import { kindOf } from './kind.ts';
import type { EventName, KnownAbbreviation, Process, Relation } from './record.ts';
import { splitRemarks } from './remark.ts';
import { reportProse } from './report-prose.ts';
import { reportTables } from './report-tables.ts';
import type { ReportRow, ReportTable } from './report-tables.ts';
import { spelledOut } from './spelled-out.ts';
import { commonTextOf, statedRelations } from './stated-relation.ts';
import type { Meeting, Seed, StatedEvent, Statement } from './statement.ts';

/** Whether a text is a study group's report on its lead activity, with its two annexes of tables. */
export function isReport(text: string): boolean {
  return /^Annex 1\s*$/m.test(text) && /^Annex 2\s*$/m.test(text) && /Study Group \d+/.test(text);
}

/**
 * The statements of a lead study group's report: the rows of Annex 1 (results) and Annex 2 (work plan), and the
 * technical reports its prose mentions. Throws an `ImportError` when a row cannot be read, or when the rows and the
 * report's own sentence about its meeting disagree.
 */
export function importReport(text: string, { id }: { readonly id: string }): Seed {
  const date = isoDate(/\(status (\d{1,2} \p{L}+ \d{4})\)/u.exec(text)?.[1] ?? '');
  if (date === undefined) throw new ImportError(`${id}: Annex 2 gives no date, such as "(status 8 September 2023)". Add the line under its title.`);
  const tables = reportTables(flattenedBlocks(text), id);
  const rows = tables.flatMap((table) => table.rows.map((row) => rowStatement(row, table, id)));
  const meeting = meetingOf(text);
  const statements = [...rows, ...reportProse(text)];
  checkReport(text, rows, { id, date: meeting?.to ?? date });
  return {
    version: 1,
    source: { id, title: `ITU-T ${meeting?.group ?? ''} report as lead study group (status ${date})`.replace('  ', ' '), date, covers: [] },
    statements, questions: [], abbreviations: abbreviationsOf(statements, id), ...(meeting && { meetings: [meeting] }),
  };
}

function meetingOf(text: string): Meeting | undefined {
  const match = /^(SG\d+) at its (.{8,40}?) meeting:/m.exec(onEachLine(text));
  const days = match && isoDays(match[2] ?? '');
  return match && days ? { id: `${match[1] ?? ''}, ${formatDays(days)}`, group: match[1] ?? '', ...days, deadlines: [] } : undefined;
}

function onEachLine(text: string): string {
  return text.split('\n').map(onOneLine).join('\n');
}

function rowStatement(row: ReportRow, table: ReportTable, id: string): Statement {
  const where = `${id}, ${table.place}, line ${row.line.toString()}`;
  const names = cellNames(row.number);
  if (!names || names.length === 0) throw new ImportError(`${where}: "${onOneLine(row.number)}" is no number or provisional name. Correct the "No." cell.`);
  const { text, remarks } = splitRemarks(row.title);
  const { title } = commonTextOf(text);
  const moved = remarks.find((remark) => /^moved to /i.test(remark));
  const process: Process = /\bTAP\b/.test(moved ?? '') ? 'TAP' : table.process;
  const becomes = becomesOf(remarks, table);
  return {
    names, title: { lang: 'en', text: title }, kind: kindOf(names, title), process, ...row.studyGroup && { studyGroup: row.studyGroup }, questions: row.questions,
    events: eventsOf(remarks, table, where).map((event) => (event.event === 'not-approved' && becomes ? { ...event, note: `Agreed as ${becomes.target}` } : event)),
    relations: [...statedRelations(names, text), ...(becomes ? [becomes] : [])],
    notes: [...remarks.filter((remark) => /^ref\. /i.test(remark)), ...(moved === undefined ? [] : [moved]), ...sideNotes(row)],
    place: table.place, row: row.row,
  };
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

const STATE = /(approved|agreed|redetermined|determined|consented)(?: on)? (\d{4}-\d\d-\d\d)/gi;

function eventsOf(remarks: readonly string[], table: ReportTable, where: string): readonly StatedEvent[] {
  const postponed = remarks.find((remark) => /postponed/i.test(remark));
  const stated: StatedEvent[] = remarks.filter((remark) => /^(?:approved|agreed|determined|redetermined|consented)/i.test(remark))
    .flatMap((remark) => [...remark.matchAll(STATE)].map((match) => ({ event: eventName(match[1] ?? ''), date: match[2] ?? '' })));
  const own = stated.some(({ event }) => event === table.event);
  if (table.event === 'under-study') return [{ event: remarks.some((remark) => /^new work item/i.test(remark)) ? 'registered' : 'under-study' }, ...stated];
  if (table.event === 'not-approved') return [...stated, { event: 'not-approved' }];
  if (!own) throw new ImportError(`${where}: the row does not say when the text was ${table.event}. Add "(${capital(table.event)} YYYY-MM-DD)" to its title.`);
  return stated.map((event) => (postponed !== undefined && event.event === table.event ? { ...event, note: postponed } : event));
}

function eventName(word: string): EventName {
  const lower = word.toLowerCase();
  switch (lower) {
    case 'approved': case 'agreed': case 'consented': case 'redetermined': return lower;
    default: return 'determined';
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The abbreviations that the titles spell out, each with the row it stands in. */
function abbreviationsOf(statements: readonly Statement[], document: string): readonly KnownAbbreviation[] {
  const known = new Map<string, KnownAbbreviation>();
  for (const { title, place, row } of statements) {
    for (const { abbreviation, expansion } of spelledOut(title?.text ?? '')) {
      const key = `${abbreviation} ${expansion.toLowerCase()}`;
      if (!known.has(key)) known.set(key, { abbreviation, expansion, source: { document, place, ...(row !== undefined && { row }) } });
    }
  }
  return [...known.values()];
}
