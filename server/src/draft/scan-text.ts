import type { BlockKind, ScanState } from './block.ts';
import type { Fact, Span } from './fact.ts';
import { headingLevelOf, readHeading } from './heading.ts';
import { isBlankAt, lineEnd, nextLine, pastBlankLines, type Source } from './lines.ts';
import { closeItems, openItem, withDepth, type ItemMark } from './list-levels.ts';
import { textAt } from './markdown-line.ts';
import { readParagraph } from './paragraph.ts';
import { COVER } from './region.ts';
import { MAX_BLOCK, NO_FACTS, START, type Scan, type Scanned } from './scanner.ts';
import { scanTableHead, scanTableRow, scanTableStart } from './scan-table.ts';
import { parseSuppression } from './suppression.ts';
import { awaitsNumber, isWrapped } from './wrapped-line.ts';

const NUMBERED = /^[ \t]*(?:[A-Z]|[IVXL]{1,6}|\d{1,3})(?:\.\d{1,3})*[a-z]?(?:\t| {2,})/;
/** Numbers as pandoc writes them: "8.1 Overview", "6.<TAB>Overview". "1.  text" is an item of a list. */
const SPACED = /^ ?(?:(?:(?:[A-Z]|[IVXL]{1,6})\.\d{1,3}|\d{1,3})(?:\.\d{1,3}){0,6}|([6-9]|[1-6]\d)\.)[ \t\u00a0](?=\S)/;
const HEADER = /^[ ]?(?:Question\(?s?\)?|Study Group|Working Party|Source|Title|Contact|Abstract)[:\t]/;
const COMMENT = /^[ \t]*(?:<!--|\/\/|#)[ \t]*rapporteur-(?:disable|enable)/;

/**
 * Plain text as it comes out of Word: each line is a paragraph, a tab stands between a number and its title, between an abbreviation
 * and its expansion, and before a table's cell. Lines that a program has wrapped are one paragraph.
 */
export const scanText: { readonly start: ScanState; readonly scan: Scan } = { start: { ...START, mode: 'text' }, scan };

function scan(source: Source, start: number, state: ScanState): Scanned {
  if (state.mode === 'table') return scanTableRow(source, start, state, 'text') ?? scanLine(source, start, { ...state, mode: 'text', marker: '' });
  return scanTableStart(source, start, state) ?? scanTableHead(source, start, state, 'text') ?? scanLine(source, start, state);
}

function scanLine(source: Source, start: number, state: ScanState): Scanned {
  const { text } = source, next = nextLine(source, start), end = pastBlankLines(source, next);
  const stop = lineEnd(text, start, next) - start;
  if (isBlankAt(text, start)) return { end, kind: 'markup', region: state.region, facts: NO_FACTS, after: state };
  if (stop > MAX_BLOCK) return { end, kind: 'paragraph', region: state.region, facts: [{ kind: 'limit', start: 0, end: stop }], after: { ...state, expect: '' } };
  const block = text.slice(start, end), line = block.slice(0, stop), facts: Fact[] = [];
  if (COMMENT.test(line.slice(0, 80))) {
    const suppression = parseSuppression(line, 0, stop);
    return { end, kind: 'comment', region: state.region, facts: suppression ? [suppression] : NO_FACTS, after: state };
  }
  const level = levelOf(source, line, next, state);
  if (level !== undefined) {
    const after = readHeading({ text: block, start: 0, end: stop, level, syntax: 'text' }, state, facts);
    return { end, kind: 'heading', region: after.region, facts, after };
  }
  return scanParagraph(source, start, line, state);
}

/** The level of a line that is a heading. A title without a tab stands alone. */
const levelOf = (source: Source, line: string, next: number, state: ScanState): number | undefined =>
  (state.expect === 'title' || HEADER.test(line) || hasCells(line) ? undefined : headingLevelOf(line, NUMBERED.test(line) || (isBlankAt(source.text, next) && isTitle(line, state)), state));

function scanParagraph(source: Source, start: number, line: string, state: ScanState): Scanned {
  const past = paragraphEnd(source, start, line, state), end = pastBlankLines(source, past);
  const block = source.text.slice(start, end), stop = lineEnd(source.text, start, past) - start, facts: Fact[] = [];
  const kind: BlockKind = line.startsWith('\t') ? 'row' : /^[ ]*(?:[-•–·*]|[a-z0-9]\))[ \t]/.test(line) ? 'item' : 'paragraph';
  const mark = listMarkAt(line, state.levels), levels = mark ? openItem(state.levels, mark) : state.levels && closedBy(line, state.levels);
  const inside = levels === state.levels ? state : { ...state, levels };
  const after = readParagraph({ text: block, start: 0, end: stop, syntax: 'text' }, inside, facts);
  const scanned: Scanned = { end, kind, region: state.region, facts: facts.length ? facts : NO_FACTS, after };
  return mark ? withDepth(scanned, state, levels, { start: mark.start, end: mark.end }) : scanned;
}

