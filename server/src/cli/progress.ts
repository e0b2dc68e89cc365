import process from 'node:process';
import { setImmediate } from 'node:timers/promises';

export interface Progress {
  readonly step: () => Promise<void>;
  readonly stop: () => void;
}

/** Fewer files than this are checked before a bar could be read. */
const MANY = 20;

/** A progress bar on standard error where that is a terminal and there are many files; else nothing. */
export async function startProgress(files: number): Promise<Progress> {
  if (files <= MANY || !process.stderr.isTTY) return { step: () => Promise.resolve(), stop: () => undefined };
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({ format: '{bar} {value} of {total} files', stream: process.stderr, clearOnComplete: true, barsize: 30, barCompleteChar: '█', barIncompleteChar: '░' });
  bar.start(files, 0);
  return {
    step: async () => {
      bar.increment();
      // Lets the bar be drawn and an interrupt be heard between two files.
      await setImmediate();
    },
    stop: () => { bar.stop(); },
  };
}

/** What shows how far one long piece of work is. */
export interface Meter {
  readonly report: (done: number, total: number, words: string) => void;
  readonly stop: () => void;
}

/** A bar on standard error where that is a terminal, from the first report on; else nothing. */
export async function startMeter(): Promise<Meter> {
  if (!process.stderr.isTTY) return { report: () => undefined, stop: () => undefined };
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({ format: '{bar} {words}', stream: process.stderr, clearOnComplete: true, barsize: 30, barCompleteChar: '█', barIncompleteChar: '░' });
  let isShown = false;
  return {
    report: (done, total, words) => {
      if (!isShown) bar.start(total, 0, { words });
      isShown = true;
      bar.setTotal(Math.max(total, 1));
      bar.update(done, { words });
    },
    stop: () => {
      if (isShown) bar.stop();
      isShown = false;
    },
  };
}
