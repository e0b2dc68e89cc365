import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { mayBeDraft } from './file-syntax.ts';

/** More folders and files than this are not gone through: a home folder may be open as a workspace. */
const MOST_ENTRIES = 50_000;

/** Whether files and folders of a name are passed over. */
export const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/**
 * The files in some folders that can be drafts, or that have another wanted name, the nearest to a folder's root first. Links are not followed; what begins with a dot and
 * node_modules are left out, as is a folder that cannot be read.
 */
export async function* filesBelow(roots: readonly string[], isWanted: (name: string) => boolean = mayBeDraft): AsyncGenerator<string> {
  let entries = 0;
  const folders = [...roots], seen = new Set<string>();
  for (let folder = folders.shift(); folder !== undefined && entries < MOST_ENTRIES; folder = folders.shift()) {
    if (seen.has(folder)) continue;
    seen.add(folder);
    for (const entry of await entriesOf(folder)) {
      if (++entries > MOST_ENTRIES) return;
      if (isPassedOver(entry.name)) continue;
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) folders.push(file);
      else if (entry.isFile() && isWanted(entry.name)) yield file;
    }
  }
}

async function entriesOf(folder: string) {
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
