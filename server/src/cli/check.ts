import path from 'node:path';
import { unreadBlocks } from '../draft/unread.ts';
import { checkDraft } from '../rules/checking/live-check.ts';
import type { CheckOptions } from '../rules/rule.ts';
import type { LevelProfile } from '../rules/checking/level-profiles.ts';
import type { Level } from '../rules/table.ts';
import { TermIndex } from '../rules/checking/term-index.ts';
import { isBelow } from '../lsp/other-drafts/read-includes.ts';
import { assembledText, diagnosticsByFile, includeRoot, readDraft, repairDraft, type ReadDraft, type WrittenAs } from './check-draft.ts';
import { DraftFiles } from './draft-files.ts';
import { findFiles, syntaxOfFile } from './find-files.ts';
import { lineIndex, pointAt } from './line-index.ts';
import { termsOfRun } from './other-terms.ts';
import type { Outcome } from './outcome.ts';
import { startProgress } from './progress.ts';
import { exitCode, type CheckedFile, type Diagnostic, type Report } from './report.ts';
import { Surroundings } from './surroundings.ts';

export type Format = 'text' | 'json' | 'sarif' | 'github';

export interface CheckArguments {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly fix: boolean;
  readonly failOn: Level;
  readonly catalogue: readonly string[];
  /** The profile that is taken whatever settings say. */
  readonly profile?: LevelProfile | undefined;
  /** A file that knows findings that are not to be told again. */
  readonly baseline?: string | undefined;
  /** Whether the baseline is to be written anew. */
  readonly updateBaseline?: boolean;
  readonly color: boolean;
  readonly version: string;
  readonly cwd: string;
}

/** Checks the drafts among the files that paths lead to, and writes what it finds. */
export async function check(args: CheckArguments): Promise<Outcome> {
  const report = args.baseline === undefined ? await checkFiles(args) : await checkNew(args, args.baseline);
  // A format for machines has no room for notes; text and SARIF hold them.
  const notes = args.format === 'json' ? report.notes : [];
  return { out: await write(report, args), errors: [...report.failures, ...notes], code: exitCode(report, args.failOn) };
}

/** A run with a baseline: it records what is found now, or leaves out what was recorded. A baseline that is none is told before anything is checked. */
async function checkNew(args: CheckArguments, name: string): Promise<Report> {
  const { isThere, readBaseline, record, compare } = await import('./baseline.ts');
  const file = path.resolve(args.cwd, name), known = isThere(file) ? readBaseline(file, name) : undefined;
  const report = await checkFiles(args);
  if (known === undefined || args.updateBaseline === true) {
    const recorded = record(file, name, report.files, { before: known ?? [], cwd: args.cwd });
    return { ...report, onlyNew: true, files: report.files.map((one) => ({ ...one, diagnostics: [] })), notes: [...report.notes, `${name}: ${findings(recorded)} recorded.`] };
  }
  const { files, known: left, gone } = compare(report.files, known, { folder: path.dirname(file), cwd: args.cwd });
  const more = gone > 0 ? ` ${gone.toString()} that it holds ${gone === 1 ? 'is' : 'are'} gone; --update-baseline forgets ${gone === 1 ? 'it' : 'them'}.` : '';
  return { ...report, files, onlyNew: true, notes: [...report.notes, `${name}: ${left === 0 ? 'no' : left.toString()} known finding${left === 1 ? '' : 's'} left out.${more}`] };
}

const findings = (number: number): string => `${number.toString()} finding${number === 1 ? '' : 's'}`;

/** Each writer is loaded only when it is used. */
async function write(report: Report, { format, color, version }: CheckArguments): Promise<string> {
  switch (format) {
    case 'json': return (await import('./write-json.ts')).writeJson(report);
    case 'github': return (await import('./write-github.ts')).writeGithub(report);
    case 'sarif': return (await import('./write-sarif.ts')).writeSarif(report, version);
    case 'text': return (await import('./write-text.ts')).writeText(report, { color });
  }
}

/** Checks (and with `fix` repairs) every draft that the paths lead to. */
export async function checkFiles({ paths, format, fix, catalogue, profile, baseline, cwd }: Pick<CheckArguments, 'paths' | 'format' | 'fix' | 'catalogue' | 'profile' | 'baseline' | 'cwd'>): Promise<Report> {
  const names = new Map<string, string>();
  const nameOf = (file: string): string => {
    const name = names.get(file) ?? shownName(file, cwd);
    names.set(file, name);
    return name;
  };
  const surroundings = new Surroundings({ catalogues: catalogue.map((file) => path.resolve(cwd, file)), profile }, nameOf);
  const found = await findFiles(paths.length > 0 ? paths : ['.'], cwd);
  const run = new Run({ surroundings, cwd, nameOf, named: found.named, fix, withFixes: format === 'json' || format === 'sarif', withAbout: baseline !== undefined });
  const progress = await startProgress(found.files.length);
  const parts = run.includedFiles(found.files);
  run.gatherTerms(found.files.filter((file) => !parts.has(file)));
  for (const file of found.files) {
    if (!parts.has(file)) run.check(file);
    await progress.step();
  }
  progress.stop();
  return run.report([...found.failures, ...surroundings.failures]);
}

interface RunOptions extends WrittenAs {
  readonly surroundings: Surroundings;
  readonly cwd: string;
  /** Files that were named themselves. */
  readonly named: ReadonlySet<string>;
  readonly fix: boolean;
}

/** No more includes than this are told of one by one. */
const FEW = 5;

const TOO_LONG = 'has a paragraph of over 200 000 characters, which is not read, and the rest is not a draft: skipped';

