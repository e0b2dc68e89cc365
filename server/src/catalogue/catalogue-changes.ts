import type { Catalogue } from './catalogue.ts';
import { identifierKey, parseIdentifier } from './identifiers/identifier.ts';
import { findRecord, isNumbered, recordTitle } from './look-up.ts';
import type { CatalogueRecord, HistoryEvent } from './record.ts';
import type { Meeting } from './statement.ts';
import { subjectKey } from './title-key.ts';

/** What became different about one record or meeting, which has no title. `before` and `after` are as people read them: "under-study", "X.soar-cc", a title, "2024-04-29", "6 deadlines". */
export interface CatalogueChange {
  readonly what: 'new' | 'number' | 'name' | 'status' | 'edition' | 'title' | 'event' | 'gone' | 'meeting';
  readonly id: string;
  readonly title: string;
  readonly before?: string;
  readonly after?: string;
}

/** What is different in a catalogue from an earlier one, in the order of its records; records that are gone come after them, with what they are part of now, and meetings last. */
export function changesBetween(before: Catalogue, after: Catalogue): readonly CatalogueChange[] {
  const met = new Set<CatalogueRecord>();
  const changes = after.records.flatMap((record) => {
    const known = sameText(record, { other: before, own: after });
    if (known) met.add(known);
    return known ? changesOf(known, record) : [{ what: 'new' as const, id: record.id, title: recordTitle(record), after: record.status }];
  });
  const gone = before.records.filter((record) => !met.has(record) && !sameText(record, { other: after, own: before }));
  return [...changes, ...gone.map((record) => {
    const [now] = [...record.names, record.id].flatMap((name) => findRecord(after, name) ?? []);
    return { what: 'gone' as const, id: record.id, title: recordTitle(record), before: record.status, ...(now && { after: now.id }) };
  }), ...meetingChanges(before, after)];
}

/** Meetings that were not known, and those before which something else is due now. */
function meetingChanges(before: Catalogue, after: Catalogue): readonly CatalogueChange[] {
  const known = new Map(before.meetings.map((meeting) => [meeting.id, meeting]));
  return after.meetings.flatMap((meeting) => {
    const { id, deadlines } = meeting, earlier = known.get(id), was = earlier && dueBefore(earlier), due = dueBefore(meeting);
    if (was === due) return [];
    return [{ what: 'meeting' as const, id, title: '', ...(earlier && { before: countOf(earlier.deadlines.length) }), ...((earlier ?? deadlines[0]) && { after: countOf(deadlines.length) }) }];
  });
}

const dueBefore = ({ deadlines }: Meeting): string => deadlines.map(({ date, subject }) => `${date} ${subject.text}`).sort().join('\n');

const countOf = (count: number): string => `${count === 0 ? 'no' : count.toString()} deadline${count === 1 ? '' : 's'}`;

/**
 * The record of the same text in another catalogue: the one of its id, but where the number has gone to another text; else the one that
 * has a name of it and no id of its own here.
 */
function sameText(record: CatalogueRecord, { other, own }: { readonly other: Catalogue; readonly own: Catalogue }): CatalogueRecord | undefined {
  const byId = findRecord(other, record.id);
  if (byId?.id === record.id && !isAnother(record, byId) && !isAnother(byId, record)) return byId;
  const named = [record.id, ...record.names].flatMap((name) => findRecord(other, name) ?? []);
  return named.find((found) => findRecord(own, found.id) === record && !isAnother(record, found) && !isAnother(found, record));
}

/** Whether the number that both have is now this record's, after it was the other's. */
const isAnother = ({ assignments = [] }: CatalogueRecord, earlier: CatalogueRecord): boolean => assignments.some(({ name }) => earlier.names.includes(name));

function changesOf(before: CatalogueRecord, after: CatalogueRecord): readonly CatalogueChange[] {
  const { id } = after, title = recordTitle(after), earlier = new Set(before.editions.map(({ date }) => date.slice(0, 7)));
  const editions = after.editions.filter(({ date }) => !earlier.has(date.slice(0, 7)));
  return [
    ...renamed(before, after).map((what) => ({ what, id, title, before: before.id, after: id })),
    ...(before.status === after.status ? [] : [{ what: 'status' as const, id, title, before: before.status, after: after.status }]),
    ...editions.map(({ date }) => ({ what: 'edition' as const, id, title, after: date })),
    ...retitled(before, after).map((was) => ({ what: 'title' as const, id, title, before: was, after: title })),
    ...(before.status === after.status && editions.length === 0 ? furtherEvents(before, after).map((event) => ({ what: 'event' as const, id, title, after: event })) : []),
  ];
}

/** That a part was found to belong to a base of a certain year, "X.1352 (2022) Amd. 1", is no other number. */
function renamed(before: CatalogueRecord, after: CatalogueRecord): readonly ('number' | 'name')[] {
  const keyOf = (id: string): string => {
    const read = parseIdentifier(id);
    return read ? identifierKey(read) : id;
  };
  if (before.id === after.id || keyOf(before.id) === keyOf(after.id)) return [];
  return [isNumbered(after) ? 'number' : 'name'];
}

/** The title before, where it was another one in the same language, and not by its form alone. */
function retitled(before: CatalogueRecord, after: CatalogueRecord): readonly string[] {
  const title = recordTitle(after), lang = after.titles.find(({ text }) => text === title)?.lang, known = before.titles.filter((one) => one.lang === lang);
  const [was] = known;
  return was && !known.some(({ text }) => subjectKey(text) === subjectKey(title)) ? [was.text] : [];
}

/** Events that were not known, as a person reads them. That an item is worked on still, or withdrawn as before, is none. */
function furtherEvents(before: CatalogueRecord, after: CatalogueRecord): readonly string[] {
  const known = new Set(before.history.map(eventKey)), isOver = before.status === after.status && (after.status === 'withdrawn' || after.status === 'superseded');
  return after.history.filter((event) => !known.has(eventKey(event)) && event.event !== 'under-study' && event.event !== 'registered' && !(isOver && event.event === after.status))
    .map(({ event, date, meeting, note }) => [event, date ?? meeting ?? '', ...(note === undefined ? [] : [`(${note})`])].join(' ').trim());
}

/** That two sources state one event is no change. */
const eventKey = ({ event, date = '', meeting = '' }: HistoryEvent): string => `${event} ${date} ${meeting}`;
