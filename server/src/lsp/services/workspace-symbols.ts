import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import { recordTitle } from '../../catalogue/look-up.ts';
import { searchRecords } from '../../catalogue/search.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import type { SummaryName } from '../../features/draft-summary.ts';
import { findSymbols } from '../../features/find-symbols.ts';
import { cardUri, seedLocation } from '../cards.ts';
import type { Desk } from '../desk.ts';
import { portionsOf } from '../in-parts.ts';
import { TOP } from '../positions.ts';
import type { Service } from '../service.ts';

/** How many names and records one query is answered with. Without cards each record's place is looked for in a file. */
const MOST_NAMES = 256, MOST_RECORDS = 50, MOST_PLACES = 8;

/** Workspace symbols: the names of all drafts, and after `#` the records of the catalogue. */
export const workspaceSymbols: Service = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  serve: ({ connection, desk, list }) => {
    connection.onWorkspaceSymbol(list(({ query }: { readonly query: string }) => portionsOf(query.startsWith('#') ? records(desk, query.slice(1)) : names(desk, query))));
  },
};

const KINDS: Readonly<Record<SummaryName['kind'], SymbolKind>> = {
  term: SymbolKind.Key, abbreviation: SymbolKind.Constant, clause: SymbolKind.Namespace, figure: SymbolKind.Object, table: SymbolKind.Struct,
};

const names = (desk: Desk, query: string): SymbolInformation[] => findSymbols(desk.summaries(), query, MOST_NAMES).map(({ uri, draft, found, shown }) => ({
  name: shown, kind: KINDS[found.kind], location: { uri, range: { start: found.start, end: found.end } }, ...(draft ? { containerName: draft } : {}),
}));

/** The name keeps the `#`: clients hold it against what was typed. */
function records(desk: Desk, query: string): SymbolInformation[] {
  const { cards } = desk.client;
  return searchRecords(desk.catalogue, query.trim(), cards ? MOST_RECORDS : MOST_PLACES).flatMap((record) => {
    const location = cards ? cardLocation(record) : seedLocation(record), title = recordTitle(record);
    return location ? [{ name: `#${record.id}`, kind: SymbolKind.File, location, ...(title ? { containerName: title } : {}) }] : [];
  });
}

const cardLocation = ({ id }: CatalogueRecord) => ({ uri: cardUri(id), range: TOP });
