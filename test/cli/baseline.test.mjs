// rapporteur check --baseline: what is known is not told again.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { checkJson, drafts, folder, rapporteur, root, rulesOf } from './rapporteur.mjs';

const sample = readFileSync(path.join(drafts, 'sample.md'), 'utf8');
const isBaseline = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(path.join(root, 'seeds/baseline.schema.json'), 'utf8')));
const check = (dir, ...args) => rapporteur(dir, ['check', '--baseline', 'known.json', ...args]);
const held = (dir) => JSON.parse(readFileSync(path.join(dir, 'known.json'), 'utf8'));

test('the first run records and tells nothing; the next ones tell what is new', (t) => {
  const dir = folder(t, { 'a.md': sample }), before = rulesOf(checkJson(dir)).length;
  const first = check(dir);
  assert.equal(first.stdout, `known.json: ${before} findings recorded.\n\n✔ No new findings in 1 draft. Catalogue as of ${/as of (\S+)\./.exec(first.stdout)[1]}.\n`);
  assert.deepEqual([first.status, first.stderr], [0, '']);
  assert.ok(isBaseline(held(dir)), JSON.stringify(isBaseline.errors));
  assert.match(check(dir).stdout, new RegExp(`^known\\.json: ${before} known findings left out\\.\\n\\n✔ No new findings`));

  // Lines above move what is known; it is known all the same.
  writeFileSync(path.join(dir, 'a.md'), sample.replace('## 1 Scope\n', '## 1 Scope\n\nOne line.\n\nAnother line.\n').replace(/\n*$/, '\n\nSee [ITU-T X.8888].\n'));
  const second = check(dir);
  assert.match(second.stdout, /^a\.md:\d+:5 +error +\[ITU-T X\.8888\] is in no list.*\n\nknown\.json: \d+ known findings left out\.\n\n1 new finding in 1 draft: 1 error\./);
  assert.equal(second.status, 1);
});

test('what is gone is counted, and forgotten when the baseline is written anew', (t) => {
  const dir = folder(t, { 'a.md': sample, 'b.md': sample.replace('X.soar-cc', 'X.nssa-cc') });
  check(dir);
  const all = held(dir).findings.length;
  writeFileSync(path.join(dir, 'a.md'), sample.replace(/\[ITU-T X\.1817\]/g, '[ITU-T X.1645]'));
  // The placeholder beside what was repaired is not new.
  assert.match(check(dir, 'a.md').stdout, /^known\.json: \d+ known findings left out\. 2 that it holds are gone; --update-baseline forgets them\.\n\n✔ No new/);
  // The other draft was not looked at, so what is known of it stays.
  check(dir, 'a.md', '--update-baseline');
  assert.equal(held(dir).findings.length, all - 2);
  rmSync(path.join(dir, 'b.md'));
  assert.match(check(dir).stdout, / \d+ that it holds are gone/);
  check(dir, '--update-baseline');
  assert.deepEqual([...new Set(held(dir).findings.map(({ file }) => file))], ['a.md']);
});

test('a draft that was renamed keeps its known findings', (t) => {
  const dir = folder(t, { 'a.md': sample });
  check(dir);
  mkdirSync(path.join(dir, 'sent'));
  renameSync(path.join(dir, 'a.md'), path.join(dir, 'sent/X.soar-cc-r1.md'));
  assert.match(check(dir).stdout, /^known\.json: \d+ known findings left out\.\n\n✔ No new/);
  check(dir, '--update-baseline');
  assert.deepEqual([...new Set(held(dir).findings.map(({ file }) => file))], ['sent/X.soar-cc-r1.md']);
});

test('the file is the same on every run, has a finding on each line, and takes paths from its own folder', (t) => {
  const dir = folder(t, { 'drafts/a.md': sample, 'drafts/b.md': sample, 'lists/x.txt': '' });
  rapporteur(dir, ['check', '--baseline', 'lists/known.json']);
  const text = readFileSync(path.join(dir, 'lists/known.json'), 'utf8'), { findings } = JSON.parse(text);
  assert.equal(text.split('\n').length, findings.length + 6);
  assert.ok(findings.every(({ file }) => /^\.\.\/drafts\/[ab]\.md$/.test(file)));
  rmSync(path.join(dir, 'lists/known.json'));
  rapporteur(path.join(dir, 'drafts'), ['check', 'b.md', 'a.md', '--baseline', '../lists/known.json']);
  assert.equal(readFileSync(path.join(dir, 'lists/known.json'), 'utf8'), text);
});

test('every format leaves out what is known and says so', (t) => {
  const dir = folder(t, { 'a.md': sample });
  check(dir);
  const json = check(dir, '--format', 'json');
  assert.deepEqual(JSON.parse(json.stdout), [{ file: 'a.md', diagnostics: [] }]);
  assert.match(json.stderr, /^rapporteur: known\.json: \d+ known findings left out\.\n$/);
  assert.match(check(dir, '--format', 'github').stdout, /^::notice::known\.json: \d+ known findings left out\.\n$/);
  const { runs: [run] } = JSON.parse(check(dir, '--format', 'sarif').stdout);
  assert.equal(run.results.length, 0);
  assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /known findings left out/);
});

test('a baseline that is none: one line, exit 2, and nothing is checked', (t) => {
  const dir = folder(t, { 'a.md': sample });
  for (const [content, said] of [
    ['{\n  "version": 1,\n', /^rapporteur: known\.json:3: is no JSON, so it is no baseline\. Mend it, or delete it to record one anew\.\n$/],
    ['{\n  "version": 2,\n  "findings": []\n}\n', /^rapporteur: known\.json:2: is no baseline: \/version must be one of 1\./],
    ['[]', /^rapporteur: known\.json:1: is no baseline: the file must be an object\./],
    [Buffer.from([0, 1, 2]), /^rapporteur: known\.json: is a binary file, not a text\.\n$/],
  ]) {
    writeFileSync(path.join(dir, 'known.json'), content);
    const { status, stdout, stderr } = check(dir);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, said);
  }
  rmSync(path.join(dir, 'known.json'));
  assert.match(rapporteur(dir, ['check', '--baseline', 'no/where/known.json']).stderr, /^rapporteur: no\/where\/known\.json: cannot be written: [^\n]+\n$/);
  const alone = rapporteur(dir, ['check', '--update-baseline']);
  assert.deepEqual([alone.status, alone.stderr], [2, 'rapporteur: --update-baseline needs --baseline <file>, the file to write.\n']);
});
