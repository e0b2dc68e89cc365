import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Elsewhere } from '../rules/reading/elsewhere.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { mergeSettings, NO_SETTINGS, parseSettings, type Settings } from '../rules/checking/settings.ts';
import { checkerSettings, displaySettings, sameDisplay, type DisplaySettings } from './display-settings.ts';
import { standingFiles } from '../sources/standing-files.ts';
import { findCatalogueFolder, sharedFolder, userFolder } from '../sources/store.ts';
import { bundledCatalogue, loadCatalogue, type CatalogueProblem } from '../sources/load-catalogue.ts';
import type { OpenDocument } from './open-document.ts';
import { fileSettings, findSettingsFile, readSettingsFile, type FileSettings } from './read-settings.ts';

/** What the drafts under one settings file are checked with. */
interface Circle {
  readonly catalogue: Catalogue;
  /** What the settings say about one file. */
  readonly about: (path: string) => FileSettings;
}

/** The settings that hold in a folder; `root` is where their paths and globs are taken from, `file` is empty where there is no settings file. */
interface SettingsAround {
  readonly settings: Settings;
  readonly root: string;
  readonly file: string;
  readonly problems: readonly CatalogueProblem[];
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
  #display = displaySettings({});
  /** What other drafts define, as one document sees it. */
  elsewhereOf: ((document: OpenDocument) => Elsewhere) | undefined;
  /** Where the user's own catalogue files lie, where the client says so. */
  storage: string | undefined;
  readonly #circles = new Map<string, Circle>();
  readonly #abouts = new Map<string, Circle['about']>();
  readonly #catalogues = new Map<string, Catalogue>();
  #problems: CatalogueProblem[] = [];
  #told = new Set<string>();
  #prepared = new WeakSet<OpenDocument>();

  set folders(uris: readonly string[]) {
    this.#folders = uris.flatMap((uri) => pathOfUri(uri) ?? []);
    this.reset();
  }

  /** The paths of the workspace's folders. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** What the editor shows besides problems; the same object until its settings say otherwise. */
  get display(): DisplaySettings {
    return this.#display;
  }

  /** Takes the editor's settings over. Gives whether those for checks differ from those before. */
  configure(json: unknown): boolean {
    const display = displaySettings(json);
    if (!sameDisplay(display, this.#display)) this.#display = display;
    const { settings, problems } = json === null || json === undefined ? { settings: NO_SETTINGS, problems: [] } : parseSettings(checkerSettings(json));
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
    this.#abouts.clear();
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
    const path = pathOfUri(document.uri), { about, catalogue } = this.#circleOf(path && dirname(path));
    // A text that has no file yet is none that a glob fits.
    const { options, isIncluded } = about(path ?? '/');
    const shared = this.#withCatalogue(options, catalogue);
    document.configure(this.elsewhereOf ? { ...shared, elsewhere: this.elsewhereOf(document) } : shared, path !== undefined && isIncluded);
  }

  /** The catalogue of texts that have no file. */
  get catalogue(): Catalogue {
    return this.#circleOf(this.#folders[0]).catalogue;
  }

  /** The catalogue files that hold for the first folder, beside the bundled ones. */
  get catalogueFiles(): readonly string[] {
    return this.#filesOf(this.#folders[0], this.#settingsIn(this.#folders[0]));
  }

  /** The folder that an import writes to: the user's own, or the one that travels with the drafts of the first folder; undefined where none is open. */
  targetFolder(isForUser: boolean): string | undefined {
    const [folder] = this.#folders;
    return isForUser ? this.storage ?? userFolder() : folder === undefined ? undefined : sharedFolder(folder, findSettingsFile(folder));
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

  /** What the settings say about a file that need not be open. What is wrong with them is told when a draft there is opened. */
  aboutFile(path: string): FileSettings {
    const folder = dirname(path);
    let about = this.#abouts.get(folder);
    if (!about) {
      const { settings, root } = this.#settingsIn(folder);
      this.#abouts.set(folder, about = fileSettings(settings, root));
    }
    return about(path);
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

  /** The settings that hold in a folder, and where their paths and globs are taken from. */
  #settingsIn(folder: string | undefined): SettingsAround {
    const file = folder === undefined ? undefined : findSettingsFile(folder), read = file === undefined ? undefined : readSettingsFile(file);
    return { file: file ?? '', settings: mergeSettings(this.#settings, read?.settings ?? NO_SETTINGS), root: read?.folder ?? this.#folders[0] ?? folder ?? '', problems: read?.problems ?? [] };
  }

  #makeCircle(folder: string | undefined): Circle {
    const set = this.#settingsIn(folder), { settings, root, problems } = set;
    for (const problem of problems) this.#problems.push(problem);
    return { catalogue: this.#catalogueOf(this.#filesOf(folder, set)), about: fileSettings(settings, root) };
  }

  #filesOf(folder: string | undefined, { settings, root, file }: SettingsAround): readonly string[] {
    return standingFiles({ user: this.storage ?? userFolder(), shared: (folder === undefined ? undefined : findCatalogueFolder(folder)) ?? '', settings, folder: root, settingsFile: file });
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

  readonly #options = new WeakMap<FileSettings['options'], CheckOptions>();

  /** The same object for the same settings, so that nothing is checked anew. */
  #withCatalogue(options: FileSettings['options'], catalogue: Catalogue): CheckOptions {
    const known = this.#options.get(options);
    if (known?.catalogue === catalogue) return known;
    const fresh = { ...options, catalogue };
    this.#options.set(options, fresh);
    return fresh;
  }
}
