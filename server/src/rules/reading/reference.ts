import type { Catalogue } from '../../catalogue/catalogue.ts';
import { parseIdentifier, type Identifier } from '../../catalogue/identifiers/identifier.ts';
import { findIdentified, findRecord } from '../../catalogue/look-up.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import { hasFact, placeIn, type Block, type Located, type Place } from '../../draft/block.ts';
import type { Entry, Fact } from '../../draft/fact.ts';
import { documentName } from './document-name.ts';
import { keysOf, type Table } from './keys.ts';
import { shownOfTag } from './shown-span.ts';
import { isSkeletonName } from './skeleton-name.ts';

/** "Amd. 1" and its like, which stand after the date of an entry's base and so begin what is read as its title. */
const PART = /^(?:Amd|Amendment|Cor|Corrigendum|Technical Cor(?:rigendum)?|Erratum|Err|Addendum|Add)\.? ?\d{1,2}(?!\w)/;

/** The amendment or corrigendum an entry lists, where it lists one: "Amd. 1". */
export const partOfEntry = (entry: Entry): string | undefined => PART.exec(entry.title?.text ?? '')?.[0];

/** The document an entry lists, by its own words, else by its tag; undefined where neither is an identifier. */
export function documentOfEntry(entry: Entry): Identifier | undefined {
  const part = partOfEntry(entry), name = entry.identifier && documentName(entry.identifier.text);
  return (name && parseIdentifier(part ? `${name} ${part}` : name)) || (entry.tag && parseIdentifier(documentName(entry.tag.text)));
}

/** What the catalogue knows of the document that an entry lists. */
export function recordOfEntry(catalogue: Catalogue, entry: Entry): CatalogueRecord | undefined {
  const id = documentOfEntry(entry);
  return (id && findIdentified(catalogue, id)) ?? (entry.identifier && !partOfEntry(entry) ? findRecord(catalogue, documentName(entry.identifier.text)) : undefined);
}

/** The key of a table that a fact's findings stand under; its other keys only lead to it. */
export const homeKey = (fact: Fact, table: Table): string | undefined => keysOf(fact).find((key) => key.startsWith(`${table}:`));

/** Where an entry names itself: its tag with `b-`, else its anchor, else the document, else the whole entry. */
export const entryPlace = ({ block, fact }: Located<Entry>): Place => placeIn(block, shownOfTag(block, fact) ?? fact.identifier ?? fact);

/** Where an entry names its document: number, else tag; without `b-`, which is no part of the name. */
export const documentPlace = ({ block, fact }: Located<Entry>): Place => placeIn(block, fact.identifier ?? fact.tag ?? fact.anchor ?? fact);

/** A tag as the text shows it: `[b-ITU-T X.1252]`. */
export const shownTag = (tag: string, bibliography: boolean): string => `[${bibliography ? 'b-' : ''}${tag}]`;

/** How an entry is shown in messages: its tag in brackets, else its document. */
export function shownEntry(entry: Entry): string {
  if (entry.tag) return shownTag(entry.tag.text, entry.bibliography);
  return entry.identifier?.text ?? entry.anchor?.text ?? 'This entry';
}

const isSkeletons = ({ tag, identifier }: Entry): boolean => isSkeletonName(tag?.text ?? '') || isSkeletonName(identifier?.text ?? '');

/** The entries among located facts, without those that the skeleton brings. */
export const onlyEntries = (facts: readonly Located[]): Located<Entry>[] => facts.filter((located): located is Located<Entry> => located.fact.kind === 'entry' && !isSkeletons(located.fact));

const NO_ENTRIES: readonly Located<Entry>[] = [];
const IN_BLOCK = new WeakMap<Block, readonly Located<Entry>[]>();

/** The entries of one block, kept, for many rules ask for them. */
export function entriesIn(block: Block): readonly Located<Entry>[] {
  if (!hasFact(block, 'entry')) return NO_ENTRIES;
  let entries = IN_BLOCK.get(block);
  if (!entries) IN_BLOCK.set(block, entries = onlyEntries(block.facts.map((fact) => ({ block, fact }))));
  return entries;
}
