import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { ImportError } from '../catalogue/importers/import-error.ts';

/** Who holds a file: a process of a machine, and a word of its own. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** A file that one process alone works on. */
export interface Hold {
  /** Whether it is still held; a machine that slept for long may have lost it to another process. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

/** How often a holder says that it is there, and after how long without a word it is taken for gone, in ms. */
const BEAT = 10_000, GONE = 60_000;

/**
 * Holds what lies at a path against every other process, by a file `<path>.hold` beside it. A holder that ended without letting go is passed
 * over: at once where its process is gone, else after a minute without a word of it. Throws an `ImportError` where another process holds it.
 */
export function hold(file: string, what: string): Hold {
  const lock = `${file}.hold`, own: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  if (!taken(lock, own)) {
    const known = holderOf(lock);
    if (!isGone(lock, known)) throw busy(what, known);
    remove(lock, known);
    if (!taken(lock, own)) throw busy(what, holderOf(lock));
  }
  const isHeld = (): boolean => holderOf(lock)?.token === own.token, beat = setInterval(() => { if (isHeld()) touch(lock); }, BEAT).unref();
  return {
    isHeld,
    release: () => {
      clearInterval(beat);
      if (isHeld()) rmSync(lock, { force: true });
    },
  };
}

const busy = (what: string, by: Holder | undefined): ImportError =>
  new ImportError(`${what} is going on in another window or process${by ? ` (${by.pid.toString()})` : ''}. Wait for its end, or stop it; nothing was changed.`);

/** Only one process can make a file that is not there. */
function taken(lock: string, own: Holder): boolean {
  try {
    mkdirSync(path.dirname(lock), { recursive: true });
    writeFileSync(lock, JSON.stringify(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST' && 'path' in error && error.path === lock) return false;
    throw new ImportError(`${lock}: cannot be written: ${error instanceof Error ? error.message : String(error)}. Nothing was changed.`);
  }
}

/** Takes the hold of one who is gone away; that of another who was quicker is put back. */
function remove(lock: string, gone: Holder | undefined): void {
  const aside = `${lock}.${randomUUID().slice(0, 8)}`;
  try {
    renameSync(lock, aside);
    if (holderOf(aside)?.token === gone?.token) rmSync(aside, { force: true });
    else renameSync(aside, lock);
  } catch {
    // It went meanwhile.
  }
}

/** One who has not written its name yet is there. */
function isGone(lock: string, holder: Holder | undefined): boolean {
  const stat = statSync(lock, { throwIfNoEntry: false });
  return !stat || Date.now() - stat.mtimeMs > GONE || (holder?.host === hostname() && !isAlive(holder.pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One of another user cannot be asked, and is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function holderOf(lock: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    return typeof value === 'object' && value !== null && 'pid' in value && 'host' in value && 'token' in value && Number.isInteger(value.pid)
      ? { pid: Number(value.pid), host: String(value.host), token: String(value.token) } : undefined;
  } catch {
    return undefined;
  }
}

function touch(lock: string): void {
  try {
    utimesSync(lock, new Date(), new Date());
  } catch {
    // A disk that is gone for a moment is told where something is written.
  }
}
