import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

const none = (text: string, syntax: Syntax = 'markdown'): void => {
  assert.deepEqual(findingsOf('unresolved-cross-reference', text, syntax).map(({ message }) => message), []);
};

test('a clause that is not there', () => {
  checkPictures('unresolved-cross-reference', {
    markdown: `## 1 Scope

See clauses 1 and 8.
                  ^ error: Clause 8 is not in this text. Correct the number, or name the document that it belongs to.

## 6 Functions

### 6.1 Discovery

As clause 6.1 says, and clause 6.2.
                        ^^^^^^^^^^ error: Clause 6.2 is not in this text. Correct the number, or name the document that it belongs to.
`,
    asciidoc: `= Title
:docnumber: X.1

== Scope

See clause 1, clause 4 and <<overview>>.
              ^^^^^^^^ information: Clause 4 is not in this text. Correct the number, or name the document that it belongs to.
                           ^^^^^^^^^^^^ error: Nothing in this text has the id "overview". Correct it, or give its clause, figure or table the line [[overview]].

[[functions]]
== Functions

See <<functions>> and <<Scope>>.
`,
    text: `1\tScope
See clause 8.
    ^^^^^^^^ warning: Clause 8 is not in this text. Correct the number, or name the document that it belongs to.
`,
  });
});

test('annexes, appendices, figures and tables', () => {
  checkPicture('unresolved-cross-reference', 'markdown', `## 6 Functions

See Annex A, Annex B, Appendix I, Figure 6-1, Figure 6-3, clauses A.1 and A.2, and Table 1.
             ^^^^^^^ error: Annex B is not in this text. Correct the number, or name the document that it belongs to.
                      ^^^^^^^^^^ warning: Appendix I is not in this text. Correct the number, or name the document that it belongs to.
                                              ^^^^^^^^^^ warning: Figure 6-3 is not in this text. Correct the number, or name the document that it belongs to.
                                                                          ^^^ error: Clause A.2 is not in this text. Correct the number, or name the document that it belongs to.

Figure 6-1 – Parts

## Annex A: Tests

### A.1 First
`);
});

test('a label that is used again is one finding, with the other places', () => {
  const found = findingsOf('unresolved-cross-reference', '## 1 Scope\n\nSee clause 8.\n\nAgain clause 8.\n', 'markdown');
  assert.deepEqual(found.map(({ related }) => related.length), [1]);
});

test('another document\'s clause is none of ours, a clause after "and" is', () => {
  none('## 1 Scope\n\nSee clause 8 of [ITU-T X.1]. As [ITU-T X.1] says of assets in clause 9, it holds.\n');
  none('## 1 Scope\n\n- [ITU-T X.1] has it. It stands in clause 9.\n');
  assert.equal(findingsOf('unresolved-cross-reference', '## 1 Scope\n\nThe ranking follows X.nssa-cc and clause 8.\n', 'markdown').length, 1);
});

test('silent where the labels of the draft are not known', () => {
  none('## Scope\n\nSee clause 8.\n');
  none('## 1 Scope\n\nSee Table 3 and Figure 4.\n');
  none('= T\n:docnumber: X.1\n\ninclude::a.adoc[]\n\n== Scope\n\nSee clause 8 and <<there>>.\n', 'asciidoc');
  none('= T\n:docnumber: X.1\n\n== Scope\n\nSee Figure 8, <<b-OCP_1S>> and <<other.adoc#there>>.\n', 'asciidoc');
  none('# Draft new Amendment 1 to Recommendation ITU-T X.1\n\n## 1 Scope\n\nSee clause 8.\n');
});

test('definitions have numbers too, and figures have parts', () => {
  none('## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 asset**: A thing.\n\n## 6 Use\n\nSee clause 3.2.1, Figure 6-1a and Table 1.\n\nFigure 6-1 – Parts\n\nTable 1a – One\n\nTable 1b – Two\n');
});

test('the clause above, or the other sign, is offered', () => {
  assert.equal(repaired('unresolved-cross-reference', 'markdown', '## 6 A\n\n### 6.1 B\n\nSee clauses 6.7 and 6.1.\n\nAnd clause 6.7.\n'), '## 6 A\n\n### 6.1 B\n\nSee clauses 6 and 6.1.\n\nAnd clause 6.\n');
  assert.equal(repaired('unresolved-cross-reference', 'markdown', '## 6 A\n\nSee Figure 6.1.\n\nFigure 6-1 – Parts\n'), '## 6 A\n\nSee Figure 6-1.\n\nFigure 6-1 – Parts\n');
});

test('captions as pandoc writes them, and a range with a hyphen', () => {
  const text = '## 6 Functions\n\nSee Figures 1-2, Figures 1-4, Table 2 and Table 3.\n\nFigure 1 – A\n\nFigure 2 – B\n\n| a |\n|---|\n| 1 |\n\n: Table 2 – C\n\nTable: Table 3 – D\n';
  assert.deepEqual(findingsOf('unresolved-cross-reference', text, 'markdown').map(({ message }) => message.split('.')[0]), ['Figure 1-4 is not in this text']);
});

test('the sign for a paragraph is a French reference; in English it is told for information', () => {
  const levels = (language: string): readonly unknown[] => findingsOf('unresolved-cross-reference', `---\nlanguage: ${language}\n---\n\n## 6 A\n\nVoir § 9.8.\n`, 'markdown').map(({ level, message }) => [level, message.slice(0, 10)]);
  assert.deepEqual(levels('fr'), [['error', 'Clause 9.8']]);
  assert.deepEqual(levels('en'), [['information', 'Clause 9.8']]);
});
