import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Block, Located } from '../draft/block.ts';
import type { Draft, Part } from '../draft/draft.ts';
import type { Fact } from '../draft/fact.ts';
import type { Profile } from '../draft/profile.ts';
import type { Report } from './finding.ts';
import type { Level, RuleId } from './table.ts';
import type { Table } from './keys.ts';

/** What a check is run with; the same for every draft of a workspace. */
export interface CheckOptions {
  /** Levels that differ from the rules' own. */
  readonly levels: Readonly<Partial<Record<RuleId, Level>>>;
  /** Abbreviations that need no entry in clause 4. */
  readonly knownAbbreviations: ReadonlySet<string>;
  readonly catalogue: Catalogue;
}

/** What a rule over one block may know beside the block: nothing of the rest of the draft, so a keystroke elsewhere cannot change it. */
export interface BlockContext {
  readonly catalogue: Catalogue;
  readonly profile: Profile;
  readonly options: CheckOptions;
}

/** What a rule over a key or the whole draft may know. */
export interface DraftContext extends BlockContext {
  readonly draft: Draft;
  /** The other groups, by `keysOf`. */
  readonly group: (key: string) => Group;
  /** Terms and abbreviations that are nowhere used, as `watchKey` writes them. */
  readonly unused: ReadonlySet<string>;
}

/** All facts that share a key: a tag with its entries and citations, an abbreviation with its entry and uses. */
export interface Group {
  readonly key: string;
  /** What follows the table's letter in the key. */
  readonly name: string;
  readonly isDefined: boolean;
  readonly isUsed: boolean;
  /** How many uses there are, and how many of them are citations with `b-`; known without going through them. */
  readonly useCount: number;
  readonly informativeCount: number;
  /** Entries, listed abbreviations, expansions, anchors; in the order of the text. */
  readonly definitions: readonly Located[];
  /** Citations, uses, mentions, cross-references; in the order of the text. They may be thousands, so go through them only when it matters. */
  readonly uses: readonly Located[];
}

interface RuleBase {
  readonly id: RuleId;
}

/** Looks at one block. Run again for a block that an edit changed, and for no other. */
export interface BlockRule extends RuleBase {
  readonly scope: 'block';
  /** Kinds of facts it looks at; blocks without one are passed over. 'any' sees every block and must be cheap. */
  readonly facts: readonly Fact['kind'][] | 'any';
  readonly check: (block: Block, context: BlockContext) => Iterable<Report>;
}

/** Looks at all facts of one key. Run again for the keys of the blocks that an edit changed. */
export interface KeyRule extends RuleBase {
  readonly scope: 'key';
  readonly table: Table;
  readonly check: (group: Group, context: DraftContext) => Iterable<Report>;
}

/** Looks at the frame of the draft. Run again when one of the parts it reads has changed; 'unused' stands for the set of unused words. */
export interface DraftRule extends RuleBase {
  readonly scope: 'draft';
  readonly reads: readonly (Part | 'unused')[];
  readonly check: (context: DraftContext) => Iterable<Report>;
}

export type Rule = BlockRule | KeyRule | DraftRule;
