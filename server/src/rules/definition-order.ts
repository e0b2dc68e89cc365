import { placeOf } from '../draft/block.ts';
import { ofParts, type Draft } from '../draft/draft.ts';
import { termsOf, type Term } from '../draft/terms.ts';
import { isInOrder, isSorted, misplacedRuns, sortedByName } from './reading/alphabet.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { referenceKey } from './reading/reference-key.ts';
import type { DraftRule } from './rule.ts';
import { isChange } from './reading/skeleton.ts';
import { sortDefinitions } from './fixes/sort-definitions.ts';

/**
 * Terms of clause 3.1 or 3.2 that are not where the alphabet has them (author's guide, Annex B.4): one finding for each list. An amendment
 * keeps the numbers of its base and adds "3.2.4a", so it is not looked at.
 */
export const definitionOrder: DraftRule = {
  id: 'definition-order', scope: 'draft', reads: ['term', 'term-definition', 'term-source', 'heading'],
  *check({ draft, profile }) {
    if (isChange(profile)) return;
    for (const list of termLists(draft)) {
      const names = list.map(nameOf);
      if (!isFlat(list) || isSorted(names) || isSortedBySource(list)) continue;
      yield report(list);
    }
  },
};

/** The term as it is sorted: without accents and without what stands in brackets. */
const nameOf = ({ term }: Term): string => term.normalize('NFD').replace(/\p{M}/gu, '').replace(/\([^)]*\)?/g, ' ').replace(/\s+/g, ' ').trim();

/** The lists of the draft, without the terms that the skeleton left: a heading that is no term begins another. */
const termLists = ofParts(['term', 'heading', 'term-definition', 'term-source'], (draft): readonly (readonly Term[])[] => {
  const lists: Term[][] = [], isTerm = new Set(draft.parts.term), headings = draft.parts.heading.filter((block) => !isTerm.has(block));
  let heading = 0;
  for (const term of termsOf(draft)) {
    let isNew = lists.length === 0;
    while ((headings[heading]?.order ?? Infinity) < term.place.block.order) { heading++; isNew = true; }
    if (isNew) lists.push([]);
    if (!term.term.startsWith('<')) lists.at(-1)?.push(term);
  }
  return lists;
});

/** Terms that are headings of different levels are grouped by what they mean. */
function isFlat(list: readonly Term[]): boolean {
  const depths = new Set(list.flatMap(({ located: { block, fact } }) => (fact.heading ? /^[=#]*/.exec(block.text)?.[0].length ?? 0 : [])));
  return depths.size <= 1;
}

/** Terms quoted from several texts may stand by text, and by term where the text is the same. */
function isSortedBySource(list: readonly Term[]): boolean {
  if (!list.every(({ source }) => source)) return false;
  const sources = list.map(({ source }) => referenceKey(source?.text ?? ''));
  return isInOrder(sources) && [...new Set(sources)].every((source) => isSorted(list.filter((_, i) => sources[i] === source).map(nameOf)));
}

function report(list: readonly Term[]): Report {
  const runs = misplacedRuns(list, nameOf), misplaced = runs.flat(), first = misplaced[0] as Term;
  return {
    place: placeOf(first.located),
    message: misplaced.length === 1 ? `"${first.term}" is not in alphabetical order. ${whereTo(first, list)}`
      : `"${first.term}" and ${misplaced.length === 2 ? 'another term' : `${String(misplaced.length - 1)} other terms`} are not in alphabetical order. Sort the definitions.`,
    related: misplaced.slice(1, MOST_RELATED + 1).map(({ located, term }) => ({ place: placeOf(located), message: `"${term}" is not in its place either.` })),
    fixes: isNumberedThroughout(list)
      ? [{ title: numbersOf(list) > 0 ? 'Sort the definitions and number them anew' : 'Sort the definitions', certain: false, edits: (draft) => sorted(draft, first) }] : [],
  };
}

function whereTo(term: Term, list: readonly Term[]): string {
  const sortedList = sortedByName(list, nameOf), next = sortedList[sortedList.indexOf(term) + 1];
  return next ? `It belongs before "${next.term}".` : 'It belongs at the end of the list.';
}

const numbersOf = (list: readonly Term[]): number => list.filter(({ located }) => located.fact.number).length;

/** Terms keep the numbers of their places, so either each has one or none has. */
const isNumberedThroughout = (list: readonly Term[]): boolean => [0, list.length].includes(numbersOf(list));

function sorted(draft: Draft, { place }: Term): ReturnType<typeof sortDefinitions> {
  const list = termLists(draft).find((terms) => terms.some((term) => term.place.block.order === place.block.order)) ?? [];
  return sortDefinitions(draft, list, sortedByName(list, nameOf));
}

export const definitionOrderPage: RulePage = {
  id: 'definition-order',
  says: `Terms of clause 3.1 or 3.2 that are out of order: as few as possible, one finding for each list. Case, hyphens, accents and what
stands in brackets do not matter, and a list that is sorted in any usual way (letter by letter, word by word; in clause 3.1 also by the texts
that the terms come from) is sorted. Lists with headings of several levels, amendments and corrigenda are passed over.`,
  why: `A reader looks a term up by the alphabet. A list of many terms in another order has to be read from its beginning.`,
  wrong: {
    frame: `## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\nThis Recommendation defines the following terms:\n\n%\n`,
    text: `**3.2.1 exposed asset**: A resource that can be reached from outside.

**3.2.2 inventory**: A list of resources.

**3.2.3 attack path**: A way from one resource to another.`,
  },
  right: {
    frame: `## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\nThis Recommendation defines the following terms:\n\n%\n`,
    text: `**3.2.1 attack path**: A way from one resource to another.

**3.2.2 exposed asset**: A resource that can be reached from outside.

**3.2.3 inventory**: A list of resources.`,
  },
  fix: `Sorts the whole list. A definition takes its notes and its source along, and each term gets the number of its new place; where this
text refers to the number of a term, the reference is changed too. It is only offered, for other texts may refer to the old numbers, and not
offered where some terms have numbers and others have none.`,
  before: 'the definition',
};
