// Settings files, profiles, comments, and the list of rules, as the command line takes them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { checkJson, drafts, folder, rapporteur, root, rulesOf } from './rapporteur.mjs';

const sample = readFileSync(path.join(drafts, 'sample.md'), 'utf8');
const levelsOf = ([{ diagnostics }], rule) => diagnostics.filter((one) => one.rule === rule).map(({ severity }) => severity);

test('profiles: by option, by file and by override, under the levels of the file', (t) => {
  const dir = folder(t, { 'a.md': sample });
  assert.deepEqual(levelsOf(checkJson(dir), 'placeholder'), ['information']);
  assert.deepEqual(levelsOf(checkJson(dir, '--profile', 'submission'), 'placeholder'), ['error']);
  const settings = { profile: 'submission', rules: { 'draft-reference': 'hint' }, overrides: [{ files: ['old/**'], profile: 'published', knownAbbreviations: ['SIEM'] }] };
  const set = folder(t, { 'a.md': sample, 'old/a.md': sample, '.rapporteur.json': JSON.stringify(settings) });
  assert.deepEqual(['placeholder', 'draft-reference'].map((rule) => levelsOf(checkJson(set, 'a.md'), rule)[0]), ['error', 'hint']);
  assert.deepEqual(levelsOf(checkJson(set, 'old/a.md'), 'placeholder'), ['hint']);
  assert.deepEqual(['a.md', 'old/a.md'].map((file) => rulesOf(checkJson(set, file)).includes('undefined-abbreviation')), [true, false]);
  assert.deepEqual(levelsOf(checkJson(set, 'old/a.md', '--profile', 'drafting'), 'placeholder'), ['information']);
  assert.match(rapporteur(dir, ['check', '--profile', 'final']).stderr, /'final' is invalid/);
});

test('accepted terms and identifiers are not told', (t) => {
  const text = sample.replace('X.nssa-cc', 'X.nssa-cx');
  const plain = rulesOf(checkJson(folder(t, { 'a.md': text }), 'a.md'));
  assert.ok(plain.includes('unknown-work-item') && plain.includes('unused-term'));
  const term = checkJson(folder(t, { 'a.md': text }), 'a.md')[0].diagnostics.find(({ rule }) => rule === 'unused-term').message.match(/"(.+?)"/)[1];
  const rules = rulesOf(checkJson(folder(t, { 'a.md': text, '.rapporteur.json': JSON.stringify({ acceptedTerms: [term.toUpperCase()], acceptedIdentifiers: ['x.nssa-CX'] }) }), 'a.md'));
  assert.ok(!rules.includes('unknown-work-item') && !rules.includes('unused-term'));
});

test('the schema takes what the command line takes', (t) => {
  const isSettings = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(path.join(root, 'seeds/settings.schema.json'), 'utf8')));
  const accepts = (settings) => {
    const dir = folder(t, { 'a.md': 'x', '.rapporteur.json': JSON.stringify(settings) });
    return [isSettings(settings), rapporteur(dir, ['check', 'a.md']).status === 0];
  };
  for (const right of [{ profile: 'published' }, { rules: { placeholder: 'off' }, ignore: { '*': '*', 'a.md': ['placeholder'] } }, { overrides: [{ files: ['a.md'], rules: { 'unused-suppression': 'hint' }, acceptedTerms: ['a'] }] }, { entries: [{ id: 'X.foo', title: 'Foo', editions: [2024] }] }]) assert.deepEqual(accepts(right), [true, true], JSON.stringify(right));
  for (const wrong of [{ profile: 'final' }, { rules: { placeholders: 'off' } }, { ignore: { 'a.md': ['no-rule'] } }, { overrides: [{ rules: {} }] }, { overrides: [{ files: ['a'], catalogues: [] }] }, { acceptedTerms: [1] }, { entries: [{ id: 'X.foo' }] }, { entries: [{ id: 'X.foo', title: 'Foo', state: 'new' }] }]) assert.deepEqual(accepts(wrong), [false, false], JSON.stringify(wrong));
});

test('comments: to the end of a stretch, for the file; what suppresses nothing is told', (t) => {
  const scope = '## 1 Scope\n', off = (text) => rulesOf(checkJson(folder(t, { 'a.md': text }), 'a.md'));
  const all = off(sample), placed = sample.replace(scope, `<!-- rapporteur-disable-file placeholder -- to come -->\n\n${scope}`);
  assert.deepEqual(off(placed), all.filter((rule) => rule !== 'placeholder'));
  assert.deepEqual(off(`${sample}\n<!-- rapporteur-disable uncited-reference -->\n`), [...all, 'unused-suppression'].sort());
});

test('rapporteur rules: every rule, aligned, and as JSON', () => {
  const { stdout, status, stderr } = rapporteur(root, ['rules']), lines = stdout.split('\n');
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(lines[0], /^rule +drafting +submission +published +title +source$/);
  const column = lines[0].indexOf('title'), rules = lines.slice(1, lines.indexOf(''));
  assert.ok(rules.every((line) => line[column - 1] === ' ' && line[column] !== ' '));
  assert.match(stdout, /^placeholder +information +error +hint +A placeholder is left +Recommendation skeleton$/m);
  assert.match(lines.at(-2), /^\d+ rules\. .*docs\/rules\/<rule>\.md$/);
  const json = JSON.parse(rapporteur(root, ['rules', '--json']).stdout);
  assert.equal(json.length, rules.length);
  const { page, ...placeholder } = json.find(({ id }) => id === 'placeholder');
  assert.deepEqual(placeholder, { id: 'placeholder', level: 'information', profiles: { drafting: 'information', submission: 'error', published: 'hint' }, title: 'A placeholder is left', source: 'Recommendation skeleton' });
  assert.ok(page.endsWith('docs/rules/placeholder.md'));
  assert.ok(rapporteur(root, ['rules'], { NO_COLOR: '', FORCE_COLOR: '1' }).stdout.includes('\u001b['));
});
