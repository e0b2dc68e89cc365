import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { placeIn, placeOf, type Located, type Place } from '../draft/block.ts';
import { clauseByLabel } from '../draft/clauses.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { Citation, CrossReference, Entry, Fact } from '../draft/fact.ts';
import type { Term } from '../draft/terms.ts';
import { shownOfTag } from '../rules/reading/shown-span.ts';
import { anchorTarget } from './anchor-target.ts';
import { captionWithLabel } from './captions.ts';
import { entryOfCitation } from './citation-entry.ts';
import { symbolAt, type DraftSymbol } from './symbol.ts';

/** Where a definition is: a place of the draft (`whole` is all of it, `place` what names it), or a record's card. */
export type Target =
  | { readonly kind: 'place'; readonly place: Place; readonly whole: Place }
  | { readonly kind: 'card'; readonly record: CatalogueRecord };

export interface Definition {
  /** What was asked about. */
  readonly origin: Place;
  /** Best first. */
  readonly targets: readonly Target[];
}

/** Where what stands at an offset is defined: a tag's entry, an abbreviation's line, a term's definition, a clause, a number's card. */
export function definitionAt(draft: Draft, offset: number, catalogue: Catalogue): Definition | undefined {
  const symbol = symbolAt(draft, offset, catalogue), targets = symbol ? targetsOf(draft, symbol) : [];
  return symbol && targets.length > 0 ? { origin: symbol.place, targets } : undefined;
}

/** Where a symbol is defined; nothing where no source or clause says. */
export function targetsOf(draft: Draft, symbol: DraftSymbol): readonly Target[] {
  switch (symbol.kind) {
    case 'citation': return ofCitation(draft, symbol.citation.fact, symbol.record);
    case 'entry': return symbol.record ? card(symbol.record) : [ofEntry(symbol.entry)];
    case 'mention': case 'attribute': return card(symbol.record);
    case 'abbreviation': return symbol.listed ? [ofFact(symbol.listed)] : ofExpansion(draft, symbol.abbreviation);
    case 'term': return [ofTerm(symbol.term)];
    case 'cross-reference': return ofCrossReference(draft, symbol.reference.fact);
    case 'caption': return [ofFact(symbol.caption)];
    case 'anchor': case 'heading': return [{ kind: 'place', place: symbol.place, whole: symbol.place }];
    case 'question': return [];
  }
}

const card = (record: CatalogueRecord | undefined): readonly Target[] => (record ? [{ kind: 'card', record }] : []);

const ofFact = (located: Located<Fact>): Target => ({ kind: 'place', place: placeOf(located), whole: placeOf(located) });

function ofCitation(draft: Draft, citation: Citation, record: CatalogueRecord | undefined): readonly Target[] {
  const entry = entryOfCitation(draft, citation);
  if (entry) return [ofEntry(entry)];
  const anchored = citation.form === 'anchor' ? anchorTarget(draft, citation.target.text) : undefined;
  return anchored ? [{ kind: 'place', ...anchored }] : card(record);
}

function ofEntry(entry: Located<Entry>): Target {
  const named = shownOfTag(entry.block, entry.fact) ?? entry.fact;
  return { kind: 'place', place: placeIn(entry.block, named), whole: placeOf(entry) };
}

/** The words before the first "(API)" of the text, where clause 4 does not list it. */
function ofExpansion(draft: Draft, abbreviation: string): readonly Target[] {
  for (const { block, fact } of factsOf(draft, 'expansion')) {
    if (fact.abbreviation === abbreviation) return [{ kind: 'place', place: placeIn(block, fact), whole: { block, start: fact.expansion.start, end: fact.end } }];
  }
  return [];
}

const ofTerm = ({ place, definition }: Term): Target =>
  ({ kind: 'place', place, whole: definition?.block === place.block ? { ...place, end: definition.end } : place });

function ofCrossReference(draft: Draft, { target, label }: CrossReference): readonly Target[] {
  if (target === 'figure' || target === 'table') {
    const caption = captionWithLabel(draft, target, label.text);
    return caption ? [ofFact(caption)] : [];
  }
  const clause = clauseByLabel(draft).get(target === 'clause' ? label.text : `${target} ${label.text}`);
  return clause ? [ofFact(clause.heading)] : [];
}
