import type { WordBlock, WordRun } from './word-tree.ts';
import { plainText } from './word-tree.ts';

/** Text in which nothing is read as Markdown. Tags stay as they are: brackets without an address are no link. */
export const escaped = (text: string): string => text.replace(/[\\`*]|<(?=[A-Za-z/!?])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');

/**
 * Runs as Markdown on one line. A tab becomes a space, unless `tabs` keeps the first: it sets an abbreviation apart from its expansion.
 * `newline` stands for a line break.
 */
export function inlineMarkdown(runs: readonly WordRun[], tabs: boolean, newline = ' '): string {
  const text = joined(runs).map(runMarkdown).join('').trim().replace(/[ \t]*\n[ \t\n]*/g, newline);
  if (!tabs) return spaced(text);
  const first = text.indexOf('\t');
  return first < 0 ? text : `${spaced(text.slice(0, first))}\t${spaced(text.slice(first + 1))}`;
}

const spaced = (text: string): string => text.replace(/[ \t]*\t[ \t]*| {2,}/g, ' ').trim();

/** Runs of one look as one: Word cuts a text wherever it was edited, and spaces have no look. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const result: WordRun[] = [];
  for (const run of runs) {
    const last = result.at(-1), blank = run.text.trim() === '';
    if (last && (blank || (last.bold === run.bold && last.italic === run.italic))) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(blank ? { ...run, bold: false, italic: false } : run);
  }
  return result;
}

/** Marks stand at the words, never at the spaces around them; punctuation between two looks keeps its place. */
function runMarkdown({ text, bold, italic }: WordRun): string {
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const [, before = '', words = '', after = ''] = /^([\s\u00a0]*)([\s\S]*?)([\s\u00a0]*)$/.exec(text) ?? [];
  if (mark === '' || !/[\p{L}\p{N}]/u.test(words)) return escaped(text);
  return `${before}${mark}${escaped(words.replace(/[\t\n]+/g, ' '))}${[...mark].reverse().join('')}${after}`;
}

/** The paragraphs of a table's cell on one line. */
export function cellMarkdown(blocks: readonly WordBlock[]): string {
  return blocks.map((block) => (block.kind === 'paragraph'
    ? (plainText(block).trim() === '' ? '' : inlineMarkdown(block.runs, false, '<br>'))
    : block.rows.flat().map((cell) => cellMarkdown(cell.blocks)).filter((text) => text !== '').join(' '))).filter((text) => text !== '').join('<br>').replace(/(?<!\\)\|/g, '\\|');
}
