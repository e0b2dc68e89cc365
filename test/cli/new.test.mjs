// rapporteur new: the skeleton of a draft, on standard output or in a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checkJson, folder, rapporteur, rulesOf } from './rapporteur.mjs';

test('the draft of a work item has nothing to mend but its placeholders', (t) => {
  const dir = folder(t);
  for (const [format, name] of [['markdown', 'draft.md'], ['asciidoc', 'draft.adoc']]) {
    const { stdout, stderr, status } = rapporteur(dir, ['new', 'x.SOAR-cc', '--format', format, '--out', name]);
    assert.deepEqual([stdout, stderr, status], ['', '', 0]);
    const rules = new Set(rulesOf(checkJson(dir, name)));
    assert.deepEqual([...rules], ['placeholder']);
  }
  assert.match(readFileSync(path.join(dir, 'draft.adoc'), 'utf8'), /^= .+\n:bureau: T\n:provisional-name: X\.soar-cc\n/);
});

test('without a file it goes to standard output, in French too', (t) => {
  const { stdout, status } = rapporteur(folder(t), ['new', 'X.soar-cc', '--language', 'fr']);
  assert.match(stdout, /^# Projet de nouvelle Recommandation UIT-T X\.soar-cc$/m);
  assert.equal(status, 0);
});

test('a file that is there stays as it is: one line, exit code 2', (t) => {
  const dir = folder(t, { 'draft.md': 'mine\n' }), { stdout, stderr, status } = rapporteur(dir, ['new', 'X.soar-cc', '--out', 'draft.md']);
  assert.deepEqual([stdout, stderr, status], ['', 'rapporteur: draft.md: is there already. Give another name with --out.\n', 2]);
  assert.equal(readFileSync(path.join(dir, 'draft.md'), 'utf8'), 'mine\n');
});

test('an item that nobody knows: the nearest names on standard error, exit code 1', (t) => {
  const { stdout, stderr, status } = rapporteur(folder(t), ['new', 'X.soar-c']);
  assert.equal(stdout, '');
  assert.match(stderr, /^rapporteur: the catalogue \(as of [\d-]+\) has no X\.soar-c\. Nearest: .*X\.soar-cc.*\.\n$/);
  assert.equal(status, 1);
});

test('wrong use and a file that cannot be written: exit code 2', (t) => {
  const dir = folder(t);
  for (const args of [[], ['X.soar-cc', '--format', 'word'], ['X.soar-cc', '--out', 'no/such/draft.md']]) {
    const { stderr, status } = rapporteur(dir, ['new', ...args]);
    assert.match(stderr, /^rapporteur: [^\n]+\n$/);
    assert.equal(status, 2);
  }
});
