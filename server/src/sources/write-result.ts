import path from 'node:path';
import type { Curation } from '../catalogue/curation.ts';
import { withFacts } from './confirmed.ts';
import type { ImportResult } from './import-job.ts';
import { writeWhole } from './store.ts';

/** Writes what an import found. Gives whether the file is another now. */
export function writeResult({ text, curated }: Pick<ImportResult, 'text' | 'curated'>, file: string): boolean {
  if (curated !== undefined) withFacts(path.dirname(file), (JSON.parse(curated) as Curation).facts);
  return writeWhole(file, text);
}
