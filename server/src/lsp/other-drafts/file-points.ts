import type { Span } from '../../draft/fact.ts';
import { sourceSpan, type Seams } from '../../draft/includes.ts';
import { countLineEnds, type Point } from '../../draft/lines.ts';
import type { FileSpan } from './packed-summary.ts';

/** Says in which file, and where there, a stretch of a text made of several files stands. Fast where it is asked in the order of the text. */
export function locatorIn(seams: Seams, textOf: (file: string) => string): (span: Span) => FileSpan {
  const points = pointsIn(textOf);
  return (span) => {
    const { file, start, end } = sourceSpan(seams, span.start, span.end);
    return { file, start: points(file, start), end: points(file, end) };
  };
}

/** The texts of the files of a whole, each put together or read once; empty for one that is not there any more. */
export function textsOf(whole: { readonly textOf: (file: string) => string | undefined }): (file: string) => string {
  const texts = new Map<string, string>();
  return (file) => {
    const text = texts.get(file) ?? whole.textOf(file) ?? '';
    texts.set(file, text);
    return text;
  };
}

/** The points of offsets that are asked for in the order of each file: lines are counted on from the last one. */
export function pointsIn(textOf: (file: string) => string): (file: string, offset: number) => Point {
  const last = new Map<string, { readonly offset: number; readonly line: number }>();
  return (file, offset) => {
    const known = last.get(file), from = known && known.offset <= offset ? known : { offset: 0, line: 0 };
    // What lies before is not gone through again: a text can have thousands of terms.
    const between = textOf(file).slice(from.offset, offset), cut = Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r')) + 1;
    const start = from.offset + cut, line = from.line + countLineEnds(between.slice(0, cut));
    last.set(file, { offset: start, line });
    return { line, character: offset - start };
  };
}
