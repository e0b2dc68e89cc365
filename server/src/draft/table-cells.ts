import type { ScanState, Syntax } from './block.ts';
import type { Caption, Fact, Region } from './fact.ts';
import { headingLevelOf, readHeading } from './heading.ts';
import { readParagraph } from './paragraph.ts';
import { COVER, regionOfTitle } from './region.ts';

/** A piece of a cell's text on one line, and how it goes on from the piece before: with a new word, in the same one, or one cannot know. */
export interface CellLine {
  readonly start: number;
  readonly end: number;
  readonly join: 'space' | 'none' | 'doubt';
}

/** The lines of one paragraph in a cell. */
export type CellParagraph = readonly CellLine[];

/** A cell holds paragraphs; an empty one none. */
export type Cell = readonly CellParagraph[];

/** Text put together from pieces of a block, and where each of its characters comes from. */
interface Joined {
  text: string;
  /** Where in the block each character begins and ends; a sign that was put in is empty there. */
  readonly starts: number[];
  readonly ends: number[];
  /** Offsets in the joined text where a word may have been cut, or two put together. */
  readonly doubts: number[];
}

/** Where a row lies and how it is read. */
export interface RowSource {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly syntax: Syntax;
}

/** What a published text has in tables on its first pages. */
const COVER_TITLES: ReadonlySet<Region | undefined> = new Set<Region | undefined>(['summary', 'keywords', 'history']);

/**
 * Reads a row of a table whose cells may be wrapped over several lines: each cell's lines are put together first, as pandoc took them
 * apart. Adds the row's facts, with their places in the block, and gives the state after it. `mode` and `marker` stay the caller's.
 */
export function readRow({ text, cells, syntax }: RowSource, state: ScanState, facts: Fact[]): ScanState {
  const filled = cells.filter((cell) => cell.length > 0), [first, second] = filled;
  if (!first) return state;
  const row = (read: readonly Cell[], before: ScanState): ScanState => readJoined(joinRow(text, read), syntax, before, facts);
  if (filled.length === 1) return first.reduce((before, paragraph) => readAlone(joinParagraph(text, paragraph), syntax, before, facts), state);
  // A list laid out as two cells with a paragraph for each line.
  if (second && filled.length === 2 && state.region === 'abbreviations' && first.length > 1 && first.length === second.length) {
    return first.reduce((before, paragraph, i) => row([[paragraph], [second[i] ?? []]], before), state);
  }
  return row(cells, state);
}

/** A paragraph that has its row for itself: a part of the cover, a caption, a note. */
function readAlone(joined: Joined, syntax: Syntax, state: ScanState, facts: Fact[]): ScanState {
  const { text } = joined, title = text.replace(/^[\s*_]+|[\s*_]+$/g, '');
  if (!COVER.has(state.region) || !COVER_TITLES.has(regionOfTitle(title))) return readJoined(joined, syntax, state, facts);
  const level = headingLevelOf(title, false, state), found: Fact[] = [];
  if (level === undefined) return readJoined(joined, syntax, state, facts);
  const after = readHeading({ text, start: 0, end: text.length, level, syntax, words: true }, state, found);
  for (const fact of found) facts.push(placed(fact, joined));
  return after;
}

function readJoined(joined: Joined, syntax: Syntax, state: ScanState, facts: Fact[]): ScanState {
  const found: Fact[] = [], after = readParagraph({ text: joined.text, start: 0, end: joined.text.length, syntax }, state, found);
  const caption = state.region !== 'history' && !found.some(({ kind }) => kind === 'caption') ? cutCaption(joined) : undefined;
  if (caption) found.unshift(caption);
  for (const fact of found) if (!isDoubtful(fact, joined)) facts.push(placed(fact, joined));
  return after;
}

/** "Table2a--Title": a caption in a column so narrow that its spaces went with the line ends. */
const CUT_CAPTION = /^[\s*_|]*(Figure|Table)\s?((?:[A-Z]\.|[IVX]{1,5}\.)?\d{1,3}(?:[-.]\d{1,3})?[a-z]?)\s?(?:[\u2013\u2014]|--)\s?([^|]{1,300})/;

