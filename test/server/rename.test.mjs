// Rename, highlights and linked editing in the language server as a real process, in a draft by itself and in one made of several files.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const CLI = path.resolve('dist/cli.js');
const DRAFT = `# Draft new Recommendation ITU-T X.asm-cc

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements*.

## 3 Definitions

### 3.2 Terms defined in this Recommendation

**3.2.1 exposed asset**: A resource that answers requests.

## 4 Abbreviations and acronyms

| | |
|---|---|
| CSP | Cloud Service Provider |

## 6 Requirements

Été 😀, the CSP lists exposed assets as [ITU-T X.1645] asks. Two CSPs see clause 6.
`;
const SECTIONS = {
  'main.adoc': '= Requirements of attack surface management\n:docnumber: X.asm-cc\n:mn-document-class: itu\n\ninclude::sections/references.adoc[]\n\n== Requirements\n\nSee <<x1645>>.\n',
  'sections/references.adoc': '[bibliography]\n== References\n\n* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Requirements_.\n',
};
const RENAMES = {
  ...CAPABILITIES,
  workspace: { ...CAPABILITIES.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } } },
  textDocument: { ...CAPABILITIES.textDocument, rename: { prepareSupport: true } },
};

const kept = [], live = new Set();
after(() => Promise.all([...live].map((session) => session.stop())));

async function start({ files, open, languageId, capabilities = RENAMES }) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  const session = new Session(process.execPath, [CLI, 'lsp', '--stdio'], {
    cwd: dir, kept,
  });
  live.add(session);
  const server = await session.initialize(pathToFileURL(dir).href, capabilities);
  const uri = (name) => pathToFileURL(path.join(dir, name)).href, text = files[open], lines = text.split('\n');
  await session.notify('textDocument/didOpen', { textDocument: { uri: uri(open), languageId, version: 3, text } });
  const at = (words, shift = 1) => { const line = lines.findIndex((content) => content.includes(words)); return { line, character: lines[line].indexOf(words) + shift }; };
  const ask = (method, words, more = {}, shift = 1) => session.request(`textDocument/${method}`, { textDocument: { uri: uri(open) }, position: at(words, shift), ...more });
  return { session, server: server.capabilities, uri, write: (name, content) => { writeFileSync(path.join(dir, name), content); }, at, ask, end: async () => { live.delete(session); await session.stop(); rmSync(dir, { recursive: true, force: true }); } };
}

/** A text after edits of the protocol. */
function applied(text, edits) {
  const lines = text.split('\n'), offset = ({ line, character }) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((changed, { range, newText }) => changed.slice(0, offset(range.start)) + newText + changed.slice(offset(range.end)), text);
}

