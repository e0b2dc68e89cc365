import { endWithout } from '../../draft/characters.ts';
import { plain } from '../../draft/normalise.ts';

/**
 * How a text stands to the sentence it should be: the same (in the singular or plural, wrapped or not), the same but for its form
 * (punctuation, "and acronyms"), another wording of it, or something else.
 */
export type SentenceMatch = 'same' | 'form' | 'near' | 'other';

/** Words that a long sentence must begin and end with to be the same. */
const ENDS = 12;
/** A text much longer than the sentence is no wording of it. */
const LONGEST = 1.5;
/** The share of common words from which a text is a wording of the sentence. */
const NEAR = 0.4;
/** A wording of one of the sentences has one of these words; other text that shares its small words has not. */
const TELLING = /\b(?:integral|intégrante|following|suivant)/;

/** Compares a clause's first text with the sentence it needs. Markup, no-break spaces and line ends do not count. */
export function compareSentence(text: string, required: string): SentenceMatch {
  const written = cleaned(text), wanted = cleaned(required);
  if (written === wanted) return 'same';
  const a = wordsOf(written), b = wordsOf(wanted);
  if (sameWords(a, b)) return /[.:)]$/.test(written) && endMark(written) === endMark(wanted) ? 'same' : 'form';
  // Plain text may break the sentence over lines, each of which is a paragraph there.
  if (beginsWith(a, b) || (a.length >= 6 && beginsWith(b, a) && !/[.:)]$/.test(written))) return 'same';
  if (b.length > 3 * ENDS && beginsWith(a, b.slice(0, ENDS)) && beginsWith(a.toReversed(), b.toReversed().slice(0, ENDS))) return 'same';
  if (sameWords(a, wordsOf(wanted.replace(/ and acronym| et acronyme/, '')))) return 'form';
  return a.length <= LONGEST * b.length && TELLING.test(written) && likeness(a, b) >= NEAR ? 'near' : 'other';
}

/** Whether both texts say "not" or neither does: a repair that turns the meaning round is not certain. */
export const agreesInNegation = (a: string, b: string): boolean => /\bnot\b|\bne\b/i.test(a) === /\bnot\b|\bne\b/i.test(b);

/** Number is not compared, so each word loses its final s, on both sides. */
const cleaned = (text: string): string => plain(text.replace(/[*_]/g, '')).toLowerCase().replaceAll('’', '\'').replace(/ (?=[:;.])/g, '').replace(/s(?=[^\p{L}]|$)/gu, '');

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\d]+/gu) ?? [];
const endMark = (text: string): string => text.slice(endWithout(/[^\p{L}\d]/u, text));
const beginsWith = (words: readonly string[], start: readonly string[]): boolean => start.length <= words.length && start.every((word, i) => word === words[i]);
const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && beginsWith(a, b);

function likeness(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of b) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of a) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common++;
    counts.set(word, left - 1);
  }
  return common / (a.length + b.length - common);
}
