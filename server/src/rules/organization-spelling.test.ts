import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

test('the name of the sector, once a paragraph', () => {
  checkPictures('organization-spelling', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

The ITU T Study Groups and ITU–T members agree.
    ^^^^^ hint: "ITU T" is written "ITU-T".

Members of ITUT, and (IUT-T) too.
           ^^^^ hint: "ITUT" is written "ITU-T".

Members of ITU–R.
           ^^^^^ hint: "ITU–R" is written "ITU-R".`,
    asciidoc: `= Title
:docnumber: X.new

== Body

The ITU T Study Groups and ITU–T members agree.
    ^^^^^ hint: "ITU T" is written "ITU-T".

Members of ITUT, and (IUT-T) too.
           ^^^^ hint: "ITUT" is written "ITU-T".

Members of ITU–R.
           ^^^^^ hint: "ITU–R" is written "ITU-R".`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
The ITU T Study Groups and ITU–T members agree.
    ^^^^^ hint: "ITU T" is written "ITU-T".
Members of ITUT, and (IUT-T) too.
           ^^^^ hint: "ITUT" is written "ITU-T".
Members of ITU–R.
           ^^^^^ hint: "ITU–R" is written "ITU-R".`,
  });
});

test('right names, numbers, files and code', () => {
  checkPicture('organization-spelling', 'markdown', `# Draft new Recommendation ITU-T X.new

## 6 Body

ITU-T, ITU\u2011T and the ITU Telecommunication Standardization Sector; ITU TSB; ITU–T X.800 and ITU T X.801; UIT–T; \`ITU_T\`;
ITUT-Recs.docx, www.example.org/ITU_T/, ITU_T_X.800, <https://example.org/ITU T> and ITU R&D.`);
});

test('in French', () => {
  checkPicture('organization-spelling', 'text', `Projet de nouvelle Recommandation UIT-T X.new
Titre
6	Généralités
Les membres de l'UIT T et de l'UIT-T.
                 ^^^^^ hint: "UIT T" is written "UIT-T".`);
});

test('every place in the paragraph is repaired', () => {
  const draft = (name: string, other: string): string => `= Title\n:docnumber: X.new\n\n== Body\n\nThe ${name} and the ${other}.`;
  assert.equal(repaired('organization-spelling', 'asciidoc', draft('ITU T', 'Itu-T')), draft('ITU-T', 'ITU-T'));
  assert.deepEqual(findingsOf('organization-spelling', draft('ITU-T', 'ITU-T'), 'asciidoc'), []);
});
