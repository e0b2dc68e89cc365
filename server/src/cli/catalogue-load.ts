import path from 'node:path';
import { problemText } from '../sources/catalogue-problem.ts';
import { loadCatalogue } from '../sources/load-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueFiles } from './catalogue-files.ts';

/** The catalogue that holds in a folder, with further files, and what is wrong with any of them: a line each. */
export function loadHere(cwd: string, named: readonly string[]): { readonly catalogue: Catalogue; readonly errors: readonly string[] } {
  const { catalogue, problems } = loadCatalogue({ extra: catalogueFiles(cwd, named) });
  return {
    catalogue, errors: problems.map((problem) => problemText(problem, (file) => shown(cwd, file))),
  };
}

/** A file under the current folder by its path from there. */
function shown(cwd: string, file: string): string {
  const name = path.relative(cwd, file);
  return name === '' || name.startsWith('..') ? file : name;
}
