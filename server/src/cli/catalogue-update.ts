import { sizeText } from '../sources/limits.ts';
import { downloadCatalogue, RELATON_ADDRESS } from '../sources/update.ts';
import { metered, resultText, writeNew } from './catalogue-import.ts';
import type { Outcome } from './outcome.ts';
import { startMeter } from './progress.ts';

export interface UpdateFlags {
  readonly address?: string | undefined;
  readonly folder: string;
  readonly files: readonly string[];
  readonly filesAtTarget: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly cwd: string;
}

/** Downloads the published catalogue of ITU-T and takes it over. Throws an `ImportError`; the old one stays in use then. */
export async function updateCatalogue({ address = RELATON_ADDRESS, folder, files, filesAtTarget, dryRun, json, cwd }: UpdateFlags): Promise<Outcome> {
  const meter = await startMeter(), onProgress = (received: number, total: number | undefined): void => { meter.report(total === undefined ? 0 : received, total ?? 1, sizeText(received)); };
  try {
    const result = await downloadCatalogue({
      address, folder, files, places: [filesAtTarget], onProgress,
      run: (job) => {
        meter.stop();
        return metered(job);
      },
    });
    const told = resultText(result, json), written = dryRun ? '' : writeNew(result, folder, cwd);
    return { out: json ? told : told + written, errors: [], code: 0 };
  } finally {
    meter.stop();
  }
}
