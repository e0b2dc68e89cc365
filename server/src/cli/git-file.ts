import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { decodeText, type FileText, type NoText } from '../lsp/other-drafts/read-text.ts';

/** A file of a git repository as it was at a revision. */
export interface GitFile {
  /** The revision, as the user writes it. */
  readonly revision: string;
  /** The file's path in the repository, with slashes. */
  readonly path: string;
}

/** `HEAD~1:drafts/draft.md` as git reads it; undefined for what is a file's name, or is not of this form. */
export function gitFileOf(argument: string, cwd: string): GitFile | undefined {
  const at = argument.indexOf(':');
  // "C:\drafts\draft.md" is a file that is not there, no revision C.
  if (at < 1 || at === argument.length - 1 || /^[A-Za-z]:[\\/]/.test(argument) || existsSync(path.resolve(cwd, argument))) return undefined;
  return { revision: argument.slice(0, at), path: argument.slice(at + 1) };
}

/** Whether git takes a path from the folder that it is asked in, not from the top of the repository. */
export const isFromHere = (file: string): boolean => /^\.\.?\//.test(file);

/** Where a file of a revision lies on the disk now, if it is there still; the folder that git is asked in goes for the top of the repository where git cannot say. */
export function fileNow({ path: file }: GitFile, cwd: string): string {
  if (isFromHere(file)) return path.resolve(cwd, file);
  try {
    return path.resolve(execFileSync('git', ['rev-parse', '--show-toplevel'], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true }).trim(), file);
  } catch {
    return path.resolve(cwd, file);
  }
}

/** More than any draft has. */
const MAX_BYTES = 64_000_000;

/**
 * The text of a file at a revision, asked of git in a folder of the repository. A path that begins with `./` is taken from that folder,
 * others from the top of the repository, as git does.
 */
export function readGitFile({ revision, path: file }: GitFile, cwd: string): FileText | NoText {
  try {
    // What follows is never an option; nothing that the repository configures is run.
    const bytes = execFileSync('git', ['--no-pager', 'show', '--no-textconv', '--end-of-options', `${revision}:${file}`], { cwd, maxBuffer: MAX_BYTES, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    return decodeText(bytes);
  } catch (error) {
    return { reason: `cannot be read: ${reasonOf(error)}`, isOther: false };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'git is not installed';
  const said = 'stderr' in error ? String(error.stderr) : error.message;
  return (said.split('\n').find((line) => line.startsWith('fatal:')) ?? said.split('\n')[0] ?? '').replace(/^fatal: /, '').replace(/\.$/, '');
}
