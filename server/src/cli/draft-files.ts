import { writeFileSync } from 'node:fs';
import { encodeText, readText, reasonOf, type FileText, type NoText } from '../lsp/other-drafts/read-text.ts';

/** The files of one draft as they are read, changed by repairs and written back. */
export class DraftFiles {
  readonly #read = new Map<string, FileText | NoText>();
  readonly #changed = new Set<string>();
  readonly #readFile: (file: string) => FileText | NoText;

  /** `readFile` says where the files are; without it, on the disk. */
  constructor(readFile: (file: string) => FileText | NoText = readText) {
    this.#readFile = readFile;
  }

  /** A file's text with the changes so far, or why it has none. */
  read(file: string): FileText | NoText {
    const known = this.#read.get(file) ?? this.#readFile(file);
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
    this.#changed.add(file);
  }

  /** Writes the changed files in the encoding they had. Gives the files that could not be written and why. */
  save(): readonly { readonly file: string; readonly reason: string }[] {
    return [...this.#changed].flatMap((file) => {
      const read = this.read(file);
      try {
        if ('text' in read) writeFileSync(file, encodeText(read));
        return [];
      } catch (error) {
        return [{ file, reason: `cannot be written: ${reasonOf(error)}` }];
      }
    });
  }
}
