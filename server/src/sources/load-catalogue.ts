import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import report from '../../../seeds/000_ca46e116d6afd6a6.json';
import letter from '../../../seeds/004_9483b8429edf88f4.json';
import curated from '../../../seeds/curated.json';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Curation } from '../catalogue/curation.ts';
import { jsonLines } from '../catalogue/json-line.ts';
import { syntaxErrorAt } from '../catalogue/json-syntax.ts';
import { parseCuration, parseSeed } from '../catalogue/parse-seed.ts';
import { pointerWords } from '../catalogue/pointer-words.ts';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { seedOfEntries } from '../catalogue/importers/import-entries.ts';
import type { Seed } from '../catalogue/statement.ts';
import type { CatalogueProblem } from './catalogue-problem.ts';
import { reasonOf } from './file-error.ts';
import { LIMITS, sizeText } from './limits.ts';
import { yamlContent } from './read-yaml.ts';
import { withoutFolders } from './store.ts';

/** The seeds that ship with the project. Tests, not every start, hold them against the schema. */
export const bundledSeeds: readonly Seed[] = [report, letter] as unknown as readonly Seed[];

/** The curated facts that ship with the project, likewise checked by a test. */
export const bundledCuration: Curation = curated as unknown as Curation;

/** A catalogue, and the files that could not be part of it. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  readonly problems: readonly CatalogueProblem[];
}

/** What catalogue files hold, and the files that could not be read. */
export interface Stored {
  readonly seeds: readonly Seed[];
  readonly curation: Curation;
  readonly problems: readonly CatalogueProblem[];
}

/**
 * The bundled seeds and those of further files: catalogue files as imports write them, entries by hand, facts that a person confirmed; of a
 * folder all its files. One that cannot be read or breaks the schema becomes a problem and the others keep working; a file with the id of
 * a seed read before it takes that one's place.
 */
export function readStored(files: readonly string[]): Stored {
  const seeds = new Map<string, Seed>(), facts = [...bundledCuration.facts], problems: CatalogueProblem[] = [];
  for (const seed of bundledSeeds) seeds.set(seed.source.id, seed);
  for (const file of withoutFolders(files)) {
    const read = readFile(file);
    if ('message' in read) {
      problems.push(read);
      continue;
    }
    for (const problem of read.problems ?? []) problems.push(problem);
    if (read.seed) seeds.set(read.seed.source.id, read.seed);
    if (read.curation) facts.push(...read.curation.facts);
  }
  return { seeds: [...seeds.values()], curation: { version: 1, facts }, problems };
}

/** The catalogue of the bundled seeds and of further files. */
export function loadCatalogue({ extra }: { readonly extra: readonly string[] }): LoadedCatalogue {
  const { seeds, curation, problems } = readStored(extra);
  return { catalogue: buildCatalogue(seeds, curation), problems };
}

/** The file in which settings stand, beside the drafts. */
export const SETTINGS_FILE = '.rapporteur.json';

/** What one file holds. */
interface FileContent {
  readonly seed?: Seed;
  readonly curation?: Curation;
  /** What was left out of it. */
  readonly problems?: readonly CatalogueProblem[];
}

/** What a file of a catalogue holds, or the one problem that keeps it out. Never throws. */
export function readFile(file: string): FileContent | CatalogueProblem {
  const isYaml = /\.ya?ml$/i.test(file), most = isYaml ? LIMITS.yaml : LIMITS.json;
  let text: string;
  try {
    const stat = statSync(file);
    // A pipe has no end, and a device may have none.
    if (!stat.isFile() && !stat.isDirectory()) return { file, message: 'is no plain file', isUnread: true };
    if (stat.size > most) return { file, message: `has ${sizeText(stat.size)}; at most ${sizeText(most)} are read`, isUnread: true };
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    return { file, message: `cannot be read: ${reasonOf(error)}`, isUnread: true };
  }
  return isYaml ? ofYaml(file, text) : contentOf(file, text);
}

/** The seed in a file, or the one problem that keeps it out, with its line where there is one. */
export function readSeed(file: string): { readonly seed: Seed } | CatalogueProblem {
  const read = readFile(file);
  return 'message' in read ? read : read.seed ? { seed: read.seed } : { file, message: 'is no catalogue: it holds confirmed facts alone' };
}

