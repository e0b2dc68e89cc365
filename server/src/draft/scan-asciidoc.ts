import { parseAbbreviation } from './abbreviation-line.ts';
import { closed, delimiterAt, isVerbatim, opened } from './asciidoc-delimiter.ts';
import { beginsAnchoredEntry } from './asciidoc-entry.ts';
import { scanAsciidocHeader } from './asciidoc-header.ts';
import { readSection } from './asciidoc-heading.ts';
import { attributeAt, isAttributeList, isBareTerm, isBreak, isComment, isContinuation, isDirective, isMacro, isSpace, itemTextAt, sectionAt, trimmedEnd, underlinedLevel } from './asciidoc-line.ts';
import { isMetadata, scanMetadata } from './asciidoc-metadata.ts';
import { scanAside } from './asciidoc-aside.ts';
import type { BlockKind, ScanState } from './block.ts';
import { beginsEntry } from './entry.ts';
import type { Fact } from './fact.ts';
import { scanInline } from './inline.ts';
import { isBlankAt, lineEnd, nextLine, pastBlankLines, type Source } from './lines.ts';
import { DESCRIPTION, openItem, withDepth, withList } from './list-levels.ts';
import { plain } from './normalise.ts';
import { readParagraph } from './paragraph.ts';
import { MAX_BLOCK, NO_FACTS, START, type Scan, type Scanned } from './scanner.ts';

