import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { reasonOf } from './file-error.ts';
import { sizeText } from './limits.ts';

/** What a file's first bytes say it is. */
export type Magic = 'zip' | 'ole' | 'pdf' | 'rtf' | 'gzip' | 'json' | 'other';

const HEAD = 512;

/** A file's bytes. `limitOf` gives how many may be read, by what its first bytes say it is; a larger file is refused unread. */
export async function readBytes(path: string, limitOf: (magic: Magic) => number): Promise<Buffer> {
  const name = basename(path), size = await sizeOf(path, name);
  const handle = await orImportError(() => open(path, 'r'), name);
  try {
    const limit = limitOf(magicOf(await readUpTo(handle, Math.min(size, HEAD), 0)));
    if (size > limit) throw new ImportError(`${name}: the file is ${sizeText(size)}; at most ${sizeText(limit)} of its kind are read. Split it, or save only the part you need.`);
    return await orImportError(() => readUpTo(handle, size, 0), name);
  } finally {
    await handle.close();
  }
}

/** The first bytes of a file, and what they say. */
export async function magicOfFile(path: string): Promise<Magic> {
  const name = basename(path), size = await sizeOf(path, name);
  const handle = await orImportError(() => open(path, 'r'), name);
  try {
    return magicOf(await readUpTo(handle, Math.min(size, HEAD), 0));
  } finally {
    await handle.close();
  }
}

/** Never waits: what is no plain file (a pipe, a device, a folder) is refused before it is opened. */
async function sizeOf(path: string, name: string): Promise<number> {
  const found = await orImportError(() => stat(path), name);
  if (found.isDirectory()) throw new ImportError(`${name}: this is a folder. Choose the file in it.`);
  if (!found.isFile()) throw new ImportError(`${name}: this is no plain file. Copy its content to one.`);
  if (found.size === 0) throw new ImportError(`${name}: the file is empty. Fetch or save it again.`);
  return found.size;
}

/** As many bytes as there are, at most `size`: a file that grows meanwhile is not followed. */
async function readUpTo(handle: FileHandle, size: number, from: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await handle.read(bytes, at, size - at, from + at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

/** What the first bytes of a file say it is. */
export function magicOf(bytes: Uint8Array): Magic {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'ole';
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('\x1f\x8b')) return 'gzip';
  return /^(?:\xef\xbb\xbf)?\s*[[{]/.test(head) ? 'json' : 'other';
}

/** What to do where a file may not be read. */
const CURES: Readonly<Record<string, string>> = { EACCES: 'Give yourself the right to read it.', EPERM: 'Give yourself the right to read it.' };

/** Any error of the file system as one line for people. */
export async function orImportError<T>(work: () => Promise<T>, name: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${name}: ${reasonOf(error)}. ${CURES[(error as NodeJS.ErrnoException).code ?? ''] ?? 'Check its path.'}`);
  }
}

/** Whether a path is a folder. Throws an `ImportError` where there is nothing. */
export async function isFolder(path: string): Promise<boolean> {
  return (await orImportError(() => stat(path), basename(path))).isDirectory();
}

/** How many bytes a file has. */
export async function sizeOfFile(path: string): Promise<number> {
  return (await orImportError(() => stat(path), basename(path))).size;
}
