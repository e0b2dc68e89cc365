import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { hasFact } from '../draft/block.ts';
import { countLineEnds } from '../draft/lines.ts';
import { firstOfClause, headingLevel } from './clause-extent.ts';

/** Whole lines that can be folded into the first of them; both from 0, `end` is the last line that is hidden. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly isComment: boolean;
}

/** What can be folded, in the order of the text: clauses by their level, lists of entries, tables, code, comments, the header. One pass. */
export function foldsOf(draft: Draft): readonly Fold[] {
  const folds: Fold[] = [], add = (first: number, last: number, isComment = false): void => {
    const start = draft.starts[first] ?? 0, end = lastLine(draft, last);
    if (end > start) folds.push({ start, end, isComment });
  };
  addClauses(draft, add);
  addRuns(draft, add);
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

type Add = (first: number, last: number, isComment?: boolean) => void;

/** The last line of a block that is not blank. */
function lastLine(draft: Draft, index: number): number {
  return (draft.starts[index] ?? 0) + countLineEnds(draft.blocks[index]?.text.trimEnd() ?? '');
}

function addClauses(draft: Draft, add: Add): void {
  const open: { readonly index: number; readonly level: number }[] = [];
  const close = (level: number, next: number): void => {
    const last = firstOfClause(draft, next) - 1;
    for (let top = open.at(-1); top && top.level >= level; top = open.at(-1)) {
      add(top.index, last);
      open.pop();
    }
  };
  draft.blocks.forEach((block, index) => {
    const level = headingLevel(block);
    if (level === undefined) return;
    close(level, index);
    open.push({ index, level });
  });
  close(-1, draft.blocks.length);
}

/** What a block is part of with those around it. */
type Run = 'table' | 'code' | 'comment' | 'header' | 'entries';

function runOf(block: Block): Run | undefined {
  switch (block.kind) {
    case 'row': return 'table';
    case 'code': case 'comment': case 'header': return block.kind;
    case 'markup': return TABLE_EDGE.test(block.text) ? 'table' : undefined;
    default: return hasFact(block, 'entry') ? 'entries' : undefined;
  }
}

const TABLE_EDGE = /^[ \t]{0,20}(?:[|!,:]={3}|<\/?table\b)/i;
const TABLE_END = /^[ \t]{0,20}(?:[|!,:]={3}|<\/table\b)/i;

function addRuns({ blocks }: Draft, add: Add): void {
  for (let first = 0; first < blocks.length;) {
    const run = runOf(blocks[first] as Block);
    let next = first + 1;
    while (next < blocks.length && run !== undefined && goesOn(run, blocks[next - 1] as Block, blocks[next] as Block)) next++;
    if (run !== undefined) add(first, next - 1, run === 'comment');
    first = next;
  }
}

/** Whether a block goes on with what the one before it is part of. */
function goesOn(run: Run, before: Block, block: Block): boolean {
  if (runOf(block) !== run) return false;
  switch (run) {
    case 'entries': case 'header': return true;
    case 'code': return block.before.mode === 'code' || block.before.mode === 'raw';
    case 'comment': return block.before.mode === 'comment' || (/^\/\/(?!\/)/.test(before.text) && /^\/\/(?!\/)/.test(block.text) && !endsBlank(before));
    case 'table': return block.before.mode === 'table' || (!endsBlank(before) && !(before.kind === 'markup' && TABLE_END.test(before.text) && before.before.mode === 'table'));
  }
}

const endsBlank = ({ text }: Block): boolean => /(?:\r\n|\r|\n)[ \t\u00a0\f]*(?:\r\n|\r|\n)[\s]*$/.test(text.slice(-200));
