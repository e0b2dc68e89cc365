import { setImmediate } from 'node:timers/promises';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import type { WorkInFiles } from '../../features/programme/notices.ts';
import { nameOfUri } from '../path-of-uri.ts';
import type { FileSummary } from './draft-index.ts';

/** The records that drafts of the workspace are about, by the names the drafts give themselves, each with the names of the files. */
export function ownWorks(summaries: Iterable<FileSummary>, catalogue: Catalogue): readonly WorkInFiles[] {
  const found = new Map<CatalogueRecord, Set<string>>();
  for (const { uri, summary } of summaries) for (const key of summary.ownKeys) addTo(found, catalogue.byName.get(key), uri);
  return worksIn(found);
}

/** So many files are gone through before what else is asked has its turn. */
const HANDFUL = 20;

/** The records that drafts of the workspace list, cite or mention. What names a draft's own item does not count. */
export async function citedWorks(summaries: Iterable<FileSummary>, catalogue: Catalogue): Promise<readonly WorkInFiles[]> {
  const found = new Map<CatalogueRecord, Set<string>>();
  let read = 0;
  for (const { uri, summary } of [...summaries]) {
    if (++read % HANDFUL === 0) await setImmediate();
    const own = new Set(summary.ownKeys);
    for (const key of new Set(summary.documents.map((one) => one.key))) if (!own.has(key)) addTo(found, catalogue.byName.get(key), uri);
  }
  return worksIn(found);
}

function addTo(found: Map<CatalogueRecord, Set<string>>, record: CatalogueRecord | undefined, uri: string): void {
  if (!record) return;
  const files = found.get(record);
  if (files) files.add(uri);
  else found.set(record, new Set([uri]));
}

const worksIn = (found: ReadonlyMap<CatalogueRecord, ReadonlySet<string>>): readonly WorkInFiles[] =>
  [...found].map(([record, uris]) => ({ record, files: [...uris].map(nameOfUri).sort() }));
