import type { Block } from '../../draft/block.ts';
import { blockAtOffset, type Draft } from '../../draft/draft.ts';
import type { Edit, Fix } from '../finding.ts';

/** A table of HTML around its rows, and cells that reach over several rows. */
const AROUND_ROWS = /<\/?(?:table|caption|colgroup|thead|tbody|tfoot)(?=[\s/>])|\srowspan\s*=/i;
const ONE_ROW = /^<tr(?=[\s>])(?:(?!<tr[\s>])[^])*<\/tr[ \t]*>$/i;
/** A line of dashes under a head or under the last row, or a border that runs through one column only. */
const DASHES = /^[ \t]*-{3,}[ \t-]*$|^[ \t]*\|.*\+[-=]{2}/m;
const HEAD_BORDER = /^[ \t]*\+[=:+]*={3,}/m;

/**
 * Whether a block of clause 4 is one line of the list and nothing else, so that it can be taken out, moved and copied. The first row of a
 * table may have the table's beginning on its line, the last its end, and a simple table may be one block.
 */
export function isOneLine(block: Block): boolean {
  if (block.facts.filter(({ kind }) => kind === 'abbreviation').length > 1) return false;
  if (block.kind !== 'row') return true;
  const text = block.text.trim();
  return text.startsWith('<') ? ONE_ROW.test(text) && !AROUND_ROWS.test(text) : !DASHES.test(text) && !HEAD_BORDER.test(text);
}

/** The fix, with no edits where one of them would write over the cells beside a place that is wrapped over the lines of a cell. */
export const sparingCells = (fix: Fix): Fix => ({
  ...fix,
  edits: (draft) => {
    const edits = fix.edits(draft);
    return draft.syntax !== 'asciidoc' && edits.some((edit) => leavesCell(draft, edit)) ? [] : edits;
  },
});

function leavesCell(draft: Draft, { start, end }: Edit): boolean {
  const found = start < end ? blockAtOffset(draft, start) : undefined;
  return found !== undefined && found.offset > 0 && found.block.kind === 'row' && /[\r\n]/.test(found.block.text.slice(found.offset, found.offset + end - start).trimEnd());
}
