import type { Status } from '../../catalogue/record.ts';
import { isPeriod, type ChangedEvent, type PlannedMeeting, type Programme, type StatedIn } from './programme.ts';
import { COUNTED, sumOf, type Counted, type Counts } from './programme-counts.ts';
import { EVENT_WORDS } from '../record-text.ts';

/** What is counted, for the head of a column. */
export const COUNTED_WORDS: Readonly<Record<Counted, string>> = {
  'approved': 'approved', 'determined': 'determined', 'consented': 'consented', 'agreed': 'agreed', 'not-approved': 'not approved', 'registered': 'started',
};

const STATUSES: readonly Status[] = ['under-study', 'determined', 'consented', 'approved', 'agreed', 'not-approved', 'superseded', 'withdrawn'];

/** The states that any of the texts is in. */
export const statusesOf = ({ questions }: Programme): readonly Status[] => STATUSES.filter((status) => questions.some(({ statuses }) => (statuses[status] ?? 0) > 0));

export const titleOf = ({ studyGroup }: Programme): string => `Work programme${studyGroup === undefined ? '' : ` of ${studyGroup}`}`;

const plural = (count: number, one: string, more: string): string => `${count.toString()} ${count === 1 ? one : more}`;

/** What the page is about, or why it holds nothing. */
export function introduction({ items, asOf, studyGroup }: Programme): string {
  if (items > 0) return `${plural(items, 'text', 'texts')}, as the catalogue knows them on ${asOf}.`;
  return `The catalogue holds no texts${studyGroup === undefined ? '' : ` of ${studyGroup}`}. Import a report, a collective letter or a work programme into it.`;
}

/** The Question of a row, "none" for the texts of no Question. */
export const questionLabel = (question: string): string => (question === '' ? 'none' : question);

/** "2023-09-13 approved", "scheduled for WP4/17, 4–5 September 2025 (determination)". */
export const changeText = ({ event, date, meeting, note }: ChangedEvent): string =>
  `${meeting === undefined && date !== undefined ? `${date} ` : ''}${EVENT_WORDS[event]}${meeting === undefined ? '' : ` for ${meeting}`}${note === undefined ? '' : ` (${note})`}`;

/** "ITU-T SG17 report, Annex 1 a) AAP, row 3". */
export const sourcePlace = ({ document, place, row }: StatedIn): string => `${document}, ${place}${row === undefined ? '' : `, row ${row.toString()}`}`;

/** What has to be known of a planned meeting besides its items. */
export const meetingRemarks = ({ meeting, deadlines, isOver }: PlannedMeeting): readonly string[] => [
  ...(isOver ? [isPeriod(meeting) ? 'The time is over; no source in the catalogue tells yet what became of the plan.' : 'The meeting is over; no source in the catalogue tells its results yet.'] : []), ...deadlines.map(({ date, subject }) => `By ${date}: ${subject.text}`),
];

/** The rows of a list of counts that have any. */
export const withAny = <T extends { readonly counts: Counts }>(rows: readonly T[]): readonly T[] => rows.filter(({ counts }) => sumOf(counts) > 0);

/** "approved 4, determined 6"; what did not happen is left out. */
export const countsText = (counts: Counts): string => COUNTED.filter((event) => counts[event] > 0).map((event) => `${COUNTED_WORDS[event]} ${counts[event].toString()}`).join(', ') || 'nothing';
