import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import { bodiesCatalogue, catalogue, coveringCatalogue, inReferences, listedCatalogue, referencesIn, standardsCatalogue } from './reference-fixture.ts';

test('a year before the first approval of a new text', () => {
  checkPictures('unknown-edition', inReferences({
    markdown: `[ITU-T X.1817] Recommendation ITU-T X.1817 (2021), *T*.
                                            ^^^^ warning: X.1817 was first approved in 2023 (as of 2023-09-08). There is no edition of 2021.

[ITU-T X.1645] Recommendation ITU-T X.1645 (03/2022), *T*.
                                               ^^^^ warning: X.1645 was first approved in 2023 (as of 2023-09-08). There is no edition of 2022.`,
    asciidoc: `* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2021), _T_.
                                                         ^^^^ warning: X.1817 was first approved in 2023 (as of 2023-09-08). There is no edition of 2021.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (03/2022), _T_.
                                                            ^^^^ warning: X.1645 was first approved in 2023 (as of 2023-09-08). There is no edition of 2022.`,
    text: `[ITU-T X.1817]	Recommendation ITU-T X.1817 (2021), T.
                                            ^^^^ warning: X.1817 was first approved in 2023 (as of 2023-09-08). There is no edition of 2021.
[ITU-T X.1645]	Recommendation ITU-T X.1645 (03/2022), T.
                                               ^^^^ warning: X.1645 was first approved in 2023 (as of 2023-09-08). There is no edition of 2022.`,
  }), { catalogue });
});

test('a revision had earlier editions, a text can have later ones, and drafts have none', () => {
  checkPictures('unknown-edition', inReferences({
    markdown: `[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.

[ITU-T X.1051] Recommendation ITU-T X.1051 (2016), *T*.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2024), *T*.

[ITU-T X.1818] Recommendation ITU-T X.1818 (2022), *T*.

[ITU-T G.711] Recommendation ITU-T G.711 (1972), *T*.`,
    asciidoc: `* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security requirements for 5G message service_.

* [[[x1051,ITU-T X.1051]]], Recommendation ITU-T X.1051 (2016), _T_.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2024), _T_.

* [[[x1818,ITU-T X.1818]]], Recommendation ITU-T X.1818 (2022), _T_.

* [[[g711,ITU-T G.711]]], Recommendation ITU-T G.711 (1972), _T_.`,
    text: `[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Security requirements for 5G message service.
[ITU-T X.1051]	Recommendation ITU-T X.1051 (2016), T.
[ITU-T X.1645]	Recommendation ITU-T X.1645 (2024), T.
[ITU-T X.1818]	Recommendation ITU-T X.1818 (2022), T.
[ITU-T G.711]	Recommendation ITU-T G.711 (1972), T.`,
  }), { catalogue });
});

test('a source that lists the series settles every year up to its date', () => {
  checkPictures('unknown-edition', inReferences({
    markdown: `[ITU-T X.1051] Recommendation ITU-T X.1051 (2016), *T*.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2024), *T*.
                                            ^^^^ warning: There is no edition of 2024 of X.1645 (as of 2025-06-17). The only one is of 2023.

[ITU-T X.1817] Recommendation ITU-T X.1817 (2026), *T*.`,
    asciidoc: `* [[[x1051,ITU-T X.1051]]], Recommendation ITU-T X.1051 (2016), _T_.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2024), _T_.
                                                         ^^^^ warning: There is no edition of 2024 of X.1645 (as of 2025-06-17). The only one is of 2023.

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2026), _T_.`,
    text: `[ITU-T X.1051]	Recommendation ITU-T X.1051 (2016), T.
[ITU-T X.1645]	Recommendation ITU-T X.1645 (2024), T.
                                            ^^^^ warning: There is no edition of 2024 of X.1645 (as of 2025-06-17). The only one is of 2023.
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2026), T.`,
  }), { catalogue: coveringCatalogue });
});

test('the year of the edition', () => {
  assert.equal(repaired('unknown-edition', 'text', referencesIn('text', `[ITU-T X.1645]	Recommendation ITU-T X.1645 (03/2022), T.`), { catalogue }), referencesIn('text', `[ITU-T X.1645]	Recommendation ITU-T X.1645 (09/2023), T.`));
});

