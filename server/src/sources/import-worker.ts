import { parentPort, workerData } from 'node:worker_threads';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { runImport, type ImportJob, type ImportResult } from './import-job.ts';

/** What comes from the thread: how far it is, then what it found or why it found nothing. */
export type FromImport =
  | { readonly kind: 'progress'; readonly read: number; readonly total: number }
  | { readonly kind: 'result'; readonly result: ImportResult }
  | { readonly kind: 'failed'; readonly message: string; readonly isExpected: boolean; readonly needs?: 'date' | undefined };

const tell = (message: FromImport): void => { parentPort?.postMessage(message); };

/** What this thread is for: one import. Progress is told for each hundredth. */
if (parentPort) {
  let shown = -1;
  const onProgress = (read: number, total: number): void => {
    const percent = Math.floor(read * 100 / Math.max(1, total));
    if (percent !== shown) tell({ kind: 'progress', read, total });
    shown = percent;
  };
  runImport(workerData as ImportJob, { onProgress }).then(
    (result) => { tell({ kind: 'result', result }); },
    (error: unknown) => { tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error), isExpected: error instanceof ImportError, needs: error instanceof ImportError ? error.needs : undefined }); },
  );
}
