import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { NO_SETTINGS, type Settings } from '../rules/settings.ts';
import { fileSettings, settingsIn } from './read-settings.ts';

const about = (settings: Partial<Settings>, file: string) => fileSettings({ ...NO_SETTINGS, ...settings }, path.resolve('/work'))(path.resolve('/work', file));

test('settings file: globs are taken from its folder', () => {
  const draft = { include: ['drafts/**/*.md', './notes.txt'] };
  assert.deepEqual(['drafts/a/b.md', 'notes.txt', 'other/a.md'].map((file) => about({ draft }, file).isIncluded), [true, true, false]);
});

test('settings file: ignoring switches rules off in some files', () => {
  const ignore = { 'old/**': '*', '*.md': ['placeholder'] } as const;
  assert.deepEqual(about({ ignore, rules: { placeholder: 'error' } }, 'a.md').levels, { placeholder: 'off' });
  assert.deepEqual([about({ ignore }, 'old/a.md').isIgnored, about({ ignore }, 'a.md').isIgnored], [true, false]);
});

test('settings file: problems have their lines', () => {
  assert.deepEqual(settingsIn('{\n  "rules": {\n    "unused-term": "loud"\n  }\n}\n', 'f').problems, [
    { file: 'f', line: 3, message: '/rules/unused-term must be one of error, warning, information, hint, off' },
  ]);
  assert.deepEqual(settingsIn('{\n  "rules": }\n', 'f').problems, [{ file: 'f', line: 2, message: 'is no JSON: unexpected "}"' }]);
  assert.deepEqual(settingsIn('', 'f').problems, [{ file: 'f', line: 1, message: 'is no JSON: unexpected end of the file' }]);
});
