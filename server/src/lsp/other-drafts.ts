import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { termsOf } from '../draft/terms.ts';
import type { Elsewhere } from '../rules/elsewhere.ts';
import { termsForOthers } from '../rules/other-terms.ts';
import { TermIndex } from '../rules/term-index.ts';
import { textIdentity } from '../rules/text-identity.ts';
import { mayBeDraft } from './file-syntax.ts';
import type { OpenDocument } from './open-document.ts';
import { isBelow } from './read-includes.ts';
import { readTerms } from './read-terms.ts';
import { viewOf } from './view.ts';
import { filesBelow } from './walk.ts';

/** What the other drafts are looked for in, and who is told. */
export interface DraftsAround {
  readonly folders: () => readonly string[];
  readonly documents: () => readonly OpenDocument[];
  readonly aboutFile: (file: string) => { readonly isIncluded: boolean; readonly isIgnored: boolean };
  readonly includeRootOf: (file: string) => string;
  /** Called when other terms are defined than before. */
  readonly changed: () => void;
  /** Called when something went wrong that nobody waits for. */
  readonly failed: (error: unknown) => void;
}

/** More is not read of a workspace, and nothing of a file that makes it more. */
const MOST_FILES = 500, MOST_BYTES = 20_000_000;
/** In ms: before the first file is read; after a change of an open draft or of a file; between two files. */
const FIRST = 400, PAUSE = 250, GAP = 2;
/** After so many files what they define is told, without waiting for the others. */
const BATCH = 50;

/** What was known of an open draft when its terms were last taken: while it is the same, so are they. */
type State = readonly unknown[];

/**
 * The terms of the workspace's drafts: of the open ones as they are, of the others as the disk has them. Files are read in the background,
 * one after the other, with the protocol's messages in between; nothing waits for them.
 */
export class OtherDrafts {
  readonly #around: DraftsAround;
  readonly #index = new TermIndex();
  /** The bytes that were read for each file. */
  readonly #sizes = new Map<string, number>();
  readonly #states = new Map<OpenDocument, State>();
  /** Open drafts and files that may have changed. */
  readonly #dirty = new Set<OpenDocument>();
  readonly #files = new Set<string>();
  #isWaiting = false;
  #isStarted = false;
  /** Goes up when all that was read is read again; a run of an older one stops. */
  #run = 0;

  constructor(around: DraftsAround) {
    this.#around = around;
  }

  /** Reads the workspace once a draft is open; what else is open may be a project's README. */
  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    for (const document of this.#around.documents()) this.see(document);
    this.#inBackground(this.#readAll(++this.#run));
  }

  get isStarted(): boolean {
    return this.#isStarted;
  }

