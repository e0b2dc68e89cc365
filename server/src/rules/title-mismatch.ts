import type { Catalogue } from '../catalogue/catalogue.ts';
import { publicationYear } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { placeIn, type Located } from '../draft/block.ts';
import type { Entry } from '../draft/fact.ts';
import type { Profile } from '../draft/profile.ts';
import { replaceFix } from './edits.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { documentOfEntry, entriesIn, recordOfEntry } from './reference.ts';
import type { BlockRule } from './rule.ts';
import { asOf, stateOf } from './state-of-record.ts';
import { comparableTitle, titleLikeness } from './title-words.ts';

/** Titles that have this share of their words in common are one title, changed on its way to publication or mistyped. */
const ALIKE = 0.55;

/**
 * An entry whose title is not its document's. Only for approved and agreed texts, in the edition the catalogue knows, for titles of
 * drafts change. A title that is nearly the catalogue's is only information: the published text may have been edited.
 */
export const titleMismatch: BlockRule = {
  id: 'title-mismatch', scope: 'block', facts: ['entry'],
  *check(block, { catalogue, profile }) {
    for (const entry of entriesIn(block)) {
      const { title } = entry.fact, record = title && recordOfEntry(catalogue, entry.fact);
      if (!record || !isComparable(entry.fact, record)) continue;
      const titles = titlesIn(record, languageOf(entry.fact, profile));
      const found = comparableTitle(title.text);
      if (titles.length === 0 || found === '' || titles.some((one) => isForm(comparableTitle(one), found))) continue;
      yield differing(entry, titles, { record, catalogue });
    }
  },
};

/** Whether the catalogue speaks of the very edition that the entry lists. */
function isComparable(entry: Entry, record: CatalogueRecord): boolean {
  if ((record.status !== 'approved' && record.status !== 'agreed') || documentOfEntry(entry)?.kind === 'other') return false;
  if (record.kind === 'amendment' || record.kind === 'corrigendum' || record.kind === 'supplement') return false;
  const year = publicationYear(record);
  return !entry.date || year === undefined || entry.date.year === year;
}

const languageOf = (entry: Entry, profile: Profile): string => (/recommandation|uit/i.test(entry.prefix?.text ?? '') ? 'fr' : profile.language);

/** The titles of what is published; a revision that is planned may get another one. */
const titlesIn = (record: CatalogueRecord, language: string): readonly string[] => record.titles.filter(({ lang, next }) => lang === language && !next).map(({ text }) => text);

/** The same title, or one that lacks the other's beginning or end: "Security techniques – …", "…: Requirements". */
const isForm = (known: string, found: string): boolean =>
  known === found || ((known.endsWith(found) || found.endsWith(known) || known.startsWith(found) || found.startsWith(known)) && Math.min(known.length, found.length) > 20);

function differing({ block, fact }: Located<Entry>, titles: readonly string[], { record, catalogue }: { readonly record: CatalogueRecord; readonly catalogue: Catalogue }): Report {
  const title = fact.title ?? fact, [known = ''] = titles, right = known.replace(/[\s.]+$/, '');
  const isNear = titles.some((one) => titleLikeness(one, fact.title?.text ?? '') >= ALIKE);
  return {
    place: placeIn(block, title), ...(isNear && { level: 'information' as const }),
    message: `The catalogue has ${record.id} (${stateOf(record)}) with the title "${right}" (${asOf(catalogue, record)}). Check the ${isNear ? 'title' : 'number and the title'}.`,
    fixes: [replaceFix('Use the catalogue\'s title', placeIn(block, title), right, false)],
  };
}

export const titleMismatchPage: RulePage = {
  id: 'title-mismatch',
  levels: 'information where the titles are nearly alike',
  says: `An entry whose title is not the catalogue's for that number. Only approved and agreed texts count, and only the edition that the
catalogue knows. A title that a source gives to a planned revision is not compared. Capitals, dashes, quotes and "Information technology
–" make no difference.`,
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
  fix: `Writes the catalogue's title. It is only offered, for the number may be the one that is wrong.`,
  before: 'the entry',
};
