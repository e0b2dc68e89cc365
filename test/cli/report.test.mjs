// rapporteur report: a draft's report in each form, and how it ends.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { drafts, folder, rapporteur, root } from './rapporteur.mjs';

test('markdown: the eleven points, the table of A.5 and the counts', () => {
  const { stdout, stderr, status } = rapporteur(drafts, ['report', 'sample.md']);
  assert.match(stdout, /^# Report on X\./);
  assert.match(stdout, /^Made by Rapporteur on \d{4}-\d\d-\d\d, with a catalogue as of 2025-06-17\.$/m);
  assert.equal(stdout.match(/^\| \d+ \| /gm)?.length, 11);
  assert.match(stdout, /^\| 10 \| .* \| \*\*failed\*\* \| 1 place needs to be mended\. \|$/m);
  assert.match(stdout, /^- Line \d+: \\\[ITU-T X\.1817\\\] is in no list of references\..* \(unresolved-citation\)$/m);
  assert.match(stdout, /## Normative references that need a justification \(Recommendation ITU-T A\.5\)/);
  assert.match(stdout, /^\| References \| \d+ \|$/m);
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('json follows the schema that ships with the project', () => {
  const schema = JSON.parse(readFileSync(path.join(root, 'seeds/report.schema.json'), 'utf8')), validate = new Ajv2020().compile(schema);
  for (const file of ['sample.md', 'sample.adoc', 'sample.txt', 'clean.md']) {
    assert.ok(validate(JSON.parse(rapporteur(drafts, ['report', file, '--format', 'json']).stdout)), `${file}: ${JSON.stringify(validate.errors)}`);
  }
});

test('html: a page of its own, written to a file', (t) => {
  const dir = folder(t, { 'draft.md': readFileSync(path.join(drafts, 'sample.md')) });
  const { stdout, status } = rapporteur(dir, ['report', 'draft.md', '--format', 'html', '--out', 'report.html']);
  assert.equal(stdout, '');
  assert.equal(status, 0);
  const page = readFileSync(path.join(dir, 'report.html'), 'utf8');
  assert.match(page, /^<!DOCTYPE html>/);
  assert.doesNotMatch(page, /<script|src=|href=/);
});

test('places of an included file name it', (t) => {
  const dir = folder(t, { 'main.adoc': '= T\n:mn-document-class: itu\n:provisional-name: X.a-b\n\ninclude::parts/body.adoc[]\n', 'parts/body.adoc': '== Gateways\n\nSee [ITU-T X.9999].\n' });
  assert.match(rapporteur(dir, ['report', 'main.adoc']).stdout, /^- parts\/body\.adoc, line 3: \\\[ITU-T X\.9999\\\] is in no list/m);
});

test('what is no draft, is missing or cannot be written: one line that says so, exit code 2', (t) => {
  const dir = folder(t, { 'notes.md': '# Notes\n', 'draft.md': '# Draft new Recommendation ITU-T X.a-b\n' });
  for (const [args, words] of [[['notes.md'], /^rapporteur: notes\.md: not a draft\..*\n$/], [['none.md'], /^rapporteur: none\.md: .*\n$/], [['draft.md', '--out', 'no/such/report.md'], /^rapporteur: no\/such\/report\.md: cannot be written: .*\n$/]]) {
    const { stderr, status, stdout } = rapporteur(dir, ['report', ...args]);
    assert.match(stderr, words);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  }
  assert.ok(!existsSync(path.join(dir, 'no')));
});
