import type { Located, Place } from '../draft/block.ts';
import { placeIn, placeOf, textOf } from '../draft/block.ts';
import { expansionBefore } from '../draft/expansion.ts';
import type { Use } from '../draft/fact.ts';
import { plain } from '../draft/normalise.ts';
import { abbreviationStem, listingOf } from './reading/abbreviation-list.ts';
import { isCapitalPlural } from './abbreviation-plural.ts';
import { compoundAround, hasShape, isReadAsAbbreviation, namedBy } from './reading/abbreviation-shape.ts';
import { MOST_RELATED, type Fix, type Related, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { asListed, expansionAfter, expansionInNextCell, isSpelledByInitials, knownFormsText, knownFullForms, MOST_FORMS } from './reading/full-form.ts';
import { insertAbbreviation } from './fixes/insert-abbreviation.ts';
import { NOT_READ } from './reading/read-regions.ts';
import type { DraftContext, Group, KeyRule } from './rule.ts';
import { isCommonplace, needsNoEntry, needsNoEntryHere } from './reading/well-known.ts';

/** How many uses are looked at: enough for the first ones, and typing costs no more in a longer text. */
const MOST_USES = 100;

/**
 * An abbreviation that the text uses and clause 4 does not list (author's guide §8.4): one finding, at the first use. One that the text
 * spells out lacks only its line, which is information; so is everything in a text without clause 4, which is a finding of its own.
 */
export const undefinedAbbreviation: KeyRule = {
  id: 'undefined-abbreviation', scope: 'key', table: 'u',
  check(group, context) {
    if (!group.isUsed || !mayNeedEntry(group.name, context) || listingOf(context.draft) === 'elsewhere') return [];
    const listed = listedNames(group);
    if (listed.some((name) => abbreviationStem(name) === group.name) || isCapitalPlural(group, context)) return [];
    const uses = unlistedUses(group, listed, context), first = uses[0];
    return first && !uses.every(isInAppendix) ? reports(first, uses, group, context) : [];
  },
};

/** An appendix is no integral part of the Recommendation, and full of the names of products: what only appendices use needs no line. */
const isInAppendix = ({ block }: Located<Use>): boolean => block.region === 'appendix';

const mayNeedEntry = (name: string, { options }: DraftContext): boolean => !needsNoEntry(name) && !options.knownAbbreviations.has(name);

const listedNames = (group: Group): readonly string[] =>
  group.isDefined ? group.definitions.flatMap(({ fact }) => (fact.kind === 'abbreviation' ? [fact.abbreviation] : [])) : [];

function unlistedUses(group: Group, listed: readonly string[], context: DraftContext): readonly Located<Use>[] {
  const counts = ({ block: { text, region }, fact }: Located<Use>): boolean => {
    const { abbreviation, start, end } = fact;
    if (NOT_READ.has(region) || !hasShape(abbreviation) || !mayNeedEntry(abbreviation, context)) return false;
    if (needsNoEntryHere(abbreviation, text.slice(Math.max(0, start - 3), start), text.slice(end, end + 3))) return false;
    return isReadAsAbbreviation(text, fact) && namedBy(text, fact) !== undefined && !isPartOf(listed, text, fact);
  };
  return (group.uses.slice(0, MOST_USES) as readonly Located<Use>[]).filter(counts);
}

/** A listed "C-V2X" explains the "V2X" in it, and nowhere else; a listed "HE-AAC" explains "HE-AACv2". */
function isPartOf(listed: readonly string[], text: string, use: Use): boolean {
  if (listed.length === 0) return false;
  const { start, end } = compoundAround(text, use), name = plain(text.slice(start, end)), unversioned = name.replace(/v\d{1,2}$/, '');
  return listed.some((one) => name === one || unversioned === one || one.startsWith(`${name}_`) || name.startsWith(`${one}-`) || name.startsWith(`${one}s`) || name.endsWith(`-${one}`) || name.endsWith(`/${one}`));
}

function* reports(first: Located<Use>, uses: readonly Located<Use>[], group: Group, context: DraftContext): Generator<Report> {
  const place = placeIn(first.block, namedBy(first.block.text, first.fact) ?? first.fact);
  const isAlone = place.end === first.fact.end, abbreviation = isAlone ? first.fact.abbreviation : plain(textOf(place));
  const explained = explanation(abbreviation, uses, group), hasClause = listingOf(context.draft) === 'here';
  const at = { place, related: others(uses.slice(1)) };
  if (explained) {
    if (hasClause) yield {
      ...at, level: 'information',
      message: `${abbreviation} is explained in the text but not listed in clause 4. Add its line to the list.`,
      fixes: [addLine(abbreviation, explained.text, explained.certain)],
    };
    return;
  }
  const known = knownFullForms(context.catalogue, abbreviation), told = known.length > 0 ? ` ${knownFormsText(context.catalogue, known)}` : '';
  if (hasClause) yield {
    ...at, ...(isCommonplace(abbreviation) && { level: 'information' }),
    message: `${abbreviation} is not listed in clause 4 and not explained in the text. List it, or write the words in full.${told}`,
    fixes: known.slice(0, MOST_FORMS).map(({ expansion }) => addLine(abbreviation, asListed(expansion, false), false)),
  };
  else yield {
    ...at, level: 'information',
    message: `${abbreviation} is not explained, and the text has no list of abbreviations. Write the words in full where it stands first.${told}`,
  };
}

interface Explanation {
  readonly text: string;
  /** Each letter has its word: nothing is left to judge. */
  readonly certain: boolean;
}

/** The full form that the text itself gives, before the abbreviation or behind it in brackets. */
function explanation(abbreviation: string, uses: readonly Located<Use>[], group: Group): Explanation | undefined {
  for (const { block, fact } of group.isDefined ? group.definitions : []) {
    if (fact.kind === 'expansion' && fact.abbreviation === abbreviation) return explainedAs(asListed(fact.expansion.text, block.text.charAt(fact.end) === 's'), abbreviation);
  }
  for (const { block, fact } of uses.slice(0, MOST_RELATED)) {
    const { text } = block;
    // The scanner reads full forms of single words only; those of "SR-IOV" are read here.
    const name = namedBy(text, fact) ?? fact, isBracketed = name.end > fact.end && text.charAt(name.start - 1) === '(';
    const before = isBracketed ? expansionBefore(text, endOfWords(text, name.start - 1), abbreviation) : undefined;
    const found = before ? text.slice(before.start, before.end) : expansionAfter(text, name, abbreviation) ?? (block.kind === 'row' ? expansionInNextCell(text, name, abbreviation) : undefined);
    if (found) return explainedAs(asListed(plain(found), false), abbreviation);
  }
  return undefined;
}

/** Where the words before an offset end. */
const endOfWords = (text: string, at: number): number => Math.max(0, at - 5) + text.slice(Math.max(0, at - 5), at).trimEnd().length;

const explainedAs = (text: string, abbreviation: string): Explanation => ({ text, certain: isSpelledByInitials(text, abbreviation) });

const addLine = (abbreviation: string, expansion: string, certain: boolean): Fix => ({
  title: `Add "${abbreviation} – ${expansion}" to clause 4`, certain, edits: (draft) => insertAbbreviation(draft, abbreviation, expansion),
});

function others(uses: readonly Located<Use>[]): readonly Related[] {
  const places: readonly Place[] = uses.slice(0, MOST_RELATED).map(placeOf), more = uses.length - places.length;
  return places.map((place, i) => ({
    place, message: i === places.length - 1 && more > 0 ? `${textOf(place)} is used here too, and in ${String(more)} more places.` : `${textOf(place)} is used here too.`,
  }));
}

export const undefinedAbbreviationPage: RulePage = {
  id: 'undefined-abbreviation',
  levels: `information where the text spells it out, where the text has no clause 4, and for abbreviations that published Recommendations leave out \
as well, such as IP, URL and HTTP`,
  says: `One finding at the first use of an abbreviation that clause 4 does not list; the other uses are related places. Units, Roman
numerals, identifiers, ITU and the large standards organizations, code, quoted literals, words that are only written in capitals and
what only appendices use are passed over. A listed "CM" explains "CMs", "CM1" and "xCM"; a listed "C-V2X" explains the "V2X" in it.`,
  why: `Clause 4 holds every abbreviation of the text, its figures and tables, so that a reader finds it in one place.`,
  wrong: {
    text: `## 4 Abbreviations and acronyms

| | |
|---|---|
| CSP | Cloud Service Provider |

## 6 Requirements

The cloud service provider (CSP) uses attack surface management (ASM).`,
  },
  right: {
    text: `## 4 Abbreviations and acronyms

| | |
|---|---|
| ASM | Attack Surface Management |
| CSP | Cloud Service Provider |

## 6 Requirements

The cloud service provider (CSP) uses attack surface management (ASM).`,
  },
  fix: `Adds the line to clause 4, in its alphabetical place and in the form of the list. Where the text gives a full form that spells the
abbreviation letter by letter, "fix all" does so too; a full form that only the catalogue knows is offered.`,
  before: 'the paragraph, item or row',
  otherwise: `Abbreviations that never need a line stand in \`rapporteur.knownAbbreviations\`.`,
};
