// Runs the built command line as a process, in folders of their own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const drafts = path.join(root, 'test/drafts');
export const cli = path.join(root, process.env.RAPPORTEUR_CLI ?? 'dist/cli.js');

/** A folder with these files (text or bytes), gone after the test. */
export function folder(t, files = {}) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), content);
  }
  return dir;
}

/** Runs the command line; a run that hangs fails the test. */
export function rapporteur(cwd, args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8', timeout: 60_000, maxBuffer: 1e9, env: { ...process.env, RAPPORTEUR_DATA: path.join(os.tmpdir(), 'rapporteur-no-data'), NO_COLOR: '1', FORCE_COLOR: '', ...env } });
  if (error) throw error;
  return { status, stdout, stderr };
}

export const checkJson = (cwd, ...args) => JSON.parse(rapporteur(cwd, ['check', '--format', 'json', ...args]).stdout);

/** The rules of all findings, sorted. */
export const rulesOf = (entries) => entries.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)).sort();
