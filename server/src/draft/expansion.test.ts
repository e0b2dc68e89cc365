import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expansionBefore } from './expansion.ts';

const words = (text: string, abbreviation: string): string | undefined => {
  const span = expansionBefore(text, text.length, abbreviation);
  return span && text.slice(span.start, span.end);
};

test('the words before the parenthesis that hold its letters', () => {
  assert.equal(words('see the urban air mobility', 'UAM'), 'urban air mobility');
  assert.equal(words('a quantum key distribution network', 'QKDN'), 'quantum key distribution network');
  assert.equal(words('the Set-Top Box', 'STB'), 'Set-Top Box');
  assert.equal(words('la qualité d’expérience', 'QE'), 'qualité d’expérience');
});

test('words that do not', () => {
  assert.equal(words('the equipment', 'QP'), undefined);
  assert.equal(words('End. Mobility', 'EM'), undefined);
  assert.equal(words('application (programming) interface', 'API'), undefined);
  assert.equal(words('API', 'API'), undefined);
});
