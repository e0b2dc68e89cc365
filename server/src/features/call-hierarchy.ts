import type { Catalogue } from '../catalogue/catalogue.ts';
import { identifierKeys, nameKey, parseIdentifier } from '../catalogue/identifiers/identifier.ts';
import { findRecord, recordTitle } from '../catalogue/look-up.ts';
import type { CatalogueRecord } from '../catalogue/record.ts';
import { addTo } from '../draft/add-to.ts';
import { placeIn, type Place } from '../draft/block.ts';
import { blockAtOffset, type Draft } from '../draft/draft.ts';
import { entryOfCitation } from './citation-entry.ts';
import { documentAt } from './document-places.ts';
import type { DraftSummary, SummaryDocument, SummarySpan } from './draft-summary.ts';
import { documentName } from './record-text.ts';
import { statusOf } from './status.ts';
import { symbolAt, type DraftSymbol } from './symbol.ts';

/** A draft of the workspace, file by file, with what is kept of it. */
export interface CitingDraft {
  readonly uri: string;
  readonly summary: DraftSummary;
  /** Where it names the documents of some keys. */
  readonly documentsUnder: (keys: ReadonlySet<string>) => readonly SummaryDocument[];
}

/** A document that drafts cite, or a draft of the workspace. */
export interface HierarchyDocument {
  /** "ITU-T X.1645", or the draft's title where it has no number. */
  readonly name: string;
  readonly title: string;
  /** What drafts speak of it under, as summaries compare it; none for a draft without a number. */
  readonly keys: readonly string[];
  /** What the catalogue knows of it. */
  readonly record: CatalogueRecord | undefined;
  /** The file of the workspace that is this document, if there is one. */
  readonly uri: string | undefined;
  /** What tells its file from others under that name, such as two versions of one work item: the end of its path. */
  readonly file?: string;
}

/** A document with the places that cite it: in its own file for who cites, in the citing draft for what is cited. */
export interface HierarchyCall {
  readonly document: HierarchyDocument;
  readonly spans: readonly SummarySpan[];
}

/** The document that a tag, an entry, a number or a work item at an offset names, and where; in the header and the title it is the draft itself. */
export function documentAtOffset(draft: Draft, offset: number, { catalogue, drafts, uri }: Around): { readonly document: HierarchyDocument; readonly place: Place } | undefined {
  const symbol = symbolAt(draft, offset, catalogue);
  if (symbol && 'record' in symbol) {
    const names = documentAt(draft, symbol)?.names;
    return names && { place: symbol.place, document: documentIn({ keys: [...names], record: symbol.record, written: writtenName(draft, symbol) }, homesOf(drafts, uri)) };
  }
  const found = blockAtOffset(draft, offset), title = found?.block.facts.find((fact) => fact.kind === 'title-line' || (fact.kind === 'heading' && fact.level === 0));
  if (!found || !title || found.offset < title.start || found.offset > title.end) return undefined;
  const { name, record } = statusOf(draft, catalogue);
  if (name === undefined) return undefined;
  return { place: placeIn(found.block, title), document: documentIn({ keys: keysOf(name), record, written: name }, homesOf(drafts, uri)) };
}

type Naming = Extract<DraftSymbol, { readonly record: unknown }>;

/** The name of a document as the draft writes it. */
function writtenName(draft: Draft, symbol: Naming): string {
  switch (symbol.kind) {
    case 'citation': {
      const { fact } = symbol.citation, entry = entryOfCitation(draft, fact)?.fact;
      return entry?.identifier?.text ?? entry?.tag?.text ?? fact.target.text;
    }
    case 'entry': return symbol.entry.fact.identifier?.text ?? symbol.entry.fact.tag?.text ?? '';
    case 'mention': return symbol.mention.fact.identifier.text;
    case 'attribute': return symbol.attribute.fact.value;
  }
}

/** What a question about documents is asked among. */
export interface Around {
  readonly catalogue: Catalogue;
  /** Each file of the workspace once, the open ones as they are. */
  readonly drafts: Iterable<CitingDraft>;
  /** The file that is asked from: of several that are one document, it is the one that is meant. */
  readonly uri?: string;
}

/** Who cites a document: each file of the workspace that does, with the places in it. Files under one name are told apart. */
export function incomingCalls(keys: readonly string[], { catalogue, drafts }: Around): readonly HierarchyCall[] {
  const wanted = new Set(widened(keys, catalogue)), calls: HierarchyCall[] = [];
  for (const { uri, summary, documentsUnder } of drafts) {
    if (summary.ownKeys.some((key) => wanted.has(key))) continue;
    const spans = documentsUnder(wanted);
    if (spans.length > 0) calls.push({ document: ofDraft(uri, summary, catalogue), spans });
  }
  const files = filesToldApart(calls.map(({ document }) => document));
  return calls.map(({ document, spans }) => ({ document: { ...document, ...files.get(document) }, spans }));
}

