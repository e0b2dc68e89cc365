import path from 'node:path';
import type { Place } from '../draft/block.ts';
import { scanDraft, spanOf, type Draft } from '../draft/draft.ts';
import { isDraft } from '../draft/detect.ts';
import { alone, isWhole, sourceSpan, type Assembled } from '../draft/includes.ts';
import { isBelow, readIncludes } from '../lsp/other-drafts/read-includes.ts';
import { certainEdits, type CertainEdits } from '../rules/fixes/certain-edits.ts';
import { applyEdits } from '../rules/fixes/edits.ts';
import type { Edit, Finding } from '../rules/finding.ts';
import { checkDraft } from '../rules/checking/live-check.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { aboutOf } from './baseline.ts';
import type { DraftFiles } from './draft-files.ts';
import { syntaxOfFile } from './find-files.ts';
import { lineIndex, pointAt } from './line-index.ts';
import type { Diagnostic, Range, Repair, Severity } from './report.ts';

/** A text as it is checked: with its includes put in. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly assembled: Assembled;
  /** Whether it says that it is a draft, or the settings do. */
  readonly isDraft: boolean;
}

/** Reads a file as a draft, with what it includes from below `root`. */
export function readDraft(file: string, files: DraftFiles, { root, isIncluded }: { readonly root: string; readonly isIncluded: boolean }): ReadDraft {
  const assembled = assembledText(file, files, root), draft = scanDraft(assembled.text, syntaxOfFile(file));
  return { draft, assembled, isDraft: isIncluded || isDraft(draft) };
}

/** What is said of a text that is none. */
export const NOT_A_DRAFT = 'not a draft. A draft says in its header or first lines what it is a draft of, or has three of the skeleton\'s clauses.';

/** The folder that a draft may include files from, and from what is below: the current one, or the draft's own where that lies elsewhere. */
export function includeRoot(file: string, cwd: string): string {
  const folder = path.dirname(file);
  return isBelow(folder, cwd) ? cwd : folder;
}

/** A file's text, with what it includes from below `root`. */
export function assembledText(file: string, files: DraftFiles, root: string): Assembled {
  const text = files.textOf(file) ?? '';
  if (syntaxOfFile(file) === 'asciidoc') return readIncludes(file, text, root, (name) => files.textOf(name));
  return alone(file, text);
}

const MAX_ROUNDS = 10;

/** What a run of `--fix` did to one draft. */
export interface Repaired {
  /** How many problems are repaired in the files as they are written. */
  readonly repaired: number;
  readonly failed: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Applies the certain fixes of a draft to its files until none is left, and writes them. A fix that would have to change what no single
 * file holds is left, and so is one that needs a file which cannot be written.
 */
export function repairDraft(read: () => ReadDraft, files: DraftFiles, options: CheckOptions): Repaired {
  let repaired = changeDraft(read, files, options, NO_FILES);
  const locked = files.unwritable();
  if (locked.length > 0) {
    files.forget();
    repaired = changeDraft(read, files, options, new Set(locked.map(({ file }) => file)));
  }
  const failed = files.save();
  // What was to be repaired and is found in the files as they are now, is not.
  if (failed.length > 0) repaired = Math.max(0, repaired - nextEdits(read(), options, NO_FILES).repaired);
  return { repaired, failed: [...locked, ...failed] };
}

const NO_FILES: ReadonlySet<string> = new Set();

/** Changes the files in memory, without those that are locked. */
function changeDraft(read: () => ReadDraft, files: DraftFiles, options: CheckOptions, locked: ReadonlySet<string>): number {
  let sum = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const one = read(), { edits, repaired } = nextEdits(one, options, locked);
    if (repaired === 0) return sum;
    changeFiles(one.assembled, edits, files);
    sum += repaired;
  }
  return sum;
}

function nextEdits({ draft, assembled, isDraft: isOne }: ReadDraft, options: CheckOptions, locked: ReadonlySet<string>): CertainEdits {
  if (!isOne) return { edits: [], repaired: 0 };
  const isOpen = ({ start, end }: Edit): boolean => isWhole(assembled, start, end) && !locked.has(sourceSpan(assembled, start, end).file);
  return certainEdits(draft, checkDraft(draft, options), (needed) => needed.every(isOpen));
}