test('a rename says what it renames, comes with the version and what it is for, and gives the reason where there is none', async () => {
  const s = await start({ files: { 'draft.md': DRAFT }, open: 'draft.md', languageId: 'markdown' });
  assert.deepEqual(s.server.renameProvider, { prepareProvider: true });
  assert.deepEqual(await s.ask('prepareRename', 'exposed assets as'), { range: { start: s.at('exposed assets as', 0), end: s.at('exposed assets as', 14) }, placeholder: 'exposed asset' });
  const { documentChanges: [change], changeAnnotations } = await s.ask('rename', 'exposed assets as', { newName: 'open point' });
  assert.deepEqual(change.textDocument, { uri: s.uri('draft.md'), version: 3 });
  assert.deepEqual(Object.values(changeAnnotations), [{ label: 'Rename exposed asset to open point', needsConfirmation: false }]);
  assert.ok(change.edits.every(({ annotationId }) => annotationId in changeAnnotations));
  assert.equal(applied(DRAFT, change.edits), DRAFT.replace('exposed asset**', 'open point**').replace('exposed assets', 'open points'));
  const moved = await s.ask('rename', '[ITU-T X.1645] asks', { newName: '[b-ITU-T X.1645]' }, 4);
  assert.match(applied(DRAFT, moved.documentChanges[0].edits), /as \[b-ITU-T X\.1645\] asks[^]*## Bibliography\n\n\[b-ITU-T X\.1645\] Recommendation/);

  await assert.rejects(s.ask('prepareRename', 'X.asm-cc'), { code: -32803, message: /own name and title cannot be renamed here/ });
  await assert.rejects(s.ask('rename', 'exposed assets as', { newName: '*x*' }), { code: -32803, message: /Take away “\*”/ });
  await s.end();
});

test('a client that takes little gets plain changes', async () => {
  const s = await start({ files: { 'draft.md': DRAFT }, open: 'draft.md', languageId: 'markdown', capabilities: CAPABILITIES });
  assert.equal(s.server.renameProvider, true);
  const { changes } = await s.ask('rename', 'CSPs see', { newName: 'CP' });
  assert.equal(applied(DRAFT, changes[s.uri('draft.md')]), DRAFT.replaceAll('CSP', 'CP'));
  await s.end();
});

test('highlights and linked ranges', async () => {
  const s = await start({ files: { 'draft.md': DRAFT }, open: 'draft.md', languageId: 'markdown' });
  const marks = await s.ask('documentHighlight', 'CSP lists');
  assert.deepEqual(marks.map(({ kind, range }) => [kind, range.start]), [[3, s.at('CSP |', 0)], [2, s.at('CSP lists', 0)], [2, s.at('CSPs see', 0)]]);
  const linked = await s.ask('linkedEditingRange', '[ITU-T X.1645] Rec', {}, 4);
  assert.deepEqual(linked.ranges.map(({ start }) => start), [s.at('[ITU-T X.1645] Rec'), s.at('[ITU-T X.1645] asks')]);
  assert.equal(await s.ask('linkedEditingRange', 'lists'), null);
  await s.end();
});

test('a text that is no draft gets nothing', async () => {
  const s = await start({ files: { 'notes.md': '# Notes\n\nAn API and [ITU-T X.1].\n' }, open: 'notes.md', languageId: 'markdown' });
  for (const method of ['prepareRename', 'documentHighlight', 'linkedEditingRange']) assert.equal(await s.ask(method, 'API'), null);
  assert.equal(await s.ask('rename', 'API', { newName: 'X' }), null);
  await s.end();
});

test('in a draft of several files each file gets its edits, those of others to be looked at first', async () => {
  const s = await start({ files: SECTIONS, open: 'main.adoc', languageId: 'asciidoc' });
  const { documentChanges, changeAnnotations } = await s.ask('rename', '<<x1645>>', { newName: 'situation' }, 4);
  const byUri = new Map(documentChanges.map((change) => [change.textDocument.uri, change]));
  assert.equal(applied(SECTIONS['main.adoc'], byUri.get(s.uri('main.adoc')).edits), SECTIONS['main.adoc'].replace('x1645', 'situation'));
  const other = byUri.get(s.uri('sections/references.adoc'));
  assert.equal(other.textDocument.version, null);
  assert.equal(applied(SECTIONS['sections/references.adoc'], other.edits), SECTIONS['sections/references.adoc'].replace('x1645', 'situation'));
  assert.deepEqual(Object.fromEntries(Object.entries(changeAnnotations).map(([id, { needsConfirmation }]) => [id, needsConfirmation])), { here: false, elsewhere: true });
  assert.deepEqual((await s.ask('documentHighlight', '<<x1645>>', {}, 4)).map(({ range }) => range.start), [s.at('<<x1645>>', 0)]);
  await s.end();
});

test('a file that another program changes is renamed in as it is on the disk, though nobody tells of it', async () => {
  const s = await start({ files: SECTIONS, open: 'main.adoc', languageId: 'asciidoc' }), name = 'sections/references.adoc';
  assert.equal((await s.ask('documentHighlight', '<<x1645>>', {}, 4)).length, 1);
  const changed = `// A line that was not there.\n\n${SECTIONS[name]}`;
  s.write(name, changed);
  const { documentChanges } = await s.ask('rename', '<<x1645>>', { newName: 'situation' }, 4);
  const { edits } = documentChanges.find(({ textDocument }) => textDocument.uri === s.uri(name));
  assert.equal(applied(changed, edits), changed.replace('x1645', 'situation'));
  await s.end();
});

test('every message keeps to the protocol', () => {
  assert.deepEqual(typeErrors(kept.filter(({ value }) => !value?.error), 'rename-messages'), []);
});