test('a month before the first approval is no edition', () => {
  checkPicture('unknown-edition', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (08/2023), *T*.
                                           ^^^^^^^^^ warning: X.1817 was first approved on 2023-09-08 (as of 2023-09-08). There is no edition of 08/2023.

[ITU-T X.1645] Recommendation ITU-T X.1645 (09/2023), *T*.

[ITU-T X.1051] Recommendation ITU-T X.1051 (05/2023), *T*.`, { catalogue });
});

test('editions that a source lists, the nearest of them first', () => {
  checkPictures('unknown-edition', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.509] Recommendation ITU-T X.509 (2017), *Gates*.
                                          ^^^^ warning: There is no edition of 2017 of X.509 (as of 2026-08-22). There are those of 2008, 2012, 2016 and 2019. That of 2008 has the title of this entry.

[ITU-T X.1631] Recommendation ITU-T X.1631 (2014), *T*.
                                            ^^^^ warning: There is no edition of 2014 of X.1631 (as of 2026-08-22). The only one is of 2015.

[ITU-T X.1771] Recommendation ITU-T X.1771 (2023), *T*.
                                            ^^^^ warning: There is no edition of 2023 of X.1771 (as of 2026-08-22). The only one is of 2024. Until 2023-09-08 the number was that of X.ddc, which is X Suppl. 39 now.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x509,ITU-T X.509]]], Recommendation ITU-T X.509 (2017), _Gates_.
                                                      ^^^^ warning: There is no edition of 2017 of X.509 (as of 2026-08-22). There are those of 2008, 2012, 2016 and 2019. That of 2008 has the title of this entry.

* [[[x1631,ITU-T X.1631]]], Recommendation ITU-T X.1631 (2014), _T_.
                                                         ^^^^ warning: There is no edition of 2014 of X.1631 (as of 2026-08-22). The only one is of 2015.

* [[[x1771,ITU-T X.1771]]], Recommendation ITU-T X.1771 (2023), _T_.
                                                         ^^^^ warning: There is no edition of 2023 of X.1771 (as of 2026-08-22). The only one is of 2024. Until 2023-09-08 the number was that of X.ddc, which is X Suppl. 39 now.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.509]	Recommendation ITU-T X.509 (2017), Gates.
                                          ^^^^ warning: There is no edition of 2017 of X.509 (as of 2026-08-22). There are those of 2008, 2012, 2016 and 2019. That of 2008 has the title of this entry.
[ITU-T X.1631]	Recommendation ITU-T X.1631 (2014), T.
                                            ^^^^ warning: There is no edition of 2014 of X.1631 (as of 2026-08-22). The only one is of 2015.
[ITU-T X.1771]	Recommendation ITU-T X.1771 (2023), T.
                                            ^^^^ warning: There is no edition of 2023 of X.1771 (as of 2026-08-22). The only one is of 2024. Until 2023-09-08 the number was that of X.ddc, which is X Suppl. 39 now.`,
  }, { catalogue: listedCatalogue });
});

test('months, dates near that of the source or after it, and texts that are no longer in force', () => {
  checkPicture('unknown-edition', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.509] Recommendation ITU-T X.509 (11/2019), *T*.
                                         ^^^^^^^^^ warning: There is no edition of 11/2019 of X.509 (as of 2026-08-22). There is one of 10/2019.

[ITU-T X.509] Recommendation ITU-T X.509 (10/2019), *T*.

[ITU-T X.1817] Recommendation ITU-T X.1817 (2026), *T*.
                                            ^^^^ information: The catalogue has no edition of 2026 of X.1817 (as of 2026-08-22). The only one is of 2023. Check the year.

[ITU-T X.1817] Recommendation ITU-T X.1817 (2027), *T*.

[ITU-T X.400] Recommendation ITU-T X.400 (2001), *T*.

[ITU-T X.700] Recommendation ITU-T X.700 (1988), *T*.
                                          ^^^^ warning: There is no edition of 1988 of X.700 (as of 2026-08-22). The only one is of 1992.`, { catalogue: listedCatalogue });
});

test('amendments and corrigenda that an edition does not have', () => {
  checkPicture('unknown-edition', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.509] Recommendation ITU-T X.509 (2019) Amd. 2, *T*.
                                                ^^^^^^ information: There is no Amd. 2 of X.509 (2019) (as of 2026-08-22). There is Amd. 1.

[ITU-T X.509] Recommendation ITU-T X.509 (2016) Amd. 3 (10/2018), *T*.
                                                ^^^^^^ warning: There is no Amd. 3 of X.509 (2016) (as of 2026-08-22). There is Amd. 1.

[ITU-T X.509] Recommendation ITU-T X.509 (2016) Amd. 1, *T*.

[ITU-T X.509] Recommendation ITU-T X.509 (2016) Cor. 1, *T*.

[ITU-T X.509] Recommendation ITU-T X.509 (2012) Amd. 1, *T*.
                                                ^^^^^^ warning: There is no Amd. 1 of X.509 (2012) (as of 2026-08-22). The editions of 2016 and 2019 have one.

[ITU-T X.509] Recommendation ITU-T X.509 (2019) Amd. 3 (10/2027), *T*.

[ITU-T X.509] Recommendation ITU-T X.509 (2017) Amd. 1, *T*.
                                          ^^^^ warning: There is no edition of 2017 of X.509 (as of 2026-08-22). There are those of 2008, 2012, 2016 and 2019.`, { catalogue: listedCatalogue });
});

