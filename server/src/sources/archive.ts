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
  readonly limits?: Partial<Limits>;
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

/** Whether a path is a folder, or a zip file that is no Word file: `readArchive` reads it, else `readSource`. Throws an `ImportError` for what cannot be read. */
export async function isArchive(path: string, limits: Partial<Limits> = {}): Promise<boolean> {
  if (await isFolder(path)) return true;
  if (await magicOfFile(path) !== 'zip') return false;
  const zip = await openFile(path, { ...LIMITS, ...limits });
  zip.close();
  const names = new Set(zip.files.map((file) => file.path)), refused = OFFICE.find(([part]) => names.has(part))?.[1];
  if (refused !== undefined) throw new ImportError(`${basename(path)}: ${refused}`);
  return !names.has('word/document.xml') && !names.has('[Content_Types].xml');
}

/** Zip files of other programs, by a part that each has, and what to do with them. */
const OFFICE: readonly (readonly [part: string, advice: string])[] = [
  ['xl/workbook.xml', 'this is an Excel file. Save it as CSV.'], ['ppt/presentation.xml', 'this is a PowerPoint file. Save its text as Word (.docx).'],
  ['META-INF/manifest.xml', 'this is an OpenDocument file. Save it as Word (.docx), or a table as CSV.'],
];

/**
 * The YAML and JSON files of a zip file or a folder, one after the other in the order of their paths; one is held at a time. Throws an
 * `ImportError` for what no source is: names that lead out, sizes over the limits, a file that is cut off.
 */
export async function* readArchive(path: string, options: ArchiveOptions = {}): AsyncGenerator<SourceContent> {
  const limits = { ...LIMITS, ...options.limits }, name = basename(path), archive = await openFiles(path, limits);
  try {
    const files = checked(archive.files, name, limits);
    for (const [index, file] of files.entries()) {
      if (options.signal?.aborted) throw new ImportError(`${name}: the import was stopped. Nothing was changed.`);
      options.onProgress?.(index, files.length);
      const content = contentOf(file.path, await file.read(), limits, options);
      if (content) yield content;
    }
    options.onProgress?.(files.length, files.length);
  } finally {
    archive.close();
  }
}

/** The latest day on which a YAML or JSON file of the archive (or folder) was changed, as an ISO 8601 day; undefined where it holds none. */
export async function archiveDate(path: string, limits: Partial<Limits> = {}): Promise<string | undefined> {
  const archive = await openFiles(path, { ...LIMITS, ...limits });
  archive.close();
  const dates = archive.files.filter(isRead).map(({ date }) => date).sort();
  return dates.at(-1);
}

const isRead = ({ path }: ZippedFile): boolean => READ.test(path) && !HIDDEN.test(path);

async function openFiles(path: string, limits: Limits): Promise<OpenZip> {
  return await isFolder(path) ? { files: await filesOfFolder(path, READ, limits), close: () => undefined } : openFile(path, limits);
}

async function openFile(path: string, limits: Limits): Promise<OpenZip> {
  const name = basename(path);
  if (await magicOfFile(path) !== 'zip') throw new ImportError(`${name}: this is no zip file. Choose a folder, or a zip file of YAML or JSON files.`);
  const size = await sizeOfFile(path);
  if (size > limits.archive) throw new ImportError(`${name}: the archive is ${sizeText(size)}; at most ${sizeText(limits.archive)} are read. Unpack the part you need, and import the folder.`);
  // The list of its files is read in thousands of small steps, which take ten times as long from a disk.
  return openZip(size > HELD ? path : await readBytes(path, () => HELD), name, limits);
}

/** An archive of up to this many bytes is held while it is read. */
const HELD = 96 * 1024 * 1024;

/** The files that are read, in the order of their paths, if they are few and small enough. */
function checked(all: readonly ZippedFile[], name: string, limits: Limits): readonly ZippedFile[] {
  const files = all.filter(isRead).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (files.length === 0) throw new ImportError(`${name}: there is no YAML or JSON file in it. Choose the archive or folder that holds them.`);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.unpacked) throw new ImportError(`${name}: its files are ${sizeText(total)} unpacked; at most ${sizeText(limits.unpacked)} are read. Import it in parts.`);
  return files;
}

function contentOf(path: string, bytes: Buffer, limits: Limits, { without, onUnreadable }: ArchiveOptions): SourceContent | undefined {
  try {
    const text = decodeText(bytes, path), name = basename(path);
    // The whole path tells people which file is meant; the content has its name alone.
    return { ...(/\.json$/i.test(path) ? jsonContent(text, path, limits) : yamlContent(text, path, limits, { without: without ?? [] })), name };
  } catch (error) {
    if (!onUnreadable || !(error instanceof ImportError)) throw error;
    onUnreadable({ place: path, text: '', reason: error.message.startsWith(path) ? error.message.slice(path.length).replace(/^[:,] /, '') : error.message });
    return undefined;
  }
}
