import { basename } from 'node:path';
import { annexLabel, listsAbbreviations, regionOfTitle } from '../draft/region.ts';
import { LIMITS, type Limits } from './limits.ts';
import { readBytes } from './read-bytes.ts';
import { cellMarkdown, escaped, inlineMarkdown } from './word-markdown.ts';
import { headingLevel, withNumbers } from './word-numbers.ts';
import { framed, gridOf, isFrame, plainText, readWordTree, type WordBlock, type WordParagraph, type WordTable } from './word-tree.ts';

/**
 * A Word document as a Markdown draft: clauses as headings, terms and numbers in bold, titles in italics, tables as tables. Left out are what a
 * draft does not hold: the cover of a published text, the table of contents, running notes, comments, pictures, and deleted revisions.
 * Throws an `ImportError` for what is no Word document. `name` stands in its messages.
 */
export async function wordDraft(bytes: Uint8Array, name = 'document.docx', limits?: Limits): Promise<string> {
  const paragraphs = withoutCover(withNumbers(unframed(await readWordTree(bytes, name, limits))));
  return `${draftText(paragraphs).join('\n\n')}\n`;
}

/** The Word file at a path as a Markdown draft; one over the limits is refused unread. */
export async function readWordDraft(path: string): Promise<string> {
  return wordDraft(await readBytes(path, () => LIMITS.word), basename(path));
}

/** What frames hold, in their place: published texts lay out the summary in tables of one cell. */
function unframed(blocks: readonly WordBlock[]): readonly WordBlock[] {
  return blocks.flatMap((block): readonly WordBlock[] => (block.kind === 'table' && isFrame(block) ? unframed(framed(block)) : [block]));
}

const isNumber = ({ style }: WordParagraph): boolean => /^rec ?no\b/.test(style);
const isTitle = ({ style }: WordParagraph): boolean => /^rec ?title\b/.test(style);

/** A published text begins with a cover and the list of the series; the text itself with its number. */
function withoutCover(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const first = blocks.findIndex((block) => block.kind === 'paragraph' && isNumber(block) && plainText(block).trim() !== '');
  const cover = blocks.slice(0, Math.max(0, first)).map(allText).join('\n');
  return /International Telecommunication Union|Union internationale des télécommunications/i.test(cover) ? blocks.slice(first) : blocks;
}

function allText(block: WordBlock): string {
  return block.kind === 'paragraph' ? plainText(block) : block.rows.flat().flatMap((cell) => cell.blocks.map(allText)).join('\n');
}

/** What the paragraphs so far say about the next one. */
interface Reading {
  /** The document's number and title as they were given: published texts give them again before clause 1. */
  readonly given: Set<string>;
  abbreviations: boolean;
  /** Inside an annex or appendix, whose clauses lie one level below it. */
  annex: boolean;
}

function draftText(blocks: readonly WordBlock[]): readonly string[] {
  const reading: Reading = { given: new Set(), abbreviations: false, annex: false };
  return blocks.flatMap((block) => (block.kind === 'table' ? tableMarkdown(block) : paragraphMarkdown(block, reading))).filter((text) => text !== '');
}

function paragraphMarkdown(paragraph: WordParagraph, reading: Reading): string | readonly string[] {
  const text = plainText(paragraph).replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
  if (text === '' || isGenerated(paragraph.style, text)) return '';
  if (isNumber(paragraph) || isTitle(paragraph)) return givenOnce(paragraph, text, reading);
  const level = levelOf(paragraph, text, reading);
  if (level !== undefined) return headingMarkdown(text, level, reading);
  if (/^heading i?b?\b|^headingi?b\b/.test(paragraph.style) && isHeadingLook(text)) return `**${escaped(oneLine(text))}**`;
  return bodyMarkdown(paragraph, text, reading);
}

/** Tables of contents and of figures, and the line that ends a text. */
const isGenerated = (style: string, text: string): boolean => /^(?:toc|tm|table of figures)\b/.test(style) || /^(?:table of contents|contents|table des matières|_+)$/i.test(text);

function givenOnce(paragraph: WordParagraph, text: string, { given }: Reading): string {
  const line = oneLine(text);
  if (given.has(line)) return '';
  given.add(line);
  return isNumber(paragraph) ? `# ${escaped(line)}` : escaped(line);
}

const oneLine = (text: string): string => text.replace(/[\n\t]+| {2,}/g, ' ').trim();
const isHeadingLook = (text: string): boolean => text.length < 200 && !/[.:;]$/.test(text);

