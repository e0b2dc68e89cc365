import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contributes } from '../../../../package.json';
import entriesSchema from '../../../../seeds/entries.schema.json';
import schema from '../../../../seeds/settings.schema.json';
import { EDITOR_NAMES } from '../../lsp/display-settings.ts';
import { LEVEL_PROFILES } from './level-profiles.ts';
import { LEVELS, mergeSettings, NO_SETTINGS, parseSettings } from './settings.ts';
import { RULE_IDS, RULES } from '../table.ts';

const problems = (json: unknown): readonly string[] => parseSettings(json).problems.map(({ path, message }) => `${path} ${message}`);

test('settings: a full file is read', () => {
  const json = {
    $schema: './settings.schema.json', rules: { 'unused-term': 'off', 'undefined-abbreviation': 'error' }, knownAbbreviations: ['ICT'],
    profile: 'submission', acceptedTerms: ['asset'], acceptedIdentifiers: ['X.1999', 'X.our-item'],
    catalogues: ['more.json'], entries: [{ id: 'X.our-item', title: 'Ours' }], draft: { include: ['drafts/**'] }, ignore: { 'old/**': '*', 'annex.md': ['placeholder'] },
    overrides: [{ files: ['published/**'], profile: 'published', rules: { placeholder: 'off' }, knownAbbreviations: ['SDO'], acceptedTerms: [], acceptedIdentifiers: [] }],
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

test('settings: profiles and overrides have their problems told too, and the rest of an override holds', () => {
  assert.deepEqual(problems({ profile: 'submision' }), ['/profile must be one of drafting, submission, published (did you mean "submission"?)']);
  assert.deepEqual(problems({ overrides: {} }), ['/overrides must be an array of objects']);
  const json = { overrides: ['a', { rules: { 'unused-trem': 'off', placeholder: 'off' } }, { files: ['a.md'], catalogues: [], acceptedTerms: 'x' }] };
  assert.deepEqual(problems(json), [
    '/overrides/0 must be an object',
    '/overrides/1 must name the files it is for: "files" and an array of globs',
    '/overrides/1/rules/unused-trem is no rule (did you mean "unused-term"?)',
    '/overrides/2/catalogues is no setting',
    '/overrides/2/acceptedTerms must be an array of texts',
  ]);
  assert.deepEqual(parseSettings(json).settings.overrides.map(({ files, rules }) => ({ files, rules })), [{ files: [], rules: { placeholder: 'off' } }, { files: ['a.md'], rules: {} }]);
});

test('settings: the schema that editors use knows the same rules, levels, profiles and settings', () => {
  const { rules, ruleName, level, profile } = schema.definitions;
  assert.deepEqual(Object.fromEntries(Object.entries(rules.properties).map(([id, { description }]) => [id, description])), Object.fromEntries(RULE_IDS.map((id) => [id, `${RULES[id].title}. Own level: ${RULES[id].level}.`])));
  assert.deepEqual([ruleName.enum, level.enum, profile.enum], [[...RULE_IDS], [...LEVELS], [...LEVEL_PROFILES]]);
  const parsed = Object.keys(NO_SETTINGS), overridden = schema.properties.overrides.items.properties;
  assert.deepEqual(Object.keys(schema.properties).sort(), ['$schema', 'profile', ...parsed].sort());
  assert.deepEqual(Object.keys(overridden).sort(), ['files', ...Object.keys(schema.properties).filter((name) => name in overridden)].sort());
  for (const name of Object.keys(overridden)) assert.deepEqual(problems({ overrides: [{ [name]: undefined, files: [] }] }), [], name);
});

test('settings: entries are described as in a file of their own', () => {
  // The two schemas are of different drafts of JSON Schema, which no validator takes together: hence the copy.
  const { text, published, question, edition, entry } = JSON.parse(JSON.stringify(entriesSchema.$defs).replaceAll('#/$defs/', '#/definitions/')) as typeof schema.definitions;
  const copy = schema.definitions;
  assert.deepEqual([copy.text, copy.published, copy.question, copy.edition, copy.entry], [text, published, question, edition, entry]);
});

test('settings: the editor\'s own settings have the same names', () => {
  const { properties } = contributes.configuration;
  assert.deepEqual(properties['rapporteur.rules'].propertyNames.enum, [...RULE_IDS]);
  assert.deepEqual(properties['rapporteur.profile'].enum, [...LEVEL_PROFILES]);
  for (const name of Object.keys(properties)) {
    const [, first = '', ...others] = name.split('.');
    assert.ok(EDITOR_NAMES.has(first) || Object.keys(schema.properties).includes(first), name);
    assert.ok(others.length === 0 || EDITOR_NAMES.has(first) || others.every((other) => other in schema.properties.draft.properties), name);
  }
});

test('settings: of two circles the narrower wins', () => {
  const wide = { ...NO_SETTINGS, rules: { 'unused-term': 'off', placeholder: 'hint' } as const, knownAbbreviations: ['A'] };
  const narrow = { ...NO_SETTINGS, rules: { 'unused-term': 'error' } as const, knownAbbreviations: ['B'] };
  const merged = mergeSettings(wide, narrow);
  assert.deepEqual(merged.rules, { 'unused-term': 'error', placeholder: 'hint' });
  assert.deepEqual(merged.knownAbbreviations, ['A', 'B']);
  assert.deepEqual([mergeSettings({ ...wide, profile: 'submission' }, narrow).profile, mergeSettings({ ...wide, profile: 'submission' }, { ...narrow, profile: 'published' }).profile], ['submission', 'published']);
});
