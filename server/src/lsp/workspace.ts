import { dirname, isAbsolute, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { mergeSettings, NO_SETTINGS, parseSettings, type Settings } from '../rules/settings.ts';
import { bundledCatalogue, loadCatalogue, type CatalogueProblem } from './load-catalogue.ts';
import type { OpenDocument } from './open-document.ts';
import { fileSettings, findSettingsFile, readSettingsFile, type FileSettings } from './read-settings.ts';

/** What the drafts under one settings file are checked with. */
interface Circle {
  readonly options: CheckOptions;
  /** What the settings say about one file. */
  readonly about: (path: string) => FileSettings;
}

/** The path of a `file:` URI; undefined for other schemes and for what is no path. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is around the open drafts: the editor's settings, the settings files of their folders, the catalogues these name. All of it is
 * read once and again when it is said to have changed.
 */
export class Workspace {
  #folders: readonly string[] = [];
  #settings: Settings = NO_SETTINGS;
  readonly #circles = new Map<string, Circle>();
  readonly #catalogues = new Map<string, Catalogue>();
  #problems: CatalogueProblem[] = [];
  #told = new Set<string>();
  #prepared = new WeakSet<OpenDocument>();

  set folders(uris: readonly string[]) {
    this.#folders = uris.flatMap((uri) => pathOfUri(uri) ?? []);
    this.reset();
  }

  /** Takes the editor's settings over. Gives whether they differ from those before. */
  configure(json: unknown): boolean {
    const { settings, problems } = json === null || json === undefined ? { settings: NO_SETTINGS, problems: [] } : parseSettings(withoutTrace(json));
    const same = JSON.stringify(settings) === JSON.stringify(this.#settings);
    if (same) return false;
    this.#settings = settings;
    this.reset();
    for (const { path, message } of problems) this.#problems.push({ file: 'the setting rapporteur' + path.replaceAll('/', '.'), message });
    return true;
  }

  /** Forgets what was read, so that it is read again. */
  reset(): void {
    this.#prepared = new WeakSet();
    this.#circles.clear();
    this.#catalogues.clear();
    this.#problems = [];
    this.#told = new Set();
  }

  /** The problems met since the last call, each told once. */
  takeProblems(): readonly CatalogueProblem[] {
    const fresh = this.#problems.filter(({ file, message }) => !this.#told.has(`${file} ${message}`));
    for (const { file, message } of fresh) this.#told.add(`${file} ${message}`);
    this.#problems = [];
    return fresh;
  }

  /** Gives a document what it is checked with. Asked for at every keystroke, so a document that has it is passed over. */
  prepare(document: OpenDocument): void {
    if (this.#prepared.has(document)) return;
    this.#prepared.add(document);
    const path = pathOfUri(document.uri), circle = this.#circleOf(path && dirname(path));
    if (path === undefined) document.configure(circle.options, false);
    else {
      const about = circle.about(path);
      document.configure(this.#withLevels(circle.options, about), about.isIncluded);
    }
  }

  /** The catalogue of texts that have no file. */
  get catalogue(): Catalogue {
    return this.#circleOf(this.#folders[0]).options.catalogue;
  }

  /** The folder whose settings file holds for a document; undefined for one without a file. */
  rootOf(document: OpenDocument): string | undefined {
    const path = pathOfUri(document.uri);
    return path === undefined ? this.#folders[0] : this.#settingsFolder(dirname(path)) ?? this.#folderOf(path) ?? dirname(path);
  }

  /** The folder that a draft may include files from, and from what is below: the workspace's, or its own. */
  includeRootOf(path: string): string {
    return this.#folderOf(path) ?? dirname(path);
  }

  #circleOf(folder: string | undefined): Circle {
    const key = folder ?? '';
    let circle = this.#circles.get(key);
    if (!circle) this.#circles.set(key, circle = this.#makeCircle(folder));
    return circle;
  }

  #settingsFolder(folder: string): string | undefined {
    const file = findSettingsFile(folder);
    return file === undefined ? undefined : dirname(file);
  }

  /** The workspace folder a file lies in. */
  #folderOf(path: string): string | undefined {
    const inside = this.#folders.filter((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
    return inside.sort((a, b) => b.length - a.length)[0];
  }

  #makeCircle(folder: string | undefined): Circle {
    const file = folder === undefined ? undefined : findSettingsFile(folder), read = file === undefined ? undefined : readSettingsFile(file);
    for (const problem of read?.problems ?? []) this.#problems.push(problem);
    const root = read?.folder ?? this.#folders[0] ?? folder ?? '', settings = mergeSettings(this.#settings, read?.settings ?? NO_SETTINGS);
    const files = settings.catalogues.map((name) => isAbsolute(name) || !root ? name : join(root, name));
    const options: CheckOptions = { levels: settings.rules, knownAbbreviations: new Set(settings.knownAbbreviations), catalogue: this.#catalogueOf(files) };
    return { options, about: fileSettings(settings, root) };
  }

  #catalogueOf(files: readonly string[]): Catalogue {
    if (files.length === 0) return bundledCatalogue();
    const key = files.join('\n');
    let catalogue = this.#catalogues.get(key);
    if (!catalogue) {
      const loaded = loadCatalogue({ extra: files });
      for (const problem of loaded.problems) this.#problems.push(problem);
      this.#catalogues.set(key, catalogue = loaded.catalogue);
    }
    return catalogue;
  }

  readonly #withOff = new WeakMap<CheckOptions, Map<string, CheckOptions>>();

  /** Options in which some rules are off for some files; the same object for the same rules, so that nothing is checked anew. */
  #withLevels(options: CheckOptions, { levels }: FileSettings): CheckOptions {
    const key = JSON.stringify(levels);
    if (key === JSON.stringify(options.levels)) return options;
    const known = this.#withOff.get(options) ?? new Map<string, CheckOptions>(), fresh = known.get(key) ?? { ...options, levels };
    this.#withOff.set(options, known);
    known.set(key, fresh);
    return fresh;
  }
}

/** The editor's own switch for tracing the protocol is no setting of the checker. */
function withoutTrace(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'trace'));
}
