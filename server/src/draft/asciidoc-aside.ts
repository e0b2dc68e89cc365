import { isComment, isDirective } from './asciidoc-line.ts';
import type { ScanState } from './block.ts';
import type { Fact } from './fact.ts';
import { scanInline } from './inline.ts';
import { lineEnd, nextLine, pastBlankLines, type Source } from './lines.ts';
import { NO_FACTS, type Scanned } from './scanner.ts';
import { parseSuppression } from './suppression.ts';

const INCLUDE = /include::([^[\r\n]{1,400})\[/y;
const CONDITIONAL = /ifn?def::[^[\r\n]{1,200}\[/y;

/** A line that Asciidoctor takes out before it reads blocks: a comment, an include, a condition. The block around it goes on after it. */
export function scanAside(source: Source, start: number, state: ScanState): Scanned | undefined {
  const { text } = source, comment = isComment(text, start);
  if (!comment && !isDirective(text, start)) return undefined;
  const next = nextLine(source, start), stop = lineEnd(text, start, next);
  const facts = comment ? suppressionIn(text.slice(start, stop)) : directiveFacts(text, start, stop, state);
  return { end: pastBlankLines(source, next), kind: comment ? 'comment' : 'markup', region: state.region, facts, after: state };
}

function suppressionIn(line: string): readonly Fact[] {
  const suppression = parseSuppression(line, 0, line.length);
  return suppression ? [suppression] : NO_FACTS;
}

function directiveFacts(text: string, start: number, stop: number, state: ScanState): readonly Fact[] {
  INCLUDE.lastIndex = start;
  const included = INCLUDE.exec(text);
  if (included) {
    const path = included[1] as string, at = INCLUDE.lastIndex - 1 - path.length - start;
    return [{ kind: 'include', path, start: at, end: at + path.length }];
  }
  CONDITIONAL.lastIndex = start;
  if (!CONDITIONAL.test(text)) return NO_FACTS;
  // `ifdef::draft[text]` holds the text that its condition keeps.
  const facts: Fact[] = [], line = text.slice(start, stop), from = CONDITIONAL.lastIndex - start;
  if (line.length < 2000) scanInline(line, from, line.length, { syntax: 'asciidoc', region: state.region }, facts);
  return facts.length ? facts : NO_FACTS;
}
