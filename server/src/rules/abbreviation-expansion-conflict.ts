import type { Located } from '../draft/block.ts';
import { placeIn, placeOf } from '../draft/block.ts';
import type { AbbreviationFact, Expansion } from '../draft/fact.ts';
import { isColumnTitle } from './reading/abbreviation-list.ts';
import { replaceFix } from './fixes/edits.ts';
import type { Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { KeyRule } from './rule.ts';
import { sameWords } from './reading/same-words.ts';

type Explained = Located<Expansion> | Located<AbbreviationFact>;

/**
 * A text that spells an abbreviation out in other words than clause 4 does, or in two ways where clause 4 has none (author's guide §8.4).
 * Two lines of clause 4 are a duplicate, which has a rule of its own.
 */
export const abbreviationExpansionConflict: KeyRule = {
  id: 'abbreviation-expansion-conflict', scope: 'key', table: 'u',
  *check(group) {
    if (!group.isDefined) return;
    const first = new Map<string, Explained>();
    for (const { block, fact } of group.definitions) {
      if (fact.kind === 'abbreviation' && !isColumnTitle(fact) && !first.has(fact.abbreviation)) first.set(fact.abbreviation, { block, fact });
    }
    for (const { block, fact } of group.definitions) {
      if (fact.kind !== 'expansion') continue;
      const before = first.get(fact.abbreviation);
      if (!before) first.set(fact.abbreviation, { block, fact });
      else if (!sameWords(fact.expansion.text, before.fact.expansion.text)) yield conflict({ block, fact }, before);
    }
  },
};

function conflict({ block, fact }: Located<Expansion>, before: Explained): Report {
  const { abbreviation, expansion } = fact, place = placeIn(block, expansion), other = before.fact.expansion.text;
  const isListed = before.fact.kind === 'abbreviation';
  return {
    place,
    message: `${abbreviation} stands here for "${expansion.text}", but ${isListed ? 'clause 4 has' : 'before it stood for'} "${other}". Use one of them.`,
    related: [{ place: placeOf<AbbreviationFact | Expansion>(before), message: `${abbreviation} is "${other}" here.` }],
    fixes: isListed ? [
      replaceFix(`Write "${other}" here`, place, other, false),
      replaceFix(`Change clause 4 to "${expansion.text}"`, placeIn(before.block, before.fact.expansion), expansion.text, false),
    ] : [],
  };
}

export const abbreviationExpansionConflictPage: RulePage = {
  id: 'abbreviation-expansion-conflict',
  says: `A full form before an abbreviation in brackets that says something else than clause 4, or, where clause 4 has none, than the text
said before. Case, plurals, hyphens, articles, British and American spelling and related word forms do not count, nor does a full form
that only says more. Two lines of clause 4 are found by \`duplicate-abbreviation\`.`,
  why: `One abbreviation has one meaning.`,
  wrong: {
    frame: `## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n%`,
    text: `| SAS | Serial Attached SCSI |

## 6 Requirements

The storage attached SCSI (SAS) card is replaced.`,
  },
  right: {
    frame: `## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n%`,
    text: `| SAS | Serial Attached SCSI |

## 6 Requirements

The serial attached SCSI (SAS) card is replaced.`,
  },
  fix: `Writes the full form of clause 4 into the text, or that of the text into clause 4. Both are offered and neither is made unasked,
for which of the two is right is for the drafter to say.`,
  before: 'the paragraph, item or row',
};
