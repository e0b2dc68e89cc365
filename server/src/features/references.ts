import type { Catalogue } from '../catalogue/catalogue.ts';
import { placeIn, placeOf, type Place } from '../draft/block.ts';
import { clausesOf, type Clause } from '../draft/clauses.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { TargetKind } from '../draft/fact.ts';
import { abbreviationWord, placesOfWord, termWord, termWordKey, type Word } from '../draft/words.ts';
import { anchorTarget } from './anchor-target.ts';
import { documentAt, documentPlaces } from './document-places.ts';
import { symbolAt, type DraftSymbol } from './symbol.ts';
import { targetsOf } from './definition.ts';
import { isName, placesOfUses, vocabularyOf } from './word-uses.ts';

export interface ReferenceOptions {
  readonly includeDefinition: boolean;
}

/** What refers to a symbol and what defines it. */
export interface SymbolPlaces {
  readonly definitions: readonly Place[];
  readonly uses: readonly Place[];
}

/** Every place of the same thing as at an offset, in the order of the text. */
export function referencesAt(draft: Draft, offset: number, catalogue: Catalogue, { includeDefinition }: ReferenceOptions): readonly Place[] {
  const symbol = symbolAt(draft, offset, catalogue);
  if (!symbol) return [];
  const { definitions, uses } = placesOf(draft, symbol);
  return inOrder(includeDefinition ? [...definitions, ...uses] : uses);
}

/** What defines a symbol and what refers to it. */
export function placesOf(draft: Draft, symbol: DraftSymbol): SymbolPlaces {
  switch (symbol.kind) {
    case 'citation': case 'entry': case 'mention': case 'attribute': {
      const document = documentAt(draft, symbol);
      return document ? documentPlaces(draft, document) : ofTarget(draft, symbol);
    }
    case 'abbreviation': return ofAbbreviation(draft, symbol.abbreviation);
    case 'term': return split(draft, termWord(symbol.term.term), [symbol.term.place]);
    case 'cross-reference': case 'caption': case 'heading': case 'anchor': return ofTarget(draft, symbol);
    case 'question': return { definitions: [], uses: [symbol.place] };
  }
}

const inOrder = (places: readonly Place[]): readonly Place[] => [...places]
  .sort((a, b) => a.block.order - b.block.order || a.start - b.start)
  .filter((place, index, all) => index === 0 || place.block !== all[index - 1]?.block || place.start !== all[index - 1]?.start);

/** The lines of clause 4 that list it, and every use of it in the text. */
function ofAbbreviation(draft: Draft, abbreviation: string): SymbolPlaces {
  const listed = factsOf(draft, 'abbreviation').filter(({ fact }) => fact.abbreviation === abbreviation).map(placeOf);
  return split(draft, abbreviationWord(abbreviation), listed);
}

/** The places of a word, those of its definitions apart. */
function split(draft: Draft, word: Word | undefined, definitions: readonly Place[]): SymbolPlaces {
  if (!word) return { definitions, uses: [] };
  const isDefinition = (place: Place): boolean => definitions.some(({ block, start, end }) => block === place.block && place.start < end && place.end > start);
  // What is kept by block leaves out every definition; where there is another one, it counts among the uses.
  const uses = isDefinedIn(draft, word, definitions) ? placesOfUses(draft, word.key) : Array.from(placesOfWord(draft.blocks, word)).filter((place) => !isName(place.block, place));
  return { definitions, uses: uses.filter((place) => !isDefinition(place)) };
}

/** Whether these definitions of a word of the draft are all that it has. */
function isDefinedIn(draft: Draft, { key }: Word, definitions: readonly Place[]): boolean {
  const isOne = (place: Place): boolean => definitions.some(({ block, start, end }) => block === place.block && start === place.start && end === place.end);
  return vocabularyOf(draft).words.has(key) && factsOf(draft, 'term').every((located) => termWordKey(located.fact.term) !== key || isOne(placeOf(located)));
}

/** What leads to a clause, a figure, a table or an anchor, by number or by id. */
function ofTarget(draft: Draft, symbol: DraftSymbol): SymbolPlaces {
  const [target] = targetsOf(draft, symbol);
  if (target?.kind !== 'place') return { definitions: [], uses: [symbol.place] };
  const name = labelOf(draft, symbol, target.whole), ids = idsOf(draft, symbol, target.whole), uses: Place[] = [];
  for (const block of draft.blocks) {
    for (const fact of block.facts) {
      if (fact.kind === 'cross-reference' && name?.target === fact.target && name.label === fact.label.text) uses.push(placeIn(block, fact));
      if (fact.kind === 'citation' && fact.form === 'anchor' && ids.has(fact.target.text)) uses.push(placeIn(block, fact));
    }
  }
  return { definitions: [target.place], uses };
}

/** "clause 7.2", as cross-references name what a symbol is. */
function labelOf(draft: Draft, symbol: DraftSymbol, whole: Place): { readonly target: TargetKind; readonly label: string } | undefined {
  if (symbol.kind === 'cross-reference') return { target: symbol.reference.fact.target, label: symbol.reference.fact.label.text };
  if (symbol.kind === 'caption') return symbol.caption.fact.label && { target: symbol.caption.fact.target, label: symbol.caption.fact.label.text };
  const clause = clausesOf(draft).find(({ heading }) => heading.block === whole.block && heading.fact.start === whole.start);
  return clause?.number === undefined ? undefined : { target: targetOf(clause), label: clause.number };
}

function targetOf({ region, depth }: Clause): TargetKind {
  return depth === 1 && (region === 'annex' || region === 'appendix') ? region : 'clause';
}

/** The ids that lead to a place. */
function idsOf(draft: Draft, symbol: DraftSymbol, whole: Place): ReadonlySet<string> {
  const ids = new Set(symbol.kind === 'anchor' ? [symbol.anchor.fact.id] : symbol.kind === 'citation' ? [symbol.citation.fact.target.text] : []);
  for (const { fact } of factsOf(draft, 'anchor')) {
    const target = anchorTarget(draft, fact.id);
    if (target?.whole.block === whole.block && target.whole.start === whole.start) ids.add(fact.id);
  }
  return ids;
}

