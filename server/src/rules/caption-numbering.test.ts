import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { checkPicture, checkPictures, findingsOf } from './picture.ts';

const messages = (text: string, syntax: Syntax = 'markdown'): readonly string[] => findingsOf('caption-numbering', text, syntax).map(({ message }) => message);
const none = (text: string, syntax: Syntax = 'markdown'): void => { assert.deepEqual(messages(text, syntax), [], text); };

test('a gap, a double, another order', () => {
  checkPictures('caption-numbering', {
    markdown: `## 6 A

Figure 1 – One

Figure 3 – Two
^^^^^^^^ warning: Figure 3 comes after Figure 1, but there is no Figure 2. Number it anew, or add what is missing.

Figure 3 – Three
^^^^^^^^ warning: Figure 3 is here twice. Number one of them anew.

Table 2 – Four
^^^^^^^ warning: Table 2 stands before Table 1. Number them in the order of the text.

**Table 1 – Five**

Table 3 – Six
`,
    asciidoc: `= Title
:docnumber: X.1

== A

.One
image::a.png[]

Figure 3 – Two

Figure 3 – Three
`,
    text: `6\tAssets
Table 2 – Two
^^^^^^^ information: Table 2 comes first, but there is no Table 1. Number it anew, or add what is missing.
`,
  });
});

test('annexes and appendices have their letter or numeral', () => {
  checkPicture('caption-numbering', 'markdown', `## 6 A

Figure 1 – One

## Annex A: B

Figure 2 – Two
^^^^^^^^ warning: Figures of Annex A have its letter before their number: write "Figure A.1".

Figure 3 – Three

Table A.1 – Four

## Appendix II: C

Figure I.1 – Five
^^^^^^^^^^ warning: Figures of Appendix II have its numeral before their number: write "Figure II.1".

Table II.1 – Six

Table II-2 – Seven

### II.1 D

Table II.3 – Eight
`);
  assert.deepEqual(findingsOf('caption-numbering', '## Annex A: B\n\nFigure 1 – a\n\nFigure 2 – b\n', 'markdown').map(({ related }) => related.length), [1]);
});

test('numbers by clause, parts, and tables that go on', () => {
  none('## 6 A\n\nFigure 6-1 – a\n\nFigure 6-2 – b\n\n## 7 B\n\nFigure 7-1 – c\n\nTable 7.2-1 – d\n\nTable 7.2-2 – e\n');
  none('## 6 A\n\nTable 1a – a\n\nTable 1b – b\n\nTable 2 – c\n\nFigure 1-a – d\n\nFigure 1-b – e\n');
  none('## 6 A\n\nTable 1 – Values of it\n\nTable 1 – Values of it (continued)\n\nTable 1 – Values\n\nTable 2 – Others\n');
});

test('what has no numbers of its own', () => {
  none('# Draft new Amendment 1 to Recommendation ITU-T X.1\n\n## 6 A\n\nFigure 7 – a\n');
  none('## 6 A\n\nText without captions. See Figure 3.\n');
  none('## List of figures\n\nFigure 1 – a\n\nFigure 2 – b\n\n## 6 A\n\nFigure 1 – c\n\nFigure 2 – d\n');
});

test('a draft with many gaps was converted', () => {
  const many = findingsOf('caption-numbering', `## 6 A\n\n${[2, 4, 6, 8].map((n) => `Figure ${String(n)} – a\n\n`).join('')}`, 'markdown');
  assert.deepEqual(many.map(({ level }) => level), ['information', 'information', 'information', 'information']);
});

test('in French', () => {
  assert.deepEqual(messages('## Annexe A: B\n\nTableau 1 – a\n'), ['Tables of Annex A have its letter before their number: write "Table A.1".']);
});
