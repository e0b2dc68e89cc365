import path from 'node:path';
import { assemble, type Assembled } from '../draft/includes.ts';
import { isDraft } from '../draft/detect.ts';
import { scanDraft, spanOf } from '../draft/draft.ts';
import { compareHtml } from '../features/compare-html.ts';
import { compareMarkdown } from '../features/compare-markdown.ts';
import { compareText } from '../features/compare-text.ts';
import { compareDrafts, countOf, type Comparison, type DraftToCompare } from '../features/compare.ts';
import { isBelow } from '../lsp/read-includes.ts';
import { assembledText, locator } from './check-draft.ts';
import { DraftFiles } from './draft-files.ts';
import { syntaxOfFile } from './find-files.ts';
import { gitFileOf, readGitFile } from './git-file.ts';
import { Surroundings } from './surroundings.ts';

export type DiffFormat = 'text' | 'markdown' | 'json' | 'html';

export interface DiffArguments {
  /** A file, or `REVISION:PATH` in a git repository. */
  readonly before: string;
  readonly after: string;
  readonly format: DiffFormat;
  readonly cwd: string;
}

/** What `rapporteur diff` prints, and how it ends: 0 nothing differs, 1 something does, 2 a draft cannot be read. */
export interface DiffOutcome {
  readonly out: string;
  readonly errors: readonly string[];
  readonly code: 0 | 1 | 2;
}

const WRITERS: Readonly<Record<DiffFormat, (comparison: Comparison) => string>> = {
  text: compareText, markdown: compareMarkdown, html: compareHtml, json: (comparison) => `${JSON.stringify(comparison, undefined, 2)}\n`,
};

/** Reads two drafts with what they include, and writes what differs. */
export function diffDrafts({ before, after, format, cwd }: DiffArguments): DiffOutcome {
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
  const gitFile = gitFileOf(name, cwd), files = new DraftFiles(gitFile && ((file) => readGitFile({ ...gitFile, path: file }, cwd)));
  const full = gitFile ? gitFile.path : path.resolve(cwd, name), content = files.read(full);
  if ('reason' in content) return { errors: [`${name}: ${content.reason}.`] };
  const assembled = gitFile ? assembledThen(full, content.text, files) : assembledText(full, files, isBelow(path.dirname(full), cwd) ? cwd : path.dirname(full));
  const draft = scanDraft(assembled.text, syntaxOfFile(full));
  if (!isDraft(draft) && !(gitFile === undefined && isIncluded(full))) return { errors: [`${name}: not a draft. A draft says in its header or first lines what it is a draft of, or has three of the skeleton's clauses.`] };
  const locate = locator(assembled, files);
  return {
    draft: { draft, file: name, locate: (place) => {
      const { start, end } = spanOf(draft, place), at = locate(start, end), folder = path.dirname(full);
      return { line: at.range.start.line + 1, ...(at.file === full ? {} : { file: path.relative(folder, at.file).split(path.sep).join('/') }) };
    } },
    errors: assembled.unread.filter(({ harmless }) => !harmless).map(({ path: target, reason }) => `${name}: the included file ${target} is not compared: ${reason}.`),
  };
}

/** Whether the settings say that a file is a draft. */
const isIncluded = (file: string): boolean => new Surroundings({ catalogues: [] }, (name) => name).of(file).isIncluded;

/** An AsciiDoc text of a revision with its includes, each as it was then. Nothing comes from the disk, where a file may have changed since. */
function assembledThen(file: string, text: string, files: DraftFiles): Assembled {
  if (syntaxOfFile(file) !== 'asciidoc') return { text, pieces: [{ start: 0, file, at: 0, added: false }], files: [file], unread: [] };
  const dot = file.startsWith('./') ? './' : '';
  return assemble(file, text, (name, from) => {
    const target = path.posix.join(path.posix.dirname(from), name);
    if (path.posix.isAbsolute(name) || target.startsWith('..')) return { reason: 'it is outside the repository' };
    const read = files.read(dot + target);
    return 'text' in read ? { file: dot + target, text: read.text } : { reason: read.reason.replace(/^cannot be read: /, '') };
  });
}
