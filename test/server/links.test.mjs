// Links, folds, selections, symbols of the workspace and who cites what, in the language server as a real process.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const FILES = {
  'lamps.md': `# Draft new Recommendation ITU-T X.lamp-sig

Signal lamps

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 3 Definitions

### 3.2 Terms defined in this Recommendation

**3.2.1 signal lamp**: A lamp that gives signals.

## 6 Lamps

Each 😀 signal lamp is lit as [ITU-T X.1645] asks. See X.soar-cc.
`,
  'bells.md': `# Draft new Recommendation ITU-T X.bell-sig

Signal bells

## 3 Definitions

### 3.2 Terms defined in this Recommendation

**3.2.1 signal bell**: A bell that gives signals.

## 6 Bells

Bells ring as ITU-T X.1645 and X.lamp-sig ask.
`,
  'whole.adoc': '= Horns\n:docnumber: X.horn-sig\n:mn-document-class: itu\n\ninclude::parts/scope.adoc[]\n\n[bibliography]\n== References\n\n* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Requirements_.\n',
  'parts/scope.adoc': '== Scope\n\nHorns sound as <<x1645>> asks.\n',
  'notes.md': '# Notes\n\nSee X.1645.\n',
};

const live = new Set(), kept = [];
after(() => Promise.all([...live].map((session) => session.stop())));

async function start(cards, settings) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  const session = new Session(process.execPath, [path.resolve('dist/cli.js'), 'lsp', '--stdio'], {
    cwd: dir, settings, kept,
  });
  live.add(session);
  await session.initialize(pathToFileURL(dir).href, { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, ...(cards ? { textDocumentContent: {} } : {}) } });
  const uri = (name) => pathToFileURL(path.join(dir, name)).href;
  for (const name of ['lamps.md', 'notes.md', 'whole.adoc', 'parts/scope.adoc']) {
    await session.notify('textDocument/didOpen', { textDocument: { uri: uri(name), languageId: name.endsWith('.adoc') ? 'asciidoc' : 'markdown', version: 1, text: FILES[name] } });
  }
  const at = (name, words, shift = 0) => { const lines = FILES[name].split('\n'), line = lines.findIndex((content) => content.includes(words)); return { line, character: lines[line].indexOf(words) + shift }; };
  const ask = (method, name, more = {}) => session.request(method, { textDocument: { uri: uri(name) }, ...more });
  const textIn = (name, { start, end }) => FILES[name].split('\n')[start.line].slice(start.character, end.character);
  return { session, uri, at, ask, textIn, end: async () => { live.delete(session); await session.stop(); rmSync(dir, { recursive: true, force: true }); } };
}

