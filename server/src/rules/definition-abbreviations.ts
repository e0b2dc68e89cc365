import { placeIn, type Block, type Place } from '../draft/block.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { Use } from '../draft/fact.ts';
import type { Term } from '../draft/terms.ts';
import { listedAbbreviations } from './reading/abbreviation-list.ts';
import { hasShape, isReadAsAbbreviation } from './reading/abbreviation-shape.ts';
import { MOST_RELATED, type Report } from './finding.ts';
import { withFullForm } from './fixes/first-form.ts';
import { expansionAfter } from './reading/full-form.ts';
import type { CheckOptions } from './rule.ts';
import { isCommonplace, needsNoEntry } from './reading/well-known.ts';

/** A definition of the draft's own. */
export interface Definition {
  readonly term: Term;
  readonly place: Place;
}

/** An abbreviation of clause 4 in a definition, without its full form. */
interface Shortened {
  readonly term: string;
  readonly abbreviation: string;
  readonly place: Place;
}

/** Definitions with abbreviations of clause 4 that no definition so far has spelled out (author's guide, Annex B.3): one finding for all. */
export function* shortenedDefinitions(draft: Draft, definitions: readonly Definition[], options: CheckOptions): Generator<Report> {
  const found = shortenedIn(draft, definitions, options), [first] = found;
  if (!first) return;
  const names = [...new Set(found.map(({ abbreviation }) => abbreviation))], terms = new Set(found.map(({ term }) => term));
  const named = `${names.slice(0, 4).join(', ')}${names.length > 4 ? ` and ${String(names.length - 4)} more` : ''}`;
  yield {
    place: first.place,
    message: `${terms.size === 1 ? `The definition of "${first.term}" uses` : `${String(terms.size)} definitions use`} ${named} without the full form. A definition stands by itself: write the words.`,
    related: found.slice(1, MOST_RELATED + 1).map(({ place, abbreviation, term }) => ({ place, message: `${abbreviation} stands in the definition of "${term}".` })),
    fixes: [{ title: names.length === 1 ? `Write the full form of ${named} in the definition${found.length > 1 ? 's' : ''}` : 'Write the full forms in the definitions', certain: false, edits: (now) => found.flatMap((one) => withFullForm(now, one.place, one.abbreviation)) }],
  };
}

function shortenedIn(draft: Draft, definitions: readonly Definition[], options: CheckOptions): readonly Shortened[] {
  const listed = new Set(listedAbbreviations(draft).map(({ fact }) => fact.abbreviation)), explained = new Set(termAbbreviations(draft)), found: Shortened[] = [];
  if (listed.size === 0) return found;
  for (const { term, place } of definitions) {
    const own = ` ${term.term.replace(/[^\p{L}\p{N}]+/gu, ' ')} `, seen = new Set<string>();
    for (const fact of place.block.facts) {
      if (fact.kind === 'expansion') explained.add(fact.abbreviation);
      if (fact.kind !== 'use' || fact.start < place.start || fact.end > place.end) continue;
      const { abbreviation } = fact;
      if (!listed.has(abbreviation) || explained.has(abbreviation) || seen.has(abbreviation) || own.includes(` ${abbreviation} `) || !isShort(place.block, fact, options)) continue;
      seen.add(abbreviation);
      found.push({ term: term.term, abbreviation, place: placeIn(place.block, fact) });
    }
  }
  return found;
}

function isShort({ text }: Block, use: Use, { knownAbbreviations }: CheckOptions): boolean {
  const { abbreviation } = use;
  if (needsNoEntry(abbreviation) || isCommonplace(abbreviation) || knownAbbreviations.has(abbreviation) || !hasShape(abbreviation)) return false;
  return isReadAsAbbreviation(text, use) && expansionAfter(text, use, abbreviation) === undefined;
}

/** Abbreviations that clause 3 itself explains: those of its terms, and the full forms in the definitions of clause 3.1. */
function termAbbreviations(draft: Draft): readonly string[] {
  return factsOf(draft, 'term').flatMap(({ block, fact }) => [
    fact.term, ...(fact.abbreviation ? [fact.abbreviation.text] : []),
    ...(fact.section === 'elsewhere' || fact.heading ? block.facts.flatMap((other) => (other.kind === 'expansion' ? [other.abbreviation] : [])) : []),
  ]);
}