test('the year of the other half of a common text', () => {
  checkPicture('unknown-edition', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1631] Recommendation ITU-T X.1631 (2015) | ISO/IEC 27017:2016, *T*.
                                                                  ^^^^ warning: X.1631 (2015) is ISO/IEC 27017:2015, and not of 2016 (as of 2026-08-22).

[ITU-T X.1631] Recommendation ITU-T X.1631 (2015) | ISO/IEC 27017:2015, *T*.

[ITU-T X.1631] Recommendation ITU-T X.1631 (2015) | ISO/IEC 27018:2016, *T*.`, { catalogue: listedCatalogue });
});

test('documents of other organizations, where a source lists all of them', () => {
  checkPicture('unknown-edition', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[IETF RFC 8446] IETF RFC 8446 (2019), *T*.
                               ^^^^ warning: IETF RFC 8446 is of 2018 (as of 2026-08-22), and an RFC has no other edition.

[IETF RFC 8446] IETF RFC 8446 (2018), *T*.

[ISO/IEC 27002] ISO/IEC 27002:2018, *T*.`, { catalogue: standardsCatalogue });
});

test('in French', () => {
  checkPicture('unknown-edition', 'markdown', `# Projet de nouvelle Recommandation UIT-T X.new

## 2 Références

[UIT-T X.509] Recommandation UIT-T X.509 (2017), *T*.
                                          ^^^^ warning: There is no edition of 2017 of X.509 (as of 2026-08-22). There are those of 2008, 2012, 2016 and 2019.`, { catalogue: listedCatalogue });
});

test('an edition is offered for each of the nearest dates', () => {
  const draft = (date: string): string => `## 2 References\n\n[ITU-T X.509] Recommendation ITU-T X.509 ${date}, *Gates*.`;
  assert.deepEqual(findingsOf('unknown-edition', draft('(2018)'), 'markdown', { catalogue: listedCatalogue })[0]?.fixes.map(({ title }) => title), ['Change 2018 to 2008', 'Change 2018 to 2019', 'Change 2018 to 2016']);
  assert.equal(repaired('unknown-edition', 'markdown', draft('(05/2018)'), { catalogue: listedCatalogue, title: 'Change 05/2018 to 10/2019' }), draft('(10/2019)'));
  assert.equal(repaired('unknown-edition', 'markdown', draft('(2012) Amd. 1'), { catalogue: listedCatalogue }), draft('(2019) Amd. 1'));
  assert.equal(repaired('unknown-edition', 'markdown', draft('(2016) Amd. 4 (2018)'), { catalogue: listedCatalogue }), draft('(2016) Amd. 1 (2018)'));
});

test('an RFC has one edition, though no source lists them all', () => {
  const draft = (date: string): string => `## 2 References\n\n[IETF RFC 8446] IETF RFC 8446 (${date}), *T*.`;
  for (const [date, right] of [['2017', '2018'], ['2019', '2018'], ['07/2018', '08/2018']] as const) {
    assert.deepEqual(findingsOf('unknown-edition', draft(date), 'markdown', { catalogue: bodiesCatalogue }).map(({ message }) => message), [`IETF RFC 8446 is of ${right} (as of 2026-08-22), and an RFC has no other edition.`]);
    assert.equal(repaired('unknown-edition', 'markdown', draft(date), { catalogue: bodiesCatalogue }), draft(right));
  }
  assert.deepEqual(findingsOf('newer-edition', draft('2017'), 'markdown', { catalogue: bodiesCatalogue }), []);
});
