import { ImportError } from './import-error.ts';
import { importLetter, isLetter } from './import-letter.ts';
import { importReport, isReport } from './import-report.ts';
import type { Seed } from './statement.ts';

/**
 * The statements of a source document, flattened to text: a lead study group's report or a collective letter.
 * `id` names the document in every source. Throws an `ImportError` when it is neither or contradicts itself.
 */
export function importDocument(text: string, options: { readonly id: string }): Seed {
  if (isReport(text)) return importReport(text, options);
  if (isLetter(text)) return importLetter(text, options);
  throw new ImportError(`${options.id}: neither a study group's report with Annex 1 and Annex 2 nor a collective letter of TSB. Give the document as plain text, a tab before each table cell.`);
}
