import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf, type Syntax } from '../draft/block.ts';
import { cursor, someCatalogue } from './fixture.ts';
import { linkedRangesAt } from './linked-ranges.ts';

function ranges(picture: string, syntax: Syntax = 'markdown'): readonly string[] | undefined {
  const { draft, offset } = cursor(picture, syntax);
  return linkedRangesAt(draft, offset, someCatalogue)?.places.map(textOf);
}

const LISTS = '## 2 References\n\nSentence.\n\n[ITU-T‸ X.805] Recommendation ITU-T X.805 (2003), *A*.\n\n## 6 Body\n\nSee [ITU-T X.805], \\[ITU-T X.805\\] and ITU-T X.805.\n';

test('an entry\'s tag and its citations, where they are written alike', () => {
  assert.deepEqual(ranges(LISTS), ['ITU-T X.805', 'ITU-T X.805', 'ITU-T X.805']);
  assert.equal(ranges(LISTS.replace('See [ITU-T X.805]', 'See [ITU-T\u00a0X.805]')), undefined);
  assert.equal(ranges(LISTS.replace('‸', '').replace('See [I', 'See [‸I')), undefined);
  assert.equal(ranges('## 2 References\n\n[ITU-T‸ X.805] Recommendation ITU-T X.805 (2003), *A*.\n'), undefined);
  assert.equal(ranges('[bibliography]\n== References\n\n* [[[x805,ITU-T ‸X.805]]], Recommendation ITU-T X.805 (2003), _A_.\n\n== Body\n\n[ITU-T X.805]\n', 'asciidoc'), undefined);
});

test('of a tag in both lists only what belongs to the entry', () => {
  const both = `${LISTS}\nAs [b-ITU-T X.805].\n\n## Bibliography\n\n[b-ITU-T X.805] Recommendation ITU-T X.805 (2003), *A*.\n`;
  assert.equal(ranges(both)?.length, 3);
  assert.equal(ranges(both.replace('‸', '').replace('[b-ITU-T X.805] R', '[b-ITU‸-T X.805] R'))?.length, 2);
});

test('an abbreviation in clause 4 and its uses, without the plural\'s s', () => {
  const text = '4\tAbbreviations and acronyms\nCS‸P\tCloud Service Provider\nCSP-A\tAgent\n6\tBody\nA CSP, two CSPs, a CSP-A.\n';
  assert.deepEqual(ranges(text, 'text'), ['CSP', 'CSP', 'CSP']);
  assert.equal(ranges(text.replace('‸', '').replace('A CSP', 'A C‸SP'), 'text'), undefined);
});

test('an answer at every place', () => {
  const text = LISTS.replace('‸', '');
  for (let at = 0; at <= text.length; at++) ranges(`${text.slice(0, at)}‸${text.slice(at)}`, 'text');
});
