import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { PROFILE_LEVELS } from '../rules/checking/level-profiles.ts';
import { NO_SETTINGS, type Settings } from '../rules/checking/settings.ts';
import { fileSettings, settingsIn } from './read-settings.ts';

const about = (settings: Partial<Settings>, file: string) => fileSettings({ ...NO_SETTINGS, ...settings }, path.resolve('/home/editor'))(path.resolve('/home/editor', file));

test('settings file: globs are taken from its folder', () => {
  const draft = { include: ['drafts/**/*.md', './notes.txt'] };
  assert.deepEqual(['drafts/a/b.md', 'notes.txt', 'other/a.md'].map((file) => about({ draft }, file).isIncluded), [true, true, false]);
});

test('settings file: ignoring switches rules off in some files', () => {
  const ignore = { 'old/**': '*', '*.md': ['placeholder'] } as const;
  assert.deepEqual(about({ ignore, rules: { placeholder: 'error' } }, 'a.md').options.levels, { placeholder: 'off' });
  assert.deepEqual([about({ ignore }, 'old/a.md').isIgnored, about({ ignore }, 'a.md').isIgnored], [true, false]);
});

test('settings file: problems have their lines', () => {
  assert.deepEqual(settingsIn('{\n  "rules": {\n    "unused-term": "loud"\n  }\n}\n', 'f').problems, [
    { file: 'f', line: 3, message: '/rules/unused-term must be one of error, warning, information, hint, off' },
  ]);
  assert.deepEqual(settingsIn('{\n  "rules": }\n', 'f').problems, [{ file: 'f', line: 2, message: 'is no JSON: unexpected "}"' }]);
  assert.deepEqual(settingsIn('', 'f').problems, [{ file: 'f', line: 1, message: 'is no JSON: unexpected end of the file' }]);
});

test('settings file: overrides hold for the files that their globs fit, the later over the earlier', () => {
  const nothing = { rules: {}, knownAbbreviations: [], acceptedTerms: [], acceptedIdentifiers: [] };
  const overrides = [
    { ...nothing, files: ['sent/**'], profile: 'submission' as const, rules: { placeholder: 'warning' as const }, knownAbbreviations: ['SDO'] },
    { ...nothing, files: ['sent/*.md', 'b.md'], rules: { placeholder: 'hint' as const, 'unused-term': 'off' as const }, acceptedTerms: ['Assets'] },
  ];
  const settings = { overrides, rules: { 'unused-term': 'error' as const }, knownAbbreviations: ['ICT'], profile: 'published' as const };
  const of = (file: string) => about(settings, file).options;
  assert.deepEqual([of('a.md').levels, [...of('a.md').knownAbbreviations]], [{ 'unused-term': 'error' }, ['ICT']]);
  assert.deepEqual([of('sent/a.adoc').levels, [...of('sent/a.adoc').knownAbbreviations]], [{ 'unused-term': 'error', placeholder: 'warning' }, ['ICT', 'SDO']]);
  assert.deepEqual([of('sent/a.md').levels, [...of('sent/a.md').acceptedTerms ?? []]], [{ 'unused-term': 'off', placeholder: 'hint' }, ['asset']]);
  assert.deepEqual(['a.md', 'sent/a.md'].map((file) => of(file).profileLevels), [PROFILE_LEVELS.published, PROFILE_LEVELS.submission]);
  assert.equal(fileSettings({ ...NO_SETTINGS, ...settings }, '/home/editor', 'drafting')('/home/editor/sent/a.md').options.profileLevels, PROFILE_LEVELS.drafting);
});

test('settings file: files that the same settings hold for share them', () => {
  const find = fileSettings({ ...NO_SETTINGS, ignore: { '*.txt': ['placeholder'] } }, path.resolve('/home/editor'));
  const [a, b, c] = ['a.md', 'b.md', 'c.txt'].map((file) => find(path.resolve('/home/editor', file)).options);
  assert.equal(a, b);
  assert.notEqual(a, c);
});
