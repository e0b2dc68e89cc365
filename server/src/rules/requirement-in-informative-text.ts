import { addTo } from '../draft/add-to.ts';
import { placeOf, textOf, type Located } from '../draft/block.ts';
import { clausesOf } from '../draft/clauses.ts';
import type { Draft } from '../draft/draft.ts';
import type { Region, Requirement, RequirementWord } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { touchesFact } from '../draft/touching.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { isQuoted } from './reading/quotation.ts';
import type { DraftContext, Group, KeyRule } from './rule.ts';
import { titleOfPart } from './reading/skeleton.ts';

/**
 * "shall" and its like in the Summary, the Keywords, the Introduction, the Scope of a common text (author's guide §7) and in appendices
 * (§8.8): one finding for each of these parts. Notes are looked at by requirementInNote. "must", and "is required to" where clause 5
 * makes it a keyword, often tell a fact, so they count for less, and for nothing in an appendix.
 */
export const requirementInInformativeText: KeyRule = {
  id: 'requirement-in-informative-text', scope: 'key', table: 'i',
  *check(group, context) {
    const byPart = new Map<string, Located<Requirement>[]>();
    for (const use of requirementsIn(group, context)) addTo(byPart, partOf(use, context.draft), use);
    for (const uses of byPart.values()) yield report(uses, context);
  },
};

/** Words that can only state a requirement, and words that may tell a fact as well. */
const STRONG: readonly RequirementWord[] = ['shall', 'is prohibited from'];
const WEAK: readonly RequirementWord[] = ['must', 'is required to'];

/** The requirements of an informative part, in the order of the text. */
function requirementsIn({ uses }: Group, context: DraftContext): readonly Located<Requirement>[] {
  const words = [...STRONG, ...WEAK].filter((word) => !word.startsWith('is ') || isKeyword(word, context));
  return uses.flatMap(({ block, fact }) => (
    fact.kind === 'requirement' && words.includes(fact.word) && isInformative(block.region, fact, context) && statesRequirement({ block, fact }) ? [{ block, fact }] : []));
}

/** Whether clause 5 says what the phrase means; else "resources are required to run it" is plain English. */
const isKeyword = (word: RequirementWord, { group }: DraftContext): boolean => group(`k:${word} in clause 5`).isUsed;

function isInformative(region: Region, { word }: Requirement, { profile }: DraftContext): boolean {
  switch (region) {
    case 'summary': case 'keywords': case 'introduction': return true;
    case 'scope': return profile.common;
    // In French "doit" stands for "must" too.
    case 'appendix': return word === 'shall' ? profile.language === 'en' : word === 'is prohibited from';
    default: return false;
  }
}

const CITATION = bitsOf(['citation']), DOCUMENTS = bitsOf(['citation', 'mention']);

/** Whether a word is the text's own requirement: no quotation, no other document's, no conclusion ("must have been"). */
export function statesRequirement({ block, fact }: Located<Requirement>): boolean {
  const { text, kind, region } = block;
  if (kind === 'heading' || (fact.negated && fact.word.startsWith('is ')) || isQuoted(text, fact)) return false;
  if (fact.word === 'must' && /^[\s\u00a0]+have[\s\u00a0]/.test(text.slice(fact.end, fact.end + 10))) return false;
  return !touchesFact(block, region === 'appendix' ? DOCUMENTS : CITATION, { start: 0, end: fact.start });
}

/** The part that a requirement stands in, as messages call it: "The Summary", "Appendix II". */
function partOf({ block }: Located<Requirement>, draft: Draft): string {
  if (block.region !== 'appendix') return block.region;
  const clause = clausesOf(draft).findLast(({ heading, region, depth }) => region === 'appendix' && depth === 1 && heading.block.order <= block.order);
  return clause?.number === undefined ? 'appendix' : `Appendix ${clause.number}`;
}

function report(uses: readonly Located<Requirement>[], context: DraftContext): Report {
  const strong = uses.find(({ fact }) => STRONG.includes(fact.word)), main = strong ?? uses[0] as Located<Requirement>;
  const others = uses.filter((use) => use !== main), { region } = main.block, part = partOf(main, context.draft);
  const isWeak = !strong || context.profile.language === 'fr';
  return {
    place: placeOf(main), ...(region === 'appendix' || isWeak ? { level: 'information' as const } : {}),
    message: region === 'appendix' ? ofAppendix(main, part) : `${wordOf(main)} ${isWeak ? 'reads as' : 'states'} a requirement, and ${nameOf(region, context)} has none. ${isWeak ? 'If it tells a fact, say so in other words.' : 'Move it to a clause after clause 5, or say it in other words.'}`,
    related: others.slice(0, MOST_RELATED).map((use) => ({ place: placeOf(use), message: `${wordOf(use)} stands here too.` })),
  };
}

const ofAppendix = (use: Located<Requirement>, part: string): string =>
  `${wordOf(use)} states a requirement, but ${part === 'appendix' ? 'an appendix' : part} is no integral part of the text. Move it to the main text or an annex, or say it in other words.`;

const wordOf = (use: Located<Requirement>): string => `"${textOf(placeOf(use)).replace(/[\s\u00a0]+/g, ' ')}"`;

function nameOf(region: Region, { profile }: DraftContext): string {
  if (region === 'introduction') return 'the Introduction';
  if (region !== 'summary' && region !== 'keywords' && region !== 'scope') return 'this part';
  const title = titleOfPart(region, profile);
  return region === 'keywords' ? `the part "${title}"` : profile.language === 'fr' ? `the part "${title}"` : `the ${title}`;
}

export const requirementInInformativeTextPage: RulePage = {
  id: 'requirement-in-informative-text',
  levels: 'information for "must", for a phrase with "is", in French, and in an appendix',
  says: `"shall", "must", and where clause 5 makes them keywords "is required to" and "is prohibited from", in the Summary, the Keywords and
the Introduction, in the Scope of a text common with ISO/IEC, and in notes of the main text. In an appendix only "shall" and "is prohibited
from" are found. French "doit" and "devra" count as "must". One finding tells of a whole Summary or appendix, with the other places.

"may" and "should", quotations, headings, "must have been", and what is said of another document are passed over; so are notes in a table,
or in a clause that has a figure or table: such notes may hold requirements.`,
  why: `Summary, Introduction, notes and appendices are informative: who reads them for what an implementation must do finds nothing
binding there, and who reads only the clauses misses it. A requirement belongs in the main text or an annex.`,
  wrong: {
    frame: `# Draft new Recommendation ITU-T X.asm-cc

Attack surface management

%

## 1 Scope

This Recommendation gives requirements.`,
    text: `## Summary

This Recommendation gives requirements. Every provider shall list its exposed assets.`,
  },
  right: {
    frame: `# Draft new Recommendation ITU-T X.asm-cc

Attack surface management

%

## 1 Scope

This Recommendation gives requirements.`,
    text: `## Summary

This Recommendation gives requirements on how a provider lists its exposed assets.`,
  },
  before: 'the paragraph',
};
