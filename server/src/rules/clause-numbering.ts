import { placeIn, type Located, type Place } from '../draft/block.ts';
import { clausesOf, type Clause } from '../draft/clauses.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { Region, TermFact } from '../draft/fact.ts';
import type { Profile } from '../draft/profile.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { Level } from './table.ts';
import { labelOf, parseLabel, type Numbering } from './reading/clause-label.ts';
import type { DraftRule } from './rule.ts';
import { isChange, SKELETON } from './reading/skeleton.ts';

/**
 * The numbers that the source writes have a gap, a double, or stand under the wrong clause; annexes go A to H, J …, appendices I, II …;
 * terms of 3.1 and 3.2 as their subclauses (author's guide §9.3). After a break counting goes on from the number written, so one slip is one finding. Amendments keep the numbers of
 * their base and are not looked at.
 */
export const clauseNumbering: DraftRule = {
  id: 'clause-numbering', scope: 'draft', reads: ['heading', 'subtitle', 'term'],
  *check({ draft, profile }) {
    if (isChange(profile) || profile.metanorma) return;
    const found: readonly Break[] = [...breaks(draft, missingNumbers(draft, profile))];
    // A converter that drops a heading's style makes a gap that the author has not made.
    const level: Level | undefined = draft.syntax === 'text' || found.filter(({ isGap }) => isGap).length > FEW ? 'information' : undefined;
    for (const { report, isTold } of found) if (!isTold) yield { ...report, ...(level && { level }) };
  },
};

/** A draft with more gaps than this has headings that were not seen. */
const FEW = 3;

/** Parts that have no number by rule. */
const UNNUMBERED: ReadonlySet<Region> = new Set<Region>(['front', 'summary', 'keywords', 'introduction', 'history', 'bibliography', 'index']);

/** A clause, or a definition that is no heading, with the number it writes. */
interface Numbered {
  readonly label: string | undefined;
  readonly region: Region;
  readonly title: string;
  readonly place: Place;
  readonly isTerm: boolean;
}

interface Break {
  readonly report: Report;
  readonly isGap: boolean;
  /** Whether missing-clause finds the part that the number belongs to. */
  readonly isTold?: boolean;
}

/** How far the counting of one series (clauses, annexes, appendices) has come. */
interface Count {
  readonly seen: Map<string, Numbered>;
  last: readonly number[];
  /** A double that was told; its subclauses are doubles too. */
  excused: string;
  /** Whether a heading without a number stood here since the last number. */
  hasUnnumbered: boolean;
}

/** Numbers of parts that the text lacks: the rule missing-clause tells of them. */
function missingNumbers(draft: Draft, profile: Profile): ReadonlySet<string> {
  if (profile.common) return new Set();
  const roles = new Set<Region>(factsOf(draft, 'heading').filter(({ fact }) => fact.opens).map(({ fact }) => fact.role));
  return new Set(Object.entries(SKELETON).filter(([part]) => !roles.has(part as Region)).map(([, { number }]) => number));
}

function* breaks(draft: Draft, missing: ReadonlySet<string>): Iterable<Break> {
  const counts: Record<Numbering, Count> = { clause: newCount(), annex: newCount(), appendix: newCount() };
  for (const clause of numberedOf(draft)) {
    const numbering: Numbering = clause.region === 'annex' || clause.region === 'appendix' ? clause.region : 'clause', count = counts[numbering];
    const path = clause.label === undefined ? undefined : parseLabel(clause.label, numbering);
    // Where the headings of clause 3 were not seen, its terms count nothing.
    if (clause.isTerm && path && (count.last.length < 2 || path[0] !== count.last[0])) continue;
    if (!path) {
      if (!UNNUMBERED.has(clause.region)) count.hasUnnumbered = true;
      continue;
    }
    const skipped = numbering === 'clause' ? skippedBy(path, count.last) : [];
    const found = nextBreak(clause, path, count, numbering);
    if (found) yield { ...found, isTold: found.isGap && skipped.length > 0 && skipped.every((label) => missing.has(label)) };
    count.hasUnnumbered = false;
  }
}

const newCount = (): Count => ({ seen: new Map(), last: [0], excused: '', hasUnnumbered: false });

/** Clauses and terms in the order of the text. */
function numberedOf(draft: Draft): readonly Numbered[] {
  const clauses = clausesOf(draft).map((clause) => ({ order: clause.heading.block.order, ...ofClause(clause) }));
  const terms = factsOf(draft, 'term').filter(({ fact, block }) => !fact.heading && isTerms(block.region)).map((term) => ({ order: term.block.order, ...ofTerm(term) }));
  return terms.length === 0 ? clauses : [...clauses, ...terms].sort((a, b) => a.order - b.order || a.place.start - b.place.start);
}

