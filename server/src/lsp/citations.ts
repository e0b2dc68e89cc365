import type { CatalogueRecord } from '../catalogue/record.ts';
import type { CitedFile } from '../features/card/card-page.ts';
import { keysOfRecord } from '../features/document-places.ts';
import type { Desk } from './desk.ts';
import { nameInFolders } from './path-of-uri.ts';

/** Where the workspace's drafts list, cite or mention a record, as far as they are read: by file, in the order of the names. */
export function citedFiles(desk: Desk, record: CatalogueRecord): readonly CitedFile[] {
  const keys = keysOfRecord(record), files = new Map<string, CitedFile>();
  for (const { uri, documentsUnder } of desk.summaries()) {
    const places = documentsUnder(keys).map(({ role, start, end }) => ({ role, start, end })).sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character);
    if (places.length > 0) files.set(uri, { uri, name: nameInFolders(uri, desk.workspace.folders), places });
  }
  return [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
