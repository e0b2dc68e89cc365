import { basename } from 'node:path';
import { ImportError } from '../catalogue/importers/import-error.ts';
import type { NotUnderstood, SourceContent } from '../catalogue/importers/importer.ts';
import { filesOfFolder } from './archive-folder.ts';
import { openZip, type OpenZip, type ZippedFile } from './archive-zip.ts';
import { isFolder, magicOfFile, readBytes, sizeOfFile } from './read-bytes.ts';
import { decodeText } from './read-text.ts';
import { jsonContent, yamlContent } from './read-yaml.ts';
import { LIMITS, sizeText, type Limits } from './limits.ts';

export interface ArchiveOptions {
  /** Top-level keys of YAML files that nobody needs: they are left out before the file is parsed. */
  readonly without?: readonly string[];
  /** Stops the reading between two files. */
  readonly signal?: AbortSignal;
  /** Told before each file: how many were read, of how many. */
  readonly onProgress?: (read: number, total: number) => void;
  /** Told of a file that holds no YAML or JSON, which is then passed over; without it such a file is an error. */
  readonly onUnreadable?: (file: NotUnderstood) => void;
}

const READ = /\.(?:ya?ml|json)$/i;
/** Folders and files that are not the source's: what packers and version control add. */
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)/;

/** A folder, or a zip file that is no Word file, while it is open: `close` it. */
export interface Archive {
  /** The latest day on which a YAML or JSON file in it was changed, as an ISO 8601 day; undefined where it holds none. */
  readonly date: string | undefined;
  /**
   * Its YAML and JSON files, one after the other in the order of their paths; one is held at a time. Throws an `ImportError` for sizes over the
   * limits and for a file that is cut off.
   */
  readonly contents: (options?: ArchiveOptions) => AsyncGenerator<SourceContent>;
  readonly close: () => void;
}

/** Opens a folder or zip file; undefined for a single file, which `readSource` reads, such as a Word file. Throws an `ImportError` for what cannot be read, and for a zip file with names that lead out of it. */
export async function openArchive(path: string, given: Partial<Limits> = {}): Promise<Archive | undefined> {
  const limits = { ...LIMITS, ...given }, name = basename(path);
  if (await isFolder(path)) return archiveOf({ files: await filesOfFolder(path, READ, limits), close: () => undefined }, name, limits);
  if (await magicOfFile(path) !== 'zip') return undefined;
  const zip = await openFile(path, limits), names = new Set(zip.files.map((file) => file.path)), refused = OFFICE.find(([part]) => names.has(part))?.[1];
  if (refused === undefined && !names.has('word/document.xml') && !names.has('[Content_Types].xml')) return archiveOf(zip, name, limits);
  zip.close();
  if (refused !== undefined) throw new ImportError(`${name}: ${refused}`);
  return undefined;
}

/** Zip files of other programs, by a part that each has, and what to do with them. */
const OFFICE: readonly (readonly [part: string, advice: string])[] = [
  ['xl/workbook.xml', 'this is an Excel file. Save it as CSV.'], ['ppt/presentation.xml', 'this is a PowerPoint file. Save its text as Word (.docx).'],
  ['META-INF/manifest.xml', 'this is an OpenDocument file. Save it as Word (.docx), or a table as CSV.'],
];

async function openFile(path: string, limits: Limits): Promise<OpenZip> {
  const name = basename(path), size = await sizeOfFile(path);
  if (size > limits.archive) throw new ImportError(`${name}: the archive is ${sizeText(size)}; at most ${sizeText(limits.archive)} are read. Unpack the part you need, and import the folder.`);
  // The list of its files is read in thousands of small steps, which take ten times as long from a disk.
  return openZip(size > HELD ? path : await readBytes(path, () => HELD), name, limits);
}

/** An archive of up to this many bytes is held while it is read. */
const HELD = 96 * 1024 * 1024;

function archiveOf(open: OpenZip, name: string, limits: Limits): Archive {
  const files = open.files.filter(({ path }) => READ.test(path) && !HIDDEN.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    date: files.reduce<string | undefined>((latest, { date }) => (latest === undefined || date > latest ? date : latest), undefined),
    contents: (options = {}) => contentsOf(files, name, limits, options), close: open.close,
  };
}

async function* contentsOf(files: readonly ZippedFile[], name: string, limits: Limits, options: ArchiveOptions): AsyncGenerator<SourceContent> {
  checkSize(files, name, limits);
  for (const [index, file] of files.entries()) {
    if (options.signal?.aborted) throw new ImportError(`${name}: the import was stopped. Nothing was changed.`);
    options.onProgress?.(index, files.length);
    const content = contentOf(file.path, await file.read(), limits, options);
    if (content) yield content;
  }
  options.onProgress?.(files.length, files.length);
}

/** Refuses files that are none, or too large together. */
function checkSize(files: readonly ZippedFile[], name: string, limits: Limits): void {
  if (files.length === 0) throw new ImportError(`${name}: there is no YAML or JSON file in it. Choose the archive or folder that holds them.`);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.unpacked) throw new ImportError(`${name}: its files are ${sizeText(total)} unpacked; at most ${sizeText(limits.unpacked)} are read. Import it in parts.`);
}

function contentOf(path: string, bytes: Buffer, limits: Limits, { without, onUnreadable }: ArchiveOptions): SourceContent | undefined {
  try {
    const text = decodeText(bytes, path), name = basename(path);
    // The whole path tells people which file is meant; the content has its name alone.
    return { ...(/\.json$/i.test(path) ? jsonContent(text, path, limits) : yamlContent(text, path, limits, { without: without ?? [] })), name };
  } catch (error) {
    if (!onUnreadable || !(error instanceof ImportError)) throw error;
    const { parts } = error;
    onUnreadable({ place: path, text: '', reason: parts ? `${parts.line === undefined ? '' : `line ${parts.line.toString()}: `}${parts.reason}. ${parts.cure}` : error.message });
    return undefined;
  }
}
