import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { editDraft, scanDraft } from '../draft/draft.ts';
import { pointOfOffset } from '../draft/lines.ts';
import { emptyCatalogue } from '../catalogue/catalogue.ts';
import { LiveCheck } from './checking/live-check.ts';
import { checkPictures, findingsOf } from './picture.ts';

const messages = (text: string, syntax: Syntax = 'markdown'): readonly string[] => findingsOf('unreferenced-caption', text, syntax).map(({ message }) => message);
const none = (text: string, syntax: Syntax = 'markdown'): void => { assert.deepEqual(messages(text, syntax), [], text); };

test('a figure and a table that nothing refers to', () => {
  checkPictures('unreferenced-caption', {
    markdown: `## 6 A

Figure 1 shows a node. The next is drawn below. See Figure 2 of [ITU-T X.1].

Figure 1 – A node

Figure 2 – A link
^^^^^^^^ warning: Nothing in the text refers to Figure 2. Say in the text what it shows: "Figure 2 shows …".

**Table A.1 – Values**
  ^^^^^^^^^ warning: Nothing in the text refers to Table A.1. Say in the text what it shows: "Table A.1 shows …".
`,
    asciidoc: `= Title
:docnumber: X.1

== A

<<fig-node>> shows a node.

[[fig-node]]
.A node
image::a.png[]

[#tab-values]
.Values
 ^^^^^^ information: No cross-reference leads to this table. Refer to it in the text with <<tab-values>>.
|===
| a
|===

.Without an id
image::b.png[]
`,
    text: `6\tAssets
Figure 1 shows a node.
Figure 1 – A node
Figure 2 – A link
^^^^^^^^ information: Nothing in the text refers to Figure 2. Say in the text what it shows: "Figure 2 shows …".
`,
  });
});

test('ranges, lists, parts, the whole of parts, and other words and signs', () => {
  const captions = (...labels: string[]): string => `## 6 A\n\n${labels.map((label) => `${label} – T\n\n`).join('')}`;
  none(`${captions('Figure 1', 'Figure 2', 'Figure 3', 'Figure 4')}See Figures 1, 2 to 4.\n`);
  none(`${captions('Table 2a', 'Table 2b', 'Table 3', 'Table 4a', 'Table 5')}See Tables 2 to 5.\n`);
  none(`${captions('Figure 3', 'Figure 4', 'Figure 5')}See Figures 3-5.\n`);
  none(`${captions('Figure A.1', 'Figure A.2', 'Figure A.3')}See Figures A.1–A.3.\n`);
  none(`${captions('Figure 6-1')}See Figure 6-1a and Figure 6-1b.\n`);
  none(`${captions('Figure 6-a', 'Figure 6-b', 'Figure 7.1')}See Figure 6 and Figure 7-1.\n`);
  none(`${captions('Figure 1', 'Figure 2', 'Figure 3')}See Fig. 1, Figs. 2 and 3.\n`);
  none('## 6 A\n\nVoir la Figure 1 et les Tableaux 1 à 3.\n\nFigure 1 – T\n\nTableau 1 – T\n\nTableau 2 – T\n\nTableau 3 – T\n');
  assert.equal(messages(`${captions('Figure 1', 'Figure 2', 'Figure 3')}See Figures 1 to 2.\n`).length, 1);
});

test('more than a few are one finding', () => {
  const many = findingsOf('unreferenced-caption', `## 6 A\n\n${[1, 2, 3, 4].map((n) => `Figure ${String(n)} – T\n\n`).join('')}`, 'markdown');
  assert.deepEqual(many.map(({ message, related }) => [message, related.length]), [['Nothing in the text refers to Figure 1 and 3 other figures and tables. Say in the text what each of them shows.', 3]]);
});

test('amendments, drafts in several files, captions without a number', () => {
  none('# Draft new Amendment 1 to Recommendation ITU-T X.1\n\n## 6 A\n\nFigure 1 – T\n');
  none('= T\n:docnumber: X.1\n\n== A\n\n[[fig]]\n.T\nimage::a.png[]\n\ninclude::b.adoc[]\n', 'asciidoc');
  none('## 6 A\n\n![A node](a.png)\n\n*A node*\n');
});

test('the finding comes when the last reference goes, in a range too', () => {
  const text = '## 6 A\n\nSee Figures 1 to 3.\n\nFigure 1 – A\n\nFigure 2 – B\n\nFigure 3 – C\n', draft = scanDraft(text, 'markdown');
  const live = new LiveCheck(draft, { levels: {}, knownAbbreviations: new Set(), catalogue: emptyCatalogue }), count = (): number => live.findings.filter(({ rule }) => rule === 'unreferenced-caption').length;
  assert.equal(count(), 0);
  const from = pointOfOffset(text, text.indexOf(' to 3')), to = { ...from, character: from.character + 5 };
  live.update(editDraft(draft, { from, to, text: '' }));
  assert.equal(count(), 2);
  live.update(editDraft(live.draft, { from, to: from, text: ' to 3' }));
  assert.equal(count(), 0);
});
