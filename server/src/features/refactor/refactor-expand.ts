import type { Located } from '../../draft/block.ts';
import { placeIn, placeOf } from '../../draft/block.ts';
import type { Draft } from '../../draft/draft.ts';
import type { AbbreviationFact, Use } from '../../draft/fact.ts';
import { bitsOf } from '../../draft/kinds.ts';
import { firstUse, isExplained } from '../../rules/abbreviation-not-expanded.ts';
import { withFullForm } from '../../rules/fixes/first-form.ts';
import { isRunningText } from '../../rules/reading/running-text.ts';
import { listedAbbreviation } from '../words-at.ts';
import { NO_REFACTORINGS, type Refactor } from './refactor-action.ts';

/** Writes "attack surface management (ASM)" where the abbreviation at the cursor stands first, if nothing has explained it there (author's guide §8.4). */
export const expandAtFirstUse: Refactor = ({ draft, symbol, block }) => {
  if (symbol?.kind !== 'abbreviation') return NO_REFACTORINGS;
  const { abbreviation } = symbol, listed = symbol.listed ?? listedAbbreviation(draft, abbreviation);
  const use = listed?.fact.abbreviation === abbreviation ? unexplained(draft, listed) : undefined;
  if (!use) return NO_REFACTORINGS;
  const place = placeOf(use), isHere = use.block === block && use.fact.start === symbol.place.start;
  const edits = withFullForm(draft, placeIn(place.block, { start: place.start, end: place.start + abbreviation.length }), abbreviation);
  if (edits.length === 0) return NO_REFACTORINGS;
  const title = isHere ? `Write the full form of ${abbreviation} here` : `Write the full form of ${abbreviation} where it stands first`;
  return [{ kind: 'rewrite', rule: 'abbreviation-not-expanded', title, edits: () => edits }];
};

const LOOKED_AT = bitsOf(['use', 'expansion', 'term']);

/** The first use in running text, where neither it nor anything before it has the full form. Reads the text up to there. */
function unexplained(draft: Draft, listed: Located<AbbreviationFact>): Located<Use> | undefined {
  const { abbreviation } = listed.fact, uses: Located<Use>[] = [], definitions: Located[] = [];
  for (const block of draft.blocks) {
    if ((block.kinds & LOOKED_AT) === 0) continue;
    for (const fact of block.facts) {
      if (fact.kind === 'expansion' && fact.abbreviation === abbreviation) definitions.push({ block, fact });
      else if (fact.kind === 'use' && fact.abbreviation === abbreviation) uses.push({ block, fact });
    }
    const first = uses.length > 0 && isRunningText(block) ? firstUse({ uses }, abbreviation) : undefined;
    if (first) return isExplained({ definitions, uses }, first, listed) ? undefined : first;
  }
  return undefined;
}
