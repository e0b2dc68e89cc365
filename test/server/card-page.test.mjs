// The card as a page, and what is done with a record from there, in the language server as a real process.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-card-')), kept = [];
const uriOf = (name) => pathToFileURL(path.join(dir, name)).href;
const DRAFT = '# Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n\n## 2 References\n\n[ITU-T X.1219] Recommendation ITU-T X.1219 (2023), *Security architecture for evaluation of technical vulnerabilities*.\n\n## 6 Gateways\n\nGateways follow [ITU-T X.1219] and .\n';
const TITLE = 'Keys of signal lamps and their keepers', NONE = { kind: 'recommendation', questions: [], relations: [], notes: [], place: 'Table' };
/** A work item, and what was published with its title. */
const KEYS = {
  version: 1, source: { id: 'keys', title: 'Keys', date: '2026-02-01', covers: [] }, questions: [], abbreviations: [], statements: [{ ...NONE, names: ['X.lamp-key'], title: { lang: 'en', text: TITLE }, events: [{ event: 'under-study', date: '2023-09-08' }] }],
  texts: [{ id: 'X.1998', kind: 'recommendation', editions: [{ date: '2026-01-10', title: TITLE, state: 'in-force', place: 'x1998.yaml' }] }],
};
let session;
const request = (method, params) => session.request(method, params);

before(async () => {
  writeFileSync(path.join(dir, 'one.md'), DRAFT);
  writeFileSync(path.join(dir, 'two.adoc'), '= Lamps\n:mn-document-class: itu\n:provisional-name: X.lamp\n\n== Rules\n\nThey are as in Recommendation ITU-T X.1219.\n');
  mkdirSync(path.join(dir, '.rapporteur'));
  writeFileSync(path.join(dir, '.rapporteur/keys.json'), JSON.stringify(KEYS));
  session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio'], {
    cwd: dir, kept,
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

test('a card says what may be the same text, until a person has said that it is', async () => {
  for (const [own, other] of [['X.lamp-key', 'X.1998'], ['X.1998', 'X.lamp-key']]) {
    assert.match((await request('rapporteur/cardPage', { id: own })).html, new RegExp(`May be <a [^>]*data-arg="${other}">${other}</a> <span class="quiet">[^<]*</span>, which has the same title`));
  }
  const [, pair] = /data-act="confirm" data-arg="([^"]*)"/.exec((await request('rapporteur/cardPage', { id: 'X.1998' })).html);
  assert.deepEqual(await request('rapporteur/confirm', { pairs: [JSON.parse(pair.replaceAll('&quot;', '"'))], target: 'workspace' }), { count: 1 });
  assert.match(readFileSync(path.join(dir, '.rapporteur/confirmed.json'), 'utf8'), /"fact": "same-as"/);
  const { html, title } = await request('rapporteur/cardPage', { id: 'X.lamp-key' });
  assert.equal(title, 'X.1998');
  assert.doesNotMatch(html, /May be/);
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
