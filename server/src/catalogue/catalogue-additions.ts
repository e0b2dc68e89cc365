import type { Catalogue } from './catalogue.ts';
import type { CatalogueRecord, HistoryEvent } from './record.ts';

/** What a catalogue holds that an earlier one does not, or the other way round. */
export interface Additions {
  /** What it is about, for people: "other names", "deadlines". Empty where both hold the same. */
  readonly about: readonly string[];
  /** Whether something that both hold is so as of another day. */
  readonly isRedated: boolean;
  /** What is listed completely now and was not: what such a list lacks is told as unknown. */
  readonly covers: readonly string[];
}

/** The properties of a record that hold no source, and what they are about. */
const PROPERTIES = {
  kind: 'kinds of texts', names: 'other names', titles: 'titles', status: 'statuses', process: 'processes', studyGroups: 'Study Groups', questions: 'Questions', relations: 'relations', notes: 'notes', assignments: 'former numbers',
} as const satisfies Partial<Record<keyof CatalogueRecord, string>>;

const KEYS = Object.keys(PROPERTIES) as (keyof typeof PROPERTIES)[];

/**
 * What became different from one catalogue to another, whichever documents say it: records with all that is known of them, meetings,
 * Questions, abbreviations, definitions, what is listed completely. Linear in the records of both.
 */
export function additionsTo(before: Catalogue, after: Catalogue): Additions {
  const about = new Set<string>(), asOf = [asOfDocuments(before), asOfDocuments(after)] as const;
  let isRedated = before.asOf !== after.asOf;
  if (before.records.length !== after.records.length) about.add('records');
  else for (const [index, record] of after.records.entries()) {
    const known = before.records[index];
    if (known?.id !== record.id) {
      about.add('records');
      break;
    }
    for (const key of KEYS) if (!same(known[key], record[key])) about.add(PROPERTIES[key]);
    if (!same(editionsOf(known), editionsOf(record))) about.add('editions');
    if (!same(differencesOf(known), differencesOf(record))) about.add('contradictions');
    if (!sameSet(known.history.map(eventKey), record.history.map(eventKey))) {
      if (sameSet(lastingEvents(known, asOf[0]), lastingEvents(record, asOf[1]))) isRedated = true;
      else about.add('events');
    }
  }
  for (const [words, list] of LISTS) if (!sameSet(list(before), list(after))) about.add(words);
  const covered = [coverage(before), coverage(after)] as const;
  if (!sameSet([...covered[0].keys()], [...covered[1].keys()])) about.add('what is listed completely');
  else isRedated ||= [...covered[0]].some(([what, until]) => covered[1].get(what) !== until);
  return { about: [...about], isRedated, covers: [...covered[1].keys()].filter((one) => !covered[0].has(one)) };
}

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const a = new Set(one), b = new Set(other);
  return a.size === b.size && [...a].every((key) => b.has(key));
}

const editionsOf = ({ editions }: CatalogueRecord): unknown => editions.map(({ date, title, state, equivalent }) => [date, title, state, equivalent]);
const differencesOf = ({ differences = [] }: CatalogueRecord): unknown => differences.map(({ about, edition, values }) => [about, edition, values.map(({ value }) => value)]);

const eventKey = ({ event, date = '', meeting = '', note = '' }: HistoryEvent): string => JSON.stringify([event, date, meeting, note]);

/** What a list says of a text for as long as it is so, with its own date. A decision is one each time. */
const LASTING: ReadonlySet<HistoryEvent['event']> = new Set<HistoryEvent['event']>(['under-study', 'registered', 'superseded', 'withdrawn']);

/** The events, those that last without the day of the document that says so. */
const lastingEvents = ({ history }: CatalogueRecord, asOf: ReadonlyMap<string, string>): readonly string[] =>
  history.map((one) => (LASTING.has(one.event) && one.date === asOf.get(one.source.document) ? JSON.stringify([one.event, one.meeting, one.note]) : eventKey(one)));

const asOfDocuments = ({ sources }: Catalogue): ReadonlyMap<string, string> => new Map(sources.map(({ id, date }) => [id, date]));

/** What stands beside the records: each item without where it was read. */
const LISTS: readonly (readonly [words: string, list: (catalogue: Catalogue) => readonly string[]])[] = [
  ['meetings and deadlines', ({ meetings }) => meetings.map((one) => JSON.stringify(one))],
  ['names of Questions', ({ questions }) => questions.map((one) => JSON.stringify(one))],
  ['abbreviations', ({ abbreviations }) => abbreviations.map(({ abbreviation, expansion }) => JSON.stringify([abbreviation, expansion.toLowerCase()]))],
  ['definitions', ({ terms = [] }) => terms.map(({ term, definition, document, lang, title, year }) => JSON.stringify([term, definition, document, lang, title, year]))],
  ['texts told apart', ({ notSame = new Set() }) => [...notSame]],
];

/** What sources claim to list completely, and until when. */
function coverage({ sources }: Catalogue): ReadonlyMap<string, string> {
  const until = new Map<string, string>();
  for (const { covers, date } of sources) for (const what of covers) if (date > (until.get(what) ?? '')) until.set(what, date);
  return until;
}

/** Whether an import would bring anything, and be it a later date. */
export const bringsAnything = ({ additions: { about, isRedated } }: { readonly additions: Additions }): boolean => about.length > 0 || isRedated;

/** What is compared with what stands in a catalogue: a document of a day, and the sources that say some of the same, itself among them where it was imported before. */
interface Compared {
  readonly id: string;
  readonly date: string;
  readonly additions: Additions;
  readonly changes: readonly unknown[];
  readonly alsoIn: readonly { readonly id: string; readonly date: string }[];
}

/** More sources than these are not named. */
const FEW = 3;

/** What a document brings that is no change of a record, or that it brings nothing: one line; empty where its changes say it all. That something is listed completely is told beside any changes. */
export function additionsText({ id, date, additions: { about, isRedated, covers }, changes, alsoIn }: Compared): string {
  const listed = covers.length === 0 ? '' : `It lists all of ${covers.join(', ')}, where no source did: what it lacks is told as unknown in drafts.`;
  if (changes.length > 0) return listed;
  if (about.length === 1 && listed !== '') return listed;
  if (about.length > 0) return `It adds to what is known: ${about.join(', ')}.`;
  const known = alsoIn.filter((one) => one.id !== id), named = known.slice(0, FEW), more = known.length - named.length, others = more > 0 ? ` and ${more.toString()} more` : '';
  if (!isRedated) return `Everything in it is in the catalogue already${named.length > 0 ? `: ${named.map((one) => one.id).join(', ')}${others}` : ''}.`;
  const where = named.map((one) => (one.date === '' ? one.id : `${one.id} as of ${one.date}`)).join(', ');
  return `Only its day is new: it says as of ${date} what the catalogue has already${where === '' ? '' : `, ${where}${others}`}.`;
}
