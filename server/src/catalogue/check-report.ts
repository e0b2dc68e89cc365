import { onOneLine } from './identifier-text.ts';
import { ImportError } from './import-error.ts';
import type { EventName } from './record.ts';
import type { Statement } from './statement.ts';

/** What the report's own sentence counts, each with the pattern that finds the count. */
const COUNTS: readonly (readonly [EventName, RegExp])[] = [
  ['approved', /\bapproved (\d+) Recommendations?\b/], ['determined', /\bdetermined (\d+) Recommendations?\b/],
  ['consented', /\bconsented (\d+) Recommendations?\b/], ['agreed', /\bagreed (\d+) texts?\b/],
  ['not-approved', /\b(\d+) TAP Recommendations? (?:was|were) not approved\b/], ['registered', /\binitiate work on (\d+) new work items?\b/],
];

/**
 * Compares the rows with the report's own sentence ("SG17 at its … meeting: approved 4 Recommendations, determined 6 …").
 * `date` is the meeting's last day. Throws an `ImportError` naming the first count that differs, or the missing sentence.
 */
export function checkReport(text: string, rows: readonly Statement[], { id, date }: { readonly id: string; readonly date: string }): void {
  const lines = text.split('\n').map(onOneLine), line = lines.findIndex((one) => /^SG\d+ at its .* meeting:/.test(one));
  const sentence = lines[line] ?? '', studyGroup = /^SG\d+/.exec(sentence)?.[0];
  if (studyGroup === undefined) throw new ImportError(`${id}: no sentence counts the meeting's results ("SG17 at its … meeting: approved 4 Recommendations, …"), so the tables cannot be checked against it.`);
  for (const [event, pattern] of COUNTS) {
    const stated = pattern.exec(sentence)?.[1];
    const counted = rows.filter((row) => row.studyGroup === studyGroup && hasEvent(row, event, date)).length;
    if (stated === undefined) throw new ImportError(`${id}, line ${(line + 1).toString()}: the sentence does not count what was ${event}. Restore it from the document.`);
    if (Number(stated) !== counted) {
      throw new ImportError(`${id}, line ${(line + 1).toString()}: the report says ${studyGroup} has ${stated} ${event}, its tables have ${counted.toString()}. Compare the tables with the document: a row is lost, doubled or misread.`);
    }
  }
}

/** A row of Annex 1 has its event on the meeting's day; an event without a date is of this report. */
function hasEvent({ events }: Statement, event: EventName, date: string): boolean {
  return events.some((one) => one.event === event && (one.date === undefined || one.date === date));
}
