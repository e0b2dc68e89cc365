import { addTo } from '../../draft/add-to.ts';
import type { Clause } from '../../draft/clauses.ts';
import type { TargetKind } from '../../draft/fact.ts';
import type { Change, ChangeKind, Sides } from './comparison.ts';
import { sideOf } from './compare-clauses.ts';
import { pairAlike, pairSame, shareOf, type Likeness } from './compare-pairs.ts';
import type { Section } from '../sections.ts';
import { sharedKey, type SectionPairs } from './compare-sections.ts';
import { textOfSection, type ComparedText, type NewLabel, type RequirementSentence, type SectionText } from '../section-text.ts';

type Texts = ReadonlyMap<Section, SectionText>;

/** The text of each section, read once. */
export const textsOf = (sections: readonly Section[], newLabel: NewLabel = () => undefined): Texts =>
  new Map(sections.map((section) => [section, textOfSection(section, newLabel)]));

/** What a reference of the older draft is in the newer one, where the clause that it leads to has another number there. */
export function newLabelIn(before: readonly Section[], { afterOf }: SectionPairs): NewLabel {
  const labels = new Map<string, string>();
  for (const section of before) {
    const from = section.clause, to = afterOf.get(section)?.clause;
    if (from?.number !== undefined && to?.number !== undefined && from.number !== to.number && targetOf(from) === targetOf(to)) labels.set(`${targetOf(from)} ${from.number}`, to.number);
  }
  return ({ target, label }) => labels.get(`${target} ${label.text}`);
}

/** How a reference calls a clause. */
const targetOf = ({ region, depth }: Clause): TargetKind => (depth === 1 && (region === 'annex' || region === 'appendix') ? region : 'clause');

/** Sentences are alike where they share half of their words; in another clause they have to share more. */
const ALIKE = 0.5, ALIKE_ELSEWHERE = 0.75;

/** Sentences with requirements that were added, removed, changed, made stronger or weaker, or moved to another clause. */
export function requirementChanges(before: Texts, after: Texts, { beforeOf }: SectionPairs, sides: Sides): readonly Change[] {
  const old = [...before.values()].flatMap(({ requirements }) => requirements), fresh = [...after.values()].flatMap(({ requirements }) => requirements);
  const pairs = pairRequirements(old, fresh, ({ section }) => sharedKey(section, after, beforeOf)), used = new Set(pairs.values());
  const changes = fresh.flatMap((sentence) => ofSentence(pairs.get(sentence), sentence, beforeOf, sides) ?? []);
  const removed = old.filter((one) => !used.has(one)).map((one): Change => ({ kinds: ['removed'], what: one.section.name, before: sides.before(one.place, one.text) }));
  return [...changes, ...removed];
}

type Sentences = readonly RequirementSentence[];

/** For each newer sentence the older one: the same words in its clause, then anywhere; then alike words in its clause, then anywhere. */
function pairRequirements(old: Sentences, fresh: Sentences, home: (sentence: RequirementSentence) => string): ReadonlyMap<RequirementSentence, RequirementSentence> {
  const pairs = new Map<RequirementSentence, RequirementSentence>(), used = new Set<RequirementSentence>();
  const take = (found: readonly (readonly [RequirementSentence, RequirementSentence])[]): void => { for (const [a, b] of found) { pairs.set(b, a); used.add(a); } };
  const left = (): readonly [Sentences, Sentences] => [old.filter((one) => !used.has(one)), fresh.filter((one) => !pairs.has(one))];
  const likeness = (least: number): Likeness<RequirementSentence> => ({ wordsOf: ({ words }) => words, score: (a, b) => atLeast(shareOf(a.words, b.words), least) });
  take(pairSame(old, fresh, (sentence) => `${home(sentence)}|${sentence.updated}`));
  take(pairSame(...left(), (sentence) => `${home(sentence)}|${sentence.text}`));
  take(pairSame(...left(), ({ updated }) => updated));
  take(pairSame(...left(), ({ text }) => text));
  const [oldLeft, freshLeft] = left(), byHome = groupBy(oldLeft, home);
  for (const [key, ones] of groupBy(freshLeft, home)) take(pairAlike(byHome.get(key) ?? [], ones, likeness(ALIKE)));
  take(pairAlike(...left(), likeness(ALIKE_ELSEWHERE)));
  return pairs;
}

const atLeast = (score: number, least: number): number => (score >= least ? score : 0);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

function ofSentence(before: RequirementSentence | undefined, after: RequirementSentence, beforeOf: ReadonlyMap<Section, Section>, sides: Sides): Change | undefined {
  const what = after.section.name, place = sides.after(after.place, after.text);
  if (!before) return { kinds: ['added'], what, after: place };
  const from = before.keywords.join(', '), to = after.keywords.join(', '), isMoved = beforeOf.get(after.section) !== before.section;
  const [kind, ...more]: readonly ChangeKind[] = [
    ...(from === to ? [] : ['strength' as const]), ...(from !== to || isSameText(before, after) ? [] : ['changed' as const]), ...(isMoved ? ['moved' as const] : []),
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

function differenceOf(before: readonly ComparedText[], after: readonly ComparedText[]): string {
  const pairs = pairSame(before, after, ({ updated }) => updated), found = new Set(pairs.flat());
  const free = (texts: readonly ComparedText[]): readonly ComparedText[] => texts.filter((text) => !found.has(text));
  const same = pairs.length + pairSame(free(before), free(after), ({ text }) => text).length;
  const removed = before.length - same, added = after.length - same, changed = Math.min(removed, added);
  if (removed + added === 0) return before.every((text, i) => isSameText(text, after[i])) ? '' : 'paragraphs in another order';
  return [part(changed, 'changed'), part(added - changed, 'added'), part(removed - changed, 'removed')].filter(Boolean).join(', ');
}

/** Whether two texts say the same: a reference that follows its clause to another number does. */
const isSameText = (before: ComparedText, after: ComparedText | undefined): boolean => before.updated === after?.text || before.text === after?.text;

const part = (count: number, what: string): string => (count === 0 ? '' : `${count.toString()} paragraph${count === 1 ? '' : 's'} ${what}`);