/** What a draft of the workspace cites, in the order of the text; nothing for a document that is no draft there. `uri` is the file that was asked about. */
export function outgoingCalls(uri: string, { catalogue, drafts }: Around): readonly HierarchyCall[] {
  const all = [...drafts], own = all.find((one) => one.uri === uri);
  if (!own) return [];
  const byDocument = new Map<string, { readonly keys: Set<string>; readonly spans: SummarySpan[] }>(), mine = new Set(own.summary.ownKeys), homes = homesOf(all);
  const ids = new Map<string, string>();
  for (const { key, start, end } of own.summary.documents) {
    if (mine.has(key)) continue;
    const id = ids.get(key) ?? findRecord(catalogue, key)?.id ?? key, known = byDocument.get(id) ?? { keys: new Set(), spans: [] };
    known.keys.add(key);
    known.spans.push({ start, end });
    byDocument.set(id, known);
    ids.set(key, id);
  }
  return [...byDocument.values()].map(({ keys, spans }) => ({ spans, document: documentIn({ keys: [...keys], record: recordOf([...keys], catalogue) }, homes) }));
}

/** The file of each document that has no number, or another one's name: as much of its path, from the end, as the others under that name have not. */
function filesToldApart(documents: readonly HierarchyDocument[]): ReadonlyMap<HierarchyDocument, { readonly file: string }> {
  const files = new Map<HierarchyDocument, { readonly file: string }>(), byName = new Map<string, HierarchyDocument[]>();
  for (const document of documents) addTo(byName, document.name, document);
  for (const alike of byName.values()) {
    const others = new Map<string, number>();
    if (alike.length > 1) for (const { uri = '' } of alike) for (const end of endsOf(uri)) others.set(end, (others.get(end) ?? 0) + 1);
    for (const document of alike) {
      const ends = endsOf(document.uri ?? ''), end = ends.find((one) => (others.get(one) ?? 1) === 1) ?? ends.at(-1);
      if (end !== undefined && (alike.length > 1 || document.keys.length === 0)) files.set(document, { file: decoded(end) });
    }
  }
  return files;
}

/** How far a path is read from its end to tell it from another one. In folders. */
const DEEPEST = 8;

/** "draft.md", "v2/draft.md", "X.lamp/v2/draft.md" */
function endsOf(uri: string): readonly string[] {
  const parts = uri.replace(/^[a-z][\w+.-]*:\/*/i, '').split('/').slice(-DEEPEST);
  return parts.map((_, i) => parts.slice(parts.length - 1 - i).join('/'));
}

/** A file without a number, such as a part of a draft, goes by the draft's title. */
function ofDraft(uri: string, { title, ownKeys: keys }: DraftSummary, catalogue: Catalogue): HierarchyDocument {
  const record = recordOf(keys, catalogue), [key] = keys;
  if (key === undefined) return { name: title || decoded(uri.slice(uri.lastIndexOf('/') + 1)), title: '', keys, record, uri };
  return { name: record ? documentName(record) : fullName(spelledOut(key)), title, keys, record, uri };
}

interface Home { readonly uri: string; readonly title: string }

/** The file that is the document of each key; of several the one that is asked from, else the first. */
function homesOf(drafts: Iterable<CitingDraft>, asked?: string): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>();
  for (const { uri, summary } of drafts) for (const key of summary.ownKeys) if (uri === asked || !homes.has(key)) homes.set(key, { uri, title: summary.title });
  return homes;
}

interface Named { readonly keys: readonly string[]; readonly record: CatalogueRecord | undefined; readonly written?: string }

function documentIn({ keys, record, written }: Named, homes: ReadonlyMap<string, Home>): HierarchyDocument {
  const all = [...new Set([...keys, ...record ? keysOfRecord(record) : []])], home = all.map((key) => homes.get(key)).find((one) => one !== undefined);
  return { name: record ? documentName(record) : fullName(written ?? spelledOut(all[0] ?? '')), title: (record && recordTitle(record)) || (home?.title ?? ''), keys: all, record, uri: home?.uri };
}

const keysOf = (name: string): readonly string[] => {
  const id = parseIdentifier(name);
  return [...new Set([nameKey(name), ...id ? identifierKeys(id).map(nameKey) : []])];
};

const RECORD_KEYS = new WeakMap<CatalogueRecord, readonly string[]>();

/** Kept by the record: what a draft cites is asked again and again. */
function keysOfRecord(record: CatalogueRecord): readonly string[] {
  let keys = RECORD_KEYS.get(record);
  if (!keys) RECORD_KEYS.set(record, keys = [record.id, ...record.names].flatMap(keysOf));
  return keys;
}

function recordOf(keys: readonly string[], catalogue: Catalogue): CatalogueRecord | undefined {
  for (const key of keys) {
    const record = findRecord(catalogue, key);
    if (record) return record;
  }
  return undefined;
}

/** The keys with those of the record that they name: a work item is cited by its acronym and by its number. */
function widened(keys: readonly string[], catalogue: Catalogue): readonly string[] {
  const record = recordOf(keys, catalogue);
  return record ? [...keys, ...keysOfRecord(record)] : keys;
}

/** A key as a name: "x.1817" is "X.1817", "ietfrfc8446" is "IETF RFC 8446". */
const spelledOut = (key: string): string =>
  /^[a-z]\./.test(key) ? key.charAt(0).toUpperCase() + key.slice(1) : key.toUpperCase().replace(/^IETF(?=RFC)/, 'IETF ').replace(/(?<=[A-Z]{3})(?=\d)/, ' ');

/** A number with its organization: "ITU-T X.1817". */
function fullName(name: string): string {
  const kind = parseIdentifier(name)?.kind;
  return !/^ITU/.test(name) && (kind === 'recommendation' || kind === 'work-item' || kind === 'supplement') ? `ITU-T ${name}` : name;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
