import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { definitionAt } from './definition.ts';
import { cursor, linesOf, someCatalogue } from './fixture.ts';

/** Where a definition leads, as "line: text" or "card: id". */
function leadsTo(picture: string, syntax: Syntax = 'markdown'): readonly string[] {
  const { draft, offset } = cursor(picture, syntax);
  return (definitionAt(draft, offset, someCatalogue)?.targets ?? []).map((target) => target.kind === 'card' ? `card: ${target.record.id}` : linesOf(draft, [target.place])[0] ?? '');
}

test('a tag leads to its entry, of two lists to its own', () => {
  const lists = '## 2 References\n\nSentence.\n\n[ITU-T X.805] A.\n\n## Bibliography\n\n[b-ITU-T X.805] B.\n\n## Appendix I – C\n\n';
  assert.deepEqual(leadsTo(`${lists}See [ITU-T X.‸805].`), ['5: ITU-T X.805']);
  assert.deepEqual(leadsTo(`${lists}See [b-ITU-T X.‸805].`), ['9: b-ITU-T X.805']);
  assert.deepEqual(leadsTo('2\tReferences\nSentence.\n[ITU-T X.805]\tA.\n6\tBody\nSee [ITU-T‸ X.805].', 'text'), ['3: ITU-T X.805']);
  assert.deepEqual(leadsTo('[bibliography]\n== References\n\n* [[[x805,ITU-T X.805]]], A.\n\n== Body\n\nSee <<x8‸05>>.', 'asciidoc'), ['4: ITU-T X.805']);
});

test('a tag in no list, a number, an acronym and an entry lead to the card', () => {
  assert.deepEqual(leadsTo('See [ITU-T X.‸805].'), ['card: X.805']);
  assert.deepEqual(leadsTo('See ITU-T X.‸805.'), ['card: X.805']);
  assert.deepEqual(leadsTo('See X.ns‸sa-cc.'), ['card: X.1645']);
  assert.deepEqual(leadsTo('## 2 References\n\nSentence.\n\n[ITU-T X.805] Recommendation ITU-T X.‸805 (2003), *A*.\n'), ['card: X.805']);
  assert.deepEqual(leadsTo('---\nprovisional-name: X.so‸ar-cc\n---\n'), ['card: X.soar-cc']);
  assert.deepEqual(leadsTo('See ITU-T X.99‸99.'), []);
});

test('an abbreviation leads to clause 4, else to where the text spells it out', () => {
  assert.deepEqual(leadsTo('## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n| CSP | Cloud Service Provider |\n\n## 6 Body\n\nThe CS‸Ps do.'), ['5: CSP']);
  assert.deepEqual(leadsTo('== Abbreviations and acronyms\n\nCSP:: Cloud Service Provider\n\n== Body\n\nThe CS‸P does.', 'asciidoc'), ['3: CSP']);
  assert.deepEqual(leadsTo('A cloud service provider (CSP) is.\n\nThe C‸SP does.'), ['1: CSP']);
});

test('a term leads to clause 3; of two terms the longer', () => {
  const terms = '### 3.2 Terms defined in this Recommendation\n\n**3.2.1 asset**: A.\n\n**3.2.2 exposed asset**: B.\n\n## 6 Body\n\n';
  assert.deepEqual(leadsTo(`${terms}Every exposed as‸set.`), ['5: exposed asset']);
  assert.deepEqual(leadsTo(`${terms}Every as‸set.`), ['3: asset']);
  assert.deepEqual(leadsTo('3.2\tTerms defined in this Recommendation\n3.2.1\tasset: A thing.\n6\tBody\nEvery as‸set.', 'text'), ['2: asset']);
});

test('a cross-reference leads to its clause, annex, figure or table', () => {
  const text = '## 6 Body\n\n### 6.1 Discovery\n\nTable 2 – Assets\n\n## Annex A\n\nMore\n\n';
  assert.deepEqual(leadsTo(`${text}See clause 6‸.1.`), ['3: Discovery']);
  assert.deepEqual(leadsTo(`${text}See Table ‸2.`), ['5: Table 2 – Assets']);
  assert.equal(leadsTo(`${text}See Annex ‸A.`)[0]?.startsWith('7: '), true);
  assert.deepEqual(leadsTo('== Body\n\n[[find]]\n=== Discovery\n\nSee <<fi‸nd>>.', 'asciidoc').map((line) => line.slice(0, 2)), ['3:']);
});

test('nothing where nothing is known', () => {
  assert.deepEqual(leadsTo('Plain ‸words.'), []);
  assert.deepEqual(leadsTo('Question ‸8/17.'), []);
  assert.deepEqual(leadsTo('‸'), []);
});
