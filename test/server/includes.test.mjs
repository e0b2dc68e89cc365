// Drafts made of several files, in the language server as a real process: Metanorma's main file and its sections in a folder.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const FILES = {
  'main.adoc': `= Requirements of attack surface management for cloud computing
:docnumber: X.asm-cc
:mn-document-class: itu

include::sections/scope.adoc[]

include::sections/references.adoc[]

include::sections/abbreviations.adoc[]

== Requirements

The CSP lists what <<x1645>> asks for, as clause 8 says.
`,
  'sections/scope.adoc': '== Scope\n\nThis Recommendation covers the CSP, a VM and <<x1645>>, not <<x9>>.\n',
  'sections/references.adoc': '[bibliography]\n== References\n\n* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Requirements of network security situational awareness platform for cloud computing_.\n',
  'sections/abbreviations.adoc': '== Abbreviations and acronyms\n\nCSP:: Cloud Service Provider\n',
};

/** Sessions that are still open; one that a failing test left behind must not keep the run alive. */
const live = new Set(), kept = [];
after(() => Promise.all([...live].map((session) => session.stop())));

async function start({ files = FILES, capabilities = CAPABILITIES, folder = '' } = {}) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-')), versions = new Map();
  const write = (name, text) => { mkdirSync(path.dirname(path.join(dir, name)), { recursive: true }); writeFileSync(path.join(dir, name), text); };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const session = new Session(process.execPath, [path.resolve('dist/cli.js'), 'lsp', '--stdio'], {
    cwd: dir, kept,
  });
  live.add(session);
  await session.initialize(pathToFileURL(path.join(dir, folder)).href, capabilities);
  const uri = (name) => pathToFileURL(path.join(dir, name)).href, version = (name) => { versions.set(name, (versions.get(name) ?? 0) + 1); return versions.get(name); };
  return {
    session, uri, write,
    open: (name, text = files[name]) => session.notify('textDocument/didOpen', { textDocument: { uri: uri(name), languageId: 'asciidoc', version: version(name), text } }),
    close: (name) => session.notify('textDocument/didClose', { textDocument: { uri: uri(name) } }),
    type: (name, line, character, text) => session.notify('textDocument/didChange', { textDocument: { uri: uri(name), version: version(name) }, contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text }] }),
    changed: (name) => session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type: 2 }] }),
    ask: (method, name, words, shift = 1, text = files[name]) => {
      const line = text.split('\n').findIndex((content) => content.includes(words));
      return session.request(method, { textDocument: { uri: uri(name) }, position: { line, character: text.split('\n')[line].indexOf(words) + shift } });
    },
    /** Waits until what is pushed for a file is as wanted. `found`: "rule message" of each. */
    until: (name, wanted, what) => session.until(() => {
      const found = session.diagnostics.get(uri(name))?.diagnostics.map(({ code, message }) => `${code} ${message}`);
      return found && wanted(found) ? found : undefined;
    }, what, 10_000),
    end: async () => { live.delete(session); await session.stop(); rmSync(dir, { recursive: true, force: true }); },
  };
}

const has = (found, rule, words) => found.some((one) => one.startsWith(rule) && one.includes(words));

test('a main file is checked with what it includes, and a section with the whole, live', async () => {
  const s = await start();
  await s.open('main.adoc');
  const main = await s.until('main.adoc', (found) => found.length > 0, 'the main file');
  assert.ok(!has(main, 'unresolved-cross-reference', 'x1645') && !has(main, 'undefined-abbreviation', 'CSP'), main.join('\n'));
  await s.open('sections/scope.adoc');
  const scope = await s.until('sections/scope.adoc', (found) => has(found, 'undefined-abbreviation', 'VM'), 'the section');
  assert.ok(has(scope, 'unresolved-cross-reference', 'x9') && !has(scope, 'unresolved-cross-reference', 'x1645') && !has(scope, 'undefined-abbreviation', 'CSP'), scope.join('\n'));

  await s.open('sections/abbreviations.adoc');
  await s.type('sections/abbreviations.adoc', 3, 0, '\nVM:: Virtual Machine\n');
  await s.until('sections/scope.adoc', (found) => !has(found, 'undefined-abbreviation', 'VM'), 'what was typed in another file to count');
  await s.close('sections/abbreviations.adoc');
  await s.until('sections/scope.adoc', (found) => has(found, 'undefined-abbreviation', 'VM'), 'unsaved text to be gone');

  await s.close('main.adoc');
  await s.until('sections/scope.adoc', (found) => found.length === 0, 'a section without its main file to have nothing');
  await s.end();
});

