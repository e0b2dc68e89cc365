import { nextLine, sourceOf, type Point } from '../draft/lines.ts';

/** The offset at which each line of a text begins, so that many offsets of a long text are counted quickly. */
export function lineIndex(text: string): readonly number[] {
  const source = sourceOf(text), starts = [0];
  for (let at = 0; at < text.length;) {
    at = nextLine(source, at);
    if (at < text.length || /[\r\n]$/.test(text.slice(-1))) starts.push(at);
  }
  return starts;
}

/** The line and character of an offset, both from 0. */
export function pointAt(starts: readonly number[], offset: number): Point {
  let low = 0, high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle; else high = middle;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
}
