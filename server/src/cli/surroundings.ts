import path from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { problemText } from '../sources/catalogue-problem.ts';
import { loadCatalogue } from '../sources/load-catalogue.ts';
import { fileSettings, findSettingsFile, readSettingsFile, type FileSettings } from '../lsp/read-settings.ts';
import type { LevelProfile } from '../rules/checking/level-profiles.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { NO_SETTINGS } from '../rules/checking/settings.ts';
import { standingFiles } from '../sources/standing-files.ts';
import { findCatalogueFolder, userFolder } from '../sources/store.ts';

/** What one file is checked with. */
export interface Surrounding extends Omit<FileSettings, 'options'> {
  readonly options: CheckOptions;
}

/** What the command line names. */
export interface Named {
  /** Absolute paths of further catalogues. */
  readonly catalogues: readonly string[];
  /** The profile that is taken whatever settings say. */
  readonly profile?: LevelProfile | undefined;
}

interface Circle {
  readonly about: (file: string) => FileSettings;
  readonly catalogue: Catalogue;
}

/** The settings files and catalogues of the folders that a run meets; each is read once, and what is wrong with it is told once. */
export class Surroundings {
  /** What is wrong with settings and catalogues: a line each. */
  readonly failures: string[] = [];
  readonly #given: Named;
  readonly #nameOf: (file: string) => string;
  /** The settings file and the folder of catalogue files that hold in a folder; empty where there are none. */
  readonly #folders = new Map<string, { readonly settings: string; readonly shared: string }>();
  readonly #circles = new Map<string, Circle>();
  readonly #catalogues = new Map<string, Catalogue>();

  constructor(given: Named, nameOf: (file: string) => string) {
    this.#given = given;
    this.#nameOf = nameOf;
  }

  of(file: string): Surrounding {
    const { about, catalogue } = this.#circleOf(path.dirname(file)), settings = about(file);
    return { ...settings, options: { ...settings.options, catalogue } };
  }

  /** The catalogue that holds in a folder. */
  catalogueOf(folder: string): Catalogue {
    return this.#circleOf(folder).catalogue;
  }

  #circleOf(folder: string): Circle {
    const known = this.#folders.get(folder) ?? { settings: findSettingsFile(folder) ?? '', shared: findCatalogueFolder(folder) ?? '' };
    this.#folders.set(folder, known);
    const key = `${known.settings}\n${known.shared}`, circle = this.#circles.get(key) ?? this.#readCircle(known.settings, known.shared);
    this.#circles.set(key, circle);
    return circle;
  }

  #readCircle(settingsFile: string, shared: string): Circle {
    const { settings, folder, problems } = settingsFile === '' ? { settings: NO_SETTINGS, folder: '', problems: [] } : readSettingsFile(settingsFile);
    for (const problem of problems) this.failures.push(problemText({ ...problem, isPart: true }, this.#nameOf));
    return {
      about: fileSettings(settings, folder, this.#given.profile),
      catalogue: this.#load([...standingFiles({ user: userFolder(), shared, settings, folder, settingsFile }), ...this.#given.catalogues]),
    };
  }

  #load(files: readonly string[]): Catalogue {
    const key = files.join('\n'), known = this.#catalogues.get(key);
    if (known) return known;
    const { catalogue, problems } = loadCatalogue({ extra: files });
    for (const problem of problems) {
      const failure = problemText(problem, this.#nameOf);
      if (!this.failures.includes(failure)) this.failures.push(failure);
    }
    this.#catalogues.set(key, catalogue);
    return catalogue;
  }
}