function cutCaption({ text, doubts }: Joined): Caption | undefined {
  const found = doubts.length > 0 ? CUT_CAPTION.exec(text.slice(0, 400)) : null;
  if (!found) return undefined;
  const label = found[2] as string, start = found[0].indexOf(label, found[0].indexOf(found[1] as string) + 5);
  return {
    kind: 'caption', target: found[1] === 'Figure' ? 'figure' : 'table', label: { start, end: start + label.length, text: label },
    title: (found[3] as string).trim(), start: 0, end: text.length,
  };
}

/** Whether a fact may be a piece of a word, or pieces of two. */
function isDoubtful({ kind, start, end }: Fact, { doubts }: Joined): boolean {
  switch (kind) {
    case 'use': case 'mention': case 'expansion': case 'cross-reference': return (doubts[firstFrom(doubts, start)] ?? Infinity) <= end;
    default: return false;
  }
}

/** Where the first of the ascending offsets stands that is not below `least`. */
function firstFrom(offsets: readonly number[], least: number): number {
  let low = 0, high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < least) low = middle + 1; else high = middle;
  }
  return low;
}

/** The organization at the head of a tag, where the space after it went with the line end. */
const UNSPACED = /^((?:ITU|UIT)-[TR]|ISO\/IEC|ISO|IEC|ETSI|RFC|IEEE)(?=[A-Z]\.|[A-Z]?\d)/;

/** The fact with its places in the block instead of in the joined text. */
function placed(fact: Fact, joined: Joined): Fact {
  const moved = placedValue(fact, joined) as Fact;
  if (moved.kind !== 'citation' || joined.doubts.length === 0) return moved;
  return { ...moved, target: { ...moved.target, text: moved.target.text.replace(UNSPACED, '$1 ') } };
}

function placedValue(value: object, joined: Joined): object {
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).map(([name, own]): readonly [string, unknown] => {
    if (typeof own === 'object' && own !== null) return [name, placedValue(own, joined)];
    if (name === 'start' && typeof own === 'number') return [name, startIn(joined, own)];
    if (name === 'end' && typeof own === 'number') return [name, Math.max(endIn(joined, own), startIn(joined, (value as { start: number }).start))];
    return [name, own];
  });
  return Object.fromEntries(entries);
}

const startIn = ({ starts }: Joined, at: number): number => starts[Math.min(at, starts.length - 1)] ?? 0;

const endIn = ({ starts, ends }: Joined, end: number): number => (end === 0 ? starts[0] : ends[end - 1]) ?? 0;

const nothing = (): Joined => ({ text: '', starts: [], ends: [], doubts: [] });

function joinParagraph(text: string, paragraph: CellParagraph): Joined {
  const joined = nothing();
  addParagraph(joined, text, paragraph);
  return joined;
}

/** The row on one line, with bars between its cells. */
function joinRow(text: string, cells: readonly Cell[]): Joined {
  const joined = nothing(), first = cells.find((cell) => cell.length > 0)?.[0]?.[0]?.start ?? 0;
  addSigns(joined, '|', first);
  for (const cell of cells) {
    addSigns(joined, ' ', first);
    cell.forEach((paragraph, i) => {
      if (i > 0) addSigns(joined, '\n', first);
      addParagraph(joined, text, paragraph);
    });
    addSigns(joined, ' |', first);
  }
  return joined;
}

function addParagraph(joined: Joined, text: string, paragraph: CellParagraph): void {
  paragraph.forEach(({ start, end, join }, i) => {
    if (i > 0 && join === 'doubt') joined.doubts.push(joined.text.length);
    else if (i > 0 && join === 'space') addSigns(joined, ' ', start);
    joined.text += text.slice(start, end);
    for (let at = start; at < end; at++) {
      joined.starts.push(at);
      joined.ends.push(at + 1);
    }
  });
}

function addSigns(joined: Joined, signs: string, first: number): void {
  const at = joined.ends[joined.ends.length - 1] ?? first, places = Array<number>(signs.length).fill(at);
  joined.text += signs;
  joined.starts.push(...places);
  joined.ends.push(...places);
}
