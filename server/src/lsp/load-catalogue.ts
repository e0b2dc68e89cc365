import { readFileSync } from 'node:fs';
import report from '../../../seeds/000_ca46e116d6afd6a6.json';
import letter from '../../../seeds/004_9483b8429edf88f4.json';
import curated from '../../../seeds/curated.json';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Curation } from '../catalogue/curation.ts';
import { lineOfPath } from '../catalogue/json-line.ts';
import { syntaxErrorAt } from '../catalogue/json-syntax.ts';
import { parseSeed } from '../catalogue/parse-seed.ts';
import type { Seed } from '../catalogue/statement.ts';

/** The seeds that ship with the project. Tests, not every start, hold them against the schema. */
export const bundledSeeds: readonly Seed[] = [report, letter] as unknown as readonly Seed[];

/** The curated facts that ship with the project, likewise checked by a test. */
export const bundledCuration: Curation = curated as unknown as Curation;

/** Why a catalogue file was left out; `line` counts from 1. */
export interface CatalogueProblem {
  readonly file: string;
  readonly message: string;
  readonly line?: number;
}

/** A catalogue, and the files that could not be part of it. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly problems: readonly CatalogueProblem[];
}

/**
 * The catalogue of the bundled seeds and of further seed files. A file that cannot be read or breaks the schema becomes
 * a problem and the others keep working; a file with the id of a seed loaded before it takes that one's place.
 */
export function loadCatalogue({ extra }: { readonly extra: readonly string[] }): LoadedCatalogue {
  const seeds = new Map<string, Seed>(), problems: CatalogueProblem[] = [];
  for (const seed of bundledSeeds) seeds.set(seed.source.id, seed);
  for (const file of extra) {
    const read = readSeed(file);
    if ('seed' in read) seeds.set(read.seed.source.id, read.seed);
    else problems.push(read);
  }
  return { catalogue: buildCatalogue([...seeds.values()], bundledCuration), problems };
}

/** The seed in a file, or the one problem that keeps it out, with its line where there is one. */
export function readSeed(file: string): { readonly seed: Seed } | CatalogueProblem {
  try {
    return seedOf(file, new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch (error) {
    return { file, message: `cannot be read: ${reasonOf(error)}` };
  }
}

/** The seed that the text of a file is, or the first problem that keeps it from being one. Never throws. */
export function seedOf(file: string, text: string): { readonly seed: Seed } | CatalogueProblem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { file, ...syntaxProblem(text) };
  }
  const parsed = parseSeed(json);
  if ('seed' in parsed) return parsed;
  const [first = { path: '', message: '' }] = parsed.problems, more = parsed.problems.length - 1;
  return {
    file, line: lineOfPath(text, first.path),
    message: `is no catalogue: ${first.path === '' ? 'it' : first.path} ${first.message}${more > 0 ? ` (and ${more.toString()} more)` : ''}`,
  };
}

function syntaxProblem(text: string): { readonly message: string; readonly line: number } {
  const at = syntaxErrorAt(text) ?? text.length, line = text.slice(0, at).split('\n').length;
  const found = at < text.length ? `"${text.slice(at, at + 20).split('\n')[0] ?? ''}"` : 'end of the file';
  return { message: `is no JSON: unexpected ${found}`, line };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file', EISDIR: 'it is a directory', EACCES: 'permission denied', ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8 text',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

let bundled: Catalogue | undefined;

/** The catalogue of what ships with the project alone; built once. */
export const bundledCatalogue = (): Catalogue => bundled ??= buildCatalogue(bundledSeeds, bundledCuration);
