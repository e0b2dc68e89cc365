// What differs from an older text to an open draft, as a read-only page.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const DRAFT = '# Draft new Recommendation ITU-T X.a-b\n\nTitle\n\n## 6 Gateways\n\nThe gateway shall list assets.\n';
const NAMED = '## 6 Gateways\n\nThe gateway shall list assets.\n';
const MAIN = '= T\n:mn-document-class: itu\n\n== Scope\n\nIt covers assets.\n\ninclude::parts/body.adoc[]\n', BODY = '== Gateways\n\nThe gateway shall list assets.\n';
const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-')), kept = [];
const uriOf = (name) => pathToFileURL(path.join(dir, name)).href;
let session;

const request = (method, params) => session.request(method, params);
const compare = (name, older) => request('rapporteur/compare', { textDocument: { uri: uriOf(name) }, older: { files: {}, ...older } });
const page = async (uri) => (await request('workspace/textDocumentContent', { uri })).text;

before(async () => {
  mkdirSync(path.join(dir, 'parts'));
  for (const [name, text] of [['main.adoc', MAIN], ['parts/body.adoc', BODY], ['.rapporteur.json', '{ "draft": { "include": ["named.md"] } }']]) writeFileSync(path.join(dir, name), text);
  session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio'], {
    cwd: dir, kept,
  });
  await request('initialize', { processId: process.pid, rootUri: pathToFileURL(dir).href, capabilities: { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, textDocumentContent: { dynamicRegistration: false } } } });
  await session.notify('initialized', {});
  for (const [name, languageId, text] of [['draft.md', 'markdown', DRAFT], ['notes.md', 'markdown', '# Notes\n'], ['named.md', 'markdown', NAMED], ['main.adoc', 'asciidoc', MAIN], ['parts/body.adoc', 'asciidoc', BODY]]) {
    await session.notify('textDocument/didOpen', { textDocument: { uri: uriOf(name), languageId, version: 1, text } });
  }
  await session.diagnosticsOf(uriOf('draft.md'), 1);
});
after(async () => {
  await session.stop();
  rmSync(dir, { recursive: true, force: true });
});

test('an older text of the draft: a page that says what differs', async () => {
  const { uri } = await compare('draft.md', { name: 'HEAD~1', file: 'draft.md', text: DRAFT.replace('shall', 'should') });
  assert.match(uri, /^rapporteur-compare:\/\d+\/Changes%20from%20HEAD~1%20to%20draft\.md$/);
  assert.match(await page(uri), /^# Changes from HEAD\\~1 to draft\.md\n[^]*- 6 Gateways: \*\*requirement word changed \(should → shall\)\*\*, line 7\n/);
  const same = await compare('draft.md', { name: 'HEAD', file: 'draft.md', text: DRAFT });
  assert.match(await page(same.uri), /No differences\./);
  assert.match(await page('rapporteur-compare:/99/x.md'), /not kept any more/);
});

test('a draft made of several files is compared whole: the server asks for what the older one includes', async () => {
  const older = { name: 'v1', file: 'main.adoc', text: MAIN };
  assert.deepEqual(await compare('main.adoc', older), { needs: ['parts/body.adoc'] });
  const { uri } = await compare('main.adoc', { ...older, files: { 'parts/body.adoc': BODY.replace('shall', 'may') } });
  assert.match(await page(uri), /- 2 Gateways: \*\*requirement word changed \(may → shall\)\*\*, body\.adoc, line 3\n/);
  const gone = await compare('main.adoc', { ...older, files: { 'parts/body.adoc': null } });
  assert.match(await page(gone.uri), /- 2 Gateways: \*\*added\*\*/);
  const part = await compare('parts/body.adoc', { name: 'v1', file: 'body.adoc', text: BODY.replace('shall', 'may') });
  assert.match(await page(part.uri), /1 difference: 1 in Requirements\./);
});

test('a text that only the settings name a draft is compared with an older one that does not say so either', async () => {
  const { uri } = await compare('named.md', { name: 'HEAD', file: 'named.md', text: NAMED.replace('shall', 'may') });
  assert.match(await page(uri), /1 difference: 1 in Requirements\./);
});

test('what is no draft has no page, and the answer says why', async () => {
  assert.equal(await compare('notes.md', { name: 'old.md', file: 'old.md', text: DRAFT }), null);
  assert.deepEqual(await compare('draft.md', { name: 'old.md', file: 'old.md', text: '# Notes\n' }), { problem: 'old.md is no draft of a Recommendation.' });
  assert.deepEqual(await compare('draft.md', { name: 'old.bin', file: 'old.bin', text: '' }), { problem: 'old.bin is no text that can be a draft.' });
});

test('every message follows the protocol', () => {
  assert.deepEqual(typeErrors(kept, 'messages-compare'), []);
});
