import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import type { Syntax } from '../draft/block.ts';

const none = (text: string, syntax: Syntax = 'markdown'): void => {
  assert.deepEqual(findingsOf('common-text-form', text, syntax).map(({ message }) => message), []);
};
const HEAD = '# Recommendation ITU-T X.1631 | International Standard ISO/IEC 27017\n\nTitle\n\n';

test('appendices, "References" and "this Recommendation"; Metanorma does it itself', () => {
  checkPictures('common-text-form', {
    markdown: `# Recommendation ITU-T X.1631 | International Standard ISO/IEC 27017

Title

## 1 Scope

This Recommendation gives controls.
^^^^^^^^^^^^^^^^^^^ warning: A text common with ISO/IEC calls itself "This Recommendation | International Standard" here.

## 2 References
     ^^^^^^^^^^ error: In a text common with ISO/IEC this clause has the title "Normative references".

## Appendix I: Uses
               ^^^^ error: A text common with ISO/IEC has no appendices. Make Appendix I an annex that is not an integral part.
`,
    asciidoc: `= Title
:docnumber: X.1631
:doctype: joint-itu-iso-iec

== References

[appendix,obligation=informative]
== Uses
`,
    text: `Recommendation ITU-T X.1631 | ISO/IEC 27017
Title
2\tReferences
  ^^^^^^^^^^ error: In a text common with ISO/IEC this clause has the title "Normative references".
Appendix I
         ^ error: A text common with ISO/IEC has no appendices. Make Appendix I an annex that is not an integral part.
Uses
`,
  });
});

test('its own skeleton, and texts of ITU-T alone', () => {
  none(`${HEAD}## 1 Scope\n\nThis Recommendation | International Standard gives controls.\n\n## 2 Normative references\n\nText.\n\n## Annex A: Uses\n\n(This annex does not form an integral part of this Recommendation | International Standard.)\n`);
  none(`${HEAD}## 1 Scope\n\nThis Recommendation\\| International Standard gives controls. This\nRecommendation | Technical Report too.\n`);
  none('# Draft new Recommendation ITU-T X.a-b\n\nTitle\n\n## 1 Scope\n\nThis Recommendation gives controls.\n\n## 2 References\n\n## Appendix I: Uses\n');
});

test('in French the title of clause 2', () => {
  checkPicture('common-text-form', 'markdown', `# Recommandation UIT-T X.1631 | Norme internationale ISO/CEI 27017

Titre

## 1 Domaine d'application

La présente Recommandation donne des contrôles.

## 2 Références
     ^^^^^^^^^^ error: In a text common with ISO/IEC this clause has the title "Références normatives".
`);
});

test('fixes', () => {
  assert.equal(repaired('common-text-form', 'markdown', `${HEAD}## 2 References\n`), `${HEAD}## 2 Normative references\n`);
  assert.equal(repaired('common-text-form', 'markdown', `${HEAD}## 1 Scope\n\nIt is this Recommendation.\n`), `${HEAD}## 1 Scope\n\nIt is this Recommendation | International Standard.\n`);
});
