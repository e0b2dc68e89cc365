import type { Fact, FactKind, FactOf, Region, Span } from './fact.ts';
import { bitsOf } from './kinds.ts';

/** What a draft is written in. */
export type Syntax = 'markdown' | 'asciidoc' | 'text';

/** What a block is to a reader; `markup` is what only a program reads. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'code' | 'comment' | 'header' | 'markup';

/** What a scanner carries from one block to the next. Small and flat, so that two states compare in no time. */
export interface ScanState {
  /** What the next line is read as. */
  readonly mode: 'start' | 'text' | 'code' | 'comment' | 'header' | 'table' | 'raw';
  /** What closes the mode: the fence, the delimiter. */
  readonly marker: string;
  readonly region: Region;
  /** Level of the heading that opened the region. */
  readonly level: number;
  /** Level of the clauses, known from the first of the skeleton's headings; 0 before. */
  readonly top: number;
  /** What the next block may be: the title of an annex, the required sentence, the definition of the term before. */
  readonly expect: '' | 'subtitle' | 'lead' | 'definition' | 'title';
  /** AsciiDoc: the block attributes seen since the last block (`abstract`, `.source`, `bibliography`). */
  readonly style: string;
  /** The column that the text of the list item before begins at, so that indented lines continue it; 0 outside of lists. */
  readonly list: number;
  /** The list items that are open, as list-levels.ts writes them; empty outside of lists. */
  readonly levels: string;
}

/** Whole lines of a draft that are scanned as one, with the blank lines that follow them. Immutable. */
export interface Block {
  /** Orders the blocks of one draft; says nothing else. */
  readonly order: number;
  readonly kind: BlockKind;
  readonly region: Region;
  /** Whole lines, line ends included. */
  readonly text: string;
  /** How many line ends the text holds. */
  readonly lines: number;
  /** In order of their start. */
  readonly facts: readonly Fact[];
  /** The kinds of its facts, as `bitsOf` writes them. */
  readonly kinds: number;
  /** The state before the block. */
  readonly before: ScanState;
}

/** A fact and the block it stands in. */
export interface Located<F extends Span = Fact> {
  readonly block: Block;
  readonly fact: F;
}

/** A stretch of one block. */
export interface Place extends Span {
  readonly block: Block;
}

/** Where a fact stands. */
export const placeOf = <F extends Span>({ block, fact }: Located<F>): Place => ({ block, start: fact.start, end: fact.end });

/** A stretch of a block as a place; offsets count from the block's start. */
export const placeIn = (block: Block, span: Span): Place => ({ block, start: span.start, end: span.end });

/** The text of a place as it is written. */
export const textOf = (place: Place): string => place.block.text.slice(place.start, place.end);

/** The facts of one kind in a block. */
export function factsIn<K extends FactKind>(block: Block, kind: K): FactOf<K>[] {
  const found: FactOf<K>[] = [];
  for (const fact of block.facts) if (fact.kind === kind) found.push(fact as FactOf<K>);
  return found;
}

/** Whether a block holds a fact of a kind; known without going through them. */
export const hasFact = (block: Block, kind: FactKind): boolean => (block.kinds & bitsOf([kind])) !== 0;

/** Whether a scanner would go on alike from two states. */
export function sameState(a: ScanState, b: ScanState): boolean {
  return a === b || (a.mode === b.mode && a.region === b.region && a.expect === b.expect && a.level === b.level
    && a.top === b.top && a.marker === b.marker && a.style === b.style && a.list === b.list && a.levels === b.levels);
}
