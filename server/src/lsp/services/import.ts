import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CancellationToken, Connection, WorkDoneProgressParams } from 'vscode-languageserver';
import { additionsText, bringsAnything } from '../../catalogue/catalogue-additions.ts';
import { ImportError } from '../../catalogue/importers/import-error.ts';
import { changesInShort, importText } from '../../catalogue/importers/import-summary.ts';
import type { CandidateNames } from '../../catalogue/importers/import-summary.ts';
import type { ImportResult } from '../../sources/import-job.ts';
import { importInThread } from '../../sources/import-in-thread.ts';
import { sizeText } from '../../sources/limits.ts';
import { storedFile } from '../../sources/store.ts';
import { downloadCatalogue, RELATON_ADDRESS } from '../../sources/update.ts';
import { writeResult } from '../../sources/write-result.ts';
import type { Desk } from '../desk.ts';
import { showReading, type ReadingProgress } from '../reading-progress.ts';
import type { Service } from '../service.ts';
import { errorText } from '../error-text.ts';
import { pathOfUri } from '../path-of-uri.ts';

/** Where an import is written: beside the drafts, or where the user's own catalogue is. */
export type Target = 'workspace' | 'user';

interface ImportParams extends WorkDoneProgressParams {
  /** Addresses of files and folders. */
  readonly uris: readonly string[];
  /** The day that the documents state their facts for, where they do not say so: YYYY-MM-DD. */
  readonly date?: string;
  /** The draft at hand, or a folder of the workspace: its catalogue takes the documents. Without it, that of the first folder. */
  readonly near?: string;
}

interface UpdateParams extends WorkDoneProgressParams {
  readonly address?: string;
  readonly near?: string;
}

interface WriteParams {
  readonly token: string;
  readonly target: Target;
  /** As for the reading, where it was not clear then. */
  readonly near?: string;
}

/** What an import would bring. It is kept until it is written, or until there is another. */
interface ImportOffer {
  readonly token: string;
  /** The documents, as the catalogue calls them. */
  readonly documents: readonly string[];
  /** "12 new records, 3 changes of status"; what it brings beside that, or that it brings nothing. */
  readonly inShort: string;
  /** All that there is to tell, as plain text. */
  readonly text: string;
  /** Whether there is anything to write. */
  readonly isNew: boolean;
  /** Where there is something to write: a user's own catalogue may hold what that of the drafts does not. */
  readonly newFor: readonly Target[];
  /** Documents that could not be read: a line each. */
  readonly problems: readonly string[];
}

interface Written {
  /** Addresses of the files. */
  readonly uris: readonly string[];
  /** Work items that may be what was published. */
  readonly candidates: readonly CandidateNames[];
}

/** `needsDate`: the documents can be read when they are given the day that they state their facts for. */
interface Problem { readonly problem: string; readonly needsDate?: true }

interface Pending {
  readonly token: string;
  readonly results: readonly ImportResult[];
  readonly near: string | undefined;
}

/** How many lines of each list are told. */
const MOST = 2000;

/**
 * `rapporteur/import` reads documents and `rapporteur/update` the published catalogue; both tell what would change, and null where the user
 * has stopped them. `rapporteur/import/write` writes that, and the drafts are looked at anew.
 */
export const importService: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk }) => {
    let pending: Pending | undefined, isBusy = false, count = 0;
    const offer = async (title: string, { workDoneToken, near }: WorkDoneProgressParams & { readonly near?: string }, cancellation: CancellationToken, read: (work: Work) => Promise<Read>): Promise<ImportOffer | Problem | null> => {
      if (isBusy) return { problem: 'Another import is going on. Wait for its end, or stop it.' };
      isBusy = true;
      try {
        const found = await withProgress((end) => showReading(connection, end, title, workDoneToken), cancellation, read);
        if (!found) return null;
        const { results, problems } = found;
        if (results.length === 0) return { problem: problems.join(' ') || 'Nothing was chosen that can be imported.', ...(found.needsDate && { needsDate: true }) };
        pending = { token: (++count).toString(), results, near };
        return offerOf(pending, problems);
      } finally {
        isBusy = false;
      }
    };
    connection.onRequest('rapporteur/import', (params: ImportParams, cancellation: CancellationToken) =>
      answered(connection, () => offer('Rapporteur: importing', params, cancellation, (work) => readDocuments(params, desk, work))));
    connection.onRequest('rapporteur/update', (params: UpdateParams | null, cancellation: CancellationToken) =>
      answered(connection, () => offer('Rapporteur: updating the catalogue', params ?? {}, cancellation, (work) => readPublished(params ?? {}, desk, work))));
    connection.onRequest('rapporteur/import/write', ({ token, target, near }: WriteParams) => answered(connection, async (): Promise<Written | Problem> => {
      if (pending?.token !== token) return { problem: 'Another import has taken the place of this one. Import the document again.' };
      const written = write(pending.results, desk, { target, near: near ?? pending.near });
      pending = undefined;
      return Promise.resolve(written);
    }));
  },
};

/** An answer that never fails: what is wrong with a document is told, what is wrong with the program is in the log. */
export async function answered<T>(connection: Connection, work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImportError) return { problem: error.message };
    connection.console.error(errorText(error));
    return { problem: 'The import broke down, and nothing was changed. The output channel Rapporteur says why.' };
  }
}

