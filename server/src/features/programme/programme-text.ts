import type { Programme } from './programme.ts';
import { COUNTED, type Counts } from './programme-counts.ts';
import { changeText, COUNTED_WORDS, introduction, meetingRemarks, questionLabel, sourcePlace, statusesOf, titleOf, withAny } from './programme-words.ts';
import { STATUS_WORDS } from '../record-text.ts';

/** The work programme as plain text, for a terminal. */
export function programmeText(all: Programme): string {
  const { periods, meetings, questions, changes, planned, since, chartedFrom } = all, statuses = statusesOf(all);
  if (all.items === 0) return `${titleOf(all)}\n${introduction(all)}\n`;
  const countHead = COUNTED.map((event) => COUNTED_WORDS[event]), counted = (counts: Counts): readonly string[] => COUNTED.map((event) => number(counts[event]));
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['By meeting', table(['', ...countHead], meetings.map(({ meeting, counts }) => [meeting, ...counted(counts)]))],
    ['By period', table(['', ...countHead], periods.map(({ period, counts }) => [period, ...counted(counts)]))],
    [`By Question, from ${chartedFrom} on`, table(['', ...countHead], withAny(questions).map(({ question, counts }) => [questionLabel(question), ...counted(counts)]))],
    ['Where the texts of each Question stand', table(['', ...statuses.map((status) => STATUS_WORDS[status]), 'all'], questions.map((row) => [
      questionLabel(row.question), ...statuses.map((status) => number(row.statuses[status] ?? 0)), number(row.items),
    ]))],
    [`Changed after ${since}`, changes.flatMap(({ id, title, events }) => [`  ${[id, title].filter(Boolean).map(line).join('  ')}`, ...events.map((event) => `    ${line(changeText(event))}: ${line(sourcePlace(event.source))}`)])],
    ['Planned', planned.flatMap((meeting) => [
      `  ${line(meeting.meeting)}`, ...meetingRemarks(meeting).map((remark) => `    ${line(remark)}`),
      ...meeting.items.map(({ id, note, questions: of, title }) => `    ${[id, plannedText(note, of), title].filter(Boolean).map(line).join('  ')}`),
    ])],
  ];
  return `${[`${titleOf(all)}\n${introduction(all)}`, ...sections.map(([title, lines]) => `${title}\n${lines.length === 0 ? '  Nothing.' : lines.join('\n')}`)].join('\n\n')}\n`;
}

/** "determination, 8/17". */
const plannedText = (note: string | undefined, questions: readonly string[]): string => [note, ...questions].filter(Boolean).join(', ');

/** Nothing is a dot: a table of few numbers among zeros is hard to read. */
const number = (count: number): string => (count === 0 ? '·' : count.toString());

/** A text on one line, without the characters that could steer a terminal. */
const line = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '�');

/** The first column to the left, numbers to the right; nothing without rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const all = [head, ...rows].map((cells) => cells.map(line)), widths = head.map((_, column) => all.reduce((width, cells) => Math.max(width, cells[column]?.length ?? 0), 0));
  return all.map((cells) => `  ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`);
}
