import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importDocument } from '../catalogue/import-document.ts';
import { ImportError } from '../catalogue/import-error.ts';
import { parseSeed } from '../catalogue/parse-seed.ts';
import type { Seed } from '../catalogue/statement.ts';

/**
 * Writes the statements of a document (plain text, UTF-8) to a seed file and returns them. The document's id is its
 * file name without the extension. Throws an `ImportError` with one line for the user when the document is no source or
 * contradicts itself, and Node's own error when a file cannot be read or written.
 */
export function importFile(document: string, outFile: string): Seed {
  const seed = importDocument(readText(document), { id: path.parse(document).name });
  const checked = parseSeed(seed);
  if ('problems' in checked) throw new ImportError(`${document}: ${checked.problems.map((problem) => `${problem.path} ${problem.message}`).join('; ')}.`);
  const schema = existsSync(path.join(path.dirname(outFile), SCHEMA)) ? { $schema: `./${SCHEMA}` } : {};
  writeFileSync(outFile, `${JSON.stringify({ ...schema, ...seed }, undefined, 2)}\n`);
  return seed;
}

const SCHEMA = 'seed.schema.json';

function readText(document: string): string {
  const bytes = readFileSync(document);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(`${document}: is not UTF-8 text. Save it as plain text in UTF-8.`);
  }
}
