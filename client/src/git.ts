import { execFile } from 'node:child_process';
import path from 'node:path';

/** A revision in which a file was changed. */
export interface Revision {
  readonly id: string;
  readonly subject: string;
  /** "3 days ago". */
  readonly age: string;
}

/** How many revisions are offered. */
const MOST = 20;

/** More than any draft has, in bytes. */
const MAX_BYTES = 64_000_000;

/** The last revisions of a file, the newest first; none where it is in no repository or there is no git. */
export async function revisionsOf(file: string): Promise<readonly Revision[]> {
  // Signatures are not checked: that would run what the repository names.
  const out = await git(file, ['log', '--no-show-signature', `--max-count=${MOST.toString()}`, '--format=%h%x00%s%x00%cr', '--', path.basename(file)]);
  return (out ?? '').split('\n').flatMap((line) => {
    const [id, subject = '', age = ''] = line.split('\0');
    return id ? [{ id, subject, age }] : [];
  });
}

/** The text of a file at a revision, by its path from the folder of `file`; undefined where there is none. */
export const textAt = (file: string, revision: string, target: string): Promise<string | undefined> =>
  git(file, ['show', '--no-textconv', '--end-of-options', `${revision}:./${target}`]);

/** Why a file has no text at a revision, and what to do: sentences. */
export async function whyNoText(file: string, revision: string): Promise<string> {
  const name = path.basename(file);
  if (await git(file, ['--version']) === undefined) return `${revision} cannot be read: git cannot be run. Install it, or compare ${name} with a file.`;
  if (await git(file, ['rev-parse', '--git-dir']) === undefined) return `${name} lies in no git repository, so there is no ${revision} of it. Compare it with a file.`;
  if (await git(file, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]) === undefined) return `The repository of ${name} has no revision ${revision}. Choose another one.`;
  return `${name} is not in ${revision}: it was added or renamed since. Choose a later revision, or compare it with a file.`;
}

/** What git prints in the folder of a file; undefined where it fails. */
function git(file: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { cwd: path.dirname(file), maxBuffer: MAX_BYTES, windowsHide: true, timeout: 10_000 };
    execFile('git', ['--no-pager', '--literal-pathspecs', '-c', 'core.fsmonitor=false', ...args], options, (error, out) => { resolve(error ? undefined : out); });
  });
}
