import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { placeIn, type Located } from '../draft/block.ts';
import type { Entry } from '../draft/fact.ts';
import { replaceFix } from './edits.ts';
import { currentEdition, editionsOf, isBefore, shownDate, type EditionDate } from './editions.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { documentOfEntry, entriesIn, partOfEntry, recordOfEntry } from './reference.ts';
import type { BlockRule } from './rule.ts';
import { asOf } from './state-of-record.ts';
import { doubtedEdition, isNew } from './unknown-edition.ts';

/**
 * An entry with an earlier edition than the one in force. A dated reference is right, so this is information: who reads it decides whether
 * the text still holds with the newer edition. A date that is no edition at all is unknown-edition's, a text that is no longer in force
 * withdrawn-recommendation's.
 */
export const newerEdition: BlockRule = {
  id: 'newer-edition', scope: 'block', facts: ['entry'],
  *check(block, { catalogue }) {
    for (const entry of entriesIn(block)) {
      const { date } = entry.fact, record = date && recordOfEntry(catalogue, entry.fact), edition = record && currentEdition(record);
      if (!edition || partOfEntry(entry.fact) || documentOfEntry(entry.fact)?.kind === 'other') continue;
      if (isBefore(date, edition) && hasEarlier(record, date) && !doubtedEdition(entry, catalogue)) yield outdated(entry, date, edition, { record, catalogue });
    }
  },
};

/** Whether a text can have an edition of that date: one the catalogue has, or one before those that it has. */
const hasEarlier = (record: CatalogueRecord, { year }: EditionDate): boolean =>
  editionsOf(record).some((one) => one.year === year) || ((record.kind === 'recommendation' || record.kind === 'supplement') && !isNew(record));

interface Known { readonly record: CatalogueRecord; readonly catalogue: Catalogue }

function outdated({ block, fact }: Located<Entry>, date: NonNullable<Entry['date']>, edition: EditionDate, { record, catalogue }: Known): Report {
  const place = placeIn(block, date), isMonthly = date.month !== undefined && edition.month !== undefined;
  const newer = shownDate(isMonthly ? edition : { year: edition.year });
  // Of a common text the other half has a date of its own, and an odd date is identifier-form's to put right.
  const canChange = !fact.equivalent && /^\(.{4,7}\)$/.test(block.text.slice(date.start, date.end));
  return {
    place, message: `${record.id} has a newer edition, of ${newer} (${asOf(catalogue, record)}). Cite it, unless the text rests on the earlier one.`,
    fixes: canChange ? [replaceFix(`Change ${shownDate(date)} to ${newer}`, place, `(${newer})`, false)] : [],
  };
}

export const newerEditionPage: RulePage = {
  id: 'newer-edition',
  says: `An entry of References or the Bibliography whose date is before that of the edition in force, with the date of the catalogue.
Amendments, corrigenda and documents of other organizations are passed over; so are dates that are no edition at all, which
\`unknown-edition\` finds, and texts that are no longer in force, which \`withdrawn-recommendation\` finds.`,
  why: `Clause 2 itself tells readers to look for the most recent edition. A draft should cite it from the start, unless it rests on what
an earlier edition says.`,
  wrong: { frame: `## 2 References\n\n%`, text: `[ITU-T X.1051] Recommendation ITU-T X.1051 (2016), *Title*.` },
  right: { frame: `## 2 References\n\n%`, text: `[ITU-T X.1051] Recommendation ITU-T X.1051 (2023), *Title*.` },
  fix: `Writes the year, or the month and year, of the newer edition. It is only offered, and not for a text common with ISO/IEC, whose
other half has a date of its own.`,
  before: 'the entry',
};