function ofYaml(file: string, text: string): FileContent | CatalogueProblem {
  try {
    const twice: CatalogueProblem[] = [], onTwice = (at: string, line: number): void => { twice.push({ file, line, message: `${pointerWords(at)} stands twice, and the last one holds`, isPart: true }); };
    const { value, lineOf } = yamlContent(text, path.basename(file), LIMITS, { onTwice }), content = ofValue(file, value, lineOf), [first] = twice;
    if (!first || 'message' in content) return content;
    // What people write by hand is taken as far as it goes; what programs write is whole or nothing.
    return isByHand(value) ? { ...content, problems: [...twice, ...content.problems ?? []].slice(0, MOST_PROBLEMS + 1) } : { file, ...lineAt(first.line), message: 'is no catalogue: a key stands twice in one map' };
  } catch (error) {
    const parts = error instanceof ImportError ? error.parts : undefined;
    return { file, ...lineAt(parts?.line), message: `is no catalogue: ${parts?.reason ?? (error instanceof Error ? error.message.replace(/\.$/, '') : String(error))}` };
  }
}

/** The content that the JSON text of a file is, or the first problem that keeps it from being one. Never throws. */
export function contentOf(file: string, text: string): FileContent | CatalogueProblem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { file, ...syntaxProblem(text) };
  }
  let lines: ((path: string) => number) | undefined;
  return ofValue(file, json, (at) => (lines ??= jsonLines(text))(at));
}

function ofValue(file: string, value: unknown, lineOf: (at: string) => number | undefined): FileContent | CatalogueProblem {
  if (isByHand(value)) {
    // A settings file holds much besides, which is not for the reader of entries. The day on which the file was changed would be another on every machine.
    const { seed, curation, problems } = seedOfEntries(path.basename(file) === SETTINGS_FILE && has(value, 'entries') ? { entries: value.entries } : value, { id: path.parse(file).name, date: '' });
    return { seed, curation, problems: shortened(file, problems, ({ path: at, message }) => ({ file, ...lineAt(lineOf(at)), message: `${pointerWords(at)} ${message}`, isPart: true })) };
  }
  const parsed = has(value, 'facts') ? parseCuration(value) : parseSeed(value);
  if (!('problems' in parsed)) return parsed;
  const [first = { path: '', message: '' }] = parsed.problems, more = parsed.problems.length - 1;
  return {
    file, ...lineAt(lineOf(first.path)),
    message: `is no catalogue: ${first.path === '' ? 'it' : pointerWords(first.path)} ${first.message}${more > 0 ? ` (and ${more.toString()} more)` : ''}`,
  };
}

/** Entries by hand: a list of them, or an object with such a list. */
const isByHand = (value: unknown): boolean => has(value, 'entries') || (Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null));

/** More problems of one file than these are not told one by one. */
const MOST_PROBLEMS = 20;

function shortened<Item>(file: string, problems: readonly Item[], tell: (problem: Item) => CatalogueProblem): readonly CatalogueProblem[] {
  const told = problems.slice(0, MOST_PROBLEMS).map(tell), more = problems.length - told.length;
  return more === 0 ? told : [...told, { file, message: `has ${more.toString()} more entries or properties that are wrong`, isPart: true }];
}

const lineAt = (line: number | undefined): { readonly line?: number } => (line === undefined ? {} : { line });

const has = <K extends string>(value: unknown, key: K): value is Readonly<Record<K, unknown>> => typeof value === 'object' && value !== null && Object.hasOwn(value, key);

function syntaxProblem(text: string): { readonly message: string; readonly line: number } {
  const at = syntaxErrorAt(text) ?? text.length, line = text.slice(0, at).split('\n').length;
  const found = at < text.length ? `"${text.slice(at, at + 20).split('\n')[0] ?? ''}"` : 'end of the file';
  return { message: `is no JSON: unexpected ${found}`, line };
}

let bundled: Catalogue | undefined;

/** The catalogue of what ships with the project alone; built once. */
export const bundledCatalogue = (): Catalogue => bundled ??= buildCatalogue(bundledSeeds, bundledCuration);
