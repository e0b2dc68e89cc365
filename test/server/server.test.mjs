// The language server as a real process over stdio. Every message it sends is held against the protocol's types at the end.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const CLI = path.resolve('dist/cli.js');
const DRAFT = `# Draft new Recommendation ITU-T X.asm-cc

Requirements of attack surface management for cloud computing

## Summary

This Recommendation asks for less exposure.

## Keywords

cloud

## 1 Scope

This Recommendation covers assets.

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 3 Definitions

### 3.1 Terms defined elsewhere

None.

### 3.2 Terms defined in this Recommendation

This Recommendation defines the following term:

**3.2.1 exposed asset**: A resource that answers requests.

## 4 Abbreviations and acronyms

This Recommendation uses the following abbreviations and acronyms:

| | |
|---|---|
| CSP | Cloud Service Provider |

## 5 Conventions

None.

## 6 Requirements

The cloud service provider (CSP) lists every exposed asset as [ITU-T X.1645] asks. The ranking follows X.nssa-cc and clause 8.
`;

/** A session in a folder of its own, whose messages are kept for the types. */
const kept = [];
/** Sessions that are still open; one that a failing test left behind must not keep the run alive. */
const live = new Set();
after(() => Promise.all([...live].map((session) => session.stop())));

async function open({ capabilities = CAPABILITIES, settings, files = {}, text = DRAFT, name = 'draft.md', languageId = 'markdown', initializationOptions } = {}) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-'));
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(dir, file), content);
  const session = new Session(process.execPath, [CLI, 'lsp', '--stdio'], {
    settings, cwd: dir, kept,
  });
  live.add(session);
  const rootUri = pathToFileURL(dir).href, uri = pathToFileURL(path.join(dir, name)).href;
  const { capabilities: server } = await session.request('initialize', { processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: 'test' }], capabilities, initializationOptions });
  await session.notify('initialized', {});
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  const lines = text.split('\n');
  const at = (words, shift = 0) => { const line = lines.findIndex((content) => content.includes(words)); return { line, character: lines[line].indexOf(words) + shift }; };
  const ask = (method, position, more = {}) => session.request(method, { textDocument: { uri }, position, ...more });
  return { session, uri, rootUri, dir, server, at, ask, lines, end: async () => { live.delete(session); await session.stop(); rmSync(dir, { recursive: true, force: true }); } };
}

