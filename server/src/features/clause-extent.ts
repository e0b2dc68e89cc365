import type { Block } from '../draft/block.ts';
import { factsIn } from '../draft/block.ts';
import { blockIndex, factsOf, ofParts, type Draft } from '../draft/draft.ts';
import type { Heading } from '../draft/fact.ts';

/** The level of the heading that a block is, 0 for the document's title; undefined for other blocks. */
export const headingLevel = (block: Block): number | undefined => (block.kind === 'heading' ? headingOf(block)?.level : undefined);

const headingOf = (block: Block): Heading | undefined => factsIn(block, 'heading')[0];

/** From which block to before which block a clause reaches, with its heading and its subclauses. */
export interface ClauseExtent {
  readonly first: number;
  readonly next: number;
}

const headingsOf = ofParts(['heading'], (draft) => factsOf(draft, 'heading').map(({ block, fact }) => ({ block, level: fact.level })));

/** The clauses around a block, the innermost first; none before the first heading. Reads the headings alone. */
export function clausesAround(draft: Draft, block: Block): readonly ClauseExtent[] {
  const headings = headingsOf(draft), found: ClauseExtent[] = [];
  let at = lastNotAfter(headings, block), below = Infinity;
  for (; at >= 0; at--) {
    const heading = headings[at];
    if (!heading || heading.level >= below) continue;
    below = heading.level;
    let next = at + 1;
    while (next < headings.length && (headings[next]?.level ?? 0) > heading.level) next++;
    const follower = headings[next];
    found.push({ first: blockIndex(draft, heading.block), next: follower ? blockIndex(draft, follower.block) : draft.blocks.length });
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
