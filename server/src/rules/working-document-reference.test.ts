import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import { catalogue } from './reference-fixture.ts';

test('temporary documents and contributions, once a paragraph', () => {
  checkPictures('working-document-reference', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

The model of TD 1234 and SG17-C45 applies.
             ^^^^^^^ warning: TD 1234 is a working document, which readers cannot get. Put what it says into the text, or cite a published document.

It is based on contribution C-45.
               ^^^^^^^^^^^^^^^^^ warning: contribution C-45 is a working document, which readers cannot get. Put what it says into the text, or cite a published document.

See TD 45/PLEN, and temporary document 12.
    ^^^^^^^^^^ warning: TD 45/PLEN is a working document, which readers cannot get. Put what it says into the text, or cite a published document.`,
    asciidoc: `= Title
:docnumber: X.new

== Body

The model of TD 1234 and SG17-C45 applies.
             ^^^^^^^ warning: TD 1234 is a working document, which readers cannot get. Put what it says into the text, or cite a published document.

It is based on contribution C-45.
               ^^^^^^^^^^^^^^^^^ warning: contribution C-45 is a working document, which readers cannot get. Put what it says into the text, or cite a published document.

See TD 45/PLEN, and temporary document 12.
    ^^^^^^^^^^ warning: TD 45/PLEN is a working document, which readers cannot get. Put what it says into the text, or cite a published document.`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
The model of TD 1234 and SG17-C45 applies.
             ^^^^^^^ warning: TD 1234 is a working document, which readers cannot get. Put what it says into the text, or cite a published document.
It is based on contribution C-45.
               ^^^^^^^^^^^^^^^^^ warning: contribution C-45 is a working document, which readers cannot get. Put what it says into the text, or cite a published document.
See TD 45/PLEN, and temporary document 12.
    ^^^^^^^^^^ warning: TD 45/PLEN is a working document, which readers cannot get. Put what it says into the text, or cite a published document.`,
  });
});

test('what only looks like one, the header, the list of abbreviations and editor\'s notes', () => {
  checkPicture('working-document-reference', 'markdown', `# Draft new Recommendation ITU-T X.new

Source: TD 1234

## 4 Abbreviations and acronyms

TD 1234: Temporary document

## 6 Body

The delays TD 1 and TD12, the connector C-45, a contribution of 123 dB, 3 contributions, \`TD 1234\`, model TD-12 and TD 100% are none.

[Editor's note: see TD 1234.]

Contribution 3 of the model counts.`);
});

test('in a list of references and in French', () => {
  checkPicture('working-document-reference', 'markdown', `# Projet de nouvelle Recommandation UIT-T X.new

## 6 Généralités

Voir le document temporaire 123.
        ^^^^^^^^^^^^^^^^^^^^^^^ warning: document temporaire 123 is a working document, which readers cannot get. Put what it says into the text, or cite a published document.

## Bibliographie

[b-CE 17] CE 17, TD 123, *Titre*.
                 ^^^^^^ warning: TD 123 is a working document, which readers cannot get. Put what it says into the text, or cite a published document.`);
});

test('a draft in running text, once for each draft', () => {
  checkPictures('working-document-reference', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

As draft Recommendation ITU-T X.soar-cc and draft new Recommendation ITU-T X.new say, and draft Recommendation X.soar-cc too.
                              ^^^^^^^^^ information: X.soar-cc is named as a draft. A Recommendation refers to approved texts only: wait for its approval, or do without it.

As draft new Recommendation ITU-T X.1817 says, and X.soar-cc, and draft Recommendation X.nssa-cc.
   ^^^^^^^^^ information: X.1817 is no draft any more: approved 2023-09-08 (as of 2023-09-08). Take "draft new" away.`,
    asciidoc: `= Title
:docnumber: X.new

== Body

As draft Recommendation ITU-T X.soar-cc and draft new Recommendation ITU-T X.new say, and draft Recommendation X.soar-cc too.
                              ^^^^^^^^^ information: X.soar-cc is named as a draft. A Recommendation refers to approved texts only: wait for its approval, or do without it.

As draft new Recommendation ITU-T X.1817 says, and X.soar-cc, and draft Recommendation X.nssa-cc.
   ^^^^^^^^^ information: X.1817 is no draft any more: approved 2023-09-08 (as of 2023-09-08). Take "draft new" away.`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
As draft Recommendation ITU-T X.soar-cc and draft new Recommendation ITU-T X.new say, and draft Recommendation X.soar-cc too.
                              ^^^^^^^^^ information: X.soar-cc is named as a draft. A Recommendation refers to approved texts only: wait for its approval, or do without it.
As draft new Recommendation ITU-T X.1817 says, and X.soar-cc, and draft Recommendation X.nssa-cc.
   ^^^^^^^^^ information: X.1817 is no draft any more: approved 2023-09-08 (as of 2023-09-08). Take "draft new" away.`,
  }, { catalogue });
});

test('"draft" before an approved text goes', () => {
  const draft = (words: string): string => `Draft new Recommendation ITU-T X.new\nTitle\n6\tBody\nAs ${words}Recommendation ITU-T X.1817 says.`;
  assert.equal(repaired('working-document-reference', 'text', draft('draft new '), { catalogue }), draft(''));
  assert.deepEqual(findingsOf('working-document-reference', draft(''), 'text', { catalogue }), []);
});
