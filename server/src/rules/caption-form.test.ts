import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from '../draft/block.ts';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

const messages = (text: string, syntax: Syntax = 'markdown'): readonly string[] => findingsOf('caption-form', text, syntax).map(({ message }) => message);
const none = (text: string, syntax: Syntax = 'markdown'): void => { assert.deepEqual(messages(text, syntax), [], text); };

test('another sign than an en dash between two spaces; in Metanorma a number of its own', () => {
  checkPictures('caption-form', {
    markdown: `## 6 Parts

Figure 1: Parts
^^^^^^^^^ warning: A caption has an en dash between two spaces after its number: write "Figure 1 –".
`,
    asciidoc: `= Title
:docnumber: X.1

== Parts

.Figure 1 – Parts
 ^^^^^^^^^^^ warning: Metanorma numbers figures and tables itself, so this number would be printed twice. Write the title alone.
image::a.png[]
`,
    text: `6\tParts
Table A.1 - Parts
^^^^^^^^^^^ warning: A caption has an en dash between two spaces after its number: write "Table A.1 –".
`,
  });
});

test('one finding for all captions with a fault, and one repair', () => {
  const wrong = '## 6 A\n\nFigure 1: One\n\n**Table 1—Two**\n\n**TABLE 2**: Three\n\nFigure\u00a06-1 –Four\n\n_Table 3-_ Five\n\nTable: Table 4- Six\n';
  const right = '## 6 A\n\nFigure 1 – One\n\n**Table 1 – Two**\n\n**Table 2** – Three\n\nFigure\u00a06-1 – Four\n\n_Table 3 –_ Five\n\nTable: Table 4 – Six\n';
  assert.equal(findingsOf('caption-form', wrong, 'markdown').length, 1);
  assert.equal(repaired('caption-form', 'markdown', wrong), right);
  none(right);
  assert.equal(repaired('caption-form', 'asciidoc', '= T\n:docnumber: X.1\n\n== A\n\n.Table 2: Parts\n|===\n| a\n|===\n'), '= T\n:docnumber: X.1\n\n== A\n\n.Parts\n|===\n| a\n|===\n');
});

test('after a period or before a small letter the repair is not certain', () => {
  const certain = (text: string): readonly boolean[] => findingsOf('caption-form', `## 6 A\n\n${text}\n`, 'markdown').flatMap(({ fixes }) => fixes.map((fix) => fix.certain));
  assert.deepEqual(certain('Figure 1: Parts'), [true]);
  assert.deepEqual(certain('Figure 1. Parts'), [false]);
  assert.deepEqual(certain('Figure 1: 3GPP parts'), [false]);
});

test('captions in their form, and sentences that begin with a number', () => {
  none('## 6 A\n\nFigure 1 – One\n\nTable\u00a01\u00a0–\u00a0Two\n\nTable 2 -- Three\n\n: Table 3 – Four\n\n**Figure 2 – Five**\n\n**Table 4** – Six\n\n| Table 5 – Seven |\n|---|\n');
  none('## 6 A\n\nFigure 2-based methods are better.\n\nTable 1. The values are these. They hold.\n\nFigure 3 shows it. See Table 4.\n');
  none('## 6 A\n\nTableau 1 – Parties\n\nРисунок 1: Части\n\n图 1:部分\n');
});

test('a number without a title', () => {
  checkPicture('caption-form', 'markdown', `## 6 A

**Figure 3**
  ^^^^^^^^ warning: A caption has a title: write "Figure 3 – " and what it shows.

Figure 2 – Two
`);
  assert.deepEqual(findingsOf('unresolved-cross-reference', '## 6 A\n\nFigure 3\n\nFigure 2 – Two\n', 'markdown'), []);
  none('= T\n:docnumber: X.1\n\n== A\n\nFigure 3\n', 'asciidoc');
});

test('a period at the end', () => {
  checkPicture('caption-form', 'markdown', `## 6 A

Figure 1 – Parts of a node.
                          ^ information: A caption has no period at its end.

Table 1 – Nodes, links, etc.

Table 2 – Nodes. Links are elsewhere.
`);
  assert.equal(repaired('caption-form', 'markdown', '## 6 A\n\n**Figure 1 – Parts of a node.**\n'), '## 6 A\n\n**Figure 1 – Parts of a node**\n');
  assert.equal(repaired('caption-form', 'asciidoc', '= T\n:docnumber: X.1\n\n== A\n\n.Parts.\nimage::a.png[]\n'), '= T\n:docnumber: X.1\n\n== A\n\n.Parts\nimage::a.png[]\n');
});

test('capitals: the first word and names', () => {
  checkPicture('caption-form', 'markdown', `## 6 A

Figure 1 – Attack Surface Management Process
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: Only the first word of a caption, and names, have a capital.

Figure 2 – parts of a node
           ^ hint: A caption begins with a capital.

Figure 3 – Format of MSG_CREATE in the Internet Protocol

Figure 4 – eMBB slices

Figure 5 – The General Packet Radio service
`);
  assert.equal(repaired('caption-form', 'markdown', '## 6 A\n\nFigure 2 – parts of a node\n'), '## 6 A\n\nFigure 2 – Parts of a node\n');
});

test('a clause with pictures and no caption', () => {
  checkPicture('caption-form', 'markdown', `## 6 A

![parts](a.png)
^^^^^^^^^^^^^^^ information: A figure has a caption: write "Figure n – Title" below the picture.

## 7 B

![](b.png){width="1in"
height="1in"}

Text.

Figure 1 – Parts
`);
  checkPicture('caption-form', 'asciidoc', `= Title
:docnumber: X.1

== A

image::a.png[]
^^^^^^^^^^^^^^ information: A figure has a caption: write it before the picture, as ".Title" on a line of its own.

== B

.Parts
image::b.png[]
`);
  none('![logo](a.png)\n\n# Recommendation ITU-T X.1\n\nTitle\n\n## Summary\n\n![](b.png)\n\n## 6 A\n\nText with ![a sign](c.png) in it.\n');
});
