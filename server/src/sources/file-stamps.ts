import { statSync } from 'node:fs';

/** What files were like when they were read, so that one is not read again for nothing. */
export class FileStamps {
  readonly #stamps = new Map<string, string>();

  /** Takes down what files are like now, before they are read. Those of before are forgotten. */
  note(files: readonly string[]): void {
    this.#stamps.clear();
    for (const file of files) this.#stamps.set(file, stampOf(file));
  }

  /** Whether all of these files are as they were taken down; false for one that was not, or that is gone. */
  hasAll(files: readonly string[]): boolean {
    return files.every((file) => this.#stamps.has(file) && stampOf(file) !== '' && this.#stamps.get(file) === stampOf(file));
  }
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stat ? `${stat.mtimeNs.toString()} ${stat.size.toString()} ${stat.ino.toString()}` : '';
}
