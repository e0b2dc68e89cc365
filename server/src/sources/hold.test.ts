import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { hold } from './hold.ts';

let folder = '', file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-hold-'));
  file = path.join(folder, 'data.zip');
});
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const WORDS = /^ImportError: An update is going on in another window or process \(\d+\)\. Wait for its end, or stop it; nothing was changed\.$/;
const lock = (): string => `${file}.hold`;
const lockOf = (pid: number, host = os.hostname()): void => { writeFileSync(lock(), JSON.stringify({ pid, host, token: 'another' })); };

describe('a hold on a file', () => {
  it('is one alone, until it is let go, and leaves nothing', () => {
    const first = hold(file, 'An update');
    assert.throws(() => hold(file, 'An update'), WORDS);
    assert.ok(first.isHeld());
    first.release();
    assert.deepEqual(readdirSync(folder), []);
    hold(file, 'An update').release();
  });
  it('of a process that ended is passed over at once, one of another machine after a minute without a word', () => {
    lockOf(spawnSync(process.execPath, ['-e', '']).pid);
    hold(file, 'An update').release();
    lockOf(1, 'another machine');
    assert.throws(() => hold(file, 'An update'), WORDS);
    const before = new Date(Date.now() - 61_000);
    utimesSync(lock(), before, before);
    hold(file, 'An update').release();
    assert.deepEqual(readdirSync(folder), []);
  });
  it('that another has taken over is known to be lost, and is not let go for the other', () => {
    const first = hold(file, 'An update');
    lockOf(process.pid);
    assert.ok(!first.isHeld());
    first.release();
    assert.match(readFileSync(lock(), 'utf8'), /another/);
  });
  it('that is being written is there; one that nobody finished is not', () => {
    writeFileSync(lock(), '');
    assert.throws(() => hold(file, 'An update'), /going on in another window or process\. Wait/);
    const before = new Date(Date.now() - 61_000);
    utimesSync(lock(), before, before);
    hold(file, 'An update').release();
    assert.ok(!existsSync(lock()));
  });
  it('fails in one line where nothing can be written', () => {
    writeFileSync(file, '');
    assert.throws(() => hold(path.join(file, 'x'), 'An update'), { name: 'ImportError', message: /cannot be written: [^\n]+\. Nothing was changed\.$/ });
  });
});
