import { addTo } from '../../draft/add-to.ts';
import type { Block, Located } from '../../draft/block.ts';
import { factsOf, type Draft } from '../../draft/draft.ts';
import type { AbbreviationFact, Span } from '../../draft/fact.ts';
import { abbreviationWord, findWords, termNames, termWord, termWordKey, wordMap, type Word, type WordMap } from '../../draft/words.ts';
import { listedAbbreviations } from './abbreviation-list.ts';
import { termKey } from './same-words.ts';

/** The key of a term or an abbreviation in the set of unused words. */
export const watchKey = { term: termWordKey, abbreviation: (abbreviation: string) => `abbreviation ${abbreviation}` };

interface Watched {
  /** The names it goes by: a term also by its abbreviation, and each part of "stalling (or stall)". */
  readonly words: readonly Word[];
  /** Those of them that are abbreviations. */
  readonly abbreviations: readonly string[];
  /** The blocks that list or define it, with the place that is no use of it. */
  readonly own: ReadonlyMap<Block, Span>;
}

/** The places that are read as uses of an abbreviation, in the order of the text. */
export type UsesOf = (abbreviation: string) => readonly Located[];

/** How many uses of an abbreviation are looked at for one that counts; nearly always the first does. */
const MOST_USES = 20;

/** How many blocks are looked through for each word by itself. */
const FIRST_LOOK = 100;

/**
 * Knows which defined terms and listed abbreviations nothing uses. For each word it keeps one block that uses it; only when that block
 * changes is the word looked for again, first in the changed blocks. A keystroke so costs what it changed.
 */
export class WordWatch {
  #watched = new Map<string, Watched>();
  readonly #witness = new Map<string, Block>();
  readonly #byWitness = new Map<Block, Set<string>>();
  #unused: ReadonlySet<string> = new Set();
  #inputs: readonly unknown[] = [];

  /** Keys of the words without a use; the same set as before where nothing changed. */
  get unused(): ReadonlySet<string> {
    return this.#unused;
  }

