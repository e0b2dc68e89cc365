import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { Place } from '../draft/block.ts';
import { blockAt, blockAtOffset, blockIndex, offsetOf, pointIn, type Draft } from '../draft/draft.ts';
import type { Span } from '../draft/fact.ts';
import { pointOfOffset, type Point } from '../draft/lines.ts';
import type { Edit } from '../rules/finding.ts';

/** The range of what is a file, not a place in it. */
export const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The offset of a position in the whole text; one past the end is moved to the end. */
export function offsetAt(draft: Draft, position: Position): number {
  const found = blockAt(draft, position);
  return found ? offsetOf(draft, found.block, found.offset) : 0;
}

/** The position of an offset in the whole text. */
export function positionAt(draft: Draft, offset: number): Position {
  const found = blockAtOffset(draft, offset);
  return found ? pointIn(draft, found.block, found.offset) : { line: 0, character: 0 };
}

/** Offsets of the whole text as the protocol's range. */
export const rangeAt = (draft: Draft, span: Span): Range => ({ start: positionAt(draft, span.start), end: positionAt(draft, span.end) });

/** A place as the protocol's range. Costs no more than its own block. */
export const rangeOf = (draft: Draft, place: Place): Range => rangeAtLine(place, draft.starts[blockIndex(draft, place.block)] ?? 0);

/** A place as the protocol's range, in a block that begins at a line. */
export function rangeAtLine(place: Place, line: number): Range {
  return { start: below(line, pointOfOffset(place.block.text, place.start)), end: below(line, pointOfOffset(place.block.text, place.end)) };
}

const below = (line: number, point: Point): Point => ({ line: line + point.line, character: point.character });

export const textEditOf = (draft: Draft, { newText, ...span }: Edit): TextEdit => ({ range: rangeAt(draft, span), newText });
