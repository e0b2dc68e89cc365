import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Block } from '../../draft/block.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Span } from '../../draft/fact.ts';
import type { Edit } from '../../rules/finding.ts';
import type { RuleId } from '../../rules/table.ts';
import type { DraftSymbol } from '../symbol.ts';

/** A change that can be made where the cursor is, whether a rule finds something there or not. */
export interface Refactoring {
  /** What it does, in the words of the fix of a rule that does the same: an editor shows the two once. */
  readonly title: string;
  readonly kind: 'rewrite' | 'extract' | 'move';
  /** The rule whose finding it answers, where one stands at the same place. */
  readonly rule?: RuleId;
  /** Worked out when the action is chosen; they do not overlap. */
  readonly edits: () => readonly Edit[];
}

/** The cursor or selection that is asked about, and what stands there. */
export interface Chosen {
  readonly draft: Draft;
  readonly catalogue: Catalogue;
  /** Abbreviations that need no line in clause 4. */
  readonly knownAbbreviations: ReadonlySet<string>;
  /** Offsets in the whole text. */
  readonly span: Span;
  readonly block: Block;
  /** The selection in the block; undefined where it is empty or goes on in other blocks. */
  readonly selected: Span | undefined;
  /** What stands at the cursor, or at the start of the selection. */
  readonly symbol: DraftSymbol | undefined;
}

/** One capability: what it offers at a place, nothing where it does not fit. */
export type Refactor = (chosen: Chosen) => readonly Refactoring[];

/** What is offered where nothing fits: always the same array. */
export const NO_REFACTORINGS: readonly Refactoring[] = [];

/** What holds the place of words that only the author knows, as in clauses that are inserted; the rule `placeholder` tells of it. */
export const TO_WRITE = 'TBD';