  /** Takes an edit over. Uses that are known spare the search of the text. */
  update(draft: Draft, removed: readonly Block[], added: readonly Block[], usesOf: UsesOf): void {
    const lost = this.#lose(removed);
    const inputs = [draft.parts.term, draft.parts.abbreviation];
    if (inputs.some((input, i) => input !== this.#inputs[i])) {
      this.#inputs = inputs;
      for (const key of this.#rewatch(draft)) lost.add(key);
    }
    const open = new Set([...lost, ...this.#unused].filter((key) => this.#watched.has(key)));
    for (const key of open) if (this.#isKnownUsed(key, usesOf)) open.delete(key);
    if (open.size > 0) {
      if (added.length > FIRST_LOOK) this.#search(this.#likely(added, open), open);
      this.#search(added, open);
      // Words that had no use before can have one only in what was added.
      const missing = new Set([...open].filter((key) => lost.has(key)));
      if (missing.size > 0) {
        if (added.length < draft.blocks.length) this.#search(draft.blocks, missing);
        for (const key of lost) if (!missing.has(key)) open.delete(key);
      }
    }
    if (open.size !== this.#unused.size || [...open].some((key) => !this.#unused.has(key))) this.#unused = open;
  }

  #lose(removed: readonly Block[]): Set<string> {
    const lost = new Set<string>();
    for (const block of removed) {
      for (const key of this.#byWitness.get(block) ?? []) {
        lost.add(key);
        this.#witness.delete(key);
      }
      this.#byWitness.delete(block);
    }
    return lost;
  }

  /** Watches the words the draft defines now; gives those that are new or whose definition moved. */
  #rewatch(draft: Draft): Set<string> {
    const before = this.#watched, fresh = new Set<string>();
    this.#watched = watchedWords(draft);
    for (const [key, { own, words }] of this.#watched) {
      const known = before.get(key);
      const witness = this.#witness.get(key);
      if (!known || !sameNames(known.words, words) || (witness && own.has(witness))) {
        fresh.add(key);
        this.#forget(key);
      }
    }
    for (const key of before.keys()) if (!this.#watched.has(key)) this.#forget(key);
    return fresh;
  }

  #forget(key: string): void {
    const witness = this.#witness.get(key);
    if (witness) this.#byWitness.get(witness)?.delete(key);
    this.#witness.delete(key);
  }

  #testify(key: string, block: Block): void {
    this.#witness.set(key, block);
    const keys = this.#byWitness.get(block);
    if (keys) keys.add(key); else this.#byWitness.set(block, new Set([key]));
  }

  /** Whether one of the known uses of its abbreviation counts. */
  #isKnownUsed(key: string, usesOf: UsesOf): boolean {
    const { abbreviations = [], own } = this.#watched.get(key) ?? {};
    for (const abbreviation of abbreviations) {
      const uses = usesOf(abbreviation);
      for (let i = 0; i < Math.min(uses.length, MOST_USES); i++) {
        const { block, fact } = uses[i] as Located, listing = own?.get(block);
        if (fact.kind !== 'use' || fact.abbreviation !== abbreviation || block.region === 'abbreviations' || block.kind === 'header' || (listing && overlaps(listing, fact))) continue;
        this.#testify(key, block);
        return true;
      }
    }
    return false;
  }

  /** For each open word one of the first blocks of the clauses that holds it as it is defined, so that most are found before all of a text is read. */
  #likely(blocks: readonly Block[], open: ReadonlySet<string>): readonly Block[] {
    const first = blocks.filter(({ region }) => region === 'body').slice(0, FIRST_LOOK), likely = new Set<Block>();
    for (const key of open) {
      for (const { name } of this.#watched.get(key)?.words ?? []) {
        const block = first.find(({ text }) => text.includes(name));
        if (block) likely.add(block);
      }
    }
    return [...likely];
  }

  /**
   * Looks for open words in blocks until each has a use; takes those it found out of `open`. In clause 4 an abbreviation is used where the
   * full form of another holds it; a term is not.
   */
  #search(blocks: readonly Block[], open: Set<string>): void {
    const wanted = (): WordMap => wordMap([...open].flatMap((key) => this.#watched.get(key)?.words ?? []));
    let words = wanted(), sought = open.size;
    if (words.size === 0) return;
    for (const block of blocks) {
      if (open.size === 0) return;
      if (block.kind === 'header') continue;
      // The first pages use most words; the rest of the text is read for those that are left.
      if (open.size * 2 <= sought) {
        words = wanted();
        sought = open.size;
      }
      const line = block.region === 'abbreviations' ? block.facts.find((fact) => fact.kind === 'abbreviation') : undefined;
      if (block.region === 'abbreviations' && !line) continue;
      findWords(block.text, words, ({ key }, span) => {
        if (!open.has(key) || (line && (key.startsWith('term ') || span.start < line.expansion.start))) return;
        const own = this.#watched.get(key)?.own.get(block);
        if (own && (line !== undefined || overlaps(own, span))) return;
        open.delete(key);
        this.#testify(key, block);
      });
    }
  }
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;

const sameNames = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.length === b.length && a.every((word, i) => word.name === b[i]?.name);

function watchedWords(draft: Draft): Map<string, Watched> {
  const watched = new Map<string, { words: Word[]; abbreviations: string[]; own: Map<Block, Span> }>();
  const watch = (key: string, names: readonly (Word | undefined)[], abbreviations: readonly string[], block: Block, span: Span): void => {
    const entry = watched.get(key) ?? { words: [], abbreviations: [], own: new Map<Block, Span>() };
    // A name that stands in many lines is looked for once.
    for (const word of [...names, ...abbreviations.map((abbreviation) => abbreviationWord(abbreviation, key))]) if (word && !entry.words.some(({ name }) => name === word.name)) entry.words.push(word);
    for (const abbreviation of abbreviations) if (!entry.abbreviations.includes(abbreviation)) entry.abbreviations.push(abbreviation);
    if (entry.words.length === 0) return;
    entry.own.set(block, span);
    watched.set(key, entry);
  };
  const lines = listedAbbreviations(draft), short = abbreviationsByMeaning(lines);
  for (const { block, fact } of factsOf(draft, 'term')) {
    const key = watchKey.term(fact.term), abbreviations = [...short.get(termKey(fact.term)) ?? [], ...(fact.abbreviation ? [fact.abbreviation.text] : [])];
    watch(key, termNames(fact.term).map((name) => termWord(name, key)), abbreviations, block, { start: fact.start, end: fact.abbreviation?.end ?? fact.end });
  }
  for (const { block, fact } of lines) watch(watchKey.abbreviation(fact.abbreviation), [], [fact.abbreviation], block, fact);
  return watched;
}

/** A text that uses only the abbreviation of a term uses the term. */
function abbreviationsByMeaning(lines: readonly Located<AbbreviationFact>[]): Map<string, string[]> {
  const short = new Map<string, string[]>();
  for (const { fact } of lines) {
    const key = termKey(fact.expansion.text);
    addTo(short, key, fact.abbreviation);
  }
  return short;
}
