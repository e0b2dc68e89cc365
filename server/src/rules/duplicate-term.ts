import type { Located } from '../draft/block.ts';
import { placeOf } from '../draft/block.ts';
import { factsOf } from '../draft/draft.ts';
import type { TermFact } from '../draft/fact.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';
import { termKey } from './reading/same-words.ts';

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

export const duplicateTermPage: RulePage = {
  id: 'duplicate-term',
  says: `A term of clause 3 that is defined before, in 3.1 or 3.2, whatever its case, hyphens and number. The first definition is the
related place.`,
  why: `A term has one meaning in a text. A term that another text defines already is quoted in 3.1 and not defined again in 3.2.`,
  wrong: {
    text: `### 3.1 Terms defined elsewhere

**3.1.1 exposed asset** [ITU-T X.1]: A resource.

### 3.2 Terms defined in this Recommendation

**3.2.1 Exposed assets**: A resource that answers requests.`,
    frame: `## 3 Definitions\n\n%`,
  },
  right: {
    text: `### 3.1 Terms defined elsewhere

**3.1.1 exposed asset** [ITU-T X.1]: A resource.

### 3.2 Terms defined in this Recommendation

None.`,
    frame: `## 3 Definitions\n\n%`,
  },
  before: 'the second definition',
};
