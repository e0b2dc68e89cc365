import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../rules/fixes/edits.ts';
import { lineEdits } from './line-edits.ts';

test('only the lines that differ are replaced, those that follow each other together', () => {
  assert.deepEqual(lineEdits('a\nb\nc\nd\n', 'a\nB\nC\nd\n'), [{ start: 2, end: 6, newText: 'B\nC\n' }]);
  assert.deepEqual(lineEdits('a\nb\nc\n', 'A\nb\nC\n'), [{ start: 0, end: 2, newText: 'A\n' }, { start: 4, end: 6, newText: 'C\n' }]);
  assert.deepEqual(lineEdits('a\nb\n', 'a\nb\n'), []);
  assert.deepEqual(lineEdits('a\nb\nc\n', 'a\nx\ny\nc\n'), [{ start: 2, end: 4, newText: 'x\ny\n' }]);
});

test('the edits make one text of the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', ''), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(fc.property(text, text, (before, after) => { assert.equal(applyEdits(before, lineEdits(before, after)), after); }));
});
