import { pairKey, type Catalogue } from './catalogue.ts';
import { firstOfEach } from './first-of-each.ts';
import { isNumbered } from './look-up.ts';
import type { CatalogueRecord } from './record.ts';
import { subjectKey } from './title-key.ts';

/** A work item that may be what was published under a number: their titles are the same. Only a person can say whether it is. */
export interface Candidate {
  readonly workItem: CatalogueRecord;
  readonly published: CatalogueRecord;
  /** The title of both, as the published edition has it, and its date. */
  readonly title: string;
  readonly date: string;
}

/** A title of a word or two says too little: "Directory" is many. */
const SHORTEST = 15;

/** The work items that a text published since they were begun has the title of, in the catalogue's order. Those that are settled are none. */
export function candidatesIn(catalogue: Catalogue): readonly Candidate[] {
  const { notSame } = catalogue, open = openItems(catalogue);
  if (open.size === 0) return [];
  const all = catalogue.records.flatMap((published) => (isNumbered(published) ? ofRecord(published, open) : []));
  return notSame === undefined || notSame.size === 0 ? all : all.filter(({ workItem, published }) => !isRejected(workItem, published, notSame));
}

/** Whether a person said of any of their names that they are two texts. */
const isRejected = (workItem: CatalogueRecord, published: CatalogueRecord, notSame: ReadonlySet<string>): boolean =>
  [workItem.id, ...workItem.names].some((name) => [published.id, ...published.names].some((number) => notSame.has(pairKey(name, number))));

/** A work item without a number, and when the first source that knows it speaks of it. */
interface OpenItem { readonly record: CatalogueRecord; readonly since: string }

/** The open work items by the keys of their titles. */
function openItems({ records, sources }: Catalogue): ReadonlyMap<string, readonly OpenItem[]> {
  const open = new Map<string, OpenItem[]>(), dates = new Map(sources.map(({ id, date }) => [id, date]));
  for (const record of records) {
    if (!isOpen(record)) continue;
    const item = { record, since: begun(record, dates) };
    for (const key of new Set(record.titles.map(({ text }) => subjectKey(text)))) {
      const same = open.get(key);
      if (same) same.push(item);
      else if (key.length >= SHORTEST) open.set(key, [item]);
    }
  }
  return open;
}

const isOpen = (record: CatalogueRecord): boolean => !isNumbered(record) && record.kind !== 'standard' && record.editions.length === 0
  && record.status !== 'superseded' && record.status !== 'withdrawn' && !record.relations.some(({ type }) => type === 'same-as' || type === 'becomes');

/** One for each work item, with the first edition that has its title. */
function ofRecord(published: CatalogueRecord, open: ReadonlyMap<string, readonly OpenItem[]>): readonly Candidate[] {
  const all = published.editions.flatMap(({ title, date }) => {
    const found = title ? open.get(subjectKey(title.text)) : undefined;
    return (found ?? []).flatMap(({ record: workItem, since }) => (title && date >= since.slice(0, date.length) ? [{ workItem, published, title: title.text, date }] : []));
  });
  return firstOfEach(all, ({ workItem }) => workItem.id);
}

/** The day of the first event; of one that is only planned, the day of the document that says so. */
function begun({ history }: CatalogueRecord, dates: ReadonlyMap<string, string>): string {
  const days = history.flatMap(({ event, date, source }) => (event === 'scheduled' ? dates.get(source.document) : date) ?? []);
  return days.reduce((first, day) => (first === '' || day < first ? day : first), '');
}

/** Why a text can hardly be what was published as another: it is out itself, the other is not, or no title of the one is one of the other's. */
export type Doubt = 'is-published' | 'other-is-not-published' | 'other-title';

/** What speaks against two records being a work item and what it was published as; undefined where nothing does. Titles that are not known say nothing. */
export function doubtOf(workItem: CatalogueRecord, published: CatalogueRecord): Doubt | undefined {
  if (isPublished(workItem)) return 'is-published';
  if (!isPublished(published)) return 'other-is-not-published';
  const own = titleKeys(workItem), others = titleKeys(published);
  return own.size > 0 && others.size > 0 && ![...own].some((key) => others.has(key)) ? 'other-title' : undefined;
}

/** A Technical Report has no number of that kind, and is out when it was agreed. */
const isPublished = (record: CatalogueRecord): boolean =>
  isNumbered(record) || record.kind === 'standard' || record.editions.length > 0 || record.status === 'approved' || record.status === 'agreed';

const titleKeys = ({ titles, editions }: CatalogueRecord): ReadonlySet<string> =>
  new Set([...titles, ...editions.flatMap(({ title }) => title ?? [])].map(({ text }) => subjectKey(text)));
