import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { reasonOf } from '../../sources/file-error.ts';

/** How a file writes its characters. `utf-8-bom`, `utf-16le` and `utf-16be` begin with a byte order mark. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

/** A file's text without its byte order mark, and what writing it back needs. */
export interface FileText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Why a file has no text to check: it is no text at all, or it could not be read. */
export interface NoText {
  readonly reason: string;
  /** Whether the file was read and is simply no text that Rapporteur knows: no fault where nobody asked for this file by name. */
  readonly isOther: boolean;
}

/** More than any draft has; a text of this length is checked in a few seconds. */
const MAX_BYTES = 64_000_000;

/** How far a NUL is looked for before a file counts as text, as git does. */
const LOOK_AHEAD = 8000;

/** The text of a file, or why there is none. Never throws. */
export function readText(file: string): FileText | NoText {
  try {
    const { size, head } = lookInto(file);
    if (isBinary(head)) return { reason: 'is a binary file, not a text', isOther: true };
    if (size > MAX_BYTES) return { reason: `has ${Math.round(size / 1e6).toString()} MB; a text of over ${(MAX_BYTES / 1e6).toString()} MB is not checked`, isOther: true };
    return decodeText(readFileSync(file));
  } catch (error) {
    return { reason: `cannot be read: ${reasonOf(error)}`, isOther: false };
  }
}

/** The text that bytes write: UTF-8, or UTF-16 with a byte order mark. */
export function decodeText(bytes: Uint8Array): FileText | NoText {
  if (isBinary(bytes.subarray(0, LOOK_AHEAD))) return { reason: 'is a binary file, not a text', isOther: true };
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { reason: `is not ${encoding.startsWith('utf-16') ? 'well-formed UTF-16' : 'UTF-8'} text; save it as UTF-8`, isOther: true };
  }
}

/** The bytes that write a text, with the byte order mark of its encoding. The inverse of `decodeText`. */
export function encodeText({ text, encoding }: FileText): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`, 'utf8');
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return 'utf-8-bom';
  if (startsWith(bytes, 0xFF, 0xFE)) return 'utf-16le';
  return startsWith(bytes, 0xFE, 0xFF) ? 'utf-16be' : 'utf-8';
}

const isBinary = (head: Uint8Array): boolean => !encodingOf(head).startsWith('utf-16') && head.includes(0);

/** The size and first bytes of a file, so that a large picture is not read whole to see that it is one. */
function lookInto(file: string): { readonly size: number; readonly head: Uint8Array } {
  const handle = openSync(file, 'r');
  try {
    const stats = fstatSync(handle);
    if (!stats.isFile()) throw Object.assign(new Error(), { code: stats.isDirectory() ? 'EISDIR' : 'ENOTFILE' });
    const head = Buffer.alloc(LOOK_AHEAD);
    return { size: stats.size, head: head.subarray(0, readSync(handle, head, 0, LOOK_AHEAD, 0)) };
  } finally {
    closeSync(handle);
  }
}
