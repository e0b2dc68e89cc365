import type { Edit } from '../../rules/finding.ts';

export type CompletionKind = 'reference' | 'number' | 'abbreviation' | 'term' | 'clause' | 'figure' | 'table' | 'question' | 'anchor';

/** Something to insert. Offsets of edits are UTF-16 code units of the whole text. */
export interface Completion {
  readonly label: string;
  /** What stands behind the label: a title, an expansion, "under study – Title". */
  readonly detail: string;
  readonly kind: CompletionKind;
  /** What the editor filters by: the text it replaces, then the words it was found by. */
  readonly filterText: string;
  readonly sortText: string;
  /** Replaces what is typed; on one line, around the cursor. */
  readonly edit: Edit;
  /** Whether accepting it may also change another place of the text, so that `additional` is worth asking. */
  readonly hasAdditional: boolean;
  /** The other edits of accepting it: an entry for a list of references, a line for clause 4. Asked for one item only. */
  readonly additional: () => readonly Edit[];
  /** Markdown. */
  readonly documentation: () => string;
}

export interface CompletionOptions {
  readonly limit: number;
  readonly knownAbbreviations: ReadonlySet<string>;
}

export interface CompletionList {
  readonly items: readonly Completion[];
  /** Whether more is to be found when more is typed. */
  readonly isIncomplete: boolean;
}

/** What a kind of completion has to say; `rank` orders groups, items keep their order inside. */
export interface Offer {
  readonly label: string;
  readonly detail: string;
  readonly kind: CompletionKind;
  readonly rank: number;
  readonly newText: string;
  readonly additional?: () => readonly Edit[];
  readonly documentation?: () => string;
}
