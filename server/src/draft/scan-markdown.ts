import { parseAbbreviation } from './abbreviation-line.ts';
import type { BlockKind, ScanState } from './block.ts';
import { beginsEntry } from './entry.ts';
import type { Fact } from './fact.ts';
import { scanFrontMatter, startsFrontMatter } from './front-matter.ts';
import { headingLevelOf, readHeading } from './heading.ts';
import { isBlankAt, lineEnd, nextLine, pastBlankLines, type Source } from './lines.ts';
import { openItem, withDepth, withList } from './list-levels.ts';
import { atxAt, fenceAt, columnsTo, interruptsAsItem, isComment, isHtml, isRow, isRule, itemMarkAt, rawEnd, textAt, underlineAt } from './markdown-line.ts';
import { readParagraph } from './paragraph.ts';
import { MAX_BLOCK, NO_FACTS, START, type Scan, type Scanned } from './scanner.ts';
import { isHtmlTable, scanHtmlRow } from './scan-html-table.ts';
import { scanTableHead, scanTableRow, scanTableStart } from './scan-table.ts';
import { parseSuppression } from './suppression.ts';

const DEFINITION_MARK = /[ \t]*:[ \t]+\S/y;
const NUMBERED_TERM = /(?:\*\*|__)3\.[12]\.\d/y;
/** Columns of a row that pandoc sets side by side: its tables end with a line that looks like the underline of a heading. */
const COLUMNS = /\S {3,}\S/;
/** "Annex A" on a line of its own, with its title on the next. */
const ANNEX_LINE = /^( {0,3}(?:\*\*|__)?(?:annexe?|appendi(?:x|ce))[ \u00a0]+(?:[A-Z]|[IVXL]+)(?:\*\*|__)?)(?: *\\| {2,}|<br ?\/?>)?$/i;
/** What a heading's end is searched for marks in, in UTF-16 code units; a longer line has none. */
const MAX_HEADING = 1000;
/** How many lines of code or of a comment make one block. */
const HANDFUL = 32;

const is = (pattern: RegExp, text: string, offset: number): boolean => {
  pattern.lastIndex = offset;
  return pattern.test(text);
};

/** Markdown as people write it and as pandoc makes it out of Word: CommonMark 0.31 as far as a draft's shapes need it. */
export const scanMarkdown: { readonly start: ScanState; readonly scan: Scan } = { start: START, scan };

function scan(source: Source, start: number, state: ScanState): Scanned {
  switch (state.mode) {
    case 'header': return scanFrontMatter(source, start, state) ?? scanBlock(source, start, { ...state, mode: 'text' });
    case 'code': return scanFenced(source, start, state);
    case 'raw': return scanRaw(source, start, state);
    case 'comment': return scanComment(source, start, state);
    case 'table':
      return (state.marker === 'html' ? scanHtmlRow(source, start, state) : scanTableRow(source, start, state, 'markdown')) ?? scanBlock(source, start, { ...state, mode: 'text', marker: '' });
    case 'start':
      if (startsFrontMatter(source, start)) return { end: nextLine(source, start), kind: 'header', region: state.region, facts: NO_FACTS, after: { ...state, mode: 'header' } };
      return scanBlock(source, start, { ...state, mode: 'text' });
    default: return scanBlock(source, start, state);
  }
}

function scanBlock(source: Source, start: number, before: ScanState): Scanned {
  const { text } = source, at = textAt(text, start), indent = columnsTo(text, start, at);
  if (isBlankAt(text, at)) return { end: pastBlankLines(source, nextLine(source, start)), kind: 'markup', region: before.region, facts: NO_FACTS, after: before };
  const mark = itemMarkAt(text, at), state = withList(before, listAround(indent, before.list, mark !== undefined));
  if (indent - state.list >= 4 && !(mark !== undefined && state.list > 0) && !isListed(source, start, state)) return scanIndented(source, start, state);
  return scanMarked(source, start, at, state) ?? (mark === undefined
    ? scanParagraph(source, start, state)
    : scanItem(source, start, { at, indent, mark }, state));
}

interface Mark {
  readonly at: number;
  /** The column of the mark, and how many columns further the item's text begins. */
  readonly indent: number;
  readonly mark: number;
}

function scanItem(source: Source, start: number, { at, indent, mark }: Mark, state: ScanState): Scanned {
  const column = indent + mark, levels = openItem(state.levels, { indent, column, mark: '-' });
  const inside = state.list === column && state.levels === levels ? state : { ...state, list: column, levels };
  const scanned = content(source, start, itemEnd(source, start, state), inside, 'item');
  return withDepth(scanned, state, levels, { start: at - start, end: at - start + source.text.slice(at, at + 12).search(/\s|$/) });
}

