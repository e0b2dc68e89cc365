import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueRecord, Process, Status } from '../../catalogue/record.ts';
import { planOf, type WorkPlan } from './work-plan.ts';

/** What items can be chosen by: where they stand, or that a decision on them is planned. */
export type WorkStatus = Status | 'scheduled';

/** Which items are wanted; what is not given does not matter. */
export interface WorkFilter {
  /** Words of names, titles, Questions and Study Groups; each begins a word of the item. */
  readonly text?: string;
  readonly statuses?: readonly WorkStatus[];
  readonly processes?: readonly Process[];
  /** Only what drafts of the workspace are about. */
  readonly mine?: boolean;
  /** Every text of ITU-T that the catalogue holds, not only the work in hand. */
  readonly all?: boolean;
}

/** A text in the work programme. */
export interface WorkItem {
  readonly record: CatalogueRecord;
  readonly plan?: WorkPlan;
  /** The date of what happened last, as exact as the source; empty where none is known. */
  readonly changed: string;
}

/** How long what is finished stays among the work in hand, in years before the catalogue's date. */
const RECENT = 2;

const IN_HAND: ReadonlySet<Status> = new Set<Status>(['under-study', 'determined', 'consented', 'not-approved']);
const FINISHED: ReadonlySet<Status> = new Set<Status>(['approved', 'agreed']);

interface Items { readonly inHand: readonly WorkItem[]; readonly all: readonly WorkItem[] }

const ITEMS = new WeakMap<Catalogue, Items>();

/** The items of a catalogue in its order: those in hand or lately finished, and all. Kept as long as the catalogue. */
export function workItems(catalogue: Catalogue): Items {
  let known = ITEMS.get(catalogue);
  if (!known) {
    const all = catalogue.records.filter(({ kind }) => kind !== 'standard').map((record) => workItem(record, catalogue));
    ITEMS.set(catalogue, known = { inHand: all.filter((item) => isInHand(item, catalogue.asOf)), all });
  }
  return known;
}

/** A record as an item. */
export function workItem(record: CatalogueRecord, catalogue: Catalogue): WorkItem {
  const plan = planOf(record, catalogue);
  return { record, ...(plan && { plan }), changed: record.history.findLast(({ event, date }) => event !== 'scheduled' && date !== undefined)?.date ?? '' };
}

/** Whether a text is work that is not finished, is to be decided on, or was finished lately. */
export function isInHand({ record: { status }, plan, changed }: WorkItem, asOf: string): boolean {
  if (IN_HAND.has(status) || plan) return true;
  return FINISHED.has(status) && changed >= `${(Number(asOf.slice(0, 4)) - RECENT).toString()}${asOf.slice(4)}`.slice(0, changed.length) && changed !== '';
}

/** More of a filter's text is not looked at. */
const LONGEST = 200;

/** The items that a filter lets through. `mine` are the records that drafts of the workspace are about. */
export function filteredItems(catalogue: Catalogue, filter: WorkFilter, mine: ReadonlySet<CatalogueRecord>): readonly WorkItem[] {
  const { text = '', statuses = [], processes = [] } = filter, { inHand, all } = workItems(catalogue);
  const wanted = plain(text.slice(0, LONGEST)).split(/\s+/).filter(Boolean);
  return (filter.all ? all : inHand).filter(({ record, plan }) => (
    (!filter.mine || mine.has(record))
    && (statuses.length === 0 || statuses.includes(record.status) || (plan !== undefined && statuses.includes('scheduled')))
    && (processes.length === 0 || (record.process !== undefined && processes.includes(record.process)))
    && wanted.every((word) => hasBeginning(searchedText(record), word))
  ));
}

const TEXTS = new WeakMap<CatalogueRecord, string>();

/** What an item is found in, kept with the record. */
function searchedText(record: CatalogueRecord): string {
  let text = TEXTS.get(record);
  if (text === undefined) {
    const { id, names, titles, questions, studyGroups } = record;
    TEXTS.set(record, text = plain([id, ...names, ...titles.map((title) => title.text), ...questions.map((question) => `Q${question} ${question}`), ...studyGroups].join(' ')));
  }
  return text;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();

const BEFORE = /[\p{L}\p{N}]/u;

/** Whether a wanted text begins at the beginning of a word. */
function hasBeginning(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) if (at === 0 || !BEFORE.test(text.charAt(at - 1))) return true;
  return false;
}

/** Items, given in the catalogue's order, in it or with what changed last first. */
export function sortedItems(items: readonly WorkItem[], by: 'number' | 'date'): readonly WorkItem[] {
  return by === 'number' ? items : [...items].sort((a, b) => (a.changed < b.changed ? 1 : -Number(a.changed > b.changed)));
}
