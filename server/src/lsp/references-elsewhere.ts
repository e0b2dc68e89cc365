import type { Location } from 'vscode-languageserver';
import { isSought, type Sought } from '../features/references-elsewhere.ts';
import type { SummarySpan } from '../features/draft-summary.ts';
import type { FileSummary } from './other-drafts/draft-index.ts';

/** More places than this are not told: nobody goes through them. */
const MOST = 5000;

/**
 * The places in other drafts where a document is listed, cited or mentioned, or a term or abbreviation is defined. `own` are the addresses
 * of the draft that is asked about. Without `includeDefinition` entries and definitions are left out.
 */
export function locationsElsewhere(summaries: Iterable<FileSummary>, sought: Sought, own: ReadonlySet<string>, includeDefinition: boolean): Location[] {
  const found: Location[] = [];
  for (const draft of summaries) {
    const { uri } = draft;
    if (own.has(uri)) continue;
    const documents = sought.kind === 'document' ? draft.documentsUnder(sought.keys).filter(({ role }) => includeDefinition || role !== 'entry') : [];
    const names = includeDefinition && sought.kind !== 'document' ? draft.summary.names.filter((name) => isSought(sought, name)) : [];
    for (const { start, end } of [...documents, ...names] as readonly SummarySpan[]) found.push({ uri, range: { start, end } });
    if (found.length >= MOST) return found.slice(0, MOST);
  }
  return found;
}
