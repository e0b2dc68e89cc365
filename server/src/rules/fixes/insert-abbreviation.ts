import type { Located } from '../../draft/block.ts';
import { blockIndex, offsetOf, type Draft } from '../../draft/draft.ts';
import type { AbbreviationFact } from '../../draft/fact.ts';
import { listedAbbreviations } from '../reading/abbreviation-list.ts';
import type { Edit } from '../finding.ts';
import { placeInOrder } from './in-order.ts';
import { listSentence } from './list-sentences.ts';
import { headingOf, lineEndOf, newClause } from './new-clause.ts';
import { openList } from './open-list.ts';
import { isOneLine } from './table-edit.ts';

type Line = Located<AbbreviationFact>;

/**
 * Adds an abbreviation to clause 4, in its place by the alphabet and in the form of the list's other lines: a table's row, a tab, a
 * bullet, `ABBR:: Expansion`. No edit where it is listed already. "None." gives way to the sentence and the list; a missing clause is added.
 */
export function insertAbbreviation(draft: Draft, abbreviation: string, expansion: string): readonly Edit[] {
  const lines = listedAbbreviations(draft).filter(({ block }) => block.region === 'abbreviations');
  if (lines.some(({ fact }) => fact.abbreviation === abbreviation)) return [];
  const key = orderKey(abbreviation), eol = lineEndOf(draft);
  const index = placeInOrder(lines, ({ fact }) => orderKey(fact.abbreviation) > key);
  // Beside the first or last row of a table, on whose line the table begins or ends, nothing can be put; the nearest row takes its place.
  const before = lines.slice(0, index).findLast(isApart), after = lines.slice(index).find(isApart);
  const neighbour = before ?? after;
  if (!neighbour && lines.length > 0) return [];
  if (neighbour) {
    const written = [...lines.filter((one) => isFilled(one) && isApart(one)), neighbour].map((one) => lineLike(one, abbreviation, expansion));
    const line = written.find(fitsGrid), gap = gapOf(draft, lines);
    if (line === undefined) return [];
    return before ? [afterLine(draft, before, line, gap)] : beforeLine(draft, neighbour, line, gap);
  }
  const list = firstLine(draft, abbreviation, expansion), sentence = listSentence(draft, 'abbreviations'), heading = headingOf(draft, 'abbreviations');
  if (!heading) return [newClause(draft, 'abbreviations', sentence ? sentence + eol + eol + list : list)];
  const rule = emptyTable(draft, heading.block);
  if (rule !== undefined) return [{ start: rule, end: rule, newText: `${eol}| ${abbreviation} | ${expansion} |` }];
  return [openList(draft, heading, { sentence, list })];
}

/** The order of clause 4: by letters, not by case. */
const orderKey = (abbreviation: string): string => abbreviation.toLowerCase();

const RULE = /^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$/;
/** The line between two rows of a grid table. */
const GRID = /^[ \t]*\+[-=+:]{3,}$/;
const contentEnd = (text: string): number => text.trimEnd().length;

const isApart = ({ block }: Line): boolean => isOneLine(block);

/** Whether the lines of a row are as long as the border under them: a grid table with a longer one is none any more. */
function fitsGrid(row: string): boolean {
  const lines = row.split(/\r\n?|\n/), border = lines.at(-1)?.trimEnd() ?? '';
  return lines.length === 1 || !GRID.test(border) || lines.every((line) => line.trimEnd().length === border.length);
}

/** Whether a line shows how wide a column is. */
const isFilled = ({ block, fact }: Line): boolean => / {2,}\|?/.test(block.text.slice(fact.end, fact.expansion.start));

/** A line of the list with the words changed; columns that are filled with spaces keep their width. */
function lineLike({ block, fact }: Line, abbreviation: string, expansion: string): string {
  const { text } = block, tail = text.slice(fact.expansion.end, contentEnd(text)), between = text.slice(fact.end, fact.expansion.start);
  const isAligned = / {2,}/.test(between) || /^ {2,}/.test(tail);
  const first = refilled(between, fact.end - fact.start - abbreviation.length, isAligned), second = refilled(tail, fact.expansion.end - fact.expansion.start - expansion.length, isAligned);
  return text.slice(0, fact.start) + abbreviation + first + expansion + second;
}

