// What the extension is told when the editor's settings or the workspace's folders are others.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const entries = JSON.stringify({
  version: 1, source: { id: 'own', title: 'Own entries', date: '2030-01-02', covers: [] }, questions: [], abbreviations: [],
  statements: [{ names: ['X.own-item'], kind: 'recommendation', studyGroup: 'SG17', questions: ['8/17'], events: [{ event: 'under-study' }], relations: [], notes: [], place: 'Items' }],
});

async function started(t, settings) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-settings-')), folder = (name) => pathToFileURL(path.join(dir, name)).href, kept = [];
  for (const name of ['one', 'two']) mkdirSync(path.join(dir, name));
  writeFileSync(path.join(dir, 'two', 'own.json'), entries);
  const session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio'], {
    cwd: dir, settings, onMessage: (message) => { if (message.method !== undefined) kept.push({ method: message.method, value: message.params }); },
  });
  t.after(async () => { await session.stop(); rmSync(dir, { recursive: true, force: true }); });
  await session.request('initialize', {
    processId: process.pid, rootUri: folder('one'), workspaceFolders: [{ uri: folder('one'), name: 'one' }], capabilities: CAPABILITIES, initializationOptions: { commands: true, storage: path.join(dir, 'storage') },
  });
  const days = () => session.notifications.filter(({ method }) => method === 'rapporteur/catalogueChanged').map(({ params }) => params.asOf);
  const isListed = async () => (await session.request('rapporteur/workItems', { query: 'X.own-item' })).some(({ id }) => id === 'X.own-item');
  const set = (fresh) => { session.settings = fresh; return session.notify('workspace/didChangeConfiguration', { settings: null }); };
  return { session, days, isListed, set, errors: () => typeErrors(kept, 'messages-settings') };
}

test('who was told of the catalogue before the settings named another is told of that one, and when it goes', async (t) => {
  const { session, days, isListed, set, errors } = await started(t, { catalogues: ['../two/own.json'] });
  // Asked before the server has asked for the settings.
  const before = isListed();
  await session.notify('initialized', {});
  assert.equal(await before, false);
  await session.until(() => days().length > 0, 'the catalogue of the settings');
  assert.deepEqual([days(), await isListed()], [['2030-01-02'], true]);
  await set({ catalogues: ['../two/own.json'], codeLens: { abbreviations: true } });
  await session.request('rapporteur/workItems', { query: '' });
  assert.equal(days().length, 1, 'what is shown of lenses has nothing to do with it');
  await set({});
  await session.until(() => days().length > 1, 'the catalogue without it');
  assert.equal(await isListed(), false);
  assert.deepEqual(await errors(), []);
});

test('a setting that is wrong is told though all that is set is as before', async (t) => {
  const { session, set, errors } = await started(t, {});
  await session.notify('initialized', {});
  await set({ rules: { 'no-such-rule': 'off' } });
  const told = () => session.notifications.filter(({ method }) => method === 'window/showMessage').map(({ params }) => params.message);
  await session.until(() => told().length > 0, 'the message');
  assert.match(told()[0], /^the setting rapporteur\.rules\.no-such-rule /);
  await set({ rules: { 'no-such-rule': 'off' } });
  await session.request('rapporteur/workItems', { query: '' });
  assert.equal(told().length, 1, 'it is told once');
  assert.deepEqual(await errors(), []);
});
