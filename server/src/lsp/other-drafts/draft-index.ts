import { pathToFileURL } from 'node:url';
import type { SummaryDocument, DraftSummary } from '../../features/draft-summary.ts';
import type { OtherTerm } from '../../rules/reading/other-term.ts';
import { TermIndex } from '../../rules/checking/term-index.ts';
import { storeSummary, Strings, type StoredSummary } from './packed-summary.ts';
import type { DraftJob, ReadDraft, Stamp } from './read-draft.ts';

/** The summary of one file of a draft. */
export interface FileSummary {
  readonly uri: string;
  readonly summary: DraftSummary;
  /** The places where documents with one of some keys are named. */
  readonly documentsUnder: (keys: ReadonlySet<string>) => readonly SummaryDocument[];
}

/** What was found in a file on the disk, and what it was read with. */
interface Known extends Pick<DraftJob, 'root' | 'isIncluded' | 'stamps'> {
  readonly bytes: number;
  readonly files: readonly { readonly file: string; readonly summary: StoredSummary }[];
}

const NONE: readonly Stamp[] = [];

/** The drafts of the workspace: the terms of all, and of those on the disk what else can be looked for in them. A draft is known by its main file. */
export class DraftIndex {
  readonly terms = new TermIndex();
  readonly #known = new Map<string, Known>();
  #texts = new Strings();
  #bytes = 0;
  /** The files that a draft includes, so that none counts twice; undefined until it is asked for. */
  #parts: ReadonlySet<string> | undefined;

  /** The bytes of all drafts that were read. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The files that were read, whether they are drafts or not. */
  get mains(): readonly string[] {
    return [...this.#known.keys()];
  }

  has(main: string): boolean {
    return this.#known.has(main);
  }

  /** The main files of drafts that are made of some of these files. */
  mainsWith(files: ReadonlySet<string>): readonly string[] {
    const open = this.terms.mains.filter((main) => this.terms.filesOf(main).some((file) => files.has(file)));
    return [...new Set([...open, ...this.mains.filter((main) => this.#known.get(main)?.stamps.some(({ file }) => files.has(file)))])];
  }

  /** The files that were read for a draft, if it was read in the same way. */
  stampsOf({ file, root, isIncluded }: Omit<DraftJob, 'stamps'>): readonly Stamp[] {
    const known = this.#known.get(file);
    return known?.root === root && known.isIncluded === isIncluded ? known.stamps : NONE;
  }

  /** Takes over what was read of a draft. `addressOf` gives the client's own address of a file. Gives whether other terms are defined than before. */
  put({ root, isIncluded }: DraftJob, { file, isSame, stamps, bytes, terms, summaries }: ReadDraft, addressOf: (uri: string) => string): boolean {
    if (isSame) return false;
    this.#forget(file);
    if (stamps[0]?.size === -1) return this.terms.put(file, []);
    this.#known.set(file, { root, isIncluded, stamps, bytes, files: summaries.map((one) => ({ file: one.file, summary: storeSummary(one.summary, this.#texts) })) });
    this.#bytes += bytes;
    return this.terms.put(file, withOneAddress(terms, addressOf));
  }

  /** Forgets a draft. Gives whether other terms are defined than before. */
  remove(main: string): boolean {
    this.#forget(main);
    return this.terms.put(main, []);
  }

  /** Says that a draft's terms are not those of the disk, so that it is read again next time. */
  unsettle(main: string): void {
    const known = this.#known.get(main);
    if (known) this.#known.set(main, { ...known, stamps: NONE });
  }

  #forget(main: string): void {
    this.#bytes -= this.#known.get(main)?.bytes ?? 0;
    this.#known.delete(main);
    this.#parts = undefined;
    // Texts of drafts that are gone would else stay for ever.
    if (this.#known.size === 0) this.#texts = new Strings();
  }

  /** The summaries of the drafts on the disk, but for some files. */
  * summaries(without: ReadonlySet<string>): Iterable<FileSummary> {
    const parts = this.#parts ??= this.#included();
    for (const [main, { files }] of this.#known) {
      if (without.has(main) || parts.has(main)) continue;
      for (const { file, summary } of files) if (!without.has(file)) yield { uri: pathToFileURL(file).href, summary, documentsUnder: summary.documentsUnder };
    }
  }

  #included(): ReadonlySet<string> {
    return new Set([...this.#known].flatMap(([main, { files }]) => files.flatMap(({ file }) => (file === main ? [] : [file]))));
  }
}

/** The terms of a text share its address; those in a file that is open have the client's. */
function withOneAddress(terms: readonly OtherTerm[], addressOf: (uri: string) => string): readonly OtherTerm[] {
  const known = new Map<string, string>();
  const one = (uri: string): string => {
    const address = known.get(uri) ?? addressOf(uri);
    known.set(uri, address);
    return address;
  };
  return terms.map((term) => (term.place ? { ...term, place: { file: one(term.place.file), range: term.place.range } } : term));
}
