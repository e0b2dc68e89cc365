import path from 'node:path';
import { alone, assemble, type Assembled } from '../draft/includes.ts';
import { isDraft } from '../draft/detect.ts';
import { scanDraft } from '../draft/draft.ts';
import { compareHtml } from '../features/compare/compare-html.ts';
import { compareMarkdown } from '../features/compare/compare-markdown.ts';
import { compareText } from '../features/compare/compare-text.ts';
import { compareDrafts, type DraftToCompare } from '../features/compare/compare.ts';
import { countOf, type Comparison } from '../features/compare/comparison.ts';
import { assembledText, includeRoot, lineLocator, NOT_A_DRAFT } from './check-draft.ts';
import { DraftFiles } from './draft-files.ts';
import { syntaxOfFile } from './find-files.ts';
import { fileNow, gitFileOf, isFromHere, readGitFile } from './git-file.ts';
import type { Outcome } from './outcome.ts';
import { Surroundings } from './surroundings.ts';

export type DiffFormat = 'text' | 'markdown' | 'json' | 'html';

export interface DiffArguments {
  /** A file, or `REVISION:PATH` in a git repository. */
  readonly before: string;
  readonly after: string;
  readonly format: DiffFormat;
  readonly cwd: string;
}

const WRITERS: Readonly<Record<DiffFormat, (comparison: Comparison) => string>> = {
  text: compareText, markdown: compareMarkdown, html: compareHtml, json: (comparison) => `${JSON.stringify(comparison, undefined, 2)}\n`,
};

/** Reads two drafts with what they include, and writes what differs. Ends with 0 where nothing does, 1 where something does, 2 where a draft cannot be read. */
export function diffDrafts({ before, after, format, cwd }: DiffArguments): Outcome {
  const sides = [readSide(before, cwd), readSide(after, cwd)], errors = sides.flatMap((side) => side.errors);
  const [from, to] = sides.map(({ draft }) => draft);
  if (!from || !to) return { out: '', errors, code: 2 };
  const comparison = compareDrafts(from, to);
  return { out: WRITERS[format](comparison), errors, code: errors.length > 0 ? 2 : countOf(comparison) > 0 ? 1 : 0 };
}

interface ReadSide {
  readonly draft?: DraftToCompare;
  /** What could not be read: a line each. */
  readonly errors: readonly string[];
}

function readSide(name: string, cwd: string): ReadSide {
  const gitFile = gitFileOf(name, cwd), files = new DraftFiles(gitFile && { read: (file) => readGitFile({ ...gitFile, path: file }, cwd) });
  const full = gitFile ? gitFile.path : path.resolve(cwd, name), content = files.read(full);
  if ('reason' in content) return { errors: [`${name}: ${content.reason}.`] };
  const assembled = gitFile ? assembledThen(full, content.text, files) : assembledText(full, files, includeRoot(full, cwd));
  const draft = scanDraft(assembled.text, syntaxOfFile(full));
  if (!isDraft(draft) && !isIncluded(gitFile ? fileNow(gitFile, cwd) : full)) return { errors: [`${name}: ${NOT_A_DRAFT}`] };
  return {
    draft: { draft, file: name, locate: lineLocator({ draft, assembled }, full, files) },
    errors: assembled.unread.filter(({ harmless }) => !harmless).map(({ path: target, reason }) => `${name}: the included file ${target} is not compared: ${reason}.`),
  };
}

/** Whether the settings say that a file is a draft. */
const isIncluded = (file: string): boolean => new Surroundings({ catalogues: [] }, (name) => name).of(file).isIncluded;

/** An AsciiDoc text of a revision with its includes, each as it was then. Nothing comes from the disk, where a file may have changed since. */
function assembledThen(file: string, text: string, files: DraftFiles): Assembled {
  if (syntaxOfFile(file) !== 'asciidoc') return alone(file, text);
  return assemble(file, text, (name, from) => {
    const target = path.posix.join(path.posix.dirname(from), name), isOutside = path.posix.isAbsolute(name) || (!isFromHere(file) && target.startsWith('../'));
    if (isOutside) return { reason: 'it is outside the repository' };
    const there = isFromHere(file) && !isFromHere(target) ? `./${target}` : target, read = files.read(there);
    return 'text' in read ? { file: there, text: read.text } : { reason: read.reason.replace(/^cannot be read: /, '') };
  });
}
