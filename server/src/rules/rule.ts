import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Block, Located } from '../draft/block.ts';
import type { Draft, Part } from '../draft/draft.ts';
import type { Fact } from '../draft/fact.ts';
import type { Profile } from '../draft/profile.ts';
import type { Elsewhere } from './reading/other-term.ts';
import type { Report } from './finding.ts';
import type { Level, RuleId } from './table.ts';
import type { Table } from './reading/keys.ts';
import type { Variant } from './reading/term-form.ts';

/** What a check is run with; the same for every draft of a workspace. */
export interface CheckOptions {
  /** Levels that differ from the rules' own. */
  readonly levels: Readonly<Partial<Record<RuleId, Level>>>;
  /** The levels of the profile, which lie under those: a finding that is in doubt keeps its weaker level. */
  readonly profileLevels?: Readonly<Partial<Record<RuleId, Level>>>;
  /** Abbreviations that need no entry in clause 4. */
  readonly knownAbbreviations: ReadonlySet<string>;
  /** Terms that rules on terms leave alone, as `isAcceptedTerm` compares them. */
  readonly acceptedTerms?: ReadonlySet<string>;
  /** Documents that the catalogue need not know, as `isAcceptedIdentifier` compares them. */
  readonly acceptedIdentifiers?: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  /** What other texts define: the other drafts of the run or the workspace, as far as they are known. It may change; see `LiveCheck.lookElsewhere`. */
  readonly elsewhere?: Elsewhere;
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
  /** Places that have a term in another form than its definition. */
  readonly variants: readonly Variant[];
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
  /** Kinds of facts it looks at, or else what a text must hold (a linear pattern, without flags): blocks with none are passed over. */
  readonly facts: readonly Fact['kind'][] | RegExp;
  readonly check: (block: Block, context: BlockContext) => Iterable<Report>;
}

/** Looks at all facts of one key. Run again for the keys of the blocks that an edit changed. */
export interface KeyRule extends RuleBase {
  readonly scope: 'key';
  readonly table: Table;
  readonly check: (group: Group, context: DraftContext) => Iterable<Report>;
  /** Where all keys together are one finding: makes it of what was found under each, in the order of the text. */
  readonly gather?: (reports: readonly Report[]) => Iterable<Report>;
}

/**
 * Looks at the frame of the draft. Run again when one of the parts it reads has changed; 'unused' stands for the set of unused words, 'variants' for terms in other forms, 'elsewhere' for what
 * other texts define under the draft's own terms.
 */
export interface DraftRule extends RuleBase {
  readonly scope: 'draft';
  readonly reads: readonly (Part | 'unused' | 'variants' | 'elsewhere')[];
  readonly check: (context: DraftContext) => Iterable<Report>;
}

/** A rule, by what it looks at. */
export type Rule = BlockRule | KeyRule | DraftRule;
