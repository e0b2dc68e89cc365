import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import { bodiesCatalogue, catalogue, inReferences, listedCatalogue, referencesIn, standardsCatalogue } from './reference-fixture.ts';

test('another title is a warning, a nearly equal one information', () => {
  checkPictures('title-mismatch', inReferences({
    markdown: `[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G messaging service*.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: The catalogue has X.1817 (approved 2023-09-08) with the title "Security requirements for 5G message service" (as of 2023-09-08). Check the title.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Functional architecture of edge routers*.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The catalogue has X.1645 (approved 2023-09-08) with the title "Requirements of network security situational awareness platform for cloud computing" (as of 2023-09-08). Check the number and the title.`,
    asciidoc: `* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security requirements for 5G messaging service_.
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: The catalogue has X.1817 (approved 2023-09-08) with the title "Security requirements for 5G message service" (as of 2023-09-08). Check the title.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Functional architecture of edge routers_.
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The catalogue has X.1645 (approved 2023-09-08) with the title "Requirements of network security situational awareness platform for cloud computing" (as of 2023-09-08). Check the number and the title.`,
    text: `[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Security requirements for 5G messaging service.
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: The catalogue has X.1817 (approved 2023-09-08) with the title "Security requirements for 5G message service" (as of 2023-09-08). Check the title.
[ITU-T X.1645]	Recommendation ITU-T X.1645 (2023), Functional architecture of edge routers.
                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The catalogue has X.1645 (approved 2023-09-08) with the title "Requirements of network security situational awareness platform for cloud computing" (as of 2023-09-08). Check the number and the title.`,
  }), { catalogue });
});

test('form does not matter; drafts, other editions and unknown documents are let be', () => {
  checkPictures('title-mismatch', inReferences({
    markdown: `[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Information technology — Security Requirements for 5G Message Service.*

[ITU-T X.1051] Recommendation ITU-T X.1051 (2016), *Code of practice*.

[ITU-T X.1818] Recommendation ITU-T X.1818 (2023), *Whatever*.

[ITU-T G.711] Recommendation ITU-T G.711 (1988), *Whatever*.`,
    asciidoc: `* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Information technology — Security Requirements for 5G Message Service._

* [[[x1051,ITU-T X.1051]]], Recommendation ITU-T X.1051 (2016), _Code of practice_.

* [[[x1818,ITU-T X.1818]]], Recommendation ITU-T X.1818 (2023), _Whatever_.

* [[[g711,ITU-T G.711]]], Recommendation ITU-T G.711 (1988), _Whatever_.`,
    text: `[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Information technology — Security Requirements for 5G Message Service.
[ITU-T X.1051]	Recommendation ITU-T X.1051 (2016), Code of practice.
[ITU-T X.1818]	Recommendation ITU-T X.1818 (2023), Whatever.
[ITU-T G.711]	Recommendation ITU-T G.711 (1988), Whatever.`,
  }), { catalogue });
});

test('the catalogue\'s title can be used', () => {
  assert.equal(repaired('title-mismatch', 'asciidoc', referencesIn('asciidoc', `* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security of 5G_.`), { catalogue }), referencesIn('asciidoc', `* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security requirements for 5G message service_.`));
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

test('the title of each edition', () => {
  checkPictures('title-mismatch', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.509] Recommendation ITU-T X.509 (2019), *Gates and keys of large networks*.
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The title of X.509 (2019) is "Public keys in networks of any size" (as of 2026-08-22). The edition of 2016 has the title of this entry.

[ITU-T X.509] Recommendation ITU-T X.509 (2016), *Gates and keys of large networks*.

[ITU-T X.509] Recommendation ITU-T X.509, *Gates and keys of large networks*.
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The title of X.509 (2019) is "Public keys in networks of any size" (as of 2026-08-22). The edition of 2016 has the title of this entry.

[ITU-T X.509] Recommendation ITU-T X.509 (2019), *Towers*.
                                                  ^^^^^^ warning: The title of X.509 (2019) is "Public keys in networks of any size" (as of 2026-08-22). Check the number and the title.

[ITU-T X.509] Recommendation ITU-T X.509 (2017), *Towers*.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x509,ITU-T X.509]]], Recommendation ITU-T X.509 (2019), _Gates and keys of large networks_.
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The title of X.509 (2019) is "Public keys in networks of any size" (as of 2026-08-22). The edition of 2016 has the title of this entry.

* [[[x509,ITU-T X.509]]], Recommendation ITU-T X.509 (2016), _Gates and keys of large networks_.

* [[[x509,ITU-T X.509]]], Recommendation ITU-T X.509, _Gates and keys of large networks_.
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The title of X.509 (2019) is "Public keys in networks of any size" (as of 2026-08-22). The edition of 2016 has the title of this entry.

* [[[x509,ITU-T X.509]]], Recommendation ITU-T X.509 (2019), _Towers_.
                                                              ^^^^^^ warning: The title of X.509 (2019) is "Public keys in networks of any size" (as of 2026-08-22). Check the number and the title.

* [[[x509,ITU-T X.509]]], Recommendation ITU-T X.509 (2017), _Towers_.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.509]	Recommendation ITU-T X.509 (2019), Gates and keys of large networks.
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The title of X.509 (2019) is "Public keys in networks of any size" (as of 2026-08-22). The edition of 2016 has the title of this entry.
[ITU-T X.509]	Recommendation ITU-T X.509 (2016), Gates and keys of large networks.
[ITU-T X.509]	Recommendation ITU-T X.509, Gates and keys of large networks.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The title of X.509 (2019) is "Public keys in networks of any size" (as of 2026-08-22). The edition of 2016 has the title of this entry.
[ITU-T X.509]	Recommendation ITU-T X.509 (2019), Towers.
                                                 ^^^^^^ warning: The title of X.509 (2019) is "Public keys in networks of any size" (as of 2026-08-22). Check the number and the title.
