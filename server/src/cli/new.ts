import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findRecord } from '../catalogue/look-up.ts';
import { nearestNames } from '../catalogue/nearest.ts';
import { newDraft, type DraftFormat } from '../features/new-draft/new-draft.ts';
import { reasonOf } from '../sources/file-error.ts';
import type { Outcome } from './outcome.ts';
import { Surroundings } from './surroundings.ts';

export interface NewArguments {
  /** A number or an acronym, in any case. */
  readonly name: string;
  readonly format: DraftFormat;
  readonly language: 'en' | 'fr';
  /** The file to write; absent for standard output. */
  readonly out: string | undefined;
  readonly catalogue: readonly string[];
  readonly cwd: string;
}

/** Writes the skeleton of a draft for a work item. A file that is there is left as it is. Ends with 0 where it is written, 1 for an item that is not known, 2 where it cannot be written. */
export function newFile({ name, format, language, out, catalogue: extra, cwd }: NewArguments): Outcome {
  const surroundings = new Surroundings({ catalogues: extra.map((one) => path.resolve(cwd, one)) }, (file) => path.relative(cwd, file));
  const catalogue = surroundings.catalogueOf(cwd), record = findRecord(catalogue, name), { failures } = surroundings;
  if (!record) {
    const nearest = nearestNames(catalogue, name, 5), told = nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}.` : '';
    return { out: '', errors: [...failures, `the catalogue (as of ${catalogue.asOf}) has no ${name}.${told}`], code: 1 };
  }
  const { text } = newDraft(record, catalogue, { format, language }), code = failures.length > 0 ? 2 : 0;
  if (out === undefined) return { out: text, errors: failures, code };
  try {
    writeFileSync(path.resolve(cwd, out), text, { flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return { out: '', errors: [...failures, `${out}: ${isThere ? 'is there already. Give another name with --out.' : `cannot be written: ${reasonOf(error)}.`}`], code: 2 };
  }
  return { out: '', errors: failures, code };
}
