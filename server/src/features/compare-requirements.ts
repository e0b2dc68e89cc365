import type { Change, ChangeKind, Sides } from './compare.ts';
import { sideOf } from './compare-clauses.ts';
import { pairAlike, pairSame, shareOf } from './compare-pairs.ts';
import type { Section, SectionPairs } from './compare-sections.ts';
import { textOfSection, type RequirementSentence, type SectionText } from './compare-sentences.ts';

type Texts = ReadonlyMap<Section, SectionText>;

/** The text of each section, read once. */
export const textsOf = (sections: readonly Section[]): Texts => new Map(sections.map((section) => [section, textOfSection(section)]));

/** Sentences are alike where they share half of their words; in another clause they have to share more. */
const ALIKE = 0.5, ALIKE_ELSEWHERE = 0.75;

/** Sentences with requirements that were added, removed, changed, made stronger or weaker, or moved to another clause. */
export function requirementChanges(before: Texts, after: Texts, { afterOf, beforeOf }: SectionPairs, sides: Sides): readonly Change[] {
  const paired = new Map<RequirementSentence, RequirementSentence>(), used = new Set<RequirementSentence>();
  const take = (pairs: readonly (readonly [RequirementSentence, RequirementSentence])[]): void => { for (const [a, b] of pairs) { paired.set(b, a); used.add(a); } };
  const old = [...before.values()].flatMap(({ requirements }) => requirements), fresh = [...after.values()].flatMap(({ requirements }) => requirements);
  const left = (): readonly [readonly RequirementSentence[], readonly RequirementSentence[]] => [old.filter((one) => !used.has(one)), fresh.filter((one) => !paired.has(one))];
  const home = ({ section }: RequirementSentence): string => `${beforeOf.has(section) || afterOf.has(section) ? '' : after.has(section) ? 'after ' : 'before '}${(beforeOf.get(section) ?? section).index.toString()}`;
  const wordsOf = ({ words }: RequirementSentence): ReadonlySet<string> => words;
  take(pairSame(old, fresh, (sentence) => `${home(sentence)}|${sentence.key}`));
  take(pairSame(...left(), ({ key }) => key));
  const [oldLeft, freshLeft] = left(), byHome = groupBy(oldLeft, home);
  for (const [key, ones] of groupBy(freshLeft, home)) take(pairAlike(byHome.get(key) ?? [], ones, { wordsOf, score: (a, b) => atLeast(shareOf(a.words, b.words), ALIKE) }));
  take(pairAlike(...left(), { wordsOf, score: (a, b) => atLeast(shareOf(a.words, b.words), ALIKE_ELSEWHERE) }));
  const changes = fresh.flatMap((sentence) => ofSentence(paired.get(sentence), sentence, beforeOf, sides) ?? []);
  const removed = old.filter((one) => !used.has(one)).map((one): Change => ({ kinds: ['removed'], what: one.section.name, before: sides.before(one.place, one.text) }));
  return [...changes, ...removed];
}

const atLeast = (score: number, least: number): number => (score >= least ? score : 0);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item), known = groups.get(key);
    if (known) known.push(item); else groups.set(key, [item]);
  }
  return groups;
}

function ofSentence(before: RequirementSentence | undefined, after: RequirementSentence, beforeOf: ReadonlyMap<Section, Section>, sides: Sides): Change | undefined {
  const what = after.section.name, place = sides.after(after.place, after.text);
  if (!before) return { kinds: ['added'], what, after: place };
  const from = before.keywords.join(', '), to = after.keywords.join(', '), isMoved = beforeOf.get(after.section) !== before.section;
  const [kind, ...more]: readonly ChangeKind[] = [
    ...(from === to ? [] : ['strength' as const]), ...(before.key === after.key || from !== to ? [] : ['changed' as const]), ...(isMoved ? ['moved' as const] : []),
  ];
  if (!kind) return undefined;
  const detail = [from === to ? '' : `${from} → ${to}`, isMoved ? `from ${before.section.name}` : ''].filter(Boolean).join('; ');
  return { kinds: [kind, ...more], what, before: sides.before(before.place, before.text), after: place, ...(detail && { detail }) };
}

/** The clauses whose words differ where they state no requirement. */
export function textChanges(before: Texts, after: Texts, { beforeOf }: SectionPairs, sides: Sides): readonly Change[] {
  const changes: Change[] = [];
  for (const [section, { paragraphs }] of after) {
    const other = beforeOf.get(section), detail = other && differenceOf(before.get(other)?.paragraphs ?? [], paragraphs);
    const from = other && sideOf(other, sides.before), to = sideOf(section, sides.after);
    if (detail) changes.push({ kinds: ['changed'], what: section.name, ...(from && { before: from }), ...(to && { after: to }), detail });
  }
  return changes;
}

function differenceOf(before: readonly string[], after: readonly string[]): string {
  const same = pairSame(before.map((text) => ({ text })), after.map((text) => ({ text })), ({ text }) => text).length;
  const removed = before.length - same, added = after.length - same, changed = Math.min(removed, added);
  if (removed + added === 0) return before.every((text, i) => text === after[i]) ? '' : 'paragraphs in another order';
  return [part(changed, 'changed'), part(added - changed, 'added'), part(removed - changed, 'removed')].filter(Boolean).join(', ');
}

const part = (count: number, what: string): string => (count === 0 ? '' : `${count.toString()} paragraph${count === 1 ? '' : 's'} ${what}`);
