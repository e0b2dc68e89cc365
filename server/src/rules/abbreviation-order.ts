import type { Block, Located } from '../draft/block.ts';
import { placeOf } from '../draft/block.ts';
import { offsetOf, type Draft } from '../draft/draft.ts';
import type { AbbreviationFact } from '../draft/fact.ts';
import { listedAbbreviations } from './reading/abbreviation-list.ts';
import { isSorted, misplacedRuns, sortedByName } from './reading/alphabet.ts';
import type { Edit, Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';
import { isOneLine } from './fixes/table-edit.ts';

type Line = Located<AbbreviationFact>;
const nameOf = ({ fact }: Line): string => fact.abbreviation;

/**
 * Lines of clause 4 that are not where the alphabet has them (author's guide §8.4): one finding for lines that stand together. Metanorma
 * sorts the list itself.
 */
export const abbreviationOrder: DraftRule = {
  id: 'abbreviation-order', scope: 'draft', reads: ['abbreviation', 'heading'],
  *check({ draft, profile }) {
    if (profile.metanorma) return;
    for (const list of listsOf(draft)) {
      if (isSorted(list.map(nameOf))) continue;
      for (const run of misplacedRuns(list, nameOf)) yield report(run, list);
    }
  },
};

/** The lists of the draft: a heading between two lines begins another. */
function listsOf(draft: Draft): readonly (readonly Line[])[] {
  const lists: Line[][] = [], headings = draft.parts.heading;
  let heading = 0, last: Line[] | undefined;
  for (const line of listedAbbreviations(draft)) {
    let isNew = last === undefined;
    while ((headings[heading]?.order ?? Infinity) < line.block.order) { heading++; isNew = true; }
    if (isNew || !last) lists.push(last = []);
    last.push(line);
  }
  return lists;
}

function report(run: readonly Line[], list: readonly Line[]): Report {
  const first = run[0] as Line, names = run.map(({ fact }) => fact.abbreviation).join(', ');
  const sorted = sortedByName(list, nameOf), before = sorted[sorted.indexOf(run.at(-1) as Line) + 1]?.fact.abbreviation;
  const where = run.length > 1 ? 'Sort the list.' : before === undefined ? 'It belongs at the end of the list.' : `It belongs before ${before}.`;
  return {
    place: placeOf(first),
    message: `${names} ${run.length > 1 ? 'are' : 'is'} not in alphabetical order. ${where}`,
    related: run.slice(1).map((line) => ({ place: placeOf(line), message: `${line.fact.abbreviation} is not in its place either.` })),
    fixes: list.every(({ block }) => isOneLine(block)) ? [{ title: 'Sort the abbreviations', certain: true, edits: (draft) => sortList(draft, first.block) }] : [],
  };
}

/** Writes the lines of the list that a block stands in into each other's places; what is between them stays. */
function sortList(draft: Draft, block: Block): readonly Edit[] {
  const list = listsOf(draft).find((lines) => lines.some((line) => line.block.order === block.order)) ?? [];
  // A backslash at a line's end is a break between two lines, which stays where it is.
  const content = ({ block: { text } }: Line): string => text.trimEnd().replace(/\\$/, '').trimEnd();
  if (!list.every(({ block: one }) => isOneLine(one))) return [];
  return sortedByName(list, nameOf).flatMap((line, i) => {
    const place = list[i] as Line, start = offsetOf(draft, place.block, 0);
    return content(line) === content(place) ? [] : [{ start, end: start + content(place).length, newText: content(line) }];
  });
}

export const abbreviationOrderPage: RulePage = {
  id: 'abbreviation-order',
  says: `Lines of clause 4 that are out of order: as few as possible, those that stand together as one finding. Case, hyphens and slashes
do not matter, and a list that is sorted in any usual way (word by word, capitals first, digits last) is sorted. A heading begins another
list. In Metanorma sources the rule is silent, for Metanorma sorts the list itself.`,
  why: `A reader looks an abbreviation up by the alphabet.`,
  wrong: {
    frame: `## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n%`,
    text: `| API | Application Programming Interface |
| XML | Extensible Markup Language |
| CSP | Cloud Service Provider |`,
  },
  right: {
    frame: `## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n%`,
    text: `| API | Application Programming Interface |
| CSP | Cloud Service Provider |
| XML | Extensible Markup Language |`,
  },
  fix: `Sorts the whole list; what stands between its lines stays where it is. "Fix all" does so too. A list with a line that goes on over
several lines is left to the drafter.`,
  before: 'the line of the list',
};
