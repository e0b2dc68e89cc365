// What is pasted, and new drafts, over the protocol: custom requests for editors that know them.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { CAPABILITIES, Session } from '../bench/session.mjs';

const URI = 'untitled:draft.md', OTHER = 'file:///notes.md', dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-'));
const TEXT = '# Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n\n## 2 References\n\nNone.\n\n## 6 Gateways\n\n🚪 see .\n';
let session;
const open = (uri, languageId, text) => session.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
const paste = (uri, line, character, text) => session.request('rapporteur/paste', { textDocument: { uri }, range: { start: { line, character }, end: { line, character } }, text });

before(async () => {
  session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio']);
  await session.request('initialize', { processId: process.pid, rootUri: null, capabilities: CAPABILITIES });
  await session.notify('initialized', {});
  await open(URI, 'markdown', TEXT);
  await open(OTHER, 'markdown', '# Notes\n\nNothing.\n');
  await session.diagnosticsOf(URI, 1);
});
after(async () => {
  await session.stop();
  rmSync(dir, { recursive: true, force: true });
});

test('a page pasted into the text is a tag, and its entry goes into References', async () => {
  const { title, insertText, preferred, edit } = await paste(URI, 10, 7, 'https://www.itu.int/rec/T-REC-X.1645/en');
  assert.deepEqual([title, insertText, preferred], ['Paste as [ITU-T X.1645]', '[ITU-T X.1645]', true]);
  const [{ range, newText }, ...others] = edit.changes[URI];
  assert.deepEqual([range, others], [{ start: { line: 6, character: 0 }, end: { line: 6, character: 5 } }, []]);
  assert.match(newText, /^The following ITU-T Recommendations .*\n\n\[ITU-T X\.1645\] Recommendation ITU-T X\.1645 \(2023\), \*.+\*\.$/);
});

test('numbers pasted over "None." are entries; other text and other files stay as they are', async () => {
  const found = await session.request('rapporteur/paste', { textDocument: { uri: URI }, range: { start: { line: 6, character: 0 }, end: { line: 6, character: 5 } }, text: 'X.1645\nX.1219' });
  assert.equal(found.title, 'Paste as 2 entries of References');
  assert.match(found.insertText, /\n\[ITU-T X\.1219\].*\n\n\[ITU-T X\.1645\]/);
  assert.equal(await paste(URI, 10, 7, 'hello'), null);
  assert.equal(await paste(OTHER, 2, 0, 'X.1645'), null);
  assert.equal(await paste('file:///none.md', 2, 0, 'X.1645'), null);
});

test('in a draft of several files the entry goes into the file that has the list', async () => {
  const body = path.join(dir, 'body.adoc'), main = path.join(dir, 'main.adoc'), uri = pathToFileURL(body).href;
  writeFileSync(main, '= Title\n:mn-document-class: itu\n:provisional-name: X.asm-cc\n\n[bibliography]\n== References\n\n* [[[x1219,ITU-T X.1219]]], Recommendation ITU-T X.1219 (2023), _Security architecture for evaluation of technical vulnerabilities_.\n\ninclude::body.adoc[]\n');
  writeFileSync(body, '== Gateways\n\nSee .\n');
  await open(pathToFileURL(main).href, 'asciidoc', '= Title\n:mn-document-class: itu\n:provisional-name: X.asm-cc\n\n[bibliography]\n== References\n\n* [[[x1219,ITU-T X.1219]]], Recommendation ITU-T X.1219 (2023), _Security architecture for evaluation of technical vulnerabilities_.\n\ninclude::body.adoc[]\n');
  await open(uri, 'asciidoc', '== Gateways\n\nSee .\n');
  const { insertText, edit } = await paste(uri, 2, 4, 'itu.int/rec/T-REC-X.1645-202309-I');
  assert.equal(insertText, '<<x1645>>');
  assert.deepEqual(Object.keys(edit.changes), [pathToFileURL(main).href]);
});

test('a new draft for a work item, by any of its names; the list of items by Question', async () => {
  const { text, start, end } = await session.request('rapporteur/newDraft', { id: 'x.soar-cc', format: 'asciidoc' });
  assert.match(text, /^= Framework of security orchestration/);
  assert.match(text.slice(start, end), /^<Insert /);
  assert.equal(await session.request('rapporteur/newDraft', { id: 'X.nobody-knows', format: 'markdown' }), null);
  const found = await session.request('rapporteur/workItems', { query: 'Q8/17' });
  assert.ok(found.some(({ id }) => id === 'X.soar-cc'));
});
