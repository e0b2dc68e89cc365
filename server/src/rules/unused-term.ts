import { placeOf } from '../draft/block.ts';
import { factsOf } from '../draft/draft.ts';
import { hasBody } from './own-text.ts';
import type { DraftRule } from './rule.ts';
import { watchKey } from './word-watch.ts';

/**
 * A term of clause 3 that the text never uses, neither in words nor by its abbreviation (author's guide §8.3). A term quoted from another
 * text may be there for the reader's sake, so it is only a hint.
 */
export const unusedTerm: DraftRule = {
  id: 'unused-term', scope: 'draft', reads: ['term', 'heading', 'include', 'unused'],
  *check({ draft, unused }) {
    // A draft without clauses of its own uses nothing yet, and a file that could not be read may hold the use.
    if (!hasBody(draft) || draft.parts.include.length > 0) return;
    const seen = new Set<string>();
    for (const located of factsOf(draft, 'term')) {
      const { term, section } = located.fact, key = watchKey.term(term);
      // A term still in angle brackets is a placeholder of the skeleton.
      if (!unused.has(key) || seen.has(key) || term.startsWith('<')) continue;
      seen.add(key);
      yield {
        place: placeOf(located), unnecessary: true, ...(section === 'elsewhere' ? { level: 'hint' as const } : {}),
        message: `"${term}" is defined but not used in the text. Remove its definition, or use the term.`,
      };
    }
  },
};
