import { factsIn, hasFact, type Block, type Place } from '../draft/block.ts';
import type { CrossReference, Region, Span } from '../draft/fact.ts';
import { plain } from '../draft/normalise.ts';
import { applyEdits } from '../rules/fixes/edits.ts';
import type { Edit } from '../rules/finding.ts';
import { isQuoted } from '../rules/reading/quotation.ts';
import type { Section } from './sections.ts';
import { sentencesIn } from './sentence.ts';
import { wordSet } from './word-set.ts';

/** A text as it is compared. */
export interface ComparedText {
  /** As it is read: on one line, without emphasis and the mark of its list item. */
  readonly text: string;
  /** The same with the numbers that the clauses it refers to have in the newer draft. */
  readonly updated: string;
}

/** A sentence that states a requirement. */
export interface RequirementSentence extends ComparedText {
  readonly words: ReadonlySet<string>;
  /** "shall", "should not", in the order of the sentence. */
  readonly keywords: readonly string[];
  readonly place: Place;
  readonly section: Section;
}

/** The text of a section, cut into what states requirements and what does not. */
export interface SectionText {
  readonly requirements: readonly RequirementSentence[];
  /** The rest of each paragraph. */
  readonly paragraphs: readonly ComparedText[];
}

/** Parts whose words are compared as lists, or belong to no requirement. */
const LISTS: ReadonlySet<Region> = new Set<Region>(['front', 'history', 'references', 'bibliography', 'terms-elsewhere', 'terms-here', 'abbreviations', 'index']);

/** Entries, terms, abbreviations, headings and the header are compared as what they are. */
const isComparedElsewhere = (block: Block): boolean => block.kind === 'heading' || block.kind === 'comment' || block.kind === 'header' || block.kind === 'markup'
  || (['entry', 'term', 'term-definition', 'term-source', 'abbreviation', 'attribute', 'title-line', 'subtitle'] as const).some((kind) => hasFact(block, kind));

/** The number that a clause has in the newer draft, for a reference of the older one; undefined where it has the same, or none. */
export type NewLabel = (reference: CrossReference) => string | undefined;

/** Reads a section once, from its first block to its last. */
export function textOfSection(section: Section, newLabel: NewLabel): SectionText {
  const requirements: RequirementSentence[] = [], paragraphs: ComparedText[] = [];
  for (const block of section.blocks) {
    if (isComparedElsewhere(block)) continue;
    const own = LISTS.has(block.region) || !hasFact(block, 'requirement') ? [] : requirementsIn(block, section, newLabel);
    const rest = comparedText(block, { start: 0, end: block.text.length }, newLabel, own.map(({ place: { start, end } }) => ({ start, end, newText: '' })));
    requirements.push(...own);
    if (/[\p{L}\p{N}]/u.test(rest.text)) paragraphs.push(rest);
  }
  return { requirements, paragraphs };
}

/** A stretch of a block after some edits of the block, as it is read and with new labels. */
function comparedText(block: Block, { start, end }: Span, newLabel: NewLabel, edits: readonly Edit[] = []): ComparedText {
  const read = (changes: readonly Edit[]): string => {
    const within = changes.filter((edit) => start <= edit.start && edit.end <= end).map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return shown(applyEdits(block.text.slice(start, end), within));
  };
  const labels = factsIn(block, 'cross-reference').flatMap((fact): readonly Edit[] => {
    const newText = newLabel(fact);
    return newText === undefined ? [] : [{ start: fact.label.start, end: fact.label.end, newText }];
  });
  const text = read(edits);
  return { text, updated: labels.length === 0 ? text : read([...edits, ...labels]) };
}

function requirementsIn(block: Block, section: Section, newLabel: NewLabel): readonly RequirementSentence[] {
  const uses = factsIn(block, 'requirement').filter((fact) => !isQuoted(block.text, fact)), found: RequirementSentence[] = [];
  if (uses.length === 0) return found;
  let next = 0;
  for (const { start, end } of sentencesOf(block)) {
    const keywords: string[] = [];
    for (; next < uses.length && (uses[next]?.start ?? end) < end; next++) {
      const use = uses[next];
      if (use && use.start >= start) keywords.push(use.negated ? `${use.word} (not)` : use.word);
    }
    if (keywords.length === 0) continue;
    const compared = comparedText(block, { start, end }, newLabel);
    found.push({ ...compared, words: wordSet(compared.text, 80), keywords, place: { block, start, end }, section });
  }
  return found;
}

/** The mark that a list item begins with, in the three syntaxes. */
const MARK = /^[ \t\u00a0]*(?:[-*+•–—.]{1,5}|\(?[0-9]{1,3}[.)]|\(?[a-z]{1,4}\))[ \t\u00a0]+/;

/** The sentences of a block in order: those of a row cell by cell. */
function* sentencesOf({ text, kind }: Block): Generator<Span> {
  const start = MARK.exec(text)?.[0].length ?? 0;
  if (kind !== 'row') yield* sentencesIn(text, { start, end: text.length });
  else for (let from = start, edge = 0; edge < text.length; from = edge + 1) {
    const bar = text.indexOf('|', from);
    edge = bar < 0 ? text.length : bar;
    yield* sentencesIn(text, { start: from, end: edge });
  }
}

/** Text as it is read: on one line, with straight quotation marks, without emphasis, backslashes and the mark of a list item. */
export const shown = (text: string): string =>
  plain(text.replace(MARK, '')).replace(/\*{1,3}|`|(?<![\p{L}\p{N}])_{1,2}|_{1,2}(?![\p{L}\p{N}])/gu, '').replace(/[“”]/g, '"').replace(/[‘’]/g, '\'').trim();
