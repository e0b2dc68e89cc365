import type { Curation } from '../curation.ts';
import type { Block } from './flattened-table.ts';
import type { Seed } from '../statement.ts';

/** What a file holds, taken apart by its form. `name` is the file's name without its folder. */
export type SourceContent =
  /** Lines and table rows: text flattened from Word, or a Word file itself. `text` is the flattened form. */
  | { readonly form: 'text'; readonly name: string; readonly text: string; readonly blocks: readonly Block[] }
  /** Cells of a table without types. `line` of a row counts from 1. */
  | { readonly form: 'rows'; readonly name: string; readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[] }
  /** JSON or YAML. `lineOf` gives the line, from 1, of a JSON pointer's value. */
  | { readonly form: 'value'; readonly name: string; readonly value: unknown; readonly lineOf: (path: string) => number | undefined };

/** Something in a source that an importer passed over. `place` is a line, a row, or a file of an archive. */
export interface NotUnderstood {
  readonly place: string;
  /** As the source has it, at most 120 characters. */
  readonly text: string;
  readonly reason: string;
}

/** What an import found, before anything is written. */
export interface Imported {
  readonly seed: Seed;
  /** Facts that a person confirmed or set right, where the source holds such. */
  readonly curation?: Curation;
  /** What was read, for people: "33 rows of Annex 1 a)". */
  readonly read: readonly string[];
  readonly notUnderstood: readonly NotUnderstood[];
}

export interface ImportOptions {
  /** Names the document in every source; a file with the same id takes its place. */
  readonly id: string;
  /** The day the document states its facts for, where it does not say so itself. */
  readonly date?: string;
  /** What the document lists completely, where the user says so: series letters, or "IETF RFC". */
  readonly covers?: readonly string[];
}

/** An import that is going on: an archive is added file by file. */
export interface Import {
  /** Throws an `ImportError` for what makes the whole document unusable. */
  readonly add: (content: SourceContent) => void;
  /** What all that was added states. Throws an `ImportError` where the document contradicts itself. */
  readonly end: () => Imported;
}

/** One kind of source document. */
export interface Importer {
  readonly id: string;
  /** For people: "work programme of the ITU site (CSV)". */
  readonly title: string;
  /** Whether a file, or the first file of an archive, is of this kind. */
  readonly recognises: (content: SourceContent) => boolean;
  readonly begin: (options: ImportOptions) => Import;
}