describe('in a client that shows cards', () => {
  let s;
  before(async () => { s = await start(true); });
  after(() => s.end());

  test('links lead to pages, cards and files, in the file that holds them', async () => {
    const links = async (name) => (await s.ask('textDocument/documentLink', name))?.map(({ range, target }) => `${s.textIn(name, range)} → ${target}`);
    assert.deepEqual(await links('lamps.md'), [
      'ITU-T X.1645 → https://www.itu.int/rec/T-REC-X.1645/en', 'ITU-T X.1645 → https://www.itu.int/rec/T-REC-X.1645/en',
      'ITU-T X.1645 → https://www.itu.int/rec/T-REC-X.1645/en', 'X.soar-cc → rapporteur-card:/X.soar-cc.md',
    ]);
    assert.deepEqual(await links('parts/scope.adoc'), ['x1645 → https://www.itu.int/rec/T-REC-X.1645/en']);
    assert.deepEqual(await links('whole.adoc'), [
      'ITU-T X.1645 → https://www.itu.int/rec/T-REC-X.1645/en', 'ITU-T X.1645 → https://www.itu.int/rec/T-REC-X.1645/en', `parts/scope.adoc → ${s.uri('parts/scope.adoc')}`,
    ]);
    assert.equal(await s.ask('textDocument/documentLink', 'notes.md'), null);
  });

  test('folds are clauses, selections grow behind an emoji', async () => {
    const folds = await s.ask('textDocument/foldingRange', 'lamps.md');
    assert.deepEqual(folds.find(({ startLine }) => startLine === s.at('lamps.md', '## 3 ').line), { startLine: s.at('lamps.md', '## 3 ').line, endLine: s.at('lamps.md', '**3.2.1').line });
    const [first] = await s.ask('textDocument/selectionRange', 'lamps.md', { positions: [s.at('lamps.md', 'lamp is', 2)] });
    assert.equal(s.textIn('lamps.md', first.range), 'lamp');
    assert.equal(s.textIn('lamps.md', first.parent.range), 'Each 😀 signal lamp is lit as [ITU-T X.1645] asks.');
    assert.equal(await s.ask('textDocument/foldingRange', 'notes.md'), null);
  });

  /** Asks until the drafts on the disk have been read. */
  async function symbols(query, wanted) {
    const end = Date.now() + 10_000;
    for (;;) {
      const found = await s.session.request('workspace/symbol', { query });
      if (found.some(({ name }) => name === wanted) || Date.now() > end) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  test('symbols are those of open drafts and of the others, and after # records of the catalogue', async () => {
    const found = await symbols('signal', 'signal bell');
    assert.deepEqual(new Map(found.map(({ name, location }) => [name, location.uri])), new Map([['signal lamp', s.uri('lamps.md')], ['signal bell', s.uri('bells.md')]]));
    assert.equal(found.find(({ name }) => name === 'signal bell').containerName, 'Signal bells');
    const [record] = await s.session.request('workspace/symbol', { query: '#X.soar-c' });
    assert.equal(record.name, '#X.soar-cc');
    assert.equal(record.location.uri, 'rapporteur-card:/X.soar-cc.md');
  });

  test('who cites what, across drafts', async () => {
    await symbols('signal bell', 'signal bell');
    const [item] = await s.ask('textDocument/prepareCallHierarchy', 'lamps.md', { position: s.at('lamps.md', '[ITU-T X.1645] asks', 4) });
    assert.equal(item.name, 'ITU-T X.1645');
    assert.equal(item.uri, 'rapporteur-card:/X.1645.md');
    const calls = await s.session.request('callHierarchy/incomingCalls', { item });
    assert.deepEqual(calls.map(({ from, fromRanges }) => `${path.basename(from.uri)} ${from.name} ${fromRanges.length}`).sort(), [
      'bells.md ITU-T X.bell-sig 1', 'lamps.md ITU-T X.lamp-sig 2', 'scope.adoc Horns 1', 'whole.adoc ITU-T X.horn-sig 1',
    ]);
    const [own] = await s.ask('textDocument/prepareCallHierarchy', 'lamps.md', { position: s.at('lamps.md', 'Signal lamps', 2) });
    assert.deepEqual([own.name, own.uri], ['ITU-T X.lamp-sig', s.uri('lamps.md')]);
    const cited = await s.session.request('callHierarchy/outgoingCalls', { item: own });
    assert.deepEqual(cited.map(({ to, fromRanges }) => `${to.name} ${fromRanges.length}`), ['ITU-T X.1645 2', 'ITU-T X.soar-cc 1']);
    const [bells] = await s.session.request('callHierarchy/incomingCalls', { item: own });
    assert.equal(bells.from.uri, s.uri('bells.md'));
    assert.deepEqual(await s.session.request('callHierarchy/outgoingCalls', { item: bells.from }).then((all) => all.map(({ to }) => to.name)), ['ITU-T X.1645', 'ITU-T X.lamp-sig']);
    assert.equal(await s.ask('textDocument/prepareCallHierarchy', 'notes.md', { position: { line: 2, character: 6 } }), null);
  });
});

test('without cards a work item has no link, and a record lies in its seed file', async () => {
  const s = await start(false);
  const links = await s.ask('textDocument/documentLink', 'lamps.md');
  assert.ok(links.every(({ target }) => target.startsWith('https:')));
  const [record] = await s.session.request('workspace/symbol', { query: '#X.soar-cc' });
  assert.match(record.location.uri, /seeds\/.*\.json$/);
  const [item] = await s.ask('textDocument/prepareCallHierarchy', 'lamps.md', { position: s.at('lamps.md', '[ITU-T X.1645] asks', 4) });
  assert.equal(item.uri, s.uri('lamps.md'));
  await s.end();
});

test('tags and numbers in running text are no links where the settings say so', async () => {
  const s = await start(true, { links: { citations: false } });
  await s.session.diagnosticsOf(s.uri('lamps.md'), 1);
  const links = await s.ask('textDocument/documentLink', 'lamps.md');
  assert.deepEqual(links.map(({ range }) => range.start.line), [s.at('lamps.md', '[ITU-T X.1645] Rec').line, s.at('lamps.md', '[ITU-T X.1645] Rec').line]);
  await s.end();
});

test('every message has the protocol\'s types', () => { assert.deepEqual(typeErrors(kept, 'links'), []); });
