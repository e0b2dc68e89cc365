import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueRecord, Edition } from '../catalogue/record.ts';
import type { Located } from '../draft/block.ts';
import type { Entry } from '../draft/fact.ts';
import { isAcceptedIdentifier } from './accepted.ts';
import { editionsKnownUntil, reachOf } from './reading/coverage.ts';
import { dateOfEntry, editionedRecord, type EntryDate } from './reading/edition-of-entry.ts';
import { editionTitled } from './reading/edition-titles.ts';
import { dateOf, editionsIn, editionsOf, editionsOn, hasOneEdition, isBefore, isInForce, isNew, shownDate, shownLike } from './reading/editions.ts';
import { replaceFix } from './fixes/edits.ts';
import { wrongEquivalent } from './fixes/equivalent-year.ts';
import type { Fix, Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { entriesIn, partOfEntry } from './reading/reference.ts';
import type { BlockRule } from './rule.ts';
import { asOf } from './reading/state-of-record.ts';
import { baseOfPart, doubtedPart } from './unknown-part.ts';
import { wordList } from './reading/word-list.ts';

/**
 * A year, or a month of it, that is no edition of the document. A text that was new when it was approved has no earlier edition. Another one is doubted only
 * where a loaded source claims to list the whole series, and none that is later than that source.
 */
export const unknownEdition: BlockRule = {
  id: 'unknown-edition', scope: 'block', facts: ['entry'],
  *check(block, { catalogue, options }) {
    for (const entry of entriesIn(block)) {
      const { date, identifier, tag } = entry.fact, report = isAcceptedIdentifier(options, identifier?.text ?? tag?.text ?? '', date?.year) ? undefined : doubtedEdition(entry, catalogue);
      if (report) yield report;
    }
  },
};

/** What is wrong with the date of an entry; undefined where it may be an edition. */
export function doubtedEdition(entry: Located<Entry>, catalogue: Catalogue): Report | undefined {
  const date = dateOfEntry(entry), part = partOfEntry(entry.fact);
  if (!date) return undefined;
  const record = part === undefined ? editionedRecord(entry.fact, catalogue) : baseOfPart(entry.fact, catalogue);
  if (!record || editionsOf(record).length === 0) return undefined;
  if (editionsOn(record, date).length === 0) return wrongDate(entry, date, record, catalogue);
  return part === undefined ? wrongEquivalent(entry, date, record, catalogue) : doubtedPart(entry, date, record, catalogue);
}

/** How surely an edition of a date does not exist. */
function doubtOf(record: CatalogueRecord, date: EntryDate, catalogue: Catalogue): 'none' | 'new' | 'only' | 'settled' | 'open' {
  if (hasOneEdition(record)) return 'only';
  const [first] = editionsOf(record), last = editionsOf(record).at(-1), until = editionsKnownUntil(catalogue, record);
  if (!first || !last) return 'none';
  const isBeforeFirst = isBefore(date, dateOf(first));
  if (isBeforeFirst && isNew(record)) return 'new';
  const reach = until === undefined ? 'after' : reachOf(date, until);
  if (reach === 'after') return 'none';
  // Lists begin somewhere, and a report does not tell of what came before a revision.
  if (isBeforeFirst) return first.date < '1989' || isRevision(record) ? 'none' : reach;
  // What came after the last edition of a text that is no longer in force is withdrawn-recommendation's.
  return !isInForce(record) && isBefore(dateOf(last), date) ? 'none' : reach;
}

/** Of a revision that only one source tells of, the editions before it may not be known. */
const isRevision = (record: CatalogueRecord): boolean => editionsOf(record).length === 1
  && (record.names.some((name) => /\d[Rr]ev/.test(name)) || record.relations.some(({ type }) => type === 'revises' || type === 'replaces'));

function wrongDate(entry: Located<Entry>, date: EntryDate, record: CatalogueRecord, catalogue: Catalogue): Report | undefined {
  const doubt = doubtOf(record, date, catalogue), same = editionsIn(record, date.year), isMonth = same.length > 0;
  if (doubt === 'none') return undefined;
  const known = isMonth ? same : nearestEditions(record, date), written = isMonth ? shownDate(date) : date.year, like = isMonth ? date : { year: date.year };
  const message = doubt === 'only' ? `${record.id} is of ${known.map((edition) => shownLike(dateOf(edition), like)).join('')} (${asOf(catalogue, record)}), and an RFC has no other edition.` : doubt === 'new' ? firstApproved(record, catalogue, isMonth, written) : noEdition({ record, catalogue, written, doubt, known: known.map((edition) => shownLike(dateOf(edition), like)), isMonth });
  return {
    place: isMonth ? date.place : date.yearPlace, ...(doubt === 'open' && { level: 'information' as const }), message: `${message}${formerHolder(record, date)}${titled(entry, record, isMonth)}`,
    fixes: byTitle(known, entry).slice(0, MOST_OFFERED).map((edition) => redated(date, edition, isMonth)),
  };
}

function firstApproved(record: CatalogueRecord, catalogue: Catalogue, isMonth: boolean, written: string): string {
  const first = editionsOf(record)[0]?.date ?? '', how = record.status === 'agreed' ? 'agreed' : 'approved';
  return `${record.id} was first ${how} ${isMonth ? 'on' : 'in'} ${isMonth ? first : first.slice(0, 4)} (${asOf(catalogue, record)}). There is no edition of ${written}.`;
}

interface Missing {
  readonly record: CatalogueRecord;
  readonly catalogue: Catalogue;
  readonly written: string;
  readonly doubt: 'settled' | 'open';
  /** The editions to name, as dates. */
  readonly known: readonly string[];
  readonly isMonth: boolean;
}

function noEdition({ record, catalogue, written, doubt, known, isMonth }: Missing): string {
  const until = editionsKnownUntil(catalogue, record) ?? '', dates = [...new Set(known)].sort(byDate), isAll = dates.length >= new Set(editionsOf(record).map(({ date }) => date.slice(0, isMonth ? 7 : 4))).size;
  const others = dates.length === 1 ? `${isAll ? 'The only one is' : 'There is one'} of ${dates.join('')}.` : `${isAll ? 'There are those' : 'The nearest are those'} of ${wordList(dates, 'and')}.`;
  return doubt === 'settled' ? `There is no edition of ${written} of ${record.id} (as of ${until}). ${others}` : `The catalogue has no edition of ${written} of ${record.id} (as of ${until}). ${others} Check the ${isMonth ? 'month' : 'year'}.`;
}

/** "10/2019" is after "08/2012". */
const byDate = (one: string, other: string): number => (sortable(one) < sortable(other) ? -1 : 1);
const sortable = (date: string): string => date.split('/').reverse().join('-');

/** No more editions than these are named, and offered. */
const MOST_NAMED = 4;
const MOST_OFFERED = 3;

/** The editions nearest to a year, one a year; of two that are equally near the later. */
function nearestEditions(record: CatalogueRecord, { year }: EntryDate): readonly Edition[] {
  const byYear = new Map(editionsOf(record).map((edition) => [edition.date.slice(0, 4), edition]));
  const away = ({ date }: Edition): number => Math.abs(Number(date.slice(0, 4)) - Number(year));
  return [...byYear.values()].sort((a, b) => away(a) - away(b) || (a.date < b.date ? 1 : -1)).slice(0, MOST_NAMED);
}

/** The edition that has the entry's title first, where one alone has it. */
function byTitle(editions: readonly Edition[], entry: Located<Entry>): readonly Edition[] {
  const title = entry.fact.title?.text ?? '', titled = editions.filter((edition) => editionTitled([edition], title)), [one] = titled;
  return one && titled.length === 1 ? [one, ...editions.filter((edition) => edition !== one)] : editions;
}

/** Where the title tells which of several editions is meant. */
function titled({ fact }: Located<Entry>, record: CatalogueRecord, isMonth: boolean): string {
  const all = editionsOf(record), having = fact.title && !isMonth ? all.filter((edition) => editionTitled([edition], fact.title?.text ?? '')) : [], [one] = having;
  return one && having.length === 1 && all.length > 1 ? ` That of ${one.date.slice(0, 4)} has the title of this entry.` : '';
}

/** Who had the number at the time. */
function formerHolder({ assignments = [] }: CatalogueRecord, { year }: EntryDate): string {
  const former = assignments.find(({ until }) => year <= until.slice(0, 4));
  return former ? ` Until ${former.until} the number was that of ${former.name}, which is ${former.record} now.` : '';
}

/** Another date for an entry: the month too where it gives one and the edition's is known. */
function redated({ place, year, month, yearPlace }: EntryDate, edition: Edition, isMonth: boolean): Fix {
  const to = shownLike(dateOf(edition), { year, ...(month !== undefined && { month }) });
  if (month === undefined) return replaceFix(`Change ${year} to ${to}`, yearPlace, to, false);
  return replaceFix(isMonth ? `Change to (${to})` : `Change ${month}/${year} to ${to}`, place, `(${to})`, false);
}

export const unknownEditionPage: RulePage = {
  id: 'unknown-edition',
  levels: 'information for a date so near that of the source that the edition may be newer, and for the next amendment of the edition in force',
  says: `An entry whose year, or month, is that of no edition. Where a loaded source claims to list the whole series, the message is
definite, says as of when, and names the editions nearest to it. The same goes for an amendment or corrigendum that the edition does not
have, for standards of other organizations of which a source lists all, and for the year of the other half of a common text where the
catalogue has it. An RFC has one edition, so any other year
is wrong. Elsewhere only a year before the first approval of a text that was new then is doubted: revised Recommendations had
earlier editions that the catalogue may not know. Dates later than the source are not doubted.`,
  why: `The reader looks for an edition that does not exist.`,
  wrong: { frame: `## 2 References\n\n%`, text: `[ITU-T X.1817] Recommendation ITU-T X.1817 (2021), *Title*.` },
  right: { frame: `## 2 References\n\n%`, text: `[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.` },
  fix: `Writes the year, or the month and year, of an edition that exists: the one that has the entry's title first, then the nearest. For an
amendment also the edition that has one of this number. All are only offered.`,
  before: 'the entry',
  otherwise: `An edition that is right all the same can stand in the setting \`acceptedIdentifiers\`, as "X.1817 (2021)".`,
};
