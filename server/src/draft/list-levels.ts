import type { ScanState } from './block.ts';
import type { Fact, Span } from './fact.ts';
import type { Scanned } from './scanner.ts';

// `ScanState.levels` holds the list items that are open, outermost first, two characters each: the column that an item stands at, and the
// kind of its mark. Only a string compares in no time and copies nothing.
const FIRST_COLUMN = 0x100;
const LAST_COLUMN = 0xfff;
/** The mark of a description list: it sets its items in, but is no level that a reader counts. */
export const DESCRIPTION = ':';
/** Deeper than this, items are not counted: the state stays small whatever the text is. */
const MAX_LEVELS = 16;
/** How many levels a list may have (author's guide §9.3.3). */
const LIST_LEVELS = 3;

/** A list item's mark: where it stands, and what tells its level from others. */
export interface ItemMark {
  /** The column before which every open item is outside of this one. */
  readonly indent: number;
  /** The column that the items inside this one stand at, at least. */
  readonly column: number;
  /** One character for the kind of mark. Where the column tells the level alone, each item has the same. */
  readonly mark: string;
}

/** The items open after a mark: those further in are closed, one with the same mark at the same column is another of the same list. */
export function openItem(levels: string, { indent, column, mark }: ItemMark): string {
  const open = closeItems(levels, indent), key = keyOf(column) + mark, at = open.indexOf(key);
  if (at >= 0) return open.slice(0, at + 2);
  return open.length < 2 * MAX_LEVELS ? open + key : open;
}

/** The items that are still open at a column. */
export function closeItems(levels: string, column: number): string {
  let length = levels.length;
  const most = keyOf(column);
  while (length > 0 && levels.charAt(length - 2) > most) length -= 2;
  return length === levels.length ? levels : levels.slice(0, length);
}

/** The state inside, or outside, a list; the state itself where nothing changes. */
export const withList = (state: ScanState, list: number): ScanState =>
  (state.list === list ? state : { ...state, list, levels: list === 0 ? '' : closeItems(state.levels, list) });

const keyOf = (column: number): string => String.fromCharCode(Math.min(FIRST_COLUMN + Math.max(0, column), LAST_COLUMN));

/** How many levels of a list are open. */
function depthOf(levels: string): number {
  let depth = 0;
  for (let at = 1; at < levels.length; at += 2) if (levels.charAt(at) !== DESCRIPTION) depth++;
  return depth;
}

/** The block of an item, with a fact where a list begins a level that it should not have. `mark` is a stretch of the block. */
export function withDepth(scanned: Scanned, before: ScanState, levels: string, mark: Span): Scanned {
  if (levels.length <= 2 * LIST_LEVELS) return scanned;
  const depth = depthOf(levels);
  if (depth <= LIST_LEVELS || depthOf(before.levels) > LIST_LEVELS) return scanned;
  const facts: readonly Fact[] = [...scanned.facts, { kind: 'deep-item', depth, start: mark.start, end: mark.end }];
  return { ...scanned, facts: facts.toSorted((a, b) => a.start - b.start) };
}