/** How work is stopped, and how it tells how far it is. */
interface Work {
  readonly signal: AbortSignal;
  readonly progress: ReadingProgress;
}

/** What was read, and a line for each document that could not be. */
interface Read {
  readonly results: readonly ImportResult[];
  readonly problems: readonly string[];
  /** Whether a document lacks its date. */
  readonly needsDate?: boolean;
}

/** Work that takes its time, with progress shown; null where the user has stopped it. */
async function withProgress<T>(show: (stop: () => void) => ReadingProgress, cancellation: CancellationToken, work: (how: Work) => Promise<T>): Promise<T | null> {
  const stop = new AbortController(), end = (): void => { stop.abort(); };
  const progress = show(end), listening = cancellation.onCancellationRequested(end);
  try {
    const done = await work({ signal: stop.signal, progress });
    return stop.signal.aborted ? null : done;
  } catch (error) {
    if (stop.signal.aborted) return null;
    throw error;
  } finally {
    listening.dispose();
    progress.end();
  }
}

/** Reads documents one after the other, each against the catalogue with those before it. */
async function readDocuments({ uris, date, near }: ImportParams, { workspace }: Desk, { signal, progress }: Work): Promise<Read> {
  const results: ImportResult[] = [], problems: string[] = [], files = workspace.catalogueFiles(near), places = placesOf(workspace, near);
  let needsDate = false;
  for (const uri of uris) {
    const path = pathOfUri(uri);
    if (path === undefined) {
      problems.push(`${uri}: only files on the disk can be imported. Save it first.`);
      continue;
    }
    try {
      const onProgress = (read: number, total: number): void => { progress.report(read, total, `${basename(path)}, ${read.toString()} of ${total.toString()} files`); };
      results.push(await importInThread({ path, files, places, unwritten: results.map(({ text }) => text), ...(date !== undefined && { date }) }, { signal, onProgress }));
    } catch (error) {
      if (signal.aborted || !(error instanceof ImportError)) throw error;
      needsDate ||= error.needs === 'date';
      // An editor has no options.
      problems.push(error.message.replace(/: --date YYYY-MM-DD\.$/, '.'));
    }
  }
  return { results, problems, needsDate };
}

/** Downloads the published catalogue and reads it. What breaks off goes on the next time. */
async function readPublished({ address, near }: UpdateParams, { workspace }: Desk, { signal, progress }: Work): Promise<Read> {
  const folder = workspace.targetFolder(true) ?? '';
  const result = await downloadCatalogue({
    address: address === undefined || address === '' ? RELATON_ADDRESS : address, folder, files: workspace.catalogueFiles(near), places: placesOf(workspace, near), signal,
    onProgress: (received, total) => { progress.report(total === undefined ? 0 : received, total ?? 1, `${sizeText(received)}${total === undefined ? '' : ` of ${sizeText(total)}`}`); },
    run: (job) => importInThread(job, { signal, onProgress: (read, total) => { progress.report(read, total, `reading ${read.toString()} of ${total.toString()} files`); } }),
  });
  return { results: [result], problems: [] };
}

/** Where an import may be written, in the order of an import's `isNewAt`. */
const TARGETS = ['workspace', 'user'] as const satisfies readonly Target[];

const placesOf = (workspace: Desk['workspace'], near: string | undefined): readonly (readonly string[])[] => TARGETS.map((target) => workspace.filesAtTarget(target === 'user', near));

function offerOf({ token, results }: Pending, problems: readonly string[]): ImportOffer {
  const told = results.map((result) => additionsText(result)), [only = ''] = told;
  return {
    token, documents: results.map(({ id }) => id), problems,
    inShort: results.length === 1 && results[0]?.changes.length === 0 && only !== '' ? only.replace(/\.$/, '') : changesInShort(results.flatMap(({ changes }) => changes)),
    text: results.map((result, index) => `${importText(result, { most: MOST })}${told[index] ? `  ${told[index]}\n` : ''}`).join('\n'),
    isNew: results.some(bringsAnything), newFor: TARGETS.filter((_, index) => results.some(({ isNewAt }) => isNewAt[index])),
  };
}

/** Where a user wants what was read. */
interface Wanted { readonly target: Target; readonly near: string | undefined }

function write(results: readonly ImportResult[], desk: Desk, { target, near }: Wanted): Written | Problem {
  const folder = desk.workspace.targetFolder(target === 'user', near), index = TARGETS.indexOf(target);
  if (folder === undefined) return { problem: 'No folder is open whose drafts the catalogue could travel with. Open one, or import for yourself alone.' };
  const files = results.filter(({ isNewAt }) => isNewAt[index]).map((result) => ({ file: storedFile(folder, result.id), result }));
  // All are tried to be written before the drafts are looked at, and what was written holds whatever became of the others.
  try {
    for (const { file, result } of files) writeResult(result, file);
  } finally {
    desk.reload(folder);
  }
  return { uris: files.map(({ file }) => pathToFileURL(file).href), candidates: results.flatMap(({ candidates }) => candidates) };
}
