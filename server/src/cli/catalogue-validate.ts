import path from 'node:path';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { problemPlace } from '../sources/catalogue-problem.ts';
import { readFile, readStored } from '../sources/load-catalogue.ts';
import { withoutFolders } from '../sources/store.ts';
import type { Outcome } from './outcome.ts';

export interface ValidateFlags {
  /** Files to look at, and folders of them; all that hold where there are none. */
  readonly files: readonly string[];
  readonly cwd: string;
}

/** Looks whether catalogue files are what they should be, and tells of each what it holds. Ends with 1 where one is not, with 2 where one cannot be read. */
export function validateCatalogue({ files, cwd }: ValidateFlags): Outcome {
  const lines: string[] = [], errors: string[] = [];
  let isUnread = false;
  for (const file of withoutFolders(files)) {
    const name = path.relative(cwd, file) || file, read = readFile(file);
    const problems = 'message' in read ? [read] : read.problems ?? [];
    for (const problem of problems) {
      errors.push(`${problemPlace(problem, () => name)}: ${problem.message}.`);
      isUnread ||= problem.isUnread === true;
    }
    if ('message' in read) continue;
    const { seed, curation } = read, counts = [
      ...(seed ? [[seed.statements.length, 'statement'], [seed.texts?.length ?? 0, 'text'], [seed.terms?.length ?? 0, 'term'], [seed.abbreviations.length, 'abbreviation']] as const : []),
      ...(curation ? [[curation.facts.length, 'fact']] as const : []),
    ];
    const told = counts.filter(([count]) => count > 0).map(([count, noun]) => `${count.toString()} ${noun}${count === 1 ? '' : 's'}`).join(', ');
    lines.push(`${name}: ${told || 'empty'}${seed && seed.source.date !== '' ? `, as of ${seed.source.date}` : ''}\n`);
  }
  const { seeds, curation } = readStored(files), { records, asOf } = buildCatalogue(seeds, curation);
  lines.push(`With what comes with Rapporteur: ${records.length.toString()} records as of ${asOf}.\n`);
  return { out: lines.join(''), errors, code: isUnread ? 2 : errors.length > 0 ? 1 : 0 };
}
