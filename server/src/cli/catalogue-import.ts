import { existsSync } from 'node:fs';
import path from 'node:path';
import { additionsText, bringsAnything } from '../catalogue/catalogue-additions.ts';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { importText } from '../catalogue/importers/import-summary.ts';
import { runImport, type ImportJob, type ImportResult } from '../sources/import-job.ts';
import { storedFile } from '../sources/store.ts';
import { writeResult } from '../sources/write-result.ts';
import { expandGlobs } from './find-files.ts';
import { forPeople } from './for-people.ts';
import type { Outcome } from './outcome.ts';
import { startMeter } from './progress.ts';

export interface ImportFlags {
  /** Files, folders and globs. */
  readonly documents: readonly string[];
  /** The file to write; else one named as the document, in `folder`. */
  readonly out?: string | undefined;
  readonly folder: string;
  readonly id?: string | undefined;
  readonly date?: string | undefined;
  readonly covers?: readonly string[] | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
  /** The catalogue files that hold where the command is run, and those of them that hold for whoever reads `folder`. */
  readonly files: readonly string[];
  readonly filesAtTarget: readonly string[];
  readonly cwd: string;
}

/** How many lines of each list are printed. */
const MOST = 30;

/** Reads documents into the catalogue, one after the other, and tells of each what it brings before it is written. Ends at the first that is none; those before it are written. */
export async function importDocuments({ documents: named, out, folder, id, date, covers, dryRun, json, files, filesAtTarget, cwd }: ImportFlags): Promise<Outcome> {
  const documents = await expandGlobs(named, cwd);
  if (documents.length > 1 && (out !== undefined || id !== undefined)) throw new Error('--out and --id are for one document. Leave them out, or import each by itself.');
  const told: string[] = [], unwritten: string[] = [], outcome = (code: Outcome['code'], ...errors: readonly string[]): Outcome => ({ out: told.join(''), errors, code });
  for (const document of documents) {
    try {
      const result = await metered({ path: path.resolve(cwd, document), files, places: dryRun ? [] : [filesAtTarget], unwritten, ...(id !== undefined && { id }), ...(date !== undefined && { date }), ...(covers && { covers }) });
      if (bringsAnything(result)) unwritten.push(result.text);
      told.push(resultText(result, json));
      if (dryRun) continue;
      const written = out === undefined ? writeNew(result, folder, cwd) : writtenText(path.resolve(cwd, out), writeResult(result, path.resolve(cwd, out)), cwd);
      if (!json) told.push(written);
    } catch (error) {
      if (error instanceof ImportError) return outcome(2, error.message);
      throw error;
    }
  }
  return outcome(0);
}

/** An import with a bar that shows how far it is, where it takes its time. */
export async function metered(job: ImportJob): Promise<ImportResult> {
  const meter = await startMeter();
  try {
    return await runImport(job, { onProgress: (read, total) => { meter.report(read, total, `${read.toString()} of ${total.toString()} files`); } });
  } finally {
    meter.stop();
  }
}

/** What an import found, for people or as a line of JSON. */
export const resultText = (result: ImportResult, json: boolean): string =>
  (json ? `${JSON.stringify({ ...result, text: undefined, curated: undefined, isNewAt: undefined })}\n` : forPeople(importText(result, { most: MOST }) + added(result)));

function added(result: ImportResult): string {
  const line = additionsText(result);
  return line === '' ? '' : `  ${line}\n`;
}

/** Writes what an import found into a folder, and tells where. What brings nothing is no second file; the file that it was read into before is kept as it is read now. */
export function writeNew(result: ImportResult, folder: string, cwd: string): string {
  const file = storedFile(folder, result.id);
  if (!result.isNewAt.includes(true) && !existsSync(file)) return '  Nothing was written.\n';
  const written = writtenText(file, writeResult(result, file), cwd);
  return bringsAnything(result) || !result.isNewAt.includes(true) ? written : written.replace(/\n$/, ', which has none of it yet\n');
}

const writtenText = (file: string, isNew: boolean, cwd: string): string => `  ${isNew ? 'Written to' : 'Unchanged:'} ${path.relative(cwd, file) || file}\n`;
