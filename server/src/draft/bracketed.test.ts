import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bracketBefore, endOfWords } from './bracketed.ts';

/** The words before the bracket that holds "API". */
function words(text: string): string | undefined {
  const start = text.indexOf('API'), bracket = bracketBefore(text, { start, end: start + 3 });
  return bracket === undefined ? undefined : text.slice(0, endOfWords(text, bracket));
}

test('the bracket before an abbreviation, with markup inside it or before it', () => {
  for (const text of ['interface (API)', 'interface (APIs)', 'interface (API, see below)', 'interface (**API**)', 'interface (_API_)', 'interface ([API](#api))', 'interface (<abbr title="x">API</abbr>)', 'interface\n(API)']) assert.equal(words(text), 'interface', text);
  assert.equal(words('**interface** (API)'), '**interface');
  assert.equal(words('[interface](#x) (API)'), '[interface');
  assert.equal(words('one (two) (API)'), 'one (two)');
});

test('no bracket, or more than the abbreviation in it', () => {
  for (const text of ['API', 'the API', 'an interface (the API)', 'interface (API tools)', 'f(x)API', 'x < API', 'a > API)']) assert.equal(words(text), undefined, text);
});
