import type { Located } from '../../draft/block.ts';
import { blockIndex, offsetOf, type Draft } from '../../draft/draft.ts';
import type { Heading } from '../../draft/fact.ts';
import type { Edit } from '../finding.ts';
import { isEmptyClauseText } from './list-sentences.ts';
import { lineEndOf } from './new-clause.ts';

/** What a clause without a list gets: its sentence, or none, and the first lines of the list. */
export interface Opening {
  readonly sentence: string;
  readonly list: string;
}

/** Begins the list of a clause that has none yet: in place of "None.", or after the sentence that stands there, or under the heading. */
export function openList(draft: Draft, heading: Located<Heading>, { sentence, list }: Opening): Edit {
  const eol = lineEndOf(draft), next = draft.blocks[blockIndex(draft, heading.block) + 1];
  const whole = sentence ? sentence + eol + eol + list : list;
  const text = next && next.kind === 'paragraph' ? next.text.trimEnd() : undefined;
  if (next && text !== undefined && isEmptyClauseText(text)) {
    const start = offsetOf(draft, next, 0);
    return { start, end: start + text.length, newText: whole };
  }
  if (next && text !== undefined) {
    const at = offsetOf(draft, next, text.length);
    return { start: at, end: at, newText: eol + eol + list };
  }
  const at = offsetOf(draft, heading.block, heading.block.text.trimEnd().length);
  return { start: at, end: at, newText: eol + eol + whole };
}