/** A paragraph has no more wrapped lines than these, so that an edit in a text of nothing else stays cheap; in UTF-16 code units. */
const MAX_WRAPPED = 8000;

/** Where the paragraph ends that begins with a line: after it, or after the lines that it is wrapped to. A title of an annex has one line. */
function paragraphEnd(source: Source, start: number, first: string, state: ScanState): number {
  const { text } = source, { region } = state, isEntry = region === 'references' || region === 'bibliography';
  let line = first, next = nextLine(source, start);
  if (region === 'front' || region === 'history' || state.expect === 'subtitle') return next;
  while (next < text.length && next - start < MAX_WRAPPED && !isBlankAt(text, next)) {
    const after = nextLine(source, next), other = text.slice(next, Math.min(lineEnd(text, next, after), next + 200));
    if (!isWrapped(line, other, isEntry) || COMMENT.test(other) || opensClause(line, other, state)) break;
    line = other;
    next = after;
  }
  return next;
}

const opensClause = (line: string, next: string, state: ScanState): boolean =>
  !awaitsNumber(line) && (isTitle(next, state) || headingLevelOf(next, NUMBERED.test(next), state) !== undefined);

/** The items still open at a line that begins none: in text that pandoc makes, a paragraph of an item is set in further than its mark. */
const closedBy = (line: string, levels: string): string => {
  const indent = textAt(line, 0);
  return indent === 0 ? '' : closeItems(levels, indent - 1);
};

/** "a)", "1)", "ii)", "–", "•", "-" and the spaces after it. */
const MARK = /(?:([-\u2013\u2022*])|(\d{1,2})[.)]|([a-z])\)|([ivx]{2,5})\))[ \t]+\S/y;

/** The mark of a list item that a line begins with. The marks of two levels differ, or stand at different columns. */
function listMarkAt(line: string, levels: string): (ItemMark & Span) | undefined {
  const start = textAt(line, 0), first = line.charCodeAt(start);
  // A letter or a digit counts only where its bracket or point comes soon.
  if (first >= 48 && first <= 122 && !/^[.)\divx]/.test(line.charAt(start + 1))) return undefined;
  MARK.lastIndex = start;
  const found = MARK.exec(line);
  if (!found) return undefined;
  const [, bullet, digits, letter, roman] = found, text = bullet ?? digits ?? letter ?? roman ?? '';
  const isRoman = roman !== undefined || (letter === 'i' && !levels.endsWith(LETTERS));
  const mark = bullet ?? (digits !== undefined ? '1' : isRoman ? 'i' : LETTERS);
  return { indent: start, column: start, mark, start, end: start + text.length + (bullet === undefined ? 1 : 0) };
}

/** The kind of mark that "a)", "b)" are. */
const LETTERS = 'a';

/** Whether a line that stands alone is the title of a clause after the first. */
function isTitle(line: string, { region }: ScanState): boolean {
  const number = SPACED.exec(line)?.[0];
  if (number === undefined || line.length > 120 || COVER.has(region)) return false;
  const title = line.slice(number.length), isTerm = region === 'terms-elsewhere' || region === 'terms-here';
  return /[a-z]{2}|[A-Z]{4}/.test(title) && (isTerm || /^[A-Z\u00c0-\u00de]/.test(title));
}

/** A line of a table of contents or of a table: another cell comes after number and title. */
const hasCells = (line: string): boolean => line.length < 400 && line.split('\t').filter((cell) => cell.trim() !== '').length > 2;
