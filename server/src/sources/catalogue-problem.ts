/** What is wrong with a catalogue file; `line` counts from 1. The message has no full stop. */
export interface CatalogueProblem {
  readonly file: string;
  readonly message: string;
  readonly line?: number;
  /** Whether a part of it alone is left out; without it, the whole file is. */
  readonly isPart?: true;
  /** Whether it could not be read at all. */
  readonly isUnread?: true;
}

/** Where a problem is: "wp.json:3". `nameOf` says how a file is shown. */
export const problemPlace = ({ file, line }: Pick<CatalogueProblem, 'file' | 'line'>, nameOf: (file: string) => string): string =>
  (line === undefined ? nameOf(file) : `${nameOf(file)}:${line.toString()}`);

/** A problem as one line for people: what, where, and what becomes of the rest. */
export const problemText = (problem: CatalogueProblem, nameOf: (file: string) => string): string =>
  `${problemPlace(problem, nameOf)}: ${problem.message}. ${problem.isPart ? 'Mend it; what is right in the file holds.' : 'Mend the file or leave it out; the other catalogues are used.'}`;
