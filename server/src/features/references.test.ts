import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { cursor, linesOf, someCatalogue } from './fixture.ts';
import { referencesAt } from './references.ts';

function places(picture: string, syntax: Syntax = 'markdown', includeDefinition = true): readonly string[] {
  const { draft, offset } = cursor(picture, syntax);
  return linesOf(draft, referencesAt(draft, offset, someCatalogue, { includeDefinition }));
}

test('a document: its entry, its citations, and mentions under its number and its acronym', () => {
  const text = '## 2 References\n\nSentence.\n\n[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *A*.\n\n## 6 Body\n\nSee [ITU-T X.16‸45] and ITU-T X.1645.\n\nOnce X.nssa-cc, not X.soar-cc.\n';
  assert.deepEqual(places(text), ['5: ITU-T X.1645', '9: ITU-T X.1645', '9: ITU-T X.1645', '11: X.nssa-cc']);
  assert.deepEqual(places(text.replace('‸', '').replace('X.ns', 'X.‸ns'), 'markdown', false), ['9: ITU-T X.1645', '9: ITU-T X.1645', '11: X.nssa-cc']);
});

test('in AsciiDoc by anchor', () => {
  const text = '[bibliography]\n== References\n\n* [[[x805,ITU-T X.8‸05]]], Recommendation ITU-T X.805 (2003), _A_.\n\n== Body\n\nSee <<x805>> and <<x805,clause=6>>, <<other>>.\n';
  assert.deepEqual(places(text, 'asciidoc'), ['4: ITU-T X.805', '8: <<x805>>', '8: <<x805,clause=6>>']);
});

test('an abbreviation: its line and its uses, not names that hold its letters', () => {
  const text = '4\tAbbreviations and acronyms\nSentence:\nRFC\tRequest For Comments\n6\tBody\nAn R‸FC. Two RFCs, see [IETF RFC 2119] and https://a.b/RFC.\n';
  assert.deepEqual(places(text, 'text'), ['3: RFC', '5: RFC', '5: RFCs']);
});

test('a term: its definition and its uses', () => {
  const text = '### 3.2 Terms defined in this Recommendation\n\n**3.2.1 exposed asset**: A.\n\n## 6 Body\n\nExposed assets. An exposed-as‸set. `exposed asset`\n';
  assert.deepEqual(places(text), ['3: exposed asset', '7: Exposed assets', '7: exposed-asset']);
});

test('a clause from its heading or a cross-reference', () => {
  const text = '## 6 Body\n\n### 6.1 Disco‸very\n\nSee clause 6.1 and clauses 6 and 6.1.\n';
  assert.deepEqual(places(text), ['3: Discovery', '5: clause 6.1', '5: 6.1']);
  assert.deepEqual(places(text.replace('‸', '').replace('clause 6.1', 'clause 6‸.1')), places(text));
  assert.deepEqual(places('== Body\n\n[[find]]\n=== Disco‸very\n\nSee <<find>> and clause 1.1.', 'asciidoc').slice(-2), ['6: <<find>>', '6: clause 1.1']);
});

test('a table from its caption', () => {
  assert.deepEqual(places('## 6 Body\n\nTable‸ 2 – Assets\n\nSee Table 2.'), ['3: Table 2 – Assets', '5: Table 2']);
});

test('the draft\'s own name from its header', () => {
  const text = '---\nprovisional-name: X.so‸ar-cc\n---\n\n## 6 Body\n\nWork on X.soar-cc.\n';
  assert.deepEqual(places(text), ['2: X.soar-cc', '7: X.soar-cc']);
  assert.deepEqual(places(text.replace('Work on X.soar-cc', 'Work')), ['2: X.soar-cc']);
});
