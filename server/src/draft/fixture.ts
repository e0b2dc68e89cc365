import type { Syntax } from './block.ts';
import { scanDraft } from './draft.ts';
import type { FactKind, Span } from './fact.ts';

/** A text with the places that its picture marks. Offsets are those of the text. */
export interface Fixture {
  readonly text: string;
  /** Where `|` stands under a line, at most one. */
  readonly cursor: number | undefined;
  /** What `^^^` stands under, in order; `!` marks the empty place before a character. */
  readonly ranges: readonly Span[];
}

const MARKER = /^ *(?:\||\^+|!)$/;

/**
 * For tests: a text and, under its lines, marks that are no part of it.
 *
 *     See [ITU-T X.1817].
 *         ^^^^^^^^^^^^^^
 *             |
 */
export function parseFixture(picture: string): Fixture {
  const lines: string[] = [], ranges: Span[] = [];
  let cursor: number | undefined, above = 0, next = 0;
  for (const line of picture.split('\n')) {
    if (lines.length === 0 || !MARKER.test(line)) {
      lines.push(line);
      above = next;
      next += line.length + 1;
      continue;
    }
    const mark = line.trim(), start = above + line.length - mark.length;
    if (mark === '|') cursor = start;
    else ranges.push({ start, end: mark === '!' ? start : start + mark.length });
  }
  return { text: lines.join('\n'), cursor, ranges };
}

/** For tests: the facts of a text as "kind text", those of the given kinds only, else all. */
export function factsIn(text: string, syntax: Syntax, ...kinds: readonly FactKind[]): string[] {
  return scanDraft(text, syntax).blocks.flatMap((block) => block.facts
    .filter((fact) => kinds.length === 0 || kinds.includes(fact.kind))
    .map((fact) => `${fact.kind} ${block.text.slice(fact.start, fact.end)}`));
}

/** For tests: a text's blocks as "kind region" and their first line. */
export const blocksIn = (text: string, syntax: Syntax): string[] =>
  scanDraft(text, syntax).blocks.map((block) => `${block.kind} ${block.region}: ${block.text.split(/[\r\n]/)[0] ?? ''}`);
