import path from 'node:path';
import type { Settings } from '../rules/checking/settings.ts';
import { storedFiles } from './store.ts';

/** Where catalogue files stand. Empty paths are none. */
export interface Standing {
  /** The user's own folder of catalogue files, and the one that travels with the drafts. */
  readonly user: string;
  readonly shared: string;
  readonly settings: Pick<Settings, 'catalogues' | 'entries'>;
  /** What the settings' paths are taken from, and the file they stand in. */
  readonly folder: string;
  readonly settingsFile: string;
}

/** The catalogue files that hold beside the bundled ones, each after those it wins over: the user's, the drafts' own, those that settings name, the entries in the settings file itself. */
export function standingFiles({ user, shared, settings, folder, settingsFile }: Standing): readonly string[] {
  return [
    ...(user === '' ? [] : storedFiles(user)), ...(shared === '' ? [] : storedFiles(shared)),
    ...settings.catalogues.map((file) => path.resolve(folder, file)), ...(settings.entries.length > 0 && settingsFile !== '' ? [settingsFile] : []),
  ];
}