describe('a draft in a client that takes pushed diagnostics', () => {
  let s;
  before(async () => { s = await open({ initializationOptions: { status: true } }); });
  after(() => s.end());

  test('diagnostics come with code, page and version', async () => {
    const diagnostics = await s.session.diagnosticsOf(s.uri, 1);
    const numbered = diagnostics.find(({ code }) => code === 'numbered-work-item');
    assert.deepEqual(numbered.range.start, s.at('X.nssa-cc'));
    assert.match(numbered.message, /X\.1645/);
    assert.match(numbered.codeDescription.href, /docs\/rules\/numbered-work-item\.md$/);
    assert.equal(numbered.source, 'rapporteur');
    assert.ok(diagnostics.some(({ code, range }) => code === 'unresolved-cross-reference' && range.start.line === s.at('clause 8').line));
  });

  test('each version has its own, and they follow the unsaved text', async () => {
    const line = s.at('X.nssa-cc').line, character = s.at('X.nssa-cc').character;
    await s.session.notify('textDocument/didChange', { textDocument: { uri: s.uri, version: 2 }, contentChanges: [{ range: { start: { line, character }, end: { line, character: character + 9 } }, text: 'X.1645' }] });
    assert.ok(!(await s.session.diagnosticsOf(s.uri, 2)).some(({ code }) => code === 'numbered-work-item'));
    await s.session.notify('textDocument/didChange', { textDocument: { uri: s.uri, version: 3 }, contentChanges: [{ range: { start: { line, character }, end: { line, character: character + 6 } }, text: 'X.nssa-cc' }] });
    assert.ok((await s.session.diagnosticsOf(s.uri, 3)).some(({ code }) => code === 'numbered-work-item'));
  });

  test('hover tells the number and the date of an acronym', async () => {
    const hover = await s.ask('textDocument/hover', s.at('X.nssa-cc', 3));
    assert.match(hover.contents.value, /X\.1645/);
    assert.match(hover.contents.value, /2023-09-08/);
  });

  test('a definition leads to the entry, to clause 4, to clause 3, and without cards to the seed file', async () => {
    const line = async (words, shift) => (await s.ask('textDocument/definition', s.at(words, shift)))[0];
    assert.equal((await line('[ITU-T X.1645] asks', 4)).targetSelectionRange.start.line, s.at('[ITU-T X.1645] Rec').line);
    assert.equal((await line('(CSP)', 2)).targetSelectionRange.start.line, s.at('| CSP').line);
    assert.equal((await line('every exposed asset', 8)).targetSelectionRange.start.line, s.at('3.2.1').line);
    assert.match((await line('X.nssa-cc', 3)).targetUri, /seeds\/.*\.json$/);
  });

  test('references of a tag are its entry and its citations', async () => {
    const found = await s.ask('textDocument/references', s.at('[ITU-T X.1645] asks', 4), { context: { includeDeclaration: true } });
    assert.deepEqual([...new Set(found.map(({ range }) => range.start.line))], [s.at('[ITU-T X.1645] Rec').line, s.at('[ITU-T X.1645] asks').line]);
  });

  test('the outline has the clauses with their numbers', async () => {
    const names = (nodes) => nodes.flatMap((node) => [node.name, ...names(node.children ?? [])]);
    const all = names(await s.ask('textDocument/documentSymbol'));
    for (const title of ['Scope', 'Terms defined in this Recommendation', 'exposed asset', 'Requirements']) assert.ok(all.some((name) => name.includes(title)), `${title} is missing in ${all}`);
  });

  test('accepting a completion adds the tag and the entry', async () => {
    const line = s.lines.length - 1, typed = 'As in [ITU-T X.14';
    await s.session.notify('textDocument/didChange', { textDocument: { uri: s.uri, version: 4 }, contentChanges: [{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: typed }] });
    const { items } = await s.ask('textDocument/completion', { line, character: typed.length });
    const item = await s.session.request('completionItem/resolve', items.find(({ label }) => label.includes('X.1454')));
    assert.equal(item.textEdit.newText.replace(/\]?$/, ']'), '[ITU-T X.1454]');
    const [entry] = item.additionalTextEdits;
    assert.match(entry.newText, /\[ITU-T X\.1454\] Recommendation ITU-T X\.1454 \(2023\), \*Security measures for location enabled smart office services\*\./);
    assert.ok(entry.range.start.line <= s.at('[ITU-T X.1645] Rec').line && entry.range.start.line > s.at('## 2 References').line);
  });

  test('a quick fix repairs, "fix all" repairs all that is certain, suppressing writes a comment or the settings file', async () => {
    const position = s.at('X.nssa-cc', 1), range = { start: position, end: position };
    const diagnostics = (await s.session.diagnosticsOf(s.uri, 4)).filter(({ code }) => code === 'numbered-work-item');
    const actions = await s.session.request('textDocument/codeAction', { textDocument: { uri: s.uri }, range, context: { diagnostics } });
    assert.ok(actions.some(({ edit, diagnostics: of }) => of.length === 1 && edit?.changes?.[s.uri]?.some(({ newText }) => newText === 'X.1645')));
    assert.ok(actions.some(({ edit }) => edit && JSON.stringify(edit).includes('rapporteur-disable-next-line numbered-work-item')));
    const settings = await s.session.request('codeAction/resolve', actions.find(({ title }) => title === 'Do not report numbered-work-item in this workspace'));
    assert.match(JSON.stringify(settings.edit), /\.rapporteur\.json/);
    assert.match(JSON.stringify(settings.edit), /numbered-work-item.*off/);
    const all = await s.session.request('textDocument/codeAction', { textDocument: { uri: s.uri }, range, context: { diagnostics, only: ['source.fixAll'] } });
    assert.deepEqual(all.map(({ kind }) => kind), ['source.fixAll.rapporteur']);
  });

  test('the status names the work item and the date of the catalogue', async () => {
    const status = await s.session.until(() => s.session.notifications.find(({ method }) => method === 'rapporteur/status')?.params, 'the status');
    assert.match(status.text, /X\.asm-cc/);
    assert.match(status.text, /\d{4}-\d\d-\d\d/);
  });

  test('records are found by words', async () => {
    const found = await s.session.request('rapporteur/search', { query: 'nssa-cc' });
    assert.equal(found[0].id, 'X.1645');
  });
});

