import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Seed } from '../catalogue/statement.ts';
import { compendiumSummary, compendiumText, nothingToWrite, type CompendiumFormat } from '../features/compendium/compendium-formats.ts';
import { compendium } from '../features/compendium/compendium.ts';
import { harvestableBelow, harvestFiles } from '../lsp/other-drafts/harvest-files.ts';
import { isBelow } from '../lsp/other-drafts/read-includes.ts';
import { problemPlace } from '../sources/catalogue-problem.ts';
import { reasonOf } from '../sources/file-error.ts';
import { readSeed } from '../sources/load-catalogue.ts';
import { includeRoot } from './check-draft.ts';
import { findFiles } from './find-files.ts';
import type { Outcome } from './outcome.ts';
import { startProgress } from './progress.ts';
import { Surroundings } from './surroundings.ts';

export interface CompendiumArguments {
  /** Folders, files and globs. */
  readonly paths: readonly string[];
  readonly format: CompendiumFormat;
  /** The file to write; absent for standard output. */
  readonly out: string | undefined;
  /** An earlier compendium. */
  readonly since: string | undefined;
  readonly cwd: string;
  /** The day of the compendium, ISO 8601. */
  readonly today: string;
}

/** Reads the texts that paths lead to and writes what they define. Ends with 2 where something cannot be read or written; what can be read is in the compendium. */
export async function buildCompendium({ paths, format, out, since, cwd, today }: CompendiumArguments): Promise<Outcome> {
  const failed = (...errors: readonly string[]): Outcome => ({ out: '', errors, code: 2 });
  const earlier = since === undefined ? undefined : earlierSeed(since, cwd);
  if (typeof earlier === 'string') return failed(earlier);
  const { harvests, failures } = await read(paths, cwd);
  if (harvests.length === 0) return failed(...failures, `${paths.join(', ')}: no draft or Recommendation was found. Name a folder that holds some.`);
  const made = compendium(harvests), missing = nothingToWrite(made, format), id = out === undefined ? 'compendium' : path.parse(out).name;
  if (missing !== undefined) return failed(...failures, `${paths.join(', ')}: ${missing}`);
  const text = compendiumText(made, format, { id, title: `Compendium of ${paths.map((one) => path.basename(path.resolve(cwd, one))).join(', ')}`, date: today }, earlier), code = failures.length > 0 ? 2 : 0;
  if (out === undefined) return { out: text, errors: failures, code };
  try {
    writeFileSync(path.resolve(cwd, out), text);
  } catch (error) {
    return failed(...failures, `${out}: cannot be written: ${reasonOf(error)}.`);
  }
  return { out: `${out}: ${compendiumSummary(made, earlier)}\n`, errors: failures, code };
}

/** The earlier compendium, or why there is none. */
function earlierSeed(since: string, cwd: string): Seed | string {
  const found = readSeed(path.resolve(cwd, since));
  return 'seed' in found ? found.seed : `${problemPlace(found, () => since)}: ${found.message}. Name an earlier compendium in JSON, or leave --since out.`;
}

async function read(paths: readonly string[], cwd: string) {
  const files: string[] = [], named = new Set<string>(), missing: string[] = [];
  for (const one of paths) {
    const target = path.resolve(cwd, one);
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) files.push(...await harvestableBelow([target]));
    else {
      const found = await findFiles([one], cwd);
      files.push(...found.files);
      for (const file of found.named) named.add(file);
      missing.push(...found.failures);
    }
  }
  const nameOf = (file: string): string => (isBelow(file, cwd) ? path.relative(cwd, file) : file).split(path.sep).join('/');
  const surroundings = new Surroundings({ catalogues: [] }, nameOf), progress = await startProgress(files.length);
  const { harvests, failures } = await harvestFiles(files, {
    named, nameOf, rootOf: (file) => includeRoot(file, cwd), isIncluded: (file) => surroundings.of(file).isIncluded,
    step: async () => { await progress.step(); return true; },
  });
  progress.stop();
  return { harvests, failures: [...missing, ...surroundings.failures, ...failures] };
}
