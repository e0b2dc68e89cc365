import { placeOf } from '../draft/block.ts';
import { factsOf, ofParts } from '../draft/draft.ts';
import { listedAbbreviations } from './reading/abbreviation-list.ts';
import { hasBody } from './reading/own-text.ts';
import type { RulePage } from './page.ts';
import { removeBlock } from './fixes/remove-block.ts';
import type { DraftRule } from './rule.ts';
import { isOneLine } from './fixes/table-edit.ts';
import { watchKey } from './reading/word-watch.ts';

/** A line of clause 4 that the text never uses (author's guide Annex D). */
export const unusedAbbreviation: DraftRule = {
  id: 'unused-abbreviation', scope: 'draft', reads: ['abbreviation', 'caption', 'heading', 'image', 'include', 'unused'],
  *check({ draft, unused }) {
    // A draft without clauses of its own uses nothing yet, and a file that could not be read may hold the use.
    if (!hasBody(draft) || draft.parts.include.length > 0) return;
    const seen = new Set<string>(), advice = hasPictures(draft) ? 'Remove its line, unless a figure shows it.' : 'Remove its line, or use it.';
    for (const located of listedAbbreviations(draft)) {
      const { block, fact: { abbreviation } } = located;
      // The second line of an abbreviation is a duplicate, which is reported as such.
      if (!unused.has(watchKey.abbreviation(abbreviation)) || seen.has(abbreviation)) continue;
      seen.add(abbreviation);
      yield {
        place: placeOf(located), unnecessary: true,
        message: `${abbreviation} is listed but not used in the text. ${advice}`,
        // What was typed a moment ago may be used next, so its removal is the author's to ask for.
        fixes: isOneLine(block) ? [{ title: `Remove the line of ${abbreviation}`, certain: false, edits: (now) => removeBlock(now, block) }] : [],
      };
    }
  },
};

/** Whether there are pictures, whose words cannot be read: clause 4 has their abbreviations too. */
const hasPictures = ofParts(['caption', 'image'], (draft): boolean =>
  draft.parts.image.length > 0 || factsOf(draft, 'caption').some(({ fact }) => fact.target === 'figure'));

export const unusedAbbreviationPage: RulePage = {
  id: 'unused-abbreviation',
  says: `A line of clause 4 whose abbreviation stands nowhere else: not in the plural, not with a number, not in a heading, table, caption
or example, not in another full form. Pictures cannot be read, so the message of a draft with figures says to look there. A draft
without clauses of its own yet, or with files that could not be read, is let be.`,
  why: `Lines are often left over from an earlier version or copied from another text, and the reader looks for their use.`,
  wrong: {
    frame: `## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n%`,
    text: `| API | Application Programming Interface |

## 6 Requirements

The provider lists every interface.`,
  },
  right: {
    frame: `## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n%`,
    text: `| API | Application Programming Interface |

## 6 Requirements

The provider lists every application programming interface (API).`,
  },
  fix: `Takes the line out. It is offered, and never made by "fix all", for a line just typed may be used next.`,
  before: 'the line of the list',
};