/** The level of a heading, where a paragraph is one by its style, its number, or its words; the document's title has level 1. */
function levelOf(paragraph: WordParagraph, text: string, { annex }: Reading): number | undefined {
  const styled = headingLevel(paragraph), line = oneLine(text);
  if (/^(?:annex|appendix|appendice)/.test(paragraph.style) && (annexLabel(capital(line)) || regionOfTitle(line))) return 2;
  const number = /^((?:[A-Z]|[IVXL]+|\d{1,3})(?:\.\d{1,3}){0,7})[.)]?[\t\u00a0 ]/.exec(text)?.[1], depth = number === undefined ? 0 : number.split('.').length;
  if (styled !== undefined) {
    if (annexLabel(capital(line)) || regionOfTitle(line)) return 2;
    return Math.min(6, depth > 0 ? depth + 1 : styled + (annex ? 2 : 1));
  }
  // Text without styles: a number, a tab and a title, all in bold.
  if (depth > 0 && text.includes('\t') && isHeadingLook(text) && isBold(paragraph)) return Math.min(6, depth + 1);
  const named = line.length < 60 && (isBold(paragraph) || /^heading/.test(paragraph.style) || line === line.toUpperCase());
  return named && regionOfTitle(line) ? 2 : undefined;
}

const isBold = ({ runs }: WordParagraph): boolean => runs.every(({ bold, text }) => bold || text.trim() === '');

/** "ANNEX A" and "annex A" as the draft's reader has it. */
const capital = (line: string): string => line.replace(/^(?:annexe?|appendix|appendice)\b/i, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());

function headingMarkdown(text: string, level: number, reading: Reading): string | readonly string[] {
  const marks = '#'.repeat(level), line = oneLine(text), title = line.replace(/^[\d.]+ /, '');
  if (level === 2) reading.annex = annexLabel(capital(line)) !== undefined;
  reading.abbreviations = level === 2 ? listsAbbreviations(title) || regionOfTitle(title) === 'abbreviations' : reading.abbreviations;
  const annex = level === 2 ? annexLabel(capital(line)) : undefined;
  if (!annex) return `${marks} ${escaped(line)}`;
  const label = capital(line).slice(0, annex.length).replace(/[\s.:–—-]+$/, ''), rest = line.slice(annex.length).trim();
  return rest === '' ? `${marks} ${label}` : `${marks} ${label} – ${escaped(rest)}`;
}

const BULLET = /^(?:[–—•▪◦·o-])[\t\u00a0 ]+/;
const ORDINAL = /^(?:(\d{1,2})[.)]|\(?([a-z]{1,4})[.)])\t\s*/;

function bodyMarkdown(paragraph: WordParagraph, text: string, { abbreviations }: Reading): string {
  const numbered = numberedTerm(text), { list } = paragraph;
  if (numbered !== undefined && !paragraph.runs[0]?.bold) return termMarkdown(text, numbered);
  const markdown = inlineMarkdown(paragraph.runs, abbreviations);
  if (list) return `${'  '.repeat(Math.min(5, list.level))}${list.ordered ? '1.' : '-'} ${markdown}`;
  const level = Number(/^enumlev(\d)/.exec(paragraph.style)?.[1] ?? 1), indent = '  '.repeat(Math.min(5, level - 1));
  const bullet = BULLET.exec(text), ordinal = ORDINAL.exec(text);
  if (bullet && (text.includes('\t') || paragraph.style.startsWith('enumlev'))) return `${indent}- ${markdown.replace(/^\\?[–—•▪◦·o-][\t\u00a0 ]*/, '')}`;
  if (ordinal && paragraph.style.startsWith('enumlev')) return `${indent}- ${markdown}`;
  return abbreviations ? markdown : safeStart(markdown);
}

const numberedTerm = (text: string): string | undefined => /^(3\.[12]\.\d{1,3})[.\t\u00a0 ]/.exec(text)?.[1];

/** A term whose number no author made bold: its name ends before its source, its abbreviation or the colon. */
function termMarkdown(text: string, number: string): string {
  const rest = oneLine(text.slice(number.length).replace(/^\./, '')), end = rest.search(/ ?[[(:]/);
  return end <= 0 ? `**${number} ${escaped(rest)}**` : `**${number} ${escaped(rest.slice(0, end))}**${escaped(rest.slice(end))}`;
}

/** What would begin a heading, a list, a quotation or a table is text here. */
const safeStart = (markdown: string): string => markdown.replace(/^(?=[#>|+]|-[\s-])/, '\\').replace(/^(\d{1,9})(?=[.)] )/, '$1\\');

function tableMarkdown(table: WordTable): string {
  const rows = gridOf(table).map((places) => places.map(({ cell, covered }) => (covered === undefined ? cellMarkdown(cell.blocks) : '')));
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...filled.map(({ length }) => length)), [head] = filled;
  if (!head || width === 0) return '';
  const line = (cells: readonly string[]) => `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(width)}`, ...filled.slice(1).map(line)].join('\n');
}