[ITU-T X.509]	Recommendation ITU-T X.509 (2017), Towers.`,
  }, { catalogue: listedCatalogue });
});

test('either title is right where sources differ; a former holder of the number is named', () => {
  checkPicture('title-mismatch', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G messaging service*.

[ITU-T X.1771] Recommendation ITU-T X.1771 (2024), *Supplement to X.1148*.
                                                    ^^^^^^^^^^^^^^^^^^^^ warning: The title of X.1771 (2024) is "Combining data of several holders" (as of 2026-08-22). The title of this entry is that of X Suppl. 39, which had the number X.1771 until 2023-09-08.`, { catalogue: listedCatalogue });
});

test('standards of other organizations', () => {
  checkPicture('title-mismatch', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ISO/IEC 27002] ISO/IEC 27002:2022, *Practice of controls*.
                                     ^^^^^^^^^^^^^^^^^^^^ warning: The catalogue has ISO/IEC 27002 (2022) with the title "Controls" (as of 2026-08-22). The edition of 2013 has the title of this entry.

[ISO/IEC 27002] ISO/IEC 27002:2013, *Practice of controls*.`, { catalogue: standardsCatalogue });
});

test('an entry that begins with its authors', () => {
  checkPicture('title-mismatch', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[IETF RFC 8446] Keeper, L., *A protocol of fewer layers*, RFC 8446, August 2018.

[IETF RFC 5246] Keeper, L., *A protocol of towers*, RFC 5246, August 2008.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: The title of IETF RFC 5246 (2008) is "A protocol of layers" (as of 2026-08-22). Check the number and the title.`, { catalogue: standardsCatalogue });
});

test('an annex has a title of its own', () => {
  checkPicture('title-mismatch', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.509] Recommendation ITU-T X.509 (2019) Annex E, *Towers*.

[ITU-T X.509] Recommendation ITU-T X.509 Appendix IV (2019), *Towers*.

[ITU-T X.509] Recommendation ITU-T X.509 (2016) Amd. 1, *Towers*.`, { catalogue: listedCatalogue });
});

test('the year of the edition that has the title', () => {
  const draft = (date: string): string => `## 2 References\n\n[ITU-T X.509] Recommendation ITU-T X.509 ${date}, *Gates and keys of large networks*.`;
  assert.equal(repaired('title-mismatch', 'markdown', draft('(10/2019)'), { catalogue: listedCatalogue, title: 'Change 10/2019 to 10/2016' }), draft('(10/2016)'));
});

test('a title in the language of the draft', () => {
  const draft = (title: string): string => `# Projet de nouvelle Recommandation UIT-T X.new\n\n## 2 Références\n\n[ISO/IEC 27017] ISO/CEI 27017:2015, *${title}*.`;
  assert.deepEqual(findingsOf('title-mismatch', draft('Pratique des nuages'), 'markdown', { catalogue: bodiesCatalogue }), []);
  assert.equal(repaired('title-mismatch', 'markdown', draft('Pratique des gros nuages'), { catalogue: bodiesCatalogue }), draft('Pratique des nuages'));
});
