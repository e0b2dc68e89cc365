import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ImportError } from '../catalogue/importers/import-error.ts';
import type { ZippedFile } from './archive-zip.ts';
import { sizeText, type Limits } from './limits.ts';
import { orImportError, readBytes } from './read-bytes.ts';

/** The files of a folder and of the folders in it whose names match. Links are not followed, so that nothing outside is read. */
export async function filesOfFolder(root: string, wanted: RegExp, limits: Limits): Promise<readonly ZippedFile[]> {
  const name = basename(root), files: ZippedFile[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    if (depth > limits.folders) throw new ImportError(`${name}/${folder}: folders are nested more than ${limits.folders.toString()} deep. Choose the folder that holds the files.`);
    for (const entry of await orImportError(() => readdir(join(root, folder), { withFileTypes: true }), `${name}/${folder}`)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') await visit(path, depth + 1);
      else if (entry.isFile() && wanted.test(entry.name)) files.push(await fileOf(root, path, limits));
      if (files.length > limits.entries) throw new ImportError(`${name}: the folder holds more than ${limits.entries.toString()} files. Choose the folder that holds the ones you need.`);
    }
  };
  await visit('', 0);
  return files;
}

async function fileOf(root: string, path: string, limits: Limits): Promise<ZippedFile> {
  const whole = join(root, path), { size, mtime } = await orImportError(() => stat(whole), path);
  return {
    path, size, date: mtime.toISOString().slice(0, 10),
    read: () => {
      if (size > limits.entry) throw new ImportError(`${path}: the file is ${sizeText(size)}; at most ${sizeText(limits.entry)} are read. Move it out of the folder.`);
      return readBytes(whole, () => limits.entry);
    },
  };
}