test('a client that pulls gets a full report, then "unchanged", then a full one', async () => {
  const s = await open({ capabilities: { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, diagnostic: { dynamicRegistration: false } } } });
  const pull = (previousResultId) => s.ask('textDocument/diagnostic', undefined, { previousResultId });
  const first = await pull();
  assert.equal(first.kind, 'full');
  assert.ok(first.items.length > 0);
  assert.equal((await pull(first.resultId)).kind, 'unchanged');
  await s.session.notify('textDocument/didChange', { textDocument: { uri: s.uri, version: 2 }, contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }] });
  const second = await pull(first.resultId);
  assert.equal(second.kind, 'full');
  assert.equal(second.items[0].range.start.line, first.items[0].range.start.line + 1);
  assert.equal(s.session.diagnostics.size, 0, 'nothing is pushed to a client that pulls');
  await s.end();
});

test('a client that shows cards is led to one, and gets its text', async () => {
  const s = await open({ capabilities: { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, textDocumentContent: {} } } });
  assert.deepEqual(s.server.workspace.textDocumentContent.schemes, ['rapporteur-card', 'rapporteur-report', 'rapporteur-compare']);
  const [{ targetUri }] = await s.ask('textDocument/definition', s.at('X.nssa-cc', 3));
  const { text } = await s.session.request('workspace/textDocumentContent', { uri: targetUri });
  assert.match(text, /X\.1645/);
  assert.match(text, /2023-09-08/);
  await s.end();
});

test('a text that is no draft gets nothing at all', async () => {
  const s = await open({ text: '# A tool\n\nThe API of the CSP, see [X.1] and [ITU-T X.9999].\n' });
  assert.deepEqual((await s.ask('textDocument/completion', { line: 2, character: 31 })).items, []);
  assert.equal(await s.ask('textDocument/hover', { line: 2, character: 40 }), null);
  assert.deepEqual(await s.ask('textDocument/documentSymbol'), []);
  assert.equal(s.session.diagnostics.size, 0);
  await s.end();
});

test('a client that puts the cursor where words are asked for is given the place of the reason', async () => {
  const workspace = { ...CAPABILITIES.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } }, s = await open({ capabilities: { ...CAPABILITIES, workspace } });
  const position = s.at('X.nssa-cc', 1), diagnostics = (await s.session.diagnosticsOf(s.uri, 1)).filter(({ code }) => code === 'numbered-work-item');
  const actions = await s.session.request('textDocument/codeAction', { textDocument: { uri: s.uri }, range: { start: position, end: position }, context: { diagnostics } });
  const snippets = actions.flatMap(({ edit }) => edit?.documentChanges ?? []).filter(({ edits }) => edits?.[0].snippet).map(({ textDocument, edits: [{ snippet }] }) => [textDocument.version, snippet.value]);
  assert.deepEqual(snippets, [
    [1, '<!-- rapporteur-disable-next-line numbered-work-item -- $0 -->\n'], [1, '<!-- rapporteur-disable-file numbered-work-item -- $0 -->\n\n'],
  ]);
  await s.end();
});

test('settings: a profile, accepted identifiers and overrides hold in the editor', async () => {
  const s = await open({ settings: { profile: 'submission', acceptedIdentifiers: [] }, files: { '.rapporteur.json': JSON.stringify({ overrides: [{ files: ['draft.md'], rules: { 'unresolved-cross-reference': 'hint' } }] }) } });
  const diagnostics = await s.session.diagnosticsOf(s.uri, 1), levelOf = (rule) => diagnostics.find(({ code }) => code === rule)?.severity;
  assert.deepEqual(['numbered-work-item', 'unresolved-cross-reference'].map(levelOf), [1, 4]);
  await s.end();
});

test('settings change levels, and name a text a draft', async () => {
  const s = await open({ settings: { rules: { 'unresolved-citation': 'hint' }, draft: { include: ['*.md'] } }, text: '# A tool\n\nSee [ITU-T X.9999].\n' });
  const diagnostics = await s.session.until(() => s.session.diagnostics.get(s.uri)?.diagnostics.some(({ code, severity }) => code === 'unresolved-citation' && severity === 4), 'the hint');
  assert.ok(diagnostics);
  await s.end();
});

