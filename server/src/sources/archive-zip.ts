import { inflateRawSync } from 'node:zlib';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { sizeText, type Limits } from './limits.ts';

/** A file in a zip file. */
export interface ZippedFile {
  /** With its folders, apart by `/`. */
  readonly path: string;
  /** Unpacked, in bytes, as the zip file says; `read` fails where that is not so. */
  readonly size: number;
  /** When it was last changed, as an ISO 8601 day. */
  readonly date: string;
  readonly read: () => Promise<Buffer>;
}

/** A zip file that is open: `close` it. */
export interface OpenZip {
  readonly files: readonly ZippedFile[];
  readonly close: () => void;
}

/** A smaller entry may be unpacked from next to nothing. */
const SMALL = 64 * 1024;

/**
 * Opens a zip file from a path or from its bytes. Names that lead out of a folder, files under a password, two files of one name, and more
 * files than `limits.entries` are refused. `name` stands in the messages.
 */
export async function openZip(from: string | Buffer, name: string, limits: Limits): Promise<OpenZip> {
  const options = { strictFileNames: true, validateEntrySizes: true, autoClose: false };
  const zip = await open(() => (typeof from === 'string' ? openPromise(from, options) : fromBufferPromise(from, options)), name);
  // A read that fails is told to the one who reads; without a listener the event would end the process.
  zip.on('error', () => undefined);
  const close = () => { zip.close(); };
  try {
    return { files: await filesOf(zip, name, limits), close };
  } catch (error) {
    close();
    throw zipError(error, name);
  }
}

async function open(work: () => Promise<ZipFile>, name: string): Promise<ZipFile> {
  try {
    return await work();
  } catch (error) {
    throw zipError(error, name);
  }
}

async function filesOf(zip: ZipFile, name: string, limits: Limits): Promise<readonly ZippedFile[]> {
  const files = new Map<string, ZippedFile>();
  if (zip.entryCount > limits.entries) throw new ImportError(`${name}: the archive holds ${zip.entryCount.toString()} files; at most ${limits.entries.toString()} are read. Unpack the part you need.`);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    if (files.has(entry.fileName)) throw new ImportError(`${name}: the archive holds two files named ${shown(entry.fileName)}. Pack it again.`);
    files.set(entry.fileName, { path: entry.fileName, size: entry.uncompressedSize, date: dayOf(entry), read: () => readEntry(zip, entry, name, limits) });
  }
  return [...files.values()];
}

/** The day in the zip file's own calendar, which knows no time zones. */
function dayOf({ lastModFileDate: date }: Entry): string {
  const two = (value: number) => Math.max(1, value).toString().padStart(2, '0');
  return `${(1980 + (date >> 9)).toString()}-${two(Math.min(12, (date >> 5) & 15))}-${two(date & 31)}`;
}

async function readEntry(zip: ZipFile, entry: Entry, name: string, limits: Limits): Promise<Buffer> {
  const where = `${name}, ${shown(entry.fileName)}`;
  if (entry.isEncrypted()) throw new ImportError(`${where}: the file is under a password. Save it without one.`);
  if (!entry.canDecodeFileData()) throw new ImportError(`${where}: the file is packed in a way that is not known. Pack it again as an ordinary zip file.`);
  if (entry.uncompressedSize > limits.entry) throw new ImportError(`${where}: the file is ${sizeText(entry.uncompressedSize)} unpacked; at most ${sizeText(limits.entry)} are read. Leave it out of the archive.`);
  if (entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * limits.ratio) throw new ImportError(`${where}: the file grows more than ${limits.ratio.toString()} times when it is unpacked, as a zip bomb does. Nothing was read.`);
  try {
    const packed = await collected(await zip.openReadStreamPromise(entry, { decodeFileData: false }), entry.compressedSize);
    // In one step: a stream for each of many thousand small files takes twice as long. It stops where the file is longer than the archive says.
    const content = entry.compressionMethod === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize) });
    if (content.length !== entry.uncompressedSize) throw new Error('the file is not as long as the archive says');
    return content;
  } catch (error) {
    throw zipError(error, where);
  }
}

async function collected(stream: AsyncIterable<Buffer>, size: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts, Math.min(size, parts.reduce((sum, { length }) => sum + length, 0)));
}

const shown = (path: string): string => JSON.stringify(path.length > 120 ? `${path.slice(0, 119)}…` : path);

/** Any error of the zip library as one line for people. */
function zipError(error: unknown, where: string): ImportError {
  if (error instanceof ImportError) return error;
  const reason = error instanceof Error ? error.message.split('\n')[0] ?? '' : '';
  if (/^(?:absolute path|invalid relative path|invalid characters in fileName)/.test(reason)) return new ImportError(`${where}: the archive holds a file whose name leads out of it (${shown(reason.replace(/^.*?: /, ''))}). Nothing was read.`);
  if (/encrypt/.test(reason)) return new ImportError(`${where}: the file is under a password. Save it without one.`);
  return new ImportError(`${where}: the zip file is damaged or cut off (${reason.slice(0, 160)}). Fetch it again.`);
}
