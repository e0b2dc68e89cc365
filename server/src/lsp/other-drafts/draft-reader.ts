import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FromWorker } from './index-worker.ts';
import { readDraft, unreadable, type DraftJob, type ReadDraft } from './read-draft.ts';

/** Without a thread of its own, the server answers between two files, in ms. */
const GAP = 10;
/** A thread that has had nothing to read for so long is ended, in ms. */
const IDLE = 10_000;
/** A thread may take so much memory for what lives longer, in MB; the longest draft takes a third of it. */
const MOST_MEMORY = 320;

/** Where the build puts the thread's code, as seen from the bundle and from its chunks. */
const PLACES = ['./index-worker.js', './chunks/index-worker.js'] as const;

/** A question to the thread that is not answered yet. */
interface Pending {
  readonly resolve: (drafts: readonly ReadDraft[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads drafts in a thread of its own, so that typing does not wait for it. Where no thread can be started they are read here, one at a
 * time. A file at which the thread breaks down counts as one that cannot be read.
 */
export class DraftReader {
  #worker: Worker | undefined;
  #pending: Pending | undefined;
  /** Whether a thread has ever said that it runs. */
  #isProven = false;
  #isHere: boolean;
  #idle: NodeJS.Timeout | undefined;

  /** `here` reads without a thread. */
  constructor({ here = false }: { readonly here?: boolean } = {}) {
    this.#isHere = here;
  }

  /** Reads some drafts; an answer for each, in their order. One call at a time: the next one waits for the answer. */
  async read(jobs: readonly DraftJob[]): Promise<readonly ReadDraft[]> {
    if (this.#isHere) return readHere(jobs);
    try {
      return await this.#ask(jobs);
    } catch {
      this.#drop();
      if (!this.#isProven) {
        this.#isHere = true;
        return readHere(jobs);
      }
      if (jobs.length === 1) return jobs.map(({ file }) => unreadable(file));
      // One of them is too much for the thread; the others are not lost with it.
      const drafts: ReadDraft[] = [];
      for (const job of jobs) drafts.push(...await this.read([job]));
      return drafts;
    }
  }

  #ask(jobs: readonly DraftJob[]): Promise<readonly ReadDraft[]> {
    clearTimeout(this.#idle);
    return new Promise<readonly ReadDraft[]>((resolve, reject) => {
      const worker = this.#worker ??= this.#start();
      this.#pending = { resolve, reject };
      worker.postMessage(jobs);
    });
  }

  #start(): Worker {
    const code = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
    if (!code) throw new Error('The code of the reading thread is not there.');
    const worker = new Worker(code, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: 16 } });
    worker.unref();
    worker.on('message', (message: FromWorker) => {
      this.#isProven = true;
      if (message.kind === 'read') this.#answer(message.drafts);
    });
    const fail = (error: unknown): void => { if (worker === this.#worker) this.#pending?.reject(error); };
    worker.on('error', fail);
    worker.on('exit', (code) => { fail(new Error(`The reading thread ended with ${code.toString()}.`)); });
    return worker;
  }

  #answer(drafts: readonly ReadDraft[]): void {
    const pending = this.#pending;
    this.#pending = undefined;
    this.#idle = setTimeout(() => { this.#drop(); }, IDLE).unref();
    pending?.resolve(drafts);
  }

  #drop(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#pending = undefined;
    void worker?.terminate();
  }
}

/** A copy of each answer: a part of a string would keep the whole text in memory. */
async function readHere(jobs: readonly DraftJob[]): Promise<readonly ReadDraft[]> {
  const drafts: ReadDraft[] = [];
  for (const job of jobs) {
    drafts.push(structuredClone(await readDraft(job)));
    await wait(GAP, undefined, { ref: false });
  }
  return drafts;
}
