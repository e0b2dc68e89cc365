import { identifierKey, nameKey, parseIdentifier } from '../catalogue/identifiers/identifier.ts';
import { placeIn, placeOf, type Block, type Place } from '../draft/block.ts';
import { clausesOf } from '../draft/clauses.ts';
import { blockIndex, factsOf, ofParts, type Draft } from '../draft/draft.ts';
import type { Citation, Entry, Fact, Mention } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { pointOfOffset, type Point } from '../draft/lines.ts';
import { termsOf } from '../draft/terms.ts';
import { headerOf } from '../rules/reading/header.ts';
import { ownNames } from '../rules/reading/own-text.ts';
import { entryOfCitation } from './citation-entry.ts';
import { shownOfCitation, shownOfTag } from '../rules/reading/shown-span.ts';

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

/** The summary of a draft. Places are those of its own text; names and documents are listed when they are asked for. */
export function summaryOf(draft: Draft): DraftSummary {
  let names: DraftSummary['names'] | undefined, documents: DraftSummary['documents'] | undefined;
  return {
    title: titleOf(draft), ownKeys: ownKeysOf(draft),
    get names() {
      return names ??= namesOf(draft).map((name) => nameAt(name, lineOf(draft, name.place.block)));
    },
    get documents() {
      return documents ??= draft.blocks.flatMap((block, i) => ((block.kinds & NAMING) === 0 ? [] : documentsAt(documentsIn(draft, block), draft.starts[i] ?? 0)));
    },
  };
}

const lineOf = (draft: Draft, block: Block): number => draft.starts[blockIndex(draft, block)] ?? 0;

/** Names by the line that their block stood at last, so that only those that moved are made anew. */
const NAMES = new WeakMap<WithPlace<SummaryName>, { readonly line: number; readonly name: SummaryName }>();

function nameAt(placed: WithPlace<SummaryName>, line: number): SummaryName {
  const known = NAMES.get(placed);
  if (known?.line === line) return known.name;
  const { kind, name, detail, place } = placed, made = { kind, name, detail, ...known ? moved(known.name, line - known.line) : spanAt(place, line) };
  NAMES.set(placed, { line, name: made });
  return made;
}

/** As the names: the documents of a block by the line that it stood at last. */
const DOCUMENTS = new WeakMap<readonly WithPlace<SummaryDocument>[], { readonly line: number; readonly documents: readonly SummaryDocument[] }>();

function documentsAt(placed: readonly WithPlace<SummaryDocument>[], line: number): readonly SummaryDocument[] {
  const known = DOCUMENTS.get(placed);
  if (known?.line === line) return known.documents;
  const documents = placed.map(({ role, key, place }, i): SummaryDocument => {
    const before = known?.documents[i];
    return { role, key, ...known && before ? moved(before, line - known.line) : spanAt(place, line) };
  });
  DOCUMENTS.set(placed, { line, documents });
  return documents;
}

/** The span of a place whose block begins at a line. */
function spanAt({ block: { text }, start, end }: Place, line: number): SummarySpan {
  return moved({ start: pointOfOffset(text, start), end: pointOfOffset(text, end) }, line);
}

const moved = ({ start, end }: SummarySpan, by: number): SummarySpan =>
  ({ start: { line: start.line + by, character: start.character }, end: { line: end.line + by, character: end.character } });

/** The summary of a draft with the places that things have in it. */
export function placedSummaryOf(draft: Draft): PlacedSummary {
  return { title: titleOf(draft), ownKeys: ownKeysOf(draft), names: namesOf(draft), documents: draft.blocks.flatMap((block) => documentsIn(draft, block)) };
}

const ownKeysOf = (draft: Draft): readonly string[] => ownNames(draft).split(' ').filter(Boolean);

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

type Naming = Citation | Entry | Mention;
/** The facts that name documents, and those among them whose document the entries decide on. */
const NAMING = bitsOf(['citation', 'entry', 'mention']), BY_ENTRIES = bitsOf(['citation']);

interface Named {
  readonly entries: readonly Block[];
  readonly documents: readonly WithPlace<SummaryDocument>[];
}

const NAMED = new WeakMap<Block, Named>();
const NONE: Named['documents'] = [];

/** The documents that a block names. Kept until the block or the entries are others. */
function documentsIn(draft: Draft, block: Block): readonly WithPlace<SummaryDocument>[] {
  if ((block.kinds & NAMING) === 0) return NONE;
  const known = NAMED.get(block), entries = draft.parts.entry;
  if (known && (known.entries === entries || (block.kinds & BY_ENTRIES) === 0)) return known.documents;
  const documents = block.facts.flatMap((fact) => (isNaming(fact) ? documentOf(draft, block, fact) : []));
  NAMED.set(block, { entries, documents });
  return documents;
}

const isNaming = (fact: Fact): fact is Naming => fact.kind === 'citation' || fact.kind === 'entry' || fact.kind === 'mention';

function documentOf(draft: Draft, block: Block, fact: Naming): readonly WithPlace<SummaryDocument>[] {
  const key = keyOf(draft, fact), at = fact.kind === 'entry' ? shownOfTag(block, fact) ?? fact.identifier : fact.kind === 'citation' && fact.form === 'tag' ? shownOfCitation(block, fact) : fact;
  return key !== undefined && at ? [{ role: fact.kind, key, place: placeIn(block, at) }] : NONE;
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
