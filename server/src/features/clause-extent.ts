import type { Block } from '../draft/block.ts';
import { factsIn } from '../draft/block.ts';
import { blockIndex, factsOf, ofParts, type Draft } from '../draft/draft.ts';
import type { Heading } from '../draft/fact.ts';

/** The level of the heading that a block is, 0 for the document's title; undefined for other blocks. */
export const headingLevel = (block: Block): number | undefined => (block.kind === 'heading' ? headingOf(block)?.level : undefined);

const headingOf = (block: Block): Heading | undefined => factsIn(block, 'heading')[0];

/** `[[id]]`, `[appendix]`, `.Title`: lines over a block that are about it. */
const ABOUT = /^(?:\[[^\r\n]{0,400}\][ \t]*(?:[\r\n]|$)|\.[^\s.])/;

const isAbout = ({ syntax, blocks }: Draft, index: number): boolean => {
  const block = blocks[index];
  return syntax === 'asciidoc' && block?.kind === 'markup' && ABOUT.test(block.text);
};

/** The block that a clause begins with: its heading at an index, or in AsciiDoc the lines over it that are about it. */
export function firstOfClause(draft: Draft, heading: number): number {
  let first = heading;
  while (isAbout(draft, first - 1)) first--;
  return first;
}

/** The heading that a block is about, else the block itself. */
function headingBelow(draft: Draft, block: Block): Block {
  let index = blockIndex(draft, block);
  while (isAbout(draft, index)) index++;
  const below = draft.blocks[index];
  return below?.kind === 'heading' ? below : block;
}

/** From which block to before which block a clause reaches, with its heading, what stands over that, and its subclauses. */
export interface ClauseExtent {
  readonly first: number;
  readonly next: number;
}

const headingsOf = ofParts(['heading'], (draft) => factsOf(draft, 'heading').map(({ block, fact }) => ({ block, level: fact.level })));

/** The clauses around a block, the innermost first; none before the first heading. Reads the headings alone. */
export function clausesAround(draft: Draft, block: Block): readonly ClauseExtent[] {
  const headings = headingsOf(draft), found: ClauseExtent[] = [];
  let at = lastNotAfter(headings, headingBelow(draft, block)), below = Infinity;
  for (; at >= 0; at--) {
    const heading = headings[at];
    if (!heading || heading.level >= below) continue;
    below = heading.level;
    let next = at + 1;
    while (next < headings.length && (headings[next]?.level ?? 0) > heading.level) next++;
    const follower = headings[next];
    found.push({ first: firstOfClause(draft, blockIndex(draft, heading.block)), next: follower ? firstOfClause(draft, blockIndex(draft, follower.block)) : draft.blocks.length });
  }
  return found;
}

function lastNotAfter(headings: readonly { readonly block: Block }[], { order }: Block): number {
  let low = -1, high = headings.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.block.order ?? Infinity) <= order) low = middle; else high = middle;
  }
  return low;
}
