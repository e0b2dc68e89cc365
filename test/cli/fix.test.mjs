// rapporteur check --fix: it repairs what is certain, and loses nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { checkJson, drafts, folder, rapporteur, rulesOf } from './rapporteur.mjs';

const sample = (name) => readFileSync(path.join(drafts, name), 'utf8');

const utf16 = (text, big) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

for (const name of ['sample.md', 'sample.adoc', 'sample.txt']) {
  test(`${name}: what is certain is repaired, the rest is found as before`, (t) => {
    const dir = folder(t, { [name]: sample(name) }), [before] = checkJson(dir);
    const certain = before.diagnostics.filter(({ fixes }) => fixes.some((fix) => fix.certain)).map(({ rule }) => rule);
    assert.ok(certain.length >= 2);
    const { stdout } = rapporteur(dir, ['check', '--fix']);
    assert.match(stdout, new RegExp(`^${certain.length} problems repaired\\. `, 'm'));
    // The number in place of the acronym names the reference that nothing named before.
    const gone = [...certain, 'uncited-reference'];
    const rest = before.diagnostics.map(({ rule }) => rule).filter((rule) => !gone.includes(rule));
    assert.deepEqual(rulesOf(checkJson(dir)), rest.sort());
    const once = readFileSync(path.join(dir, name), 'utf8');
    rapporteur(dir, ['check', '--fix']);
    assert.equal(readFileSync(path.join(dir, name), 'utf8'), once);
  });
}

test('every encoding and line end is kept', (t) => {
  const text = sample('sample.md'), returns = text.replaceAll('\n', '\r\n');
  const dir = folder(t, { 'plain.md': text, 'returns.md': returns, 'bom.md': `\uFEFF${returns}`, 'le.md': utf16(returns, false), 'be.md': utf16(text, true) });
  rapporteur(dir, ['check', '--fix']);
  const read = (name) => readFileSync(path.join(dir, name));
  const repaired = read('plain.md').toString('utf8'), repairedReturns = repaired.replaceAll('\n', '\r\n');
  assert.notEqual(repaired, text);
  assert.equal(read('returns.md').toString('utf8'), repairedReturns);
  assert.equal(read('bom.md').toString('utf8'), `\uFEFF${repairedReturns}`);
  assert.deepEqual(read('le.md'), utf16(repairedReturns, false));
  assert.deepEqual(read('be.md'), utf16(repaired, true));
});

test('a draft without certain faults and a file that is no draft stay as they are', (t) => {
  const files = { 'clean.md': sample('clean.md'), 'README.md': 'See ITU-T Rec. X.509 and X.nssa-cc.\n' };
  const dir = folder(t, files);
  rapporteur(dir, ['check', '--fix']);
  for (const [name, text] of Object.entries(files)) assert.equal(readFileSync(path.join(dir, name), 'utf8'), text);
});

test('an included file is repaired in its own place', (t) => {
  const text = sample('sample.adoc'), framework = text.indexOf('=== Collection'), end = text.indexOf('[appendix');
  const dir = folder(t, {
    'main.adoc': `${text.slice(0, framework)}include::framework.adoc[leveloffset=1]\n\n${text.slice(end)}`,
    'framework.adoc': text.slice(framework, end).replaceAll('=== ', '== '),
  });
  rapporteur(dir, ['check', '--fix']);
  const repaired = readFileSync(path.join(dir, 'framework.adoc'), 'utf8');
  assert.equal(repaired, text.slice(framework, end).replaceAll('=== ', '== ').replace('X.nssa-cc', 'X.1645').replace('ITU-T Rec. X.509', 'Rec. ITU-T X.509'));
  assert.ok(readFileSync(path.join(dir, 'main.adoc'), 'utf8').includes('include::framework.adoc[leveloffset=1]\n'));
});
