import type { Block } from '../../draft/block.ts';
import { offsetOf } from '../../draft/draft.ts';
import type { Fix } from '../finding.ts';
import { lineEndOf } from './new-clause.ts';

/** A fix that writes a sentence as a paragraph of its own under a heading, or under the title of an annex that stands on the next line. */
export const insertUnder = (block: Block, sentence: string, { title, certain }: Pick<Fix, 'title' | 'certain'>): Fix => ({
  title, certain,
  edits: (draft) => {
    const at = offsetOf(draft, block, block.text.trimEnd().length), eol = lineEndOf(draft);
    return [{ start: at, end: at, newText: (draft.syntax === 'text' && !/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/.test(block.text) ? eol : eol + eol) + sentence }];
  },
});
