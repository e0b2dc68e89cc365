// Importing documents, updating the catalogue and confirming candidates, over stdio; the drafts are looked at anew.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { archive, ENTRIES, PROGRAMME, relaton, send, serve, zip } from '../cli/documents.mjs';
import { typeErrors } from './messages.mjs';

const DRAFT = '# Draft new Recommendation ITU-T X.lamp-a\n\n## 1 Scope\n\nThis Recommendation follows X.lamp-key, X.lamp-kex and X.lamp-oxl.\n\n## 2 References\n\nNone.\n\n## 3 Definitions\n\nNone.\n\n## 4 Abbreviations and acronyms\n\nNone.\n\n## 5 Conventions\n\nNone.\n';
const FILES = { 'wp.csv': PROGRAMME, 'copy.csv': PROGRAMME, 'ours.yaml': ENTRIES, 'relaton.zip': zip({ 'data/b.yaml': relaton(1998, 'Keys of señal lamps and their keepers', '2026-01-10') }), 'draft.md': DRAFT };

async function started(t, { withFolder = true, more = [] } = {}) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-')), kept = [], work = path.join(dir, 'work'), storage = path.join(dir, 'storage');
  mkdirSync(work);
  for (const [name, content] of Object.entries(FILES)) writeFileSync(path.join(work, name), content);
  const session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio'], {
    cwd: dir, kept,
  });
  t.after(async () => {
    await session.stop();
    rmSync(dir, { recursive: true, force: true });
  });
  const request = (method, params) => session.request(method, params), uriOf = (name) => pathToFileURL(path.join(work, name)).href;
  const capabilities = { ...CAPABILITIES, window: { workDoneProgress: true } };
  await request('initialize', { processId: process.pid, rootUri: null, workspaceFolders: withFolder ? [work, ...more.map((name) => path.join(dir, name))].map((folder) => ({ uri: pathToFileURL(folder).href, name: path.basename(folder) })) : null, capabilities, initializationOptions: { commands: true, storage } });
  await session.notify('initialized', {});
  const uri = uriOf('draft.md');
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: DRAFT } });
  // A name is doubted where the catalogue knows one that resembles it.
  const unknown = (diagnostics) => diagnostics.filter(({ code }) => code === 'unknown-work-item').map(({ message }) => /X\.[\w-]+/.exec(message)?.[0]).sort();
  const untilUnknown = (...names) => session.until(() => { const known = session.diagnostics.get(uri)?.diagnostics; return known && unknown(known).join() === names.join() ? true : undefined; }, `unknown work items ${names.join()}`);
  const changes = () => session.notifications.filter(({ method }) => method === 'rapporteur/catalogueChanged').length;
  return { dir, work, storage, session, request, uriOf, untilUnknown, changes, errors: () => typeErrors(kept, 'messages-import') };
}

test('documents are read, told of, and written when the user says so; the drafts know them then', async (t) => {
  const { work, storage, session, request, uriOf, untilUnknown, changes, errors } = await started(t);
  await untilUnknown();
  const offer = await request('rapporteur/import', { uris: [uriOf('wp.csv'), uriOf('ours.yaml'), uriOf('draft.md'), 'untitled:x'] });
  assert.deepEqual([offer.documents, offer.inShort, offer.isNew], [['wp', 'ours'], '4 new records', true]);
  assert.match(offer.text, /^wp: [^]*X\.lamp-key: new, under study, Keys[^]*\nours: /);
  assert.deepEqual(offer.problems.map((line) => /^[^:]+/.exec(line)[0]), ['draft.md', 'untitled']);
  assert.deepEqual([readdirSync(work).sort(), changes()], [['copy.csv', 'draft.md', 'ours.yaml', 'relaton.zip', 'wp.csv'], 0]);
  const written = await request('rapporteur/import/write', { token: offer.token, target: 'workspace' });
  assert.deepEqual(written, { uris: [uriOf('.rapporteur/wp.json'), uriOf('.rapporteur/ours.json')], candidates: [] });
  await untilUnknown('X.lamp-kex', 'X.lamp-oxl');
  await session.until(() => changes() === 1 || undefined, 'the notification');
  assert.equal((await request('rapporteur/import', { uris: [uriOf('wp.csv')] })).isNew, false);
  const copy = await request('rapporteur/import', { uris: [uriOf('copy.csv')] });
  assert.deepEqual([copy.isNew, copy.newFor, copy.inShort], [false, ['user'], 'Everything in it is in the catalogue already: wp']);
  assert.deepEqual(await request('rapporteur/import/write', { token: copy.token, target: 'workspace' }), { uris: [], candidates: [] });

  const list = await request('rapporteur/import', { uris: [uriOf('relaton.zip')] });
  assert.equal(list.inShort, '1 new record');
  const { uris, candidates } = await request('rapporteur/import/write', { token: list.token, target: 'user' });
  assert.deepEqual(uris, [pathToFileURL(path.join(storage, 'relaton.json')).href]);
  assert.deepEqual(candidates.map(({ workItem, published }) => [workItem, published]), [['X.lamp-key', 'X.1998']]);
  assert.ok((await request('rapporteur/candidates', {})).some(({ workItem }) => workItem === 'X.lamp-key'));
  assert.deepEqual(await request('rapporteur/confirm', { pairs: candidates, target: 'workspace' }), { count: 1 });
  assert.match(readFileSync(path.join(work, '.rapporteur/confirmed.json'), 'utf8'), /"name": "X\.lamp-key",\s+"target": "X\.1998"/);
  assert.ok(!(await request('rapporteur/candidates', {})).some(({ workItem }) => workItem === 'X.lamp-key'));
  await session.until(() => session.diagnostics.get(uriOf('draft.md')).diagnostics.some(({ code, message }) => code === 'numbered-work-item' && message.includes('X.1998')) || undefined, 'the number in the draft');
  assert.deepEqual(await errors(), []);
});

