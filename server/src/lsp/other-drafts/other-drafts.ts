import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { termsOf } from '../../draft/terms.ts';
import type { Elsewhere } from '../../rules/reading/other-term.ts';
import { termsForOthers } from '../../rules/reading/terms-for-others.ts';
import { textIdentity } from '../../rules/reading/text-identity.ts';
import { DraftIndex, type FileSummary } from './draft-index.ts';
import { DraftReader } from './draft-reader.ts';
import { mayBeDraft } from './file-syntax.ts';
import type { OpenDocument } from '../open-document.ts';
import { openSummaries } from './open-summaries.ts';
import type { DraftJob } from './read-draft.ts';
import { isBelow } from './read-includes.ts';
import { ReadingPace } from './reading-pace.ts';
import type { ReadingProgress } from '../reading-progress.ts';
import { viewOf } from '../view.ts';
import { filesBelow, isPassedOver } from './walk.ts';

/** What the other drafts are looked for in, and who is told. */
export interface DraftsAround {
  readonly folders: () => readonly string[];
  readonly documents: () => readonly OpenDocument[];
  readonly aboutFile: (file: string) => { readonly isIncluded: boolean; readonly isIgnored: boolean };
  readonly includeRootOf: (file: string) => string;
  /** Called when other terms are defined than before. */
  readonly changed: () => void;
  /** Called when open drafts were looked at again, or all files that were waiting are read. */
  readonly settled: (what: 'open' | 'files') => void;
  /** Shows that many files are being read. */
  readonly progress: (cancelled: () => void) => ReadingProgress;
  readonly log: (message: string) => void;
  /** Called when something went wrong that nobody waits for. */
  readonly failed: (error: unknown) => void;
}

/** More is not read of a workspace, and nothing of a file that makes it more. */
const MOST_FILES = 5000, MOST_BYTES = 250_000_000;
/** In ms: before the first file is read; after a change of an open draft or of a file. */
const FIRST = 400, PAUSE = 250;
/** So many files are read at once, and so long is waited then, in ms: the editor may want the processor. While someone types it is one by one. */
const HANDFUL = 4, BREATH = 8, SHORT_BREATH = 1;
/** What so many files define is told without waiting for the others; then what twice as many do, and so on. */
const BATCH = 50;
/** For fewer files nobody needs to see how far it is. */
const MANY = 20;

/** What was known of an open draft when its terms were last taken: while it is the same, so are they. */
type State = readonly unknown[];

/**
 * The workspace's drafts: the open ones as they are, the others as the disk has them. Files are read in the background, in a thread of its
 * own; nothing waits for them.
 */
export class OtherDrafts {
  readonly #around: DraftsAround;
  readonly #index = new DraftIndex();
  readonly #reader: DraftReader;
  readonly #pace = new ReadingPace();
  readonly #states = new Map<OpenDocument, State>();
  /** Open drafts and files that may have changed. */
  readonly #dirty = new Set<OpenDocument>();
  readonly #changed = new Set<string>();
  /** Files still to be read, in their order. */
  readonly #queue = new Set<string>();
  #isWaiting = false;
  #isStarted = false;
  #isReading = false;
  /** Whether the user has had enough of the reading; the next change of a file goes on with it. */
  #isCancelled = false;
  /** Goes up when all folders are gone through again; an older run stops. */
  #run = 0;

