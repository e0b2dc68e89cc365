import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lineOfPath } from '../catalogue/json-line.ts';
import { count, list, object, oneOf, problemsOf, text as aText } from '../catalogue/json-shape.ts';
import { syntaxErrorAt } from '../catalogue/json-syntax.ts';
import { readText } from '../lsp/other-drafts/read-text.ts';
import { reasonOf } from '../sources/file-error.ts';
import type { About, CheckedFile, Diagnostic } from './report.ts';

/** A finding that a baseline knows, and how often it stands in its file. */
export interface KnownFinding extends About {
  /** Path from the baseline's folder, with slashes. */
  readonly file: string;
  readonly rule: string;
  /** Absent for 1. */
  readonly count?: number;
}

/** What is left of a run when known findings are taken out. */
export interface Compared {
  readonly files: readonly CheckedFile[];
  /** Findings that the baseline knows. */
  readonly known: number;
  /** Findings of the baseline that are there no longer, in the files that were checked and those that are gone. */
  readonly gone: number;
}

const NEARBY = 30;
const LONGEST = 60;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What a stretch of a block is about. The words around tell two findings on the same word apart; line breaks do not matter, so that a
 * paragraph may be wrapped anew.
 */
export function aboutOf(rule: string, { text, start, end }: { readonly text: string; readonly start: number; readonly end: number }): About {
  const marked = plain(text.slice(start, end)), before = plain(text.slice(Math.max(0, start - 300), start)).slice(-NEARBY), after = plain(text.slice(end, end + 300)).slice(0, NEARBY);
  const fingerprint = createHash('sha256').update(JSON.stringify([rule, marked, before, after])).digest('hex').slice(0, 16);
  return { text: marked.length > LONGEST ? `${marked.slice(0, LONGEST - 1)}…` : marked, fingerprint };
}

const SHAPE = object({
  version: oneOf(1),
  findings: list(object({ file: aText(/./, 'a path'), rule: aText(/./, 'the name of a rule'), text: aText(), fingerprint: aText(/^[\da-f]{16}$/, '16 digits, 0 to 9 and a to f') }, { count })),
}, { $schema: aText() });

/** The findings that a baseline file holds. Throws an error of one line where it cannot be read or is none. */
export function readBaseline(file: string, name: string): readonly KnownFinding[] {
  const read = readText(file);
  if ('reason' in read) throw new Error(`${name}: ${read.reason}.`);
  let json: unknown;
  try {
    json = JSON.parse(read.text);
  } catch {
    throw new Error(`${name}:${read.text.slice(0, syntaxErrorAt(read.text) ?? 0).split('\n').length.toString()}: is no JSON, so it is no baseline. Mend it, or delete it to record one anew.`);
  }
  const [first] = problemsOf(json, SHAPE);
  if (first) throw new Error(`${name}:${lineOfPath(read.text, first.path).toString()}: is no baseline: ${first.path || 'the file'} ${first.message}. Mend it, or delete it to record one anew.`);
  return (json as { readonly findings: readonly KnownFinding[] }).findings;
}

export const isThere = (file: string): boolean => existsSync(file);

interface Where {
  /** The folder of the baseline. */
  readonly folder: string;
  /** The folder that the names of a report's files are from. */
  readonly cwd: string;
  /** Whether a file of the baseline still exists; asks the disk unless given. */
  readonly isThere?: (file: string) => boolean;
}

const nameIn = ({ folder, cwd }: Where, file: string): string => path.relative(folder, path.resolve(cwd, file)).split(path.sep).join('/');

const keyOf = (...parts: readonly (string | undefined)[]): string => JSON.stringify(parts);

/**
 * Takes the findings out that a baseline knows, each as often as it knows it: first those whose surroundings are as they were, then those
 * that have only their own words in common with a known one, so that a repair does not make its neighbours new. What a file that is gone
 * leaves is then looked for in the others: a file that has one of these findings with its surroundings is that file under another name.
 */
export function compare(files: readonly CheckedFile[], known: readonly KnownFinding[], where: Where): Compared {
  const checked = new Set(files.map(({ file }) => nameIn(where, file))), isThere = askedOnce((file) => (where.isThere ?? existsSync)(path.resolve(where.folder, file)));
  const left = known.filter(({ file }) => checked.has(file) || !isThere(file)).map((one) => ({ ...one, count: one.count ?? 1 }));
  const total = sumOf(left), inOwn: Pick<By, 'where' | 'nameOf' | 'namesOf'> = { where, nameOf: (file) => file, namesOf: (file) => [file] };
  const exact = without(files, left, { ...inOwn, about: surroundings });
  const fresh = withoutRenamed(without(exact, left, { ...inOwn, about: ownWords }), left.filter(({ file, count: times }) => times > 0 && !isThere(file)), where);
  const gone = sumOf(left);
  return { files: fresh, known: total - gone, gone };
}

