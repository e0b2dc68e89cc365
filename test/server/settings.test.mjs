// What the extension is told when the editor's settings or the workspace's folders are others.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const entries = JSON.stringify({
  version: 1, source: { id: 'own', title: 'Own entries', date: '2030-01-02', covers: [] }, questions: [], abbreviations: [],
  statements: [{ names: ['X.own-item'], kind: 'recommendation', studyGroup: 'SG17', questions: ['8/17'], events: [{ event: 'under-study' }], relations: [], notes: [], place: 'Items' }],
});

const DRAFT = '# Draft new Recommendation ITU-T X.long\n\n## 1 Scope\n\nText, see clause 9.\n';

async function started(t, settings, capabilities = CAPABILITIES) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-settings-')), folder = (name) => pathToFileURL(path.join(dir, name)).href, kept = [];
  for (const name of ['one', 'two']) mkdirSync(path.join(dir, name));
  writeFileSync(path.join(dir, 'two', 'own.json'), entries);
  const session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio'], {
    cwd: dir, settings, onMessage: (message) => { if (message.method !== undefined) kept.push({ method: message.method, value: message.params }); },
  });
  t.after(async () => { await session.stop(); rmSync(dir, { recursive: true, force: true }); });
  await session.request('initialize', {
    processId: process.pid, rootUri: folder('one'), workspaceFolders: [{ uri: folder('one'), name: 'one' }], capabilities, initializationOptions: { commands: true, storage: path.join(dir, 'storage') },
  });
  const days = () => session.notifications.filter(({ method }) => method === 'rapporteur/catalogueChanged').map(({ params }) => params.asOf);
  const isListed = async () => (await session.request('rapporteur/workItems', { query: 'X.own-item' })).some(({ id }) => id === 'X.own-item');
  const set = (fresh) => { session.settings = fresh; return session.notify('workspace/didChangeConfiguration', { settings: null }); };
  return { session, folder, days, isListed, set, errors: () => typeErrors(kept, 'messages-settings') };
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

test('cards that are open follow the catalogue', async (t) => {
  const { session, set, errors } = await started(t, {}, { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, textDocumentContent: { dynamicRegistration: true } } });
  await session.notify('initialized', {});
  const uri = 'rapporteur-card:/X.own-item.md', card = async () => (await session.request('workspace/textDocumentContent', { uri })).text;
  assert.match(await card(), /no such record/);
  const refreshed = [];
  session.onMessage = (message) => { if (message.method === 'workspace/textDocumentContent/refresh') refreshed.push(message.params.uri); };
  await set({ catalogues: ['../two/own.json'] });
  await session.until(() => refreshed.length > 0, 'the refresh');
  assert.deepEqual(refreshed, [uri]);
  assert.match(await card(), /X\.own-item/);
  assert.deepEqual(await errors(), []);
});

test('the editor\'s paths are taken from the folder of the workspace, wherever a settings file lies', async (t) => {
  const { session, folder, isListed } = await started(t, { catalogues: ['../two/own.json'] });
  mkdirSync(fileURLToPath(folder('one/drafts')));
  writeFileSync(fileURLToPath(folder('one/drafts/.rapporteur.json')), '{}');
  await session.notify('initialized', {});
  const uri = folder('one/drafts/a.md'), text = DRAFT.replace('clause 9', 'X.own-item');
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await session.diagnosticsOf(uri, 1);
  assert.equal(await isListed(), true);
  assert.match(JSON.stringify(await session.request('textDocument/hover', { textDocument: { uri }, position: { line: 4, character: 12 } })), /X\.own-item/);
  assert.deepEqual(session.notifications.filter(({ method }) => method === 'window/showMessage'), []);
});

test('a rule is switched off in the settings file as the editor holds it, and where it cannot be the reason is told', async (t) => {
  const { session, folder, errors } = await started(t, {});
  const uri = folder('one/draft.md'), settings = folder('one/.rapporteur.json');
  writeFileSync(fileURLToPath(settings), '{}');
  await session.notify('initialized', {});
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: DRAFT } });
  await session.notify('textDocument/didOpen', { textDocument: { uri: settings, languageId: 'json', version: 4, text: '{\n\t"rules": {\n\t\t"figures": "hint"\n\t}\n}' } });
  const diagnostics = await session.diagnosticsOf(uri, 1), { range, code } = diagnostics.find((one) => one.code === 'unresolved-cross-reference');
  const actions = await session.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics } });
  const action = actions.find(({ title }) => title === `Do not report ${code} in this workspace`);
  assert.equal(action.edit, undefined, 'the settings file is read when the action is chosen');
  const { edit: { documentChanges: [{ textDocument, edits }] } } = await session.request('codeAction/resolve', action), end = { line: 2, character: 19 };
  assert.deepEqual([textDocument, edits], [{ uri: settings, version: 4 }, [{ range: { start: end, end }, newText: ',\n\t\t"unresolved-cross-reference": "off"' }]]);
  await session.notify('textDocument/didChange', { textDocument: { uri: settings, version: 5 }, contentChanges: [{ text: '{,}' }] });
  await assert.rejects(session.request('codeAction/resolve', action), { message: '.rapporteur.json is no JSON from line 1 on. Mend it there, then ask again.' });
  assert.deepEqual(session.diagnostics.get(settings), undefined, 'it is no draft');
  assert.deepEqual((await errors()).filter((error) => !error.includes('error')), []);
});

test('a search for what is no text finds nothing', async (t) => {
  const { session } = await started(t, {});
  await session.notify('initialized', {});
  for (const query of [undefined, 7, null]) assert.deepEqual(await session.request('rapporteur/search', { query }), []);
});
