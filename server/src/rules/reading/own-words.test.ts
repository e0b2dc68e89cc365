import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInOtherScript, sentenceAround } from './own-words.ts';

test('a sentence ends before a capital', () => {
  const text = 'First one. The second, e.g. this one, is meant. Third one.', at = text.indexOf('this'), { start, end } = sentenceAround(text, { start: at, end: at + 4 });
  assert.equal(text.slice(start, end), 'The second, e.g. this one, is meant.');
});

test('a text of one sentence is the sentence', () => {
  assert.deepEqual(sentenceAround('only this', { start: 5, end: 9 }), { start: 0, end: 9 });
});

test('texts in other scripts are told by a letter', () => {
  assert.equal(isInOtherScript('Рекомендация ITU T'), true);
  assert.equal(isInOtherScript('Recommandation de l’UIT-T, série'), false);
});
