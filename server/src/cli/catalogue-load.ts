import path from 'node:path';
import { loadCatalogue } from '../sources/load-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueFiles } from './catalogue-files.ts';

/** The catalogue that holds in a folder, with further files, and what is wrong with any of them: a line each. */
export function loadHere(cwd: string, named: readonly string[]): { readonly catalogue: Catalogue; readonly errors: readonly string[] } {
  const { catalogue, problems } = loadCatalogue({ extra: catalogueFiles(cwd, named) });
  return {
    catalogue, errors: problems.map(({ file, line, message }) => `${shown(cwd, file)}${line === undefined ? '' : `:${line.toString()}`}: ${message}. Mend the file or leave it out; the other catalogues are used.`),
  };
}

/** A file under the current folder by its path from there. */
function shown(cwd: string, file: string): string {
  const name = path.relative(cwd, file);
  return name === '' || name.startsWith('..') ? file : name;
}