test('a rule that the settings switch off is never seen, not even at first', async () => {
  const s = await open({ settings: { rules: { 'numbered-work-item': 'off' } } }), seen = [];
  s.session.onMessage = (message) => { if (message.method === 'textDocument/publishDiagnostics') seen.push(...message.params.diagnostics); };
  seen.push(...await s.session.diagnosticsOf(s.uri, 1));
  assert.ok(seen.length > 0 && !seen.some(({ code }) => code === 'numbered-work-item'));
  await s.end();
});

test('a settings file is read, and read again when it has changed', async () => {
  const s = await open({ files: { '.rapporteur.json': '{ "rules": { "numbered-work-item": "off" } }' } });
  assert.ok(!(await s.session.diagnosticsOf(s.uri, 1)).some(({ code }) => code === 'numbered-work-item'));
  writeFileSync(path.join(s.dir, '.rapporteur.json'), '{}');
  await s.session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${s.rootUri}/.rapporteur.json`, type: 2 }] });
  assert.ok(await s.session.until(() => s.session.diagnostics.get(s.uri)?.diagnostics.some(({ code }) => code === 'numbered-work-item'), 'the rule to be on'));
  await s.end();
});

test('every mistake in a settings file is shown in it, and none when it is mended', async () => {
  const s = await open({ files: { '.rapporteur.json': '{\n  "profile": "final",\n  "rules": { "no-rule": "off" }\n}' } }), file = path.join(s.dir, '.rapporteur.json'), uri = pathToFileURL(file).href;
  const diagnostics = await s.session.until(() => s.session.diagnostics.get(uri)?.diagnostics, 'diagnostics in the settings');
  assert.deepEqual(diagnostics.map(({ range, message }) => [range.start.line, message.split(' ', 1)[0]]), [[1, '/profile'], [2, '/rules/no-rule']]);
  assert.equal(s.session.notifications.filter(({ method }) => method === 'window/showMessage').length, 1);
  writeFileSync(file, '{}');
  await s.session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  assert.ok(await s.session.until(() => s.session.diagnostics.get(uri)?.diagnostics.length === 0, 'the diagnostics to go'));
  await s.end();
});

test('a broken catalogue is told of once, in a message and in the file, and the others keep working', async () => {
  const s = await open({ files: { 'mine.json': '{ "version": 1, "nothing": }' }, settings: { catalogues: ['mine.json'] } });
  const file = pathToFileURL(path.join(s.dir, 'mine.json')).href;
  const [diagnostic] = await s.session.until(() => s.session.diagnostics.get(file)?.diagnostics, 'a diagnostic in the catalogue');
  assert.equal(diagnostic.severity, 1);
  const messages = s.session.notifications.filter(({ method }) => method === 'window/showMessage');
  assert.equal(messages.length, 1);
  assert.match(messages[0].params.message, /mine\.json/);
  assert.ok((await s.session.diagnosticsOf(s.uri, 1)).some(({ code }) => code === 'numbered-work-item'));
  await s.end();
});

for (const [what, text] of [
  ['20 MB on one line', `Draft new Recommendation ITU-T X.long\n\n${'word '.repeat(4_000_000)}`],
  ['binary', `Draft new Recommendation ITU-T X.bin\n${String.fromCharCode(...Array.from({ length: 4000 }, (_, i) => i % 256))}`],
  ['half a surrogate', 'Draft new Recommendation ITU-T X.half\n\n[ITU-T \ud800] \udfff'],
  ['an open fence, an open comment', '# Draft new Recommendation ITU-T X.open\n\n```\n<!--\n[ITU-T X.1\n'],
  ['nothing', ''],
]) {
  test(`${what}: an answer and no crash`, async () => {
    const s = await open({ text });
    await s.session.notify('textDocument/didChange', { textDocument: { uri: s.uri, version: 2 }, contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: ' ' }] });
    assert.ok(Array.isArray(await s.ask('textDocument/documentSymbol')));
    if (text.length > 1_000_000) assert.ok((await s.session.diagnosticsOf(s.uri, 2)).some(({ code }) => code === 'limited-check'), 'the limit is said');
    await s.end();
  });
}

test('every message the server sent keeps to the protocol', () => {
  assert.ok(kept.length > 60, `only ${kept.length} messages`);
  assert.deepEqual(typeErrors(kept), []);
});
