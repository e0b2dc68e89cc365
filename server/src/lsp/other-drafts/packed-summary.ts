import type { Place } from '../../draft/block.ts';
import type { DraftSummary, PlacedSummary, SummaryDocument, SummaryName, SummarySpan } from '../../features/draft-summary.ts';

/** A summary as few flat things, so that it goes from one thread to another in no time. */
export interface PackedSummary extends Pick<DraftSummary, 'title' | 'ownKeys'> {
  /** Each text that names and documents have, once. */
  readonly strings: readonly string[];
  /** Seven numbers a name: kind, name, detail, then its span as line and column of its start and its end. */
  readonly names: Int32Array;
  /** Six numbers a document: role, key, and its span. */
  readonly documents: Int32Array;
}

export interface FileSpan extends SummarySpan {
  readonly file: string;
}

/** The summary of one of a draft's files. */
export interface PackedFile {
  readonly file: string;
  readonly summary: PackedSummary;
}

const KINDS = ['term', 'abbreviation', 'clause', 'figure', 'table'] as const satisfies readonly SummaryName['kind'][];
const ROLES = ['entry', 'citation', 'mention'] as const satisfies readonly SummaryDocument['role'][];
const NAME = 7, DOCUMENT = 6;

interface Packing {
  readonly strings: Map<string, number>;
  readonly names: number[];
  readonly documents: number[];
}

/** A draft's summary, apart for each of its files; the main file has one even where nothing stands in it. `locate` says where a place lies. */
export function packSummary({ title, ownKeys, names, documents }: PlacedSummary, main: string, locate: (place: Place) => FileSpan): readonly PackedFile[] {
  const files = new Map<string, Packing>();
  const packing = (file: string): Packing => files.get(file) ?? begin(files, file);
  packing(main);
  for (const { kind, name, detail, place } of names) {
    const { file, ...span } = locate(place), pack = packing(file);
    pack.names.push(KINDS.indexOf(kind), numberOf(pack, name), numberOf(pack, detail), ...flat(span));
  }
  for (const { role, key, place } of documents) {
    const { file, ...span } = locate(place), pack = packing(file);
    pack.documents.push(ROLES.indexOf(role), numberOf(pack, key), ...flat(span));
  }
  return [...files].map(([file, pack]) => ({
    // The draft's own names belong to its main file.
    file, summary: { title, ownKeys: file === main ? ownKeys : [], strings: [...pack.strings.keys()], names: Int32Array.from(pack.names), documents: Int32Array.from(pack.documents) },
  }));
}

function begin(files: Map<string, Packing>, file: string): Packing {
  const fresh: Packing = { strings: new Map(), names: [], documents: [] };
  files.set(file, fresh);
  return fresh;
}

function numberOf({ strings }: Packing, text: string): number {
  const known = strings.get(text) ?? strings.size;
  strings.set(text, known);
  return known;
}

const flat = ({ start, end }: SummarySpan): readonly number[] => [start.line, start.character, end.line, end.character];

function spanAt(numbers: Int32Array, at: number): SummarySpan {
  const [startLine = 0, start = 0, endLine = 0, end = 0] = numbers.subarray(at, at + 4);
  return { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
}

/** Texts of many drafts, each kept once and known by a number. */
export class Strings {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  /** The number of a text that is known already. */
  known(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  at(number: number): string {
    return this.#texts[number] ?? '';
  }
}

/** A summary in memory. A draft names documents so often that each is made only when it is asked for. */
export interface StoredSummary extends DraftSummary {
  /** The places where documents with one of some keys are named. */
  readonly documentsUnder: (keys: ReadonlySet<string>) => readonly SummaryDocument[];
}

/** A packed summary as one that is kept, with its texts among those of others. */
export function storeSummary({ title, ownKeys, strings, names, documents }: PackedSummary, texts: Strings): StoredSummary {
  const numbers = strings.map((text) => texts.numberOf(text)), kept = documents.slice();
  for (let at = 1; at < kept.length; at += DOCUMENT) kept[at] = numbers[kept[at] ?? 0] ?? 0;
  const textAt = (at: number): string => texts.at(numbers[names[at] ?? 0] ?? 0), found: SummaryName[] = [];
  for (let at = 0; at < names.length; at += NAME) found.push({ kind: KINDS[names[at] ?? 0] ?? 'clause', name: textAt(at + 1), detail: textAt(at + 2), ...spanAt(names, at + 3) });
  return stored({ title, ownKeys, names: found }, kept, texts);
}

function stored(about: Omit<DraftSummary, 'documents'>, documents: Int32Array, texts: Strings): StoredSummary {
  const documentAt = (at: number): SummaryDocument => ({ role: ROLES[documents[at] ?? 0] ?? 'mention', key: texts.at(documents[at + 1] ?? 0), ...spanAt(documents, at + 2) });
  return {
    ...about,
    get documents() {
      return Array.from({ length: documents.length / DOCUMENT }, (_, i) => documentAt(i * DOCUMENT));
    },
    documentsUnder: (keys) => {
      const wanted = [...keys].flatMap((key) => texts.known(key) ?? []), found: SummaryDocument[] = [];
      if (wanted.length === 0) return found;
      for (let at = 0; at < documents.length; at += DOCUMENT) if (wanted.includes(documents[at + 1] ?? -1)) found.push(documentAt(at));
      return found;
    },
  };
}
