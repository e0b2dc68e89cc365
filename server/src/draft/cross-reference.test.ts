import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from './fact.ts';
import { scanCrossReference } from './cross-reference.ts';

function references(text: string, word: string): string[] {
  const facts: Fact[] = [];
  scanCrossReference(text, word, text.indexOf(word), facts);
  return facts.flatMap((fact) => (fact.kind === 'cross-reference' ? [`${fact.target} ${fact.label.text}`] : []));
}

test('one label or several, of one kind or of two', () => {
  assert.deepEqual(references('see clause 7.2.', 'clause'), ['clause 7.2']);
  assert.deepEqual(references('see clauses 6, 7.1 and 8 to 10.', 'clauses'), ['clause 6', 'clause 7.1', 'clause 8', 'clause 10']);
  assert.deepEqual(references('Tables 6-1 and IV.2', 'Tables'), ['table 6-1', 'table IV.2']);
  assert.deepEqual(references('clause 6 and Table 1 show', 'clause'), ['clause 6', 'table 1']);
  assert.deepEqual(references('Annex A', 'Annex'), ['annex A']);
  assert.deepEqual(references('Appendix IV', 'Appendix'), ['appendix IV']);
  assert.deepEqual(references('clause A.2', 'clause'), ['clause A.2']);
  assert.deepEqual(references('Fig. 3', 'Fig'), ['figure 3']);
  assert.deepEqual(references('Figs 3 and 4', 'Figs'), ['figure 3', 'figure 4']);
});

test('words that lead to none', () => {
  for (const text of ['the clause on fans', 'clause 50% of', 'Annexed A', 'Figures']) assert.deepEqual(references(text, text.split(' ').find((word) => /clause|Annex|Figures/.test(word)) ?? ''), [], text);
});

test('labels of another text', () => {
  for (const text of ['clause 6 of [ITU-T A.5]', 'clause 6 of Recommendation ITU-T A.5', 'clauses 6 and 7 in RFC 2119', 'clause 6 and Table 1 of [ITU-T A.5]', '[ITU-T X.509], clause 6', 'RFC 2119 (clause 3)', 'clause 3 <<x1>>', 'in <<x1>>, clause 6']) {
    assert.deepEqual(references(text, /clauses?/.exec(text)?.[0] ?? ''), [], text);
  }
});

test('labels of this text beside those of another', () => {
  assert.deepEqual(references('clause 6 of this Recommendation', 'clause'), ['clause 6']);
  assert.deepEqual(references('see clauses 6.1 and 7, Table 6-1', 'Table'), ['table 6-1']);
});

test('in French, with the sign for a paragraph too', () => {
  assert.deepEqual(references('le Tableau 9 montre', 'Tableau'), ['table 9']);
  assert.deepEqual(references('les Tableaux 1 et 2', 'Tableaux'), ['table 1', 'table 2']);
  assert.deepEqual(references('voir l’Annexe Z.', 'Annexe'), ['annex Z']);
  assert.deepEqual(references('l\'Appendice IX', 'Appendice'), ['appendix IX']);
  assert.deepEqual(references('le paragraphe 9.7 et le Tableau 2', 'paragraphe'), ['clause 9.7', 'table 2']);
  assert.deepEqual(references('§ 9.8, §7.1', '§'), ['clause 9.8']);
  assert.deepEqual(references('§7.1', '§'), ['clause 7.1']);
  assert.deepEqual(references('le § 6 de la présente Recommandation', '§'), ['clause 6']);
  for (const text of ['le § 7.1 de la Recommandation UIT-T X.509', 'le § 7.1 du document', '[UIT-T X.509], au § 7', 'UIT-T X.1205 (voir le § 4)', '§ 3 des [UIT-T X.1]']) assert.deepEqual(references(text, '§'), [], text);
});
