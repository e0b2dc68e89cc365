import { identifierKey, nameKey, parseIdentifier } from '../catalogue/identifier.ts';
import { placeIn, placeOf, type Block, type Place } from '../draft/block.ts';
import { clausesOf } from '../draft/clauses.ts';
import { factsOf, ofParts, pointIn, type Draft } from '../draft/draft.ts';
import type { Citation, Entry, Mention } from '../draft/fact.ts';
import type { Point } from '../draft/lines.ts';
import { termsOf } from '../draft/terms.ts';
import { headerOf } from '../rules/header.ts';
import { ownNames } from '../rules/own-text.ts';
import { entryOfCitation } from './citation-entry.ts';

/** From where to where something stands in its file: lines and UTF-16 columns, both from 0. */
export interface SummarySpan {
  readonly start: Point;
  readonly end: Point;
}

/** A term, an abbreviation, a clause, a figure or a table by its name. */
export interface SummaryName extends SummarySpan {
  readonly kind: 'term' | 'abbreviation' | 'clause' | 'figure' | 'table';
  readonly name: string;
  /** The abbreviation's full form, the clause's or caption's number. */
  readonly detail: string;
}

/** Where a draft lists, cites or mentions a document. */
export interface SummaryDocument extends SummarySpan {
  readonly role: 'entry' | 'citation' | 'mention';
  /** What documents are compared by: `nameKey` of the number or acronym. */
  readonly key: string;
}

/** What is kept of a draft that is not open, so that the workspace can be searched without its text. */
export interface DraftSummary {
  /** Its title as the outline says it. */
  readonly title: string;
  /** `nameKey` of its own number and acronym. */
  readonly ownKeys: readonly string[];
  readonly names: readonly SummaryName[];
  readonly documents: readonly SummaryDocument[];
}

type WithPlace<T extends SummarySpan> = Omit<T, keyof SummarySpan> & { readonly place: Place };

/** A summary whose places are still those of the draft, for one that is made of several files. */
export interface PlacedSummary extends Pick<DraftSummary, 'title' | 'ownKeys'> {
  /** In the order of the text, as the documents are. */
  readonly names: readonly WithPlace<SummaryName>[];
  readonly documents: readonly WithPlace<SummaryDocument>[];
}

/** The summary of a draft. Places are those of its own text. */
export function summaryOf(draft: Draft): DraftSummary {
  const { names, documents, ...about } = placedSummaryOf(draft);
  const spanOf = ({ block, start, end }: Place): SummarySpan => ({ start: pointIn(draft, block, start), end: pointIn(draft, block, end) });
  return {
    ...about,
    names: names.map(({ kind, name, detail, place }) => ({ kind, name, detail, ...spanOf(place) })),
    documents: documents.map(({ role, key, place }) => ({ role, key, ...spanOf(place) })),
  };
}

/** The summary of a draft with the places that things have in it. */
export function placedSummaryOf(draft: Draft): PlacedSummary {
  return { title: titleOf(draft), ownKeys: ownNames(draft).split(' ').filter(Boolean), names: namesOf(draft), documents: documentsOf(draft) };
}

const titleOf = ofParts(['title-line', 'attribute', 'heading'], (draft): string => headerOf(draft).title?.text ?? '');

const namesOf = ofParts(['heading', 'subtitle', 'term', 'term-definition', 'term-source', 'abbreviation', 'caption'], (draft): PlacedSummary['names'] => {
  const terms = termsOf(draft), headings = new Set(terms.filter(({ located }) => located.fact.heading).map(({ located }) => located.block));
  const names: WithPlace<SummaryName>[] = [
    ...terms.map(({ term, place, located }) => ({ kind: 'term' as const, name: term, detail: located.fact.number?.text ?? '', place })),
    ...factsOf(draft, 'abbreviation').map((located) => ({ kind: 'abbreviation' as const, name: located.fact.abbreviation, detail: located.fact.expansion.text, place: placeOf(located) })),
    ...clausesOf(draft).filter(({ heading }) => !headings.has(heading.block))
      .map(({ title, number = '', heading }) => ({ kind: 'clause' as const, name: title, detail: number, place: placeOf(heading) })),
    ...factsOf(draft, 'caption').map((located) => ({ kind: located.fact.target, name: located.fact.title, detail: located.fact.label?.text ?? '', place: placeOf(located) })),
  ];
  return names.filter(({ name, detail }) => name !== '' || detail !== '').sort((a, b) => a.place.block.order - b.place.block.order || a.place.start - b.place.start);
});

function documentsOf(draft: Draft): PlacedSummary['documents'] {
  const documents: WithPlace<SummaryDocument>[] = [];
  for (const block of draft.blocks) {
    for (const fact of namingIn(block)) {
      const key = keyOf(draft, fact), at = fact.kind === 'entry' ? fact.tag ?? fact.anchor ?? fact.identifier : fact;
      if (key !== undefined && at) documents.push({ role: fact.kind, key, place: placeIn(block, at) });
    }
  }
  return documents;
}

type Naming = Citation | Entry | Mention;

const NAMING = new WeakMap<Block, readonly Naming[]>();

function namingIn(block: Block): readonly Naming[] {
  let known = NAMING.get(block);
  if (!known) NAMING.set(block, known = block.facts.filter((fact) => fact.kind === 'citation' || fact.kind === 'entry' || fact.kind === 'mention'));
  return known;
}

/** What the document that a fact names is compared by; a citation's is that of its entry. Undefined for an anchor that is no entry's. */
function keyOf(draft: Draft, fact: Naming): string | undefined {
  if (fact.kind === 'mention') return documentKey(fact.identifier.text);
  const entry = fact.kind === 'entry' ? fact : entryOfCitation(draft, fact)?.fact, name = entry?.identifier ?? entry?.tag;
  if (name) return documentKey(name.text);
  return fact.kind === 'citation' && fact.form === 'tag' ? documentKey(fact.target.text) : undefined;
}

/** The key of a name; a date in it does not count. */
function documentKey(name: string): string {
  const id = name.includes('(') ? parseIdentifier(name) : undefined;
  return nameKey(id ? identifierKey(id) : name);
}
