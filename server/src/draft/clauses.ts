import type { Located } from './block.ts';
import { blockIndex, factsOf, ofParts, type Draft } from './draft.ts';
import type { Heading, Region } from './fact.ts';

/** A clause, annex, appendix or unnumbered part, with the number it has or gets. */
export interface Clause {
  readonly heading: Located<Heading>;
  /** "6.1", "A", "A.2", "II"; Metanorma's number where the source has none; undefined for Summary and its like. */
  readonly number: string | undefined;
  /** Whether the source writes the number itself. */
  readonly written: boolean;
  /** With the subtitle of an annex. */
  readonly title: string;
  /** The region the clause stands in. */
  readonly region: Region;
  /** 1 for a clause, annex or appendix, 2 for its subclauses. */
  readonly depth: number;
}

const UNNUMBERED: ReadonlySet<Region> = new Set<Region>(['front', 'summary', 'keywords', 'introduction', 'history', 'bibliography', 'index']);

/** Every clause in the order of the text. */
export const clausesOf = ofParts(['heading', 'subtitle'], (draft): readonly Clause[] => {
  const subtitles = new Map(factsOf(draft, 'subtitle').map((located) => [located.block, located.fact.text]));
  const headings = factsOf(draft, 'heading').filter(({ fact }) => fact.level > 0 && !/discrete|float/.test(fact.style ?? ''));
  const top = topLevel(headings);
  const count = counter();
  return headings.map((heading) => {
    const { fact, block } = heading, region = regionOf(block.region, fact);
    const depth = Math.max(1, fact.level - top + 1);
    const number = fact.number?.text ?? (draft.syntax === 'asciidoc' && !UNNUMBERED.has(region) ? count(depth, region) : undefined);
    const title = fact.title || subtitleAfter(draft, heading, subtitles);
    return { heading, number, written: fact.number !== undefined, title, region, depth };
  });
});

/** A block's region is the one after it, so a heading stands in the region it opens. */
const regionOf = (after: Region, fact: Heading): Region => (fact.opens ? fact.role : after);

function topLevel(headings: readonly Located<Heading>[]): number {
  const skeleton = headings.find(({ fact }) => fact.opens && fact.role !== 'body' && fact.role !== 'terms-here' && fact.role !== 'terms-elsewhere');
  return skeleton?.fact.level ?? headings.reduce((least, { fact }) => Math.min(least, fact.level), 6);
}

/** Numbers as Metanorma gives them: clauses 1, 2, …; annexes A, B, … without I; appendices I, II, … */
function counter(): (depth: number, region: Region) => string {
  let clause = 0, annex = 0, appendix = 0;
  let sub: number[] = [];
  return (depth, region) => {
    if (depth === 1) {
      sub = [];
      if (region === 'annex') annex++; else if (region === 'appendix') appendix++; else clause++;
    } else {
      sub = sub.slice(0, depth - 1);
      while (sub.length < depth - 1) sub.push(0);
      sub[depth - 2] = (sub[depth - 2] ?? 0) + 1;
    }
    const head = region === 'annex' ? annexLetter(annex) : region === 'appendix' ? roman(appendix) : String(clause);
    return [head, ...sub].join('.');
  };
}

/** A, B, … H, J, …: ITU leaves out the letter I. */
export const annexLetter = (count: number): string => 'ABCDEFGHJKLMNOPQRSTUVWXYZ'.charAt(count - 1) || `A${count}`;

/** I, II, III, IV … for counts from 1. */
export function roman(count: number): string {
  const steps: readonly (readonly [number, string])[] = [[50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let rest = count, text = '';
  for (const [value, letter] of steps) while (rest >= value) { text += letter; rest -= value; }
  return text;
}

function subtitleAfter(draft: Draft, heading: Located<Heading>, subtitles: ReadonlyMap<Located['block'], string>): string {
  if (subtitles.size === 0) return '';
  const next = draft.blocks[blockIndex(draft, heading.block) + 1];
  return next ? subtitles.get(next) ?? '' : '';
}

/** The number as cross-references write it, to its clause: "7.2", "annex A", "appendix II". */
export const clauseByLabel = ofParts(['heading', 'subtitle'], (draft): ReadonlyMap<string, Clause> => {
  const found = new Map<string, Clause>();
  for (const clause of clausesOf(draft)) {
    if (clause.number === undefined) continue;
    const label = clause.depth === 1 && (clause.region === 'annex' || clause.region === 'appendix') && !clause.number.includes('.') ? `${clause.region} ${clause.number}` : clause.number;
    if (!found.has(label)) found.set(label, clause);
  }
  return found;
});
