import { scanAside } from './asciidoc-aside.ts';
import { delimiterAt, opened } from './asciidoc-delimiter.ts';
import { attributeAt, isAttributeList, isComment, isDirective, isSpace, sectionAt, trimmedEnd, underlinedLevel } from './asciidoc-line.ts';
import type { ScanState } from './block.ts';
import type { Fact } from './fact.ts';
import { isAnnouncement } from './heading.ts';
import { isBlankAt, lineEnd, nextLine, pastBlankLines, type Source } from './lines.ts';
import { plain } from './normalise.ts';
import { NO_FACTS, type Scanned } from './scanner.ts';

/** How much of a value is kept; in UTF-16 code units. */
const MAX_VALUE = 4000;
const MAX_TITLE = 2000;

/**
 * A line of the document's header: the title, an attribute, a comment. The header ends with a blank line or with the first line that is
 * none of these, for which it gives undefined.
 */
export function scanAsciidocHeader(source: Source, start: number, state: ScanState): Scanned | undefined {
  const { text } = source;
  if (state.mode === 'start') {
    if (isBlankAt(text, start)) return { end: pastBlankLines(source, start), kind: 'markup', region: state.region, facts: NO_FACTS, after: state };
    const next = nextLine(source, start), marked = sectionAt(text, start);
    if (marked?.level === 0) return scanTitle(source, start, marked.title, next, state);
    if (!marked && underlinedLevel(source, start, next) === 0) return scanTitle(source, start, start, nextLine(source, next), state);
  }
  const delimiter = delimiterAt(text, start);
  if (delimiter?.startsWith('//')) return { end: nextLine(source, start), kind: 'comment', region: state.region, facts: NO_FACTS, after: opened(delimiter, state) };
  const aside = scanAside(source, start, state);
  if (aside) return state.mode === 'start' ? aside : headerLine(source, nextLine(source, start), aside);
  const attribute = attributeAt(text, start);
  return attribute && scanAttribute(source, start, attribute, state);
}

/** A blank line after a line of the header ends it; before the title it does not. */
function headerLine(source: Source, next: number, scanned: Omit<Scanned, 'end'>): Scanned {
  const end = pastBlankLines(source, next);
  return { ...scanned, end, after: end > next && scanned.after.mode === 'header' ? { ...scanned.after, mode: 'text' } : scanned.after };
}

function scanTitle(source: Source, start: number, titleAt: number, afterTitle: number, state: ScanState): Scanned {
  const { text } = source, stop = trimmedEnd(text, titleAt, lineEnd(text, titleAt, nextLine(source, titleAt)));
  const title = plain(text.slice(titleAt, Math.min(stop, titleAt + MAX_TITLE))), announced = isAnnouncement(title);
  const facts: Fact[] = [{ kind: 'title-line', form: announced ? 'announcement' : 'title', text: title, start: titleAt - start, end: stop - start }];
  let next = afterTitle;
  // The lines of the author and the revision, which only the title's place tells from text.
  for (let lines = 0; lines < 2 && isAuthorLine(text, next); lines++) next = nextLine(source, next);
  return headerLine(source, next, { kind: 'heading', region: state.region, facts, after: { ...state, mode: 'header', expect: announced ? 'title' : '' } });
}

const isAuthorLine = (text: string, at: number): boolean => at < text.length && !isBlankAt(text, at) && text.charCodeAt(at) !== 58
  && !isComment(text, at) && !isDirective(text, at) && !isAttributeList(text, at) && !sectionAt(text, at) && !delimiterAt(text, at);

/** `:name: value`; a backslash at the end of a line carries the value on. */
function scanAttribute(source: Source, start: number, { name, end }: { readonly name: string; readonly end: number }, state: ScanState): Scanned {
  const { text } = source;
  let from = end, next = nextLine(source, start), stop = trimmedEnd(text, end, lineEnd(text, start, next));
  while (text.charCodeAt(stop - 1) === 92 && next < text.length && next - start < MAX_VALUE && !isBlankAt(text, next)) {
    const line = next;
    next = nextLine(source, line);
    stop = trimmedEnd(text, line, lineEnd(text, line, next));
  }
  while (from < stop && isSpace(text.charCodeAt(from))) from++;
  const value = plain(text.slice(from, Math.min(stop, from + MAX_VALUE)).replace(/[ \t]*\\[ \t]*(\r\n?|\n)/g, ' '));
  const unset = name.startsWith('!') || name.endsWith('!');
  const facts: Fact[] = unset ? [] : [{ kind: 'attribute', name: name.toLowerCase(), value, start: from - start, end: Math.max(from, stop) - start }];
  return headerLine(source, next, { kind: 'header', region: state.region, facts, after: state });
}
