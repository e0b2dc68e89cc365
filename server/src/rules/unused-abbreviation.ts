import { placeOf } from '../draft/block.ts';
import { listedAbbreviations } from './abbreviation-list.ts';
import { removeBlock } from './remove-block.ts';
import type { DraftRule } from './rule.ts';
import { watchKey } from './word-watch.ts';

/** A line of clause 4 that the text never uses (author's guide Annex D). */
export const unusedAbbreviation: DraftRule = {
  id: 'unused-abbreviation', scope: 'draft', reads: ['abbreviation', 'unused'],
  *check({ draft, unused }) {
    const seen = new Set<string>();
    for (const located of listedAbbreviations(draft)) {
      const { block, fact: { abbreviation } } = located;
      // The second line of an abbreviation is a duplicate, which is reported as such.
      if (!unused.has(watchKey.abbreviation(abbreviation)) || seen.has(abbreviation)) continue;
      seen.add(abbreviation);
      yield {
        place: placeOf(located), unnecessary: true,
        message: `${abbreviation} is listed but not used in the text. Remove its line, or use it.`,
        fixes: [{ title: `Remove the line of ${abbreviation}`, certain: true, edits: (now) => removeBlock(now, block) }],
      };
    }
  },
};
