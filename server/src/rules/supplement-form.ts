import { parseIdentifier } from '../catalogue/identifiers/identifier.ts';
import { placeIn, type Located, type Place } from '../draft/block.ts';
import { spanOf } from '../draft/draft.ts';
import type { Entry } from '../draft/fact.ts';
import { plain, tagKey } from '../draft/normalise.ts';
import type { Profile } from '../draft/profile.ts';
import { replaceFix } from './fixes/edits.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import { hasOwnWords } from './reading/own-words.ts';
import type { RulePage } from './page.ts';
import { entriesIn, shownTag } from './reading/reference.ts';
import { entriesByTag, regularTag } from './reading/reference-list.ts';
import { shownPlace } from './reading/shown-span.ts';
import { placesOfTag } from './fixes/rename.ts';
import type { BlockRule, KeyRule } from './rule.ts';

/**
 * A Supplement in a list of references under another name than ITU-T's: its tag is `[b-ITU-T X Suppl. 39]`, its entry reads "ITU-T X-series
 * Recommendations – Supplement 39" (author's guide §8.2).
 */
export const supplementForm: BlockRule = {
  id: 'supplement-form', scope: 'block', facts: ['entry'],
  *check(block, { profile }) {
    if (!block.text.includes('up')) return;
    for (const entry of entriesIn(block)) {
      yield* ofTag(entry);
      yield* ofDocument(entry, profile);
    }
  },
};

/** A Supplement's letter and number: "X", "39". */
interface Supplement { readonly letter: string; readonly number: string }

function supplementOf(name: string): Supplement | undefined {
  const id = /sup/i.test(name) ? parseIdentifier(name) : undefined;
  return id?.kind === 'supplement' && id.parts.length === 0 ? id : undefined;
}

const nameOf = ({ letter, number }: Supplement): string => `${letter} Suppl. ${number}`;

function* ofTag({ block, fact }: Located<Entry>): Generator<Report> {
  const { tag } = fact, supplement = tag && supplementOf(tag.text), organization = tag && /^(?:ITU|UIT)-T /.exec(tag.text)?.[0];
  if (!tag || !supplement || organization === undefined || regularTag(tag.text) !== tag.text) return;
  const right = `${organization}${nameOf(supplement)}`, key = tagKey(tag.text);
  if (tagKey(right) === key) return;
  const shown = shownTag(right, fact.bibliography);
  yield {
    place: shownPlace(placeIn(block, tag)), message: `The tag of a Supplement has another form: write ${shown}.`,
    fixes: [{
      title: `Change to ${shown} here and where it is cited`, certain: true,
      edits: (draft) => (entriesByTag(draft).has(tagKey(right)) ? [] : placesOfTag(draft, key).map(({ place }) => ({ ...spanOf(draft, place), newText: right }))),
    }],
  };
}

const SHORT = '(?:Rec(?:ommendation)?s?\\.? )?(?:ITU|UIT)-T (?:Rec(?:ommendation)?s?\\.? )?([A-VX-Z])(?:-series)?[ .-]{1,2}[Ss]up(?:p|pl|plement)?\\.? ?(\\d{1,3})';
const SERIES = '(?:ITU-T )?(?:Recommendations? )?(?:ITU-T )?(?:series ([A-VX-Z])|([A-VX-Z])(?:-| )[Ss]eries)(?: of)?(?: ITU-T)?(?: Recommendations)?';
/** The document of an entry that begins with one of the other forms, in its plain text. */
const OTHER_FORM = new RegExp(`^(?:${SHORT}|(?:ITU-T )?Sup(?:pl|plement)?\\.? ?(\\d{1,3}) to (?:the )?${SERIES})(?=[ ,(.:]|$)`);

/** Only the beginning is read: characters that Word put in are one plain character each, so offsets stay. */
const sameLength = (text: string): string => text.replace(/[\u00a0\u202f\t\n]/g, ' ').replace(/[\u2010\u2011]/g, '-');

