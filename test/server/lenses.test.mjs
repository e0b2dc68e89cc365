// Code lenses, inlay hints and semantic tokens of the language server as a real process.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const DRAFT = `# Draft new Recommendation ITU-T X.soar-cc

Framework of security orchestration for cloud computing

## 2 References

Sentence.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 3 Definitions

### 3.2 Terms defined in this Recommendation

**3.2.1 playbook**: A list.

## 4 Abbreviations and acronyms

| | |
|---|---|
| CSP | Cloud Service Provider |

## 6 Framework

The CSP shall run playbooks as [ITU-T X.1645] and [ITU-T X.9999] say.
`;
const MAIN = '= Security orchestration\n:docnumber: X.soar-cc\n\ninclude::terms.adoc[]\n\n== Body\n\nA playbook shall run.\n\ninclude::more.adoc[]\n';
const PARTS = { 'terms.adoc': '== Terms and definitions\n\n=== Terms defined in this Recommendation\n\n==== playbook\n\nlist\n', 'more.adoc': '== More\n\nTwo playbooks must stop.\n' };

const kept = [], live = new Set();
after(() => Promise.all([...live].map((session) => session.stop())));

async function start({ capabilities = CAPABILITIES, settings = {}, files = {}, text = DRAFT, name = 'draft.md', languageId = 'markdown', initializationOptions, isDraft = true } = {}) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-'));
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(dir, file), content);
  const session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio'], {
    settings, cwd: dir, kept,
  });
  live.add(session);
  const rootUri = pathToFileURL(dir).href, uri = pathToFileURL(path.join(dir, name)).href;
  await session.request('initialize', { processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: 'test' }], capabilities, initializationOptions });
  await session.notify('initialized', {});
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  if (isDraft) await session.diagnosticsOf(uri, 1);
  const lines = text.split('\n');
  return {
    session, uri, lines,
    ask: (method, more = {}) => session.request(method, { textDocument: { uri }, ...more }),
    end: async () => { live.delete(session); await session.stop(); rmSync(dir, { recursive: true, force: true }); },
  };
}

const range = (from, to) => ({ start: { line: from, character: 0 }, end: { line: to, character: 0 } });

/** Tokens as "line: type.modifier text". */
function readTokens({ data }, lines) {
  const types = ['reference', 'term', 'abbreviation', 'requirement', 'heading', 'comment'], modifiers = ['known', 'workItem', 'notApproved', 'unresolved'], found = [];
  let line = 0, character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down, along, length, type, bits] = data.slice(at, at + 5);
    character = down === 0 ? character + along : along;
    line += down;
    found.push(`${line}: ${[types[type], ...modifiers.filter((_, i) => bits & (1 << i))].join('.')} ${lines[line].slice(character, character + length)}`);
  }
  return found;
}

test('lenses have commands for the extension, words alone for others; a click gives the places counted', async () => {
  const s = await start({ initializationOptions: { commands: true } }), lenses = await s.ask('textDocument/codeLens');
  assert.deepEqual(lenses.map(({ range: { start }, command }) => `${start.line}: ${command.title.replace(/ · .*/, '')} ${command.command}`), [
    '0: X.soar-cc rapporteur.openCard', '8: 1 citation rapporteur.showReferences', '14: 1 use rapporteur.showReferences',
  ]);
  assert.match(lenses[0].command.title, /Question 8\/17 · as of \d{4}-\d\d-\d\d$/);
  const places = await s.ask('rapporteur/lensPlaces', { position: lenses[2].command.arguments[1] });
  assert.deepEqual(places.map(({ range: { start, end } }) => s.lines[start.line].slice(start.character, end.character)), ['playbooks']);
  await s.end();
  const other = await start();
  assert.ok((await other.ask('textDocument/codeLens')).every(({ command }) => command.command === '' && command.title !== ''));
  await other.end();
});

test('settings switch each kind, and the client is told when they change', async () => {
  const workspace = { ...CAPABILITIES.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true }, semanticTokens: { refreshSupport: true } };
  const s = await start({ capabilities: { ...CAPABILITIES, workspace }, settings: { codeLens: { references: false, terms: false, workItem: false }, semanticTokens: { enable: false } } });
  assert.equal(await s.ask('textDocument/codeLens'), null);
  assert.deepEqual((await s.ask('textDocument/semanticTokens/full')).data, []);
  assert.equal(await s.ask('textDocument/inlayHint', { range: range(0, 30) }), null);
  const refreshes = () => kept.filter(({ method }) => /^workspace\/(?:codeLens|inlayHint|semanticTokens)\/refresh$/.test(method)).length, before = refreshes();
  s.session.settings = { codeLens: { references: false, terms: false, workItem: false, abbreviations: true }, inlayHints: { titles: true, expansions: true } };
  await s.session.notify('workspace/didChangeConfiguration', { settings: {} });
  await s.session.until(() => refreshes() >= before + 3, 'the refreshes');
  assert.deepEqual((await s.ask('textDocument/codeLens')).map(({ command }) => command.title), ['1 use']);
  const hints = await s.ask('textDocument/inlayHint', { range: range(22, 26) });
  assert.deepEqual(hints.map(({ label, position }) => `${position.character}: ${label}`), ['7: Cloud Service Provider', '45: Requirements of network security situational awareness…']);
  await s.end();
});

test('semantic tokens of the whole, of a range, and of what an edit changed', async () => {
  const s = await start(), all = await s.ask('textDocument/semanticTokens/full'), last = s.lines.length - 2;
  const body = [`${last}: abbreviation CSP`, `${last}: requirement shall`, `${last}: term playbooks`, `${last}: reference.known ITU-T X.1645`, `${last}: reference.unresolved ITU-T X.9999`];
  assert.deepEqual(readTokens(all, s.lines).slice(-5), body);
  assert.deepEqual(readTokens(await s.ask('textDocument/semanticTokens/range', { range: range(last, last + 1) }), s.lines), body);
  await s.session.notify('textDocument/didChange', { textDocument: { uri: s.uri, version: 2 }, contentChanges: [{ range: { start: { line: last, character: 0 }, end: { line: last, character: 0 } }, text: '😀 CSP\n\n' }] });
  const { resultId, edits } = await s.ask('textDocument/semanticTokens/full/delta', { previousResultId: all.resultId }), data = [...all.data];
  for (const edit of edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  assert.ok(edits.length === 1 && edits[0].data.length <= 10);
  assert.deepEqual(data, (await s.ask('textDocument/semanticTokens/full')).data);
  assert.ok((await s.ask('textDocument/semanticTokens/full/delta', { previousResultId: resultId })).data, 'an old result is answered in full');
  await s.end();
});

test('a term that is broken over two lines has a token on each, with columns in UTF-16', async () => {
  const text = '# Draft new Recommendation ITU-T X.soar-cc\r\n\r\n## 3.2 Terms defined in this Recommendation\r\n\r\n**3.2.1 exposed asset**: A thing.\r\n\r\n## 6 Body\r\n\r\n漢字 😀 has an exposed\r\nasset.\r\n';
  const s = await start({ text }), lines = text.split('\r\n');
  assert.deepEqual(readTokens(await s.ask('textDocument/semanticTokens/full'), lines).slice(-2), ['8: term exposed', '9: term asset']);
  await s.end();
});

test('a draft of several files counts in all of them, and shows in each what stands there', async () => {
  const capabilities = { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, codeLens: { refreshSupport: true } } };
  const s = await start({ capabilities, text: MAIN, name: 'main.adoc', languageId: 'asciidoc', files: { 'main.adoc': MAIN, ...PARTS } });
  assert.deepEqual((await s.ask('textDocument/codeLens')).map(({ range: { start } }) => start.line), [0]);
  assert.deepEqual(readTokens(await s.ask('textDocument/semanticTokens/full'), MAIN.split('\n')), ['0: heading = Security orchestration', '5: heading == Body', '7: term playbook', '7: requirement shall']);
  const uri = new URL('terms.adoc', s.uri).href;
  await s.session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'asciidoc', version: 1, text: PARTS['terms.adoc'] } });
  const [lens, ...others] = await s.session.request('textDocument/codeLens', { textDocument: { uri } });
  assert.deepEqual([lens.command.title, lens.range.start.line, others.length], ['2 uses', 4, 0]);
  const places = await s.session.request('rapporteur/lensPlaces', { textDocument: { uri }, position: lens.range.start });
  assert.deepEqual(places.map((place) => path.basename(place.uri)), ['main.adoc', 'more.adoc']);
  assert.deepEqual(readTokens(await s.session.request('textDocument/semanticTokens/range', { textDocument: { uri }, range: range(0, 9) }), PARTS['terms.adoc'].split('\n')), ['0: heading == Terms and definitions', '2: heading === Terms defined in this Recommendation', '4: heading ==== ', '4: term playbook']);
  const refreshes = () => kept.filter(({ method }) => method === 'workspace/codeLens/refresh').length, before = refreshes();
  await s.session.notify('textDocument/didChange', { textDocument: { uri: s.uri, version: 2 }, contentChanges: [{ range: range(8, 8), text: 'One more playbook.\n' }] });
  await s.session.until(() => refreshes() > before, 'the refresh');
  assert.equal((await s.session.request('textDocument/codeLens', { textDocument: { uri } }))[0].command.title, '3 uses');
  await s.end();
});

test('a range may reach far behind the last line, and the last line may be an include', async () => {
  const text = MAIN.trimEnd().replace('A playbook', 'A playbook of <<x>>'), more = '[bibliography]\n== References\n\n* [[[x,ITU-T X.805]]], Recommendation ITU-T X.805 (2003), _Architecture_.\n';
  const s = await start({ text, name: 'main.adoc', languageId: 'asciidoc', files: { 'main.adoc': text, ...PARTS, 'more.adoc': more }, settings: { inlayHints: { titles: true } } });
  for (const last of [s.lines.length, 2_147_483_647]) {
    assert.deepEqual((await s.ask('textDocument/inlayHint', { range: range(0, last) })).map(({ label, position }) => [label, position.line]), [['Architecture', 7]]);
    assert.equal(readTokens(await s.ask('textDocument/semanticTokens/range', { range: range(0, last) }), s.lines).length, 5);
  }
  await s.end();
});

test('thousands of places in an included file are told in a moment', async () => {
  const body = `== More\n\n${'Two playbooks must stop.\n\n'.repeat(4000)}`;
  const s = await start({ text: MAIN, name: 'main.adoc', languageId: 'asciidoc', files: { 'main.adoc': MAIN, ...PARTS, 'more.adoc': body } });
  const began = performance.now(), places = await s.ask('textDocument/references', { position: { line: 7, character: 4 }, context: { includeDeclaration: true } });
  const took = performance.now() - began;
  assert.equal(places.length, 4002);
  assert.ok(places.every(({ uri, range: { start: { line, character } } }) => !uri.endsWith('more.adoc') || body.split('\n', line + 1)[line].slice(character).startsWith('playbook')));
  // Each of them for itself took seconds.
  assert.ok(took < 1000, `${took} ms`);
  await s.end();
});

test('a file of a draft of several is told when the main file is closed', async () => {
  const capabilities = { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, codeLens: { refreshSupport: true } } };
  const s = await start({ capabilities, text: MAIN, name: 'main.adoc', languageId: 'asciidoc', files: { 'main.adoc': MAIN, ...PARTS } }), uri = new URL('terms.adoc', s.uri).href;
  await s.session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'asciidoc', version: 1, text: PARTS['terms.adoc'] } });
  assert.equal((await s.session.request('textDocument/codeLens', { textDocument: { uri } })).length, 1);
  const refreshes = () => kept.filter(({ method }) => method === 'workspace/codeLens/refresh').length;
  // What opening it brought on is over.
  await new Promise((resolve) => { setTimeout(resolve, 800); });
  const before = refreshes();
  await s.session.notify('textDocument/didClose', { textDocument: { uri: s.uri } });
  await s.session.until(() => refreshes() > before, 'the refresh');
  assert.equal(await s.session.request('textDocument/codeLens', { textDocument: { uri } }), null);
  await s.end();
});

test('a file that is no draft gets nothing', async () => {
  const s = await start({ text: '# Notes\n\nThe CSP shall buy milk.\n', name: 'notes.md', isDraft: false });
  assert.equal(await s.ask('textDocument/codeLens'), null);
  assert.deepEqual(await s.ask('textDocument/semanticTokens/full').then(({ data }) => data), []);
  assert.equal(await s.ask('textDocument/inlayHint', { range: range(0, 3) }), null);
  assert.deepEqual(await s.ask('rapporteur/lensPlaces', { position: { line: 0, character: 3 } }), []);
  await s.end();
});

test('every message of these suites is as the protocol has it', () => {
  assert.deepEqual(typeErrors(kept, 'lenses'), []);
});
