import type { Place } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import type { Point } from '../draft/lines.ts';
import type { Level, RuleId } from './table.ts';

/** A replacement; offsets are UTF-16 code units from the text's first character. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A repair. Its edits are worked out for the draft as it is when the repair is asked for. */
export interface Fix {
  readonly title: string;
  /** Whether it can be applied without asking: "fix all" and `--fix` take only these. */
  readonly certain: boolean;
  readonly edits: (draft: Draft) => readonly Edit[];
}

/** A stretch of another file. `file` is named as the host names files: an address in the language server, a path in the command line. */
export interface FilePlace {
  readonly file: string;
  readonly range: { readonly start: Point; readonly end: Point };
}

/** How many related places a finding gives at most: more are no help. */
export const MOST_RELATED = 20;

/** A further place that a finding tells of. */
export interface Related {
  readonly place: Place;
  readonly message: string;
  /** Where it stands, if that is in another draft; `place` is then what it belongs to here. */
  readonly elsewhere?: FilePlace;
}

/** One problem, at the narrowest place that shows it. */
export interface Finding {
  readonly rule: RuleId;
  readonly level: Level;
  readonly message: string;
  readonly place: Place;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Nothing uses what the finding marks; editors show it faded. */
  readonly unnecessary?: boolean;
}

/** What a rule gives that finds nothing: most look at most blocks in vain, so it is one and the same. */
export const NO_REPORTS: readonly never[] = [];

/** What a rule gives: a finding without its rule, with a level only where it differs from the rule's own. */
export interface Report {
  readonly message: string;
  readonly place: Place;
  readonly level?: Level;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  readonly unnecessary?: boolean;
}
