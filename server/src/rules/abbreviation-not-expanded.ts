import { placeOf, type Located } from '../draft/block.ts';
import type { AbbreviationFact, Use } from '../draft/fact.ts';
import { abbreviationStem, isColumnTitle } from './reading/abbreviation-list.ts';
import { compoundAround, isReadAsAbbreviation } from './reading/abbreviation-shape.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import { withFullForm } from './fixes/first-form.ts';
import { expansionAfter } from './reading/full-form.ts';
import type { RulePage } from './page.ts';
import { isRunningText } from './reading/running-text.ts';
import type { Group, KeyRule } from './rule.ts';
import { isCommonplace, needsNoEntry } from './reading/well-known.ts';

const MOST_NAMED = 4;
/** How many uses are looked at for the first one in running text. */
const MOST_USES = 500;

/**
 * An abbreviation of clause 4 that stands first without its full form (author's guide §8.4). Published Recommendations often leave the full
 * form to clause 4, so all of a draft are one finding.
 */
export const abbreviationNotExpanded: KeyRule = {
  id: 'abbreviation-not-expanded', scope: 'key', table: 'u',
  *check(group, { draft, options }) {
    // A file that could not be read may hold the first use.
    if (!group.isDefined || !group.isUsed || draft.parts.include.length > 0) return;
    for (const listed of listedIn(group)) {
      const { abbreviation } = listed.fact;
      if (needsNoEntry(abbreviation) || isCommonplace(abbreviation) || options.knownAbbreviations.has(abbreviation)) continue;
      const use = firstUse(group, abbreviation);
      if (use && !isExplained(group, use, listed)) yield { place: placeOf(use), message: abbreviation };
    }
  },
  gather: (reports) => (reports.length > 0 ? [gathered(reports)] : []),
};

/** The lines of clause 4 that list what the key stands for, the first of each abbreviation. */
function listedIn({ name, definitions }: Group): readonly Located<AbbreviationFact>[] {
  const found = new Map<string, Located<AbbreviationFact>>();
  for (const { block, fact } of definitions) {
    if (fact.kind !== 'abbreviation' || isColumnTitle(fact) || abbreviationStem(fact.abbreviation) !== name || found.has(fact.abbreviation)) continue;
    found.set(fact.abbreviation, { block, fact });
  }
  return [...found.values()];
}

/** The first use in running text. */
export function firstUse({ uses }: Pick<Group, 'uses'>, abbreviation: string): Located<Use> | undefined {
  const most = Math.min(uses.length, MOST_USES);
  for (let i = 0; i < most; i++) {
    const located = uses[i] as Located<Use>;
    if (located.fact.abbreviation === abbreviation && isRunningText(located.block) && isByItself(located)) return located;
  }
  return undefined;
}

const BY_ITSELF = new WeakMap<Use, boolean>();

/** "ASM", "ASMs", "ASM-based", but not the ASM of "ASM/EASM" or "C-ASM": another name. Kept, for the first uses are asked for again and again. */
function isByItself({ block: { text }, fact }: Located<Use>): boolean {
  let known = BY_ITSELF.get(fact);
  if (known === undefined) BY_ITSELF.set(fact, known = standsByItself(text, fact));
  return known;
}

function standsByItself(text: string, fact: Use): boolean {
  const { start, end } = compoundAround(text, fact);
  return start === fact.start && /^s?(?:[-\u2010\u2011][a-z]{2,20}){0,3}$/.test(text.slice(fact.end, end)) && isReadAsAbbreviation(text, fact);
}

/** Whether the full form stands before the use, at it or in its block; or the abbreviation is that of a defined term. */
export function isExplained(group: Pick<Group, 'definitions' | 'uses'>, use: Located<Use>, listed: Located<AbbreviationFact>): boolean {
  const { abbreviation } = use.fact, { text, order } = use.block;
  if (group.definitions.some(({ block, fact }) => fact.kind === 'expansion' && fact.abbreviation === abbreviation && block.order <= order)) return true;
  if (expansionAfter(text, use.fact, abbreviation) !== undefined || text.toLowerCase().includes(listed.fact.expansion.text.toLowerCase())) return true;
  return isIntroduced(text, use.fact) || isTerm(group, abbreviation, order);
}

/** In brackets of its own behind words: "fournisseur de services en nuage (CSP)" keeps the letters of another language. */
const isIntroduced = (text: string, { start, end }: Use): boolean =>
  /[\p{L}\p{N}][*_'’”»]{0,3}[\s\u00a0]\([*_]{0,3}$/u.test(text.slice(Math.max(0, start - 9), start)) && /^s?[*_]{0,3}\)/.test(text.slice(end, end + 5));

/** Whether a term of clause 3, which stands before the first use in running text, has the abbreviation or is it. */
function isTerm({ uses }: Pick<Group, 'uses'>, abbreviation: string, before: number): boolean {
  for (const { block } of uses) {
    if (block.order >= before) return false;
    if (block.facts.some((fact) => fact.kind === 'term' && (fact.term === abbreviation || fact.abbreviation?.text === abbreviation))) return true;
  }
  return false;
}

function gathered(reports: readonly Report[]): Report {
  const [first, ...others] = reports as readonly [Report, ...Report[]], names = reports.slice(0, MOST_NAMED).map(({ message }) => message).join(', ');
  const more = reports.length - MOST_NAMED;
  return {
    place: first.place,
    message: reports.length === 1 ? `${first.message} stands here first, without its full form. Write the words and then ${first.message} in brackets.`
      : `${String(reports.length)} abbreviations of clause 4 stand first without their full form: ${names}${more > 0 ? ` and ${String(more)} more` : ''}. Write the words and then the abbreviation in brackets.`,
    related: others.slice(0, MOST_RELATED).map(({ place, message }) => ({ place, message: `${message} stands here first.` })),
    fixes: [{
      title: reports.length === 1 ? `Write the full form of ${first.message} here` : 'Write the full forms where the abbreviations stand first', certain: false,
      edits: (draft) => reports.flatMap(({ place, message }) => withFullForm(draft, place, message)),
    }],
  };
}

const FRAME = `## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n| ASM | Attack Surface Management |\n\n## 6 Requirements\n\n%`;

export const abbreviationNotExpandedPage: RulePage = {
  id: 'abbreviation-not-expanded',
  says: `Abbreviations that clause 4 lists and whose first use in running text comes without the full form. All of a draft are one finding, at
the first of them. Running text is the sentences and lists of the scope, the clauses, annexes and appendices; headings, tables and captions are
passed over. A full form that stands earlier, in the same paragraph or in brackets behind the abbreviation is enough, and so is a term of
clause 3 with the abbreviation. Everyday ones such as IP and URL need none.`,
  why: `Who reads a clause for the first time should not have to turn back to clause 4 for each new abbreviation.`,
  wrong: { frame: FRAME, text: `The ASM tool finds assets.` },
  right: { frame: FRAME, text: `The attack surface management (ASM) tool finds assets.` },
  fix: `Writes the full form of clause 4, in small letters, before each of them. It is only offered: names in the full form may need their
capitals, and the article before it may have to change.`,
  before: 'the paragraph of the first one',
  otherwise: `An abbreviation that needs no full form can be added to the setting \`rapporteur.knownAbbreviations\`.`,
};
