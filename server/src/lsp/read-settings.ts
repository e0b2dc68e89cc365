import { statSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { lineOfPath } from '../catalogue/json-line.ts';
import { syntaxErrorAt } from '../catalogue/json-syntax.ts';
import { acceptedIdentifiers, acceptedTerms } from '../rules/accepted.ts';
import { PROFILE_LEVELS, type LevelProfile } from '../rules/checking/level-profiles.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { type DraftSettings, mergeDraftSettings, NO_SETTINGS, parseSettings, type Settings } from '../rules/checking/settings.ts';
import { SETTINGS_FILE } from '../sources/load-catalogue.ts';
import { RULE_IDS, type RuleId } from '../rules/table.ts';
import { readText } from './other-drafts/read-text.ts';

/** What is wrong in a settings file; `line` counts from 1. */
export interface SettingsProblem {
  readonly file: string;
  readonly message: string;
  readonly line?: number;
}

/** A settings file as it holds; what is wrong in it is left out. */
export interface SettingsFile {
  readonly file: string;
  /** Paths and globs in it are taken from here. */
  readonly folder: string;
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/** The settings file that holds for a folder: the nearest one, in it or above it. */
export function findSettingsFile(folder: string): string | undefined {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const file = path.join(at, SETTINGS_FILE);
    if (isFile(file)) return file;
    if (path.dirname(at) === at) return undefined;
  }
}

/** Whether there is a file at a path now; it may go at any moment, or be out of reach. */
function isFile(at: string): boolean {
  try {
    return statSync(at).isFile();
  } catch {
    return false;
  }
}

/** Reads a settings file. One that cannot be read or is no JSON sets nothing and is a problem. */
export function readSettingsFile(file: string): SettingsFile {
  const folder = path.dirname(file), read = readText(file);
  if ('reason' in read) return { file, folder, settings: NO_SETTINGS, problems: [{ file, message: read.reason }] };
  return { file, folder, ...settingsIn(read.text, file) };
}

/** The settings that a text holds: an editor's unsaved file, or one from disk. */
export function settingsIn(text: string, file: string): { readonly settings: Settings; readonly problems: readonly SettingsProblem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const at = syntaxErrorAt(text) ?? text.length, found = at < text.length ? `"${text.slice(at, at + 20).split(/[\r\n]/)[0] ?? ''}"` : 'end of the file';
    return { settings: NO_SETTINGS, problems: [{ file, line: text.slice(0, at).split('\n').length, message: `is no JSON: unexpected ${found}` }] };
  }
  const { settings, problems } = parseSettings(json);
  return { settings, problems: problems.map((problem) => ({ file, line: lineOfPath(text, problem.path), message: `${problem.path === '' ? 'the file' : problem.path} ${problem.message}` })) };
}

/** What settings say about one file. */
export interface FileSettings {
  /** Whether it is a draft whatever it begins with. */
  readonly isIncluded: boolean;
  /** Whether it is not checked at all. */
  readonly isIgnored: boolean;
  /** What it is checked with; the same object for files that the same settings hold for, so that nothing is checked anew. */
  readonly options: Omit<CheckOptions, 'catalogue'>;
}

/** A function that tells what settings say about a file, given by its path. Globs are taken from `folder` and read once; `profile` wins over theirs. */
export function fileSettings(settings: Settings, folder: string, profile?: LevelProfile): (file: string) => FileSettings {
  const isIncluded = matcher(settings.draft.include), made = new Map<string, FileSettings['options']>();
  const ignored = Object.entries(settings.ignore).map(([glob, rules]) => ({ matches: matcher([glob]), rules }));
  const overrides = settings.overrides.map((override) => ({ matches: matcher(override.files), override }));
  return (file) => {
    const name = path.relative(folder, file).split(path.sep).join('/');
    const off = ignored.filter(({ matches }) => matches(name)), over = overrides.filter(({ matches }) => matches(name));
    const key = [...off.map((one) => ignored.indexOf(one)), '', ...over.map((one) => overrides.indexOf(one))].join();
    let options = made.get(key);
    if (!options) made.set(key, options = optionsOf(over.reduce<DraftSettings>((all, { override }) => mergeDraftSettings(all, override), settings), off.flatMap(({ rules }) => rules === '*' ? RULE_IDS : rules), profile));
    return { isIncluded: isIncluded(name), isIgnored: off.some(({ rules }) => rules === '*'), options };
  };
}

function optionsOf(settings: DraftSettings, off: readonly RuleId[], profile: LevelProfile | undefined): FileSettings['options'] {
  return {
    levels: { ...settings.rules, ...Object.fromEntries(off.map((rule) => [rule, 'off'])) },
    profileLevels: PROFILE_LEVELS[profile ?? settings.profile ?? 'drafting'],
    knownAbbreviations: new Set(settings.knownAbbreviations),
    acceptedTerms: acceptedTerms(settings.acceptedTerms), acceptedIdentifiers: acceptedIdentifiers(settings.acceptedIdentifiers),
  };
}

function matcher(globs: readonly string[]): (name: string) => boolean {
  return globs.length === 0 ? () => false : picomatch(globs.map((glob) => glob.replace(/^\.\//, '')), { dot: true });
}

export { SETTINGS_FILE } from '../sources/load-catalogue.ts';
