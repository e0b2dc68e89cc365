import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a `file:` URI; undefined for other schemes and for what is no path. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** The name of the file at an address, as it is shown: of a text that has no file, the end of its address. */
export function nameOfUri(uri: string): string {
  const file = pathOfUri(uri);
  if (file !== undefined) return path.basename(file);
  const name = uri.split(/[/:]/).at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The path of the file at an address in the folder of the workspace that it lies in, with `/`; else its name alone. */
export function nameInFolders(uri: string, folders: readonly string[]): string {
  const file = pathOfUri(uri), folder = file === undefined ? undefined : folders.find((one) => file.startsWith(one.endsWith(path.sep) ? one : one + path.sep));
  return file === undefined || folder === undefined ? nameOfUri(uri) : path.relative(folder, file).replaceAll(path.sep, '/');
}
