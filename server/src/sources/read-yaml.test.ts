import assert from 'node:assert/strict';
import test from 'node:test';
import { ImportError } from '../catalogue/importers/import-error.ts';
import { LIMITS } from './limits.ts';
import { cutSections, jsonContent, parseYaml, yamlContent } from './read-yaml.ts';

const RECORD = `---
id: ITUTX1
title:
- language: en
  content: One
relation:
- type: hasEdition
  bibitem:
    title: |
      relation: of
place:
- city: Geneva
abstract:
- content: last
`;

/** What parsing a text is refused with, which takes at most a few seconds. */
function refusal(text: string, parse: (text: string) => unknown = (yaml) => parseYaml(yaml, 'x.yaml', LIMITS), seconds = 4): string {
  const start = performance.now();
  try {
    parse(text);
  } catch (error) {
    assert.ok(error instanceof ImportError, String(error));
    assert.ok(performance.now() - start < seconds * 1000, `took ${(performance.now() - start).toFixed(0)} ms`);
    assert.ok(!error.message.includes('\n') && error.message.length < 300, error.message);
    return error.message;
  }
  return assert.fail('nothing was refused');
}

test('Sections that nobody needs are left out before the file is parsed', () => {
  assert.deepEqual(parseYaml(RECORD, 'x.yaml', LIMITS, { without: ['relation', 'abstract'] }), { id: 'ITUTX1', title: [{ language: 'en', content: 'One' }], place: [{ city: 'Geneva' }] });
  assert.equal(cutSections(RECORD, []), RECORD);
  assert.equal(cutSections('{ relation: 1 }', ['relation']), '{ relation: 1 }');
  assert.equal(cutSections('a: 1\r\nb:\r\n- 2\r\nc: 3\r\n', ['b']), 'a: 1\r\nc: 3\r\n');
});

test('Lines are those of the whole file', () => {
  const content = yamlContent(RECORD, 'x.yaml', LIMITS, { without: ['relation'] });
  assert.deepEqual(['/id', '/title/0/content', '/place/0/city', '/place/7', ''].map((path) => content.lineOf(path)), [2, 5, 12, 12, 2]);
  assert.match(refusal(`${RECORD}edition: 'open\n`, (text) => parseYaml(text, 'x.yaml', LIMITS, { without: ['relation', 'abstract'] })), /^x\.yaml, line 1[567]: the YAML cannot be read/);
});

test('Words stay words: no date, no octal number, no yes', () => {
  assert.deepEqual(parseYaml('a: 2024-01-31\nb: no\nc: 0o7\nd: \'5\'\ne: 1.10\nf: ~\n', 'x.yaml', LIMITS), { a: '2024-01-31', b: 'no', c: 7, d: '5', e: 1.1, f: null });
});

test('A file that contradicts itself or YAML is refused with its line', () => {
  assert.match(refusal('a: 1\nb:\n  c: 1\n  c: 2\n'), /^x\.yaml, line 4: a key stands twice/);
  assert.match(refusal('a: 1\n\tb: 2\n'), /^x\.yaml, line 2: /);
  assert.match(refusal('a: [1\nb: 2\n'), /^x\.yaml, line \d: /);
});

test('Aliases by the million, depth without end and keys by the ten thousand take no time', () => {
  const letters = 'abcdefghij'.split('');
  assert.match(refusal(`${letters.map((letter, i) => `${letter}: &${letter} [${Array.from({ length: 10 }, () => (i ? `*${letters[i - 1] ?? ''}` : 'x')).join(',')}]`).join('\n')}\n`), /alias bomb/);
  assert.match(refusal(`a: &a [x]\nb: [${'*a,'.repeat(1_000_000)}]\n`), /alias bomb/);
  assert.match(refusal(`a: &a [x]\nb: [${'*a,'.repeat(1000)}]\n`), /alias bomb/);
  assert.match(refusal(`a: [${'x,'.repeat(1_500_000)}]\n`), /more than 1,000,000 values/);
  for (const deep of ['['.repeat(100_000), '{a: '.repeat(5000), '- '.repeat(100_000), `${Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n`, `a: ${'[{b: '.repeat(300)}1${'}]'.repeat(300)}`]) assert.match(refusal(deep), /nested more than 100 deep/);
  const keys = Array.from({ length: 40_000 }, (_, i) => `key${i.toString()}: 1`).join('\n'), start = performance.now();
  assert.equal(Object.keys(parseYaml(keys, 'x.yaml', LIMITS) as object).length, 40_000);
  assert.ok(performance.now() - start < 5000);
});

test('JSON without end is refused', () => {
  const json = (text: string) => jsonContent(text, 'x.json', LIMITS);
  assert.match(refusal('['.repeat(200_000), json), /nested more than 100 deep|cannot be read/);
  assert.match(refusal(`${'['.repeat(5000)}${']'.repeat(5000)}`, json), /nested more than 100 deep/);
  assert.match(refusal('{"a": 1,}', json), /cannot be read/);
});

test('An own key of JavaScript is an ordinary key', () => {
  const value = parseYaml('__proto__:\n  polluted: true\n', 'x.yaml', LIMITS) as Record<string, unknown>;
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  assert.deepEqual(Object.keys(value), ['__proto__']);
});
