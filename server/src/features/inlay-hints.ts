import type { Catalogue } from '../catalogue/catalogue.ts';
import { findRecord, recordTitle } from '../catalogue/look-up.ts';
import { factsIn, hasFact, type Block, type Place } from '../draft/block.ts';
import { blockIndex, ofParts, type Draft } from '../draft/draft.ts';
import type { Citation } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { plain } from '../draft/normalise.ts';
import { profileOf } from '../draft/profile.ts';
import { touchesFact } from '../draft/touching.ts';
import { findWords, termWord, wordMap, type Word, type WordMap } from '../draft/words.ts';
import { listedAbbreviations } from '../rules/reading/abbreviation-list.ts';
import { entryOfCitation } from './citation-entry.ts';
import { listedAbbreviation } from './words-at.ts';

/** The kinds of hints, as the settings name them. */
export const HINT_KINDS = ['titles', 'expansions'] as const;

export type HintKind = (typeof HINT_KINDS)[number];

/** Words that are shown behind a place though the text has them not. */
export interface InlayHint {
  readonly kind: HintKind;
  /** What they stand behind. */
  readonly place: Place;
  readonly text: string;
  /** The whole of it, where the text is shortened. */
  readonly detail: string;
}

/** A title is not longer than this, in UTF-16 code units. */
const LONGEST = 60;
/** How many blocks before the first are looked through for the heading of their clause. */
const REACH = 400;

/**
 * The hints in some neighbouring blocks of a draft, in the order of the text: what is titled so, what is abbreviated so. Reads these
 * blocks, and of those before them up to their clause's heading only which abbreviations they hold.
 */
export function hintsIn(draft: Draft, blocks: readonly Block[], catalogue: Catalogue, shows: ReadonlySet<HintKind>): readonly InlayHint[] {
  const hints: InlayHint[] = [], [first] = blocks, seen = first && shows.has('expansions') ? abbreviationsBefore(draft, first) : new Set<string>();
  for (const block of blocks) {
    if (hasFact(block, 'heading')) seen.clear();
    if (!isRunning(block)) continue;
    if (shows.has('titles')) hints.push(...titlesIn(draft, block, catalogue));
    if (shows.has('expansions')) hints.push(...fullFormsIn(draft, block, seen), ...shortFormsIn(draft, block));
  }
  return hints.sort((a, b) => a.place.block.order - b.place.block.order || a.place.end - b.place.end);
}

/** The lists say all of it themselves. */
const isRunning = ({ kind, region, facts }: Block): boolean =>
  (kind === 'paragraph' || kind === 'item' || kind === 'row') && region !== 'abbreviations' && !facts.some((fact) => fact.kind === 'entry');

/** The title behind each tag, once in a block. */
function titlesIn(draft: Draft, block: Block, catalogue: Catalogue): readonly InlayHint[] {
  const told = new Set<string>();
  return factsIn(block, 'citation').flatMap((fact): InlayHint[] => {
    const key = `${fact.form} ${fact.target.text}`, title = told.has(key) ? '' : titleOf(draft, fact, catalogue);
    if (title === '') return [];
    told.add(key);
    return [{ kind: 'titles', place: { block, start: fact.start, end: fact.end }, text: shortened(title), detail: title }];
  });
}

/** The title as the entry has it, else as the catalogue does. */
function titleOf(draft: Draft, citation: Citation, catalogue: Catalogue): string {
  const entry = entryOfCitation(draft, citation)?.fact;
  if (entry?.title) return plain(entry.title.text.replace(/[*_`[\]]/g, ''));
  const names = [entry?.tag?.text, entry?.identifier?.text, citation.form === 'tag' ? citation.target.text : undefined].filter((name) => name !== undefined);
  const record = names.map((name) => findRecord(catalogue, name)).find((found) => found !== undefined);
  return record ? recordTitle(record, profileOf(draft).language) : '';
}

/** Cut between words. */
function shortened(title: string): string {
  if (title.length <= LONGEST) return title;
  const cut = title.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, ''), space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}

/** The abbreviations that a clause has used or spelled out before one of its blocks. */
function abbreviationsBefore(draft: Draft, block: Block): Set<string> {
  const seen = new Set<string>(), index = blockIndex(draft, block);
  for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
    const before = draft.blocks[i] as Block;
    if (hasFact(before, 'heading')) break;
    if (!isRunning(before)) continue;
    for (const fact of before.facts) if (fact.kind === 'use' || fact.kind === 'expansion') seen.add(fact.abbreviation);
  }
  return seen;
}

/** The full form behind an abbreviation where its clause uses it first; where the text spells it out nothing is to be said. */
function fullFormsIn(draft: Draft, block: Block, seen: Set<string>): readonly InlayHint[] {
  const spelled = new Set(factsIn(block, 'expansion').map(({ abbreviation }) => abbreviation)), hints: InlayHint[] = [];
  for (const fact of factsIn(block, 'use')) {
    if (seen.has(fact.abbreviation)) continue;
    seen.add(fact.abbreviation);
    const full = spelled.has(fact.abbreviation) ? undefined : listedAbbreviation(draft, fact.abbreviation)?.fact.expansion.text;
    if (full !== undefined) hints.push({ kind: 'expansions', place: { block, start: fact.start, end: fact.end + pluralAt(block.text, fact.end) }, text: shortened(full), detail: full });
  }
  for (const abbreviation of spelled) seen.add(abbreviation);
  return hints;
}

/** How many letters the plural of an abbreviation has behind it. */
const pluralAt = (text: string, at: number): number => /^'?(?:es|s)(?![A-Za-z])/.exec(text.slice(at, at + 4))?.[0].length ?? 0;

interface FullForms {
  readonly map: WordMap;
  readonly abbreviations: ReadonlyMap<string, string>;
}

/** The full forms of clause 4 as words to look for. One word alone may mean anything, and two full forms alike say nothing. */
const fullForms = ofParts(['abbreviation'], (draft): FullForms => {
  const words = new Map<string, Word>(), abbreviations = new Map<string, string>();
  for (const { fact: { abbreviation, expansion } } of listedAbbreviations(draft)) {
    const word = /\S[\s\u00a0-]+\S/.test(expansion.text) ? termWord(expansion.text) : undefined;
    if (!word) continue;
    if (words.has(word.key)) abbreviations.delete(word.key); else abbreviations.set(word.key, abbreviation);
    words.set(word.key, word);
  }
  return { map: wordMap(words.values()), abbreviations };
});

/** The abbreviation behind a full form that stands without it, the longest of several, once in a block. */
function shortFormsIn(draft: Draft, block: Block): readonly InlayHint[] {
  const { map, abbreviations } = fullForms(draft), told = new Set<string>(), hints: InlayHint[] = [];
  let reached = 0;
  if (map.size === 0) return hints;
  const spans: { readonly key: string; readonly start: number; readonly end: number }[] = [];
  findWords(block.text, map, ({ key }, span) => { spans.push({ key, ...span }); });
  for (const { key, start, end } of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const abbreviation = abbreviations.get(key);
    if (start < reached) continue;
    reached = end;
    if (abbreviation === undefined || told.has(key) || /^[*_]{0,3}[\s\u00a0]{0,3}\(/.test(block.text.slice(end, end + 8)) || touchesFact(block, NAMES, { start, end })) continue;
    told.add(key);
    hints.push({ kind: 'expansions', place: { block, start, end }, text: abbreviation, detail: `${abbreviation} in clause 4` });
  }
  return hints;
}

const NAMES = bitsOf(['protected', 'citation', 'term']);
