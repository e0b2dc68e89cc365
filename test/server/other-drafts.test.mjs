// Terms that other drafts of the workspace define, in the language server as a real process: open and on the disk.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const draft = (name, terms, clause = '3.2 Terms defined in this Recommendation') => `# Draft new Recommendation ITU-T ${name}

Lamps and bells of ${name}

## 3 Definitions

### ${clause}

${terms}

## 4 Abbreviations and acronyms

None.
`;
const LAMP = '**3.2.1 signal lamp**: A lamp that gives signals to its keeper.';

const live = new Set(), kept = [];
after(() => Promise.all([...live].map((session) => session.stop())));

async function start(files, { capabilities = CAPABILITIES, settings } = {}) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-')), versions = new Map();
  const write = (name, text) => { mkdirSync(path.dirname(path.join(dir, name)), { recursive: true }); writeFileSync(path.join(dir, name), text); };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const session = new Session(process.execPath, [path.resolve('dist/cli.js'), 'lsp', '--stdio'], {
    cwd: dir, settings, kept,
  });
  live.add(session);
  await session.initialize(pathToFileURL(dir).href, capabilities);
  const uri = (name) => pathToFileURL(path.join(dir, name)).href, version = (name) => { versions.set(name, (versions.get(name) ?? 0) + 1); return versions.get(name); };
  return {
    session, uri, write,
    open: (name, text = files[name]) => session.notify('textDocument/didOpen', { textDocument: { uri: uri(name), languageId: name.endsWith('.adoc') ? 'asciidoc' : 'markdown', version: version(name), text } }),
    close: (name) => session.notify('textDocument/didClose', { textDocument: { uri: uri(name) } }),
    type: (name, line, character, text, end = character) => session.notify('textDocument/didChange', { textDocument: { uri: uri(name), version: version(name) }, contentChanges: [{ range: { start: { line, character }, end: { line, character: end } }, text }] }),
    changed: (name, type = 2) => session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] }),
    /** Waits until the diagnostics of a rule for a file are as wanted. */
    until: (name, rule, wanted, what) => session.until(() => {
      const found = session.diagnostics.get(uri(name))?.diagnostics.filter(({ code }) => code === rule);
      return found && wanted(found) ? found : undefined;
    }, what, 10_000),
    end: async () => { live.delete(session); await session.stop(); rmSync(dir, { recursive: true, force: true }); },
  };
}

const ELSEWHERE = 'term-defined-elsewhere';

test('a term that a draft on the disk defines is told with its place there', async () => {
  const s = await start({ 'own.md': draft('X.lamp-a', LAMP), 'drafts/other.md': draft('X.1999', LAMP), 'README.md': '# Lamps\n\nDefinitions of lamps.\n' });
  await s.open('own.md');
  const [found] = await s.until('own.md', ELSEWHERE, (all) => all.length > 0, 'the term of the other draft');
  assert.equal(found.message, '"signal lamp" is defined in ITU-T X.1999 in the same words. Quote it in clause 3.1 with its source.');
  assert.deepEqual(found.relatedInformation.map(({ location }) => location), [{ uri: s.uri('drafts/other.md'), range: { start: { line: 8, character: 8 }, end: { line: 8, character: 19 } } }]);

  s.write('drafts/other.md', draft('X.1999', '**3.2.1 signal flag**: A flag.'));
  await s.changed('drafts/other.md');
  await s.until('own.md', ELSEWHERE, (all) => all.length === 0, 'the term to be gone');
  s.write('new.md', draft('X.1888', LAMP));
  await s.changed('new.md', 1);
  await s.until('own.md', ELSEWHERE, (all) => all.length === 1 && all[0].message.includes('X.1888'), 'the new draft');
  rmSync(new URL(s.uri('new.md')));
  await s.changed('new.md', 3);
  await s.until('own.md', ELSEWHERE, (all) => all.length === 0, 'the draft that was deleted to be gone');
  await s.end();
});

test('what is typed in an open draft counts in the others, with lines as they are', async () => {
  const s = await start({ 'own.md': draft('X.lamp-a', LAMP), 'other.md': draft('X.1999', '**3.2.1 signal flag**: A flag that gives signals.') });
  await s.open('own.md');
  await s.open('other.md');
  await s.type('other.md', 8, 15, 'lamp', 19);
  await s.until('own.md', ELSEWHERE, (all) => all.length === 1, 'the term that was typed');
  await s.type('other.md', 0, 0, '\n\n');
  await s.until('own.md', ELSEWHERE, (all) => all[0]?.relatedInformation[0].location.range.start.line === 10, 'the line that it stands in now');
  await s.until('other.md', ELSEWHERE, (all) => all.length === 1, 'the other draft to know it too');
  await s.close('other.md');
  await s.until('own.md', ELSEWHERE, (all) => all.length === 0, 'what was not saved to be forgotten');
  await s.end();
});

test('a definition that differs from its source is told, also where the source is made of several files', async () => {
  const main = '= Lamps\n:docnumber: X.1999\n:mn-document-class: itu\n\ninclude::sections/terms.adoc[]\n';
  const s = await start({
    'own.md': draft('X.lamp-a', '**3.1.1 signal lamp** [b-ITU-T X.1999]: A lamp that gives light.', '3.1 Terms defined elsewhere'),
    'main.adoc': main, 'sections/terms.adoc': '== Definitions\n\n=== Terms defined in this Recommendation\n\n==== signal lamp\n\nA lamp that gives signals.\n',
  });
  await s.open('own.md');
  const [found] = await s.until('own.md', 'definition-differs', (all) => all.length > 0, 'the definition that differs');
  assert.match(found.message, /"gives light" here, "gives signals" there/);
  assert.deepEqual(found.relatedInformation[0].location, { uri: s.uri('sections/terms.adoc'), range: { start: { line: 4, character: 5 }, end: { line: 4, character: 16 } } });
  await s.open('main.adoc');
  await s.open('sections/terms.adoc');
  await s.type('sections/terms.adoc', 6, 18, 'light', 25);
  await s.until('own.md', 'definition-differs', (all) => all.length === 0, 'the source to have the same words');
  await s.end();
});

test('where the rules are off or a folder is not checked, nothing is found', async () => {
  const files = { 'own.md': draft('X.lamp-a', LAMP), 'old/other.md': draft('X.1999', LAMP), 'new/third.md': draft('X.1888', LAMP) };
  const ignoring = await start({ ...files, '.rapporteur.json': '{ "ignore": { "old/**": "*" } }' });
  await ignoring.open('own.md');
  const [found] = await ignoring.until('own.md', ELSEWHERE, (all) => all.length > 0, 'the draft that is checked');
  assert.equal(found.relatedInformation.length, 1);
  await ignoring.end();
  const off = await start(files, { settings: { rules: { [ELSEWHERE]: 'off', 'definition-differs': 'off' } } });
  await off.open('own.md');
  await off.until('own.md', ELSEWHERE, () => true, 'the first diagnostics');
  await new Promise((resolve) => { setTimeout(resolve, 900); });
  await off.until('own.md', ELSEWHERE, (all) => all.length === 0, 'nothing');
  await off.end();
});

test('a client that pulls is asked to pull again', async () => {
  const capabilities = { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, diagnostics: { refreshSupport: true } }, textDocument: { ...CAPABILITIES.textDocument, diagnostic: { dynamicRegistration: true } } };
  const s = await start({ 'own.md': draft('X.lamp-a', LAMP), 'other.md': draft('X.1999', LAMP) }, { capabilities });
  await s.open('own.md');
  const pull = () => s.session.request('textDocument/diagnostic', { textDocument: { uri: s.uri('own.md') } });
  await pull();
  const deadline = Date.now() + 10_000;
  while (!kept.some(({ method }) => method === 'workspace/diagnostic/refresh')) {
    assert.ok(Date.now() < deadline, 'The client is never asked.');
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  assert.equal((await pull()).items.filter(({ code }) => code === ELSEWHERE).length, 1);
  await s.end();
});

test('every message the server sent keeps to the protocol', () => {
  assert.deepEqual(typeErrors(kept, 'other-drafts-messages'), []);
});
