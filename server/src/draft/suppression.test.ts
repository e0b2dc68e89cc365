import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSuppression } from './suppression.ts';

const of = (comment: string): string[] => {
  const found = parseSuppression(comment, 0, comment.length);
  return found ? [found.scope, ...found.rules.map(({ text }) => text), ...(found.reason ? [`-- ${found.reason.text}`] : [])] : [];
};

test('the next line, from here on, up to here, or the file; the rules named, or all', () => {
  assert.deepEqual(of('<!-- rapporteur-disable-next-line unused-term -->'), ['next-line', 'unused-term']);
  assert.deepEqual(of('// rapporteur-disable unused-term, placeholder'), ['from', 'unused-term', 'placeholder']);
  assert.deepEqual(of('# rapporteur-enable'), ['to']);
  assert.deepEqual(of('<!-- rapporteur-disable -->'), ['from']);
  assert.deepEqual(of('<!--rapporteur-disable-file unused-term-->'), ['file', 'unused-term']);
});

test('two hyphens lead the reason in, or the dash that Word makes of them', () => {
  assert.deepEqual(of('<!-- rapporteur-disable unused-term -- quoted from the base text -->'), ['from', 'unused-term', '-- quoted from the base text']);
  assert.deepEqual(of('// rapporteur-disable-next-line placeholder -- The number comes later.'), ['next-line', 'placeholder', '-- The number comes later.']);
  assert.deepEqual(of('# rapporteur-disable-file – old text'), ['file', '-- old text']);
  assert.deepEqual(of('<!-- rapporteur-disable unused-term -- a reason\n     of two lines -->'), ['from', 'unused-term', '-- a reason\n     of two lines']);
  for (const empty of ['// rapporteur-disable placeholder --', '<!-- rapporteur-disable placeholder --  -->', '<!-- rapporteur-disable placeholder -- -->']) assert.deepEqual(of(empty), ['from', 'placeholder'], empty);
});

test('a keyword stands at the beginning of a line of the comment', () => {
  assert.deepEqual(of('<!--\nrapporteur-disable unused-term\n-->'), ['from', 'unused-term']);
  assert.deepEqual(of('<!-- Only\n  rapporteur-enable\n-->'), ['to']);
  for (const none of ['<!-- rapporteur-disabled -->', '<!-- rapporteur -->', '<!-- Write rapporteur-disable to switch it off. -->']) assert.deepEqual(of(none), [], none);
});

test('names and keyword have their places', () => {
  const comment = '<!-- rapporteur-disable a,  b -- why -->', found = parseSuppression(comment, 100, 100 + comment.length);
  assert.ok(found?.reason);
  const texts = [found.keyword, ...found.rules, found.reason].map(({ start, end }) => comment.slice(start - 100, end - 100));
  assert.deepEqual(texts, ['rapporteur-disable', 'a', 'b', 'why']);
});
