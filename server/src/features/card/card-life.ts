import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueRecord, Difference, EventName, HistoryEvent, Source, SourceDocument } from '../../catalogue/record.ts';

/** One event in the life of a text, however many sources state it. `date` is the most exact one that a source gives. */
export interface LifeEvent {
  readonly event: EventName;
  readonly date?: string;
  readonly meeting?: string;
  readonly notes: readonly string[];
  /** At least one, in the order of the history. */
  readonly sources: readonly Source[];
}

/** The events of a record in the order of its history; what several sources state alike is one event. A month agrees with any of its days. */
export function lifeEvents({ history }: Pick<CatalogueRecord, 'history'>): readonly LifeEvent[] {
  const events: LifeEvent[] = [];
  for (const stated of history) {
    const index = events.findIndex((known) => isSame(known, stated)), known = events[index];
    if (known) events[index] = joined(known, stated);
    else events.push({ ...rest(stated), notes: stated.note === undefined ? [] : [stated.note], sources: [stated.source] });
  }
  return events;
}

const rest = ({ event, date, meeting }: HistoryEvent): Pick<LifeEvent, 'event' | 'date' | 'meeting'> =>
  ({ event, ...(date !== undefined && { date }), ...(meeting !== undefined && { meeting }) });

function isSame(known: LifeEvent, { event, date, meeting }: HistoryEvent): boolean {
  if (known.event !== event || known.meeting !== meeting) return false;
  return known.date === undefined || date === undefined ? known.date === date : known.date.startsWith(date) || date.startsWith(known.date);
}

function joined(known: LifeEvent, { date, note, source }: HistoryEvent): LifeEvent {
  const notes = note === undefined || known.notes.includes(note) ? known.notes : [...known.notes, note];
  const isKnown = known.sources.some((one) => one.document === source.document && one.place === source.place && one.row === source.row);
  const exact = date !== undefined && date.length > (known.date?.length ?? 0) ? { date } : {};
  return { ...known, ...exact, notes, sources: isKnown ? known.sources : [...known.sources, source] };
}

/** The event that a record's status comes from: the last of that name; undefined where no event says it. */
export const decisiveEvent = (record: CatalogueRecord): LifeEvent | undefined =>
  lifeEvents(record).findLast(({ event }) => event === record.status || (event === 'redetermined' && record.status === 'determined'));

/** Says where something is stated: "Annex 2 a), row 1, as of 2023-09-08". */
export function statedBy(catalogue: Catalogue): (source: Source) => string {
  const dates = new Map(catalogue.sources.map(({ id, date }) => [id, date]));
  return ({ document, place, row }) => {
    const date = dates.get(document);
    return [place, row !== undefined && `row ${row.toString()}`, date && `as of ${date}`].filter(Boolean).join(', ');
  };
}

/** The documents that say something of a record, its editions or what sources differ in, in the order of their dates. */
export function documentsOf({ history, editions, differences = [] }: CatalogueRecord, { sources }: Catalogue): readonly SourceDocument[] {
  const stated = [...history.map(({ source }) => source), ...editions.map(({ source }) => source), ...differences.flatMap(({ values }) => values.map(({ source }) => source))];
  const ids = new Set(stated.map(({ document }) => document));
  return sources.filter(({ id }) => ids.has(id)).sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** What a difference is about: "title of the edition of 2023-09". */
export const differenceName = ({ about, edition }: Difference): string => (edition === undefined ? about : `${about} of the edition of ${edition}`);
