import path from 'node:path';
import { findSettingsFile, readSettingsFile } from '../lsp/read-settings.ts';
import { NO_SETTINGS } from '../rules/checking/settings.ts';
import { findCatalogueFolder, sharedFolder, storedFiles, userFolder } from '../sources/store.ts';
import { standingFiles } from '../sources/standing-files.ts';

/** The catalogue files that hold in a folder, beside the bundled ones: the user's, those that travel with the drafts, those that settings and the command name. */
export function catalogueFiles(cwd: string, named: readonly string[]): readonly string[] {
  return [...filesFor(cwd, userFolder()), ...named.map((one) => path.resolve(cwd, one))];
}

/** The catalogue files that hold where an import writes to: the user's own alone, or those of everybody who works on the drafts. */
export const filesAtTarget = (cwd: string, isForUser: boolean): readonly string[] => (isForUser ? storedFiles(userFolder()) : filesFor(cwd, ''));

function filesFor(cwd: string, user: string): readonly string[] {
  const file = findSettingsFile(cwd), { settings, folder } = file === undefined ? { settings: NO_SETTINGS, folder: cwd } : readSettingsFile(file);
  return standingFiles({ user, shared: findCatalogueFolder(cwd) ?? '', settings, folder, settingsFile: file ?? '' });
}

/** The folder that an import writes to: the user's own, or the one that travels with the drafts, made beside the settings file where there is none. */
export const targetFolder = (cwd: string, isForUser: boolean): string => (isForUser ? userFolder() : sharedFolder(cwd, findSettingsFile(cwd)));
