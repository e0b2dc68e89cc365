import { textOf, type Place } from '../../draft/block.ts';
import { spanOf, type Draft } from '../../draft/draft.ts';
import type { Edit } from '../finding.ts';
import { beginsSentence } from '../reading/running-text.ts';

/** How much is looked at before a place, in UTF-16 code units. */
const REACH = 40;

const BEFORE = /(?<![\p{L}\p{N}.'’/-])([Aa]n?)[ \t\u00a0]{0,4}(?:[ \t\u00a0]|\r\n?|\n)[ \t]{0,8}[*_"“«]{0,3}$/u;

/**
 * "a" or "an" right before a place, with marks of emphasis or quotation between at most. Undefined where there is none, and for a capital
 * inside of a sentence: that is a letter, as in "Annex A".
 */
export function articleBefore({ block, start }: Place): Place | undefined {
  const from = Math.max(0, start - REACH), found = BEFORE.exec(block.text.slice(from, start)), article = found?.[1];
  if (!found || article === undefined) return undefined;
  const at = from + found.index;
  return article.startsWith('A') && !beginsSentence(block.text, at) ? undefined : { block, start: at, end: at + article.length };
}

/** Words that begin with a vowel and are spoken with a consonant. */
const SPOKEN_OTHERWISE = /^(?:eu|ewe|one|once)/i;

/** Which article words take; undefined where only their sound would tell: letters that are spelled out, "hour", "user", "X-ray", other scripts. */
export function articleFor(words: string): 'a' | 'an' | undefined {
  if (!/^[A-Za-z][a-z]/.test(words) || /^[hux]/i.test(words) || SPOKEN_OTHERWISE.test(words)) return undefined;
  return /^[aeio]/i.test(words) ? 'an' : 'a';
}

/** The edit that makes an English article before a place that of the words that come there; none where it is right, or where nobody can tell. */
export function articleEdits(draft: Draft, place: Place, words: string): readonly Edit[] {
  const right = articleFor(words), article = right && articleBefore(place);
  if (!right || !article) return [];
  const written = textOf(article), newText = written.charAt(0) + right.slice(1);
  return newText === written ? [] : [{ ...spanOf(draft, article), newText }];
}
