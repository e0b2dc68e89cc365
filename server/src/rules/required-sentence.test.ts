import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import { sentenceAt } from './reading/sentences.ts';
import type { Profile } from '../draft/profile.ts';

const profile: Profile = { language: 'en', foreign: false, metanorma: false, kind: 'Recommendation', common: false };
const none = (text: string, syntax: 'markdown' | 'asciidoc' | 'text' = 'markdown'): void => {
  assert.deepEqual(findingsOf('required-sentence', text, syntax).map(({ message }) => message), []);
};

test('a sentence that is missing or has other words', () => {
  checkPictures('required-sentence', {
    markdown: `## 3.1 Terms defined elsewhere
       ^^^^^^^^^^^^^^^^^^^^^^^ warning: Clause 3.1 lacks its fixed sentence. Add it under the heading: "This Recommendation uses the following terms defined elsewhere:"

**3.1.1 asset** [ITU-T X.1]: A thing.

## 4 Abbreviations and acronyms

The following abbreviations are used in this Recommendation:
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Clause 4 opens with a fixed sentence. Write: "This Recommendation uses the following abbreviations and acronyms:"

| API | Application Programming Interface |
|---|---|

## Annex A: Tests
            ^^^^^ warning: Annex A lacks its fixed sentence. Add it under the heading: "(This annex forms an integral part of this Recommendation.)"

The tests are these.
`,
    asciidoc: `= Title
:docnumber: X.1

== Abbreviations and acronyms

API:: Application Programming Interface
`,
    text: `Appendix I
         ^ warning: Appendix I lacks its fixed sentence. Add it under the heading: "(This appendix does not form an integral part of this Recommendation.)"
Use cases
The cases are these.
`,
  });
});

test('deviations of form are for information', () => {
  checkPicture('required-sentence', 'markdown', `## 4 Abbreviations and acronyms

This Recommendation uses the following abbreviations:
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: This sentence has a fixed form: "This Recommendation uses the following abbreviations and acronyms:"

| API | Application Programming Interface |
|---|---|

## Annex A: Tests

(This annex forms an integral part of this Recommendation)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: This sentence has a fixed form: "(This annex forms an integral part of this Recommendation.)"

## 2 References

None
^^^^ information: "None" ends with a period in an empty clause.
`);
});

test('number, line ends, no-break spaces and emphasis do not count; "None." is right in an empty clause', () => {
  none(`## 2 References\n\n${sentenceAt('references', profile).replace('ITU-T Recommendations and', 'ITU-T\u00a0Recommendations\nand')}\n`);
  none('## 3.1 Terms defined elsewhere\n\nThis Recommendation uses the following term defined elsewhere:\n\n**3.1.1 asset** [ITU-T X.1]: A thing.\n');
  none('## 3.2 Terms defined in this Recommendation\n\nThis Recommendation\ndefines the following\u00a0terms:\n\n**3.2.1 asset**: A thing.\n');
  none('## 2 References\n\nNone.\n\n## 4 Abbreviations and acronyms\n\nThis clause is intentionally left blank.\n');
  none('## Annex A\n\n## Tests\n\n_(This annex forms an integral part of this Recommendation.)_\n');
  none('Annex A\n(This annex forms an integral part of this Recommendation.)\nTests\nText.\n', 'text');
  none('2\tReferences\nThe following ITU-T Recommendations and other references contain\nprovisions which, through reference in this text,\n', 'text');
  none('# Draft new Supplement 5 to ITU-T X-series\n\n## Appendix I: Uses\n\n(This appendix does not form an integral part of this Supplement.)\n');
  none('## Bibliography\n\n[b-A] Text.\n');
});

