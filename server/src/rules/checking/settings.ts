import { meant } from '../reading/meant.ts';
import type { Problem } from '../../catalogue/json-shape.ts';
import { isLevelProfile, LEVEL_PROFILES, type LevelProfile } from './level-profiles.ts';
import { isRuleId, type Level, RULE_IDS, type RuleId } from '../table.ts';

/** What a draft is checked with, as settings say it. */
export interface DraftSettings {
  /** What the drafts are checked for; `drafting` where nothing says so. */
  readonly profile?: LevelProfile;
  /** Levels that differ from the rules' own and from the profile's. */
  readonly rules: Readonly<Partial<Record<RuleId, Level>>>;
  /** Abbreviations that need no entry in clause 4. */
  readonly knownAbbreviations: readonly string[];
  /** Terms that the rules on terms leave alone. */
  readonly acceptedTerms: readonly string[];
  /** Numbers and acronyms that the catalogue need not know. */
  readonly acceptedIdentifiers: readonly string[];
}

/** What holds besides for the drafts that one of the globs fits. */
export interface Override extends DraftSettings {
  readonly files: readonly string[];
}

/** What a `.rapporteur.json` holds for the drafts in its folder and below, and an editor's settings for all. */
export interface Settings extends DraftSettings {
  /** Further catalogue files, as written: paths from the settings' own folder. */
  readonly catalogues: readonly string[];
  /** Entries of the catalogue by hand, as written: the loader of catalogues reads them. */
  readonly entries: readonly unknown[];
  readonly draft: {
    /** Globs of files that are drafts whatever they begin with. */
    readonly include: readonly string[];
  };
  /** By a glob of files: the rules that are off in them, or "*" for all. */
  readonly ignore: Readonly<Record<string, readonly RuleId[] | '*'>>;
  /** What holds for some files besides; of several that fit one, the later wins. */
  readonly overrides: readonly Override[];
}

/** The settings of a user who has set nothing. */
export const NO_SETTINGS: Settings = {
  rules: {}, knownAbbreviations: [], acceptedTerms: [], acceptedIdentifiers: [], catalogues: [], entries: [], draft: { include: [] }, ignore: {}, overrides: [],
};

/** The levels that a rule can be set to, the weightiest first. */
export const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const satisfies readonly Level[];

/** Whether a value of the settings is a level. */
export const isLevel = (value: unknown): value is Level => LEVELS.some((level) => level === value);

type Json = Readonly<Record<string, unknown>>;
type Tell = (path: string, message: string) => void;

/**
 * The settings that a JSON value holds, and what is wrong with it, each with its path ("/rules/unused-term"). Total: what is wrong is
 * left out and the rest holds, so that one slip in a settings file does not silence the others.
 */
export function parseSettings(json: unknown): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tell: Tell = (path, message) => { problems.push({ path, message }); };
  if (!isObject(json)) {
    tell('', 'must be an object');
    return { settings: NO_SETTINGS, problems };
  }
  unknownNames(json, ['$schema', ...OF_DRAFTS, 'catalogues', 'entries', 'draft', 'ignore', 'overrides'], '', tell);
  const draft = objectAt(json, 'draft', tell);
  unknownNames(draft, ['include'], '/draft', tell);
  const settings: Settings = {
    ...draftSettings(json, '', tell),
    catalogues: textsOf(json['catalogues'], '/catalogues', tell),
    entries: arrayAt(json['entries'], '/entries', tell),
    draft: { include: textsOf(draft['include'], '/draft/include', tell) },
    ignore: ignoreOf(objectAt(json, 'ignore', tell), tell),
    overrides: overridesOf(json['overrides'], tell),
  };
  return { settings, problems };
}

const OF_DRAFTS = ['profile', 'rules', 'knownAbbreviations', 'acceptedTerms', 'acceptedIdentifiers'];

function draftSettings(json: Json, path: string, tell: Tell): DraftSettings {
  const profile = profileOf(json['profile'], `${path}/profile`, tell);
  return {
    ...(profile && { profile }),
    rules: levelsOf(objectAt(json, 'rules', tell, path), `${path}/rules`, tell),
    knownAbbreviations: textsOf(json['knownAbbreviations'], `${path}/knownAbbreviations`, tell),
    acceptedTerms: textsOf(json['acceptedTerms'], `${path}/acceptedTerms`, tell),
    acceptedIdentifiers: textsOf(json['acceptedIdentifiers'], `${path}/acceptedIdentifiers`, tell),
  };
}

