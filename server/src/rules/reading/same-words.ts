import { kept } from './kept.ts';

/** Words that full forms may have or lack: "Fiber To The Home", "fibre-to-home". */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and as at by for from in of on or over per the to with de des du la le les et'.split(' '),
);

/** British and American spellings that ITU-T texts mix, as one of the two. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{3})our(?=s?$|ed$|ing$|al$)/, 'or'], [/(?<=.{2})is(?=e[ds]?$|ing$|ation$|er$)/, 'iz'], [/(?<=.{2})ys(?=e[ds]?$|ing$|er$)/, 'yz'],
  [/(?<=.{2})tre$/, 'ter'], [/^fibre$/, 'fiber'], [/ogue$/, 'og'], [/ll(?=ed$|ing$|er$)/, 'l'], [/^defence$/, 'defense'], [/^licence$/, 'license'], [/^programme$/, 'program'],
];

/** A word in lower case in the one of its spellings that words are compared in. */
export const oneSpelling = (word: string): string => SPELLINGS.reduce((text, [pattern, other]) => text.replace(pattern, other), word);

/** A word as it is compared: lower case, singular, in one spelling. */
const bare = kept((word) => {
  const plural = word.length > 3 && !/(?:ss|us|is)$/.test(word) ? word.replace(/ies$/, 'y').replace(/(?<=sh|ch|x|ss)es$/, '').replace(/s$/, '') : word;
  return oneSpelling(plural);
});

const words = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !SMALL_WORDS.has(word)).map(bare);

/** A term as it is compared with others: no case, no hyphens, in the singular. */
export const termKey = (term: string): string => term.toLowerCase().split(/[\s\u00a0\u2010\u2011-]+/).filter(Boolean).map(bare).join(' ');

/** "Electric" and "electrical", "network" and "networking": one word in two forms. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  let common = 0;
  while (common < a.length && a.charCodeAt(common) === b.charCodeAt(common)) common++;
  return common >= 5 && a.length - common <= 5 && b.length - common <= 5;
}

/** How many of the words the others hold, in any order. */
const shared = (words: readonly string[], others: readonly string[]): number => words.filter((word) => others.some((other) => alike(word, other))).length;

/**
 * Whether two full forms say the same: with other capitals, hyphens, plurals, spellings, small words or word order. Where one has more words
 * than the other, half of the shorter is enough: the text may say more, hold an abbreviation itself, or begin its sentence differently. A
 * false alarm costs more than a missed one.
 */
export function sameWords(one: string, other: string): boolean {
  const a = words(one), b = words(other), [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length === 0 || a.join('') === b.join('')) return true;
  return few.length === many.length ? shared(few, many) === few.length : shared(few, many) * 2 >= few.length;
}
