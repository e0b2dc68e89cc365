import type { Block, Located } from '../draft/block.ts';
import { clausesOf, type Clause } from '../draft/clauses.ts';
import { factsOf, offsetOf, ofParts, type Draft } from '../draft/draft.ts';
import type { Caption, Span, TitleLine } from '../draft/fact.ts';
import { termsOf, type Term } from '../draft/terms.ts';

export type OutlineKind = 'title' | 'clause' | 'term' | 'figure' | 'table';

/** A node of the outline. Spans are offsets of the whole text; `selection` lies in `span`, children lie in their parent's span. */
export interface OutlineNode {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** What the outline lists, before it has offsets: `depth` is a clause's level, Infinity for what can hold nothing. */
interface Item {
  readonly block: Block;
  readonly selection: Span;
  readonly end: number;
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly depth: number;
}

/** Clauses nested by level, with the terms, figures and tables under their clause. */
export function outlineOf(draft: Draft): readonly OutlineNode[] {
  const end = textLength(draft), nodes: OutlineNode[] = [], items = itemsOf(draft);
  for (let at = 0; at < items.length;) at = addNode(draft, items, at, { end, nodes });
  return nodes;
}

interface Parent {
  readonly end: number;
  readonly nodes: OutlineNode[];
}

/** Adds the node at an index with all that stands under it; gives the index of the next. */
function addNode(draft: Draft, items: readonly Item[], at: number, parent: Parent): number {
  const item = items[at] as Item, base = offsetOf(draft, item.block, 0);
  let next = at + 1;
  while (next < items.length && (items[next] as Item).depth > item.depth) next++;
  const end = endOf(draft, item, items[next], parent);
  const children: OutlineNode[] = [];
  for (let child = at + 1; child < next;) child = addNode(draft, items, child, { end, nodes: children });
  parent.nodes.push({
    name: item.name, detail: item.detail, kind: item.kind, span: { start: base, end: Math.max(end, base + item.selection.end) },
    selection: { start: base + item.selection.start, end: base + item.selection.end }, children,
  });
  return next;
}

/** A clause reaches as far as the next one that is not under it; a term, a figure or a table is what it says. */
function endOf(draft: Draft, item: Item, follower: Item | undefined, parent: Parent): number {
  if (item.depth === Infinity) return offsetOf(draft, item.block, 0) + item.end;
  return follower ? Math.min(parent.end, offsetOf(draft, follower.block, 0)) : parent.end;
}

function textLength(draft: Draft): number {
  const last = draft.blocks.at(-1);
  return last ? offsetOf(draft, last, last.text.length) : 0;
}

const itemsOf = ofParts(['heading', 'subtitle', 'term', 'caption', 'title-line'], (draft): readonly Item[] => {
  const terms = termsOf(draft), byHeading = new Map(terms.filter(({ located }) => located.fact.heading).map((term) => [term.located.block, term]));
  const items = [
    ...titlesOf(draft).map(ofTitle),
    ...clausesOf(draft).map((clause) => ofClause(clause, byHeading.get(clause.heading.block))),
    ...terms.filter(({ located }) => !located.fact.heading).map(ofTerm),
    ...factsOf(draft, 'caption').map(ofCaption),
  ];
  return items.sort((a, b) => a.block.order - b.block.order || a.selection.start - b.selection.start);
});

/** A published text has its title on the cover and again above clause 1. */
function titlesOf(draft: Draft): readonly Located<TitleLine>[] {
  const titles = factsOf(draft, 'title-line').filter(({ fact }) => fact.form === 'title');
  return titles.filter(({ fact }, i) => titles.findIndex((one) => one.fact.text === fact.text) === i);
}

const ofTitle = ({ block, fact }: Located<TitleLine>): Item => ({ block, selection: fact, end: fact.end, name: fact.text, detail: '', kind: 'title', depth: Infinity });

const PREFIX: Readonly<Partial<Record<Clause['region'], string>>> = { annex: 'Annex ', appendix: 'Appendix ' };

function ofClause({ heading: { block, fact }, number, title, region, depth }: Clause, term: Term | undefined): Item {
  const prefix = depth === 1 && number !== undefined ? PREFIX[region] ?? '' : '';
  const label = number === undefined ? '' : prefix ? `${prefix}${number}${title ? ' – ' : ''}` : `${number} `;
  const start = fact.number ? Math.min(fact.number.start, fact.start) : fact.start;
  return { block, selection: { start, end: Math.max(start, fact.end) }, end: fact.end, name: (label + title).trimEnd(), detail: '', kind: term ? 'term' : 'clause', depth };
}

function ofTerm({ located: { block, fact }, definition }: Term): Item {
  const end = definition?.block === block ? definition.end : fact.end;
  return { block, selection: { start: fact.start, end: fact.end }, end, name: [fact.number?.text, fact.term].filter(Boolean).join(' '), detail: fact.abbreviation?.text ?? '', kind: 'term', depth: Infinity };
}

const CAPTIONS: Readonly<Record<Caption['target'], string>> = { figure: 'Figure', table: 'Table' };

function ofCaption({ block, fact }: Located<Caption>): Item {
  const name = `${CAPTIONS[fact.target]}${fact.label ? ` ${fact.label.text}` : ''} – ${fact.title}`;
  return { block, selection: { start: fact.start, end: fact.end }, end: fact.end, name, detail: '', kind: fact.target, depth: Infinity };
}

const BLOCKS = new WeakMap<readonly Item[], readonly Block[]>();

/** The block of each node of the outline. The same array as long as the outline lists the same things at the same places of their blocks. */
export function outlinedBlocks(draft: Draft): readonly Block[] {
  const items = itemsOf(draft);
  let blocks = BLOCKS.get(items);
  if (!blocks) BLOCKS.set(items, blocks = items.map(({ block }) => block));
  return blocks;
}
