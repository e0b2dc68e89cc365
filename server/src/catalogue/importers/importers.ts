import { catalogueImporter } from './import-catalogue.ts';
import { entriesImporter } from './import-entries.ts';
import { letterImporter } from './import-letter.ts';
import { relatonImporter } from './import-relaton.ts';
import { reportImporter } from './import-report.ts';
import { workProgrammeImporter } from './import-work-programme.ts';
import type { Importer, SourceContent } from './importer.ts';

/** Every kind of document that can be imported; the first that recognises a file reads it. */
export const IMPORTERS: readonly Importer[] = [catalogueImporter, entriesImporter, relatonImporter, workProgrammeImporter, letterImporter, reportImporter];

/** The importer for a file, or for the first file of an archive; undefined where none knows it. */
export function importerFor(content: SourceContent): Importer | undefined {
  return IMPORTERS.find((importer) => importer.recognises(content));
}
