import { placeOf } from '../draft/block.ts';
import { factsOf } from '../draft/draft.ts';
import { isAcceptedTerm } from './accepted.ts';
import { hasBody } from './reading/own-text.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';
import { watchKey } from './reading/word-watch.ts';

/**
 * A term of clause 3 that the text never uses, neither in words nor by its abbreviation (author's guide §8.3). A term quoted from another
 * text may be there for the reader's sake, so it is only a hint.
 */
export const unusedTerm: DraftRule = {
  id: 'unused-term', scope: 'draft', reads: ['term', 'heading', 'include', 'unused'],
  *check({ draft, options, unused }) {
    // A draft without clauses of its own uses nothing yet, and a file that could not be read may hold the use.
    if (!hasBody(draft) || draft.parts.include.length > 0) return;
    const seen = new Set<string>();
    for (const located of factsOf(draft, 'term')) {
      const { term, section } = located.fact, key = watchKey.term(term);
      // A term still in angle brackets is a placeholder of the skeleton.
      if (!unused.has(key) || seen.has(key) || term.startsWith('<') || isAcceptedTerm(options, term)) continue;
      seen.add(key);
      yield {
        place: placeOf(located), unnecessary: true, ...(section === 'elsewhere' ? { level: 'hint' as const } : {}),
        message: `"${term}" is defined but not used in the text. Remove its definition, or use the term.`,
      };
    }
  },
};

export const unusedTermPage: RulePage = {
  id: 'unused-term',
  levels: 'hint for a term of clause 3.1',
  says: `A term of clause 3 that stands nowhere else. Its plural, other case, hyphens, its abbreviation, and either name of "stalling (or
stall)" are uses; the list of abbreviations alone is none. A draft without clauses of its own yet, or with files that could not be read,
is let be.`,
  why: `A definition that the text does not need makes the reader look for its use. A term quoted from another text may be there for the
reader's sake, which is why it is only a hint.`,
  wrong: {
    frame: `## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n%`,
    text: `**3.2.1 exposed asset**: A resource that answers requests.

## 6 Requirements

The provider lists every resource.`,
  },
  right: {
    frame: `## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n%`,
    text: `**3.2.1 exposed asset**: A resource that answers requests.

## 6 Requirements

The provider lists every exposed asset.`,
  },
  fix: `There is none: whether the definition goes or the text uses the term is for the drafter to say.`,
  before: 'the definition',
  otherwise: `A term that is there on purpose can stand in the setting \`acceptedTerms\`.`,
};
