import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import type { Syntax } from '../draft/block.ts';

const NOTE = 'Modifications introduced by this amendment are shown in revision marks. Unchanged text is replaced by ellipsis (…).';
const none = (text: string, syntax: Syntax = 'markdown'): void => {
  assert.deepEqual(findingsOf('amendment-form', text, syntax).map(({ message }) => message), []);
};

test('the note is missing', () => {
  const message = 'The note that this amendment shows its changes in revision marks is missing. Add it before the first clause.';
  checkPictures('amendment-form', {
    markdown: `# Draft Amendment 1 to Recommendation ITU-T X.1352
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: ${message}

Title

## 6 Requirements
`,
    asciidoc: `= Title
  ^^^^^ information: ${message}
:docnumber: X.1352
:doctype: recommendation-amendment

== Requirements
`,
    text: `Draft Corrigendum 2 to Recommendation ITU-T X.1352
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: ${message.replace('amendment', 'corrigendum')}
Title
6\tRequirements
`,
  });
});

test('the note names the other kind of text', () => {
  checkPicture('amendment-form', 'markdown', `# Draft Corrigendum 1 to Recommendation ITU-T X.1352

Title

*Modifications introduced by this amendment are shown in revision marks.*
                                  ^^^^^^^^^ warning: The note speaks of an amendment, but the text is a corrigendum.
`);
  const text = `# Draft Corrigendum 1 to Recommendation ITU-T X.1352\n\nTitle\n\n*${NOTE}*\n`;
  assert.equal(repaired('amendment-form', 'markdown', text), text.replace('this amendment', 'this corrigendum'));
});

test('an inserted clause has a letter', () => {
  checkPicture('amendment-form', 'markdown', `# Draft Amendment 1 to Recommendation ITU-T X.1352

Title

*${NOTE}*

## 6.1bis Updates
   ^^^^^^ information: A clause inserted after 6.1 has a letter: write "6.1a", and change the references to it.

## 6.1b Keys
`);
});

test('the note in any words, before the clauses or in them, in the title\'s place and in French; other texts', () => {
  none(`# Draft Amendment 1 to Recommendation ITU-T X.1352\n\n_${NOTE}_\n\nTitle\n`);
  none('# Draft Amendment 1 to Recommendation ITU-T X.1352\n\nTitle\n\n## Summary\n\nText.\n\n## Contents\n\n*Editorial note: This is a complete-text publication. Changes are shown in revision marks.*\n\n## 1 Scope\n');
  none('Draft Amendment 1 to Recommendation ITU-T X.1352\nTitle\n1\tScope\nThis amendment has its changes in revision marks.\n', 'text');
  none('# Recommandation UIT-T X.1352 (2022) Amendement 1\n\nTitre\n\n*Les modifications apportées par le présent amendement sont signalées par des marques de révision.*\n');
  none('= Title\n:docnumber: X.1352\n:doctype: recommendation-amendment\n\ninclude::text.adoc[]\n', 'asciidoc');
  none('# Draft new Recommendation ITU-T X.a-b\n\nTitle\n\n## 6.1bis Updates\n');
});

test('the fix inserts the note before the first clause', () => {
  for (const [text, syntax, mark] of [
    ['# Draft Amendment 1 to Recommendation ITU-T X.1352\n\nTitle\n\n## Summary\n\nText.\n\n## 1 Scope\n', 'markdown', '## 1 Scope'],
    ['= Title\n:docnumber: X.1352\n:doctype: amendment\n\n== Scope\n', 'asciidoc', '== Scope'],
    ['Draft Amendment 1 to Recommendation ITU-T X.1352\nTitle\n1\tScope\n', 'text', '1\tScope'],
    ['# Draft Amendment 1 to Recommendation ITU-T X.1352\n\nTitle\n', 'markdown', ''],
  ] as const) {
    const right = repaired('amendment-form', syntax, text);
    assert.match(right, /^[*_]?Modifications introduced by this amendment are shown in revision marks/m);
    assert.ok(right.indexOf('Modifications') < (mark ? right.indexOf(mark) : Infinity));
    none(right, syntax);
  }
});
