/** What is read at most, so that no file can take all memory or all time. Sizes are bytes. */
export interface Limits {
  /** A single text or CSV file. */
  readonly text: number;
  /** A single YAML file: its parser is slow. */
  readonly yaml: number;
  /** Places in a YAML file where a value may begin or end; a parser takes about ten microseconds for each. */
  readonly values: number;
  /** A single JSON file: catalogues of many thousand records are one. */
  readonly json: number;
  /** UTF-16 units in one line of a text or CSV file. */
  readonly line: number;
  /** How deep the values of a JSON or YAML file may be nested. */
  readonly depth: number;
  /** A Word file as it lies on the disk. */
  readonly word: number;
  /** One part of a Word file, unpacked. */
  readonly wordPart: number;
  /** Elements in one part of a Word file; the reader takes over a kilobyte of memory for each. */
  readonly wordElements: number;
  /** An archive as it lies on the disk. */
  readonly archive: number;
  /** Entries of an archive, or files of a folder. */
  readonly entries: number;
  /** One entry of an archive, unpacked, or one file of a folder. */
  readonly entry: number;
  /** All entries of an archive that are read, unpacked. */
  readonly unpacked: number;
  /** How often larger an entry may be unpacked than packed. */
  readonly ratio: number;
  /** Folders within folders. */
  readonly folders: number;
}

const MB = 1024 * 1024;

/** Several times what the largest published sources need: all of Relaton's data of ITU-T are 16,172 entries, 196 MB unpacked. */
export const LIMITS: Limits = {
  text: 16 * MB, yaml: 4 * MB, values: 1_000_000, json: 64 * MB, line: MB, depth: 100,
  word: 128 * MB, wordPart: 16 * MB, wordElements: 500_000,
  archive: 256 * MB, entries: 200_000, entry: 4 * MB, unpacked: 1024 * MB, ratio: 200, folders: 8,
};

/** A size for people, rounded up: "16 MB", "300 KB". */
export function sizeText(bytes: number): string {
  return bytes >= MB ? `${Math.ceil(bytes / MB).toString()} MB` : `${Math.ceil(bytes / 1024).toString()} KB`;
}