test('what cannot be read is one problem; an offer whose place another has taken is not written', async (t) => {
  const { work, request, uriOf } = await started(t);
  writeFileSync(path.join(work, 'cut.zip'), archive(20).subarray(0, 2000));
  assert.match((await request('rapporteur/import', { uris: [uriOf('cut.zip')] })).problem, /^cut\.zip: /);
  writeFileSync(path.join(work, 'undated.yaml'), 'entries:\n  - id: X.lamp-a\n    title: Lamps\n');
  const undated = { uris: [uriOf('undated.yaml')] };
  assert.deepEqual(await request('rapporteur/import', undated), { problem: 'undated: the file gives no date. Give the day it states its facts for.', needsDate: true });
  assert.match((await request('rapporteur/import', { ...undated, date: '2025-11-01' })).text, /as of 2025-11-01/);
  assert.match((await request('rapporteur/import', { uris: [] })).problem, /Nothing was chosen/);
  const first = await request('rapporteur/import', { uris: [uriOf('wp.csv')] });
  await request('rapporteur/import', { uris: [uriOf('ours.yaml')] });
  assert.match((await request('rapporteur/import/write', { token: first.token, target: 'workspace' })).problem, /Another import has taken the place of this one/);
  assert.ok(!readdirSync(work).includes('.rapporteur'));
});

test('what the server wrote itself is not read a second time; what another writes is', async (t) => {
  const { work, session, request, uriOf, untilUnknown, changes } = await started(t), shown = () => session.notifications.filter(({ method }) => method === 'textDocument/publishDiagnostics').length;
  await untilUnknown();
  const { token } = await request('rapporteur/import', { uris: [uriOf('wp.csv'), uriOf('ours.yaml')] });
  const { uris } = await request('rapporteur/import/write', { token, target: 'workspace' });
  await untilUnknown('X.lamp-kex', 'X.lamp-oxl');
  const before = shown();
  await session.notify('workspace/didChangeWatchedFiles', { changes: [...uris, uriOf('.rapporteur/confirmed.json')].map((uri) => ({ uri, type: 1 })) });
  await request('rapporteur/candidates', {});
  assert.deepEqual([changes(), shown() - before], [1, 0]);
  writeFileSync(path.join(work, '.rapporteur/ours.json'), readFileSync(path.join(work, '.rapporteur/wp.json')));
  await session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uris[1], type: 2 }] });
  await untilUnknown('X.lamp-kex');
  await session.until(() => changes() === 2 || undefined, 'the second notification');
});

test('of several folders the one of the draft at hand takes the documents', async (t) => {
  const { dir, work, request, uriOf } = await started(t, { more: ['other'] }), other = path.join(dir, 'other'), near = pathToFileURL(path.join(other, 'sub/draft.md')).href;
  mkdirSync(path.join(other, 'sub'), { recursive: true });
  const { token } = await request('rapporteur/import', { uris: [uriOf('wp.csv')], near });
  assert.deepEqual((await request('rapporteur/import/write', { token, target: 'workspace' })).uris, [pathToFileURL(path.join(other, '.rapporteur/wp.json')).href]);
  assert.deepEqual([(await request('rapporteur/import', { uris: [uriOf('copy.csv')], near })).isNew, (await request('rapporteur/import', { uris: [uriOf('copy.csv')] })).isNew], [false, true]);
  const again = await request('rapporteur/import', { uris: [uriOf('copy.csv')], near: uriOf('draft.md') });
  await request('rapporteur/import/write', { token: again.token, target: 'workspace' });
  assert.deepEqual(readdirSync(path.join(work, '.rapporteur')), ['copy.json']);
  await request('rapporteur/confirm', { pairs: [{ workItem: 'X.lamp-key', published: 'X.1998' }], target: 'workspace', near: pathToFileURL(other).href });
  assert.deepEqual(readdirSync(path.join(other, '.rapporteur')), ['confirmed.json', 'wp.json']);
});

