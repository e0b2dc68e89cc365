// Settings of one folder of a workspace with several, as editors keep them for each.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const TEXT = '# Draft new Recommendation ITU-T X.lamp-a\n\nLamps\n\n## 2 References\n\n[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Security architecture for systems providing end-to-end communications*.\n\n## 6 Body\n\nSee [ITU-T X.805] and TBD.\n';
const kept = [];
after(() => { assert.deepEqual(typeErrors(kept), []); });

/** A workspace of two folders with the same draft, and a client that has `settings` for each by its name; "" is what holds for all. */
async function open(t, settings) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-folders-')), folders = ['one', 'two'].map((name) => path.join(root, name));
  for (const folder of folders) {
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'draft.md'), TEXT);
  }
  const nameOf = (scope) => (scope === undefined ? '' : scope.slice(scope.lastIndexOf('/') + 1));
  const session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio'], { settings: (scope) => settings[nameOf(scope)], kept });
  t.after(async () => { await session.stop(); rmSync(root, { recursive: true, force: true }); });
  await session.request('initialize', { processId: process.pid, rootUri: null, workspaceFolders: folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: path.basename(folder) })), capabilities: CAPABILITIES });
  await session.notify('initialized', {});
  const [one, two] = folders.map((folder) => pathToFileURL(path.join(folder, 'draft.md')).href);
  for (const uri of [one, two]) {
    await session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: TEXT } });
    await session.diagnosticsOf(uri, 1);
  }
  const lenses = async (uri) => (await session.request('textDocument/codeLens', { textDocument: { uri } }))?.length ?? 0;
  const hasPlaceholder = (uri) => session.diagnostics.get(uri).diagnostics.some(({ code }) => code === 'placeholder');
  return { session, one, two, lenses, hasPlaceholder };
}

test('lenses and levels hold for the folder that sets them', async (t) => {
  const settings = { '': {}, one: {}, two: { codeLens: { references: false, terms: false, workItem: false }, rules: { placeholder: 'off' } } };
  const { session, one, two, lenses, hasPlaceholder } = await open(t, settings);
  assert.ok(await lenses(one) > 0 && await lenses(two) === 0);
  assert.deepEqual([hasPlaceholder(one), hasPlaceholder(two)], [true, false]);
  // What the user changes for one folder shows there alone.
  settings.one = settings.two;
  settings.two = {};
  await session.notify('workspace/didChangeConfiguration', { settings: null });
  await session.until(() => !hasPlaceholder(one) && hasPlaceholder(two), 'both drafts to be checked anew');
  assert.ok(await lenses(one) === 0 && await lenses(two) > 0);
});
