import type { Block, Located } from '../draft/block.ts';
import { blockIndex, factsOf, offsetOf, type Draft } from '../draft/draft.ts';
import type { Entry } from '../draft/fact.ts';
import { runsOutOfOrder } from './reading/alphabet.ts';
import { MOST_RELATED, type Edit, type Fix, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import { hasPlace, isInUsualOrder, sortingKey } from './reading/reference-sequence.ts';
import { entryPlace, onlyEntries, shownEntry } from './reading/reference.ts';
import type { DraftRule } from './rule.ts';
import { isOneLine } from './fixes/table-edit.ts';

type Line = Located<Entry>;

/**
 * Entries that are not where their numbers have them (author's guide §8.2): ITU-T, ITU-R, ISO, IEC, others, each in ascending order, or the
 * plain alphabet. One finding for a list; Metanorma sorts it itself.
 */
export const referenceOrder: DraftRule = {
  id: 'reference-order', scope: 'draft', reads: ['entry', 'heading'],
  *check({ draft, profile }) {
    if (profile.metanorma) return;
    for (const list of listsOf(draft)) if (!isInUsualOrder(list)) yield report(list);
  },
};

/** The lists of the draft: a heading between two entries begins another. */
function listsOf(draft: Draft): readonly (readonly Line[])[] {
  const lists: Line[][] = [], headings = draft.parts.heading;
  let heading = 0, last: Line[] | undefined;
  for (const line of onlyEntries(factsOf(draft, 'entry'))) {
    let isNew = last === undefined;
    while ((headings[heading]?.order ?? Infinity) < line.block.order) { heading++; isNew = true; }
    if (isNew || !last) lists.push(last = []);
    last.push(line);
  }
  return lists;
}

function report(list: readonly Line[]): Report {
  const misplaced = runsOutOfOrder(list.filter(hasPlace), sortingKey).flat(), first = misplaced[0] as Line;
  const sorted = inOrder(list), next = sorted[sorted.indexOf(first) + 1], [one] = misplaced;
  const where = next ? `It belongs before ${shownEntry(next.fact)}.` : 'It belongs at the end of the list.';
  const names = misplaced.slice(0, 3).map(({ fact }) => shownEntry(fact)).join(', '), more = misplaced.length - 3;
  return {
    place: entryPlace(first), fixes: list.every(({ block }) => isOneLine(block)) ? [sortFix(first.block)] : [],
    message: misplaced.length === 1 && one
      ? `${names} is not in its place. ${where}`
      : `${names}${more > 0 ? ` and ${more.toString()} more` : ''} are not in their places. Sort the list by number: ITU-T, ITU-R, ISO, IEC, others.`,
    related: misplaced.slice(1, 1 + MOST_RELATED).map((line) => ({ place: entryPlace(line), message: `${shownEntry(line.fact)} is not in its place either.` })),
  };
}

const inOrder = (list: readonly Line[]): readonly Line[] =>
  list.map((line) => ({ line, key: sortingKey(line) })).sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ line }) => line);

const sortFix = (block: Block): Fix => ({ title: 'Sort the references', certain: true, edits: (draft) => sortList(draft, block) });

/** Writes the entries of the list that a block stands in into each other's places; what is between them stays. */
function sortList(draft: Draft, block: Block): readonly Edit[] {
  const list = listsOf(draft).find((lines) => lines.some((line) => line.block.order === block.order)) ?? [];
  const units = new Map<Line, Unit>();
  for (const line of list) {
    const unit = unitOf(draft, line, line === list.at(-1));
    if (!unit || !isOneLine(line.block)) return [];
    units.set(line, unit);
  }
  return inOrder(list).flatMap((line, i) => {
    const place = units.get(list[i] as Line) as Unit, { text } = units.get(line) as Unit;
    return text === place.text ? [] : [{ start: place.start, end: place.start + place.text.length, newText: text }];
  });
}

/** An entry with the lines that belong to it: its text and where it starts in the draft. */
interface Unit { readonly start: number; readonly text: string }

/** A line of its own that an entry ends with in plain text: an address. */
const ADDRESS = /^[\s<(]*(?:https?:\/\/|www\.|Available\b)/i;

/** Undefined where something else stands between an entry and the next, which nobody can tell the place of. */
function unitOf(draft: Draft, { block, fact }: Line, isLast: boolean): Unit | undefined {
  let text = block.text.slice(fact.start), index = blockIndex(draft, block) + 1, next = draft.blocks[index];
  for (; next && !isEntry(next) && ADDRESS.test(next.text); next = draft.blocks[++index]) text += next.text;
  const isBroken = !isLast && !isBesideEntry(draft, index);
  // A backslash at a line's end is a break between two lines, which stays where it is.
  return isBroken ? undefined : { start: offsetOf(draft, block, fact.start), text: text.trimEnd().replace(/\\$/, '').trimEnd() };
}

const isEntry = (block: Block): boolean => block.facts.some(({ kind }) => kind === 'entry');

/** Whether the next entry begins at a block, or behind the line under a table's head. */
function isBesideEntry(draft: Draft, index: number): boolean {
  const block = draft.blocks[index], next = draft.blocks[index + 1];
  if (!block) return false;
  return isEntry(block) || (/^[\s|:+-]*$/.test(block.text) && next !== undefined && isEntry(next));
}

export const referenceOrderPage: RulePage = {
  id: 'reference-order',
  says: `Entries of References or the Bibliography that are out of order: one finding for a list, at the first of them. The order is that
of the numbers, with ITU-T first, then ITU-R, ISO, IEC and others. Any usual order is right too: ISO and IEC mixed, all other
organizations by the alphabet, the plain alphabet, digits as they stand. A text with two numbers may stand by either. Supplements, series,
annexes and work items may stand anywhere. A heading begins a new list.`,
  why: `Readers look an entry up by its tag. In a sorted list they find it, and see at once that a document is not there.`,
  wrong: {
    frame: '## 2 References\n\n%',
    text: `[ITU-T X.1205] Recommendation ITU-T X.1205 (2008), *Title*.

[ISO/IEC 27002] ISO/IEC 27002:2022, *Title*.

[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Title*.`,
  },
  right: {
    frame: '## 2 References\n\n%',
    text: `[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Title*.

[ITU-T X.1205] Recommendation ITU-T X.1205 (2008), *Title*.

[ISO/IEC 27002] ISO/IEC 27002:2022, *Title*.`,
  },
  fix: `Sorts the whole list; each entry keeps the lines of its address. It does nothing where other text stands between two entries, and
is not offered for tables that cannot be taken apart by rows. Metanorma sorts References itself, so AsciiDoc gets no finding.`,
  before: 'the first of the entries',
};
