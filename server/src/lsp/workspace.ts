import { dirname, resolve, sep } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Elsewhere } from '../rules/reading/other-term.ts';
import type { CheckOptions } from '../rules/rule.ts';
import { mergeSettings, NO_SETTINGS, type Settings } from '../rules/checking/settings.ts';
import type { DisplaySettings } from './display-settings.ts';
import { editorSettings, sameChecks, sameDisplays, type EditorSettings, type SettingsByFolder } from './editor-settings.ts';
import { standingFiles } from '../sources/standing-files.ts';
import { findCatalogueFolder, sharedFolder, storedFiles, userFolder } from '../sources/store.ts';
import type { CatalogueProblem } from '../sources/catalogue-problem.ts';
import { bundledCatalogue, loadCatalogue } from '../sources/load-catalogue.ts';
import type { OpenDocument } from './open-document.ts';
import { pathOfUri } from './path-of-uri.ts';
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

/**
 * What is around the open drafts: the editor's settings, the settings files of their folders, the catalogues these name. All of it is
 * read once and again when it is said to have changed.
 */
export class Workspace {
  #folders: readonly string[] = [];
  /** For all files. */
  #editor: EditorSettings = editorSettings(undefined);
  #byFolder: SettingsByFolder = new Map([['', this.#editor]]);
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

  /** What the editor shows of a text besides problems. */
  displayOf({ uri }: OpenDocument): DisplaySettings {
    return this.#editorIn(pathOfUri(uri)).display;
  }

  /** What the editor shows anywhere: one folder may want what another one does without. */
  get displays(): readonly DisplaySettings[] {
    return Array.from(this.#byFolder.values(), ({ display }) => display);
  }

  /**
   * Takes the editor's settings over: those for all files, and those of folders, by path. Gives what of them differs from those before;
   * where it is what is checked, what is shown may differ too.
   */
  configure(json: unknown, folders: ReadonlyMap<string, unknown> = new Map()): 'checks' | 'display' | undefined {
    const before = this.#byFolder;
    this.#editor = editorSettings(json);
    this.#byFolder = new Map([['', this.#editor], ...Array.from(folders, ([folder, own]) => [folder, editorSettings(own)] as const)]);
    const isOther = !sameChecks(before, this.#byFolder);
    if (isOther) this.reset();
    // What is wrong is left out of the settings, so these may be the same as before. Most folders only repeat it.
    const problems = new Map(Array.from(this.#byFolder.values()).flatMap((one) => one.problems.map((problem) => [JSON.stringify(problem), problem] as const)));
    this.#problems.push(...problems.values());
    return isOther ? 'checks' : sameDisplays(before, this.#byFolder) ? undefined : 'display';
  }

  /** What the editor says of a file or a folder. */
  #editorIn(path: string | undefined): EditorSettings {
    const folder = path === undefined || this.#byFolder.size === 1 ? undefined : this.#folderOf(path);
    return (folder === undefined ? undefined : this.#byFolder.get(folder)) ?? this.#editor;
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
    const path = pathOfUri(document.uri), { about, catalogue } = this.#circleOf(path === undefined ? this.#folders[0] : dirname(path));
    // A text that has no file yet is one of the first folder, as a new draft is, but none that a glob fits.
    const { options, isIncluded } = about(path ?? '/');
    const shared = this.#withCatalogue(options, catalogue);
    document.configure(this.elsewhereOf ? { ...shared, elsewhere: this.elsewhereOf(document) } : shared, path !== undefined && isIncluded);
  }

  /** The catalogue of texts that have no file. */
  get catalogue(): Catalogue {
    return this.#circleOf(this.#folders[0]).catalogue;
  }

  /** The catalogue that holds for a draft or folder; without an address, for the first folder. */
  catalogueNear(near?: string): Catalogue {
    return this.#circleOf(this.#folderNear(near)).catalogue;
  }

  /** The catalogue files that hold for a draft or folder, beside the bundled ones; without an address, for the first folder. */
  catalogueFiles(near?: string): readonly string[] {
    const folder = this.#folderNear(near);
    return this.#filesOf(folder, this.#settingsIn(folder));
  }

  /** The folder that an import writes to: the user's own, or the one that travels with a draft or the drafts of a folder; without an address, of the first folder. Undefined where none is open. */
  targetFolder(isForUser: boolean, near?: string): string | undefined {
    if (isForUser) return this.storage ?? userFolder();
    const folder = this.#folderNear(near), root = folder === undefined ? undefined : this.#folderOf(folder);
    return folder === undefined || root === undefined ? undefined : findCatalogueFolder(folder) ?? sharedFolder(root, findSettingsFile(folder));
  }

  /** The catalogue files that hold where an import writes to: the user's own alone, or those of everybody who works on the drafts. */
  filesAtTarget(isForUser: boolean, near?: string): readonly string[] {
    const folder = this.#folderNear(near);
    return isForUser ? storedFiles(this.storage ?? userFolder()) : this.#filesOf(folder, this.#settingsIn(folder), '');
  }

  /** The folder of a draft of the workspace, or a folder of it, by its address; else the first folder of the workspace. */
  #folderNear(near: string | undefined): string | undefined {
    const path = near === undefined ? undefined : pathOfUri(near), root = path === undefined ? undefined : this.#folderOf(path);
    return path === undefined || root === undefined ? this.#folders[0] : this.#folders.includes(path) ? path : dirname(path);
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
    const inside = this.#folders.filter((folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
    return inside.sort((a, b) => b.length - a.length)[0];
  }

  /** The settings that hold in a folder, and where their paths and globs are taken from. */
  #settingsIn(folder: string | undefined): SettingsAround {
    const file = folder === undefined ? undefined : findSettingsFile(folder), read = file === undefined ? undefined : readSettingsFile(file);
    // An editor knows nothing of where settings files lie: its paths are taken from the folder of the workspace.
    const { checks } = this.#editorIn(folder), from = (folder === undefined ? undefined : this.#folderOf(folder)) ?? this.#folders[0] ?? folder ?? '';
    const ofEditor = { ...checks, catalogues: checks.catalogues.map((one) => resolve(from, one)) };
    return { file: file ?? '', settings: mergeSettings(ofEditor, read?.settings ?? NO_SETTINGS), root: read?.folder ?? this.#folders[0] ?? folder ?? '', problems: read?.problems ?? [] };
  }

  #makeCircle(folder: string | undefined): Circle {
    const set = this.#settingsIn(folder), { settings, root, problems } = set;
    for (const problem of problems) this.#problems.push(problem);
    return { catalogue: this.#catalogueOf(this.#filesOf(folder, set)), about: fileSettings(settings, root) };
  }

  #filesOf(folder: string | undefined, { settings, root, file }: SettingsAround, user = this.storage ?? userFolder()): readonly string[] {
    return standingFiles({ user, shared: (folder === undefined ? undefined : findCatalogueFolder(folder)) ?? '', settings, folder: root, settingsFile: file });
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
