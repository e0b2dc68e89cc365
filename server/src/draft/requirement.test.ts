import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from './fact.ts';
import { scanInline } from './inline.ts';

/** The requirements of a text: keyword, whether it is negated, and the words it spans. */
function requirements(text: string): string[] {
  const facts: Fact[] = [];
  scanInline(text, 0, text.length, { syntax: 'markdown', region: 'body' }, facts);
  return facts.flatMap((fact) => (fact.kind === 'requirement' ? [`${fact.word}${fact.negated ? ' (not)' : ''}: ${text.slice(fact.start, fact.end)}`] : []));
}

test('words that state a requirement by themselves', () => {
  assert.deepEqual(requirements('A node shall reply, must listen, should log and may sleep.'), ['shall: shall', 'must: must', 'should: should', 'may: may']);
});

test('a negation belongs to its word', () => {
  assert.deepEqual(requirements('A node shall not reply, must\u00a0not listen, should not\nlog and may not sleep.'), [
    'shall (not): shall not', 'must (not): must\u00a0not', 'should (not): should not', 'may (not): may not',
  ]);
  assert.deepEqual(requirements('It shall also not reply. It shall nothing.'), ['shall: shall', 'shall: shall']);
});

test('keywords of several words begin with "is" or "are"', () => {
  assert.deepEqual(requirements('It is required to reply, they are recommended, it is prohibited from sleeping, is permitted to log and can optionally wait.'), [
    'is required to: is required to', 'is recommended: are recommended', 'is prohibited from: is prohibited from',
    'is permitted to: is permitted to', 'can optionally: can optionally',
  ]);
  assert.deepEqual(requirements('It is not required to reply, and is not\u00a0recommended.'), ['is required to (not): is not required to', 'is recommended (not): is not\u00a0recommended']);
});

test('the same words in other senses are no keywords', () => {
  assert.deepEqual(requirements('In the month of May, as required by law, the required level is required. Required to reply.'), []);
  assert.deepEqual(requirements('This is required for both; the recommended value is prohibited by law; we optionally wait; all permitted to log.'), []);
  assert.deepEqual(requirements('It is absolutely required to reply.'), []);
  assert.deepEqual(requirements('A must-have, a musty room, a maypole, a shallow one, mustard.'), []);
});

test('code, addresses and words in capitals are no keywords', () => {
  assert.deepEqual(requirements('The field `shall be` holds ``is required to``. See https://example.org/shall/must. MUST, SHALL NOT.'), []);
});

test('in French', () => {
  assert.deepEqual(requirements('Le nœud doit répondre, ils doivent écouter, devra noter, devront attendre.'), ['shall: doit', 'shall: doivent', 'shall: devra', 'shall: devront']);
  assert.deepEqual(requirements('Il ne doit pas répondre et ne devrait pas écouter; ils devraient noter.'), ['shall (not): doit pas', 'should (not): devrait pas', 'should: devraient']);
  assert.deepEqual(requirements('Un devoir, devrait-on dire.'), []);
});