/** The findings that none of those has which files that are gone leave; `left` is counted down. */
function withoutRenamed(files: readonly CheckedFile[], left: readonly Left[], where: Where): readonly CheckedFile[] {
  if (left.length === 0) return files;
  const formerNames = new Map<string, Set<string>>();
  const matched = (file: string, { file: former }: Left): void => { formerNames.set(file, (formerNames.get(file) ?? new Set()).add(former)); };
  const moved = without(files, left, { where, nameOf: () => '', namesOf: () => [''], about: surroundings, matched });
  return without(moved, left, { where, nameOf: (file) => file, namesOf: (file) => [...formerNames.get(file) ?? []], about: ownWords });
}

type Left = { -readonly [K in keyof KnownFinding]-?: KnownFinding[K] };

const sumOf = (left: readonly Left[]): number => left.reduce((sum, { count: times }) => sum + times, 0);

/** A question about a name, answered once for each: it asks the disk. */
function askedOnce(ask: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    return answer;
  };
}

const surroundings = ({ fingerprint }: About): string => fingerprint;
/** The words that are marked. A tag's `b-` does not count: before it was marked, baselines were written without it. */
const ownWords = ({ text }: About): string => text.replace(/^b-/, '');

interface By {
  readonly where: Where;
  /** What a known finding's file is compared by. */
  readonly nameOf: (file: string) => string;
  /** The same for a file that was checked; one of them is enough. */
  readonly namesOf: (file: string) => readonly string[];
  /** What of a finding is compared. */
  readonly about: (one: About) => string;
  /** Told of each finding of a file that a known one matches. */
  readonly matched?: (file: string, known: Left) => void;
}

/** The findings that none of the known ones matches. What is matched is counted down in `left`. */
function without(files: readonly CheckedFile[], left: readonly Left[], { where, nameOf, namesOf, about: of, matched }: By): readonly CheckedFile[] {
  const byKey = new Map<string, Left[]>();
  for (const one of left) {
    const key = keyOf(nameOf(one.file), one.rule, of(one)), all = byKey.get(key);
    if (all) all.push(one);
    else byKey.set(key, [one]);
  }
  const take = (file: string, rule: string, about: About): Left | undefined => {
    for (const name of namesOf(file)) {
      const all = byKey.get(keyOf(name, rule, of(about)));
      while (all?.at(-1)?.count === 0) all.pop();
      const match = all?.at(-1);
      if (match) return match;
    }
    return undefined;
  };
  return files.map(({ file, diagnostics }) => {
    const name = nameIn(where, file);
    return { file, diagnostics: diagnostics.filter(({ rule, about }) => {
      const match = about && take(name, rule, about);
      if (!match) return true;
      match.count--;
      matched?.(name, match);
      return false;
    }) };
  });
}

/** Writes the findings of a run as a baseline, with those of files that this run did not look at. Gives how many of the run there are. */
export function record(file: string, name: string, files: readonly CheckedFile[], { before, cwd }: { readonly before: readonly KnownFinding[]; readonly cwd: string }): number {
  const where: Where = { folder: path.dirname(file), cwd }, checked = new Set(files.map((one) => nameIn(where, one.file)));
  const kept = before.filter((one) => !checked.has(one.file) && existsSync(path.resolve(where.folder, one.file)));
  const found = files.flatMap(({ file: shown, diagnostics }) => counted(nameIn(where, shown), diagnostics));
  const lines = [...kept, ...found].sort(inOrder).map((one) => `    ${onOneLine(one)}`);
  try {
    writeFileSync(file, `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`);
  } catch (error) {
    throw new Error(`${name}: cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
  return files.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
}

/** Each finding has a line of its own, so that a comparison of two versions of the file shows what came and went. */
const onOneLine = (finding: KnownFinding): string => `{ ${Object.entries(finding).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(', ')} }`;

function counted(file: string, diagnostics: readonly Diagnostic[]): readonly KnownFinding[] {
  const found = new Map<string, KnownFinding>();
  for (const { rule, about } of diagnostics) {
    const key = keyOf(file, rule, about?.fingerprint), known = found.get(key);
    found.set(key, { file, rule, text: about?.text ?? '', fingerprint: about?.fingerprint ?? '', ...(known && { count: (known.count ?? 1) + 1 }) });
  }
  return [...found.values()];
}

/** By file, rule, text and fingerprint: an order that neither edits nor the machine change. */
function inOrder(a: KnownFinding, b: KnownFinding): number {
  for (const name of ['file', 'rule', 'text', 'fingerprint'] as const) if (a[name] !== b[name]) return a[name] < b[name] ? -1 : 1;
  return 0;
}