function changeFiles(assembled: Assembled, edits: readonly Edit[], files: DraftFiles): void {
  const byFile = new Map<string, Edit[]>();
  for (const { newText, ...span } of edits) {
    const { file, start, end } = sourceSpan(assembled, span.start, span.end);
    const own = byFile.get(file) ?? [];
    own.push({ start, end, newText });
    byFile.set(file, own);
  }
  for (const [file, own] of byFile) {
    const text = files.textOf(file) ?? '', lineEnd = lineEndOf(text);
    files.change(file, applyEdits(text, own.map((edit) => ({ ...edit, newText: edit.newText.replace(/\r\n?|\n/g, lineEnd) }))));
  }
}

/** The line end that most lines of a text have. */
function lineEndOf(text: string): string {
  const returns = text.match(/\r\n/g)?.length ?? 0;
  return returns * 2 > (text.match(/\n/g)?.length ?? 0) ? '\r\n' : '\n';
}

export interface WrittenAs {
  readonly nameOf: (file: string) => string;
  /** Whether the repairs are written too: working them out for every finding costs more than finding them. */
  readonly withFixes: boolean;
  /** Whether it is written too what each finding is about, for a baseline. */
  readonly withAbout: boolean;
}

/**
 * The findings on a draft by the file they stand in. Each file of the draft has its list, empty where nothing is found. They hold nothing
 * of the draft, so that a run over many files does not keep them all.
 */
export function diagnosticsByFile(read: ReadDraft, findings: readonly Finding[], files: DraftFiles, { nameOf, withFixes, withAbout }: WrittenAs): Map<string, Diagnostic[]> {
  const { draft, assembled } = read;
  const byFile = new Map<string, Diagnostic[]>(assembled.files.map((file) => [file, []]));
  const locate = locator(assembled, files);
  for (const finding of findings) {
    if (finding.level === 'off') continue;
    const { start, end } = spanOf(draft, finding.place), { file, range } = locate(start, end);
    byFile.get(file)?.push({
      rule: finding.rule, severity: finding.level satisfies Severity, message: finding.message, range,
      related: finding.related.map(({ place, message, elsewhere }) => {
        if (elsewhere) return { message, file: nameOf(elsewhere.file), range: elsewhere.range };
        const span = spanOf(draft, place), at = locate(span.start, span.end);
        return { message, file: nameOf(at.file), range: at.range };
      }),
      isFixable: finding.fixes.some(({ certain }) => certain),
      fixes: withFixes ? repairsOf(finding, read, locate, nameOf) : [],
      ...(withAbout && { about: aboutOf(finding.rule, { ...finding.place, text: finding.place.block.text }) }),
    });
  }
  return byFile;
}

type Locate = (start: number, end: number) => { readonly file: string; readonly range: Range };

/** A function from offsets of the whole text to lines of its files; each file's lines are counted once. */
function locator(assembled: Assembled, files: DraftFiles): Locate {
  const indexes = new Map<string, readonly number[]>();
  return (from, to) => {
    const { file, start, end } = sourceSpan(assembled, from, to);
    const index = indexes.get(file) ?? lineIndex(files.textOf(file) ?? '');
    indexes.set(file, index);
    return { file, range: { start: pointAt(index, start), end: pointAt(index, end) } };
  };
}

/** A function from places of a draft to lines from 1, with the file where it is not the draft's own: its path from there. */
export function lineLocator({ draft, assembled }: Pick<ReadDraft, 'draft' | 'assembled'>, main: string, files: DraftFiles): (place: Place) => { readonly line: number; readonly file?: string } {
  const locate = locator(assembled, files), folder = path.dirname(main);
  return (place) => {
    const { start, end } = spanOf(draft, place), { file, range } = locate(start, end);
    return { line: range.start.line + 1, ...(file === main ? {} : { file: path.relative(folder, file).split(path.sep).join('/') }) };
  };
}

function repairsOf({ fixes }: Finding, { draft, assembled }: ReadDraft, locate: Locate, nameOf: (file: string) => string): readonly Repair[] {
  return fixes.flatMap(({ title, certain, edits }) => {
    const needed = edits(draft);
    if (needed.length === 0 || !needed.every(({ start, end }) => isWhole(assembled, start, end))) return [];
    return [{ title, certain, edits: needed.map(({ start, end, newText }) => {
      const { file, range } = locate(start, end);
      return { file: nameOf(file), range, newText };
    }) }];
  });
}