  /** Reads all anew, after a change of folders or settings. */
  restart(): void {
    if (!this.#isStarted) return;
    for (const main of this.#index.mains) this.#index.put(main, []);
    this.#sizes.clear();
    this.#states.clear();
    for (const document of this.#around.documents()) this.see(document);
    this.#inBackground(this.#readAll(++this.#run));
  }

  /** What other drafts define, as one document sees it. */
  seenFrom(document: OpenDocument): Elsewhere {
    return this.#index.seenFrom(keyOf(document));
  }

  /** Says that an open text may have changed. What it defines is looked at a little later, so that a keystroke costs nothing. */
  see(document: OpenDocument): void {
    if (!this.#isStarted) return;
    this.#dirty.add(document);
    this.#later();
  }

  /** Says that a text was closed: the disk's counts again. */
  close(document: OpenDocument): void {
    this.#dirty.delete(document);
    this.#states.delete(document);
    const { file } = document;
    if (file !== undefined && this.#around.folders().some((folder) => isBelow(file, folder))) this.reread([file]);
    else if (this.#remove(keyOf(document))) this.#around.changed();
  }

  /** Says that files on the disk have changed, come or gone. */
  reread(files: readonly string[]): void {
    if (!this.#isStarted) return;
    const included = new Set(files);
    for (const file of files) if (mayBeDraft(file)) this.#files.add(file);
    for (const main of this.#index.mains) if (this.#index.filesOf(main).some((file) => included.has(file))) this.#files.add(main);
    if (this.#files.size > 0) this.#later();
  }

  #later(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#inBackground(setTimeout(PAUSE, undefined, { ref: false }).then(() => this.#catchUp()));
  }

  async #catchUp(): Promise<void> {
    this.#isWaiting = false;
    const documents = [...this.#dirty], files = [...this.#files];
    this.#dirty.clear();
    this.#files.clear();
    if (documents.map((document) => this.#take(document)).includes(true)) this.#around.changed();
    await this.#read(files, this.#run);
  }

  #inBackground(work: Promise<void>): void {
    work.catch(this.#around.failed);
  }

  /** Takes the terms of an open draft. */
  #take(document: OpenDocument): boolean {
    if (!this.#around.documents().includes(document)) return false;
    const { part, file, uri } = document, main = part?.wholes[0].main ?? file ?? uri;
    const isOne = document.isDraft && !(file !== undefined && this.#around.aboutFile(file).isIgnored);
    if (!isOne) return this.#index.put(main, []);
    const { draft, locationOf } = viewOf(document), seams = part?.wholes[0].state.seams;
    const state: State = [termsOf(draft), draft.starts, textIdentity(draft), seams], known = this.#states.get(document);
    if (known?.every((one, i) => one === state[i])) return false;
    this.#states.set(document, state);
    return this.#index.put(main, termsForOthers(draft, {
      files: seams?.files ?? [main], fileName: path.basename(main),
      placeOf: (place) => { const { uri: address, range } = locationOf(place); return { file: address, range }; },
    }));
  }

  async #readAll(run: number): Promise<void> {
    await setTimeout(FIRST, undefined, { ref: false });
    const found: string[] = [];
    for await (const file of filesBelow(this.#around.folders())) {
      if (run !== this.#run) return;
      found.push(file);
      if (found.length >= MOST_FILES) break;
    }
    await this.#read(found, run);
  }

  /** Reads files one by one, and tells what has changed after every few and at the end. */
  async #read(files: readonly string[], run: number): Promise<void> {
    let changed = false, count = 0;
    for (const file of files) {
      if (run !== this.#run) return;
      changed = await this.#readOne(file) || changed;
      if (changed && ++count % BATCH === 0) {
        this.#around.changed();
        changed = false;
      }
      await setTimeout(GAP, undefined, { ref: false });
    }
    if (changed && run === this.#run) this.#around.changed();
  }

  async #readOne(file: string): Promise<boolean> {
    const isNew = !this.#sizes.has(file), sum = [...this.#sizes.values()].reduce((all, size) => all + size, 0);
    if (this.#isOpen(file) || (isNew && (this.#sizes.size >= MOST_FILES || sum >= MOST_BYTES))) return false;
    const { isIncluded, isIgnored } = this.#around.aboutFile(file);
    if (isIgnored) return this.#remove(file);
    const run = this.#run, { terms, bytes } = await readTerms(file, this.#around.includeRootOf(file), { isIncluded, nameOf: (name) => this.#addressOf(name) });
    // It may have been opened meanwhile, or all is being read anew.
    if (run !== this.#run || this.#isOpen(file)) return false;
    if (bytes > 0) this.#sizes.set(file, bytes);
    else this.#sizes.delete(file);
    return this.#index.put(file, terms);
  }

  #remove(main: string): boolean {
    this.#sizes.delete(main);
    return this.#index.put(main, []);
  }

  /** Whether the editor has a draft of this main file, so that the disk's does not count. */
  #isOpen(file: string): boolean {
    return this.#around.documents().some((document) => document.file === file && (document.part === undefined || document.part.wholes[0].main === file));
  }

  /** The client's own address of a file that it has open; it may write it in another way. */
  #addressOf(file: string): string {
    return this.#around.documents().find((document) => document.file === file)?.uri ?? pathToFileURL(file).href;
  }
}

const keyOf = ({ file, uri }: OpenDocument): string => file ?? uri;
