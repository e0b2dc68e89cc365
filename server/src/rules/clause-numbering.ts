import { placeIn, type Place } from '../draft/block.ts';
import { clausesOf, type Clause } from '../draft/clauses.ts';
import type { Draft } from '../draft/draft.ts';
import type { Region } from '../draft/fact.ts';
import type { Report } from './finding.ts';
import type { Level } from './table.ts';
import { labelOf, parseLabel, type Numbering } from './clause-label.ts';
import type { DraftRule } from './rule.ts';
import { isChange } from './skeleton.ts';

/**
 * The numbers that the source writes have a gap, a double, or stand under the wrong clause; annexes go A to H, J …, appendices I, II …
 * (author's guide §9.3). After a break counting goes on from the number written, so one slip is one finding. Amendments keep the numbers of
 * their base and are not looked at.
 */
export const clauseNumbering: DraftRule = {
  id: 'clause-numbering', scope: 'draft', reads: ['heading', 'subtitle'],
  *check({ draft, profile }) {
    if (isChange(profile) || profile.metanorma) return;
    const found: readonly Break[] = [...breaks(draft)];
    // A converter that drops a heading's style makes a gap that the author has not made.
    const level: Level | undefined = draft.syntax === 'text' || found.filter(({ isGap }) => isGap).length > FEW ? 'information' : undefined;
    for (const { report } of found) yield { ...report, ...(level && { level }) };
  },
};

/** A draft with more gaps than this has headings that were not seen. */
const FEW = 3;

/** Parts that have no number by rule. */
const UNNUMBERED: ReadonlySet<Region> = new Set<Region>(['front', 'summary', 'keywords', 'introduction', 'history', 'bibliography', 'index']);

interface Break {
  readonly report: Report;
  readonly isGap: boolean;
}

/** How far the counting of one series (clauses, annexes, appendices) has come. */
interface Count {
  readonly seen: Map<string, Clause>;
  last: readonly number[];
  /** A double that was told; its subclauses are doubles too. */
  excused: string;
  /** Whether a heading without a number stood here since the last number. */
  hasUnnumbered: boolean;
}

function* breaks(draft: Draft): Iterable<Break> {
  const counts: Record<Numbering, Count> = { clause: newCount(), annex: newCount(), appendix: newCount() };
  for (const clause of clausesOf(draft)) {
    const numbering: Numbering = clause.region === 'annex' || clause.region === 'appendix' ? clause.region : 'clause', count = counts[numbering];
    const path = clause.written && clause.number ? parseLabel(clause.number, numbering) : undefined;
    if (!path) {
      if (!UNNUMBERED.has(clause.region)) count.hasUnnumbered = true;
      continue;
    }
    const found = nextBreak(clause, path, count, numbering);
    if (found) yield found;
    count.hasUnnumbered = false;
  }
}

const newCount = (): Count => ({ seen: new Map(), last: [0], excused: '', hasUnnumbered: false });

function nextBreak(clause: Clause, path: readonly number[], count: Count, numbering: Numbering): Break | undefined {
  const label = clause.number ?? '', { last } = count, known = count.seen.get(label), isLettered = /[a-z]$/.test(label);
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
  return { isGap: isForward, report: { place: placeOfNumber(clause), message: isForward ? gap(path, last, numbering) : backward(path, last, numbering) } };
}

function sharedLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  while (length < a.length - 1 && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** The first number that the path skips, and what it follows. */
function gap(path: readonly number[], last: readonly number[], numbering: Numbering): string {
  const shared = sharedLength(path, last), skipped = [...path.slice(0, shared), (last[shared] ?? 0) + 1];
  const before = last.length === 1 && last[0] === 0 ? '' : ` after ${labelOf(last, numbering)}`;
  return `${labelOf(path, numbering, true)} comes${before || ' first'}, but there is no ${labelOf(skipped, numbering)}. Number it anew, or add what is missing.`;
}

const backward = (path: readonly number[], last: readonly number[], numbering: Numbering): string =>
  `${labelOf(path, numbering, true)} comes after ${labelOf(last, numbering)}. Put it in its place, or number it anew.`;

function double(clause: Clause, known: Clause, numbering: Numbering): Report {
  const name = numbering === 'clause' || clause.number?.includes('.') ? `Clause ${clause.number ?? ''}` : `${numbering === 'annex' ? 'Annex' : 'Appendix'} ${clause.number ?? ''}`;
  return {
    place: placeOfNumber(clause), message: `${name} is here twice. Number one of them anew.`,
    related: [{ place: placeOfNumber(known), message: `The other ${name.charAt(0).toLowerCase()}${name.slice(1)}: ${known.title}` }],
  };
}

function placeOfNumber({ heading: { block, fact } }: Clause): Place {
  return placeIn(block, fact.number ?? fact);
}
