import { sizeText } from '../sources/limits.ts';
import { storedFile } from '../sources/store.ts';
import { downloadCatalogue, RELATON_ADDRESS } from '../sources/update.ts';
import { writeResult } from '../sources/write-result.ts';
import { metered, resultText, writtenText } from './catalogue-import.ts';
import type { Outcome } from './outcome.ts';
import { startMeter } from './progress.ts';

export interface UpdateFlags {
  readonly address?: string | undefined;
  readonly folder: string;
  readonly files: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly cwd: string;
}

/** Downloads the published catalogue of ITU-T and takes it over. Throws an `ImportError`; the old one stays in use then. */
export async function updateCatalogue({ address = RELATON_ADDRESS, folder, files, dryRun, json, cwd }: UpdateFlags): Promise<Outcome> {
  const meter = await startMeter(), onProgress = (received: number, total: number | undefined): void => { meter.report(total === undefined ? 0 : received, total ?? 1, sizeText(received)); };
  try {
    const result = await downloadCatalogue({
      address, folder, files, onProgress,
      run: (job) => {
        meter.stop();
        return metered(job);
      },
    });
    const file = storedFile(folder, result.id), told = resultText(result, json), isNew = !dryRun && writeResult(result, file);
    return { out: dryRun || json ? told : `${told}${writtenText(file, isNew, cwd)}`, errors: [], code: 0 };
  } finally {
    meter.stop();
  }
}
