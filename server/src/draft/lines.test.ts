import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countLineEnds, isBlankAt, lineEnd, nextLine, offsetOfPoint, pastBlankLines, pointOfOffset, sourceOf } from './lines.ts';

const TEXT = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '\r\n', '\r', '\u{1f600}'), { maxLength: 20 }).map((parts) => parts.join(''));

test('line ends of every kind', () => {
  const source = sourceOf('a\r\nb\rc\nd');
  const starts: number[] = [];
  for (let at = 0; at < source.text.length; at = nextLine(source, at)) starts.push(at);
  assert.deepEqual(starts, [0, 3, 5, 7]);
  assert.equal(lineEnd(source.text, 0, 3), 1);
  assert.equal(countLineEnds(source.text), 3);
});

test('a point leads to its offset and back', () => {
  fc.assert(fc.property(TEXT, fc.nat(25), (text, at) => {
    const offset = Math.min(at, text.length);
    const between = text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n';   // No point stands there.
    assert.equal(offsetOfPoint(text, pointOfOffset(text, offset)), between ? offset - 1 : offset);
  }), { numRuns: 200 });
});

test('a point past its line or past the text is moved back', () => {
  assert.equal(offsetOfPoint('ab\ncd', { line: 0, character: 9 }), 2);
  assert.equal(offsetOfPoint('ab\ncd', { line: 9, character: 0 }), 5);
  assert.equal(offsetOfPoint('ab\n', { line: 1, character: 3 }), 3);
});

test('blank lines', () => {
  assert.equal(pastBlankLines(sourceOf('a\n \n\t\r\n\u00a0\nb'), 2), 9);
  assert.equal(isBlankAt('  x', 0), false);
  assert.equal(isBlankAt('', 0), true);
});
