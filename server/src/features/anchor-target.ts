import { placeIn, placeOf, type Place } from '../draft/block.ts';
import { blockIndex, factsOf, ofParts, type Draft } from '../draft/draft.ts';
import { bitsOf } from '../draft/kinds.ts';

/** How many blocks an anchor and what it names can be apart. */
const REACH = 4;

/** What an anchor can belong to. */
const NAMED = bitsOf(['heading', 'caption']);

/** Anchors by their id, in AsciiDoc also by a clause's title. */
const anchorsById = ofParts(['anchor'], (draft) => {
  const found = new Map<string, ReturnType<typeof factsOf<'anchor'>>[number]>();
  for (const anchor of factsOf(draft, 'anchor')) if (!found.has(anchor.fact.id)) found.set(anchor.fact.id, anchor);
  return found;
});

/** Where an id leads: the anchor, and as `whole` the heading or caption that it belongs to. */
export function anchorTarget(draft: Draft, id: string): { readonly place: Place; readonly whole: Place; readonly title: string } | undefined {
  const anchor = anchorsById(draft).get(id);
  if (!anchor) return undefined;
  const first = blockIndex(draft, anchor.block);
  for (const block of draft.blocks.slice(first, first + REACH)) {
    const named = (block.kinds & NAMED) === 0 ? undefined : block.facts.find((fact) => fact.kind === 'heading' || fact.kind === 'caption');
    if (named) return { place: placeOf(anchor), whole: placeIn(block, named), title: named.title };
    // An anchor belongs to the block it stands in or above; other lines of attributes may stand between.
    if (block.kind !== 'markup' && block.kind !== 'comment') break;
  }
  return { place: placeOf(anchor), whole: placeOf(anchor), title: '' };
}
