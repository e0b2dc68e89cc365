// What cannot be checked, or only in part: no crash, no hang, never silence.
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checkJson, drafts, folder, rapporteur, rulesOf } from './rapporteur.mjs';

const draft = readFileSync(path.join(drafts, 'sample.md'), 'utf8');

test('a missing file, folder or glob: exit 2, one line that names it; the others are checked', (t) => {
  const dir = folder(t, { 'sample.md': draft });
  for (const name of ['nowhere.md', 'no/where', '*.adoc']) {
    const { status, stdout, stderr } = rapporteur(dir, ['check', name, 'sample.md']);
    assert.equal(status, 2);
    assert.match(stderr, /^rapporteur: .*(?:there is no such file or folder|matches no file)\.\n$/);
    assert.ok(stderr.includes(name));
    assert.match(stdout, /findings in 1 draft/);
  }
});

test('wrong use: exit 2, one line that says what is wrong', (t) => {
  const dir = folder(t);
  for (const [args, said] of [[['check', '--format', 'xml'], /'xml' is invalid/], [['check', '--frmat', 'json'], /unknown option '--frmat'/], [['chek'], /unknown command 'chek'/], [['lsp', '--socket=3'], /unknown option '--socket=3'/], [['lsp', 'draft.md'], /too many arguments/], [['check', '--fail-on', 'never'], /'never' is invalid/], [['catalogue', 'show'], /missing required argument/]]) {
    const { status, stderr, stdout } = rapporteur(dir, args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /^rapporteur: [^\n]+\n$/);
    assert.match(stderr, said);
    assert.equal(stdout, '');
  }
});

