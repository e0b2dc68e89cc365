import type { Catalogue } from '../catalogue/catalogue.ts';
import { findRecord } from '../catalogue/look-up.ts';
import type { Entry } from '../draft/fact.ts';
import { isAcceptedIdentifier } from './accepted.ts';
import { isRelated, likelyNames } from './reading/catalogued-numbers.ts';
import { coveredUntil, mayBeShared, reachOf } from './reading/coverage.ts';
import { mainPlace, placesOfDocument, writtenName, type DocumentPlaces } from './reading/document-places.ts';
import { isOwnName, ownNames } from './reading/own-text.ts';
import type { RulePage } from './page.ts';
import { namePlace, renameFix } from './fixes/rename.ts';
import type { KeyRule } from './rule.ts';
import { isOfSeries } from './reading/series-mention.ts';
import { asOf } from './reading/state-of-record.ts';
import { titleLikeness } from './reading/title-words.ts';
import { wordList } from './reading/word-list.ts';

const NUMBER = /^([a-vx-z])\.\d{1,5}(?:\.\d{1,3}){0,2}$/;
const RFC = /^(?:ietf)?rfc(\d{1,5})$/;

/**
 * A Recommendation's number that the catalogue does not have. It is a warning only where a loaded source claims to list the series; else
 * a number is worth a word only if it is one slip away from a known one, and nothing says that another text is meant. RFCs are looked at
 * where a source lists them all.
 */
export const unknownRecommendation: KeyRule = {
  id: 'unknown-recommendation', scope: 'key', table: 'd',
  *check(group, { catalogue, draft, options }) {
    const named = namedBy(group.name);
    if (!named || isKnown(catalogue, group.name, named) || isOwnName(ownNames(draft), group.name) || isAcceptedIdentifier(options, group.name)) return;
    const until = coveredUntil(catalogue, named.series), likely = named.series.length > 1 ? [] : likelyNames(catalogue, group.name);
    if (until === undefined && likely.length === 0) return;
    const { entries, uses } = placesOfDocument(group);
    const places = { entries, uses: uses.filter(isReference) };
    const near = likely.filter((name) => isLikely(catalogue, places, name));
    // A draft is in no list.
    if (near.length === 0 && (until === undefined || places.entries.some(({ fact }) => isDraftEntry(fact)))) return;
    const place = mainPlace(group, places);
    if (!place || isRelated(catalogue, group.name)) return;
    const name = writtenName(place, group.name), isSettled = until !== undefined && !mayBeShared(catalogue, group.name) && !places.entries.some(({ fact }) => mayBeNewer(fact, until));
    const ask = near.length > 0 ? ` Is ${wordList(near, 'or')} meant?` : ' Check the number.';
    yield {
      place: namePlace(place, name), ...(!isSettled && { level: 'information' as const }),
      message: `${isSettled ? `There is no ${named.series.length > 1 ? '' : 'Recommendation '}${name}` : `The catalogue does not know ${name}`} (${until === undefined ? asOf(catalogue) : `${named.text} as of ${until}`}).${ask}`,
      fixes: near.map((other) => renameFix(`Change ${name} to ${other} everywhere`, { key: group.key, from: name, to: other, certain: false })),
    };
  },
};

interface Named {
  /** What a source would list it in: "X", "IETF RFC". */
  readonly series: string;
  /** The same in words: "series X", "all RFCs". */
  readonly text: string;
}

function namedBy(key: string): Named | undefined {
  const letter = NUMBER.exec(key)?.[1]?.toUpperCase();
  return letter !== undefined ? { series: letter, text: `series ${letter}` } : RFC.test(key) ? { series: 'IETF RFC', text: 'all RFCs' } : undefined;
}

const isKnown = (catalogue: Catalogue, key: string, { series }: Named): boolean =>
  (series.length > 1 ? coveredUntil(catalogue, series) === undefined || catalogue.byName.has(`ietfrfc${RFC.exec(key)?.[1] ?? ''}`) : catalogue.byName.has(key));

const isDraftEntry = ({ prefix }: Entry): boolean => /^(?:Draft|Projet)/i.test(prefix?.text ?? '');

/** What is published after a source was made is not in it. */
const mayBeNewer = ({ date }: Entry, until: string): boolean => date !== undefined && reachOf(date, until) !== 'settled';

/** A bare "X.150" in a table can be anything; series are listed on the cover and in the history. */
const isReference = (use: DocumentPlaces['uses'][number]): boolean =>
  (use.fact.kind === 'citation' || (use.fact.prefixed && use.fact.form === 'number')) && !/^(?:front|history)$/.test(use.block.region) && !isOfSeries(use);

/** Numbers lie close together, so an entry with a title of its own is the document it says, whatever the catalogue lacks. */
function isLikely(catalogue: Catalogue, { entries }: DocumentPlaces, name: string): boolean {
  const title = entries.find(({ fact }) => fact.title)?.fact.title?.text;
  return title === undefined || findRecord(catalogue, name)?.titles.some(({ text }) => titleLikeness(text, title) >= 0.5) === true;
}

export const unknownRecommendationPage: RulePage = {
  id: 'unknown-recommendation',
  levels: 'information where no source lists the whole series, and where the text may be newer than the source',
  says: `The number of a Recommendation that the catalogue does not have. One finding for each number, at its entry or where it is first
named. Where a loaded source claims to list the whole series, the message says so, and as of when; what an entry dates later than that, and
drafts, may exist all the same. So may numbers that are shared with a series of which no source lists all ("G.8013/Y.1731"). Where no
source lists the series, a number is told of only if a known one is a single slip away (a digit changed, left out or swapped), and if its
entry has no title that shows another text. RFCs are looked at where a source lists them all.`,
  why: `The number may be mistyped, and then leads the reader to another text or to none.`,
  wrong: { frame: `## 6 Requirements\n\n%`, text: `The platform meets ITU-T X.1654.` },
  right: { frame: `## 6 Requirements\n\n%`, text: `The platform meets ITU-T X.1645.` },
  fix: `Changes the number to one that is a slip away, everywhere in the text: in its entry, in citations and where it is named. It is
only offered.`,
  before: 'the paragraph, item or row',
  otherwise: `A number that is right all the same can stand in the setting \`acceptedIdentifiers\`, or in a catalogue of your own, which
\`catalogues\` names.`,
};
