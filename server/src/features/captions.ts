import type { Located } from '../draft/block.ts';
import { factsOf, ofParts, type Draft } from '../draft/draft.ts';
import type { Caption } from '../draft/fact.ts';


const captionsByLabel = ofParts(['caption'], (draft) => {
  const found = new Map<string, Located<Caption>>();
  for (const caption of factsOf(draft, 'caption')) {
    const { target, label } = caption.fact;
    if (label && !found.has(`${target} ${label.text}`)) found.set(`${target} ${label.text}`, caption);
  }
  return found;
});

/** The figure or table with a number. */
export const captionWithLabel = (draft: Draft, target: Caption['target'], label: string): Located<Caption> | undefined =>
  captionsByLabel(draft).get(`${target} ${label}`);
