import { SAID_LAST, type PlacedStatement } from './group.ts';
import type { EventName, HistoryEvent, Status } from './record.ts';

const STATUS: Readonly<Record<EventName, Status>> = {
  registered: 'under-study', 'under-study': 'under-study', scheduled: 'under-study',
  determined: 'determined', redetermined: 'determined', consented: 'consented', 'not-approved': 'not-approved',
  approved: 'approved', agreed: 'agreed', superseded: 'superseded', withdrawn: 'withdrawn',
};

/** Of two events on one day the stronger decides. */
const STRENGTH: Readonly<Record<Status, number>> = {
  'under-study': 0, determined: 1, consented: 1, 'not-approved': 2, approved: 3, agreed: 3, superseded: 4, withdrawn: 5,
};

/** A plan for the next edition leaves a text in this state as it is. */
const FINAL: ReadonlySet<Status> = new Set<Status>(['approved', 'agreed', 'superseded', 'withdrawn']);

/** A published text stays what it is while its next edition is on its way, and where that fails. */
const isOfNextEdition = (event: EventName, status: Status): boolean =>
  (status === 'approved' || status === 'agreed') && (STATUS[event] === 'determined' || STATUS[event] === 'consented' || STATUS[event] === 'not-approved');

interface Dated { readonly event: HistoryEvent; readonly on: string; readonly placed: PlacedStatement; readonly isUsual: boolean }

/** The life of a text: every event of every statement in date order, the status they lead to, and the statement that set it. */
export function lifeOf(placed: readonly PlacedStatement[]): { readonly history: readonly HistoryEvent[]; readonly status: Status; readonly lead: PlacedStatement } {
  const events = placed.flatMap(datedEvents).sort((a, b) => (
    a.on === b.on ? STRENGTH[STATUS[a.event.event]] - STRENGTH[STATUS[b.event.event]] : a.on < b.on ? -1 : 1
  ));
  const last = events.findLast(({ event: { event } }) => event === 'approved' || event === 'agreed')?.on ?? '';
  let status: Status = 'under-study', lead: PlacedStatement | undefined;
  for (const { event: { event }, placed: by, isUsual } of events) {
    if (lead && isUsual) continue;
    const isPlan = STATUS[event] === 'under-study';
    if (lead && (event === 'scheduled' || (isPlan && FINAL.has(status)) || isOfNextEdition(event, status))) continue;
    // A list that knows no later edition withdraws the one it knows.
    if (lead && (event === 'withdrawn' || event === 'superseded') && by.listed && by.listed.date < last) continue;
    status = STATUS[event];
    lead = by;
  }
  return { history: events.map(({ event }) => event), status, lead: lead ?? firstOf(placed) };
}

/** An event without a date or meeting of its own holds on the day of its document; where that has none, no day is shown. */
function datedEvents(placed: PlacedStatement): readonly Dated[] {
  const { statement: { events, place, row }, document, date, formerly } = placed;
  const source = { document, place, ...(row !== undefined && { row }) };
  return events.map((stated) => ({
    placed, on: stated.date ?? date, isUsual: stated.usual === true,
    event: {
      event: stated.event, ...(stated.date !== undefined && { date: stated.date }), ...(stated.meeting !== undefined && { meeting: stated.meeting }),
      ...(stated.date === undefined && stated.meeting === undefined && date !== SAID_LAST && { date }), source, ...noteOf(stated.note, formerly),
    },
  }));
}

function firstOf(placed: readonly PlacedStatement[]): PlacedStatement {
  const [first] = placed;
  if (!first) throw new Error('A record needs a statement.');
  return first;
}

/** A remark of the source; of an event under a number that another text has now, that number. */
function noteOf(note: string | undefined, formerly: string | undefined): { readonly note?: string } {
  const all = [...(formerly === undefined ? [] : [`as ${formerly}`]), ...(note === undefined ? [] : [note])];
  return all.length === 0 ? {} : { note: all.join('; ') };
}
