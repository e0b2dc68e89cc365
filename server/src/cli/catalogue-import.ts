import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importDocument } from '../catalogue/import-document.ts';
import { ImportError } from '../catalogue/import-error.ts';
import { parseSeed } from '../catalogue/parse-seed.ts';
import type { Seed } from '../catalogue/statement.ts';
import { reasonOf } from '../lsp/read-text.ts';

/**
 * Writes the statements of a document (plain text, UTF-8) to a seed file and returns them. The document's id is its
 * file name without the extension. Throws an `ImportError` with one line for the user when the document is no source or
 * contradicts itself, or a file cannot be read or written.
 */
export function importFile(document: string, outFile: string): Seed {
  const seed = importDocument(readText(document), { id: path.parse(document).name });
  const checked = parseSeed(seed);
  if ('problems' in checked) throw new ImportError(`${document}: ${checked.problems.map((problem) => `${problem.path} ${problem.message}`).join('; ')}.`);
  const schema = existsSync(path.join(path.dirname(outFile), SCHEMA)) ? { $schema: `./${SCHEMA}` } : {};
  try {
    writeFileSync(outFile, `${JSON.stringify({ ...schema, ...seed }, undefined, 2)}\n`);
  } catch (error) {
    throw new ImportError(`${outFile}: cannot be written: ${isMissing(error) ? 'there is no such folder' : reasonOf(error)}.`);
  }
  return seed;
}

const SCHEMA = 'seed.schema.json';

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function readText(document: string): string {
  const bytes = readBytes(document);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(`${document}: is not UTF-8 text. Save it as plain text in UTF-8.`);
  }
}

function readBytes(document: string): Uint8Array {
  try {
    return readFileSync(document);
  } catch (error) {
    throw new ImportError(`${document}: cannot be read: ${reasonOf(error)}.`);
  }
}
