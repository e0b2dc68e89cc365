import { fileURLToPath } from 'node:url';

/** The path of a `file:` URI; undefined for other schemes and for what is no path. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
