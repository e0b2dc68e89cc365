import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { readDraft, type DraftJob, type ReadDraft } from './read-draft.ts';

/** What comes from the thread: first that it runs, then an answer for each question. */
export type FromWorker = { readonly kind: 'ready' } | { readonly kind: 'read'; readonly drafts: readonly ReadDraft[] };

/** On Linux a thread has a priority of its own; elsewhere the whole server would get it. */
const AFTER_OTHERS = 10;
if (process.platform === 'linux') setPriority(AFTER_OTHERS);

/** What this thread is for: it reads the drafts it is told to, and answers with all of them at once. */
parentPort?.on('message', (jobs: readonly DraftJob[]) => { void answer(jobs); });
tell({ kind: 'ready' });

async function answer(jobs: readonly DraftJob[]): Promise<void> {
  const drafts: ReadDraft[] = [];
  for (const job of jobs) drafts.push(await readDraft(job));
  tell({ kind: 'read', drafts });
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}
