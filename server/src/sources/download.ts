import { createWriteStream, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout } from 'node:timers/promises';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { LIMITS, sizeText } from './limits.ts';

export interface DownloadOptions {
  readonly signal?: AbortSignal;
  /** Told how many bytes there are, of how many where the server says so. */
  readonly onProgress?: (received: number, total: number | undefined) => void;
  /** How long the server may say nothing, in ms. */
  readonly patience?: number;
  /** How often in a row a connection may break that brought nothing new. */
  readonly tries?: number;
  /** How long to wait before it is taken up again, in ms. */
  readonly pause?: number;
  /** How many bytes are taken at most. */
  readonly limit?: number;
  /** Whether no other process writes to the same path. */
  readonly isHeld?: () => boolean;
}

/** What is known of a file that is half there: the address, and the server's word for this very version of it. */
interface Begun {
  readonly address: string;
  readonly version: string;
}

/**
 * Downloads a file to a path, whole or not at all: what comes lies beside it in `<path>.part` until it is complete. A download that breaks off
 * is taken up where it ended, at once or at the next call, where the server can and the file is still the same. Throws an `ImportError`.
 */
export async function download(address: string, file: string, options: DownloadOptions = {}): Promise<void> {
  checkAddress(address);
  await mkdir(path.dirname(file), { recursive: true }).catch((error: unknown) => { throw asImportError(address, error); });
  const { tries = 3, pause = 1000, signal, isHeld = () => true } = options;
  let most = 0;
  for (let inVain = 0; ;) {
    try {
      await fetchOn(address, file, options);
      if (!isHeld()) throw lost(address);
      renameSync(partOf(file), file);
      rmSync(notesOf(file), { force: true });
      return;
    } catch (error) {
      if (signal?.aborted) throw stopped(address);
      const have = sizeOf(partOf(file));
      inVain = have >= most + STEP ? 0 : inVain + 1;
      most = Math.max(most, have);
      if (!isHeld()) throw lost(address);
      if (error instanceof ImportError || have === 0) forget(file);
      if (error instanceof ImportError || inVain >= tries) throw asImportError(address, error, have > 0);
      await setTimeout(pause, undefined, { signal }).catch(() => { throw stopped(address); });
    }
  }
}

/** A connection that brought this many bytes more than any before it was not in vain. */
const STEP = 64 * 1024;

const stopped = (address: string): ImportError => new ImportError(`${address}: the download was stopped. It goes on from there the next time, where the server can; nothing was changed.`);

const lost = (address: string): ImportError => new ImportError(`${address}: another process has begun the same download meanwhile. Wait for its end; nothing was changed here.`);

function checkAddress(address: string): void {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) throw new ImportError(`${address}: this is no web address. Give one that begins with https://.`);
}

const partOf = (file: string): string => `${file}.part`;
const notesOf = (file: string): string => `${file}.part.json`;

async function fetchOn(address: string, file: string, options: DownloadOptions): Promise<void> {
  const { signal, patience = 30_000 } = options, begun = readBegun(file), have = begun?.address === address && begun.version !== '' ? sizeOf(partOf(file)) : 0;
  const idle = new AbortController(), timer = globalThis.setTimeout(() => { idle.abort(new Error(`the server said nothing for ${(patience / 1000).toString()} s`)); }, patience);
  try {
    const headers = have > 0 && begun ? { range: `bytes=${have.toString()}-`, 'if-range': begun.version } : {};
    const response = await follow(address, { headers: { 'accept-encoding': 'identity', ...headers }, signal: signal ? AbortSignal.any([signal, idle.signal]) : idle.signal });
    const isRest = response.status === 206;
    // A range that the server does not have means that the file is another now: the next try begins anew.
    if (response.status === 416 || (isRest && startOf(response) !== have)) forget(file);
    if (!response.ok || !response.body || (isRest && startOf(response) !== have)) {
      void response.body?.cancel();
      throw refused(address, response);
    }
    if (!isRest) {
      // First the bytes of another version go, then the word for this one is written down.
      writeFileSync(partOf(file), '');
      writeFileSync(notesOf(file), JSON.stringify({ address, version: versionOf(response) } satisfies Begun));
    }
    await receive(response, response.body, { file, from: isRest ? have : 0, heard: () => { timer.refresh(); } }, options);
  } finally {
    clearTimeout(timer);
  }
}