const SOURCE_STYLE = /\.(?:term)?source(?![\w-])/;
/** Paragraphs between a term and its definition that are neither (metanorma.org, "Terms and definitions"). */
const BESIDE_DEFINITION = /(?:NOTE|EXAMPLE)(?: \d{1,3})?[ \t]*[:\u2013\u2014-]|(?:alt|preferred|admitted|deprecated|related|domain|subject|pronunciation)[a-z-]{0,20}:[a-z,-]{0,40}\[/y;
const TABLE_BESIDE = /[^|\r\n]{0,60}\|[^|\r\n]{1,60}[\r\n]/y;

/** AsciiDoc as Metanorma's ITU flavour writes it; what a line begins is decided as Asciidoctor decides it. */
export const scanAsciidoc: { readonly start: ScanState; readonly scan: Scan } = { start: { ...START, top: 1 }, scan };

function scan(source: Source, start: number, state: ScanState): Scanned {
  switch (state.mode) {
    case 'start': case 'header': return scanAsciidocHeader(source, start, state) ?? scanBlock(source, start, { ...state, mode: 'text' });
    case 'code': case 'raw': case 'comment': return scanVerbatim(source, start, state);
    case 'table': return scanTableLine(source, start, state);
    case 'text': return scanBlock(source, start, state);
  }
}

const plainBlock = (source: Source, next: number, kind: BlockKind, after: ScanState): Scanned =>
  ({ end: pastBlankLines(source, next), kind, region: after.region, facts: NO_FACTS, after });

/** A blank line, a delimiter, or what stands aside of the text, as comments and includes do: these are read in tables as outside of them. */
function scanMarkup(source: Source, start: number, state: ScanState): Scanned | undefined {
  if (isBlankAt(source.text, start)) return plainBlock(source, nextLine(source, start), 'markup', state);
  const delimiter = delimiterAt(source.text, start);
  return delimiter ? scanDelimiter(source, start, state, delimiter) : scanAside(source, start, state);
}

function scanBlock(source: Source, start: number, state: ScanState): Scanned {
  const { text } = source, markup = scanMarkup(source, start, state);
  if (markup) return markup;
  if (isMetadata(text, start)) return scanMetadata(source, start, state);
  const first = text.charCodeAt(start);
  if (first === 58 && attributeAt(text, start)) return plainBlock(source, nextLine(source, start), 'markup', state);
  const section = scanSection(source, start, state);
  if (section) return section;
  if (isVerbatim(state.style)) return scanLiteral(source, start, state);
  if (isBreak(text, start)) return plainBlock(source, nextLine(source, start), 'markup', { ...state, style: '', list: 0, levels: '' });
  if (state.list > 0 && isContinuation(text, start)) return plainBlock(source, nextLine(source, start), 'markup', state);
  if (first >= 97 && first <= 122 && isMacro(text, start)) return scanMacro(source, start, state);
  const item = itemTextAt(text, start);
  if (item !== undefined) return scanItem(source, start, item, state);
  if (isSpace(first) && !isListed(text, start, state)) return scanLiteral(source, start, state);
  return scanContent(source, start, paragraphEnd(source, start, state), withList(state, 0), 'paragraph');
}

function scanDelimiter(source: Source, start: number, state: ScanState, delimiter: string): Scanned {
  const next = nextLine(source, start), after = closed(delimiter, state) ?? opened(delimiter, state);
  const verbatim = after.mode === 'code' || after.mode === 'raw' || after.mode === 'comment';
  const kind = after.mode === 'comment' ? 'comment' : after.mode === 'code' || after.mode === 'raw' ? 'code' : 'markup';
  return { end: verbatim ? next : pastBlankLines(source, next), kind, region: state.region, facts: NO_FACTS, after };
}

/** Lines of code, a formula or a comment up to the delimiter, in handfuls: a long listing is cut where it has a blank line. */
function scanVerbatim(source: Source, start: number, state: ScanState): Scanned {
  const { text } = source, kind: BlockKind = state.mode === 'comment' ? 'comment' : 'code';
  let end = start;
  for (let lines = 0; end < text.length && lines < 32; lines++) {
    const delimiter = delimiterAt(text, end), after = delimiter && closed(delimiter, state), blank = lines > 0 && isBlankAt(text, end);
    end = nextLine(source, end);
    if (after) return { end: pastBlankLines(source, end), kind, region: state.region, facts: NO_FACTS, after };
    if (blank) break;
  }
  return { end, kind, region: state.region, facts: NO_FACTS, after: state };
}

/** A line of a table holds cells, or the beginning or end of one; each is read by itself. */
function scanTableLine(source: Source, start: number, state: ScanState): Scanned {
  const { text } = source, markup = scanMarkup(source, start, state);
  if (markup) return markup;
  let next = nextLine(source, start);
  // An abbreviation and its expansion may stand in cells on two lines.
  if (state.region === 'abbreviations' && text.charCodeAt(next) === 124 && matches(TABLE_BESIDE, text, start)) next = nextLine(source, next);
  return scanContent(source, start, next, state, 'row');
}

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** `== Title`, or a title with a line under it. Inside a delimited block only a discrete title is one. */
function scanSection(source: Source, start: number, state: ScanState): Scanned | undefined {
  const { text } = source, next = nextLine(source, start);
  const marked = sectionAt(text, start), level = marked ? marked.level : underlinedLevel(source, start, next);
  if (level === undefined || (state.marker !== '' && !/(?:^|,)(?:discrete|float)/.test(state.style))) return undefined;
  const end = pastBlankLines(source, marked ? next : nextLine(source, next)), facts: Fact[] = [];
  const to = trimmedEnd(text, start, lineEnd(text, start, next)) - start;
  const after = readSection({ text: text.slice(start, end), start: marked ? marked.title - start : 0, end: to, level }, state, facts);
  return { end, kind: 'heading', region: after.region, facts, after };
}

/** `image::figure-1.png[Caption]` is no text. */
function scanMacro(source: Source, start: number, state: ScanState): Scanned {
  const next = nextLine(source, start), stop = lineEnd(source.text, start, next);
  // A picture inside an example or an admonition may be a part of a figure.
  const isImage = state.marker === '' && source.text.startsWith('image::', start), span = { start: 0, end: stop - start };
  return { ...plainBlock(source, next, 'markup', { ...state, style: '' }), facts: [...(isImage ? [{ kind: 'image' as const, ...span }] : []), { kind: 'protected', ...span }] };
}

/** Indented lines, and a paragraph after `[source]`, up to a blank line. */
function scanLiteral(source: Source, start: number, state: ScanState): Scanned {
  return plainBlock(source, paragraphEnd(source, start, state), 'code', { ...state, style: '' });
}

/** In the lists of clause 2 and 4 an indented line is an entry, not code. */
function isListed(text: string, start: number, state: ScanState): boolean {
  switch (state.region) {
    case 'references': case 'bibliography': return beginsEntry(text, start) || beginsAnchoredEntry(text, start);
    case 'abbreviations': return parseAbbreviation(text.slice(start, start + 400), 0) !== undefined;
    default: return false;
  }
}

/** Whether a paragraph or item ends before this line. */
function interrupts(text: string, at: number, state: ScanState): boolean {
  return delimiterAt(text, at) !== undefined || isComment(text, at) || isDirective(text, at) || isAttributeList(text, at) || isContinuation(text, at)
    || isListed(text, at, state);
}

function paragraphEnd(source: Source, start: number, state: ScanState): number {
  const { text } = source;
  let end = nextLine(source, start);
  // A line of clause 4 is an entry of its own, with or without a blank line after it.
  if (state.region === 'abbreviations' && isListed(text, start, state)) return end;
  while (end < text.length && !isBlankAt(text, end) && !interrupts(text, end, state)) end = nextLine(source, end);
  return end;
}

function itemEnd(source: Source, start: number, textAt: number, state: ScanState): number {
  const { text } = source;
  let end = nextLine(source, start);
  const continues = (): boolean => end < text.length && !isBlankAt(text, end) && !interrupts(text, end, state) && itemTextAt(text, end) === undefined;
  if (isBareTerm(text, textAt)) {
    const after = end;
    end = pastBlankLines(source, end);
    if (!continues() || isMetadata(text, end) || sectionAt(text, end)) return after;
  }
  while (continues()) end = nextLine(source, end);
  return end;
}

/** An item of a list. A mark that is open goes on with its list, another one begins a list inside. */
function scanItem(source: Source, start: number, textAt: number, state: ScanState): Scanned {
  const { text } = source, end = itemEnd(source, start, textAt, state);
  let at = start;
  while (isSpace(text.charCodeAt(at))) at++;
  const mark = text.slice(at, Math.min(textAt, at + 20)).trimEnd();
  const levels = openItem(state.levels, { indent: 0, column: 0, mark: kindOfMark(mark) });
  const inside = state.list === 1 && state.levels === levels ? state : { ...state, list: 1, levels };
  return withDepth(scanContent(source, start, end, inside, 'item'), state, levels, { start: at - start, end: at - start + mark.length });
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['*', 'A'], ['**', 'B'], ['***', 'C'], ['****', 'D'], ['*****', 'E'], ['.', 'a'], ['..', 'b'], ['...', 'c'], ['....', 'd'], ['.....', 'e'],
  ['-', '-'], ['\u2022', '-'], ['\u2023', '-'],
]);

