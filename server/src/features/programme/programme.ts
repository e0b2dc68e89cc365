import { addTo } from '../../draft/add-to.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { recordTitle } from '../../catalogue/look-up.ts';
import type { CatalogueRecord, EventName, HistoryEvent, Process, SourceDocument, Status } from '../../catalogue/record.ts';
import type { Deadline } from '../../catalogue/statement.ts';
import { countsOf, decisionsOf, type Counts, type Decision } from './programme-counts.ts';
import { periodsOf, type PeriodCounts } from './programme-periods.ts';
import { openPlans } from './work-plan.ts';
import { findQuestion, questionName } from '../question.ts';

/** What happened on the days of one meeting to texts of its Study Group. */
export interface MeetingCounts { readonly meeting: string; readonly studyGroup: string; readonly from: string; readonly to: string; readonly counts: Counts }

/** A Question's work: what happened in the time of the charts, and where its texts stand now. `question` is empty for the texts of none. */
export interface QuestionRow { readonly question: string; readonly name: string; readonly counts: Counts; readonly statuses: Readonly<Partial<Record<Status, number>>>; readonly items: number }

export interface ItemName { readonly id: string; readonly title: string; readonly questions: readonly string[] }

/** Where something is stated: the document's title, the day it states its facts for, and the place in it. */
export interface StatedIn { readonly document: string; readonly asOf: string; readonly place: string; readonly row?: number }

export interface ChangedEvent { readonly event: EventName; readonly date?: string; readonly meeting?: string; readonly note?: string; readonly source: StatedIn }

/** A text and what happened to it, or was stated for a later day, after the chosen date. */
export interface ChangedItem extends ItemName { readonly status: Status; readonly events: readonly ChangedEvent[] }

export interface PlannedItem extends ItemName { readonly process?: Process; readonly note?: string; readonly source: StatedIn }

/** A meeting that is to decide on texts whose decision no source tells yet, or one that is ahead and for which no texts are known. `from` and `to` are absent where no source describes the meeting. */
export interface PlannedMeeting {
  /** A meeting, or the day or month that the plan names instead. */
  readonly meeting: string;
  readonly from?: string;
  readonly to?: string;
  /** Whether it, or the month of the plan, was over on the day that was given as today. */
  readonly isOver: boolean;
  readonly deadlines: readonly Deadline[];
  readonly items: readonly PlannedItem[];
}

/** The work programme at a glance. All lists are in the order they are shown in. */
export interface Programme {
  /** The latest date of a source; empty for an empty catalogue. */
  readonly asOf: string;
  /** Changes are those after this day. */
  readonly since: string;
  /** The chosen Study Group; absent for all. */
  readonly studyGroup?: string;
  /** The Study Groups that have texts, whichever was chosen. */
  readonly studyGroups: readonly string[];
  /** The texts that are counted. */
  readonly items: number;
  /** The first day of the charts. */
  readonly chartedFrom: string;
  readonly periods: readonly PeriodCounts[];
  readonly meetings: readonly MeetingCounts[];
  readonly questions: readonly QuestionRow[];
  readonly changes: readonly ChangedItem[];
  readonly planned: readonly PlannedMeeting[];
}

export interface ProgrammeOptions {
  /** ISO 8601 day; without it, the date of the source before the latest one, or a year before that where there is no other. */
  readonly since?: string;
  /** "SG17"; without it, all. */
  readonly studyGroup?: string;
  /** ISO 8601 day, for what is over. Without it nothing is. */
  readonly today?: string;
}