/** Spaces that fill a column give way to a longer word and grow beside a shorter one; at least one stays before a bar, else two. */
function refilled(between: string, spare: number, isAligned: boolean): string {
  const filling = /^ */.exec(between)?.[0].length ?? 0, isColumn = filling > 1 || (filling === 1 && between.charAt(1) === '|');
  if (!isAligned || !isColumn) return between;
  return ' '.repeat(Math.max(between.length === filling ? 2 : 1, filling + spare)) + between.slice(filling);
}

/** What stands between two lines of the list, a blank line or none. */
function gapOf(draft: Draft, lines: readonly Line[]): string {
  const eol = lineEndOf(draft), spaced = lines.slice(0, -1).some(({ block }) => (block.text.slice(contentEnd(block.text)).match(/\r\n?|\n/g)?.length ?? 0) > 1);
  return spaced || (lines.length === 1 && draft.syntax === 'markdown' && lines[0]?.block.kind === 'paragraph') ? eol + eol : eol;
}

function afterLine(draft: Draft, { block }: Line, line: string, gap: string): Edit {
  const next = ruleAfter(draft, block), eol = lineEndOf(draft);
  if (!next) return insertion(offsetOf(draft, block, contentEnd(block.text)), gap + line);
  // The first row of a table may be data with the table's rule under it; the new row goes below the rule, in a grid with one of its own.
  const rule = next.text.trimEnd(), at = offsetOf(draft, next, contentEnd(next.text));
  return insertion(at, eol + line + (GRID.test(rule) ? eol + rule.replaceAll('=', '-') : ''));
}

function beforeLine(draft: Draft, { block }: Line, line: string, gap: string): readonly Edit[] {
  const start = offsetOf(draft, block, 0), next = ruleAfter(draft, block), eol = lineEndOf(draft);
  if (!next) return [insertion(start, line + gap)];
  const rule = next.text.trimEnd();
  if (GRID.test(rule) && !rule.includes('=')) return [insertion(start, line + eol + rule + eol)];
  // A table whose first row is data: the new row becomes the first, and the rule moves up behind it.
  const at = offsetOf(draft, next, 0), moved = GRID.test(rule) ? rule.replaceAll('=', '-') + eol : '';
  return [insertion(start, line + eol + next.text), { start: at, end: at + next.text.length, newText: moved }];
}

const insertion = (at: number, newText: string): Edit => ({ start: at, end: at, newText });

/** The rule of a table under one of its rows. */
function ruleAfter(draft: Draft, block: Line['block']): Line['block'] | undefined {
  const next = draft.blocks[blockIndex(draft, block) + 1], text = next?.text.trimEnd() ?? '';
  return block.kind === 'row' && (RULE.test(text) || GRID.test(text)) ? next : undefined;
}

function firstLine(draft: Draft, abbreviation: string, expansion: string): string {
  const eol = lineEndOf(draft);
  switch (draft.syntax) {
    case 'markdown': return `| | |${eol}|---|---|${eol}| ${abbreviation} | ${expansion} |`;
    case 'asciidoc': return `${abbreviation}:: ${expansion}`;
    case 'text': return `${abbreviation}\t${expansion}`;
  }
}

/** The end of the rule of a table that has no rows yet. */
function emptyTable(draft: Draft, heading: Line['block']): number | undefined {
  for (let index = blockIndex(draft, heading) + 1; draft.blocks[index]?.region === 'abbreviations'; index++) {
    const block = draft.blocks[index];
    if (block?.kind === 'row' && RULE.test(block.text.trimEnd()) && block.text.includes('|')) return offsetOf(draft, block, contentEnd(block.text));
  }
  return undefined;
}
