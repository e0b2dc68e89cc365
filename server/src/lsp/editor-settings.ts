import { NO_SETTINGS, parseSettings, type Settings } from '../rules/checking/settings.ts';
import { checkerSettings, displaySettings, sameDisplay, type DisplaySettings } from './display-settings.ts';

/** What an editor says under "rapporteur", for all files or for those of one folder. */
export interface EditorSettings {
  readonly checks: Settings;
  readonly display: DisplaySettings;
  /** What is wrong with them, by the name of the setting. */
  readonly problems: readonly { readonly file: string; readonly message: string }[];
}

/** Reads what an editor says; null and undefined say nothing. */
export function editorSettings(json: unknown): EditorSettings {
  const { settings, problems } = json === null || json === undefined ? { settings: NO_SETTINGS, problems: [] } : parseSettings(checkerSettings(json));
  return { checks: settings, display: displaySettings(json), problems: problems.map(({ path, message }) => ({ file: `the setting rapporteur${path.replaceAll('/', '.')}`, message })) };
}

/** The settings of all files, under "", and of the workspace's folders that have their own, by path. */
export type SettingsByFolder = ReadonlyMap<string, EditorSettings>;

export const sameChecks = (a: SettingsByFolder, b: SettingsByFolder): boolean => alike(a, b, (one, other) => JSON.stringify(one.checks) === JSON.stringify(other.checks));

export const sameDisplays = (a: SettingsByFolder, b: SettingsByFolder): boolean => alike(a, b, (one, other) => sameDisplay(one.display, other.display));

const alike = (a: SettingsByFolder, b: SettingsByFolder, same: (one: EditorSettings, other: EditorSettings) => boolean): boolean =>
  a.size === b.size && Array.from(a).every(([folder, one]) => {
    const other = b.get(folder);
    return other !== undefined && same(one, other);
  });
