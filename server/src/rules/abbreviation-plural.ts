import { placeOf, type Located } from '../draft/block.ts';
import { factsOf, spanOf, type Draft } from '../draft/draft.ts';
import type { Use } from '../draft/fact.ts';
import { smallLetters } from './abbreviation-capitals.ts';
import { isReadAsAbbreviation } from './reading/abbreviation-shape.ts';
import { MOST_RELATED, type Edit } from './finding.ts';
import { knownFullForms } from './reading/full-form.ts';
import type { RulePage } from './page.ts';
import { NOT_READ } from './reading/read-regions.ts';
import type { DraftContext, Group, KeyRule } from './rule.ts';
import { isCommonplace, needsNoEntry } from './reading/well-known.ts';

/** How many uses are looked at: enough for the first ones, and typing costs no more in a longer text. */
const MOST_USES = 100;
/** Of two letters nothing is certain: CMS and IPS are no plurals of CM and IP. */
const IN_CAPITALS = /^[A-Z][A-Z0-9]{2,12}S$/;

/** The plural of a listed abbreviation with a capital S, "ICTS" for "ICTs" (author's guide §8.4): one finding, at the first use. */
export const abbreviationPlural: KeyRule = {
  id: 'abbreviation-plural', scope: 'key', table: 'u',
  *check(group, context) {
    if (!group.isUsed || !isCapitalPlural(group, context)) return;
    const { name } = group, plural = `${name.slice(0, -1)}s`;
    const uses = (group.uses.slice(0, MOST_USES) as readonly Located<Use>[]).filter(isPlural), [first] = uses;
    if (!first) return;
    yield {
      place: placeOf(first), message: `The plural of ${name.slice(0, -1)} is written ${plural}, with a small s.`,
      related: uses.slice(1, MOST_RELATED + 1).map((use) => ({ place: placeOf(use), message: `${name} stands here too.` })),
      fixes: [{ title: uses.length > 1 ? `Write ${plural} everywhere` : `Write ${plural}`, certain: false, edits: (draft) => smallS(draft, name) }],
    };
  },
};

const isPlural = ({ block, fact }: Located<Use>): boolean => !NOT_READ.has(block.region) && isReadAsAbbreviation(block.text, fact);

/**
 * Whether a name is a listed abbreviation and an S, and nothing says that it is an abbreviation of its own: no line of clause 4, no full
 * form in the text or the catalogue, no everyday use ("HTTPS"). A protocol and an S is the protocol made secure.
 */
export function isCapitalPlural({ name, definitions, isDefined }: Group, { group, options, catalogue }: DraftContext): boolean {
  if (!name.endsWith('S') || !IN_CAPITALS.test(name)) return false;
  const stem = name.slice(0, -1), listed = group(`u:${stem}`).definitions.find(({ fact }) => fact.kind === 'abbreviation' && fact.abbreviation === stem)?.fact;
  if (listed?.kind !== 'abbreviation' || /\bprotocol/i.test(listed.expansion.text)) return false;
  if (needsNoEntry(name) || isCommonplace(name) || options.knownAbbreviations.has(name) || knownFullForms(catalogue, name).length > 0) return false;
  return !isDefined || definitions.every(({ fact }) => fact.kind === 'expansion' && /s$/i.test(fact.expansion.text) && smallLetters(fact.expansion.text, stem) !== undefined);
}

const smallS = (draft: Draft, name: string): readonly Edit[] => factsOf(draft, 'use').filter((use) => use.fact.abbreviation === name && isPlural(use)).map((use) => {
  const { end } = spanOf(draft, placeOf(use));
  return { start: end - 1, end, newText: 's' };
});

const FRAME = `## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n| ICT | Information and Communication Technology |\n\n## 6 Requirements\n\n%`;

export const abbreviationPluralPage: RulePage = {
  id: 'abbreviation-plural',
  says: `An abbreviation of three letters or more that clause 4 lists, with a capital S behind it, which is listed nowhere: "ICTS". One
finding, at the first use. It is passed over where the text or the catalogue spells it out, where clause 4 has a line for it, in words all in
capitals, and where the abbreviation is that of a protocol, for FTPS is not the plural of FTP.`,
  why: `A capital S reads as one more word of the full form, and the abbreviation with it is in no list.`,
  wrong: { frame: FRAME, text: `The ICTS of the provider are kept up to date.` },
  right: { frame: FRAME, text: `The ICTs of the provider are kept up to date.` },
  fix: `Writes the small s in all uses. It is only offered: the capitals may stand for a name of their own.`,
  before: 'the paragraph',
  otherwise: `A name of its own can also be added to the setting \`rapporteur.knownAbbreviations\`.`,
};