/** The answer of the address that an address leads to in the end. */
async function follow(address: string, how: RequestInit): Promise<Response> {
  let at = address;
  for (let hops = 0; hops <= MOST_HOPS; hops++) {
    const response = await fetch(at, { ...how, redirect: 'manual' }), next = response.headers.get('location');
    if (!REDIRECTIONS.has(response.status) || next === null) return response;
    void response.body?.cancel();
    if (!URL.canParse(next, at) || !/^https?:$/.test(new URL(next, at).protocol)) throw new ImportError(`${address}: the server leads on to ${next.slice(0, 120)}, which is no web address. Check the address; nothing was changed.`);
    at = new URL(next, at).href;
  }
  throw new ImportError(`${address}: the server leads from one address to the next more than ${MOST_HOPS.toString()} times, in a circle it seems. Check the address; nothing was changed.`);
}

/** RFC 9110, clause 15.4. */
const REDIRECTIONS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** A site that keeps its files elsewhere leads there in one or two steps. */
const MOST_HOPS = 5;

interface Receiving {
  readonly file: string;
  /** How many bytes are there already. */
  readonly from: number;
  /** Called whenever something came. */
  readonly heard: () => void;
}

/** Appends what comes to the part. */
async function receive({ headers, url }: Response, body: NonNullable<Response['body']>, { file, from, heard }: Receiving, { onProgress, limit = LIMITS.archive }: DownloadOptions): Promise<void> {
  const length = headers.get('content-length'), total = length === null || isPacked(headers) ? undefined : Number(length) + from;
  if ((total ?? 0) > limit) throw new ImportError(`${url}: the file is ${sizeText(total ?? 0)}; at most ${sizeText(limit)} are read. Check the address.`);
  let received = from;
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      heard();
      received += chunk.length;
      onProgress?.(received, total);
      if (received > limit) done(new ImportError(`${url}: more than ${sizeText(limit)} came, which no archive has. Check the address.`));
      else done(null, chunk);
    },
  });
  await pipeline(Readable.fromWeb(body as ReadableStream), count, createWriteStream(partOf(file), { flags: 'a' }));
  if (total !== undefined && received !== total) throw new Error(`${received.toString()} of ${total.toString()} bytes came`);
}

/** A server that packs what it sends, though it was asked not to, counts other bytes than those that come out. */
const isPacked = (headers: Headers): boolean => (headers.get('content-encoding') ?? 'identity') !== 'identity';

/** What the server calls this very version of the file: a strong tag (RFC 9110, clause 13.1.5, allows no other for ranges), else its date. */
function versionOf({ headers }: Response): string {
  if (isPacked(headers)) return '';
  const tag = headers.get('etag') ?? '';
  return tag !== '' && !tag.startsWith('W/') ? tag : headers.get('last-modified') ?? '';
}

/** The byte at which a part begins that the server sends. */
const startOf = ({ headers }: Response): number => Number(/^bytes (\d{1,15})-/.exec(headers.get('content-range') ?? '')?.[1] ?? Number.NaN);

/** What may pass is tried again. */
function refused(address: string, { status }: Response): Error {
  if (status === 206) return new Error('the server sends another part than was asked for');
  return status >= 500 || [408, 416, 429].includes(status) ? new Error(`the server answers ${status.toString()}`) : new ImportError(`${address}: the server answers ${status.toString()}. Check the address; nothing was changed.`);
}

function readBegun(file: string): Begun | undefined {
  try {
    const notes: unknown = JSON.parse(readFileSync(notesOf(file), 'utf8'));
    return typeof notes === 'object' && notes !== null && 'address' in notes && 'version' in notes ? { address: String(notes.address), version: String(notes.version) } : undefined;
  } catch {
    return undefined;
  }
}

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** Forgets what is half there. */
function forget(file: string): void {
  for (const one of [partOf(file), notesOf(file)]) rmSync(one, { force: true });
}

/** Removes what was downloaded: it turned out to be broken. */
export function discard(file: string): void {
  forget(file);
  rmSync(file, { force: true });
}

function asImportError(address: string, error: unknown, isKept = false): ImportError {
  if (error instanceof ImportError) return error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '', reason = error instanceof Error ? error.message : String(error);
  return new ImportError(`${address}: could not be downloaded: ${reason}${cause === '' || reason.includes(cause) ? '' : ` (${cause})`}. ${isKept ? 'What came is kept, and nothing' : 'Nothing'} was changed. Try again later.`);
}