/** The column that text of the list item around a line begins at: lines set back from it may still belong to an outer list. */
const listAround = (indent: number, list: number, item: boolean): number => (indent >= list || item ? list : list >= 4 && indent >= 2 ? indent : 0);

/** What the first mark of a line begins, other than a list item. */
function scanMarked(source: Source, start: number, at: number, state: ScanState): Scanned | undefined {
  const { text } = source;
  switch (text.charCodeAt(at)) {
    case 96: case 126: {   // ` ~
      const fence = fenceAt(text, at);
      return fence === undefined ? undefined : { end: nextLine(source, start), kind: 'code', region: state.region, facts: NO_FACTS, after: { ...state, mode: 'code', marker: fence } };
    }
    case 35: {   // #
      const atx = atxAt(text, at);
      return atx && scanAtx(source, start, atx, state);
    }
    case 60: {   // <
      if (isComment(text, at)) return scanComment(source, start, state);
      const end = rawEnd(text, at);
      if (end) return scanRaw(source, start, { ...state, mode: 'raw', marker: end });
      if (isHtmlTable(text, at)) return scanHtmlRow(source, start, state);
      return isHtml(text, at) ? content(source, start, pastText(source, start), withList(state, 0), 'paragraph') : undefined;
    }
    case 42: case 45: case 95:   // * - _
      return scanTableStart(source, start, state) ?? (isRule(text, at) ? { end: pastBlankLines(source, nextLine(source, start)), kind: 'markup', region: state.region, facts: NO_FACTS, after: withList(state, 0) } : undefined);
    case 43: case 124:   // + |
      return scanTableStart(source, start, state) ?? (isRow(text, at) ? content(source, start, nextLine(source, start), withList(state, 0), 'row') : undefined);
    default: return undefined;
  }
}

/** The end of the lines up to a blank one. */
function pastText(source: Source, start: number): number {
  let end = nextLine(source, start);
  while (end < source.text.length && !isBlankAt(source.text, end)) end = nextLine(source, end);
  return end;
}

/** In the lists of clause 2 and 4 an indented line is an entry, not code: text out of Word indents them. */
function isListed({ text }: Source, start: number, state: ScanState): boolean {
  if (state.region === 'abbreviations') return parseAbbreviation(text.slice(start, start + 400), 0) !== undefined;
  return (state.region === 'references' || state.region === 'bibliography') && beginsEntry(text, start);
}

/** Lines of code up to the closing fence, in handfuls: a draft with a long listing is cut where the listing has a blank line. */
function scanFenced(source: Source, start: number, state: ScanState): Scanned {
  const { text } = source, first = state.marker.charCodeAt(0);
  let end = start;
  for (let lines = 0; end < text.length && lines < HANDFUL; lines++) {
    const at = textAt(text, end);
    let marks = at;
    while (text.charCodeAt(marks) === first) marks++;
    const closes = marks - at >= state.marker.length && isBlankAt(text, marks), blank = isBlankAt(text, at);
    end = nextLine(source, end);
    if (closes) return { end: pastBlankLines(source, end), kind: 'code', region: state.region, facts: NO_FACTS, after: { ...state, mode: 'text', marker: '' } };
    if (blank && lines > 0) break;
  }
  return { end, kind: 'code', region: state.region, facts: NO_FACTS, after: state };
}

function scanIndented(source: Source, start: number, state: ScanState): Scanned {
  const { text } = source;
  let end = nextLine(source, start);
  for (;;) {
    const at = textAt(text, end);
    if (end >= text.length || columnsTo(text, end, at) - state.list < 4 || isBlankAt(text, at)) break;
    end = nextLine(source, end);
  }
  return { end: pastBlankLines(source, end), kind: 'code', region: state.region, facts: NO_FACTS, after: state.expect === 'definition' ? { ...state, expect: '' } : state };
}

/** Lines up to one that holds what ends them: `-->` or `</pre>`. */
function scanRaw(source: Source, start: number, state: ScanState): Scanned {
  const end = endOfHandful(source, start, state.marker);
  return { end: end.closed ? pastBlankLines(source, end.at) : end.at, kind: 'code', region: state.region, facts: NO_FACTS, after: end.closed ? { ...state, mode: 'text', marker: '' } : state };
}