test('a file on the disk that changes is read again', async () => {
  const s = await start();
  await s.open('main.adoc');
  await s.open('sections/scope.adoc');
  await s.until('sections/scope.adoc', (found) => has(found, 'undefined-abbreviation', 'VM'), 'the section');
  const watched = s.session.messages.concat(kept).filter(({ method }) => method === 'client/registerCapability').flatMap(({ value }) => value.registrations.flatMap(({ registerOptions }) => registerOptions?.watchers ?? []));
  assert.ok(watched.some(({ globPattern }) => globPattern === '**/*.adoc'), 'AsciiDoc files are watched');
  s.write('sections/abbreviations.adoc', `${FILES['sections/abbreviations.adoc']}\nVM:: Virtual Machine\n`);
  await s.changed('sections/abbreviations.adoc');
  await s.until('sections/scope.adoc', (found) => !has(found, 'undefined-abbreviation', 'VM'), 'the new text to count');
  await s.end();
});

test('definition, hover, references and completion in a section answer from the whole', async () => {
  const s = await start(), scope = 'sections/scope.adoc';
  await s.open('main.adoc');
  await s.open(scope);
  const [entry] = await s.ask('textDocument/definition', scope, '<<x1645', 4);
  assert.equal(entry.targetUri, s.uri('sections/references.adoc'));
  assert.deepEqual(entry.targetSelectionRange.start.line, 3);
  const [listed] = await s.ask('textDocument/definition', scope, 'CSP');
  assert.deepEqual([listed.targetUri, listed.targetSelectionRange.start], [s.uri('sections/abbreviations.adoc'), { line: 2, character: 0 }]);
  const hover = await s.ask('textDocument/hover', scope, 'CSP');
  assert.match(hover.contents.value, /Cloud Service Provider/);
  assert.equal(hover.range.start.line, 2);
  const places = await s.session.request('textDocument/references', { textDocument: { uri: s.uri(scope) }, position: { line: 2, character: FILES[scope].split('\n')[2].indexOf('CSP') + 1 }, context: { includeDeclaration: true } });
  assert.deepEqual(new Set(places.map(({ uri }) => uri)), new Set([s.uri(scope), s.uri('sections/abbreviations.adoc'), s.uri('main.adoc')]));
  await s.type(scope, 3, 0, 'As <<x16');
  const { items } = await s.session.request('textDocument/completion', { textDocument: { uri: s.uri(scope) }, position: { line: 3, character: 8 } });
  const item = items.find(({ label }) => label.includes('X.1645'));
  assert.deepEqual(item.textEdit, { range: { start: { line: 3, character: 3 }, end: { line: 3, character: 8 } }, newText: '<<x1645>>' });
  await s.end();
});

test('a file that cannot be read is said at its line, and why; one outside the folder is not read', async () => {
  const s = await start({ files: { ...FILES, 'secret.adoc': '== Secret\n', 'drafts/main.adoc': '= A\n:docnumber: X.asm-cc\n:mn-document-class: itu\n\ninclude::lost.adoc[]\n\ninclude::../secret.adoc[]\n' }, folder: 'drafts' });
  await s.open('drafts/main.adoc');
  const found = await s.until('drafts/main.adoc', (all) => has(all, 'limited-check', 'lost.adoc'), 'the unread file');
  assert.ok(has(found, 'limited-check', 'lost.adoc is not checked: there is no such file'), found.join('\n'));
  assert.ok(has(found, 'limited-check', '../secret.adoc is not checked: it is outside'), found.join('\n'));
  const { diagnostics } = s.session.diagnostics.get(s.uri('drafts/main.adoc'));
  const unread = diagnostics.find(({ message }) => message.includes('lost.adoc'));
  assert.deepEqual([unread.source, unread.range], ['rapporteur', { start: { line: 4, character: 9 }, end: { line: 4, character: 18 } }]);
  s.write('drafts/lost.adoc', 'Text.\n');
  await s.changed('drafts/lost.adoc');
  await s.until('drafts/main.adoc', (all) => !has(all, 'limited-check', 'lost.adoc'), 'the file to be found');
  await s.end();
});

