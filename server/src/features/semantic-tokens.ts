import type { Catalogue } from '../catalogue/catalogue.ts';
import { findRecord } from '../catalogue/look-up.ts';
import type { CatalogueRecord, Status } from '../catalogue/record.ts';
import { factsIn, type Block } from '../draft/block.ts';
import { ofParts, type Draft } from '../draft/draft.ts';
import type { Citation, Entry, Fact, Span } from '../draft/fact.ts';
import { bitsOf } from '../draft/kinds.ts';
import { isSkeletonName } from '../rules/reading/skeleton-name.ts';
import { anchorTarget } from './anchor-target.ts';
import { entryOfCitation } from './citation-entry.ts';
import { shownOfCitation, shownOfDocument, shownOfTag } from '../rules/reading/shown-span.ts';
import { usesIn, vocabularyOf, type Vocabulary, type WordUse } from './word-uses.ts';

/**
 * What a token is; the names are declared in package.json too, but for the protocol's own. Headings and comments are told in AsciiDoc alone:
 * VS Code has no grammar for it, and one of ours would take the place of the one that another extension brings.
 */
export const TOKEN_TYPES = ['reference', 'term', 'abbreviation', 'requirement', 'heading', 'comment'] as const;
/** Where the document of a reference stands. */
export const TOKEN_MODIFIERS = ['known', 'workItem', 'notApproved', 'unresolved'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A stretch of a block that is coloured. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

type State = Pick<Token, 'modifier'>;

/** What was looked up of documents, and holds as long as the lists of references and the catalogue do. */
interface States {
  readonly catalogue: Catalogue;
  /** By how a citation is written; null for one that leads to no document. */
  readonly ofCitations: Map<string, State | null>;
  /** By the number or name in running text. */
  readonly ofNames: Map<string, State>;
}

/** What the tokens of a draft depend on besides their own block; as long as none of it changes, it has the same members. */
export interface TokenFrame {
  readonly vocabulary: Vocabulary;
  readonly states: States;
}

const statesOf = ofParts(['entry', 'anchor'], () => {
  const known = new WeakMap<Catalogue, States>();
  return (catalogue: Catalogue): States => {
    let states = known.get(catalogue);
    if (!states) known.set(catalogue, states = { catalogue, ofCitations: new Map(), ofNames: new Map() });
    return states;
  };
});

/** What the tokens of every block depend on beside the block. */
export const tokenFrame = (draft: Draft, catalogue: Catalogue): TokenFrame => ({ vocabulary: vocabularyOf(draft), states: statesOf(draft)(catalogue) });

const NONE: readonly Token[] = [];
const KNOWN = new WeakMap<Block, { readonly states: States; readonly uses: readonly WordUse[]; readonly tokens: readonly Token[] }>();
/** The facts whose tokens the lists of references decide on. */
const BY_LISTS = bitsOf(['citation']);

/** The tokens of a block in the order of the text; none overlaps another. Kept until the block or the frame is another: the same array then. */
export function tokensIn(draft: Draft, block: Block, frame: TokenFrame): readonly Token[] {
  const known = KNOWN.get(block), uses = usesIn(block, frame.vocabulary), { states } = frame;
  if (known?.uses === uses && (known.states === states || (known.states.catalogue === states.catalogue && (block.kinds & BY_LISTS) === 0))) return known.tokens;
  const tokens = renewed(known?.tokens ?? NONE, tokensOf(draft, block, states, uses));
  KNOWN.set(block, { states, uses, tokens });
  return tokens;
}

function tokensOf(draft: Draft, block: Block, states: States, uses: readonly WordUse[]): readonly Token[] {
  if (block.kind === 'comment' && draft.syntax === 'asciidoc') return [{ start: 0, end: block.text.trimEnd().length, type: 'comment' }];
  if (block.kind === 'code' || block.kind === 'comment') return NONE;
  const tokens = uses.map(({ key, start, end }): Token => ({ start, end, type: key.startsWith('term ') ? 'term' : 'abbreviation' }));
  for (const fact of block.facts) {
    if (fact.kind === 'entry') tokens.push(...ofEntry(block, fact, states));
    else {
      const token = ofFact(draft, block, fact, states);
      if (token) tokens.push(token);
    }
  }
  const apart = withoutOverlaps(tokens);
  return draft.syntax === 'asciidoc' ? withHeadings(block, apart) : apart;
}

/** What stands before a heading's words. */
const HEADING = /^(?:={1,6}|#{1,6})[ \t]/;

const lineStart = ({ text }: Block, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The tokens of a block with those of its headings, signs included: what other tokens leave of them. */
function withHeadings(block: Block, tokens: readonly Token[]): readonly Token[] {
  const headings = [...factsIn(block, 'title-line'), ...factsIn(block, 'heading')].filter(({ start }) => HEADING.test(block.text.slice(lineStart(block, start), start)));
  if (headings.length === 0) return tokens;
  const rest = headings.flatMap(({ start, end }): Token[] => {
    const pieces: Token[] = [];
    let from = lineStart(block, start);
    for (const inner of [...tokens.filter((token) => token.start < end && token.end > from), { start: end, end }]) {
      if (inner.start > from) pieces.push({ start: from, end: inner.start, type: 'heading' });
      from = inner.end;
    }
    return pieces;
  });
  return [...tokens, ...rest].sort((a, b) => a.start - b.start);
}

const renewed = (known: readonly Token[], fresh: readonly Token[]): readonly Token[] => (isAlike(known, fresh) ? known : fresh);

const isAlike = (a: readonly Token[], b: readonly Token[]): boolean => a.length === b.length
  && a.every(({ start, end, type, modifier }, i) => { const other = b[i]; return start === other?.start && end === other.end && type === other.type && modifier === other.modifier; });

/** In the order of the text; of two that overlap the one that begins first, then the longer. */
function withoutOverlaps(tokens: Token[]): readonly Token[] {
  if (tokens.length === 0) return NONE;
  let end = 0;
  return tokens.sort((a, b) => a.start - b.start || b.end - a.end).filter((token) => {
    const isFree = token.start >= end && token.end > token.start;
    if (isFree) end = token.end;
    return isFree;
  });
}

function ofFact(draft: Draft, block: Block, fact: Fact, states: States): Token | undefined {
  const { start, end } = fact;
  switch (fact.kind) {
    case 'citation': return ofCitation(draft, block, fact, states);
    case 'mention': return { start, end, type: 'reference', ...stateOfName(fact.identifier.text, states) };
    case 'term': return { start, end, type: 'term' };
    case 'abbreviation': return { start, end, type: 'abbreviation' };
    case 'requirement': return { start, end, type: 'requirement' };
    default: return undefined;
  }
}

/** The tag of an entry, or its anchor, and the document as the entry names it: both look alike. */
function ofEntry(block: Block, entry: Entry, { catalogue }: States): readonly Token[] {
  const state = stateOf(firstRecord(catalogue, [entry.tag?.text, entry.identifier?.text]));
  return [shownOfTag(block, entry), shownOfDocument(block, entry)].flatMap((span) => (span ? [{ start: span.start, end: span.end, type: 'reference', ...state } as const] : []));
}

function stateOfName(name: string, { catalogue, ofNames }: States): State {
  let state = ofNames.get(name);
  if (!state) ofNames.set(name, state = stateOf(findRecord(catalogue, name)));
  return state;
}

function ofCitation(draft: Draft, block: Block, citation: Citation, { catalogue, ofCitations }: States): Token | undefined {
  const key = `${citation.form} ${citation.bibliography ? 'b-' : ''}${citation.target.text}`;
  let state = ofCitations.get(key);
  if (state === undefined) ofCitations.set(key, state = citationState(draft, citation, catalogue));
  if (!state) return undefined;
  const { start, end } = shownOfCitation(block, citation);
  return { start, end, type: 'reference', ...state };
}

/** An organization or a word alone in brackets, which names no document. */
const NO_DOCUMENT = /^(?!.*\d{3})[A-Za-z0-9/-]{1,12}$/;

/** Where the document that a citation leads to stands; null for one that leads to a clause, or to nothing that could be a document. */
function citationState(draft: Draft, citation: Citation, catalogue: Catalogue): State | null {
  const { form, target, bibliography } = citation, entry = entryOfCitation(draft, citation)?.fact;
  if (entry) return stateOf(firstRecord(catalogue, [entry.tag?.text, entry.identifier?.text, form === 'tag' ? target.text : undefined]));
  if (form === 'anchor' ? anchorTarget(draft, target.text) : isSkeletonName(target.text) || (!bibliography && NO_DOCUMENT.test(target.text))) return null;
  return { modifier: 'unresolved' };
}

function firstRecord(catalogue: Catalogue, names: readonly (string | undefined)[]): CatalogueRecord | undefined {
  for (const name of names) {
    const record = name === undefined ? undefined : findRecord(catalogue, name);
    if (record) return record;
  }
  return undefined;
}

/** Texts on their way to approval. */
const PENDING: ReadonlySet<Status> = new Set<Status>(['under-study', 'determined', 'consented']);

/** A text that the catalogue does not know, one of another organization say, has no state. */
function stateOf(record: CatalogueRecord | undefined): State {
  if (!record) return {};
  if (record.status === 'not-approved') return { modifier: 'notApproved' };
  return { modifier: PENDING.has(record.status) ? 'workItem' : 'known' };
}
