import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueRecord, Edition } from '../catalogue/record.ts';
import { placeIn, type Located } from '../draft/block.ts';
import { spanOf } from '../draft/draft.ts';
import type { Entry } from '../draft/fact.ts';
import type { Profile } from '../draft/profile.ts';
import { dateOfEntry, editionedRecord, type EntryDate } from './reading/edition-of-entry.ts';
import { bareTitle, editionTitled, languageOf, titlesIn, titlesOfEdition } from './reading/edition-titles.ts';
import { currentEdition, dateOf, editionsIn, editionsOn, hasOneEdition, isBefore, isNew, shownDate, shownLike } from './reading/editions.ts';
import type { Fix, Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { entriesIn } from './reading/reference.ts';
import type { BlockRule } from './rule.ts';
import { asOf } from './reading/state-of-record.ts';
import { comparableTitle } from './reading/title-words.ts';
import { doubtedEdition } from './unknown-edition.ts';

/**
 * An entry with an earlier edition than the one in force. A dated reference is right, so this is information: who reads it decides whether
 * the text still holds with the newer edition. A date that is no edition at all is unknown-edition's, a text that is no longer in force
 * withdrawn-recommendation's.
 */
export const newerEdition: BlockRule = {
  id: 'newer-edition', scope: 'block', facts: ['entry'],
  *check(block, { catalogue, profile }) {
    for (const entry of entriesIn(block)) {
      const date = dateOfEntry(entry), record = date && editionedRecord(entry.fact, catalogue), edition = record && currentEdition(record);
      if (!edition || !isBefore(date, dateOf(edition)) || !canHave(record, date) || doubtedEdition(entry, catalogue)) continue;
      yield outdated({ entry, date, record, catalogue, profile }, edition);
    }
  },
};

/** Whether a text can have an edition of that date: one the catalogue has, or one before those that it has. */
const canHave = (record: CatalogueRecord, { year }: EntryDate): boolean =>
  editionsIn(record, year).length > 0 || (/^(?:recommendation|supplement|standard)$/.test(record.kind) && !isNew(record) && !hasOneEdition(record));

interface Listed {
  readonly entry: Located<Entry>;
  readonly date: EntryDate;
  readonly record: CatalogueRecord;
  readonly catalogue: Catalogue;
  readonly profile: Profile;
}

/** "NIST SP 800-53 Rev. 4", "NIST SP 800-53r4". */
const REVISION = /(?:\bRev(?:ision|\.)?[\s\u00a0]?|\d[A-Z]?[ -]?r)\d{1,2}$/i;

function outdated(listed: Listed, edition: Edition): Report {
  const { entry: { block, fact }, date, record, catalogue } = listed, newer = shownLike(dateOf(edition), date), title = newTitle(listed, edition);
  const titled = title === undefined ? '' : `, with the title "${title}"`, revision = edition.revision === undefined ? '' : ` Rev. ${edition.revision}`;
  // Of a common text the other half has a date of its own, "V2.1.1" another number, and an odd date is identifier-form's to put right.
  const isVersioned = /[Vv]\d/.test(block.text.slice(fact.identifier?.end, fact.date?.start));
  // A tag that names the revision is cited by it.
  const isRevised = REVISION.test(fact.tag?.text ?? '') || (edition.revision === undefined && REVISION.test(fact.identifier?.text ?? ''));
  const canChange = !fact.equivalent && !isRevised && (!fact.date || (!isVersioned && /^\(.{4,7}\)$/.test(block.text.slice(fact.date.start, fact.date.end))));
  return {
    place: date.place, message: `${record.id} has a newer edition,${revision}${revision === '' ? '' : ','} of ${newer}${titled} (${asOf(catalogue, record)}). Cite it, unless the text rests on the earlier one.`,
    fixes: canChange ? [changed(listed, edition, newer, title)] : [],
  };
}

/** The title of the newer edition, where it is not that of the earlier one. */
function newTitle({ entry: { fact }, date, record, profile }: Listed, edition: Edition): string | undefined {
  const language = languageOf(fact, profile), title = titlesIn(edition).find(({ lang }) => lang === language);
  if (!title) return undefined;
  const earlier = editionsOn(record, date).flatMap((one) => titlesOfEdition(record, one, language)).map(comparableTitle);
  return earlier.length === 0 || earlier.includes(comparableTitle(title.text)) ? undefined : bareTitle(title.text);
}

/** The date of the newer edition, and its title where the entry has that of the earlier one. */
function changed({ entry: { block, fact }, date, record }: Listed, { revision }: Edition, newer: string, title: string | undefined): Fix {
  const written = fact.title, isEarlier = written && title !== undefined && editionTitled(editionsOn(record, date), written.text) !== undefined;
  const { identifier } = fact, digits = revision === undefined || !identifier ? undefined : /\d{1,2}$/.exec(REVISION.exec(block.text.slice(identifier.start, identifier.end))?.[0] ?? '')?.[0];
  const also = [...(digits === undefined ? [] : ['the revision']), ...(isEarlier ? ['the title'] : [])];
  return {
    title: `Change ${shownDate(date)} to ${newer}${also.length > 0 ? `, and ${also.join(' and ')}` : ''}`, certain: false,
    edits: (draft) => [
      ...(digits === undefined || !identifier || revision === undefined ? [] : [{ ...spanOf(draft, placeIn(block, { start: identifier.end - digits.length, end: identifier.end })), newText: revision }]),
      { ...spanOf(draft, date.place), newText: fact.date ? `(${newer})` : newer },
      ...(isEarlier ? [{ ...spanOf(draft, placeIn(block, written)), newText: title }] : []),
    ],
  };
}

export const newerEditionPage: RulePage = {
  id: 'newer-edition',
  says: `An entry of References or the Bibliography whose date is before that of the edition in force, with the date of the catalogue, and
with the new title where it is another one. Amendments and corrigenda are passed over, and so are documents of other organizations unless a
loaded source lists their editions. An RFC has one edition: another year is \`unknown-edition\`'s. Dates that are no edition at all are found by \`unknown-edition\`, and texts that are no longer in force
by \`withdrawn-recommendation\`.`,
  why: `Clause 2 itself tells readers to look for the most recent edition. A draft should cite it from the start, unless it rests on what
an earlier edition says.`,
  wrong: { frame: `## 2 References\n\n%`, text: `[ITU-T X.1051] Recommendation ITU-T X.1051 (2016), *Title*.` },
  right: { frame: `## 2 References\n\n%`, text: `[ITU-T X.1051] Recommendation ITU-T X.1051 (2023), *Title*.` },
  fix: `Writes the year, or the month and year, of the newer edition, and its title where the entry has that of the earlier one. It is only
offered, and not for a text common with ISO/IEC, whose other half has a date of its own, nor where a
version stands before the date. A revision in the number, "NIST SP 800-53 Rev. 4", changes with the date, unless the tag names it.`,
  before: 'the entry',
};
