import type { Catalogue } from './catalogue.ts';
import type { Identifier } from './identifiers/identifier.ts';
import { formatIdentifier, identifierKeys, nameKey, parseIdentifier, undatedWithBase } from './identifiers/identifier.ts';
import type { CatalogueRecord } from './record.ts';
import type { Meeting } from './statement.ts';

/** The record with this id or name, in any case, with or without "ITU-T", a date or its twin number. Constant time. */
export function findRecord(catalogue: Catalogue, name: string): CatalogueRecord | undefined {
  const direct = catalogue.byName.get(nameKey(name));
  if (direct) return direct;
  if (name.length > 0 && /^[!-~]{1,3}$/.test(name)) return undefined;
  const known = foundIn(catalogue);
  if (known.has(name)) return known.get(name);
  const id = parseIdentifier(name) ?? parseIdentifier(name.toUpperCase()), found = id && findIdentified(catalogue, id);
  known.set(name, found);
  return found;
}

type Found = Map<string, CatalogueRecord | undefined>;

const FOUND = new WeakMap<Catalogue, Found>();
const MOST_KEPT = 5000;

/** What names were found to mean that the catalogue does not have as they are: several rules ask for the same one at each keystroke. */
function foundIn(catalogue: Catalogue): Found {
  let found = FOUND.get(catalogue);
  if (!found || found.size > MOST_KEPT) FOUND.set(catalogue, found = new Map());
  return found;
}

/** The record of the document that an identifier names, by any of its keys. */
export function findIdentified(catalogue: Catalogue, id: Identifier): CatalogueRecord | undefined {
  if (id.kind === 'recommendation' && id.parts.length > 0 && id.date) {
    const exact = catalogue.byName.get(nameKey(formatIdentifier(undatedWithBase(id))));
    if (exact) return exact;
  }
  for (const key of identifierKeys(id)) {
    const record = catalogue.byName.get(nameKey(key));
    if (record) return record;
  }
  return undefined;
}

/** The title in a language, else in English, else in any; empty where no source gives one. */
export function recordTitle(record: CatalogueRecord, lang = 'en'): string {
  const title = record.titles.find((one) => one.lang === lang) ?? record.titles.find((one) => one.lang === 'en') ?? record.titles[0];
  return title?.text ?? '';
}

/** The meetings that a record's events are scheduled for, as far as a source describes them. */
export function meetingsOf(catalogue: Catalogue, { history }: CatalogueRecord): readonly Meeting[] {
  const ids = new Set(history.map(({ meeting }) => meeting));
  return catalogue.meetings.filter(({ id }) => ids.has(id));
}

/** Whether the record's id is an assigned number, not a provisional name. */
export function isNumbered(record: CatalogueRecord): boolean {
  const kind = parseIdentifier(record.id)?.kind;
  return kind === 'recommendation' || kind === 'supplement';
}

/** The year of the latest approval or agreement, for a reference entry: `2023`. Undefined for what is on its way, or was not approved. */
export function publicationYear(record: CatalogueRecord): string | undefined {
  if (!/^(?:approved|agreed|superseded|withdrawn)$/.test(record.status)) return undefined;
  return record.history.findLast(({ event, date }) => (event === 'approved' || event === 'agreed') && date !== undefined)?.date?.slice(0, 4);
}
