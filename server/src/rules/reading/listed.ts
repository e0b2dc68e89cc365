import { identifierKeys, nameKey, parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import type { Located } from '../../draft/block.ts';
import { factsOf, ofParts, type Draft } from '../../draft/draft.ts';
import type { Entry } from '../../draft/fact.ts';

/** The keys of a document's name: as written, and one for each of its numbers. */
export function documentKeys(name: string): readonly string[] {
  const id = parseIdentifier(name);
  return id ? [nameKey(name), ...identifierKeys(id).map(nameKey)] : [nameKey(name)];
}

const entryKeys = new WeakMap<Entry, readonly string[]>();

/** The keys of an entry's names, read once: while one entry is typed in, the others stay as they are. */
function keysOfEntry(entry: Entry): readonly string[] {
  let keys = entryKeys.get(entry);
  if (!keys) entryKeys.set(entry, keys = [entry.tag, entry.identifier, entry.equivalent].flatMap((name) => (name ? documentKeys(name.text) : [])));
  return keys;
}

/** Every document that References or the Bibliography list, by the keys of its names; the first entry of each. */
export const entriesByDocument = ofParts(['entry'], (draft): ReadonlyMap<string, Located<Entry>> => {
  const found = new Map<string, Located<Entry>>();
  for (const located of factsOf(draft, 'entry')) {
    for (const key of keysOfEntry(located.fact)) if (!found.has(key)) found.set(key, located);
  }
  return found;
});

/** The entry that lists a record's document, under its number or any of its names; undefined where none does. */
export function entryOfRecord(draft: Draft, record: CatalogueRecord): Located<Entry> | undefined {
  const entries = entriesByDocument(draft);
  if (entries.size === 0) return undefined;
  for (const name of [record.id, ...record.names]) {
    for (const key of documentKeys(name)) {
      const found = entries.get(key);
      if (found) return found;
    }
  }
  return undefined;
}
