import assert from 'node:assert/strict';
import { test } from 'node:test';
import schema from '../../../seeds/settings.schema.json';
import { mergeSettings, NO_SETTINGS, parseSettings } from './settings.ts';
import { RULE_IDS } from './table.ts';

const problems = (json: unknown): readonly string[] => parseSettings(json).problems.map(({ path, message }) => `${path} ${message}`);

test('settings: a full file is read', () => {
  const json = {
    $schema: './settings.schema.json', rules: { 'unused-term': 'off', 'undefined-abbreviation': 'error' }, knownAbbreviations: ['ICT'],
    catalogues: ['more.json'], draft: { include: ['drafts/**'] }, ignore: { 'old/**': '*', 'annex.md': ['placeholder'] },
  };
  const { $schema, ...settings } = json;
  assert.ok($schema);
  assert.deepEqual(parseSettings(json), { settings, problems: [] });
});

test('settings: an empty object sets nothing', () => {
  assert.deepEqual(parseSettings({}), { settings: NO_SETTINGS, problems: [] });
});

test('settings: what is no object sets nothing and says so', () => {
  for (const json of [null, [], 'x', 3]) assert.deepEqual(parseSettings(json), { settings: NO_SETTINGS, problems: [{ path: '', message: 'must be an object' }] });
});

test('settings: one slip leaves the rest in force', () => {
  const { settings } = parseSettings({ rules: { 'unused-terms': 'off', 'unused-term': 'hint', placeholder: 'loud' }, knownAbbreviations: ['A', 3, ''] });
  assert.deepEqual(settings.rules, { 'unused-term': 'hint' });
  assert.deepEqual(settings.knownAbbreviations, ['A']);
});

test('settings: each problem has its place and what to do', () => {
  assert.deepEqual(problems({ rules: { 'unused-terms': 'off', placeholder: 'loud' } }), [
    '/rules/unused-terms is no rule (did you mean "unused-term"?)',
    '/rules/placeholder must be one of error, warning, information, hint, off',
  ]);
  assert.deepEqual(problems({ rule: {} }), ['/rule is no setting (did you mean "rules"?)']);
  assert.deepEqual(problems({ entirelyElse: 1 }), ['/entirelyElse is no setting']);
  assert.deepEqual(problems({ knownAbbreviations: 'ICT', catalogues: [1] }), ['/knownAbbreviations must be an array of texts', '/catalogues/0 must be a text that is not empty']);
  assert.deepEqual(problems({ draft: { include: ['a'], exclude: ['b'] } }), ['/draft/exclude is no setting (did you mean "include"?)']);
  assert.deepEqual(problems({ ignore: { 'a.md': true, 'b.md': ['unused-trem'] } }), [
    '/ignore/a.md must be "*" or an array of the names of rules',
    '/ignore/b.md names "unused-trem", which is no rule (did you mean "unused-term"?)',
  ]);
});

test('settings: the schema that editors use knows the same rules', () => {
  assert.deepEqual([...schema.properties.rules.propertyNames.enum].sort(), [...RULE_IDS].sort());
});

test('settings: of two circles the narrower wins', () => {
  const wide = { ...NO_SETTINGS, rules: { 'unused-term': 'off', placeholder: 'hint' } as const, knownAbbreviations: ['A'] };
  const narrow = { ...NO_SETTINGS, rules: { 'unused-term': 'error' } as const, knownAbbreviations: ['B'] };
  const merged = mergeSettings(wide, narrow);
  assert.deepEqual(merged.rules, { 'unused-term': 'error', placeholder: 'hint' });
  assert.deepEqual(merged.knownAbbreviations, ['A', 'B']);
});
