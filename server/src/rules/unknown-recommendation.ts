import type { Catalogue } from '../catalogue/catalogue.ts';
import { coversSeries, findRecord } from '../catalogue/look-up.ts';
import { isAcceptedIdentifier } from './accepted.ts';
import { isNamed, likelyNames } from './catalogued-numbers.ts';
import { mainPlace, placesOfDocument, writtenName, type DocumentPlaces } from './document-places.ts';
import { isOwnName, ownNames } from './own-text.ts';
import type { RulePage } from './page.ts';
import { renameFix, wordIn } from './rename.ts';
import type { KeyRule } from './rule.ts';
import { asOf } from './state-of-record.ts';
import { titleLikeness } from './title-words.ts';

const NUMBER = /^([a-vx-z])\.\d{1,5}(?:\.\d{1,3}){0,2}$/;

/**
 * A Recommendation's number that the catalogue does not have. It is a warning only where a loaded source claims to list the series; else
 * a number is worth a word only if it is one slip away from a known one, and nothing says that another text is meant.
 */
export const unknownRecommendation: KeyRule = {
  id: 'unknown-recommendation', scope: 'key', table: 'd',
  *check(group, { catalogue, draft, options }) {
    const series = NUMBER.exec(group.name)?.[1]?.toUpperCase();
    if (series === undefined || isNamed(catalogue, group.name) || isOwnName(ownNames(draft), group.name) || isAcceptedIdentifier(options, group.name)) return;
    const covered = coversSeries(catalogue, series), likely = likelyNames(catalogue, group.name);
    if (!covered && likely.length === 0) return;
    const { entries, uses } = placesOfDocument(group);
    const places = { entries, uses: uses.filter(isReference) };
    const near = likely.filter((name) => isLikely(catalogue, places, name));
    if (!covered && near.length === 0) return;
    const place = mainPlace(group, places);
    if (!place) return;
    const name = writtenName(place, group.name), ask = near.length > 0 ? ` Is ${listed(near)} meant?` : '';
    yield {
      place: wordIn(place, name) ?? place, ...(!covered && { level: 'information' as const }),
      message: `The catalogue does not know ${name} (${asOf(catalogue)}${covered ? `; it lists series ${series}` : ''}).${ask || ' Check the number.'}`,
      fixes: near.map((other) => renameFix(`Change ${name} to ${other} everywhere`, { key: group.key, from: name, to: other, certain: false })),
    };
  },
};

/** A bare "X.150" in a table can be anything; series are listed on the cover and in the history. */
const isReference = ({ block, fact }: DocumentPlaces['uses'][number]): boolean =>
  (fact.kind === 'citation' || (fact.prefixed && fact.form === 'number')) && !/^(?:front|history)$/.test(block.region);

/** Numbers lie close together, so an entry with a title of its own is the document it says, whatever the catalogue lacks. */
function isLikely(catalogue: Catalogue, { entries }: DocumentPlaces, name: string): boolean {
  const title = entries.find(({ fact }) => fact.title)?.fact.title?.text;
  return title === undefined || findRecord(catalogue, name)?.titles.some(({ text }) => titleLikeness(text, title) >= 0.5) === true;
}

const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`);

export const unknownRecommendationPage: RulePage = {
  id: 'unknown-recommendation',
  levels: 'information where no source lists the whole series',
  says: `The number of a Recommendation that the catalogue does not have. One finding for each number, at its entry or where it is first
named. The catalogue holds what its sources tell, and few of them list a series completely. Where none does, a number is told of only if a
known one is a single slip away (a digit changed, left out or swapped), and if its entry has no title that shows another text.`,
  why: `The number may be mistyped, and then leads the reader to another text or to none.`,
  wrong: { frame: `## 6 Requirements\n\n%`, text: `The platform meets ITU-T X.1654.` },
  right: { frame: `## 6 Requirements\n\n%`, text: `The platform meets ITU-T X.1645.` },
  fix: `Changes the number to one that is a slip away, everywhere in the text: in its entry, in citations and where it is named. It is
only offered.`,
  before: 'the paragraph, item or row',
  otherwise: `A number that is right all the same can stand in the setting \`acceptedIdentifiers\`, or in a catalogue of your own, which
\`catalogues\` names.`,
};