/** What was approved, determined, consented, agreed, not approved and started per period, meeting and Question; what changed, what is planned. Linear in the catalogue. */
export function programme(catalogue: Catalogue, { since = usualSince(catalogue), studyGroup, today = '' }: ProgrammeOptions = {}): Programme {
  const { asOf } = catalogue, all = catalogue.records.filter(({ kind }) => kind !== 'standard');
  const records = studyGroup === undefined ? all : all.filter(({ studyGroups }) => studyGroups.includes(studyGroup));
  const decisions = records.flatMap(decisionsOf), { from: chartedFrom, periods } = periodsOf(decisions, { since, asOf });
  const sources = new Map(catalogue.sources.map((source) => [source.id, source]));
  return {
    asOf, since, ...(studyGroup !== undefined && { studyGroup }), studyGroups: inOrder(all.flatMap(({ studyGroups }) => studyGroups)), items: records.length,
    chartedFrom, periods, meetings: meetingsOf(catalogue, decisions),
    questions: questionRows(catalogue, records, { decisions: decisions.filter(({ date }) => date >= chartedFrom), studyGroup }),
    changes: changesOf(records, since, sources), planned: plannedOf(catalogue, records, { sources, today, studyGroup }),
  };
}

/** The Study Group that a user means by "SG17", "sg 17" or "17"; undefined for what names none. */
export function studyGroupOf(text: string): string | undefined {
  const number = /^\s*(?:SG|Study Group|CE)?\s*(\d{1,2})\s*$/i.exec(text)?.[1];
  return number === undefined ? undefined : `SG${number.replace(/^0/, '')}`;
}

/** Whether what a plan is for is a year, a month or a day, and no meeting. */
export const isPeriod = (when: string): boolean => /^\d{4}(?:-\d\d){0,2}$/.test(when);

function usualSince({ sources, asOf }: Catalogue): string {
  const earlier = sources.map(({ date }) => date).filter((date) => date < asOf && date !== '').sort().at(-1);
  return earlier ?? (asOf === '' ? '' : `${(Number(asOf.slice(0, 4)) - 1).toString()}${asOf.slice(4)}`);
}

/** "SG2" before "SG11"; "2/17" before "10/17"; what has no number last. */
const orderKey = (name: string): string => (name === '' ? '~' : name.split('/').reverse().map((part) => part.replace(/\d+/g, (digits) => digits.padStart(4, '0'))).join('/'));
const inOrder = (names: readonly string[]): readonly string[] => sorted([...new Set(names)], orderKey);
const sorted = <T>(values: readonly T[], key: (value: T) => string): readonly T[] =>
  values.map((value) => ({ value, key: key(value) })).sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ value }) => value);

/** "SG17" of its Working Party "WP4/17". */
const studyGroupOfMeeting = (group: string): string => group.replace(/^WP\d+\/(\d+).*/, 'SG$1');

function meetingsOf({ meetings }: Catalogue, decisions: readonly Decision[]): readonly MeetingCounts[] {
  const rows = meetings.flatMap(({ id, group, from, to }) => {
    const studyGroup = studyGroupOfMeeting(group);
    const here = decisions.filter(({ date, record }) => date >= from && date <= to && date.length === 10 && record.studyGroups.includes(studyGroup));
    return here.length === 0 ? [] : [{ meeting: id, studyGroup, from, to, counts: countsOf(here) }];
  });
  return sorted(rows, ({ from, meeting }) => `${from} ${meeting}`);
}

interface Work { readonly decisions: readonly Decision[]; readonly studyGroup: string | undefined }

function questionRows(catalogue: Catalogue, records: readonly CatalogueRecord[], { decisions, studyGroup }: Work): readonly QuestionRow[] {
  const suffix = studyGroup && `/${studyGroup.slice(2)}`;
  const own = ({ questions }: CatalogueRecord): readonly string[] => {
    const here = suffix === undefined ? questions : questions.filter((question) => question.endsWith(suffix));
    return here.length > 0 ? here : [''];
  };
  const events = grouped(decisions, ({ record }) => own(record)), items = grouped(records, own);
  return inOrder([...items.keys()]).map((question) => {
    const here = items.get(question) ?? [], statuses: Partial<Record<Status, number>> = {}, known = findQuestion(catalogue, question);
    for (const { status } of here) statuses[status] = (statuses[status] ?? 0) + 1;
    return { question, name: known ? questionName(known, 'en') : '', counts: countsOf(events.get(question) ?? []), statuses, items: here.length };
  });
}

function grouped<T>(values: readonly T[], keysOf: (value: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) for (const key of keysOf(value)) addTo(groups, key, value);
  return groups;
}