test('a client that pulls is asked to pull again when another file of the whole has other findings', async () => {
  const capabilities = { ...CAPABILITIES, workspace: { ...CAPABILITIES.workspace, diagnostics: { refreshSupport: true } }, textDocument: { ...CAPABILITIES.textDocument, diagnostic: { dynamicRegistration: false } } };
  const s = await start({ capabilities }), scope = 'sections/scope.adoc';
  const pull = (previousResultId) => s.session.request('textDocument/diagnostic', { textDocument: { uri: s.uri(scope) }, previousResultId });
  await s.open('main.adoc');
  await s.open(scope);
  await s.open('sections/abbreviations.adoc');
  const first = await pull();
  assert.ok(first.items.some(({ code, message }) => code === 'undefined-abbreviation' && message.includes('VM')));
  const refreshes = () => kept.filter(({ method }) => method === 'workspace/diagnostic/refresh').length, before = refreshes();
  await s.type('sections/abbreviations.adoc', 3, 0, '\nVM:: Virtual Machine\n');
  await s.session.until(() => refreshes() > before, 'a refresh');
  const second = await pull(first.resultId);
  assert.ok(second.kind === 'full' && !second.items.some(({ code, message }) => code === 'undefined-abbreviation' && message.includes('VM')));
  await s.end();
});

test('a file that is no draft and in no whole gets nothing', async () => {
  const s = await start({ files: { ...FILES, 'notes.adoc': '== Notes\n\ninclude::sections/scope.adoc[]\n\nA VM.\n' } });
  await s.open('notes.adoc');
  assert.equal(await s.ask('textDocument/hover', 'notes.adoc', 'VM'), null);
  await s.open('sections/scope.adoc');
  assert.equal(await s.ask('textDocument/hover', 'sections/scope.adoc', 'VM'), null);
  assert.equal(s.session.diagnostics.size, 0);
  await s.end();
});

test('a part that is open before its main file, and includes files itself, comes into the whole, and stands alone again after it', async () => {
  const part = '= Part\n:docnumber: X.asm-cc\n\n== Requirements\n\ninclude::detail.adoc[]\n';
  const s = await start({ files: {
    'detail.adoc': 'A VM and the CSP.\n', 'part.adoc': part, 'lists.adoc': `${FILES['sections/abbreviations.adoc']}\n${FILES['sections/references.adoc']}`,
    'main.adoc': '= Requirements\n:docnumber: X.asm-cc\n:mn-document-class: itu\n\ninclude::lists.adoc[]\n\ninclude::part.adoc[]\n',
  } });
  const isAlone = (found) => has(found, 'undefined-abbreviation', 'CSP');
  await s.open('part.adoc');
  await s.open('detail.adoc');
  await s.until('detail.adoc', isAlone, 'the part\'s own whole');
  await s.open('main.adoc');
  await s.until('detail.adoc', (found) => has(found, 'undefined-abbreviation', 'VM') && !isAlone(found), 'the main file\'s whole');
  await s.close('main.adoc');
  await s.until('detail.adoc', isAlone, 'the part\'s own whole again');
  await s.end();
});

test('every message the server sent keeps to the protocol', () => {
  assert.ok(kept.length > 30, `only ${kept.length} messages`);
  assert.deepEqual(typeErrors(kept, 'messages-includes'), []);
});