function* ofDocument({ block, fact }: Located<Entry>, { language }: Profile): Generator<Report> {
  const start = startOfDocument(block.text, fact), found = OTHER_FORM.exec(sameLength(block.text.slice(start, Math.min(fact.end, start + 120))));
  const letter = found && (found[1] ?? found[4] ?? found[5]), number = found && (found[2] ?? found[3]);
  if (!letter || !number) return;
  const right = language === 'fr' ? `Recommandations UIT-T de la série ${letter} – Supplément ${number}` : `ITU-T ${letter}-series Recommendations – Supplement ${number}`;
  const place = placeIn(block, { start, end: start + found[0].length });
  yield { place, message: `A Supplement is listed by its series: write "${right}".`, fixes: [replaceFix(`Change to "${right}"`, place, right)] };
}

/** Where the document is named: after the tag, its bracket and what parts them. */
function startOfDocument(text: string, { tag, anchor, start, end }: Entry): number {
  let at = tag?.end ?? anchor?.end ?? start;
  while (at < end && /[\s\u00a0\\\],|:*_]/.test(text.charAt(at))) at++;
  return at;
}

/** "X.Suppl. 39" or "G.Sup41" in running text, once for each Supplement and spelling. */
export const supplementMention: KeyRule = {
  id: 'supplement-form', scope: 'key', table: 'd',
  *check(group) {
    if (!group.isUsed || !/^[a-z](?:-series)?[.-]?sup/.test(group.name)) return;
    const places: Place[] = group.uses.flatMap(({ block, fact }) => (fact.kind === 'mention' && fact.form === 'supplement' && hasOwnWords(block) ? [placeIn(block, fact.identifier)] : []));
    const wrong = places.filter(isWrong), [first, ...others] = wrong, supplement = first && supplementOf(written(first));
    if (!first || !supplement) return;
    const right = nameOf(supplement);
    yield {
      place: first, message: `"${written(first)}" is not how a Supplement is named: write "${right}".`,
      related: others.slice(0, MOST_RELATED).map((place) => ({ place, message: 'Named so here too.' })),
      fixes: [{ title: `Change to "${right}"`, certain: true, edits: (draft) => wrong.map((place) => ({ ...spanOf(draft, place), newText: right })) }],
    };
  },
};

const written = ({ block, start, end }: Place): string => plain(block.text.slice(start, end));

/** Words in full, "X-series Supplement 39", can be read by anyone. */
function isWrong(place: Place): boolean {
  const name = written(place), supplement = supplementOf(name);
  return supplement !== undefined && !/Supplement|-series/.test(name) && name !== nameOf(supplement);
}

export const supplementFormPage: RulePage = {
  id: 'supplement-form',
  says: `A Supplement under another name than ITU-T's. Its tag is \`[b-ITU-T X Suppl. 39]\`, not \`[b-ITU-T X.Sup39]\`; its entry reads
"ITU-T X-series Recommendations – Supplement 39", not "Supplement 39 to ITU-T X-series" or "ITU-T X.Suppl. 39"; in running text it is "X
Suppl. 39", not "X.Sup39". Words in full are right in running text: "Supplement 39 to the X-series".`,
  why: `The catalogue and the lists of ITU-T have Supplements under that name. Many spellings of one name make a search fail.`,
  wrong: { frame: `## Bibliography\n\n%`, text: `[b-ITU-T X.Sup39] ITU-T X.Suppl. 39 (2023), *Title*.` },
  right: { frame: `## Bibliography\n\n%`, text: `[b-ITU-T X Suppl. 39] ITU-T X-series Recommendations – Supplement 39 (2023), *Title*.` },
  fix: `Writes the tag in the entry and in all that cites it, the document in the entry, or the name in running text. "Fix all" takes it.`,
  before: 'the entry, paragraph, item or row',
};
