import type { Catalogue } from '../../catalogue/catalogue.ts';
import { meetingsOf } from '../../catalogue/look-up.ts';
import type { CatalogueRecord, EventName } from '../../catalogue/record.ts';
import { lifeEvents, type LifeEvent } from './card-life.ts';
import { EVENT_WORDS } from '../record-text.ts';
import { dayNumber } from './timeline-days.ts';

/** What a point of the line is drawn as. */
export type Mark = EventName | 'today';

/** A day in the life of a text on which something happened or is to happen. */
export interface TimelinePoint {
  /** As the source gives it: a day, a month or a year. */
  readonly date: string;
  /** As `dayNumber` counts. */
  readonly day: number;
  readonly mark: Mark;
  /** "not approved", "agreed"; several where several things happened on one day. */
  readonly words: readonly string[];
  /** Whether it lies after today. */
  readonly isAhead: boolean;
}

/** The life of a text on a line of time. */
export interface Timeline {
  /** At least one, in the order of their days, today among them where it is known. */
  readonly points: readonly TimelinePoint[];
  readonly from: number;
  readonly to: number;
}

/** The line of a record's life; undefined where no event has a date. `today` is an ISO 8601 day, or empty where it is not to be shown. */
export function timelineOf(record: CatalogueRecord, catalogue: Catalogue, today: string): Timeline | undefined {
  const days = new Map(meetingsOf(catalogue, record).map(({ id, from }) => [id, from]));
  const now = dayNumber(today), byDate = new Map<string, TimelinePoint>();
  for (const event of shownEvents(record)) {
    const date = event.date ?? days.get(event.meeting ?? ''), day = date === undefined ? undefined : dayNumber(date);
    if (date === undefined || day === undefined) continue;
    const known = byDate.get(date), words = wordsOf(event);
    // Of two things on one day the later in the history is the one that counts.
    byDate.set(date, { date, day, mark: event.event, isAhead: now !== undefined && day > now, words: known && !known.words.includes(words) ? [...known.words, words] : [words] });
  }
  if (byDate.size === 0) return undefined;
  const all = [...byDate.values(), ...now === undefined ? [] : [{ date: today, day: now, mark: 'today' as const, words: ['today'], isAhead: false }]];
  const points = all.sort((a, b) => a.day - b.day), from = points[0]?.day ?? 0;
  return { points, from, to: Math.max(points.at(-1)?.day ?? 0, from + 1) };
}

/** That a text was still under study when a document was written is told once. */
function shownEvents(record: CatalogueRecord): readonly LifeEvent[] {
  const events = lifeEvents(record), first = events.findIndex(({ event }) => event === 'under-study' || event === 'registered');
  return events.filter(({ event }, index) => event !== 'under-study' || index === first);
}

/** What a meeting is to decide is short enough for the picture, a remark is not. */
function wordsOf({ event, notes }: LifeEvent): string {
  const [note] = notes;
  if (event !== 'scheduled') return EVENT_WORDS[event];
  const what = note === undefined ? undefined : /^(?:re)?determination|^consent|^agreement|^approval/i.exec(note)?.[0];
  return what === undefined ? 'decision planned' : `${what} planned`;
}

/** The line in words: "determined 2022-09-02, not approved 2023-09-08, today 2026-11-22". */
export const timelineText = ({ points }: Timeline): string => points.map(({ words, date }) => `${words.join(' and ')} ${date}`).join(', ');
