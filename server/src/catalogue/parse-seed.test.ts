import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonLines, lineOfPath } from './json-line.ts';
import { syntaxErrorAt } from './json-syntax.ts';
import { parseCuration, parseSeed } from './parse-seed.ts';
import { testSeed, testStatement } from './testing.ts';

const problems = (json: unknown) => {
  const parsed = parseSeed(json);
  return 'problems' in parsed ? parsed.problems.map(({ path, message }) => `${path} ${message}`) : [];
};

describe('parseSeed', () => {
  const seed = testSeed([testStatement({ names: ['X.1'] })]);
  it('accepts a seed as it is', () => {
    const parsed = parseSeed(seed);
    assert.equal('seed' in parsed && parsed.seed, seed);
  });
  it('names every problem with its path', () => {
    assert.deepEqual(problems([]), [' must be an object']);
    assert.deepEqual(problems({ ...seed, version: 2, extra: 1 }), ['/version must be one of 1', '/extra is no known property']);
    assert.deepEqual(problems({ ...seed, statements: [{ ...testStatement({ names: [] }), kind: 'memo', row: 0 }] }), [
      '/statements/0/kind must be one of recommendation, amendment, corrigendum, supplement, technical-report, technical-paper, standard',
      '/statements/0/names must have at least 1 item', '/statements/0/row must be a whole number from 1',
    ]);
    assert.deepEqual(problems({ ...seed, source: { ...seed.source, date: '8 September' } }), ['/source/date must be a day, YYYY-MM-DD']);
  });
  it('takes the terms that a source quotes', () => {
    const term = { term: 'asset', definition: 'A thing of value.', document: 'ITU-T X.1999', source: { document: 'test', place: 'clause 3' } };
    assert.deepEqual(problems({ ...seed, terms: [term, { ...term, lang: 'fr' }] }), []);
    assert.deepEqual(problems({ ...seed, terms: [{ ...term, definition: '', lang: 'French' }] }), ['/terms/0/definition must be a text that is not empty', '/terms/0/lang must be a language of two letters, such as en']);
  });
  it('takes any JSON without an exception', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => problems(json).length > 0), { numRuns: 20 });
  });
});

describe('parseCuration', () => {
  it('accepts facts with their reasons only', () => {
    const fact = { fact: 'same-as', name: 'X.a', target: 'X.b', reason: 'a slip' };
    assert.ok('curation' in parseCuration({ version: 1, facts: [fact] }));
    assert.deepEqual(parseCuration({ version: 1, facts: [{ ...fact, reason: '' }, { fact: 'guess' }] }), { problems: [
      { path: '/facts/0/reason', message: 'must be a text that is not empty' }, { path: '/facts/1/fact', message: 'must be one of same-as, not-same-as, leads-to, relation, event, note' },
    ] });
  });
});

describe('lineOfPath', () => {
  it('finds the line of a value in JSON of any layout', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 2 }), (value, indent) => {
      const json = JSON.stringify({ before: value, wanted: [1, value, 'here'] }, undefined, indent);
      const line = json.split('\n').findLastIndex((one) => one.includes('"here"')) + 1;
      assert.equal(lineOfPath(json, '/wanted/2'), line);
    }), { numRuns: 20 });
    assert.equal(lineOfPath('{\n"a": {\n"b": 1}}', '/a/missing/deeper'), 2);
  });

  it('finds many lines of a long text', () => {
    const lineOf = jsonLines(JSON.stringify({ entries: Array.from({ length: 2_000 }, (_, id) => ({ id })) }, undefined, 1));
    for (let entry = 0; entry < 2_000; entry++) assert.equal(lineOf(`/entries/${entry.toString()}/id`), 4 + 3 * entry);
  });
});

describe('syntaxErrorAt', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  it('agrees with JSON.parse on what is JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '}', '"', 'x', '\n', '0', '\u0001', '\u0085'), (value, at, noise) => {
      const json = JSON.stringify(value), place = at % (json.length + 1), text = json.slice(0, place) + noise + json.slice(place);
      assert.equal(syntaxErrorAt(text) === undefined, isJson(text), text);
    }), { numRuns: 25 });
  });
  it('points at the first wrong character', () => {
    assert.equal(syntaxErrorAt('{"a": }'), 6);
    assert.equal(syntaxErrorAt('[1, 2'), 5);
    assert.equal(syntaxErrorAt('{} x'), 3);
    const long = JSON.stringify('a\n'.repeat(1_000_000));
    assert.equal(syntaxErrorAt(`{"a": ${long}, x`), long.length + 8);
  });
});
