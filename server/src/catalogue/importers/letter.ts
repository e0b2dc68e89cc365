import type { Block } from './flattened-table.ts';
import type { LetterWords } from './import-letter-words.ts';
import { onOneLine } from '../identifiers/identifier-text.ts';

/** A collective letter taken apart. */
export interface Letter {
  readonly id: string;
  readonly words: LetterWords;
  /** Lines and lines of cells, each on one line, in order. */
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
}

/** No line is looked at further, in UTF-16 code units. */
const LONGEST = 5_000;

/** A letter of these blocks; a stroke before or behind a line is the border of a cell that another reader left. */
export function letterOf(id: string, words: LetterWords, blocks: readonly Block[]): Letter {
  return { id, words, blocks, lines: blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : block.cells.flatMap((cell) => cell.split('\n')))).map(letterLine) };
}

/** A line as it is read: on one line, without the borders of cells at its ends. */
export const letterLine = (line: string): string => onOneLine(line.slice(0, LONGEST)).replace(/^\/ | \/$/g, '');

/** "– ", "• " before an item of a list. */
export const BULLET = /^[–—•·-]\s+/;
