import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, repaired } from './picture.ts';
import { inReferences, referencesIn } from './reference-fixture.ts';

test('one document under two tags, and in both lists', () => {
  checkPictures('duplicate-reference', inReferences({
    markdown: `[ITU-T G.8013] Recommendation ITU-T G.8013/Y.1731 (2015), *Operation*.

[ITU-T Y.1731] Recommendation ITU-T G.8013/Y.1731 (2015), *Operation*.
 ^^^^^^^^^^^^ warning: [ITU-T Y.1731] is the document listed as [ITU-T G.8013] already. Keep one of the two entries.`,
    asciidoc: `* [[[g8013,ITU-T G.8013]]], Recommendation ITU-T G.8013/Y.1731 (2015), _Operation_.

* [[[y1731,ITU-T Y.1731]]], Recommendation ITU-T G.8013/Y.1731 (2015), _Operation_.
           ^^^^^^^^^^^^ warning: [ITU-T Y.1731] is the document listed as [ITU-T G.8013] already. Keep one of the two entries.`,
    text: `[ITU-T G.8013]	Recommendation ITU-T G.8013/Y.1731 (2015), Operation.
[ITU-T Y.1731]	Recommendation ITU-T G.8013/Y.1731 (2015), Operation.
 ^^^^^^^^^^^^ warning: [ITU-T Y.1731] is the document listed as [ITU-T G.8013] already. Keep one of the two entries.`,
  }, {
    markdown: `[b-ITU-T G.8013] Recommendation ITU-T G.8013/Y.1731 (2015), *Operation*.
 ^^^^^^^^^^^^^^ warning: [b-ITU-T G.8013] is the document listed in References as [ITU-T G.8013] already. Keep one of the two entries.`,
    asciidoc: `* [[[g8013,b-ITU-T G.8013]]], Recommendation ITU-T G.8013/Y.1731 (2015), _Operation_.
           ^^^^^^^^^^^^^^ warning: [b-ITU-T G.8013] is the document listed in References as [ITU-T G.8013] already. Keep one of the two entries.`,
    text: `[b-ITU-T G.8013]	Recommendation ITU-T G.8013/Y.1731 (2015), Operation.
 ^^^^^^^^^^^^^^ warning: [b-ITU-T G.8013] is the document listed in References as [ITU-T G.8013] already. Keep one of the two entries.`,
  }));
});

test('two editions under two tags, and an amendment beside its base, are no doubles', () => {
  checkPictures('duplicate-reference', inReferences({
    markdown: `[ITU-T X.1252] Recommendation ITU-T X.1252 (2010), *Terms*.

[ITU-T X.1252 (2021)] Recommendation ITU-T X.1252 (2021), *Terms*.

[ITU-T X.1352] Recommendation ITU-T X.1352 (2022), *Security*.

[ITU-T X.1352 Amd. 1] Recommendation ITU-T X.1352 (2022) Amd. 1 (2024), *Security*.`,
    asciidoc: `* [[[x1252,ITU-T X.1252]]], Recommendation ITU-T X.1252 (2010), _Terms_.

* [[[x1252(2021),ITU-T X.1252 (2021)]]], Recommendation ITU-T X.1252 (2021), _Terms_.

* [[[x1352,ITU-T X.1352]]], Recommendation ITU-T X.1352 (2022), _Security_.

* [[[x1352amd1,ITU-T X.1352 Amd. 1]]], Recommendation ITU-T X.1352 (2022) Amd. 1 (2024), _Security_.`,
    text: `[ITU-T X.1252]	Recommendation ITU-T X.1252 (2010), Terms.
[ITU-T X.1252 (2021)]	Recommendation ITU-T X.1252 (2021), Terms.
[ITU-T X.1352]	Recommendation ITU-T X.1352 (2022), Security.
[ITU-T X.1352 Amd. 1]	Recommendation ITU-T X.1352 (2022) Amd. 1 (2024), Security.`,
  }));
});

test('two Supplements of one series, and two amendments behind a slash, are no doubles', () => {
  checkPicture('duplicate-reference', 'markdown', referencesIn('markdown', `[ITU-T X.216 Amd. 1] Recommendation ITU-T X.216 (1994)/Amd. 1 (1997), *Towers*.

[ITU-T X.216 Amd. 2] Recommendation ITU-T X.216 (1994)/Amd. 2 (1997), *Towers*.

[ITU-T Y Suppl. 44] Recommendation ITU-T Y Suppl. 44 (2017), *Towers*.

[ITU-T Y Suppl. 53] Recommendation ITU-T Y Suppl. 53 (2017), *Towers*.`));
});

test('the second entry can go', () => {
  assert.equal(repaired('duplicate-reference', 'markdown', referencesIn('markdown', `[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.`)), referencesIn('markdown', `[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.`));
});
