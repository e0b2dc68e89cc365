import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ImportError } from '../catalogue/importers/import-error.ts';
import type { ImportJob, ImportResult } from './import-job.ts';
import type { SourceOptions } from './import-source.ts';
import type { FromImport } from './import-worker.ts';

/** Where the build puts the thread's code, as seen from the bundle and from its chunks. */
const PLACES = ['./import-worker.js', './chunks/import-worker.js'] as const;

/** What the thread may take for what lives longer, in MB: the largest archive takes a fifth of it. */
const MOST_MEMORY = 768;

/** Imports in a thread of its own, which ends with it: nothing else waits for a large archive, and its memory is given back. Throws an `ImportError`. */
export function importInThread(job: ImportJob, { signal, onProgress }: Pick<SourceOptions, 'signal' | 'onProgress'> = {}): Promise<ImportResult> {
  const code = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!code) return Promise.reject(new ImportError('The code that imports documents is not where it was installed. Install Rapporteur again.'));
  const worker = new Worker(code, { workerData: job, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } }), name = basename(job.path);
  return new Promise<ImportResult>((resolve, reject) => {
    const stop = (): void => {
      void worker.terminate();
      reject(new ImportError(`${name}: the import was stopped. Nothing was changed.`));
    };
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    worker.on('message', (message: FromImport) => {
      if (message.kind === 'progress') onProgress?.(message.read, message.total);
      else if (message.kind === 'result') resolve(message.result);
      else reject(message.isExpected ? new ImportError(message.message, message.needs) : new Error(message.message));
    });
    worker.on('error', (error) => { reject(new ImportError(`${name}: ${breakdown(error)} Nothing was changed.`)); });
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new ImportError(`${name}: the import ended without a result. Nothing was changed.`));
    });
  });
}

function breakdown(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return `it takes more than the ${MOST_MEMORY.toString()} MB that an import may take. Import a part of it.`;
  return `the import broke down: ${error instanceof Error ? error.message : String(error)}.`;
}
