import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import path from 'node:path';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { reasonOf } from './file-error.ts';

/** The folder of catalogue files that travels with the drafts, beside the settings file. */
export const CATALOGUE_FOLDER = '.rapporteur';

/** Where the user's own catalogue files lie: `RAPPORTEUR_DATA`, else the folder that the system keeps for data of programs. */
export function userFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['RAPPORTEUR_DATA']) return env['RAPPORTEUR_DATA'];
  if (platform() === 'win32') return path.join(env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local'), 'rapporteur');
  if (platform() === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'rapporteur');
  return path.join(env['XDG_DATA_HOME'] ?? path.join(homedir(), '.local', 'share'), 'rapporteur');
}

/** The nearest folder of catalogue files, beside a folder or above it; undefined where there is none. */
export function findCatalogueFolder(folder: string): string | undefined {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = path.join(at, CATALOGUE_FOLDER);
    if (existsSync(found) && statSync(found).isDirectory()) return found;
    if (path.dirname(at) === at) return undefined;
  }
}

/** The folder of catalogue files that travels with the drafts of a folder: the nearest one, else the one to be made beside their settings file, or in the folder itself. */
export const sharedFolder = (folder: string, settingsFile: string | undefined): string =>
  findCatalogueFolder(folder) ?? path.join(settingsFile === undefined ? folder : path.dirname(settingsFile), CATALOGUE_FOLDER);

/** The catalogue files of a folder, in the order of their names; none where there is no such folder. */
export function storedFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && /^[^.].*\.(?:json|ya?ml)$/i.test(entry.name))
      .map(({ name }) => path.join(folder, name)).sort();
  } catch {
    return [];
  }
}

/** Catalogue files among paths: of a folder all that it holds, else the path itself. */
export const withoutFolders = (paths: readonly string[]): readonly string[] =>
  paths.flatMap((one) => (statSync(one, { throwIfNoEntry: false })?.isDirectory() ? storedFiles(one) : one));

/** Names that a document may not take: the file of confirmed facts, and what Windows keeps for devices. */
const TAKEN = /^(?:confirmed|con|prn|aux|nul|com\d|lpt\d)$/i;

/** More letters than these make no name on some disk. */
const LONGEST = 80;

/**
 * The file in which a source of this id is kept, one for each id: a name that had to be changed or cut has a few letters more, and so has one
 * that differs in capitals alone from a file that is there. Names in other scripts keep their letters.
 */
export function storedFile(folder: string, id: string): string {
  const name = id.replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-').replace(/^[.-]+/, '').slice(0, LONGEST) || 'source';
  const marked = `${name}-${createHash('sha256').update(id).digest('hex').slice(0, 8)}`, whole = name === id && !isOther(folder, `${name}.json`) ? name : marked;
  return path.join(folder, `${TAKEN.test(whole.split('.')[0] ?? '') ? `document-${whole}` : whole}.json`);
}

/** Whether a folder holds a file of another name that is the same one to Windows or macOS, which tell no capitals apart, nor how accents are put together. */
function isOther(folder: string, name: string): boolean {
  const names = storedFiles(folder).map((file) => path.basename(file)), folded = (one: string): string => one.normalize('NFC').toLowerCase();
  return !names.includes(name) && names.some((one) => folded(one) === folded(name));
}

/**
 * Writes a file whole or not at all: what was there stays until the new one is on the disk. Gives false where it holds the same already.
 * Throws an `ImportError` where it cannot be written.
 */
export function writeWhole(file: string, text: string): boolean {
  const fresh = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID().slice(0, 8)}`);
  try {
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(fresh, text, { flush: true });
    renameSync(fresh, file);
    return true;
  } catch (error) {
    if (existsSync(fresh)) rmSync(fresh);
    throw new ImportError(`${file}: cannot be written: ${reasonOf(error)}. What was there is unchanged.`);
  }
}
