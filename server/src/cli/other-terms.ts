import type { Assembled } from '../draft/includes.ts';
import { termsIn } from '../lsp/other-drafts/text-terms.ts';
import { TermIndex } from '../rules/checking/term-index.ts';
import type { DraftFiles } from './draft-files.ts';

/** A file of a run, not yet checked. */
export interface FileOfRun {
  readonly assembled: Assembled;
  readonly files: DraftFiles;
  /** Whether the settings say that it is a draft. */
  readonly isIncluded: boolean;
}

/** What the drafts of a run define, each for the others. Only the first clauses of each are read; it is read again when it is checked, so that a run over many files does not keep them all. */
export function termsOfRun(names: readonly string[], open: (file: string) => FileOfRun | undefined): TermIndex {
  const index = new TermIndex();
  if (names.length < 2) return index;
  for (const name of names) {
    const file = open(name);
    if (file) index.put(name, termsIn(file.assembled, { isIncluded: file.isIncluded, textOf: (part) => file.files.textOf(part) ?? '', nameOf: (part) => part }));
  }
  return index;
}
