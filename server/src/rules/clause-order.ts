import { placeOf } from '../draft/block.ts';
import { clausesOf, type Clause } from '../draft/clauses.ts';
import type { Draft } from '../draft/draft.ts';
import type { Region } from '../draft/fact.ts';
import type { Profile } from '../draft/profile.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';
import { isUnderOtherTitle } from './reading/other-title.ts';
import { isChange, nameOfRegion, rankOf, type SkeletonPart } from './reading/skeleton.ts';

/** Metanorma moves these to their place by itself. */
const MOVED: ReadonlySet<Region> = new Set<Region>(['summary', 'keywords', 'introduction', 'references', 'annex', 'appendix', 'bibliography', 'index']);

/**
 * Parts are not in the order of the author's guide, Table 1. Found at the fewest headings that would have to move: one "Conventions" after
 * clause 6 is one finding, not one for each clause before it.
 */
export const clauseOrder: DraftRule = {
  id: 'clause-order', scope: 'draft', reads: ['heading', 'subtitle'],
  *check({ draft, profile }) {
    // Texts common with ISO/IEC have an order of their own.
    if (isChange(profile) || profile.common) return;
    const parts = orderedParts(draft, profile);
    // 3.1 and 3.2 move with clause 3, so they are compared with each other alone.
    yield* misplaced(parts.filter(({ region }) => !isTerms(region)), profile);
    yield* misplaced(parts.filter(({ region }) => isTerms(region)), profile);
  },
};

/** Parts with a number, but for those inside clause 3. */
const OUTER: readonly SkeletonPart[] = ['scope', 'references', 'definitions', 'abbreviations', 'conventions'];

const isTerms = (region: Region): boolean => region === 'terms-elsewhere' || region === 'terms-here';

function* misplaced(parts: readonly Clause[], profile: Profile): Iterable<Report> {
  const kept = longestInOrder(parts);
  for (const [index, part] of parts.entries()) {
    if (kept.has(index)) continue;
    const rank = rankOf(part.region);
    const later = parts.find((other, i) => i < index && kept.has(i) && rankOf(other.region) > rank);
    const other = later ?? parts.findLast((one, i) => i > index && kept.has(i) && rankOf(one.region) < rank);
    if (!other) continue;
    yield {
      place: placeOf(part.heading), ...(profile.kind === 'Recommendation' ? {} : { level: 'information' as const }),
      message: `${quoted(part, profile)} belongs ${later ? 'before' : 'after'} ${quoted(other, profile)}. Move it there.`,
      related: [{ place: placeOf(other.heading), message: 'It stands on the wrong side of this heading.' }],
    };
  }
}

function quoted({ region, title, number }: Clause, profile: Profile): string {
  if (region === 'body') return nameOfRegion('body', profile);
  // Two annexes may have one title; their letters tell them apart.
  if ((region === 'annex' || region === 'appendix') && number !== undefined) return `${region === 'annex' ? 'Annex' : 'Appendix'} ${number}`;
  return `"${title || nameOfRegion(region, profile)}"`;
}

/** The headings that open a part of Table 1. Headings before the first part that has a title of its own are a title page. */
function orderedParts(draft: Draft, profile: Profile): readonly Clause[] {
  const parts = clausesOf(draft).filter((clause) => {
    const { heading: { fact }, region, written } = clause;
    // "4 Symbols" stands where the skeleton's clause 4 does, whatever it is called.
    return fact.opens && rankOf(region) >= 0 && !(region === 'introduction' && written) && !(profile.metanorma && MOVED.has(region))
      && !(region === 'body' && written && OUTER.some((part) => isUnderOtherTitle(clause, part)));
  });
  const first = parts.findIndex(({ region }) => region !== 'body');
  return first < 0 ? [] : parts.slice(first);
}

/** Indexes of a longest run of parts in order; there are few ranks, so this is linear in the parts. */
function longestInOrder(parts: readonly Clause[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly last: number }[] = [], before: number[] = [];
  parts.forEach(({ region }, index) => {
    const rank = rankOf(region);
    let length = 0, last = -1;
    for (let lower = 0; lower <= rank; lower++) {
      const run = best[lower];
      // Of two runs of one length the one that keeps the earlier heading: what comes late is what stands wrong.
      if (run && run.length >= length) ({ length, last } = run);
    }
    before[index] = last;
    if (length + 1 > (best[rank]?.length ?? 0)) best[rank] = { length: length + 1, last: index };
  });
  const kept = new Set<number>();
  let at = best.reduce((most, run) => (run.length >= most.length ? run : most), { length: 0, last: -1 }).last;
  for (; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}

export const clauseOrderPage: RulePage = {
  id: 'clause-order',
  levels: 'information in other texts than Recommendations',
  says: `The parts do not follow Table 1: Summary, Keywords, Introduction, Scope, References, Definitions (3.1 before 3.2), Abbreviations
and acronyms, Conventions, the clauses from 6 on, annexes, appendices, Bibliography. Found at the fewest headings that would have to move.
Metanorma moves the Summary, References, annexes, appendices and the Bibliography itself, so in AsciiDoc these are not looked at.
Amendments, and texts common with ISO/IEC, are left alone.`,
  why: `Readers of Recommendations know where to look.`,
  wrong: {
    text: `## 1 Scope

## 2 Definitions

## 3 References`,
  },
  right: {
    text: `## 1 Scope

## 2 References

## 3 Definitions`,
  },
  fix: `There is none: a clause that moves takes its number and the references to it along, which is for the drafter to see to.`,
  before: 'the heading',
};
