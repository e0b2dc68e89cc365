import type { Catalogue } from '../catalogue/catalogue.ts';
import { parseIdentifier } from '../catalogue/identifiers/identifier.ts';
import type { Assignment, CatalogueRecord, EventName, HistoryEvent, Kind, Process, SourceDocument, Status } from '../catalogue/record.ts';

/** "ITU-T X.1817"; an ISO/IEC number stays as it is. */
export const documentName = ({ id }: Pick<CatalogueRecord, 'id'>): string => (parseIdentifier(id)?.kind === 'other' ? id : `ITU-T ${id}`);

/** What each kind of text is called. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  'recommendation': 'Recommendation', 'amendment': 'Amendment', 'corrigendum': 'Corrigendum', 'supplement': 'Supplement',
  'technical-report': 'Technical Report', 'technical-paper': 'Technical Paper', 'standard': 'Standard',
};

/** What each status is called inside a sentence. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  'under-study': 'under study', 'determined': 'determined', 'consented': 'consented', 'approved': 'approved', 'agreed': 'agreed',
  'not-approved': 'not approved', 'superseded': 'superseded', 'withdrawn': 'withdrawn',
};

/** What each event of a record's history is called. */
export const EVENT_WORDS: Readonly<Record<EventName, string>> = { ...STATUS_WORDS, registered: 'new work item', redetermined: 'redetermined', scheduled: 'scheduled' };

/** What each approval process is called. */
export const PROCESS_WORDS: Readonly<Record<Process, string>> = { TAP: 'TAP', AAP: 'AAP', agreement: 'agreement' };

/** The event that a record's status comes from: the last of that name. */
const decisive = ({ status, history }: CatalogueRecord): HistoryEvent | undefined =>
  history.findLast(({ event }) => event === status || (event === 'redetermined' && status === 'determined'));

/** "approved on 2023-09-08", "under study"; "withdrawn (as of 2026-08-22)" where a list says so without a day of its own. */
export function statusText(record: CatalogueRecord): string {
  const event = record.status === 'under-study' ? undefined : decisive(record), date = event?.date;
  if (!event || !date) return STATUS_WORDS[record.status];
  return `${STATUS_WORDS[record.status]} ${isStanding(record, event) ? `(as of ${date})` : `${date.length > 7 ? 'on' : 'in'} ${date}`}`;
}

/** Whether an event is what a list says of an edition: it has the day of the list. */
const isStanding = ({ editions }: CatalogueRecord, { event, date, source: { document, place } }: HistoryEvent): boolean =>
  editions.some(({ state, source, date: published }) => state === event && published !== date && source.document === document && source.place === place);

/** "2023-09-08: approved", "scheduled for WP4/17, 4–5 September 2025 (determination)". */
export function eventText({ event, date, meeting, note }: HistoryEvent): string {
  const words = EVENT_WORDS[event] + (meeting ? ` for ${meeting}` : '') + (note ? ` (${note})` : '');
  return date && !meeting ? `${date}: ${words}` : words;
}

/** "Until 2023-09-08 the number X.1771 stood for X.rdda, now X Suppl. 39." */
export function assignmentText({ number, name, record, until }: Assignment): string {
  return `Until ${until} the number ${number} stood for ${name}${record === name ? '' : `, now ${record}`}.`;
}

/** The documents that say something of a record, in the order of their dates. */
export function sourcesOf(record: CatalogueRecord, catalogue: Catalogue): readonly SourceDocument[] {
  const ids = new Set(record.history.map(({ source }) => source.document));
  return catalogue.sources.filter(({ id }) => ids.has(id)).sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** "ITU-T SG17 report, as of 2023-09-08"; the title alone of what has no date. A date that the title gives already is taken out of it. */
export function sourceText({ title, date }: SourceDocument): string {
  return date === '' ? title : `${bareTitle(title)}, as of ${date}`;
}

/** A document's title without the date at its end. */
export const bareTitle = (title: string): string => title.replace(/\s*\((?:status |as of )?\d{4}-\d\d-\d\d\)$/, '');
