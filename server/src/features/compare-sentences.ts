import { factsIn, hasFact, type Block, type Place } from '../draft/block.ts';
import type { Region } from '../draft/fact.ts';
import { plain } from '../draft/normalise.ts';
import { isQuoted } from '../rules/quotation.ts';
import { wordSet } from './compare-pairs.ts';
import type { Section } from './compare-sections.ts';

/** A sentence that states a requirement. */
export interface RequirementSentence {
  /** As it is read: on one line, without emphasis and the mark of its list item. */
  readonly text: string;
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** "shall", "should not", in the order of the sentence. */
  readonly keywords: readonly string[];
  readonly place: Place;
  readonly section: Section;
}

/** The text of a section, cut into what states requirements and what does not. */
export interface SectionText {
  readonly requirements: readonly RequirementSentence[];
  /** The rest of each paragraph as it is compared. */
  readonly paragraphs: readonly string[];
}

/** Parts whose words are compared as lists, or belong to no requirement. */
const LISTS: ReadonlySet<Region> = new Set<Region>(['front', 'history', 'references', 'bibliography', 'terms-elsewhere', 'terms-here', 'abbreviations', 'index']);

/** What is compared elsewhere: entries, terms, abbreviations, headings and the header. */
const isCompared = (block: Block): boolean => block.kind === 'heading' || block.kind === 'comment' || block.kind === 'header' || block.kind === 'markup'
  || (['entry', 'term', 'term-definition', 'term-source', 'abbreviation', 'attribute', 'title-line', 'subtitle'] as const).some((kind) => hasFact(block, kind));

/** Reads a section once, from its first block to its last. */
export function textOfSection(section: Section): SectionText {
  const requirements: RequirementSentence[] = [], paragraphs: string[] = [];
  for (const block of section.blocks) {
    if (isCompared(block)) continue;
    const own = LISTS.has(block.region) || !hasFact(block, 'requirement') ? [] : requirementsIn(block, section);
    const rest = shown(own.length === 0 ? block.text : without(block.text, own.map(({ place }) => place)));
    requirements.push(...own);
    if (/[\p{L}\p{N}]/u.test(rest)) paragraphs.push(rest);
  }
  return { requirements, paragraphs };
}

function without(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = '', from = 0;
  for (const { start, end } of spans) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

function requirementsIn(block: Block, section: Section): readonly RequirementSentence[] {
  const uses = factsIn(block, 'requirement').filter((fact) => !isQuoted(block.text, fact)), found: RequirementSentence[] = [];
  if (uses.length === 0) return found;
  let next = 0;
  for (const { start, end } of sentences(block)) {
    const keywords: string[] = [];
    for (; next < uses.length && (uses[next]?.start ?? end) < end; next++) {
      const use = uses[next];
      if (use && use.start >= start) keywords.push(use.negated ? `${use.word} (not)` : use.word);
    }
    if (keywords.length === 0) continue;
    const text = shown(block.text.slice(start, end));
    found.push({ text, key: text, words: wordSet(text, 80), keywords, place: { block, start, end }, section });
  }
  return found;
}

/** The mark that a list item begins with, in the three syntaxes. */
const MARK = /^[ \t\u00a0]*(?:[-*+•–—.]{1,5}|\(?[0-9]{1,3}[.)]|\(?[a-z]{1,4}\))[ \t\u00a0]+/;

/** Where a sentence may end: with its sign before a blank and a capital, at a cell's edge, or where the block does. */
const END = /[.!?]["'”’)\]*_]{0,4}(?=[ \t\u00a0]*\r?\n?[ \t\u00a0]*[\p{Lu}"“(*_[])[ \t\u00a0\r\n]+|\|/gu;

/** Ends of abbreviations that end no sentence. */
const SHORT = /(?:^|[^\p{L}])(?:e\.g|i\.e|cf|etc|vs|fig|figs|no|nos|al|rec|recs|ex|amd|cor|suppl|p\.ex|\p{L})\.["'”’)\]*_]{0,4}$/iu;

/** How far back an abbreviation can begin. In UTF-16 code units. */
const REACH = 12;

/** The sentences of a block in order, without the blanks around them. */
function* sentences({ text, kind }: Block): Generator<{ readonly start: number; readonly end: number }> {
  let start = MARK.exec(text)?.[0].length ?? 0;
  for (const match of text.matchAll(END)) {
    const isEdge = match[0] === '|', signs = match.index + match[0].trimEnd().length;
    if (match.index < start || (isEdge ? kind !== 'row' : SHORT.test(text.slice(Math.max(start, signs - REACH), signs)))) continue;
    yield trimmed(text, start, isEdge ? match.index : signs);
    start = match.index + match[0].length;
  }
  yield trimmed(text, start, text.length);
}

function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const part = text.slice(start, end), lead = part.length - part.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + part.trimEnd().length) };
}

/** Text as it is read: on one line, with straight quotation marks, without emphasis, backslashes and the mark of a list item. */
export const shown = (text: string): string =>
  plain(text.replace(MARK, '')).replace(/\*{1,3}|`|(?<![\p{L}\p{N}])_{1,2}|_{1,2}(?![\p{L}\p{N}])/gu, '').replace(/[“”]/g, '"').replace(/[‘’]/g, '\'').trim();
