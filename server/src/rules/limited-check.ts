import { factsIn, placeIn } from '../draft/block.ts';
import type { BlockRule } from './rule.ts';

/** A stretch of text was too long to be read (Rapporteur's own limit). */
export const limitedCheck: BlockRule = {
  id: 'limited-check', scope: 'block', facts: ['limit'],
  *check(block) {
    for (const fact of factsIn(block, 'limit')) {
      yield { place: placeIn(block, { start: fact.start, end: Math.min(fact.end, fact.start + 80) }), message: `This paragraph has ${String(fact.end - fact.start)} characters; a paragraph of over 200 000 is not checked. Break it into paragraphs.` };
    }
  },
};
