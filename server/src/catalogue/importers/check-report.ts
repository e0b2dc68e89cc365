import { onOneLine } from '../identifiers/identifier-text.ts';
import { isoDays } from './import-date.ts';
import { ImportError } from './import-error.ts';
import type { NotUnderstood } from './importer.ts';
import type { EventName } from '../record.ts';
import type { Statement } from '../statement.ts';

/** The meeting that a report is of. `group` is `SG17`, the days are ISO 8601. */
export interface ReportedMeeting {
  readonly group: string;
  readonly from: string;
  readonly to: string;
}

/** The report's own sentence about its meeting: "SG17 at its 29 August - 8 September 2023 meeting: approved 4 Recommendations, …". */
export interface MeetingSentence extends ReportedMeeting {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

const SENTENCE = /^(?:ITU-T )?(?:SG ?|Study Group )(\d{1,2})(?: \([^()]{1,160}\))?,? at its (.{8,60}?) meeting\b/;

/** The sentence of a report that counts the results of its meeting, where there is one. */
export function meetingSentence(text: string): MeetingSentence | undefined {
  for (const [index, line] of text.split('\n').entries()) {
    if (!/meeting/.test(line)) continue;
    const sentence = onOneLine(line), match = SENTENCE.exec(sentence), days = match && isoDays(match[2] ?? '');
    if (match && days) return { group: `SG${match[1] ?? ''}`, ...days, text: sentence, line: index + 1 };
  }
  return undefined;
}

const HEAD_LINES = 60;
/** "Geneva, 1-12 July 2024", or a title with "meeting"; not what tells of another meeting. */
const HEAD = /^\p{Lu}[^,;:.\d]{1,40}, (?:\d|du \d)|\bmeeting\b|\bréunion\b/u;
const ANOTHER = /\b(?:since|further|next|previous|last|after|before|future|prochaine|précédente|dernière|depuis|après|avant)\b/i;

/** The meeting of a group whose report this is, by the days in its head: "Geneva, 1-12 July 2024". A single day may be that of the paper. */
export function meetingInHead(text: string, group: string): ReportedMeeting | undefined {
  for (const line of text.slice(0, 20_000).split('\n', HEAD_LINES).map(onOneLine)) {
    const days = line.length < 200 && HEAD.test(line) && !ANOTHER.test(line) ? isoDays(line) : undefined;
    if (days && days.from !== days.to) return { group, ...days };
  }
  return undefined;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const COUNT = String.raw`(\d{1,3}|${NUMBERS.join('|')})`;

/** What the sentence may count, each with the pattern that finds the count. */
const COUNTS: readonly (readonly [EventName, RegExp])[] = [
  ['approved', new RegExp(String.raw`\bapproved ${COUNT} Recommendations?\b`)], ['determined', new RegExp(String.raw`\bdetermined ${COUNT} Recommendations?\b`)],
  ['consented', new RegExp(String.raw`\bconsented ${COUNT} Recommendations?\b`)], ['agreed', new RegExp(String.raw`\bagreed ${COUNT} texts?\b`)],
  ['not-approved', new RegExp(String.raw`(?<!\w)${COUNT} TAP Recommendations? (?:was|were) not approved\b`, 'i')],
  ['registered', new RegExp(String.raw`\b(?:initiate|start) work on ${COUNT} new work items?\b`)],
];

/**
 * Compares the rows with the counts of the report's own sentence; a count it does not give is not demanded. Throws an
 * `ImportError` naming the first count that differs, and the rows that could not be read.
 */
export function checkReport({ group, to, text, line }: MeetingSentence, rows: readonly Statement[], unread: readonly NotUnderstood[], id: string): void {
  for (const [event, pattern] of COUNTS) {
    const stated = pattern.exec(text)?.[1];
    const counted = rows.filter((row) => row.studyGroup === group && hasEvent(row, event, to)).length;
    if (stated === undefined || numberOf(stated) === counted) continue;
    const cause = unread.length > 0 ? `Not read: ${unread.slice(0, 3).map(({ place, reason }) => `${place} (${reason})`).join('; ')}.`
      : 'Compare the tables with the document: a row is lost, doubled or misread.';
    throw new ImportError(`${id}, line ${line.toString()}: the report says ${group} has ${stated} ${event}, its tables have ${counted.toString()}. ${cause}`);
  }
}

function numberOf(word: string): number {
  const index = NUMBERS.indexOf(word.toLowerCase());
  return index < 0 ? Number(word) : index;
}

/** A row of Annex 1 has its event on the meeting's day; an event without a date is of this report. */
function hasEvent({ events }: Statement, event: EventName, date: string): boolean {
  return events.some((one) => one.event === event && (one.date === undefined || one.date === date));
}
