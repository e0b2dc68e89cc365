import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pointerWords } from './pointer-words.ts';

describe('a place in a catalogue file', () => {
  it('is told as people count', () => {
    assert.deepEqual(['', '/version', '/entries/1/status', '/0/title', '/0', '/statements/0/events/2/date', '/same-as/0', '/texts/9/editions/0/date', '/source/covers/1', '/a~1b/1'].map(pointerWords), [
      'the file', 'version', 'entry 2, status', 'entry 1, title', 'entry 1', 'statement 1, event 3, date', 'second name 1', 'text 10, edition 1, date', 'source, item covered 2', 'a/b 2',
    ]);
  });
});
