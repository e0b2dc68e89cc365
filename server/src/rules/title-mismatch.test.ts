import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { checkPicture, checkPictures, repaired } from './picture.ts';
import { catalogue } from './reference-fixture.ts';

test('another title is a warning, a nearly equal one information', () => {
  checkPictures('title-mismatch', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G messaging service*.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: The catalogue has X.1817 (approved 2023-09-08) with the title "Security requirements for 5G message service" (as of 2023-09-08). Check the title.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Functional architecture of edge routers*.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The catalogue has X.1645 (approved 2023-09-08) with the title "Requirements of network security situational awareness platform for cloud computing" (as of 2023-09-08). Check the number and the title.

## 6 Body

Text.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security requirements for 5G messaging service_.
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: The catalogue has X.1817 (approved 2023-09-08) with the title "Security requirements for 5G message service" (as of 2023-09-08). Check the title.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Functional architecture of edge routers_.
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The catalogue has X.1645 (approved 2023-09-08) with the title "Requirements of network security situational awareness platform for cloud computing" (as of 2023-09-08). Check the number and the title.

== Body

Text.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Security requirements for 5G messaging service.
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: The catalogue has X.1817 (approved 2023-09-08) with the title "Security requirements for 5G message service" (as of 2023-09-08). Check the title.
[ITU-T X.1645]	Recommendation ITU-T X.1645 (2023), Functional architecture of edge routers.
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The catalogue has X.1645 (approved 2023-09-08) with the title "Requirements of network security situational awareness platform for cloud computing" (as of 2023-09-08). Check the number and the title.
6	Body
Text.`,
  }, { catalogue });
});

test('form does not matter; drafts, other editions and unknown documents are let be', () => {
  checkPictures('title-mismatch', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Information technology — Security Requirements for 5G Message Service.*

[ITU-T X.1051] Recommendation ITU-T X.1051 (2016), *Code of practice*.

[ITU-T X.1818] Recommendation ITU-T X.1818 (2023), *Whatever*.

[ITU-T G.711] Recommendation ITU-T G.711 (1988), *Whatever*.

## 6 Body

Text.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Information technology — Security Requirements for 5G Message Service._

* [[[x1051,ITU-T X.1051]]], Recommendation ITU-T X.1051 (2016), _Code of practice_.

* [[[x1818,ITU-T X.1818]]], Recommendation ITU-T X.1818 (2023), _Whatever_.

* [[[g711,ITU-T G.711]]], Recommendation ITU-T G.711 (1988), _Whatever_.

== Body

Text.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Information technology — Security Requirements for 5G Message Service.
[ITU-T X.1051]	Recommendation ITU-T X.1051 (2016), Code of practice.
[ITU-T X.1818]	Recommendation ITU-T X.1818 (2023), Whatever.
[ITU-T G.711]	Recommendation ITU-T G.711 (1988), Whatever.
6	Body
Text.`,
  }, { catalogue });
});

test('the catalogue\'s title can be used', () => {
  assert.equal(repaired('title-mismatch', 'asciidoc', `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security of 5G_.

== Body

Text.`, { catalogue }), `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security requirements for 5G message service_.

== Body

Text.`);
});

test('the title of a planned revision says nothing about the edition before it', () => {
  const statement = { names: ['X.1631'], kind: 'recommendation', questions: [], relations: [], notes: [], place: 'Annex 1' } as const;
  const source = { id: 'letter', title: 'Letter', date: '2025-06-17', covers: [] };
  const planned = buildCatalogue([{
    version: 1, source, questions: [], abbreviations: [],
    statements: [
      { ...statement, events: [{ event: 'approved', date: '2015-07-14' }] },
      { ...statement, title: { lang: 'en', text: 'Cloud controls' }, events: [{ event: 'scheduled', meeting: 'SG17' }] },
    ],
  }]);
  checkPicture('title-mismatch', 'markdown', '## 2 References\n\n[ITU-T X.1631] Recommendation ITU-T X.1631 (2015), *Code of practice*.', { catalogue: planned });
});
