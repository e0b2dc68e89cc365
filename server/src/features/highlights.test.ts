import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf, type Syntax } from '../draft/block.ts';
import { cursor, someCatalogue } from './fixture.ts';
import { highlightsAt } from './highlights.ts';

function marks(picture: string, syntax: Syntax = 'markdown'): readonly string[] {
  const { draft, offset } = cursor(picture, syntax);
  return highlightsAt(draft, offset, someCatalogue).map(({ place, isDefinition }) => `${isDefinition ? 'write' : 'read'} ${textOf(place)}`);
}

const LISTS = '## 2 References\n\nSentence.\n\n[ITU-T‸ X.805] Recommendation ITU-T X.805 (2003), *A*.\n\n## 6 Body\n\nSee [ITU-T X.805], \\[ITU-T X.805\\] and ITU-T X.805.\n';

test('where a thing is defined and where it is used', () => {
  assert.deepEqual(marks(LISTS), ['write ITU-T X.805', 'read ITU-T X.805', 'read ITU-T X.805', 'read ITU-T X.805']);
  assert.deepEqual(marks('4\tAbbreviations and acronyms\nCSP\tCloud Service Provider\n6\tBody\nTwo CS‸Ps, a CSP.\n', 'text'), ['write CSP', 'read CSPs', 'read CSP']);
  assert.deepEqual(marks('## 6‸.1 A\n\nSee clause 6.1.\n'), ['write A', 'read clause 6.1']);
  assert.deepEqual(marks('plain wo‸rds'), []);
});

test('an AsciiDoc definition in a title is its term\'s', () => {
  assert.deepEqual(marks('==== Terms defined in this Recommendation\n\n===== exposed as‸set\n\nText.\n\n== Body\n\nExposed assets.\n', 'asciidoc'), ['write exposed asset', 'read Exposed assets']);
});

test('an answer at every place', () => {
  for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
    for (let at = 0; at <= LISTS.length - 1; at++) {
      const text = LISTS.replace('‸', '');
      marks(`${text.slice(0, at)}‸${text.slice(at)}`, syntax);
    }
  }
});
