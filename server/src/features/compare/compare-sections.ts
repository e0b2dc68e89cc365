import { SMALL_WORDS } from '../../rules/reading/same-words.ts';
import type { Section } from '../sections.ts';
import { wordSet } from '../word-set.ts';
import { pairAlike, pairSame, shareOf } from './compare-pairs.ts';

/** Which section of one draft is which of the other, both ways. */
export interface SectionPairs {
  readonly afterOf: ReadonlyMap<Section, Section>;
  readonly beforeOf: ReadonlyMap<Section, Section>;
}

/** A key that a section has in common with the one it is paired with. */
export function sharedKey(section: Section, ofAfter: { readonly has: (section: Section) => boolean }, beforeOf: SectionPairs['beforeOf']): string {
  const other = beforeOf.get(section);
  return `${!other && ofAfter.has(section) ? 'new ' : ''}${(other ?? section).index.toString()}`;
}

/** Finds each section of one draft in the other: by its part of the skeleton, its title under the same parent, its title, its words. */
export function pairSections(before: readonly Section[], after: readonly Section[]): SectionPairs {
  const afterOf = new Map<Section, Section>(), beforeOf = new Map<Section, Section>();
  const take = (pairs: readonly (readonly [Section, Section])[]): void => { for (const [a, b] of pairs) { afterOf.set(a, b); beforeOf.set(b, a); } };
  const freeIn = (sections: readonly Section[], paired: ReadonlyMap<Section, Section>, depth?: number): readonly Section[] =>
    sections.filter((section) => !paired.has(section) && (depth === undefined || section.depth === depth));
  const free = (depth?: number): readonly [readonly Section[], readonly Section[]] => [freeIn(before, afterOf, depth), freeIn(after, beforeOf, depth)];
  // A parent goes by its place in the draft before, so that children under a renamed clause still have one parent.
  const home = (section: Section): Section | undefined => section.parent && (beforeOf.get(section.parent) ?? section.parent);
  const ofAfter = new Set(after);
  const homeKey = ({ parent }: Section): string => (parent ? sharedKey(parent, ofAfter, beforeOf) : '');
  const words = wordsBySection();
  const likeness = { wordsOf: (section: Section) => words(section).all, score: (a: Section, b: Section) => likenessOf(words(a), words(b), home(a) === home(b)) };
  take(pairSame(before, after, ({ clause }) => (clause === undefined ? 'front' : clause.heading.fact.opens && !NO_ROLE.has(clause.heading.fact.role) ? `role ${clause.heading.fact.role}` : '')));
  const deepest = [...before, ...after].reduce((most, { depth }) => Math.max(most, depth), 0);
  for (let depth = 1; depth <= deepest; depth++) {
    take(pairSame(...free(depth), (section) => `${homeKey(section)}|${section.title}`));
    take(pairOnly(...free(depth)));
    take(pairAlike(...free(depth), likeness));
  }
  take(pairOnly(...free()));
  take(pairAlike(...free(), likeness));
  return { afterOf, beforeOf };
}

const NO_ROLE: ReadonlySet<string> = new Set(['body', 'annex', 'appendix', 'front']);

/** Pairs sections whose title no other one has: "General" may be anywhere. */
function pairOnly(before: readonly Section[], after: readonly Section[]): readonly (readonly [Section, Section])[] {
  const only = (sections: readonly Section[]): readonly Section[] => {
    const counts = new Map<string, number>();
    for (const { title } of sections) counts.set(title, (counts.get(title) ?? 0) + 1);
    return sections.filter(({ title }) => counts.get(title) === 1);
  };
  return pairSame(only(before), only(after), ({ title }) => title);
}

interface Words {
  readonly title: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

function wordsBySection(): (section: Section) => Words {
  const known = new Map<Section, Words>();
  return (section) => {
    let words = known.get(section);
    if (!words) {
      const title = titleWords(section.title), body = wordSet(section.blocks.slice(1, 40).map(({ text }) => text.slice(0, 1000)).join(' '));
      known.set(section, words = { title, body, all: new Set([...title, ...body]) });
    }
    return words;
  };
}

/** Fewer words than these tell nothing of what a clause is. */
const TELLING = 8;

/** How alike two sections are that have different titles; 0 where they are two. */
function likenessOf(a: Words, b: Words, isSameHome: boolean): number {
  const title = shareOf(a.title, b.title), body = shareOf(a.body, b.body), isShort = a.body.size < TELLING || b.body.size < TELLING;
  const isSameBody = isShort ? isSameHome && body === 1 && a.body.size > 2 : body >= 0.6;
  const isSameTitle = isSameHome && (title >= 0.75 || (title >= 0.5 && (isShort || body >= 0.3)));
  return isSameBody || isSameTitle ? title + body : 0;
}

/** The words of a title that tell it from others: "Ranking of assets" is of ranking and assets. */
const titleWords = (title: string): ReadonlySet<string> => new Set([...wordSet(title)].filter((word) => !SMALL_WORDS.has(word)));