  constructor(around: DraftsAround, reader = new DraftReader()) {
    this.#around = around;
    this.#reader = reader;
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

  /** Goes through all folders anew, after a change of folders or settings. A file that is as it was is not read again. */
  restart(): void {
    if (!this.#isStarted) return;
    this.#states.clear();
    for (const document of this.#around.documents()) this.see(document);
    this.#inBackground(this.#readAll(++this.#run));
  }

  /** What other drafts define, as one document sees it. */
  seenFrom(document: OpenDocument): Elsewhere {
    return this.#index.terms.seenFrom(keyOf(document));
  }

  /** What can be looked for in each draft of the workspace, file by file: those that are open as they are now, and those read so far. */
  * summaries(): Iterable<FileSummary> {
    const seen = new Set<string>(), open = new Set<string>();
    for (const document of this.#around.documents()) {
      if (!document.isDraft) continue;
      for (const file of [document.file, ...document.part?.wholes[0].state.seams.files ?? []]) if (file !== undefined) open.add(file);
      for (const one of openSummaries(document)) {
        if (!seen.has(one.uri)) yield one;
        seen.add(one.uri);
      }
    }
    yield* this.#index.summaries(open);
  }

  /** Says that an open text may have changed. What it defines is looked at a little later, so that a keystroke costs nothing. */
  see(document: OpenDocument): void {
    if (!this.#isStarted) return;
    this.#pace.typed(Date.now());
    this.#dirty.add(document);
    this.#later();
  }

  /** Says that a text was closed: the disk's counts again. */
  close(document: OpenDocument): void {
    this.#dirty.delete(document);
    this.#states.delete(document);
    const { file } = document;
    if (file !== undefined && this.#isOurs(file)) {
      // What is defined is the editor's until the disk's was read, whatever is known of the disk's.
      this.#index.unsettle(file);
      this.reread([file]);
    } else if (this.#index.remove(keyOf(document))) this.#around.changed();
  }

  /** Says that files on the disk have changed, come or gone. */
  reread(files: readonly string[]): void {
    if (!this.#isStarted) return;
    for (const file of [...files.filter((one) => mayBeDraft(one) && this.#isOurs(one)), ...this.#index.mainsWith(new Set(files))]) this.#changed.add(file);
    if (this.#changed.size > 0) this.#later();
  }

  /** Whether a file is one that is found when the folders are gone through. */
  #isOurs(file: string): boolean {
    return this.#around.folders().some((folder) => isBelow(file, folder) && !path.relative(folder, file).split(path.sep).some(isPassedOver));
  }

  #later(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#inBackground(setTimeout(PAUSE, undefined, { ref: false }).then(() => this.#catchUp()));
  }

  async #catchUp(): Promise<void> {
    this.#isWaiting = false;
    const documents = [...this.#dirty], files = [...this.#changed];
    this.#dirty.clear();
    this.#changed.clear();
    if (documents.map((document) => this.#take(document)).includes(true)) this.#around.changed();
    if (files.length > 0) await this.#read(files);
    else this.#around.settled('open');
  }

  #inBackground(work: Promise<void>): void {
    work.catch(this.#around.failed);
  }

  /** Takes the terms of an open draft. */
  #take(document: OpenDocument): boolean {
    if (!this.#around.documents().includes(document)) return false;
    const { part, file, uri } = document, main = part?.wholes[0].main ?? file ?? uri;
    const isOne = document.isDraft && !(file !== undefined && this.#around.aboutFile(file).isIgnored);
    if (!isOne) return this.#index.terms.put(main, []);
    const { draft, locationOf } = viewOf(document), seams = part?.wholes[0].state.seams;
    const state: State = [termsOf(draft), draft.starts, textIdentity(draft), seams], known = this.#states.get(document);
    if (known?.every((one, i) => one === state[i])) return false;
    this.#states.set(document, state);
    return this.#index.terms.put(main, termsForOthers(draft, {
      files: seams?.files ?? [main], fileName: path.basename(main),
      placeOf: (place) => { const { uri: address, range } = locationOf(place); return { file: address, range }; },
    }));
  }

  /** Goes through the folders: reads what is there, forgets what is not. */
  async #readAll(run: number): Promise<void> {
    await setTimeout(FIRST, undefined, { ref: false });
    const found = new Set<string>();
    for await (const file of filesBelow(this.#around.folders())) {
      if (run !== this.#run) return;
      found.add(file);
      if (found.size >= MOST_FILES) break;
    }
    if (run !== this.#run) return;
    const gone = this.#index.mains.filter((main) => !found.has(main) && !this.#isOpen(main));
    if (gone.map((main) => this.#index.remove(main)).includes(true)) this.#around.changed();
    await this.#read([...found]);
  }

  /** Reads files, those that are waiting already after them. Only one call at a time goes through the files; it takes up what others add. */
  async #read(files: readonly string[]): Promise<void> {
    const waiting = [...this.#queue];
    this.#queue.clear();
    for (const file of [...files, ...waiting]) this.#queue.add(file);
    this.#isCancelled = false;
    if (this.#isReading) return;
    this.#isReading = true;
    const progress = this.#queue.size < MANY ? undefined : this.#around.progress(() => { this.#isCancelled = true; });
    try {
      await this.#readQueue(progress);
    } finally {
      this.#isReading = false;
      progress?.end();
      this.#around.settled('files');
    }
    if (this.#isCancelled && this.#queue.size > 0) this.#around.log(`The reading of drafts was stopped; ${this.#queue.size.toString()} files are not read. It goes on with the next change of a file or setting.`);
  }

  /** Reads a handful of files after the other, and tells what has changed after some of them and at the end. */
  async #readQueue(progress: ReadingProgress | undefined): Promise<void> {
    let changed = false, done = 0, next = BATCH;
    while (this.#queue.size > 0 && !this.#isCancelled) {
      await this.#pace.goodMoment(() => Date.now());
      const isQuiet = this.#pace.isQuiet(Date.now()), files = [...first(this.#queue, isQuiet ? HANDFUL : 1)];
      for (const file of files) this.#queue.delete(file);
      const begun = Date.now();
      changed = await this.#readSome(files) || changed;
      this.#pace.took((Date.now() - begun) / files.length);
      done += files.length;
      progress?.report(done, done + this.#queue.size);
      await setTimeout(isQuiet ? BREATH : SHORT_BREATH, undefined, { ref: false });
      if (!changed || done < next) continue;
      // To look at what they define costs the more the more they are.
      next = done * 2;
      changed = false;
      this.#around.changed();
    }
    if (changed) this.#around.changed();
  }

  async #readSome(files: readonly string[]): Promise<boolean> {
    const abouts = files.filter((file) => !this.#isOpen(file) && this.#hasRoomFor(file)).map((file) => ({ file, ...this.#around.aboutFile(file) }));
    let changed = abouts.filter(({ isIgnored }) => isIgnored).map(({ file }) => this.#index.remove(file)).includes(true);
    const jobs = abouts.filter(({ isIgnored }) => !isIgnored).map(({ file, isIncluded }): DraftJob => {
      const job = { file, isIncluded, root: this.#around.includeRootOf(file) };
      return { ...job, stamps: this.#index.stampsOf(job) };
    });
    const drafts = jobs.length > 0 ? await this.#reader.read(jobs) : [];
    jobs.forEach((job, i) => {
      const draft = drafts[i];
      // It may have been opened meanwhile.
      if (draft && !this.#isOpen(job.file)) changed = this.#index.put(job, draft, (uri) => this.#addressOf(uri)) || changed;
    });
    return changed;
  }

  #hasRoomFor(file: string): boolean {
    return this.#index.has(file) || this.#index.bytes < MOST_BYTES;
  }

  /** Whether the editor has a draft of this main file, so that the disk's does not count. */
  #isOpen(file: string): boolean {
    return this.#around.documents().some((document) => document.file === file && (document.part === undefined || document.part.wholes[0].main === file));
  }

  /** The client's own address of a file that it has open; it may write it in another way. */
  #addressOf(uri: string): string {
    return this.#around.documents().find(({ file }) => file !== undefined && pathToFileURL(file).href === uri)?.uri ?? uri;
  }
}

function* first<T>(all: Iterable<T>, count: number): Iterable<T> {
  let left = count;
  for (const one of all) {
    if (left-- <= 0) return;
    yield one;
  }
}

const keyOf = ({ file, uri }: OpenDocument): string => file ?? uri;
