import type { CatalogueRecord, EventName } from '../../catalogue/record.ts';

/** What is counted, in the order of a report's own sentence; `registered` is work that was started. */
export const COUNTED = ['approved', 'determined', 'consented', 'agreed', 'not-approved', 'registered'] as const;
export type Counted = (typeof COUNTED)[number];
export type Counts = Readonly<Record<Counted, number>>;

/** A decision on a text: one however many sources state it. `date` is an ISO 8601 day, a month or a year. */
export interface Decision {
  readonly record: CatalogueRecord;
  readonly event: Counted;
  readonly date: string;
}

export function countsOf(decisions: readonly Decision[]): Counts {
  const counts: Record<Counted, number> = { 'approved': 0, 'determined': 0, 'consented': 0, 'agreed': 0, 'not-approved': 0, 'registered': 0 };
  for (const { event } of decisions) counts[event]++;
  return counts;
}

export const sumOf = (counts: Counts): number => COUNTED.reduce((sum, event) => sum + counts[event], 0);

const isCounted = (event: EventName): event is Counted => (COUNTED as readonly string[]).includes(event);

/** What an event counts as, if anything: a new determination is a determination. */
const countedAs = (event: EventName): Counted | undefined => (event === 'redetermined' ? 'determined' : isCounted(event) ? event : undefined);

/** The decisions on a text, in the order of its history. Two sources may state one, the second perhaps with its month alone. */
export function decisionsOf(record: CatalogueRecord): readonly Decision[] {
  const decisions: Decision[] = [];
  for (const { event: name, date } of record.history) {
    const event = countedAs(name);
    if (event === undefined || date === undefined) continue;
    const same = decisions.findIndex((one) => one.event === event && (one.date.startsWith(date) || date.startsWith(one.date)));
    if (same < 0) decisions.push({ record, event, date });
    else if ((decisions[same]?.date.length ?? 0) < date.length) decisions[same] = { record, event, date };
  }
  return decisions;
}
