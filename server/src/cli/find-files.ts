import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { DRAFT_EXTENSIONS } from '../lsp/other-drafts/file-syntax.ts';

export { syntaxOfFile } from '../lsp/other-drafts/file-syntax.ts';

const IN_FOLDERS = `**/*{${DRAFT_EXTENSIONS.join(',')}}`;

export interface FoundFiles {
  /** Absolute paths, each once, in the order of the arguments and of the alphabet. */
  readonly files: readonly string[];
  /** Those that were named themselves: what is wrong with them is told. */
  readonly named: ReadonlySet<string>;
  /** Arguments that lead to nothing: a line each. */
  readonly failures: readonly string[];
}

/** The files that paths, folders and globs lead to. In folders those that can be drafts, without node_modules and what begins with a dot. */
export async function findFiles(args: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Set<string>(), named = new Set<string>(), failures: string[] = [];
  for (const arg of args) {
    const target = path.resolve(cwd, arg), kind = kindOf(target);
    if (kind === 'folder') for (const file of await search(IN_FOLDERS, target)) files.add(file);
    else if (kind === 'file') {
      files.add(target);
      named.add(target);
    } else {
      const matches = isDynamicPattern(arg) ? await search(slashed(arg), cwd) : [];
      if (matches.length === 0) failures.push(`${arg}: ${isDynamicPattern(arg) ? 'matches no file' : 'there is no such file or folder'}.`);
      for (const file of matches) files.add(file);
    }
  }
  return { files: [...files], named, failures };
}

/** Arguments with the globs among them as the files that they match, for shells that leave that to the program. What matches nothing stays as it is. */
export async function expandGlobs(args: readonly string[], cwd: string): Promise<readonly string[]> {
  const all: string[] = [];
  for (const arg of args) {
    const matches = kindOf(path.resolve(cwd, arg)) === undefined && isDynamicPattern(arg) ? await search(slashed(arg), cwd) : [];
    all.push(...(matches.length > 0 ? matches : [arg]));
  }
  return all;
}

function kindOf(target: string): 'file' | 'folder' | undefined {
  const stats = statSync(target, { throwIfNoEntry: false });
  return stats && (stats.isDirectory() ? 'folder' : 'file');
}

async function search(pattern: string, cwd: string): Promise<readonly string[]> {
  const found = await glob(pattern, { cwd, absolute: true, ignore: ['**/node_modules/**'], caseSensitiveMatch: false, expandDirectories: false });
  return eachOnce(found.map((file) => path.normalize(file)).sort(), cwd);
}

/** Links may lead to a folder that is searched anyway, be it the one that they stand in: of the names of one file the one without links is kept, else the shortest. */
function eachOnce(files: readonly string[], cwd: string): readonly string[] {
  const root = realOf(cwd), names = new Map<string, string>();
  for (const file of files) {
    const target = realOf(file), known = names.get(target), isOwn = target === path.join(root, path.relative(cwd, file));
    if (known === undefined || isOwn || (file.length < known.length && target !== path.join(root, path.relative(cwd, known)))) names.set(target, file);
  }
  return [...names.values()].sort();
}

function realOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    // What is gone, or may not be read, is told when it is.
    return file;
  }
}

const slashed = (pattern: string): string => path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
