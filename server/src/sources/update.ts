import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { discard, download, type DownloadOptions } from './download.ts';
import { hold } from './hold.ts';
import type { ImportJob, ImportResult } from './import-job.ts';
import { magicOfFile } from './read-bytes.ts';

/** Relaton's bibliographic data of the whole of ITU-T, as the default branch of its repository has it. */
export const RELATON_ADDRESS = 'https://github.com/relaton/relaton-data-itu/archive/HEAD.zip';

/** The id of what an update writes, so that the next one takes its place. */
export const UPDATE_ID = 'relaton-data-itu';

export interface Update extends Pick<DownloadOptions, 'signal' | 'patience' | 'tries' | 'pause'> {
  readonly address: string;
  /** The folder of catalogue files that the result goes to; the archive lies there while it is read. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly places?: ImportJob['places'];
  readonly run: (job: ImportJob) => Promise<ImportResult>;
  readonly onProgress?: (received: number, total: number | undefined) => void;
}

/** Fewer texts are no catalogue of ITU-T but a page of errors, or a part of one. */
const FEWEST = 100;

/**
 * Downloads the published data and reads it. The catalogue in use is left alone: the caller writes the result. An archive that turns out
 * to be broken is thrown away, so that the next try begins anew. Throws an `ImportError`, also where another process is at it.
 */
export async function downloadCatalogue(update: Update): Promise<ImportResult> {
  const archive = path.join(update.folder, `.${UPDATE_ID}.zip`), { isHeld, release } = hold(archive, 'An update of the catalogue');
  try {
    clean(update.folder);
    return await downloaded(archive, { ...update, isHeld });
  } finally {
    release();
  }
}

/** After this time what was left by a process that was killed while it wrote is nobody's, in ms. */
const FORGOTTEN = 3_600_000;

/** Removes what was never put in its place. A download that broke off is kept, for it goes on. */
function clean(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`.${UPDATE_ID}.`) || !/\.[\da-f]{8}$/.test(name)) continue;
    const left = path.join(folder, name), stat = statSync(left, { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > FORGOTTEN) rmSync(left, { force: true });
  }
}

async function downloaded(archive: string, { address, files, places = [], run, ...options }: Update & Pick<DownloadOptions, 'isHeld'>): Promise<ImportResult> {
  await download(address, archive, options);
  try {
    if (await magicOfFile(archive) !== 'zip') throw new ImportError(`${address}: what came is no zip file but, it seems, a page of the site. Check the address. The old catalogue stays in use.`);
    const result = await run({ path: archive, id: UPDATE_ID, files, places });
    const texts = (result.text.match(/"editions":/g) ?? []).length;
    if (texts < FEWEST) throw new ImportError(`${address}: the archive holds ${texts.toString()} texts, which is no catalogue of ITU-T. The old one stays in use.`);
    return result;
  } catch (error) {
    discard(archive);
    throw error instanceof ImportError ? new ImportError(error.message.split(`.${UPDATE_ID}.zip`).join(address)) : error;
  } finally {
    rmSync(archive, { force: true });
  }
}
