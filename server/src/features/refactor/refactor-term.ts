import { textOf, placeIn } from '../../draft/block.ts';
import { plain } from '../../draft/normalise.ts';
import { termsOf } from '../../draft/terms.ts';
import { termWordKey } from '../../draft/words.ts';
import { hasOwnWords, isFixed } from '../../rules/reading/own-words.ts';
import { insertDefinition, placeForTerm, renumbered } from './refactor-definition.ts';
import { NO_REFACTORINGS, TO_WRITE, type Refactor } from './refactor-action.ts';

/** A few words without punctuation: what can be a term. */
const TERM = /^[\p{L}\p{N}][\p{L}\p{N}'’/-]{0,40}(?: [\p{L}\p{N}'’/(-][\p{L}\p{N}'’/)-]{0,40}){0,5}$/u;
/** Words that alone are none. */
const NO_TERM = /^(?:\d[\d.-]*|the|an?|of|and|or|in|is|are|to|le|la|les|une?|de|des|et|ou)$/i;

/** Adds the selected words to clause 3.2 as a term whose definition is to be written, in its place by the alphabet; later terms and references to them get new numbers. */
export const defineTerm: Refactor = ({ draft, block, selected }) => {
  if (!selected || selected.end - selected.start > 120 || !hasOwnWords(block) || isFixed(block, selected)) return NO_REFACTORINGS;
  const words = plain(textOf(placeIn(block, selected)).trim().replace(/^[*_]{1,3}|[*_]{1,3}$/g, '')), term = inSmallLetters(words);
  if (!TERM.test(words) || NO_TERM.test(words) || isDefined(termsOf(draft), term) || draft.parts.include.length > 0) return NO_REFACTORINGS;
  const place = placeForTerm(draft, term);
  if (!place) return NO_REFACTORINGS;
  return [{
    kind: 'rewrite', title: `Define "${term}" in clause 3.2`,
    edits: () => [...insertDefinition(draft, place, { term, definition: `${TO_WRITE}.` }), ...renumbered(draft, place.numbers)],
  }];
};

/** A term begins with a small letter (author's guide, Annex B.4). One whose other words have capitals too, or of two letters, is a name. */
export const inSmallLetters = (words: string): string => (/^\p{Lu}\p{Ll}{2,}(?:[ '’/-]|$)/u.test(words) && !/[ -]\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words);

/** Whether clause 3 has a term, in any case. */
export const isDefined = (terms: readonly { readonly term: string }[], term: string): boolean => terms.some((one) => termWordKey(one.term) === termWordKey(term));
