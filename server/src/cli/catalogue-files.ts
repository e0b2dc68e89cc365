import path from 'node:path';
import { findSettingsFile, readSettingsFile } from '../lsp/read-settings.ts';
import { NO_SETTINGS } from '../rules/checking/settings.ts';
import { findCatalogueFolder, sharedFolder, userFolder } from '../sources/store.ts';
import { standingFiles } from '../sources/standing-files.ts';

/** The catalogue files that hold in a folder, beside the bundled ones: the user's, those that travel with the drafts, those that settings and the command name. */
export function catalogueFiles(cwd: string, named: readonly string[]): readonly string[] {
  const file = findSettingsFile(cwd), { settings, folder } = file === undefined ? { settings: NO_SETTINGS, folder: cwd } : readSettingsFile(file);
  return [
    ...standingFiles({ user: userFolder(), shared: findCatalogueFolder(cwd) ?? '', settings, folder, settingsFile: file ?? '' }),
    ...named.map((one) => path.resolve(cwd, one)),
  ];
}

/** The folder that an import writes to: the user's own, or the one that travels with the drafts, made beside the settings file where there is none. */
export const targetFolder = (cwd: string, isForUser: boolean): string => (isForUser ? userFolder() : sharedFolder(cwd, findSettingsFile(cwd)));