/** One character for a list's mark: `*` and `**` are two, `1.` and `2.` are one. */
function kindOfMark(mark: string): string {
  const known = MARKS.get(mark);
  if (known) return known;
  if (/^\d{1,9}\.$/.test(mark)) return '1';
  if (/^[A-Za-z]\.$/.test(mark)) return 'x';
  return /^[IVXivx]{1,12}\)$/.test(mark) ? 'i' : DESCRIPTION;
}

/** Text of the Recommendation: a paragraph, an item, a line of a table. */
function scanContent(source: Source, start: number, next: number, before: ScanState, kind: BlockKind): Scanned {
  const end = pastBlankLines(source, next), { mode, marker, style } = before;
  const region = before.region === 'front' && style.includes('abstract') ? 'summary' : before.region;
  const state = region === before.region ? before : { ...before, region };
  if (end - start > MAX_BLOCK) return { end, kind, region, facts: [{ kind: 'limit', start: 0, end: next - start }], after: { ...state, expect: '', style: '' } };
  const text = source.text.slice(start, end), stop = lineEnd(source.text, start, next) - start, facts: Fact[] = [];
  if (SOURCE_STYLE.test(style)) {
    facts.push({ kind: 'term-source', text: plain(text.slice(0, stop)), start: 0, end: stop });
    scanInline(text, 0, stop, { syntax: 'asciidoc', region }, facts);
    return { end, kind, region, facts, after: { ...state, style: '', expect: '' } };
  }
  const beside = state.expect === 'definition' && matches(BESIDE_DEFINITION, text, 0);
  const after = readParagraph({ text, start: 0, end: stop, syntax: 'asciidoc' }, beside ? { ...state, expect: '' } : state, facts);
  const kept = !beside && after.mode === mode && after.marker === marker;
  return { end, kind, region, facts: facts.length ? facts : NO_FACTS, after: kept ? after : { ...after, mode, marker, ...(beside && { expect: 'definition' }) } };
}
