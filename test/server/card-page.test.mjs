// The card as a page, and what is done with a record from there, in the language server as a real process.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-card-')), kept = [], methods = new Map();
const uriOf = (name) => pathToFileURL(path.join(dir, name)).href;
const DRAFT = '# Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n\n## 2 References\n\n[ITU-T X.1219] Recommendation ITU-T X.1219 (2023), *Security architecture for evaluation of technical vulnerabilities*.\n\n## 6 Gateways\n\nGateways follow [ITU-T X.1219] and .\n';
let session, id = 0;
const request = (method, params) => { methods.set(++id, method); return session.request(method, params); };

before(async () => {
  writeFileSync(path.join(dir, 'one.md'), DRAFT);
  writeFileSync(path.join(dir, 'two.adoc'), '= Lamps\n:mn-document-class: itu\n:provisional-name: X.lamp\n\n== Rules\n\nThey are as in Recommendation ITU-T X.1219.\n');
  session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio'], {
    cwd: dir, onMessage: (message) => { kept.push(message.method === undefined ? { method: methods.get(message.id), value: message.error ? { ...message } : message.result } : { method: message.method, value: message.params }); },
  });
  await request('initialize', { processId: process.pid, rootUri: pathToFileURL(dir).href, workspaceFolders: [{ uri: pathToFileURL(dir).href, name: 'drafts' }], capabilities: CAPABILITIES, initializationOptions: { commands: true } });
  await session.notify('initialized', {});
  await session.notify('textDocument/didOpen', { textDocument: { uri: uriOf('one.md'), languageId: 'markdown', version: 1, text: DRAFT } });
  await session.diagnosticsOf(uriOf('one.md'), 1);
});
after(async () => {
  await session.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** Asks until the other drafts of the workspace are read. */
async function until(ask, isDone) {
  for (let left = 200; left > 0; left--) {
    const answer = await ask();
    if (isDone(answer)) return answer;
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
  throw new Error('waited in vain');
}

test('a card says where the workspace names a text, in open drafts and in files on the disk', async () => {
  const { html, title } = await until(() => request('rapporteur/cardPage', { id: 'x.1219', canGoBack: true }), (page) => page.html.includes('two.adoc'));
  assert.equal(title, 'X.1219');
  assert.match(html, /<strong>one\.md<\/strong>: <a [^>]*>line 7<\/a> <span class="quiet">\(entry\)<\/span>, <a [^>]*>line 11<\/a>/);
  assert.match(html, /<strong>two\.adoc<\/strong>: <a [^>]*>line 7<\/a> <span class="quiet">\(mention\)<\/span>/);
  const nonces = new Set(Array.from(html.matchAll(/nonce[-=]"?([\w-]+)/g), ([, nonce]) => nonce)), again = await request('rapporteur/cardPage', { id: 'X.1219' });
  assert.equal(nonces.size, 1);
  assert.ok(!again.html.includes([...nonces][0]), 'each page has a word of its own');
  assert.equal(await request('rapporteur/cardPage', { id: 'X.none' }), null);
  assert.equal(await request('rapporteur/cardPage', { id: 7 }), null);
});

test('a record\'s reference has the style of the draft at hand, and the places that name it are found', async () => {
  assert.match(await request('rapporteur/reference', { id: 'X.nssa-cc', textDocument: { uri: uriOf('one.md') } }), /^\[ITU-T X\.1645\] Recommendation ITU-T X\.1645 \(2023\), \*Requirements.*\*\.$/);
  assert.match(await request('rapporteur/reference', { id: 'X.1645' }), /^\[ITU-T X\.1645\]\s+Recommendation ITU-T X\.1645 \(2023\), Requirements[^*]*\.$/);
  assert.equal(await request('rapporteur/reference', { id: 'X.none' }), null);
  const places = await until(() => request('rapporteur/citations', { id: 'X.1219' }), ({ length }) => length === 3);
  assert.deepEqual(places.map(({ uri, range }) => `${path.basename(uri)}:${range.start.line}`), ['one.md:6', 'one.md:10', 'two.adoc:6']);
});

test('a record is cited at a place, with its entry; not in a heading, nor in a file that is not open', async () => {
  const cite = (uri, line, character) => request('rapporteur/cite', { id: 'X.1645', textDocument: { uri }, range: { start: { line, character }, end: { line, character } } });
  const { insertText, edit } = await cite(uriOf('one.md'), 10, 35);
  assert.equal(insertText, '[ITU-T X.1645]');
  assert.match(edit.changes[uriOf('one.md')][0].newText, /^\n\n\[ITU-T X\.1645\] Recommendation ITU-T X\.1645 \(2023\)/);
  assert.equal(await cite(uriOf('one.md'), 8, 4), null);
  assert.equal(await cite(uriOf('two.adoc'), 6, 3), null);
  assert.deepEqual(await typeErrors(kept, 'messages-card-page'), []);
});