test('French sentences', () => {
  none('---\nlanguage: fr\n---\n\n## 3.2 Termes définis dans la présente Recommandation\n\nLa présente Recommandation définit le terme suivant :\n\n**3.2.1 actif**: Une chose.\n\n## Annexe A: Essais\n\n(Cette annexe fait partie intégrante de la présente Recommandation.)\n\n## 2 Références\n\nAucune.\n');
  assert.equal(sentenceAt('annex', { ...profile, language: 'fr', kind: 'Supplement' }), '(Cette annexe fait partie intégrante du présent Supplément.)');
});

test('"None." above a list; a clause with nothing is empty-clause\'s', () => {
  checkPicture('required-sentence', 'markdown', `## 2 References

None.
^^^^^ warning: Clause 2 says "None." but has a list. Write the sentence that opens it.

[ITU-T X.1] Recommendation ITU-T X.1 (2020), *Title*.

## 4 Abbreviations and acronyms
`);
});

test('fixes write the sentence; one that turns the meaning round is only offered', () => {
  assert.equal(repaired('required-sentence', 'markdown', '## Annex A: Tests\n\nText.\n'), '## Annex A: Tests\n\n(This annex forms an integral part of this Recommendation.)\n\nText.\n');
  assert.equal(repaired('required-sentence', 'text', 'Appendix I\nUses\nText.\n'), 'Appendix I\nUses\n(This appendix does not form an integral part of this Recommendation.)\nText.\n');
  assert.equal(repaired('required-sentence', 'markdown', '## 4 Abbreviations and acronyms\n\nThis document uses the following abbreviations and acronyms:\n\nAPI  Application Programming Interface\n'), '## 4 Abbreviations and acronyms\n\nThis Recommendation uses the following abbreviations and acronyms:\n\nAPI  Application Programming Interface\n');
  assert.equal(repaired('required-sentence', 'markdown', '## 2 References\n\nNone\n'), '## 2 References\n\nNone.\n');
  const [turned] = findingsOf('required-sentence', '## Annex A: Tests\n\n(This annex does not form an integral part of this Recommendation.)\n', 'markdown');
  assert.deepEqual(turned?.fixes.map(({ certain }) => certain), [false]);
});

test('an annex that says it is no integral part keeps its sentence, wherever its title stands', () => {
  none('# Recommendation ITU-T X.1631 | International Standard ISO/IEC 27017\n\nTitle\n\n## Annex B\n\n(This annex does not form an integral part of this Recommendation | International Standard.)\n\nExamples\n');
  const wrong = '# Draft new Recommendation ITU-T X.a-b\n\nTitle\n\n## Annex B\n\n(This annex does not form an integral part of this text.)\n\nExamples\n';
  assert.deepEqual(findingsOf('required-sentence', wrong, 'markdown').flatMap(({ fixes }) => fixes.map(({ title, certain }) => [title, certain])), [['Write the required sentence', false]]);
});

test('"none." in lower case', () => {
  const text = '# Draft new Recommendation ITU-T X.a-b\n\nTitle\n\n## 2 References\n\nnone\n';
  assert.deepEqual(findingsOf('required-sentence', text, 'markdown').map(({ level }) => level), ['information']);
  assert.equal(repaired('required-sentence', 'markdown', text), text.replace('none', 'None.'));
  assert.equal(repaired('required-sentence', 'markdown', text.replace('none', '*none.*')), text.replace('none', '*None.*'));
});

test('a title that is said again under itself is one clause', () => {
  const text = '## 4 Abbreviations and acronyms\n\nAbbreviations:\n\n| | |\n|---|---|\n| API | Application Programming Interface |\n';
  assert.equal(findingsOf('required-sentence', text, 'markdown').length, 1);
  assert.equal(repaired('required-sentence', 'markdown', text), text.replace('Abbreviations:', 'This Recommendation uses the following abbreviations and acronyms:\n\nAbbreviations:'));
  assert.deepEqual(findingsOf('required-sentence', text.replace('| |', 'This Recommendation uses the following abbreviations and acronyms:\n\n| |'), 'markdown'), []);
});
