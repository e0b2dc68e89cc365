import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFixture } from './fixture.ts';

test('marks under a line are no part of the text', () => {
  const { text, cursor, ranges } = parseFixture(['See [ITU-T X.1817].', '    ^^^^^^^^^^^^^^', '         |', 'API', '!'].join('\n'));
  assert.equal(text, 'See [ITU-T X.1817].\nAPI');
  assert.equal(cursor, 9);
  assert.deepEqual(ranges.map(({ start, end }) => text.slice(start, end)), ['[ITU-T X.1817]', '']);
  assert.equal(ranges[1]?.start, text.indexOf('API'));
});

test('a first line is never a mark, nor is a line with words', () => {
  assert.equal(parseFixture('|').text, '|');
  assert.equal(parseFixture('a\n| b |').text, 'a\n| b |');
});
