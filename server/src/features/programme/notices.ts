import type { Catalogue } from '../../catalogue/catalogue.ts';
import { findRecord } from '../../catalogue/look-up.ts';
import type { CatalogueRecord, Status } from '../../catalogue/record.ts';
import { STATUS_WORDS } from '../record-text.ts';
import { dayNumber, daysText } from '../card/timeline-days.ts';
import { planOf, type WorkPlan } from './work-plan.ts';

/** A work item, and the names of the workspace's files that cite it, or of those that are drafts of it. */
export interface WorkInFiles {
  readonly record: CatalogueRecord;
  readonly files: readonly string[];
}

export interface NoticeInput {
  readonly catalogue: Catalogue;
  readonly cited: readonly WorkInFiles[];
  readonly own: readonly WorkInFiles[];
  /** Where cited items stood when this was asked last, by the name they had. */
  readonly known: Readonly<Record<string, string>>;
  /** The keys of what was told before. */
  readonly told: ReadonlySet<string>;
  /** ISO 8601 day. */
  readonly today: string;
}

/** One thing to be told. */
export interface Notice {
  /** What it tells, each fact by its key: "status X.soar-cc determined". */
  readonly keys: readonly string[];
  readonly text: string;
  /** The records it is about. */
  readonly ids: readonly string[];
}

export interface Notices {
  /** Where the cited work items stand now, and of those that are not cited, or not yet read, what was known: `known` of the next time. */
  readonly statuses: Readonly<Record<string, string>>;
  /** The most important thing that was not told yet. */
  readonly notice?: Notice;
}

/** A deadline is near so many days before it. */
const NEAR = 14;

/** More is not kept from one time to the next. */
const MOST_KNOWN = 2000;

const OPEN: ReadonlySet<Status> = new Set<Status>(['under-study', 'determined', 'consented', 'not-approved']);

/** Whether a change of an item's status would be told: what is finished stays as it is. */
export const isOpen = ({ status }: CatalogueRecord): boolean => OPEN.has(status);

/** What has to be told of the work that a workspace's drafts cite or are about: first what changed, then what is due. One thing at a time, each once. */
export function noticesDue(input: NoticeInput): Notices {
  const { catalogue, cited, known } = input, notice = changed(input) ?? due(input), records = new Set(cited.map(({ record }) => record));
  const others = Object.entries(known).flatMap(([name, before]): readonly (readonly [string, string])[] => {
    const record = findRecord(catalogue, name);
    return record && records.has(record) ? [] : [[name, before]];
  });
  const now = cited.filter(({ record }) => isOpen(record)).map(({ record }) => [record.id, record.status] as const);
  const statuses = Object.fromEntries([...others, ...now].slice(-MOST_KNOWN));
  return { statuses, ...(notice && { notice }) };
}

interface Change extends WorkInFiles { readonly key: string; readonly name: string; readonly before: string }

/** The cited items that stand further than before. That an item is under study again is no news: an older source was read last. */
function changed({ catalogue, cited, known, told }: NoticeInput): Notice | undefined {
  const files = new Map(cited.map((work) => [work.record, work.files]));
  const changes = Object.entries(known).flatMap(([name, before]): readonly Change[] => {
    const record = findRecord(catalogue, name), citing = record && files.get(record), key = `status ${name} ${record?.status ?? ''}`;
    return !record || !citing || record.status === before || record.status === 'under-study' || told.has(key) ? [] : [{ key, name, before, record, files: citing }];
  });
  const [first] = changes;
  if (!first) return undefined;
  return { keys: changes.map(({ key }) => key), ids: changes.map(({ record }) => record.id), text: changes.length === 1 ? oneChange(first) : manyChanges(changes) };
}

const nowCalled = ({ name, record: { id } }: Change): string => (id === name ? '' : ` as ${id}`);

function oneChange(change: Change): string {
  const { name, before, record, files } = change, was = wordsOf(before);
  return `${name}, which ${namesText(files)} ${files.length === 1 ? 'cites' : 'cite'}, is ${STATUS_WORDS[record.status]} now${nowCalled(change)}${was === undefined ? '' : `; it was ${was}`}.`;
}

const wordsOf = (status: string): string | undefined => (STATUS_WORDS as Readonly<Record<string, string>>)[status];

function manyChanges(changes: readonly Change[]): string {
  const named = changes.map((change) => `${change.name} is ${STATUS_WORDS[change.record.status]}${nowCalled(change)}`);
  return `${changes.length.toString()} work items that this workspace cites have another status: ${namesText(named)}.`;
}

const MOST_NAMED = 3;

/** "a, b and c"; "a, b, c and 5 more". */
function namesText(names: readonly string[]): string {
  const more = names.length - MOST_NAMED, shown = more > 0 ? [...names.slice(0, MOST_NAMED), `${more.toString()} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

interface Due extends WorkInFiles { readonly plan: WorkPlan; readonly date: string; readonly subject: string; readonly key: string }

/** The nearest deadline of a meeting that is to decide on the workspace's own items, with all of these that it holds for. */
function due({ catalogue, own, told, today }: NoticeInput): Notice | undefined {
  const all = own.flatMap((work) => duesOf(work, catalogue, today)).filter(({ key }) => !told.has(key)).sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const [first] = all;
  if (!first) return undefined;
  const { plan: { when, what }, date, subject } = first, same = all.filter((one) => one.date === date && one.subject === subject && one.plan.when === when);
  const ids = same.map(({ record }) => record.id), isMeeting = subject === '', days = daysText(date, today);
  const opening = `${namesText(ids)} ${ids.length === 1 ? `is planned for ${what}` : 'are to be decided on'} at ${when}`;
  return { keys: same.map(({ key }) => key), ids, text: `${opening}. ${isMeeting ? `The meeting begins ${days}, on ${date}.` : `By ${date}, ${days}: ${subject}.`}` };
}

function duesOf(work: WorkInFiles, catalogue: Catalogue, today: string): readonly Due[] {
  const plan = planOf(work.record, catalogue), now = dayNumber(today);
  if (!plan?.meeting || now === undefined) return [];
  const { deadlines, from } = plan.meeting, dates = [...deadlines.map(({ date, subject }) => ({ date, subject: subject.text })), { date: from, subject: '' }];
  return dates.flatMap(({ date, subject }) => {
    const left = (dayNumber(date) ?? -Infinity) - now;
    return left >= 0 && left <= NEAR ? [{ ...work, plan, date, subject, key: `deadline ${work.record.id} ${date} ${subject}`.trim() }] : [];
  });
}