type Sources = ReadonlyMap<string, SourceDocument>;

const nameOf = (record: CatalogueRecord): ItemName => ({ id: record.id, title: recordTitle(record, 'en'), questions: record.questions });

function statedIn({ source: { document, place, row } }: HistoryEvent, sources: Sources): StatedIn {
  const known = sources.get(document);
  return { document: known?.title ?? document, asOf: known?.date ?? '', place, ...(row !== undefined && { row }) };
}

/**
 * Events after a day, and plans that a source of a later day states. That a text is still under study is no change, and what two sources state
 * is one. A list that says "withdrawn" without a day tells a change only of texts that an earlier source knows.
 */
function changesOf(records: readonly CatalogueRecord[], since: string, sources: Sources): readonly ChangedItem[] {
  const dayOf = ({ source }: HistoryEvent): string => sources.get(source.document)?.date ?? '';
  const isLater = (one: HistoryEvent): boolean => one.event !== 'under-study' && (one.date ?? dayOf(one)) > since;
  const isStanding = (one: HistoryEvent): boolean => (one.event === 'withdrawn' || one.event === 'superseded') && one.date === dayOf(one);
  return records.flatMap((record) => {
    const wasKnown = record.history.some((one) => dayOf(one) <= since), after = record.history.filter((one) => isLater(one) && (wasKnown || !isStanding(one)));
    const events = after.filter((one, index) => after.findIndex(({ event, date, meeting }) => event === one.event && date === one.date && meeting === one.meeting) === index);
    return events.length === 0 ? [] : [{ ...nameOf(record), status: record.status, events: events.map((one) => changedEvent(one, sources)) }];
  });
}

function changedEvent(one: HistoryEvent, sources: Sources): ChangedEvent {
  const { event, date, meeting, note } = one;
  return { event, ...(date !== undefined && { date }), ...(meeting !== undefined && { meeting }), ...(note !== undefined && { note }), source: statedIn(one, sources) };
}

interface Planned { readonly sources: Sources; readonly today: string; readonly studyGroup: string | undefined }

function plannedOf(catalogue: Catalogue, records: readonly CatalogueRecord[], { sources, today, studyGroup }: Planned): readonly PlannedMeeting[] {
  const known = new Map(catalogue.meetings.map((meeting) => [meeting.id, meeting])), named = new Set<string>(), plans = new Map<string, Map<string, PlannedItem>>();
  for (const record of records) {
    for (const { event, meeting } of record.history) if (event === 'scheduled' && meeting !== undefined) named.add(meeting);
    for (const planned of openPlans(record, catalogue)) {
      const when = planned.meeting ?? planned.date;
      if (when === undefined) continue;
      const items = plans.get(when) ?? new Map<string, PlannedItem>();
      plans.set(when, items.set(record.id, {
        ...nameOf(record), ...(record.process && { process: record.process }), ...(planned.note !== undefined && { note: planned.note }), source: statedIn(planned, sources),
      }));
    }
  }
  const meetings = [...plans].map(([meeting, items]): PlannedMeeting => {
    // A plan may name a month, which is over with its last day.
    const { from, to, deadlines = [] } = known.get(meeting) ?? {}, until = to ?? (isPeriod(meeting) ? meeting : undefined);
    return { meeting, ...(from !== undefined && { from }), ...(to !== undefined && { to }), isOver: until !== undefined && until < today.slice(0, until.length), deadlines, items: [...items.values()] };
  });
  // A letter may invite to a meeting and name no texts: what is due before it holds all the same.
  const bare = catalogue.meetings.filter(({ id, group, to }) => !named.has(id) && (today === '' ? to > catalogue.asOf : to >= today) && (studyGroup === undefined || studyGroupOfMeeting(group) === studyGroup))
    .map(({ id, from, to, deadlines }): PlannedMeeting => ({ meeting: id, from, to, isOver: false, deadlines, items: [] }));
  return sorted([...meetings, ...bare], ({ from, meeting }) => `${from ?? meeting} ${meeting}`);
}
