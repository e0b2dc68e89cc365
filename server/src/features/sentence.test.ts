import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceAround, sentencesIn } from './sentence.ts';

/** The sentences of a text, one from each of its characters. */
function sentences(text: string): readonly string[] {
  const found = Array.from(text, (_, at) => sentenceAround(text, at, { start: 0, end: text.length })).map(({ start, end }) => text.slice(start, end));
  const all = [...new Set(found)];
  assert.deepEqual(Array.from(sentencesIn(text, { start: 0, end: text.length }), ({ start, end }) => text.slice(start, end)), all, 'all in order are those from each character');
  return all;
}

test('a sentence ends at its mark, with what closes behind it', () => {
  assert.deepEqual(sentences('One is. Two (see it.) Is it? "Yes." End'), ['One is.', 'Two (see it.)', 'Is it?', '"Yes."', 'End']);
  assert.deepEqual(sentences('La première\nphrase. Élément suivant.'), ['La première\nphrase.', 'Élément suivant.']);
});

test('a point in a short form, a number or a name ends none', () => {
  for (const one of [
    'An actor, e.g. a CSP, uses X.1817 as in No. 5 of it.', 'See cf. ITU-T X.805 and Rec. ITU-T X.1.', 'It has parts (i.e. Annexes) etc. and more.', 'X Suppl. 39 and X.1333 Cor. 1 hold.', 'Version 1.2 of J. Smith et al. Paper it is.',
    'Voir p. ex. UIT-T X.805.', 'A value of 3.5 is e.g.\nFive.',
  ]) assert.deepEqual(sentences(one), [one]);
  assert.deepEqual(sentences('It has parts etc. Others follow.'), ['It has parts etc.', 'Others follow.']);
});

test('a long text is read around the offset alone', () => {
  const text = 'Word. '.repeat(20_000);
  assert.deepEqual(sentenceAround(text, 60_001, { start: 0, end: text.length }), { start: 60_000, end: 60_005 });
});
