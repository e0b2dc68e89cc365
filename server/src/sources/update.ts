import { rmSync } from 'node:fs';
import path from 'node:path';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { discard, download, type DownloadOptions } from './download.ts';
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
  readonly run: (job: ImportJob) => Promise<ImportResult>;
  readonly onProgress?: (received: number, total: number | undefined) => void;
}

/** Fewer texts are no catalogue of ITU-T but a page of errors, or a part of one. */
const FEWEST = 100;

/**
 * Downloads the published data and reads it. The catalogue in use is left alone: the caller writes the result. An archive that turns out
 * to be broken is thrown away, so that the next try begins anew. Throws an `ImportError`.
 */
export async function downloadCatalogue({ address, folder, files, run, ...options }: Update): Promise<ImportResult> {
  const archive = path.join(folder, `.${UPDATE_ID}.zip`);
  await download(address, archive, options);
  try {
    if (await magicOfFile(archive) !== 'zip') throw new ImportError(`${address}: what came is no zip file but, it seems, a page of the site. Check the address. The old catalogue stays in use.`);
    const result = await run({ path: archive, id: UPDATE_ID, files });
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
