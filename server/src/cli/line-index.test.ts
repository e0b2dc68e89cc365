import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointOfOffset } from '../draft/lines.ts';
import { lineIndex, pointAt } from './line-index.ts';

test('line index: every offset of every kind of line end is where the draft has it', () => {
  for (const text of ['', 'a', 'a\n', '\n', 'a\nb', 'a\r\nb\r\n', 'a\rb\r', 'a\n\r\nb\r\r\n𝔘\n']) {
    const index = lineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue;   // Nothing begins or ends inside one line end.
      assert.deepEqual(pointAt(index, offset), pointOfOffset(text, offset), JSON.stringify({ text, offset }));
    }
  }
});