test('what a user writes by hand without a day stands against what is imported', async (t) => {
  const { work, request, uriOf } = await started(t);
  writeFileSync(path.join(work, '.rapporteur.json'), '{ "entries": [{ "id": "X.lamp-key", "title": "Keys of ours" }] }');
  const { token } = await request('rapporteur/import', { uris: [uriOf('wp.csv')] });
  await request('rapporteur/import/write', { token, target: 'workspace' });
  const { contents: { value } } = await request('textDocument/hover', { textDocument: { uri: uriOf('draft.md') }, position: { line: 4, character: 36 } });
  assert.match(value, /Keys of ours/);
  assert.doesNotMatch(value, /9999|as of (?!\d)/);
});

test('without a folder an import is for the user alone', async (t) => {
  const { storage, request, uriOf } = await started(t, { withFolder: false });
  const { token } = await request('rapporteur/import', { uris: [uriOf('wp.csv')] });
  assert.match((await request('rapporteur/import/write', { token, target: 'workspace' })).problem, /No folder is open/);
  const again = await request('rapporteur/import', { uris: [uriOf('wp.csv')] });
  await request('rapporteur/import/write', { token: again.token, target: 'user' });
  assert.deepEqual(readdirSync(storage), ['wp.json']);
});

test('the published catalogue is downloaded with progress, and a user who stops it loses nothing', async (t) => {
  const { storage, session, request, errors } = await started(t), body = archive(150);
  let isHeld = true;
  const address = await serve(t, (one, response) => {
    if (!isHeld) send(one, response, body);
    else response.writeHead(200, { etag: '"1"', 'content-length': body.length }).write(body.subarray(0, 9000));
  });
  const progress = () => session.notifications.filter(({ method }) => method === '$/progress').map(({ params }) => params);
  const answer = request('rapporteur/update', { address });
  const { token } = await session.until(() => progress().find(({ value }) => /KB of \d+ KB/.test(value.message ?? '')), 'progress in bytes');
  assert.match((await request('rapporteur/update', { address })).problem, /Another import is going on/);
  await session.notify('window/workDoneProgress/cancel', { token });
  assert.equal(await answer, null);
  await session.until(() => progress().find((one) => one.token === token && one.value.kind === 'end'), 'its end');
  // A client that shows it in its own way names the token, and takes the request back.
  const own = request('rapporteur/update', { address, workDoneToken: 'own' });
  await session.until(() => progress().find((one) => one.token === 'own' && /KB of \d+ KB/.test(one.value.message ?? '')), 'progress under the given token');
  await session.notify('$/cancelRequest', { id: session.lastId });
  assert.equal(await own, null);
  assert.equal(progress().filter((one) => one.token === 'own').at(-1).value.kind, 'end');
  isHeld = false;
  const offer = await request('rapporteur/update', { address });
  assert.deepEqual([offer.documents, offer.inShort], [['relaton-data-itu'], '150 new records']);
  assert.deepEqual(readdirSync(storage), []);
  await request('rapporteur/import/write', { token: offer.token, target: 'user' });
  assert.deepEqual(readdirSync(storage), ['relaton-data-itu.json']);
  assert.match((await request('rapporteur/update', { address: address.replace('http', 'file') })).problem, /no web address/);
  assert.deepEqual(await errors(), []);
});

test('a catalogue file that changes on the disk is read again', async (t) => {
  const { work, session, uriOf, untilUnknown } = await started(t);
  await untilUnknown();
  mkdirSync(path.join(work, '.rapporteur'));
  const file = path.join(work, '.rapporteur/own.yaml');
  writeFileSync(file, ENTRIES);
  await session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('.rapporteur/own.yaml'), type: 1 }] });
  await untilUnknown('X.lamp-oxl');
  writeFileSync(file, ENTRIES.replace('X.lamp-oil\n', 'X.lamp-key\n'));
  utimesSync(file, new Date(), new Date());
  await session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('.rapporteur/own.yaml'), type: 2 }] });
  await untilUnknown('X.lamp-kex');
});
