import type { Clause } from '../../draft/clauses.ts';
import { listsAbbreviations, regionOfTitle } from '../../draft/region.ts';
import { SKELETON, type SkeletonPart } from './skeleton.ts';

/** Words by which a clause shows that it is one of the skeleton's under another title. */
const WORDS: Readonly<Partial<Record<SkeletonPart, RegExp>>> = {
  'scope': /^scope\b|\bscope$/i, 'references': /\breferences?\b|références?/i, 'definitions': /\bdefinitions?\b|\bterms\b|définitions?/i,
  'terms-elsewhere': /\belsewhere\b|\bailleurs\b/i, 'terms-here': /\bdefined (?:here|in)\b/i,
  'abbreviations': /\babbrev|acronyms?|^symbols?$|abréviations?|^symboles?$/i, 'conventions': /\bconventions?\b/i,
};

/**
 * "3 Terms and their definitions": an ordinary clause by its title, with the number of the part and a word of its title; or clause 4, which
 * is read as a list of abbreviations under any title that says so.
 */
export function isUnderOtherTitle({ heading: { fact }, number, title }: Clause, part: SkeletonPart): boolean {
  if (number !== SKELETON[part].number) return false;
  if (part === 'abbreviations' && fact.opens && fact.role === 'abbreviations') return number === '4' && regionOfTitle(title) === undefined && listsAbbreviations(title);
  return fact.role === 'body' && WORDS[part]?.test(title) === true;
}