const isTerms = (region: Region): boolean => region === 'terms-elsewhere' || region === 'terms-here';

const ofClause = ({ heading: { block, fact }, number, written, region, title }: Clause): Numbered =>
  ({ label: written ? number : undefined, region, title, place: placeIn(block, fact.number ?? fact), isTerm: false });

const ofTerm = ({ block, fact }: Located<TermFact>): Numbered =>
  ({ label: fact.number?.text, region: block.region, title: fact.term, place: placeIn(block, fact.number ?? fact), isTerm: true });

function nextBreak(clause: Numbered, path: readonly number[], count: Count, numbering: Numbering): Break | undefined {
  const label = clause.label ?? '', { last } = count, known = count.seen.get(label), isLettered = /[a-z]$/.test(label);
  const { hasUnnumbered } = count;
  count.last = path;
  if (known) {
    if (count.excused && label.startsWith(`${count.excused}.`)) return undefined;
    count.excused = label;
    return { isGap: false, report: double(clause, known, numbering) };
  }
  count.seen.set(label, clause);
  if (isLettered || path[0] === 0) return undefined;
  const shared = sharedLength(path, last), own = path[shared] ?? 0, reached = last[shared] ?? 0;
  if (path.length === shared + 1 && own === reached + 1) return undefined;
  const isForward = own > reached;
  if (isForward && hasUnnumbered) return undefined;
  const message = isForward ? gap(path, last, numbering) : backward(path, last, numbering);
  // A definition that has another form than its neighbours is not seen, and leaves a gap behind.
  return { isGap: isForward, report: { place: clause.place, message, ...(clause.isTerm && isForward && { level: 'information' as const }) } };
}

function sharedLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  while (length < a.length - 1 && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** The numbers between the last one and the path, no more of them than the skeleton has. */
function skippedBy(path: readonly number[], last: readonly number[]): readonly string[] {
  const shared = sharedLength(path, last), reached = last[shared] ?? 0, count = Math.max(0, (path[shared] ?? 0) - reached - 1);
  return Array.from({ length: Math.min(count, MOST_PARTS) }, (_, i) => [...path.slice(0, shared), reached + i + 1].join('.'));
}

/** More than the skeleton has clauses: a longer gap holds others too. */
const MOST_PARTS = 6;

/** The first number that the path skips, and what it follows. */
function gap(path: readonly number[], last: readonly number[], numbering: Numbering): string {
  const shared = sharedLength(path, last), skipped = [...path.slice(0, shared), (last[shared] ?? 0) + 1];
  const before = last.length === 1 && last[0] === 0 ? '' : ` after ${labelOf(last, numbering)}`;
  return `${labelOf(path, numbering, true)} comes${before || ' first'}, but there is no ${labelOf(skipped, numbering)}. Number it anew, or add what is missing.`;
}

const backward = (path: readonly number[], last: readonly number[], numbering: Numbering): string =>
  `${labelOf(path, numbering, true)} comes after ${labelOf(last, numbering)}. Put it in its place, or number it anew.`;

function double(clause: Numbered, known: Numbered, numbering: Numbering): Report {
  const { label = '' } = clause;
  const name = numbering === 'clause' || label.includes('.') ? `Clause ${label}` : `${numbering === 'annex' ? 'Annex' : 'Appendix'} ${label}`;
  return {
    place: clause.place, message: `${name} is here twice. Number one of them anew.`,
    related: [{ place: known.place, message: `The other ${name.charAt(0).toLowerCase()}${name.slice(1)}: ${known.title}` }],
  };
}

export const clauseNumberingPage: RulePage = {
  id: 'clause-numbering',
  levels: 'information in plain text, where there are more than three gaps, and for a gap between definitions',
  says: `Numbers that the source writes have a gap, stand twice, or stand under another clause. Annexes are A to H, J and so on without I,
appendices I, II, III; definitions of 3.1 and 3.2 count as their subclauses. After a break counting goes on from the number written, so
one slip is one finding. Inserted numbers such as 6.1a are right, amendments are left alone, and a gap that a missing part leaves behind
is found by \`missing-clause\` alone. Many gaps, and gaps in plain text, may come from headings that were lost on the way out of Word.`,
  why: `A number names a clause for good, and other texts cite it.`,
  wrong: {
    text: `## 6 Requirements

### 6.1 Discovery

### 6.3 Ranking`,
  },
  right: {
    text: `## 6 Requirements

### 6.1 Discovery

### 6.2 Ranking`,
  },
  fix: `There is none: whether a number is wrong or a clause is missing is for the drafter to say, and references to the clause change
with it.`,
  before: 'the heading',
};
