import { closeSync, openSync, writeFileSync } from 'node:fs';
import { encodeText, readText, type FileText, type NoText } from '../lsp/other-drafts/read-text.ts';
import { reasonOf } from '../sources/file-error.ts';

/** Where files are. */
export interface FilePlace {
  readonly read: (file: string) => FileText | NoText;
  /** Throws where a file is not to be written; changes nothing. */
  readonly tryToWrite: (file: string) => void;
  readonly write: (file: string, bytes: Uint8Array) => void;
}

const DISK: FilePlace = { read: readText, tryToWrite: (file) => { closeSync(openSync(file, 'r+')); }, write: (file, bytes) => { writeFileSync(file, bytes); } };

/** A file that could not be written, and why. */
interface Unwritten { readonly file: string; readonly reason: string }

/** The files of one draft as they are read, changed by repairs and written back. */
export class DraftFiles {
  readonly #read = new Map<string, FileText | NoText>();
  /** What the changed files hold on the disk. */
  readonly #before = new Map<string, FileText>();
  readonly #place: FilePlace;

  /** `place` says where the files are; without it, on the disk. */
  constructor(place: Partial<FilePlace> = {}) {
    this.#place = { ...DISK, ...place };
  }

  /** A file's text with the changes so far, or why it has none. */
  read(file: string): FileText | NoText {
    const known = this.#read.get(file) ?? this.#place.read(file);
    this.#read.set(file, known);
    return known;
  }

  /** The text with the changes so far; undefined where the file has none. */
  textOf(file: string): string | undefined {
    const read = this.read(file);
    return 'text' in read ? read.text : undefined;
  }

  change(file: string, text: string): void {
    const before = this.read(file);
    if ('reason' in before || before.text === text) return;
    this.#read.set(file, { ...before, text });
    if (!this.#before.has(file)) this.#before.set(file, before);
  }

  /** The changed files that cannot be written, and why. Nothing is written. */
  unwritable(): readonly Unwritten[] {
    return [...this.#before.keys()].flatMap((file) => this.#attempt(file, () => { this.#place.tryToWrite(file); }));
  }

  /** Forgets all changes that are not written. */
  forget(): void {
    for (const [file, before] of this.#before) this.#read.set(file, before);
    this.#before.clear();
  }

  /** Writes the changed files in the encoding they had. Gives the files that could not be written and why; they are as they were before. */
  save(): readonly Unwritten[] {
    return [...this.#before].flatMap(([file, before]) => {
      const read = this.read(file), failed = this.#attempt(file, () => { if ('text' in read) this.#place.write(file, encodeText(read)); });
      this.#before.delete(file);
      // A disk that is full may have taken a part.
      if (failed.length > 0) this.#attempt(file, () => { this.#place.write(file, encodeText(before)); });
      if (failed.length > 0) this.#read.set(file, before);
      return failed;
    });
  }

  #attempt(file: string, work: () => void): readonly Unwritten[] {
    try {
      work();
      return [];
    } catch (error) {
      return [{ file, reason: `cannot be written: ${reasonOf(error)}` }];
    }
  }
}
