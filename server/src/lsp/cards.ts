import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver';
import { findRecord } from '../catalogue/look-up.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { cardText } from '../features/card/card.ts';
import { PACKAGE_ROOT } from './rule-page.ts';

export const CARD_SCHEME = 'rapporteur-card';

/** The name of a record's card; it ends in `.md`, so that editors show it as Markdown. */
const cardName = (id: string): string => `${encodeURIComponent(id)}.md`;

export const cardUri = (id: string): string => `${CARD_SCHEME}:/${cardName(id)}`;

/** The text of the card at an address; undefined for an address that is none. It links other cards by name: a preview follows no scheme it does not know. */
export function cardAt(catalogue: Catalogue, uri: string): string | undefined {
  const name = new RegExp(`^${CARD_SCHEME}:/*(.+?)(?:\\.md)?$`).exec(uri)?.[1];
  const record = name === undefined ? undefined : findRecord(catalogue, decoded(name));
  return record && cardText(record, catalogue, cardName);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** For a client that shows no cards: where the seed file states the record. */
export function seedLocation(record: CatalogueRecord): Location | undefined {
  const document = record.history[0]?.source.document;
  if (document === undefined) return undefined;
  const file = join(PACKAGE_ROOT, 'seeds', `${document}.json`);
  try {
    const lines = readFileSync(file, 'utf8').split('\n'), names = [record.id, ...record.names].map((name) => JSON.stringify(name));
    const line = Math.max(0, lines.findIndex((content) => names.some((name) => content.includes(name))));
    return { uri: pathToFileURL(file).href, range: { start: { line, character: 0 }, end: { line, character: lines[line]?.length ?? 0 } } };
  } catch {
    return undefined;
  }
}
