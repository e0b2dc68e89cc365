import type { Catalogue } from '../catalogue/catalogue.ts';
import { findRecord } from '../catalogue/look-up.ts';
import type { CatalogueRecord, Edition } from '../catalogue/record.ts';
import { placeIn, type Located } from '../draft/block.ts';
import type { Entry, Piece } from '../draft/fact.ts';
import { editionsKnownUntil } from './reading/coverage.ts';
import { dateOfEntry, editionedRecord, type EntryDate } from './reading/edition-of-entry.ts';
import { bareTitle, editionTitled, isForm, languageOf, publishedTitles, titlesOfEdition } from './reading/edition-titles.ts';
import { currentEdition, dateOf, editionsIn, editionsOf, editionsOn, shownDate, shownLike } from './reading/editions.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Fix, Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { entriesIn } from './reading/reference.ts';
import type { BlockRule } from './rule.ts';
import { asOf, stateOf } from './reading/state-of-record.ts';
import { comparableTitle, isShortened, titleLikeness } from './reading/title-words.ts';

/** Titles that have this share of their words in common are one title, changed on its way to publication or mistyped. */
const ALIKE = 0.55;

/**
 * An entry whose title is not that of the edition it lists, or without a date, of the edition in force. Only of what is published, for
 * titles of drafts change. A title that is nearly the catalogue's is only information: the published text may have been edited.
 */
export const titleMismatch: BlockRule = {
  id: 'title-mismatch', scope: 'block', facts: ['entry'],
  *check(block, { catalogue, profile }) {
    for (const entry of entriesIn(block)) {
      const { title } = entry.fact, record = title && editionedRecord(entry.fact, catalogue);
      if (!record || record.kind === 'supplement') continue;
      const listed: Listed = { entry, title, record, catalogue, date: dateOfEntry(entry) }, meant = meantEditions(listed);
      const titles = meant && titlesOf(record, meant, languageOf(entry.fact, profile)), found = comparableTitle(title.text);
      if (!titles || titles.length === 0 || found === '' || titles.some((one) => isSaid(comparableTitle(one), found, entry.fact))) continue;
      yield differing(listed, meant, titles);
    }
  },
};

/** Where only the tag names the document, what follows begins with its author: "[IETF RFC 1] Keeper, L., *Title*, RFC 1, 2018." */
const isSaid = (known: string, found: string, { identifier }: Entry): boolean => isForm(known, found) || (!identifier && known !== '' && ` ${found} `.includes(` ${known} `));

interface Listed {
  readonly entry: Located<Entry>;
  readonly title: Piece;
  readonly record: CatalogueRecord;
  readonly catalogue: Catalogue;
  readonly date: EntryDate | undefined;
}

/** The editions that an entry can mean; none where the catalogue knows of no dates. Undefined where it does not know the one that the entry lists. */
function meantEditions({ record, date }: Listed): readonly Edition[] | undefined {
  const editions = editionsOf(record);
  if (editions.length === 0) return record.status === 'approved' || record.status === 'agreed' ? [] : undefined;
  if (!date) return [currentEdition(record) ?? editions.at(-1)].filter((edition) => edition !== undefined);
  const on = editionsOn(record, date), meant = on.length > 0 ? on : editionsIn(record, date.year);
  return meant.length > 0 ? meant : undefined;
}

const titlesOf = (record: CatalogueRecord, meant: readonly Edition[], language: string): readonly string[] =>
  (meant.length === 0 ? publishedTitles(record, language) : meant.flatMap((edition) => titlesOfEdition(record, edition, language)));

function differing(listed: Listed, meant: readonly Edition[], titles: readonly string[]): Report {
  const { entry: { block }, title, record, date } = listed, [known = ''] = titles, right = bareTitle(known), place = placeIn(block, title);
  const isNear = titles.some((one) => titleLikeness(one, title.text) >= ALIKE || isShortened(title.text, one) || unspaced(one) === unspaced(title.text));
  const other = editionTitled(editionsOf(record).filter((edition) => !meant.includes(edition)), title.text);
  const advice = other ? ` The edition of ${shownLike(dateOf(other), date ?? { year: '' })} has the title of this entry.` : formerTitle(listed) ?? ` Check the ${isNear ? 'title' : 'number and the title'}.`;
  return {
    place, ...(isNear && { level: 'information' as const }), message: `${titleText(listed, meant, right)}${advice}`,
    fixes: [replaceFix('Use the catalogue\'s title', place, right, false), ...(other && date ? redated(date, other) : [])],
  };
}

/** "IMT-2020network" differs in nothing but a space. */
const unspaced = (title: string): string => comparableTitle(title).replaceAll(' ', '');

/** Definite where a source lists all editions; a report may give a text another title than it is published with. */
function titleText({ record, catalogue, date }: Listed, [edition]: readonly Edition[], title: string): string {
  const until = editionsKnownUntil(catalogue, record), shown = edition ? shownLike(dateOf(edition), date ?? { year: '' }) : undefined;
  if (until !== undefined && shown !== undefined) return `The title of ${record.id} (${shown}) is "${title}" (as of ${until}).`;
  const state = shown === undefined || (record.kind !== 'standard' && /^(?:approved|agreed)$/.test(record.status)) ? stateOf(record) : shown;
  return `The catalogue has ${record.id} (${state}) with the title "${title}" (${asOf(catalogue, record)}).`;
}

/** Where the title is that of a text which had the number before. */
function formerTitle({ record, catalogue, title }: Listed): string | undefined {
  const found = comparableTitle(title.text);
  const former = record.assignments?.find((one) => findRecord(catalogue, one.record)?.titles.some(({ text }) => isForm(comparableTitle(text), found)));
  return former && ` The title of this entry is that of ${former.record}, which had the number ${former.number} until ${former.until}.`;
}

/** The date of the edition that has the title; of its year alone where the entry gives no more. */
function redated({ place, yearPlace, month, year }: EntryDate, edition: Edition): readonly Fix[] {
  const date = dateOf(edition), to = shownLike(date, { year, ...(month !== undefined && { month }) });
  return [month === undefined ? replaceFix(`Change ${year} to ${to}`, yearPlace, to, false) : replaceFix(`Change ${shownDate({ year, month })} to ${to}`, place, `(${to})`, false)];
}

export const titleMismatchPage: RulePage = {
  id: 'title-mismatch',
  levels: 'information where the titles are nearly alike, or one is a shorter form',
  says: `An entry whose title is not the catalogue's for that number. Only what is published counts: a dated entry is compared with the title
of that very edition, one without a date with the title of the edition in force. Where the title is that of another edition, or of a text
that had the number before, the message says so. Where sources give an edition several titles, each is right. A title that a source gives to
a planned revision is not compared, nor are those of Supplements, amendments, corrigenda and annexes. Capitals, dashes, quotes and
"Information technology –" make no difference.`,
  why: `A wholly different title shows that the number or the title is wrong. Titles are also edited between approval and publication
("message" became "messaging" in X.1817): a title that shares most words with the catalogue's is therefore information.`,
  wrong: {
    frame: `## 2 References\n\n%`,
    text: `[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Functional architecture of edge routers*.`,
  },
  right: {
    frame: `## 2 References\n\n%`,
    text: `[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness
platform for cloud computing*.`,
  },
  fix: `Writes the catalogue's title; where another edition has the entry's title, also the date of that one. Both are only offered, for the
number may be the one that is wrong.`,
  before: 'the entry',
};
