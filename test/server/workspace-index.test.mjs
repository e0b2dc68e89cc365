// The index of the workspace's drafts, in the language server as a real process: references across drafts, files that change, come and go,
// reading that is shown, stopped and taken up again.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const draft = (name, { terms = '**3.2.1 signal lamp**: A lamp that gives signals.', abbreviations = 'SLK\tSignal Lamp Keeper', body = 'See [ITU-T X.805] and X.soar-cc.' } = {}) => `# Draft new Recommendation ITU-T ${name}

Lamps and bells of ${name}

## 2 References

[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Security architecture*.

## 3 Definitions

### 3.2 Terms defined in this Recommendation

${terms}

## 4 Abbreviations and acronyms

${abbreviations}

## 6 Lamps

${body}
`;
const PROGRESS = { ...CAPABILITIES, window: { workDoneProgress: true } };

const live = new Set(), kept = [];
after(() => Promise.all([...live].map((session) => session.stop())));

async function start(files, { capabilities = CAPABILITIES, onMessage } = {}) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-')), where = (name) => path.join(dir, name);
  const write = (name, text) => { mkdirSync(path.dirname(where(name)), { recursive: true }); writeFileSync(where(name), text); };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const session = new Session(process.execPath, [path.resolve('dist/cli.js'), 'lsp', '--stdio'], {
    cwd: dir, kept, onMessage: (message) => { onMessage?.(message, session); },
  });
  live.add(session);
  await session.initialize(pathToFileURL(dir).href, capabilities);
  const uri = (name) => pathToFileURL(where(name)).href;
  const references = async (name, words, includeDeclaration = true) => {
    const lines = files[name].split('\n'), line = lines.findLastIndex((content) => content.includes(words));
    const found = await session.request('textDocument/references', { textDocument: { uri: uri(name) }, position: { line, character: lines[line].indexOf(words) + 2 }, context: { includeDeclaration } });
    return found.map((one) => `${path.relative(uri('.'), one.uri)}:${one.range.start.line}`);
  };
  return {
    session, uri, write, where, references,
    open: (name, text = files[name]) => session.notify('textDocument/didOpen', { textDocument: { uri: uri(name), languageId: name.endsWith('.adoc') ? 'asciidoc' : 'markdown', version: 1, text } }),
    close: (name) => session.notify('textDocument/didClose', { textDocument: { uri: uri(name) } }),
    changed: (name, type = 2) => session.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] }),
    /** Waits until the references of some words are in these files besides the own one. */
    until: async (name, words, wanted, more) => {
      const deadline = Date.now() + 10_000;
      for (;;) {
        const found = (await references(name, words, more)).filter((place) => !place.startsWith(`${name}:`));
        if (found.join(' ') === wanted) return;
        assert.ok(Date.now() < deadline, `waited in vain for ${wanted}; the last were ${found.join(' ')}`);
        await new Promise((resolve) => { setTimeout(resolve, 50); });
      }
    },
    end: async () => { live.delete(session); await session.stop(); rmSync(dir, { recursive: true, force: true }); },
  };
}

test('a tag, a work item, a term and an abbreviation are found in the other drafts too, also through includes', async () => {
  const s = await start({
    'own.md': draft('X.lamp-a', { body: 'A signal lamp of the SLK, see [ITU-T X.805], X.soar-cc and clause 6.' }), 'other.md': draft('X.lamp-b'), 'notes.md': '# Notes\n\nSee [ITU-T X.805].\n',
    'whole/main.adoc': '= Bells\n:docnumber: X.1999\n:mn-document-class: itu\n\ninclude::body.adoc[]\n', 'whole/body.adoc': '== Scope\n\nBells as of X.soar-cc.\n',
  });
  await s.open('own.md');
  await s.until('own.md', 'X.805]', 'other.md:6 other.md:20');
  await s.until('own.md', 'X.805]', 'other.md:20', false);
  await s.until('own.md', 'X.soar-cc', 'other.md:20 whole/body.adoc:2');
  await s.until('own.md', 'signal lamp', 'other.md:12');
  await s.until('own.md', 'SLK', 'other.md:16');
  await s.until('own.md', 'clause 6', '');
  // What is typed and not saved counts while it is open.
  await s.open('other.md', `\n\n${draft('X.lamp-b')}`);
  await s.until('own.md', 'X.805]', 'other.md:8 other.md:22');
  await s.close('other.md');
  await s.until('own.md', 'X.805]', 'other.md:6 other.md:20');
  await s.end();
});

test('files that change, come and go on the disk', async () => {
  const s = await start({ 'own.md': draft('X.lamp-a'), 'other.md': draft('X.lamp-b') });
  await s.open('own.md');
  await s.until('own.md', 'X.soar-cc', 'other.md:20');
  s.write('drafts/new.md', draft('X.lamp-c'));
  s.write('node_modules/some/new.md', draft('X.lamp-d'));
  await s.changed('drafts/new.md', 1);
  await s.changed('node_modules/some/new.md', 1);
  await s.until('own.md', 'X.soar-cc', 'other.md:20 drafts/new.md:20');
  s.write('other.md', draft('X.lamp-b', { body: 'Nothing.' }));
  await s.changed('other.md');
  await s.until('own.md', 'X.soar-cc', 'drafts/new.md:20');
  rmSync(s.where('drafts/new.md'));
  await s.changed('drafts/new.md', 3);
  await s.until('own.md', 'X.soar-cc', '');
  await s.end();
});

test('a file that is as it was is not read again when all is gone through anew', async () => {
  const s = await start({ 'own.md': draft('X.lamp-a'), 'a.md': draft('X.lamp-b'), 'b.md': draft('X.lamp-c') });
  const yesterday = Math.floor(Date.now() / 1000) - 86_400;
  utimesSync(s.where('a.md'), yesterday, yesterday);
  await s.open('own.md');
  await s.until('own.md', 'X.soar-cc', 'a.md:20 b.md:20');
  // Only who reads it can tell: it has the size and the time that it had.
  s.write('a.md', draft('X.lamp-b').replace('X.soar-cc', 'X.soar-xx'));
  utimesSync(s.where('a.md'), yesterday, yesterday);
  s.write('b.md', draft('X.lamp-c').replace('X.soar-cc', 'X.soar-xxx'));
  s.write('c.md', draft('X.lamp-d'));
  s.session.settings = { rules: { 'clause-order': 'off' } };
  await s.session.notify('workspace/didChangeConfiguration', { settings: null });
  await s.until('own.md', 'X.soar-cc', 'a.md:20 c.md:20');
  s.session.settings = { ignore: { 'c.md': '*' } };
  await s.session.notify('workspace/didChangeConfiguration', { settings: null });
  await s.until('own.md', 'X.soar-cc', 'a.md:20');
  await s.end();
});

test('the reading is shown, can be stopped, keeps what it has, and goes on with the next change', async () => {
  const names = Array.from({ length: 300 }, (_, i) => `draft-${(i + 100).toString()}.md`), shown = [];
  let isStopped = false;
  const s = await start({ 'own.md': draft('X.lamp-a'), ...Object.fromEntries(names.map((name, i) => [name, draft(`X.lamp-${i.toString()}`)])) }, {
    capabilities: PROGRESS, onMessage: ({ method, params }, session) => {
      if (method !== '$/progress') return;
      shown.push(params.value);
      if (isStopped || params.value.kind !== 'report') return;
      isStopped = true;
      void session.notify('window/workDoneProgress/cancel', { token: params.token });
    },
  });
  await s.open('own.md');
  const found = async () => (await s.references('own.md', 'X.soar-cc')).length - 1;
  const told = await s.session.until(() => s.session.notifications.find(({ method, params }) => method === 'window/logMessage' && params.message.includes('was stopped')), 'the log to say that it was stopped');
  const left = Number(/(\d+) files are not read/.exec(told.params.message)?.[1]);
  assert.ok(left > 0 && left < 300, told.params.message);
  assert.deepEqual([shown[0], shown.at(-1).kind], [{ kind: 'begin', title: 'Rapporteur: reading drafts', percentage: 0, cancellable: true }, 'end']);
  assert.match(shown[1].message, /^\d+ of 301$/);
  // The open draft is among the files that are left.
  assert.equal(await found(), 301 - left);
  await s.changed('draft-399.md');
  await s.session.until(() => shown.filter(({ kind }) => kind === 'end').length === 2, 'the rest to be read');
  assert.equal(await found(), 300);
  await s.end();
});

test('every message the server sent keeps to the protocol', () => {
  assert.deepEqual(typeErrors(kept, 'workspace-index-messages'), []);
});
