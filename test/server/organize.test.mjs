// Sorting, renumbering and formatting as an editor asks for them, over stdio. Every message is held against the protocol's types at the end.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const CLI = path.resolve('dist/cli.js'), kept = [], live = new Set();
after(() => Promise.all([...live].map((session) => session.stop())));

const DRAFT = `# Draft new Recommendation ITU-T X.asm-cc

Requirements of attack surface management for cloud computing

## 1 Scope

See clause 8, Table 3 and [ITU-T Y.9].

## 2 References

[ITU-T Y.9] ITU-T Recommendation Y.9 (2008), *Title*.

[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Title*.

## 4 Abbreviations and acronyms

| | |
|---|---|
| XML | Extensible Markup Language |
| API | Application Programming Interface |

## 8 Requirements

Table 3 – Assets
`;
const BY_REQUEST = { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, formatting: { dynamicRegistration: true }, rangeFormatting: { dynamicRegistration: true } } };

async function open({ text = DRAFT, name = 'draft.md', languageId = 'markdown', settings = {}, files = {}, capabilities = BY_REQUEST } = {}) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-'));
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(dir, file), content);
  const session = new Session(process.execPath, [CLI, 'lsp', '--stdio'], {
    settings, cwd: dir, kept,
  });
  live.add(session);
  const rootUri = pathToFileURL(dir).href, uri = pathToFileURL(path.join(dir, name)).href;
  const { capabilities: server } = await session.request('initialize', { processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: 'test' }], capabilities });
  await session.notify('initialized', {});
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return {
    session, uri, rootUri, server, text,
    actions: (...only) => session.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], only } }),
    ask: (method, more = {}) => session.request(method, { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true }, ...more }),
    end: async () => { live.delete(session); await session.stop(); rmSync(dir, { recursive: true, force: true }); },
  };
}

/** A text after edits that do not overlap. */
function edited(text, edits) {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  const at = ({ line, character }) => starts[line] + character;
  return [...edits].sort((a, b) => at(b.range.start) - at(a.range.start)).reduce((now, { range, newText }) => now.slice(0, at(range.start)) + newText + now.slice(at(range.end)), text);
}

const SORTED = DRAFT.replace(/(\[ITU-T Y\.9\] ITU.*)\n\n(\[ITU-T X.*)\n/, '$2\n\n$1\n').replace(/(\| XML.*)\n(\| API.*)\n/, '$2\n$1\n');
const FORMATTED = SORTED.replace('ITU-T Recommendation Y.9', 'Recommendation ITU-T Y.9')
  .replace('| | |\n|---|---|', '|     |                                   |\n|-----|-----------------------------------|').replace('Markup Language |', 'Markup Language        |');

test('lists are sorted and numbers counted anew, each as one edit that a second request does not give again', async () => {
  const s = await open();
  for (const kind of ['source.organizeReferences.rapporteur', 'source.renumber.rapporteur', 'source.fixAll.rapporteur']) assert.ok(s.server.codeActionProvider.codeActionKinds.includes(kind), kind);
  const [organize, ...others] = await s.actions('source.organizeReferences');
  assert.equal(others.length, 0);
  assert.equal(organize.kind, 'source.organizeReferences.rapporteur');
  assert.equal(edited(s.text, organize.edit.changes[s.uri]), SORTED);
  assert.deepEqual((await s.actions('source.organizeReferences.rapporteur')).map(({ title }) => title), [organize.title]);
  const [renumber] = await s.actions('source.renumber'), renumbered = edited(s.text, renumber.edit.changes[s.uri]);
  assert.equal(renumbered, DRAFT.replace('See clause 8, Table 3', 'See clause 4, Table 1').replace('## 4 Abb', '## 3 Abb').replace('## 8', '## 4').replace('Table 3 –', 'Table 1 –'));
  assert.ok((await s.actions()).every(({ kind }) => !kind.startsWith('source.')));
  await s.session.notify('textDocument/didChange', { textDocument: { uri: s.uri, version: 2 }, contentChanges: [{ text: edited(SORTED, []) }] });
  assert.deepEqual(await s.actions('source.organizeReferences'), []);
  await s.end();
});

test('the list clauses are formatted on request; a formatter is offered only where the setting asks for one', async () => {
  const s = await open();
  assert.equal(s.server.documentFormattingProvider, undefined);
  assert.equal(edited(s.text, await s.ask('rapporteur/formatLists')), FORMATTED);
  assert.equal(edited(s.text, await s.ask('textDocument/formatting')), FORMATTED);
  const line = DRAFT.split('\n').findIndex((words) => words.startsWith('[ITU-T Y.9]'));
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  assert.equal(edited(s.text, await s.ask('textDocument/rangeFormatting', { range })), DRAFT.replace('ITU-T Recommendation Y.9', 'Recommendation ITU-T Y.9'));
  const offered = () => kept.filter(({ method, value }) => method === 'client/registerCapability' && value.registrations.some((one) => one.method === 'textDocument/formatting')).length;
  const before = offered();
  s.session.settings = { format: { enable: true } };
  await s.session.notify('workspace/didChangeConfiguration', { settings: {} });
  await s.session.until(() => offered() === before + 1, 'the formatter');
  s.session.settings = {};
  await s.session.notify('workspace/didChangeConfiguration', { settings: {} });
  await s.session.until(() => kept.some(({ method }) => method === 'client/unregisterCapability'), 'the formatter to go');
  await s.end();
});

test('a text that is no draft gets nothing', async () => {
  const s = await open({ text: '# Shopping\n\n- milk\n' });
  assert.deepEqual(await s.actions('source'), []);
  assert.equal(await s.ask('rapporteur/formatLists'), null);
  await s.end();
});

test('of an AsciiDoc draft made of several files each list is sorted in its file', async () => {
  const references = '[bibliography]\n== References\n\n* [[[y9,ITU-T Y.9]]], Recommendation ITU-T Y.9 (2008), _Title_.\n\n* [[[x805,ITU-T X.805]]], Recommendation ITU-T X.805 (2003), _Title_.\n';
  const s = await open({ name: 'main.adoc', languageId: 'asciidoc', files: { 'references.adoc': references }, text: '= Title\n:docnumber: X.asm-cc\n:mn-document-class: itu\n\n== Scope\n\nText.\n\ninclude::references.adoc[]\n' });
  const [organize] = await s.actions('source.organizeReferences'), [[uri, edits]] = Object.entries(organize.edit.changes);
  assert.equal(path.basename(uri), 'references.adoc');
  assert.equal(edited(references, edits), references.replace(/(\* \[\[\[y9.*)\n\n(\* .*)\n/, '$2\n\n$1\n'));
  await s.end();
});

test('every message keeps to the protocol', () => { assert.deepEqual(typeErrors(kept, 'organize'), []); });
