// Refactorings in the language server as a real process: offered without findings, worked out when they are chosen, across files.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const DRAFT = `# Draft new Recommendation ITU-T X.asm-cc

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 3 Definitions

### 3.2 Terms defined in this Recommendation

This Recommendation defines the following term:

**3.2.1 playbook**: A list of steps.

## 6 Requirements

An exposed asset is an asset that is reachable. As [ITU-T X.1645] asks, see clause 3.2.1. It follows [ITU-T X.1219] and [ITU-T X.1219].
`;
const MAIN = '= Requirements of attack surface management\n:docnumber: X.asm-cc\n:mn-document-class: itu\n\ninclude::terms.adoc[]\n\n== Requirements\n\nWords. An exposed asset is an asset that is reachable.\n';
const TERMS = '== Definitions\n\n=== Terms defined in this Recommendation\n\n==== playbook\n\nA list of steps.\n';

/** Sessions that are still open; one that a failing test left behind must not keep the run alive. */
const live = new Set(), kept = [];
after(() => Promise.all([...live].map((session) => session.stop())));

async function open(files, name, capabilities = CAPABILITIES) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-')), text = files[name];
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(dir, file), content);
  const session = new Session(process.execPath, [path.resolve('dist/cli.js'), 'lsp', '--stdio'], {
    cwd: dir, kept,
  });
  live.add(session);
  const server = await session.initialize(pathToFileURL(dir).href, capabilities), uri = (file) => pathToFileURL(path.join(dir, file)).href;
  await session.notify('textDocument/didOpen', { textDocument: { uri: uri(name), languageId: name.endsWith('.md') ? 'markdown' : 'asciidoc', version: 1, text } });
  const { diagnostics } = await session.until(() => session.diagnostics.get(uri(name)), 'the diagnostics');
  const rangeOf = (words) => { const before = text.slice(0, text.indexOf(words)).split('\n'), line = before.length - 1, { length } = before[line]; return { start: { line, character: length }, end: { line, character: length + words.length } }; };
  const offer = (range, more = {}) => session.request('textDocument/codeAction', { textDocument: { uri: uri(name) }, range, context: { diagnostics, ...more } });
  return { session, server, uri, rangeOf, offer, end: async () => { live.delete(session); await session.stop(); rmSync(dir, { recursive: true, force: true }); } };
}

/** A text after the protocol's edits. */
function edited(text, edits) {
  const lines = text.split('\n'), offset = ({ line, character }) => lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
  return [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start)).reduce((after, { range, newText }) => after.slice(0, offset(range.start)) + newText + after.slice(offset(range.end)), text);
}

const SENTENCE = 'An exposed asset is an asset that is reachable.';

test('a selected sentence becomes a definition; its edit comes when it is chosen', async () => {
  const s = await open({ 'draft.md': DRAFT }, 'draft.md');
  const { codeActionProvider } = s.server.capabilities;
  assert.ok(codeActionProvider.resolveProvider && ['refactor.rewrite', 'refactor.extract', 'refactor.move'].every((kind) => codeActionProvider.codeActionKinds.includes(kind)));
  const actions = await s.offer(s.rangeOf(SENTENCE), { only: ['refactor.extract'] });
  assert.deepEqual(actions.map(({ title, kind, edit, isPreferred }) => [title, kind, edit, isPreferred]), [['Move to clause 3.2 as the definition of "exposed asset"', 'refactor.extract', undefined, undefined]]);
  const { edit } = await s.session.request('codeAction/resolve', actions[0]);
  assert.equal(edited(DRAFT, edit.changes[s.uri('draft.md')]), DRAFT.replace(`${SENTENCE} `, '')
    .replace('clause 3.2.1', 'clause 3.2.2').replace('**3.2.1 playbook', '**3.2.1 exposed asset**: An asset that is reachable.\n\n**3.2.2 playbook'));
  await s.end();
});

test('an entry is added where a citation has no finding of its own, and once where it has one', async () => {
  const s = await open({ 'draft.md': DRAFT }, 'draft.md', { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, codeAction: {} } });
  const range = s.rangeOf('[ITU-T X.1219]'), second = { start: { ...range.start, character: range.start.character + 22 }, end: { ...range.start, character: range.start.character + 22 } };
  const entryOf = (actions) => actions.filter(({ title }) => title === 'Add [ITU-T X.1219] to References');
  const [action, ...others] = entryOf(await s.offer(second));
  assert.deepEqual([others.length, action.kind, action.isPreferred], [0, 'refactor.rewrite', undefined]);
  assert.match(action.edit.changes[s.uri('draft.md')][0].newText, /^\[ITU-T X\.1219\] Recommendation ITU-T X\.1219 \(2023\), /);
  assert.deepEqual(entryOf(await s.offer({ start: range.start, end: range.start })).map(({ kind }) => kind), ['quickfix']);
  assert.deepEqual(await s.offer(second, { only: ['quickfix'] }), []);
  await s.end();
});

test('in a draft of several files one edit changes each of them', async () => {
  const s = await open({ 'main.adoc': MAIN, 'terms.adoc': TERMS }, 'main.adoc', { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, workspaceEdit: { documentChanges: true } } });
  const [{ edit, title }] = await s.offer(s.rangeOf(SENTENCE), { only: ['refactor.extract'] });
  assert.equal(title, 'Move to clause 3.2 as the definition of "exposed asset"');
  const editsOf = (name) => edit.documentChanges.find(({ textDocument }) => textDocument.uri === s.uri(name)).edits;
  assert.equal(edited(MAIN, editsOf('main.adoc')), MAIN.replace(` ${SENTENCE}`, ''));
  assert.equal(edited(TERMS, editsOf('terms.adoc')), TERMS.replace('==== playbook', '==== exposed asset\n\nAn asset that is reachable.\n\n==== playbook'));
  await s.end();
});

test('every message the server sent keeps to the protocol', () => {
  assert.deepEqual(typeErrors(kept, 'refactor'), []);
});