test('a binary file and one that is not UTF-8: told where named, noted where found', (t) => {
  const dir = folder(t, { 'a.md': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0', 'latin1'), 'b.txt': Buffer.from('Projet r\xE9vis\xE9\n', 'latin1') });
  const named = rapporteur(dir, ['check', 'a.md', 'b.txt']);
  assert.equal(named.status, 2);
  assert.equal(named.stderr, 'rapporteur: a.md: is a binary file, not a text.\nrapporteur: b.txt: is not UTF-8 text; save it as UTF-8.\n');
  const found = rapporteur(dir, ['check']);
  assert.equal(found.status, 0);
  assert.match(found.stdout, /^a\.md: is a binary file, not a text\.\nb\.txt: is not UTF-8 text; save it as UTF-8\.\n/);
});

test('UTF-16 in both orders is read like UTF-8', (t) => {
  const bytes = Buffer.from(`\uFEFF${draft}`, 'utf16le');
  const dir = folder(t, { 'plain.md': draft, 'le.md': bytes, 'be.md': Buffer.from(bytes).swap16() });
  const [be, le, plain] = checkJson(dir);
  assert.deepEqual([be.file, le.file, plain.file], ['be.md', 'le.md', 'plain.md']);
  const places = ({ diagnostics }) => diagnostics.map(({ rule, message, range }) => ({ rule, message, range }));
  assert.deepEqual(places(le), places(plain));
  assert.deepEqual(places(be), places(plain));
});

test('an empty file and one with a lone byte order mark are no drafts', (t) => {
  const dir = folder(t, { 'a.md': '', 'b.md': '\uFEFF' });
  assert.equal(rapporteur(dir, ['check', 'a.md', 'b.md']).stdout, 'a.md: not a draft: skipped.\nb.md: not a draft: skipped.\n\nNo draft among 2 files.\n');
});

test('20 MB on one line: told as not read', (t) => {
  const dir = folder(t, { 'line.md': `Draft new Recommendation ITU-T X.soar-cc ${'The CSP asks [ITU-T X.1]. '.repeat(800_000)}` });
  const { status, stdout } = rapporteur(dir, ['check', 'line.md']);
  assert.equal(stdout, 'line.md: has a paragraph of over 200 000 characters, which is not read, and the rest is not a draft: skipped.\n');
  assert.equal(status, 0);
});

test('20 MB in one paragraph of a draft: the rest is checked, the paragraph is told', (t) => {
  const dir = folder(t, { 'long.md': `${draft}\n${'The CSP asks again. '.repeat(1_000_000)}\n` });
  const rules = rulesOf(checkJson(dir, 'long.md'));
  assert.ok(rules.includes('limited-check') && rules.includes('unresolved-citation'));
});

test('20 MB of paragraphs are checked', (t) => {
  const dir = folder(t, { 'big.md': `${draft}\n${'The CSP repeats the search every day, see [ITU-T X.1817] and clause 9.\n\n'.repeat(280_000)}` });
  const { status, stdout } = rapporteur(dir, ['check', 'big.md']);
  assert.match(stdout, /unresolved-citation\n/);
  assert.equal(status, 1);
});

test('a catalogue that is no JSON, breaks its schema or is not there: named with its line, the others are used', (t) => {
  const dir = folder(t, { 'sample.md': draft, 'broken.json': '{\n  "version": 1,\n  "source": }\n', 'other.json': '{\n  "version": 2\n}\n' });
  const { status, stdout, stderr } = rapporteur(dir, ['check', 'sample.md', '--catalogue', 'broken.json', '--catalogue', 'other.json', '--catalogue', 'none.json']);
  const lines = stderr.trimEnd().split('\n');
  assert.equal(lines.length, 3);
  assert.match(lines[0], /^rapporteur: broken\.json:3: is no JSON: unexpected "}"\. Mend the file or leave it out; the other catalogues are used\.$/);
  assert.match(lines[1], /^rapporteur: other\.json:\d: is no catalogue: /);
  assert.match(lines[2], /^rapporteur: none\.json: cannot be read: there is no such file\./);
  assert.match(stdout, /numbered-work-item/);
  assert.equal(status, 2);
});

test('settings with a slip: named with their line, the rest holds', (t) => {
  const dir = folder(t, { 'sample.md': draft, '.rapporteur.json': '{\n  "rules": {\n    "unused-trem": "off",\n    "placeholder": "off"\n  }\n}\n' });
  const { status, stdout, stderr } = rapporteur(dir, ['check']);
  assert.equal(stderr, 'rapporteur: .rapporteur.json:3: /rules/unused-trem is no rule (did you mean "unused-term"?). Mend it; what is right in the file holds.\n');
  assert.ok(!stdout.includes('placeholder'));
  assert.equal(status, 2);
});

test('links that lead in a circle, or to what is checked anyway, have nothing told twice; those that lead elsewhere are followed', (t) => {
  const dir = folder(t, { 'in/z.md': draft, 'out/x.md': draft });
  for (const [target, link] of [['in', 'in/again'], ['out', 'in/linked'], ['out', 'in/other']]) symlinkSync(path.join(dir, target), path.join(dir, link), 'junction');
  assert.deepEqual(checkJson(dir, 'in').map(({ file }) => file), ['in/other/x.md', 'in/z.md']);
});

test('a document that is no source: exit 2, one line', (t) => {
  const dir = folder(t, { 'note.txt': 'Nothing that could be read.\n' });
  const { status, stderr } = rapporteur(dir, ['catalogue', 'import', 'note.txt', '--out', 'note.json']);
  assert.equal(status, 2);
  assert.match(stderr, /^rapporteur: [^\n]+\n$/);
  assert.match(rapporteur(dir, ['catalogue', 'import', 'none.txt', '--out', 'x.json']).stderr, /none\.txt/);
});

test('the language server without an editor: one line says so', (t) => {
  const { status, stdout, stderr } = rapporteur(folder(t), ['lsp']);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^rapporteur: standard input ended [^\n]+\n$/);
});

test('a document or catalogue file that cannot be read or written: its name and the reason', (t) => {
  const dir = folder(t, { 'letter.txt': 'No letter.\n' });
  assert.equal(rapporteur(dir, ['catalogue', 'import', 'nope.txt', '--out', 'a.json']).stderr, 'rapporteur: nope.txt: there is no such file. Check its path.\n');
  assert.match(rapporteur(dir, ['catalogue', 'import', '.', '--out', 'a.json']).stderr, /^rapporteur: [^\n:]+: there is no YAML or JSON file in it\. Choose the archive or folder that holds them\.\n$/);
  assert.match(rapporteur(dir, ['catalogue', 'import', 'letter.txt', '--out', 'a.json']).stderr, /^rapporteur: letter\.txt: this is no document that can be imported\. What can: [^\n]+\n$/);
});

test('a megabyte of headings is checked', (t) => {
  const dir = folder(t, { 'a.md': `${draft}\n${'# a\n'.repeat(250_000)}`, 'b.md': `${draft}\n${'## Annex A\n\n'.repeat(85_000)}` });
  for (const [file, format] of [['a.md', 'json'], ['b.md', 'text']]) {
    const { status, stderr } = rapporteur(dir, ['check', file, '--format', format]);
    assert.equal(stderr, '');
    assert.equal(status, 1);
  }
});

test('thousands of includes that lead nowhere: the first are named, the rest counted', (t) => {
  const dir = folder(t, { 'a.adoc': `= Draft new Recommendation ITU-T X.soar-cc\n\n${'include::zz.adoc[]\n'.repeat(8000)}` });
  const started = Date.now(), { status, stderr } = rapporteur(dir, ['check', 'a.adoc']), lines = stderr.trimEnd().split('\n');
  assert.equal(status, 2);
  assert.equal(lines.length, 6);
  assert.equal(lines[0], 'rapporteur: a.adoc:3: the included file zz.adoc is not checked: there is no such file.');
  assert.equal(lines[5], 'rapporteur: a.adoc: 7995 more included files are not checked.');
  assert.ok(Date.now() - started < 5000);
});