function scanComment(source: Source, start: number, state: ScanState): Scanned {
  const end = endOfHandful(source, start, '-->'), { region } = state;
  if (!end.closed) return { end: end.at, kind: 'comment', region, facts: NO_FACTS, after: state.mode === 'comment' ? state : { ...state, mode: 'comment' } };
  const suppression = parseSuppression(source.text.slice(start, end.at), 0, end.at - start);
  return { end: pastBlankLines(source, end.at), kind: 'comment', region, facts: suppression ? [suppression] : NO_FACTS, after: state.mode === 'text' ? state : { ...state, mode: 'text' } };
}

function endOfHandful(source: Source, start: number, closing: string): { readonly at: number; readonly closed: boolean } {
  const { text } = source;
  let at = start;
  for (let lines = 0; at < text.length && lines < HANDFUL; lines++) {
    const next = nextLine(source, at), closed = text.slice(at, next).toLowerCase().includes(closing);
    at = next;
    if (closed) return { at, closed };
  }
  return { at, closed: false };
}

function scanAtx(source: Source, start: number, atx: { readonly level: number; readonly title: number }, state: ScanState): Scanned {
  const next = nextLine(source, start), end = pastBlankLines(source, next), text = source.text.slice(start, end), facts: Fact[] = [];
  const line = text.slice(0, lineEnd(source.text, start, next) - start), from = Math.min(atx.title - start, line.length);
  const long = line.length > MAX_HEADING;
  const anchor = !long && line.includes('{') ? /[ \t]*\{#([\w.:-]+)[^}\n]*\}[ \t#]*$|[ \t]*\{[.#][^}\n]*\}[ \t]*$/.exec(line) : null;
  const to = anchor ? anchor.index : long ? line.length : closedAt(line);
  const after = readHeading({ text, start: from, end: Math.max(from, to), level: atx.level, syntax: 'markdown' }, state, facts);
  if (anchor?.[1]) facts.push({ kind: 'anchor', id: anchor[1], start: line.indexOf('{', anchor.index), end: line.length });
  return { end, kind: 'heading', region: after.region, facts, after: withList(after, state.list) };
}

/** Where a title ends that has `##` after it once more. */
function closedAt(line: string): number {
  let end = line.length;
  while (end > 0 && isSpace(line.charCodeAt(end - 1))) end--;
  let marks = end;
  while (marks > 0 && line.charCodeAt(marks - 1) === 35) marks--;
  return marks < end && isSpace(line.charCodeAt(marks - 1)) ? marks : end;
}

const isSpace = (code: number): boolean => code === 32 || code === 9;

function itemEnd(source: Source, start: number, state: ScanState): number {
  const { text } = source;
  let end = nextLine(source, start);
  while (end < text.length) {
    const at = textAt(text, end);
    if (isBlankAt(text, at) || itemMarkAt(text, at) !== undefined || interrupts(text, end, state)) break;
    end = nextLine(source, end);
  }
  return end;
}

/** Whether a paragraph ends before this line (CommonMark §4.8). */
function interrupts(text: string, start: number, state: ScanState): boolean {
  const at = textAt(text, start);
  if (columnsTo(text, start, at) - state.list >= 4) return isListed({ text, hasReturns: false }, start, state);
  switch (text.charCodeAt(at)) {
    case 96: case 126: return fenceAt(text, at) !== undefined;
    case 35: return atxAt(text, at) !== undefined;
    case 60: return isComment(text, at) || isHtml(text, at) || rawEnd(text, at) !== undefined;
    case 62: return true;
    case 124: return true;
    case 42: case 43: case 45: case 49: case 95:
      if (interruptsAsItem(text, at) || isRule(text, at) || isRow(text, at)) return true;
      break;
    default:
  }
  switch (state.region) {
    case 'references': case 'bibliography': return beginsEntry(text, start);
    case 'terms-elsewhere': case 'terms-here': return is(NUMBERED_TERM, text, at);
    default: return false;
  }
}

function scanParagraph(source: Source, start: number, state: ScanState): Scanned {
  const { text } = source, first = nextLine(source, start), stop = lineEnd(text, start, first);
  const line = text.slice(start, Math.min(stop, start + 400)), quoted = text.charCodeAt(start) === 62;
  const head = scanTableHead(source, start, state, 'markdown');
  if (head) return head;
  if (state.region === 'abbreviations' && (state.expect !== 'lead' || parseAbbreviation(line, 0))) return scanAbbreviation(source, start, state, first);
  const annex = stop - start <= 60 ? ANNEX_LINE.exec(line)?.[1] : undefined, isAnnex = annex !== undefined && wordLevel(annex, state) !== undefined;
  let end = first;
  while (end < text.length) {
    const at = textAt(text, end);
    // An annex's line is a heading by itself: what underlines a later line is not its own.
    if (isBlankAt(text, at) || (isAnnex && end > first)) break;
    const level = isInside(columnsTo(text, end, at), state) ? underlineAt(text, at) : undefined;
    if (level !== undefined && !(level === 2 && COLUMNS.test(text.slice(start, Math.min(end, start + MAX_HEADING))))) {
      return scanTitled(source, start, { level, end: lineEnd(text, start, end), next: nextLine(source, end) }, state);
    }
    if (interrupts(text, end, state) && !(quoted && text.charCodeAt(at) === 62)) break;
    end = nextLine(source, end);
  }
  const title = annex ?? (end === first && stop - start <= 200 ? line : undefined);
  const level = title === undefined ? undefined : wordLevel(title, state);
  if (title === undefined || level === undefined) return content(source, start, end, state, 'paragraph');
  return scanTitled(source, start, { level, end: start + title.length, next: first, words: true }, state);
}

/** Whether a line belongs to the list item around it and is not set in so far that it is code. */
const isInside = (columns: number, { list }: ScanState): boolean => columns >= list && columns - list < 4;

/** The level of a line that is a heading by its words or by being bold. */
function wordLevel(line: string, state: ScanState): number | undefined {
  const bold = /^[ ]{0,3}(\*\*|__).+\1[ \t]*\\?$/.test(line), level = headingLevelOf(line, bold, state);
  if (level === undefined || state.expect === 'title') return undefined;
  return bold && /^[ ]{0,3}(?:\*\*|__)[^*_]*(?:\*\*|__)[^*_]+/.test(line) ? undefined : level;
}

/** In clause 4 each line is an entry of its own, or a term with its `:` line. */
function scanAbbreviation(source: Source, start: number, state: ScanState, first: number): Scanned {
  const { text } = source, line = text.slice(start, Math.min(lineEnd(text, start, first), start + 200));
  const level = headingLevelOf(line, false, state);
  if (level !== undefined) return scanTitled(source, start, { level, end: lineEnd(text, start, first), next: first, words: true }, state);
  let end = first;
  const mark = isBlankAt(text, end) ? nextLine(source, end) : end;
  if (mark < text.length && is(DEFINITION_MARK, text, mark)) end = nextLine(source, mark);
  else if (parseAbbreviation(line, 0)) while (goesOn(text, end, state)) end = nextLine(source, end);
  return content(source, start, end, withList(state, 0), 'paragraph');
}

/** Whether a line goes on with the expansion of the abbreviation before it: it is none itself, and no heading. */
function goesOn(text: string, at: number, state: ScanState): boolean {
  if (at >= text.length || isBlankAt(text, at) || interrupts(text, at, state)) return false;
  const line = text.slice(at, at + 200).split(/[\r\n]/, 1)[0] ?? '';
  return parseAbbreviation(line, 0) === undefined && headingLevelOf(line, false, state) === undefined;
}

interface Titled {
  readonly level: number;
  /** Where the title ends, and where the lines of the heading do. */
  readonly end: number;
  readonly next: number;
  readonly words?: boolean;
}

/** A heading without marks before it. */
function scanTitled(source: Source, start: number, { level, end: stop, next, words }: Titled, state: ScanState): Scanned {
  const end = pastBlankLines(source, next), text = source.text.slice(start, end), facts: Fact[] = [];
  const after = readHeading({ text, start: 0, end: stop - start, level, syntax: 'markdown', ...(words && { words }) }, state, facts);
  return { end, kind: 'heading', region: after.region, facts, after };
}

function content(source: Source, start: number, next: number, state: ScanState, kind: BlockKind): Scanned {
  const end = pastBlankLines(source, next);
  if (end - start > MAX_BLOCK) return { end, kind, region: state.region, facts: [{ kind: 'limit', start: 0, end: next - start }], after: { ...state, expect: '' } };
  const text = source.text.slice(start, end), facts: Fact[] = [];
  const after = readParagraph({ text, start: 0, end: lineEnd(source.text, start, next) - start, syntax: 'markdown' }, state, facts);
  return { end, kind, region: state.region, facts: facts.length ? facts : NO_FACTS, after };
}
