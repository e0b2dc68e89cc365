import type { Catalogue } from '../catalogue/catalogue.ts';
import { parseIdentifier } from '../catalogue/identifiers/identifier.ts';
import { findRecord, recordTitle } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { placeIn, type Block, type Place } from '../draft/block.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { Fact, Span } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { attributesOf } from '../draft/profile.ts';
import { touchesFact } from '../draft/touching.ts';
import { entryOfCitation } from './citation-entry.ts';
import { pageAddress, rfcPage } from './page-address.ts';
import { documentName } from './record-text.ts';
import { shownOfCitation, shownOfDocument, shownOfTag } from '../rules/reading/shown-span.ts';
import { NAMING } from './symbol.ts';

/** Where a link leads: a page of the web, or the card of a record that has no page yet. */
export type LinkTarget =
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'card'; readonly id: string };

/** A stretch of a draft that leads somewhere; `tooltip` says where, in plain text. */
export interface Link {
  readonly place: Place;
  readonly target: LinkTarget;
  readonly tooltip: string;
  /** Whether it is a citation or a mention, whose definition is its entry or card: an editor may follow both at once. */
  readonly cites: boolean;
}

/** The target of an `include::`, as the draft writes it with its attributes put in. */
export interface IncludeLink {
  readonly place: Place;
  readonly path: string;
}

interface Known {
  readonly entries: readonly Block[];
  readonly catalogue: Catalogue;
  readonly links: readonly Link[];
}

const KNOWN = new WeakMap<Block, Known>();

/** The links of a draft in the order of its blocks: tags, numbers, work items and RFCs. None in code, comments and what is a link already. */
export function linksOf(draft: Draft, catalogue: Catalogue): readonly Link[] {
  const links: Link[] = [];
  for (const block of draft.blocks) links.push(...linksIn(draft, block, catalogue));
  return links;
}

const NONE: readonly Link[] = [];

/** The links of one block. They are kept until the block, the entries or the catalogue are others: the same array then. */
export function linksIn(draft: Draft, block: Block, catalogue: Catalogue): readonly Link[] {
  if (block.kind === 'code' || block.kind === 'comment') return NONE;
  const entries = draft.parts.entry, known = KNOWN.get(block);
  if (known?.entries === entries && known.catalogue === catalogue) return known.links;
  const named = block.facts.flatMap((fact) => ofFact(draft, block, fact, catalogue));
  const found = [...named, ...ofRfcs(block)].filter((link) => !isLinked(block, link.place)), links = found.length === 0 ? NONE : found;
  KNOWN.set(block, { entries, catalogue, links });
  return links;
}

function ofFact(draft: Draft, block: Block, fact: Fact, catalogue: Catalogue): readonly Link[] {
  const link = (piece: Span | undefined, ...names: readonly (string | undefined)[]): readonly Link[] => {
    const found = piece && firstTarget(names, catalogue);
    return found ? [{ place: placeIn(block, piece), ...found, cites: fact.kind === 'citation' || fact.kind === 'mention' }] : [];
  };
  switch (fact.kind) {
    case 'citation': {
      const entry = entryOfCitation(draft, fact)?.fact;
      return link(shownOfCitation(block, fact), ...(fact.form === 'tag' ? [fact.target.text] : []), entry?.tag?.text, entry?.identifier?.text);
    }
    case 'entry': return [...link(fact.tag && shownOfTag(block, fact), fact.tag?.text, fact.identifier?.text), ...link(shownOfDocument(block, fact), fact.identifier?.text)];
    case 'mention': return link(fact, fact.identifier.text);
    case 'attribute': return NAMING.has(fact.name) ? link(fact, fact.value) : [];
    default: return [];
  }
}

type Found = Pick<Link, 'target' | 'tooltip'>;

function firstTarget(names: readonly (string | undefined)[], catalogue: Catalogue): Found | undefined {
  for (const name of names) {
    const found = name === undefined ? undefined : targetOf(name, catalogue);
    if (found) return found;
  }
  return undefined;
}

/** The page of a published text; the card of a work item, and of a number whose text is not published. */
function targetOf(name: string, catalogue: Catalogue): Found | undefined {
  const id = parseIdentifier(name);
  if (!id) return undefined;
  const record = findRecord(catalogue, name), address = pageAddress((record && parseIdentifier(record.id)) ?? id);
  if (address !== undefined && (!record || isPublished(record))) {
    return { target: { kind: 'page', address }, tooltip: record ? told('Page of', record) : `Page of ${id.kind === 'other' || /^ITU/.test(name) ? name : `ITU-T ${name}`}` };
  }
  return record && { target: { kind: 'card', id: record.id }, tooltip: told('Card of', record) };
}

const isPublished = ({ status }: CatalogueRecord): boolean => status === 'approved' || status === 'agreed' || status === 'superseded' || status === 'withdrawn';

function told(what: string, record: CatalogueRecord): string {
  const title = recordTitle(record);
  return `${what} ${documentName(record)}${title ? ` – ${title}` : ''}`;
}

const RFC = /\bRFC[ \u00a0-]?(\d{1,5})(?![\w-])/g;

/** RFCs that are named in running text, outside tags, entries, code and addresses. */
function ofRfcs(block: Block): readonly Link[] {
  if (!block.text.includes('RFC')) return NONE;
  return Array.from(block.text.matchAll(RFC)).flatMap((found) => {
    const place = placeIn(block, { start: found.index, end: found.index + found[0].length }), address = rfcPage(`RFC ${found[1] ?? ''}`);
    return address === undefined || isTaken(block, place) ? [] : [{ place, target: { kind: 'page', address } as const, tooltip: `Page of IETF RFC ${found[1] ?? ''}`, cites: false }];
  });
}

const NAMES = bitsOf(['citation', 'protected', 'anchor', 'entry']), PROTECTED = bitsOf(['protected']);

const isTaken = (block: Block, { start, end }: Span): boolean => touchesFact(block, NAMES, { start, end }, (fact) =>
  fact.kind !== 'entry' || [fact.tag, fact.identifier, fact.anchor].some((piece) => piece && piece.start < end && piece.end > start));

/** How long the rest of a link's words may be, in UTF-16 code units. */
const LONGEST_REST = 300;

/** Whether the text is the words of a Markdown link: `[ITU-T X.805](https://…)` leads somewhere already. */
const isLinked = (block: Block, { end }: Span): boolean => touchesFact(block, PROTECTED, { start: end, end: end + LONGEST_REST }, (fact) =>
  fact.start >= end && block.text.startsWith('](', fact.start) && !/[[\]]/.test(block.text.slice(end, fact.start)));

/** The files that a draft includes. An address, and a path with an attribute that the draft does not say, lead nowhere. */
export function includeLinksOf(draft: Draft): readonly IncludeLink[] {
  const attributes = attributesOf(draft);
  return factsOf(draft, 'include').flatMap(({ block, fact }) => {
    const path = fact.path.replace(/\{([\w-]{1,100})\}/g, (whole, name: string) => attributes.get(name.toLowerCase())?.fact.value ?? whole);
    return /[{}\0]|^[a-z][\w+.-]+:\/\//i.test(path) ? [] : [{ place: placeIn(block, fact), path }];
  });
}
