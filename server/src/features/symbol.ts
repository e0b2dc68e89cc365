import type { Catalogue } from '../catalogue/catalogue.ts';
import { findRecord } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { placeIn, type Block, type Located, type Place } from '../draft/block.ts';
import { blockAtOffset, type Draft } from '../draft/draft.ts';
import type { AbbreviationFact, Anchor, Attribute, Caption, Citation, CrossReference, Entry, Fact, Heading, Mention, Span } from '../draft/fact.ts';
import { termsOf, type Term } from '../draft/terms.ts';
import { entryOfCitation } from './citation-entry.ts';
import { questionAt } from './question.ts';
import { abbreviationAround, listedAbbreviation, termAround } from './words-at.ts';

/** What stands at a place of a draft. `place` is the stretch that shows it. */
export type DraftSymbol =
  | { readonly kind: 'citation'; readonly place: Place; readonly citation: Located<Citation>; readonly record: CatalogueRecord | undefined }
  | { readonly kind: 'entry'; readonly place: Place; readonly entry: Located<Entry>; readonly part: 'tag' | 'identifier' | 'title'; readonly record: CatalogueRecord | undefined }
  | { readonly kind: 'mention'; readonly place: Place; readonly mention: Located<Mention>; readonly record: CatalogueRecord | undefined }
  | { readonly kind: 'attribute'; readonly place: Place; readonly attribute: Located<Attribute>; readonly record: CatalogueRecord | undefined }
  | { readonly kind: 'abbreviation'; readonly place: Place; readonly abbreviation: string; readonly listed: Located<AbbreviationFact> | undefined }
  | { readonly kind: 'term'; readonly place: Place; readonly term: Term }
  | { readonly kind: 'cross-reference'; readonly place: Place; readonly reference: Located<CrossReference> }
  | { readonly kind: 'caption'; readonly place: Place; readonly caption: Located<Caption> }
  | { readonly kind: 'anchor'; readonly place: Place; readonly anchor: Located<Anchor> }
  | { readonly kind: 'heading'; readonly place: Place; readonly heading: Located<Heading> }
  | { readonly kind: 'question'; readonly place: Place; readonly id: string };

export type SymbolKind = DraftSymbol['kind'];

/**
 * The symbol at an offset of the whole text (UTF-16 code units), the innermost where several overlap; undefined in code, comments and
 * addresses and where nothing is known. Reads one block, and the frame of the draft for its terms and abbreviations.
 */
export function symbolAt(draft: Draft, offset: number, catalogue: Catalogue): DraftSymbol | undefined {
  const found = blockAtOffset(draft, offset);
  if (!found || found.block.kind === 'code' || found.block.kind === 'comment') return undefined;
  const { block, offset: at } = found;
  const facts = block.facts.filter((fact) => holds(fact, at));
  if (facts.some(({ kind, start, end }) => kind === 'protected' && start < at && at < end)) return undefined;
  const exact = narrowest(facts, (fact) => ofFact(draft, block, fact, at, catalogue));
  if (exact) return exact;
  const question = questionAt(block.text, at);
  if (question) return { kind: 'question', place: placeIn(block, question), id: question.id };
  return ofWords(draft, block, at) ?? narrowest(facts, (fact) => ofFrame(block, fact, at));
}

/** The end counts too: a cursor behind a word is at the word. */
const holds = (span: Span, at: number): boolean => span.start <= at && at <= span.end;

function narrowest(facts: readonly Fact[], symbolOf: (fact: Fact) => DraftSymbol | undefined): DraftSymbol | undefined {
  const found = facts.flatMap((fact) => symbolOf(fact) ?? []);
  return found.reduce<DraftSymbol | undefined>((best, one) => (!best || width(one.place) < width(best.place) ? one : best), undefined);
}

const width = ({ start, end }: Span): number => end - start;

/** Facts that are symbols themselves. */
function ofFact(draft: Draft, block: Block, fact: Fact, at: number, catalogue: Catalogue): DraftSymbol | undefined {
  const place = placeIn(block, fact);
  switch (fact.kind) {
    case 'citation': {
      const citation = { block, fact }, entry = entryOfCitation(draft, fact);
      const names = [entry?.fact.tag?.text, entry?.fact.identifier?.text, fact.form === 'tag' ? fact.target.text : undefined];
      return { kind: 'citation', place, citation, record: firstRecord(catalogue, names) };
    }
    case 'entry': return ofEntry({ block, fact }, at, catalogue);
    case 'mention': return { kind: 'mention', place, mention: { block, fact }, record: findRecord(catalogue, fact.identifier.text) };
    case 'attribute': return ofAttribute({ block, fact }, catalogue);
    case 'use': case 'expansion': case 'abbreviation':
      return { kind: 'abbreviation', place, abbreviation: fact.abbreviation, listed: fact.kind === 'abbreviation' ? { block, fact } : listedAbbreviation(draft, fact.abbreviation) };
    case 'term': {
      const term = termsOf(draft).find(({ located }) => located.fact === fact);
      return term && { kind: 'term', place, term };
    }
    case 'cross-reference': return { kind: 'cross-reference', place, reference: { block, fact } };
    case 'anchor': return { kind: 'anchor', place, anchor: { block, fact } };
    default: return undefined;
  }
}

/** Tag, number or title of an entry, by where the offset stands; elsewhere in it, the entry as its tag. */
function ofEntry(entry: Located<Entry>, at: number, catalogue: Catalogue): DraftSymbol | undefined {
  const { block, fact } = entry, record = firstRecord(catalogue, [fact.tag?.text, fact.identifier?.text]);
  const pieces = [['tag', fact.anchor], ['tag', fact.tag], ['identifier', fact.identifier], ['title', fact.title]] as const;
  const [part, piece] = pieces.find(([, one]) => one && holds(one, at)) ?? [];
  return part && piece ? { kind: 'entry', place: placeIn(block, piece), entry, part, record } : undefined;
}

/** Header attributes that name the draft's own text. */
export const NAMING: ReadonlySet<string> = new Set(['docnumber', 'provisional-name', 'work-item']);

function ofAttribute(attribute: Located<Attribute>, catalogue: Catalogue): DraftSymbol | undefined {
  const { block, fact } = attribute;
  return NAMING.has(fact.name) ? { kind: 'attribute', place: placeIn(block, fact), attribute, record: findRecord(catalogue, fact.value) } : undefined;
}

function firstRecord(catalogue: Catalogue, names: readonly (string | undefined)[]): CatalogueRecord | undefined {
  for (const name of names) {
    const record = name === undefined ? undefined : findRecord(catalogue, name);
    if (record) return record;
  }
  return undefined;
}

/** A term or a listed abbreviation by its words alone. */
function ofWords(draft: Draft, block: Block, at: number): DraftSymbol | undefined {
  const term = termAround(draft, block, at), abbreviation = abbreviationAround(draft, block, at);
  if (term && (!abbreviation || width(term.place) >= width(abbreviation.place))) return { kind: 'term', place: term.place, term: term.item };
  return abbreviation && { kind: 'abbreviation', place: abbreviation.place, abbreviation: abbreviation.item.fact.abbreviation, listed: abbreviation.item };
}

/** Titles, where nothing in them is a symbol by itself. */
function ofFrame(block: Block, fact: Fact, at: number): DraftSymbol | undefined {
  if (fact.kind === 'heading') return { kind: 'heading', place: placeIn(block, fact), heading: { block, fact } };
  if (fact.kind === 'caption' && fact.label && at <= fact.label.end) return { kind: 'caption', place: { block, start: fact.start, end: fact.label.end }, caption: { block, fact } };
  return undefined;
}
