import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Curation } from '../catalogue/curation.ts';
import { withFacts } from './confirmed.ts';
import type { ImportResult } from './import-job.ts';
import { writeWhole } from './store.ts';

/** Writes what an import found. Gives whether the file is another now. */
export function writeResult({ text, curated }: Pick<ImportResult, 'text' | 'curated'>, file: string): boolean {
  if (curated !== undefined) withFacts(path.dirname(file), (JSON.parse(curated) as Curation).facts);
  return writeWhole(file, withSchema(text, file));
}

const SCHEMA = 'seed.schema.json';

/** The text with the schema that lies beside the file, so that an editor checks it; the seeds of this project have theirs. */
const withSchema = (text: string, file: string): string => (existsSync(path.join(path.dirname(file), SCHEMA)) ? text.replace(/^\{\n/, `{\n  "$schema": "./${SCHEMA}",\n`) : text);
