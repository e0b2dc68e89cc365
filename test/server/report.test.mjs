// The report on an open draft: as a read-only page, and as text to be saved.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { CAPABILITIES, Session } from '../bench/session.mjs';

const URI = 'untitled:a%20draft.md', OTHER = 'file:///notes.md';
let session;

before(async () => {
  session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio']);
  await session.request('initialize', { processId: process.pid, rootUri: null, capabilities: { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, textDocumentContent: { dynamicRegistration: false } } } });
  await session.notify('initialized', {});
  const open = (uri, text) => session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await open(URI, '# Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n\n## 6 Gateways\n\nSee [ITU-T X.9999].\n');
  await open(OTHER, '# Notes\n\nNothing.\n');
  await session.diagnosticsOf(URI, 1);
});
after(() => session.stop());

test('the page of a draft is its report as it stands in the editor', async () => {
  const { text } = await session.request('workspace/textDocumentContent', { uri: `rapporteur-report:/1/Report%20on%20a.md?${encodeURIComponent(URI)}` });
  assert.match(text, /^# Report on X\.asm-cc\n/);
  assert.match(text, /in a draft\.md/);
  assert.match(text, /- Line 7: \\\[ITU-T X\.9999\\\] is in no list of references\./);
  await session.notify('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: { start: { line: 6, character: 0 }, end: { line: 6, character: 19 } }, text: 'Nothing.' }] });
  const after = await session.request('workspace/textDocumentContent', { uri: `rapporteur-report:/2/Report%20on%20a.md?${encodeURIComponent(URI)}` });
  assert.doesNotMatch(after.text, /X\.9999/);
});

test('the report can be asked for as Markdown and as HTML; a text that is no draft has none', async () => {
  const report = (uri, form) => session.request('rapporteur/report', { textDocument: { uri }, form });
  assert.match(await report(URI, 'markdown'), /^# Report on X\.asm-cc\n/);
  assert.match(await report(URI, 'html'), /^<!DOCTYPE html>/);
  assert.equal(await report(OTHER, 'html'), null);
  assert.equal(await report('file:///none.md', 'html'), null);
  assert.match((await session.request('workspace/textDocumentContent', { uri: 'rapporteur-report:/1/x.md?file%3A%2F%2F%2Fnone.md' })).text, /no open draft/);
});
