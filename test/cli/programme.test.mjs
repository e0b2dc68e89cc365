// rapporteur programme: the work programme in each form, its charts, and how it ends.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { folder, rapporteur, root } from './rapporteur.mjs';

test('text: the meeting of the report, with the counts of its own sentence', (t) => {
  const { stdout, stderr, status } = rapporteur(folder(t), ['programme', '--study-group', 'sg17']);
  assert.match(stdout, /^Work programme of SG17\n\d+ texts, as the catalogue knows them on 2025-06-17\.\n/);
  assert.match(stdout, /approved +determined +consented +agreed +not approved +started\n {2}SG17, 29 August – 8 September 2023 +4 +6 +3 +5 +3 +25\n/);
  assert.match(stdout, /\nChanged after 2023-09-08\n/);
  assert.match(stdout, /\nPlanned\n {2}WP4\/17, 4–5 September 2025\n/);
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('json follows the schema that ships with the project', (t) => {
  const schema = JSON.parse(readFileSync(path.join(root, 'seeds/programme.schema.json'), 'utf8')), validate = new Ajv2020().compile(schema), dir = folder(t);
  for (const args of [[], ['--study-group', 'SG17'], ['--since', '2022-01-01'], ['--since', '1999-12-31'], ['--study-group', '99']]) {
    const programme = JSON.parse(rapporteur(dir, ['programme', '--format', 'json', ...args]).stdout);
    assert.ok(validate(programme), `${args}: ${JSON.stringify(validate.errors)}`);
  }
});

test('html: a page of its own with the charts inside; the charts as files', (t) => {
  const dir = folder(t), { stdout, status } = rapporteur(dir, ['programme', '--format', 'html', '--charts', 'out/charts']);
  assert.equal(status, 0);
  assert.match(stdout, /^<!DOCTYPE html>/);
  assert.equal(stdout.match(/<svg [^>]*role="img"/g)?.length, 2);
  assert.doesNotMatch(stdout, /<script|src=|href=|@import|url\((?!#)/);
  assert.deepEqual(readdirSync(path.join(dir, 'out/charts')).sort(), ['programme-periods.svg', 'programme-questions.svg']);
  assert.match(readFileSync(path.join(dir, 'out/charts/programme-periods.svg'), 'utf8'), /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
});

test('it is written to a file where one is named, and not where that cannot be', (t) => {
  const dir = folder(t), { stdout, stderr, status } = rapporteur(dir, ['programme', '--out', 'programme.txt']);
  assert.deepEqual([stdout, stderr, status], ['', '', 0]);
  assert.equal(readFileSync(path.join(dir, 'programme.txt'), 'utf8'), rapporteur(dir, ['programme']).stdout);
  const none = rapporteur(dir, ['programme', '--out', 'programme.txt/a.txt']);
  assert.deepEqual([none.stdout, none.stderr, none.status], ['', 'rapporteur: programme.txt/a.txt: cannot be written: a part of its path is no folder.\n', 2]);
});

test('a catalogue of one\'s own is counted too', (t) => {
  const ours = {
    version: 1, source: { id: 'ours', title: 'Ours', date: '2026-01-01', covers: [] }, questions: [], abbreviations: [],
    statements: [{ names: ['X.9990'], title: { lang: 'en', text: 'Ours' }, kind: 'recommendation', process: 'TAP', studyGroup: 'SG42', questions: ['1/42'], events: [{ event: 'approved', date: '2025-12-24' }], relations: [], notes: [], place: 'Table' }],
  };
  const dir = folder(t, { 'our.json': JSON.stringify(ours) });
  assert.match(rapporteur(dir, ['programme', '--study-group', 'SG42', '--catalogue', 'our.json']).stdout, /\n {2}2025-Q4 +1 +· +· +· +· +·\n/);
  const broken = rapporteur(folder(t, { 'our.json': '{' }), ['programme', '--catalogue', 'our.json']);
  assert.match(broken.stderr, /^rapporteur: our\.json:1: .*\n$/);
  assert.match(broken.stdout, /^Work programme\n/);
  assert.equal(broken.status, 2);
});

test('wrong use and what cannot be written: one line that says so, exit code 2; no such texts: 1', (t) => {
  const dir = folder(t, { file: '' });
  for (const [args, words] of [[['--since', '2025-02-30'], /^rapporteur: --since 2025-02-30: not a day\. Write it as 2025-06-17\.\n$/], [['--study-group', 'WP4'], /^rapporteur: --study-group WP4: not a Study Group\..*\n$/], [['--charts', 'file'], /^rapporteur: file: the charts cannot be written: .*\n$/], [['--format', 'xml'], /^rapporteur: .*\n$/]]) {
    const { stderr, stdout, status } = rapporteur(dir, ['programme', ...args]);
    assert.match(stderr, words);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  }
  const none = rapporteur(dir, ['programme', '--study-group', 'SG99']);
  assert.match(none.stdout, /^Work programme of SG99\nThe catalogue holds no texts of SG99\./);
  assert.equal(none.status, 1);
});
