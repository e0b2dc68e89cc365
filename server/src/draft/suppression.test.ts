import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSuppression } from './suppression.ts';

test('the next line or the file; the rules named, or all', () => {
  const of = (comment: string): unknown[] => { const found = parseSuppression(comment, 0, comment.length); return found ? [found.scope, ...found.rules] : []; };
  assert.deepEqual(of('<!-- rapporteur-disable-next-line unused-term -->'), ['next-line', 'unused-term']);
  assert.deepEqual(of('// rapporteur-disable unused-term, placeholder'), ['file', 'unused-term', 'placeholder']);
  assert.deepEqual(of('<!-- rapporteur-disable -->'), ['file']);
  assert.deepEqual(of('<!-- rapporteur-disabled -->'), []);
  assert.deepEqual(of('<!-- rapporteur -->'), []);
});
