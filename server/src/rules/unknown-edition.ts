import type { Catalogue } from '../catalogue/catalogue.ts';
import { coversSeries, publicationYear } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { placeIn, type Located } from '../draft/block.ts';
import type { Entry } from '../draft/fact.ts';
import { isAcceptedIdentifier } from './accepted.ts';
import { replaceFix } from './edits.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { documentOfEntry, entriesIn, partOfEntry, recordOfEntry } from './reference.ts';
import type { BlockRule } from './rule.ts';
import { asOf } from './state-of-record.ts';

/**
 * A year, or a month of it, that is no edition of the document. A text that was new when it was approved has no earlier edition. A later one is doubted only
 * where a loaded source claims to list the whole series, and none that is later than the catalogue itself.
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
  const { date } = entry.fact, record = date && recordOfEntry(catalogue, entry.fact);
  if (!record || partOfEntry(entry.fact) || documentOfEntry(entry.fact)?.kind === 'other') return undefined;
  return wrongYear(entry, date.year, { record, catalogue }) ?? wrongMonth(entry, date, { record, catalogue });
}

interface Known { readonly record: CatalogueRecord; readonly catalogue: Catalogue }

/** The years of a text's approvals or agreements, the first one first. */
const editionsOf = ({ history }: CatalogueRecord): readonly string[] =>
  history.flatMap(({ event, date }) => ((event === 'approved' || event === 'agreed') && date !== undefined && date !== '' ? [date.slice(0, 4)] : []));

function wrongYear({ block, fact }: Located<Entry>, year: string, { record, catalogue }: Known): Report | undefined {
  const years = editionsOf(record), [first] = years, latest = publicationYear(record);
  if (first === undefined || latest === undefined || years.includes(year)) return undefined;
  const isTooEarly = isNew(record) && year < first;
  const isUnlisted = coversSeries(catalogue, record.id.slice(0, 1)) && year > first && year <= catalogue.asOf.slice(0, 4);
  if (!isTooEarly && !isUnlisted) return undefined;
  const place = yearPlace({ block, fact }, year);
  return {
    place, message: isTooEarly
      ? `${record.id} was first ${record.status} in ${first} (${asOf(catalogue, record)}). There is no edition of ${year}.`
      : `The catalogue has no edition of ${year} of ${record.id}; it has ${years.join(', ')} (${asOf(catalogue, record)}). Check the year.`,
    fixes: [replaceFix(`Change ${year} to ${latest}`, place, latest, false)],
  };
}

/** The right year with a month in which nothing was approved: doubted where another edition of that year cannot be, as with years. */
function wrongMonth({ block }: Located<Entry>, date: NonNullable<Entry['date']>, { record, catalogue }: Known): Report | undefined {
  const { year, month } = date, known = record.history.flatMap(({ event, date: on = '' }) => ((event === 'approved' || event === 'agreed') && on !== '' ? [on] : []));
  const same = known.filter((on) => on.startsWith(year)), [first = ''] = known, [right = ''] = same.map((on) => on.slice(5, 7));
  if (month === undefined || same.length === 0 || same.some((on) => on.length < 7 || on.slice(5, 7) === month)) return undefined;
  const written = `${year}-${month}`, isTooEarly = isNew(record) && written < first;
  if (!isTooEarly && !(coversSeries(catalogue, record.id.slice(0, 1)) && written > first && written <= catalogue.asOf.slice(0, 7))) return undefined;
  const place = placeIn(block, date), edition = `${right}/${year}`;
  return {
    place, message: isTooEarly
      ? `${record.id} was first ${record.status} on ${first} (${asOf(catalogue, record)}). There is no edition of ${month}/${year}.`
      : `The catalogue has no edition of ${month}/${year} of ${record.id}; it has ${edition} (${asOf(catalogue, record)}). Check the month.`,
    fixes: same.length === 1 ? [replaceFix(`Change to (${edition})`, place, `(${edition})`, false)] : [],
  };
}

/** Whether a record is of a text that had no edition before: one with an acronym of its own, not "X.1051Rev", and no revision of another. */
export function isNew({ names, relations, kind }: CatalogueRecord): boolean {
  const isRevision = relations.some(({ type }) => type === 'revises' || type === 'replaces' || type === 'common-text');
  const hasAcronym = names.some((name) => /[a-z]/i.test(name.slice(2)) && !/\d[Rr]ev|Suppl?\b/.test(name));
  return hasAcronym && !isRevision && (kind === 'recommendation' || kind === 'supplement');
}

function yearPlace({ block, fact }: Located<Entry>, year: string): ReturnType<typeof placeIn> {
  const { date } = fact, at = date ? block.text.indexOf(year, date.start) : -1;
  return at >= 0 && date && at < date.end ? placeIn(block, { start: at, end: at + year.length }) : placeIn(block, date ?? fact);
}

export const unknownEditionPage: RulePage = {
  id: 'unknown-edition',
  says: `An entry with a year before the first approval of a text that was new when it was approved. Where a loaded source claims to list
the whole series, also a later year without an edition, up to the date of the catalogue. The month, where the entry has one, is looked at
likewise. Revised Recommendations had earlier editions that the catalogue may not know, so their years are not doubted.`,
  why: `The reader looks for an edition that does not exist.`,
  wrong: { frame: `## 2 References\n\n%`, text: `[ITU-T X.1817] Recommendation ITU-T X.1817 (2021), *Title*.` },
  right: { frame: `## 2 References\n\n%`, text: `[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Title*.` },
  fix: `Writes the year, or the month and year, of the latest edition that the catalogue has. It is only offered.`,
  before: 'the entry',
  otherwise: `An edition that is right all the same can stand in the setting \`acceptedIdentifiers\`, as "X.1817 (2021)".`,
};
