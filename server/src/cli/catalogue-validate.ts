import path from 'node:path';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { readFile, readStored } from '../sources/load-catalogue.ts';
import type { Outcome } from './outcome.ts';

export interface ValidateFlags {
  /** Files to look at; all that hold where there are none. */
  readonly files: readonly string[];
  readonly cwd: string;
}

/** Looks whether catalogue files are what they should be, and tells of each what it holds. Ends with 1 where one is not. */
export function validateCatalogue({ files, cwd }: ValidateFlags): Outcome {
  const lines: string[] = [], errors: string[] = [];
  for (const file of files) {
    const name = path.relative(cwd, file) || file, read = readFile(file);
    const problems = 'message' in read ? [read] : read.problems ?? [];
    for (const { line, message } of problems) errors.push(`${name}${line === undefined ? '' : `:${line.toString()}`}: ${message}.`);
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
  return { out: lines.join(''), errors, code: errors.length > 0 ? 1 : 0 };
}
