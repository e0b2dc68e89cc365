import { pathToFileURL } from 'node:url';
import { textOfDraft } from '../draft/draft.ts';
import type { ReadInclude } from '../draft/includes.ts';
import type { OpenDocument } from './open-document.ts';
import { includeReader } from './other-drafts/read-includes.ts';
import { WholeDraft } from './whole-draft.ts';

/** What the wholes are made from. */
export interface Around {
  readonly documents: () => readonly OpenDocument[];
  /** The folder below which a draft may include files. */
  readonly includeRootOf: (file: string) => string;
}

const NONE: readonly OpenDocument[] = [];

/** The open drafts that include files, each as one text, and which open files are part of them. */
export class Wholes {
  readonly #around: Around;
  readonly #wholes = new Map<OpenDocument, WholeDraft>();
  #open: ReadonlyMap<string, OpenDocument> = new Map();

  constructor(around: Around) {
    this.#around = around;
  }

  get isEmpty(): boolean {
    return this.#wholes.size === 0;
  }

  /** The open files that are part of a whole. */
  get documents(): readonly OpenDocument[] {
    return this.isEmpty ? NONE : this.#around.documents().filter(({ part }) => part !== undefined);
  }

  /** Sees what the open files include now. Gives those that came into a whole or left one. Where no draft includes files it costs next to nothing. */
  arrange(): readonly OpenDocument[] {
    const documents = this.#around.documents();
    if (this.#wholes.size === 0 && !documents.some((document) => document.includesFiles)) return NONE;
    this.#seeOpen(documents);
    for (const document of this.#wholes.keys()) if (!document.includesFiles || !documents.includes(document)) this.#wholes.delete(document);
    for (const document of documents) if (document.includesFiles && !this.#isPart(document)) this.#seeMain(document);
    // A draft that was open before the one that includes it.
    for (const document of this.#wholes.keys()) if (this.#isPart(document)) this.#wholes.delete(document);
    return documents.filter((document) => this.#assign(document));
  }

  /** Says that files on the disk have changed. */
  reread(): void {
    for (const whole of this.#wholes.values()) whole.reread();
  }

  /** A file that is opened or closed has the editor's text or the disk's from then on. */
  #seeOpen(documents: readonly OpenDocument[]): void {
    const files = documents.filter(({ file }) => file !== undefined);
    if (files.length === this.#open.size && files.every((document) => this.#open.get(document.file ?? '') === document)) return;
    this.#open = new Map(files.map((document) => [document.file ?? '', document]));
    this.reread();
  }

  #seeMain(document: OpenDocument): void {
    const { file = '', options } = document;
    let whole = this.#wholes.get(document);
    if (!whole) {
      const openText = (name: string): string | undefined => { const open = this.#open.get(name); return open && textOfDraft(open.draft); };
      // The workspace's folders can change.
      const read: ReadInclude = (name, from) => includeReader(this.#around.includeRootOf(file), openText)(name, from);
      whole = new WholeDraft(file, () => textOfDraft(document.draft), read);
      this.#wholes.set(document, whole);
    }
    whole.configure(options);
  }

  /** Whether a draft is part of another one's whole. */
  #isPart({ file }: OpenDocument): boolean {
    return file !== undefined && [...this.#wholes.values()].some((whole) => whole.main !== file && whole.has(file));
  }

  #assign(document: OpenDocument): boolean {
    const { file, part } = document, [first, ...others] = file === undefined ? [] : [...this.#wholes.values()].filter((whole) => whole.has(file));
    const same = part?.wholes.length === (first ? 1 + others.length : 0) && part.wholes.every((whole, i) => whole === (i === 0 ? first : others[i - 1]));
    if (same || (!first && !part)) return false;
    document.join(first && file !== undefined ? { file, wholes: [first, ...others], uriOf: (name) => this.#open.get(name)?.uri ?? pathToFileURL(name).href } : undefined);
    return true;
  }
}
