import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasLetters, isLetter, lettersAndDigits } from './characters.ts';

test('letters of any script are letters, signs are none', () => {
  for (const char of 'aZéÉñßЖ漢א') assert.equal(isLetter(char.charCodeAt(0)), true, char);
  for (const char of '1 _-–—…“”×÷°\u00a0') assert.equal(isLetter(char.charCodeAt(0)), false, char);
});

test('letters in a row', () => {
  assert.equal(hasLetters('a1b', 2), false);
  assert.equal(hasLetters('1ab', 2), true);
  assert.equal(hasLetters('|---|', 1), false);
  assert.equal(lettersAndDigits('Set-Top Box 2'), 'settopbox2');
});
