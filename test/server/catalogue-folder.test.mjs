// The catalogue that travels with the drafts: noticed as it comes and goes, known to a draft that has no file yet.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';

const CREATED = 1, DELETED = 3;

test('a catalogue folder that comes or goes as a whole is noticed, and a new draft has it', async (t) => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-folder-')), rootUri = pathToFileURL(dir).href, folder = path.join(dir, '.rapporteur'), uri = 'untitled:Untitled-1';
  const session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio'], { cwd: dir });
  t.after(async () => { await session.stop(); rmSync(dir, { recursive: true, force: true }); });
  await session.request('initialize', { processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: 'test' }], capabilities: CAPABILITIES, initializationOptions: { storage: path.join(dir, 'storage') } });
  await session.notify('initialized', {});
  const text = '# Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n\n## 6 Rules\n\nAs X.lamp-key says.\n';
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const knows = async () => JSON.stringify(await session.request('textDocument/hover', { textDocument: { uri }, position: { line: 6, character: 5 } }) ?? '').includes('Keys of signal lamps');
  /** An editor tells of the folder alone. */
  const tell = (type) => session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(folder).href, type }] });
  assert.equal(await knows(), false);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'ours.yaml'), 'date: 2026-01-10\nentries:\n  - id: X.lamp-key\n    title: Keys of signal lamps\n');
  await tell(CREATED);
  assert.equal(await knows(), true);
  rmSync(folder, { recursive: true });
  await tell(DELETED);
  assert.equal(await knows(), false);
});