/** One run over many files, and what it has found so far. */
class Run {
  readonly #options: RunOptions;
  readonly #diagnostics = new Map<string, Diagnostic[]>();
  readonly #notes: string[] = [];
  readonly #failures: string[] = [];
  #drafts = 0;
  #others = 0;
  #repaired = 0;
  #terms = new TermIndex();

  constructor(options: RunOptions) {
    this.#options = options;
  }

  /** Files that others include: they are checked as parts of those, where their citations and lists come together. */
  includedFiles(all: readonly string[]): ReadonlySet<string> {
    const parts = new Set<string>();
    for (const file of all) {
      if (syntaxOfFile(file) !== 'asciidoc' || parts.has(file)) continue;
      const files = new DraftFiles();
      if (!/^include::/m.test(files.textOf(file) ?? '')) continue;
      const { assembled, isDraft } = this.#read(file, files);
      if (isDraft) for (const part of assembled.files.slice(1)) if (part !== file) parts.add(part);
    }
    return parts;
  }

  /** Sees what the drafts define, before one is checked beside the others. */
  gatherTerms(names: readonly string[]): void {
    const { surroundings } = this.#options;
    this.#terms = termsOfRun(names, (file) => {
      const { isIncluded, isIgnored } = surroundings.of(file), files = new DraftFiles();
      return isIgnored ? undefined : { assembled: assembledText(file, files, this.#rootOf(file)), files, isIncluded };
    });
  }

  check(file: string): void {
    const { surroundings, nameOf, named, fix } = this.#options, files = new DraftFiles();
    const { isIgnored } = surroundings.of(file), content = files.read(file);
    if (isIgnored) return this.#leaveOut(file, 'its settings say that it is not checked: skipped');
    if ('reason' in content) {
      this.#others++;
      (content.isOther && !named.has(file) ? this.#notes : this.#failures).push(`${nameOf(file)}: ${content.reason}.`);
      return;
    }
    if (fix) this.#repaired += this.#repair(file, files);
    const read = this.#read(file, files);
    if (!read.isDraft) return this.#leaveOut(file, unreadBlocks(read.draft).length > 0 ? TOO_LONG : 'not a draft: skipped');
    this.#drafts++;
    this.#tellUnread(read, files);
    const found = diagnosticsByFile(read, checkDraft(read.draft, this.#optionsOf(file)), files, this.#options);
    for (const [part, diagnostics] of found) this.#add(part, diagnostics);
  }

  report(failures: readonly string[]): Report {
    const { surroundings, nameOf, cwd } = this.#options;
    const files = [...this.#diagnostics].map(([file, diagnostics]): CheckedFile => ({ file: nameOf(file), diagnostics }));
    return {
      files, drafts: this.#drafts, others: this.#others, notes: this.#notes, failures: [...failures, ...this.#failures],
      repaired: this.#repaired, asOf: surroundings.catalogueOf(cwd).asOf,
    };
  }

  #read(file: string, files: DraftFiles): ReadDraft {
    return readDraft(file, files, { root: this.#rootOf(file), isIncluded: this.#options.surroundings.of(file).isIncluded });
  }

  #rootOf(file: string): string {
    return includeRoot(file, this.#options.cwd);
  }

  #optionsOf(file: string): CheckOptions {
    return { ...this.#options.surroundings.of(file).options, elsewhere: this.#terms.seenFrom(file) };
  }

  #repair(file: string, files: DraftFiles): number {
    const { nameOf } = this.#options;
    const { repaired, failed } = repairDraft(() => this.#read(file, files), files, this.#optionsOf(file));
    for (const one of failed) this.#failures.push(`${nameOf(one.file)}: ${one.reason}. What would be repaired there stands as it was.`);
    return repaired;
  }

  #leaveOut(file: string, why: string): void {
    this.#others++;
    if (this.#options.named.has(file)) this.#notes.push(`${this.#options.nameOf(file)}: ${why}.`);
  }

  /** The first few includes that could not be followed, those that are faults before those that are not, and how many more there are. */
  #tellUnread({ assembled: { unread } }: ReadDraft, files: DraftFiles): void {
    const indexes = new Map<string, readonly number[]>();
    for (const [harmless, lines] of [[false, this.#failures], [true, this.#notes]] as const) {
      const all = unread.filter((one) => one.harmless === harmless), last = all[FEW - 1], more = all.length - FEW;
      for (const { file, at, path: target, reason } of all.slice(0, FEW)) {
        const index = indexes.get(file) ?? lineIndex(files.textOf(file) ?? '');
        indexes.set(file, index);
        lines.push(`${this.#options.nameOf(file)}:${(pointAt(index, at).line + 1).toString()}: the included file ${target} is not checked: ${reason}.`);
      }
      if (last && more > 0) lines.push(`${this.#options.nameOf(last.file)}: ${more.toString()} more included file${more === 1 ? ' is' : 's are'} not checked.`);
    }
  }

  /** A file that two drafts include is shown once, with each of its findings once. */
  #add(file: string, diagnostics: readonly Diagnostic[]): void {
    const known = this.#diagnostics.get(file);
    if (!known) this.#diagnostics.set(file, [...diagnostics]);
    else known.push(...diagnostics.filter((one) => !known.some((other) => other.rule === one.rule && other.message === one.message && sameRange(other, one))));
  }
}

const sameRange = ({ range: a }: Diagnostic, { range: b }: Diagnostic): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A file's name as a person would write it from the current folder. */
function shownName(file: string, cwd: string): string {
  return isBelow(file, cwd) ? path.relative(cwd, file).split(path.sep).join('/') : file;
}
