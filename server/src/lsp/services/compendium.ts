import path from 'node:path';
import type { Seed } from '../../catalogue/statement.ts';
import { compendiumSummary, compendiumText, nothingToWrite, type CompendiumFormat } from '../../features/compendium/compendium-formats.ts';
import { compendium } from '../../features/compendium/compendium.ts';
import { readSeed } from '../../sources/load-catalogue.ts';
import { today } from '../../sources/today.ts';
import { harvestableBelow, harvestFiles } from '../other-drafts/harvest-files.ts';
import { isBelow } from '../other-drafts/read-includes.ts';
import { showReading } from '../reading-progress.ts';
import type { Service, Serving } from '../service.ts';
import { errorText } from '../error-text.ts';
import { pathOfUri } from '../path-of-uri.ts';

/** `rapporteur/compendium`: what the texts below a folder define. Both are addresses of files. */
interface CompendiumParams {
  readonly folder: string;
  /** The file that is to be written. In JSON, the compendium that it holds now is the earlier one. */
  readonly target: string;
  readonly format: CompendiumFormat;
}

type Answer = { readonly text: string; readonly summary: string; readonly failures: readonly string[] } | { readonly problem: string };

/** Answers with the text of a compendium's file; the client writes it. Nothing where the user has stopped the reading. */
export const compendiumService: Service = {
  capabilities: () => ({}),
  serve: (serving) => {
    serving.connection.onRequest('rapporteur/compendium', async (params: CompendiumParams): Promise<Answer | null> => {
      try {
        return await build(params, serving);
      } catch (error) {
        serving.connection.console.error(errorText(error));
        return { problem: 'The compendium cannot be made. The output channel Rapporteur says why.' };
      }
    });
  },
};

async function build({ folder, target, format }: CompendiumParams, { connection, desk }: Serving): Promise<Answer | null> {
  const root = pathOfUri(folder), out = pathOfUri(target);
  if (root === undefined || out === undefined) return { problem: 'A compendium is made of a folder on the disk. Choose one, and a file on the disk to write.' };
  let isStopped = false, done = 0;
  const progress = showReading(connection, () => { isStopped = true; });
  try {
    const files = await harvestableBelow([root]);
    const { harvests, failures } = await harvestFiles(files, {
      named: new Set(), nameOf: (file) => path.relative(root, file).split(path.sep).join('/'), isIncluded: (file) => desk.workspace.aboutFile(file).isIncluded,
      rootOf: (file) => (isBelow(file, root) ? root : path.dirname(file)),
      step: () => { progress.report(++done, files.length); return Promise.resolve(!isStopped); },
    });
    if (isStopped) return null;
    if (harvests.length === 0) return { problem: `No draft or Recommendation was found in ${path.basename(root)}. Choose a folder that holds some.` };
    const made = compendium(harvests), missing = nothingToWrite(made, format), earlier = format === 'json' ? earlierAt(out) : undefined;
    if (missing !== undefined) return { problem: `${path.basename(root)}: ${missing}` };
    const text = compendiumText(made, format, { id: path.parse(out).name, title: `Compendium of ${path.basename(root)}`, date: today() }, earlier);
    return { text, summary: compendiumSummary(made, earlier), failures };
  } finally {
    progress.end();
  }
}

/** The compendium that the file holds now; none where there is no such file, or another one. */
function earlierAt(file: string): Seed | undefined {
  const found = readSeed(file);
  return 'seed' in found ? found.seed : undefined;
}
