import type { ScanState } from './block.ts';
import type { Fact, Span } from './fact.ts';
import { lineEnd, nextLine, pastBlankLines, type Source } from './lines.ts';
import { NO_FACTS, type Scanned } from './scanner.ts';

const OPENING = /^---[ \t]*\r?\n[ \t]*(?:#|[A-Za-z][\w-]*:)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
const LINE = /^[ \t]*(?:#|-[ \t]|[A-Za-z][\w-]*:|$)|^[ \t]+\S/;
const ATTRIBUTE = /^([A-Za-z][\w-]*):[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\n\r]*))/;
/** What announces a value on the indented lines that follow: `title: >`, `title: |-`. */
const SCALAR = /^[>|](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:#.*)?$/;
const INDENTED = /[ \t]+[^ \t\r\n]/y;
/** How many lines of such a value are read. */
const MAX_LINES = 40;
/** How much of a line is read; in UTF-16 code units. */
const MAX_LINE = 4000;

/** Whether a text begins with YAML front matter: a rule, and a key or a comment after it. */
export const startsFrontMatter = ({ text }: Source, start: number): boolean => start === 0 && text.startsWith('---') && OPENING.test(text.slice(0, 200));

/** A line of the front matter; undefined for one that shows that it was none. */
export function scanFrontMatter(source: Source, start: number, state: ScanState): Scanned | undefined {
  const { text } = source, end = nextLine(source, start), line = text.slice(start, Math.min(lineEnd(text, start, end), start + MAX_LINE));
  if (CLOSING.test(line)) return { end: pastBlankLines(source, end), kind: 'header', region: state.region, facts: NO_FACTS, after: { ...state, mode: 'text' } };
  if (!LINE.test(line)) return undefined;
  const found = ATTRIBUTE.exec(line), facts: Fact[] = [];
  if (found && SCALAR.test(found[4] ?? '')) return scanScalar(source, start, end, (found[1] as string).toLowerCase(), state);
  if (found) {
    const name = found[1] as string, value = (found[2] ?? found[3] ?? found[4] ?? '').trim(), from = line.indexOf(value, name.length + 1);
    facts.push({ kind: 'attribute', name: name.toLowerCase(), value, start: from, end: from + value.length });
  }
  return { end, kind: 'header', region: state.region, facts, after: state };
}

/** A key with its value on the lines below, folded into one; its place is the text of those lines. */
function scanScalar(source: Source, start: number, from: number, name: string, state: ScanState): Scanned {
  const { text } = source, lines: Span[] = [];
  let end = from;
  while (end < text.length && lines.length < MAX_LINES && isIndented(text, end)) {
    const next = nextLine(source, end), stop = Math.min(lineEnd(text, end, next), end + MAX_LINE);
    const line = text.slice(end, stop), indent = line.length - line.trimStart().length;
    lines.push({ start: end + indent, end: end + line.trimEnd().length });
    end = next;
  }
  const first = lines[0]?.start ?? lineEnd(text, start, from), last = lines.at(-1)?.end ?? first;
  const value = lines.map((line) => text.slice(line.start, line.end)).join(' ');
  return { end, kind: 'header', region: state.region, facts: [{ kind: 'attribute', name, value, start: first - start, end: last - start }], after: state };
}

function isIndented(text: string, at: number): boolean {
  INDENTED.lastIndex = at;
  return INDENTED.test(text);
}