function arrayAt(value: unknown, path: string, tell: Tell): readonly unknown[] {
  if (value !== undefined && !Array.isArray(value)) tell(path, 'must be an array');
  return Array.isArray(value) ? value : [];
}

function profileOf(value: unknown, path: string, tell: Tell): LevelProfile | undefined {
  if (isLevelProfile(value)) return value;
  if (value !== undefined) tell(path, `must be one of ${LEVEL_PROFILES.join(', ')}${typeof value === 'string' ? meant(value, LEVEL_PROFILES) : ''}`);
  return undefined;
}

function overridesOf(value: unknown, tell: Tell): readonly Override[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    tell('/overrides', 'must be an array of objects');
    return [];
  }
  return value.flatMap((item: unknown, index): readonly Override[] => {
    const path = `/overrides/${index.toString()}`;
    if (!isObject(item)) {
      tell(path, 'must be an object');
      return [];
    }
    unknownNames(item, ['files', ...OF_DRAFTS], path, tell);
    if (item['files'] === undefined) tell(path, 'must name the files it is for: "files" and an array of globs');
    return [{ files: textsOf(item['files'], `${path}/files`, tell, 'must be an array of globs'), ...draftSettings(item, path, tell) }];
  });
}

/** Settings of a wider circle (an editor's) with those of a narrower one (a file in the folder), which win where both name a rule. */
export const mergeSettings = (wide: Settings, narrow: Settings): Settings => ({
  ...mergeDraftSettings(wide, narrow),
  catalogues: [...wide.catalogues, ...narrow.catalogues],
  entries: [...wide.entries, ...narrow.entries],
  draft: { include: [...wide.draft.include, ...narrow.draft.include] },
  ignore: { ...wide.ignore, ...narrow.ignore },
  overrides: [...wide.overrides, ...narrow.overrides],
});

/** The same of what drafts are checked with: levels and profile of the narrower win, lists are joined. */
export function mergeDraftSettings(wide: DraftSettings, narrow: DraftSettings): DraftSettings {
  const profile = narrow.profile ?? wide.profile;
  return {
    ...(profile && { profile }),
    rules: { ...wide.rules, ...narrow.rules },
    knownAbbreviations: [...wide.knownAbbreviations, ...narrow.knownAbbreviations],
    acceptedTerms: [...wide.acceptedTerms, ...narrow.acceptedTerms],
    acceptedIdentifiers: [...wide.acceptedIdentifiers, ...narrow.acceptedIdentifiers],
  };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function objectAt(json: Json, name: string, tell: Tell, path = ''): Json {
  const value = json[name];
  if (value === undefined) return {};
  if (isObject(value)) return value;
  tell(`${path}/${name}`, 'must be an object');
  return {};
}

function unknownNames(json: Json, names: readonly string[], path: string, tell: Tell): void {
  for (const name of Object.keys(json)) if (!names.includes(name)) tell(`${path}/${name}`, `is no setting${meant(name, names)}`);
}

function levelsOf(json: Json, within: string, tell: Tell): Settings['rules'] {
  const levels: Partial<Record<RuleId, Level>> = {};
  for (const [name, level] of Object.entries(json)) {
    const path = `${within}/${name}`;
    if (!isRuleId(name)) tell(path, `is no rule${meant(name, RULE_IDS)}`);
    else if (!isLevel(level)) tell(path, `must be one of ${LEVELS.join(', ')}`);
    else levels[name] = level;
  }
  return levels;
}

function ignoreOf(json: Json, tell: Tell): Settings['ignore'] {
  const ignore: Record<string, readonly RuleId[] | '*'> = {};
  for (const [glob, value] of Object.entries(json)) ignore[glob] = value === '*' ? '*' : ruleNames(value, `/ignore/${glob}`, tell);
  return ignore;
}

function ruleNames(value: unknown, path: string, tell: Tell): readonly RuleId[] {
  return textsOf(value, path, tell, 'must be "*" or an array of the names of rules').filter((name): name is RuleId => {
    if (isRuleId(name)) return true;
    tell(path, `names "${name}", which is no rule${meant(name, RULE_IDS)}`);
    return false;
  });
}

function textsOf(value: unknown, path: string, tell: Tell, otherwise = 'must be an array of texts'): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    tell(path, otherwise);
    return [];
  }
  return value.filter((item: unknown, index): item is string => {
    if (typeof item === 'string' && item.trim() !== '') return true;
    tell(`${path}/${index.toString()}`, 'must be a text that is not empty');
    return false;
  });
}
