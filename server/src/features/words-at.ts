import type { Block, Located, Place } from '../draft/block.ts';
import { factsOf, ofParts, type Draft } from '../draft/draft.ts';
import type { AbbreviationFact, Span } from '../draft/fact.ts';
import { termsOf, type Term } from '../draft/terms.ts';
import { abbreviationWord, findWords, termWord, wordMap, type Word, type WordMap } from '../draft/words.ts';

/** How far around the cursor a term can reach, in UTF-16 code units. */
const REACH = 160;

export interface Known<T> {
  readonly words: WordMap;
  readonly byKey: ReadonlyMap<string, T>;
}

/** Items by the words they are looked for with; of two with one key the first. */
export function known<T>(items: readonly T[], wordOf: (item: T) => Word | undefined): Known<T> {
  const byKey = new Map<string, T>(), words: Word[] = [];
  for (const item of items) {
    const word = wordOf(item);
    if (!word || byKey.has(word.key)) continue;
    byKey.set(word.key, item);
    words.push(word);
  }
  return { words: wordMap(words), byKey };
}

const knownTerms = ofParts(['term', 'term-definition', 'term-source'], (draft) => known<Term>(termsOf(draft), ({ term }) => termWord(term)));

const knownAbbreviations = ofParts(['abbreviation'], (draft) =>
  known<Located<AbbreviationFact>>(factsOf(draft, 'abbreviation'), ({ fact }) => abbreviationWord(fact.abbreviation)));

/** The longest of the known words that covers an offset of a block, found in the text around it. */
export function around<T>({ words, byKey }: Known<T>, block: Block, offset: number): { readonly item: T; readonly place: Place } | undefined {
  if (byKey.size === 0) return undefined;
  const window = windowAround(block.text, offset);
  let best: Span | undefined, item: T | undefined;
  findWords(block.text.slice(window.start, window.end), words, ({ key }, span) => {
    const start = span.start + window.start, end = span.end + window.start;
    if (start > offset || end < offset || (best && end - start <= best.end - best.start)) return;
    best = { start, end };
    item = byKey.get(key);
  });
  return best && item !== undefined ? { item, place: { block, ...best } } : undefined;
}

/** The text around an offset, cut between words. */
function windowAround(text: string, offset: number): Span {
  let start = Math.max(0, offset - REACH), end = Math.min(text.length, offset + REACH);
  while (start > 0 && start < offset && /\w/.test(text.charAt(start - 1))) start++;
  while (end < text.length && end > offset && /\w/.test(text.charAt(end))) end--;
  return { start, end };
}

/** The defined term whose words stand around an offset of a block; of two the longer. */
export const termAround = (draft: Draft, block: Block, offset: number): { readonly item: Term; readonly place: Place } | undefined =>
  around(knownTerms(draft), block, offset);

/** The listed abbreviation that stands around an offset of a block, in the singular or plural. */
export const abbreviationAround = (draft: Draft, block: Block, offset: number): { readonly item: Located<AbbreviationFact>; readonly place: Place } | undefined =>
  around(knownAbbreviations(draft), block, offset);

/** The line of clause 4 that lists an abbreviation; the first, if there are several. */
export function listedAbbreviation(draft: Draft, abbreviation: string): Located<AbbreviationFact> | undefined {
  const word = abbreviationWord(abbreviation);
  return word && knownAbbreviations(draft).byKey.get(word.key);
}
