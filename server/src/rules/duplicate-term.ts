import type { Located } from '../draft/block.ts';
import { placeOf } from '../draft/block.ts';
import { factsOf } from '../draft/draft.ts';
import type { TermFact } from '../draft/fact.ts';
import type { DraftRule } from './rule.ts';
import { termKey } from './same-words.ts';

/** A term that clause 3 defines a second time, whatever its case, hyphens or number (author's guide §8.3). */
export const duplicateTerm: DraftRule = {
  id: 'duplicate-term', scope: 'draft', reads: ['term'],
  *check({ draft }) {
    const first = new Map<string, Located<TermFact>>();
    for (const located of factsOf(draft, 'term')) {
      const { fact } = located, key = termKey(fact.term), before = first.get(key);
      if (!before) {
        first.set(key, located);
        continue;
      }
      yield {
        place: placeOf(located),
        message: `"${fact.term}" is defined twice. Keep one definition, or give one of the two another term.`,
        related: [{ place: placeOf(before), message: `"${before.fact.term}" is defined here first.` }],
      };
    }
  },
};
