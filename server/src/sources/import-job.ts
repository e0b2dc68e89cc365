import { buildCatalogue } from '../catalogue/catalogue.ts';
import { candidatesIn } from '../catalogue/candidates.ts';
import { changesBetween } from '../catalogue/catalogue-changes.ts';
import type { Curation } from '../catalogue/curation.ts';
import { ImportError } from '../catalogue/importers/import-error.ts';
import type { ImportReport } from '../catalogue/importers/import-summary.ts';
import { parseSeed } from '../catalogue/parse-seed.ts';
import type { Seed } from '../catalogue/statement.ts';
import { importSource, type SourceOptions } from './import-source.ts';
import { readStored } from './load-catalogue.ts';

/** What is to be imported, over which catalogue files. */
export interface ImportJob {
  readonly path: string;
  readonly id?: string;
  readonly date?: string;
  readonly covers?: readonly string[];
  /** The files whose catalogue the document is compared with. */
  readonly files: readonly string[];
  /** What is imported together with it, before it: the content of catalogue files that are not written yet. */
  readonly unwritten?: readonly string[];
}

/** What an import would bring. Nothing is written yet. */
export interface ImportResult extends ImportReport {
  /** The content of the catalogue file. */
  readonly text: string;
  /** Facts of the document that a person gave, as a file of their own. */
  readonly curated?: string;
}

/** Reads a document and compares the catalogue with and without it. Throws an `ImportError`. */
export async function runImport(job: ImportJob, { signal, onProgress }: Pick<SourceOptions, 'signal' | 'onProgress'> = {}): Promise<ImportResult> {
  const { importer, seed, curation, read, notUnderstood } = await importSource(job.path, {
    ...(job.id !== undefined && { id: job.id }), ...(job.date !== undefined && { date: job.date }), ...(job.covers && { covers: job.covers }),
    ...(signal && { signal }), ...(onProgress && { onProgress }),
  });
  const checked = parseSeed(seed);
  if ('problems' in checked) throw new ImportError(`${job.path}: ${checked.problems.slice(0, 3).map(({ path, message }) => `${path} ${message}`).join('; ')}. Nothing was changed.`);
  const { changes, candidates } = compared(job, seed, curation);
  return {
    id: seed.source.id, date: seed.source.date, kind: importer.title, read, notUnderstood, changes, candidates, text: seedText(seed),
    ...(curation && curation.facts.length > 0 && { curated: `${JSON.stringify(curation, undefined, 2)}\n` }),
  };
}

function compared({ files, unwritten = [] }: ImportJob, seed: Seed, curation: Curation | undefined): Pick<ImportResult, 'changes' | 'candidates'> {
  const fresh = unwritten.map((text) => JSON.parse(text) as Seed), ids = new Set(fresh.map(({ source }) => source.id)), read = readStored(files);
  const stored = { ...read, seeds: [...read.seeds.filter(({ source }) => !ids.has(source.id)), ...fresh] };
  const before = buildCatalogue(stored.seeds, stored.curation), known = new Set(candidatesIn(before).map(keyOf));
  const seeds = [...stored.seeds.filter(({ source }) => source.id !== seed.source.id), seed];
  const after = buildCatalogue(seeds, curation ? { ...stored.curation, facts: [...stored.curation.facts, ...curation.facts] } : stored.curation);
  const candidates = candidatesIn(after).filter((one) => !known.has(keyOf(one)));
  return {
    changes: changesBetween(before, after),
    candidates: candidates.map(({ workItem, published, title, date }) => ({ workItem: workItem.id, published: published.id, title, date })),
  };
}

const keyOf = ({ workItem, published }: { readonly workItem: { readonly id: string }; readonly published: { readonly id: string } }): string => `${workItem.id} ${published.id}`;

/** A seed as its file holds it: a line for each statement and text, so that version control shows what changed. */
export function seedText(seed: Seed): string {
  const { statements, texts, ...rest } = seed, head = JSON.stringify(rest, undefined, 2).replace(/\n\}$/, '');
  const lines = (items: readonly unknown[]): string => (items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`);
  return `${head},\n  "statements": ${lines(statements)}${texts ? `,\n  "texts": ${lines(texts)}` : ''}\n}\n`;
}
