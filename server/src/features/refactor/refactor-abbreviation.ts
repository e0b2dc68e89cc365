import type { Block } from '../../draft/block.ts';
import type { Draft } from '../../draft/draft.ts';
import { bitsOf } from '../../draft/kinds.ts';
import { plain } from '../../draft/normalise.ts';
import { listingOf } from '../../rules/reading/abbreviation-list.ts';
import { hasShape, isReadAsAbbreviation, namedBy } from '../../rules/reading/abbreviation-shape.ts';
import { asListed, expansionAfter, knownFullForms, MOST_FORMS } from '../../rules/reading/full-form.ts';
import { insertAbbreviation } from '../../rules/fixes/insert-abbreviation.ts';
import { NOT_READ } from '../../rules/reading/read-regions.ts';
import { needsNoEntry } from '../../rules/reading/well-known.ts';
import { NO_REFACTORINGS, TO_WRITE, type Chosen, type Refactor, type Refactoring } from './refactor-action.ts';

/** Adds a line for the abbreviation at the cursor to clause 4, with the full form of the text or of the catalogue, else with its place to be filled. */
export const addAbbreviation: Refactor = (chosen) => {
  const { draft, block } = chosen, name = unlistedAt(chosen);
  if (name === undefined || NOT_READ.has(block.region) || listingOf(draft) === 'elsewhere') return NO_REFACTORINGS;
  const forms = fullForms(chosen, name);
  return (forms.length > 0 ? forms : [undefined]).flatMap((form): readonly Refactoring[] => {
    // Where the list is a table that takes no further row there is nothing to offer.
    const edits = insertAbbreviation(draft, name, form ?? TO_WRITE);
    const title = form === undefined ? `Add "${name}" to clause 4` : `Add "${name} – ${form}" to clause 4`;
    return edits.length > 0 ? [{ kind: 'rewrite', rule: 'undefined-abbreviation', title, edits: () => edits }] : NO_REFACTORINGS;
  });
};

/** The abbreviation at the cursor that clause 4 does not list; the whole of "SR-IOV". */
function unlistedAt({ symbol, block, knownAbbreviations }: Chosen): string | undefined {
  if (symbol?.kind !== 'abbreviation' || symbol.listed || !hasShape(symbol.abbreviation) || !isReadAsAbbreviation(block.text, symbol.place)) return undefined;
  const named = namedBy(block.text, symbol.place);
  const name = named && (named.end === symbol.place.end ? symbol.abbreviation : plain(block.text.slice(named.start, named.end)));
  return name === undefined || needsNoEntry(name) || knownAbbreviations.has(name) ? undefined : name;
}

/** Full forms as clause 4 has them. What the text says itself leaves no choice. */
function fullForms({ draft, block, symbol, catalogue }: Chosen, name: string): readonly string[] {
  const behind = symbol && expansionAfter(block.text, symbol.place, name), spelled = spelledOut(draft, name) ?? (behind === undefined ? undefined : asListed(plain(behind), false));
  return spelled === undefined ? knownFullForms(catalogue, name).slice(0, MOST_FORMS).map(({ expansion }) => asListed(expansion, false)) : [spelled];
}

const EXPANSIONS = bitsOf(['expansion']);

function spelledOut({ blocks }: Draft, name: string): string | undefined {
  for (const block of blocks) {
    const found = (block.kinds & EXPANSIONS) === 0 ? undefined : expansionIn(block, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function expansionIn({ facts, text }: Block, name: string): string | undefined {
  for (const fact of facts) if (fact.kind === 'expansion' && fact.abbreviation === name) return asListed(fact.expansion.text, text.charAt(fact.end) === 's');
  return undefined;
}
