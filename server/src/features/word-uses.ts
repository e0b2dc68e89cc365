import { factsIn, type Block, type Place } from '../draft/block.ts';
import { factsOf, ofParts, type Draft } from '../draft/draft.ts';
import type { Fact, Span } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { touchesFact } from '../draft/touching.ts';
import { abbreviationWord, findWords, termWord, termWordKey, wordMap, type Word, type WordMap } from '../draft/words.ts';
import { listedAbbreviations } from '../rules/reading/abbreviation-list.ts';

/** A place where a defined term or a listed abbreviation is used; `key` is that of its word. */
export interface WordUse extends Span {
  readonly key: string;
}

/** The terms and abbreviations that a draft defines, as words to look for. The same object as long as the draft defines the same ones. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, Word>;
  readonly map: WordMap;
  /** What tells it from others; held by what was found with it in place of the vocabulary itself. */
  readonly id: object;
  /** How it differs from the one before it, so that a letter typed in a term looks for that term alone. */
  readonly since: { readonly id: object; readonly fresh: WordMap } | undefined;
}

/** How many vocabularies are kept: those of the drafts that are worked on side by side. */
const MOST_KEPT = 8;
/** With more new words than this, all are looked for at once. */
const FEW = 8;

/** The vocabularies that were asked for last, the latest first. */
let latest: readonly Vocabulary[] = [];

/** The terms and abbreviations that a draft defines. */
export const vocabularyOf = ofParts(['term', 'abbreviation'], (draft): Vocabulary => {
  const words = wordsOf(draft), known = latest.find((one) => one.words.size === words.size && Array.from(words.keys()).every((key) => one.words.has(key)));
  const vocabulary = known ?? { words, map: wordMap(words.values()), id: {}, since: sinceOf(words) };
  latest = [vocabulary, ...latest.filter((one) => one !== vocabulary)].slice(0, MOST_KEPT);
  return vocabulary;
});

function wordsOf(draft: Draft): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const { fact } of factsOf(draft, 'term')) add(words, termWord(fact.term));
  for (const { fact } of listedAbbreviations(draft)) add(words, abbreviationWord(fact.abbreviation));
  return words;
}

function add(words: Map<string, Word>, word: Word | undefined): void {
  if (word && !words.has(word.key)) words.set(word.key, word);
}

/** The kept vocabulary that lacks few of the words. */
function sinceOf(words: ReadonlyMap<string, Word>): Vocabulary['since'] {
  for (const { words: before, id } of latest) {
    const fresh = [...words.values()].filter(({ key }) => !before.has(key));
    if (fresh.length <= FEW && fresh.length < words.size) return { id, fresh: wordMap(fresh) };
  }
  return undefined;
}

const NONE: readonly WordUse[] = [];
const FOUND = new WeakMap<Block, { readonly id: object; readonly uses: readonly WordUse[] }>();

/**
 * The uses of a vocabulary's words in a block, in the order of the text; they may overlap. Names, addresses and the places that define
 * a word are none. Kept by block, so that an edit costs the blocks it changed; the same array where another vocabulary
 * finds the same in it.
 */
export function usesIn(block: Block, vocabulary: Vocabulary): readonly WordUse[] {
  if (vocabulary.words.size === 0) return NONE;
  const known = FOUND.get(block);
  if (known?.id === vocabulary.id) return known.uses;
  const uses = search(block, vocabulary, known);
  FOUND.set(block, { id: vocabulary.id, uses });
  return uses;
}

function search(block: Block, { words, map, since }: Vocabulary, known: { readonly id: object; readonly uses: readonly WordUse[] } | undefined): readonly WordUse[] {
  if (block.kind === 'code' || block.kind === 'comment') return NONE;
  const isNear = known !== undefined && known.id === since?.id, fresh: WordUse[] = [];
  findWords(block.text, isNear ? since.fresh : map, ({ key }, span) => { if (!isOther(block, key, span)) fresh.push({ key, ...span }); });
  if (!isNear) return fresh.length === 0 ? NONE : fresh;
  const old = known.uses.every(({ key }) => words.has(key)) ? known.uses : known.uses.filter(({ key }) => words.has(key));
  return fresh.length === 0 ? old : [...old, ...fresh].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Facts whose words are names or markup, not words of the text. */
const NAMES = bitsOf(['protected', 'citation', 'mention', 'entry', 'anchor', 'attribute', 'include', 'suppression']), DEFINING = bitsOf(['term', 'abbreviation']);

/** Whether the words at a place are a name or markup, not words of the text. */
export const isName = (block: Block, span: Span): boolean => touchesFact(block, NAMES, span, (fact) => fact.start <= span.start && span.end <= fact.end);

/** Whether the words at a place are a name, or define the word. */
const isOther = (block: Block, key: string, span: Span): boolean => isName(block, span) || touchesFact(block, DEFINING, span, (fact) => keyDefinedBy(fact) === key);

function keyDefinedBy(fact: Fact): string | undefined {
  if (fact.kind === 'term') return termWordKey(fact.term);
  return fact.kind === 'abbreviation' ? abbreviationWord(fact.abbreviation)?.key : undefined;
}

/** What was counted last with a vocabulary, by its id. */
const COUNTED = new WeakMap<object, { readonly blocks: readonly Block[]; readonly counts: ReadonlyMap<string, number> }>();

/** How often each word of the vocabulary is used in a draft, by its key; 0 or nothing for one that is not. After an edit only the blocks that differ are counted. */
export function countUses(draft: Draft): ReadonlyMap<string, number> {
  const { blocks } = draft, vocabulary = vocabularyOf(draft), known = COUNTED.get(vocabulary.id);
  if (known?.blocks === blocks) return known.counts;
  const counts = new Map(known?.counts), before = known?.blocks ?? [], shorter = Math.min(before.length, blocks.length);
  const count = (from: readonly Block[], first: number, end: number, by: 1 | -1): void => {
    for (let i = first; i < end; i++) for (const { key } of usesIn(from[i] as Block, vocabulary)) counts.set(key, (counts.get(key) ?? 0) + by);
  };
  let start = 0, rest = 0;
  while (start < shorter && before[start] === blocks[start]) start++;
  while (rest < shorter - start && before[before.length - 1 - rest] === blocks[blocks.length - 1 - rest]) rest++;
  count(before, start, before.length - rest, -1);
  count(blocks, start, blocks.length - rest, 1);
  COUNTED.set(vocabulary.id, { blocks, counts });
  return counts;
}

/** Every use of one word, in the order of the text. */
export function placesOfUses(draft: Draft, key: string): readonly Place[] {
  const vocabulary = vocabularyOf(draft), places: Place[] = [];
  for (const block of draft.blocks) for (const use of usesIn(block, vocabulary)) if (use.key === key) places.push({ block, start: use.start, end: use.end });
  return places;
}

/** The keys of the words that a block defines. */
export const definedIn = (block: Block): readonly { readonly key: string; readonly span: Span }[] => [
  ...factsIn(block, 'term').map((fact) => ({ key: termWordKey(fact.term), span: fact })),
  ...factsIn(block, 'abbreviation').flatMap((fact) => { const key = keyDefinedBy(fact); return key === undefined ? [] : [{ key, span: fact }]; }),
];
