import { formatDays, isoDays } from './import-date.ts';
import { ImportError } from './import-error.ts';
import type { NotUnderstood } from './importer.ts';
import type { Letter } from './letter.ts';
import { deadlinesOf } from './letter-deadlines.ts';
import type { Meeting } from '../statement.ts';

/** The meeting that a letter invites to, and the groups that meet: `WP1/13` and `WP2/13`, `SG13` or `TSAG`. */
export interface InvitedMeeting {
  readonly meeting: Meeting;
  readonly groups: readonly string[];
}

/** The meeting in the subject of a letter. Throws an `ImportError` where the subject names none. */
export function meetingOf(letter: Letter, unread: NotUnderstood[]): InvitedMeeting {
  const { id, words, lines } = letter, subject = subjectOf(letter), days = subject && isoDays(subject), groups = subject === undefined ? [] : groupsIn(subject, letter);
  const [group] = groups;
  if (!days || group === undefined) {
    const example = words.lang === 'fr' ? 'Réunion du Groupe de travail 4/17, 4-5 septembre 2025' : 'Meeting of Working Party 4/17, Geneva, 4-5 September 2025';
    throw new ImportError(`${id}: the subject names no meeting with its days ("${example}").`);
  }
  const named = group === 'TSAG' ? words.advisoryGroup : words.groupName(group), name = groups.length > 1 ? undefined : named.exec(lines.join(' ').slice(0, 20_000))?.[1];
  const together = groups.length > 1 ? `${groups.slice(0, -1).join(', ')} and ${groups.at(-1) ?? ''}` : group;
  const meeting = { id: `${together}, ${formatDays(days)}`, group: groups.join(', '), ...(name !== undefined && { groupName: { lang: words.lang, text: name } }), ...days };
  return { meeting: { ...meeting, deadlines: deadlinesOf(letter, days.from, unread) }, groups };
}

const LONGEST = 400;
/** The days may stand one or two lines below the name of the meeting. */
const FURTHER_LINES = 2;

/** The line that names the meeting and its days, with those below where it goes on there. What stands behind "Subject:" comes before anything else. */
function subjectOf({ lines, words }: Letter): string | undefined {
  const start = Math.max(0, lines.findIndex((line) => words.subjectLine.test(line))), head = lines.slice(start, start + 400).filter((line) => line !== '');
  for (const [index, line] of head.entries()) {
    if (line.length >= LONGEST || !words.subject.test(line)) continue;
    for (let further = 0; further <= FURTHER_LINES; further++) {
      const subject = head.slice(index, index + 1 + further).join(' ');
      if (subject.length < LONGEST && isoDays(subject)) return subject;
    }
  }
  return undefined;
}

function groupsIn(subject: string, { words }: Letter): readonly string[] {
  const match = words.subject.exec(subject);
  if (!match) return [];
  const { parties, named, group, before } = match.groups ?? {}, all = parties ?? named, studyGroup = group ?? before;
  return all !== undefined ? workingParties(all) : [studyGroup === undefined ? 'TSAG' : `SG${studyGroup}`];
}

/** "1, 2 and 3/13" are three; each without a study group is of the one that comes next. */
function workingParties(list: string): readonly string[] {
  const studyGroup = /\d+$/.exec(list)?.[0] ?? '', all = list.match(/\d{1,2}(?:\/\d{1,2})?/g) ?? [];
  return [...new Set(all.map((party) => `WP${party.includes('/') ? party : `${party}/${studyGroup}`}`))];
}
