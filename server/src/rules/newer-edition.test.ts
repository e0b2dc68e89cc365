import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import type { EventName, Relation } from '../catalogue/record.ts';
import type { Statement } from '../catalogue/statement.ts';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import { bodiesCatalogue, catalogue as small, listedCatalogue, referencesIn, standardsCatalogue } from './reference-fixture.ts';

const statement = (names: readonly string[], events: readonly (readonly [EventName, string])[], relations: readonly Relation[] = []): Statement => ({
  names, kind: 'recommendation', questions: [], events: events.map(([event, date]) => ({ event, date })), relations, notes: [], place: 'Annex 1',
});

const catalogue = buildCatalogue([{
  version: 1, source: { id: 'list', title: 'List', date: '2024-05-01', covers: [] }, questions: [], abbreviations: [],
  statements: [
    statement(['X.1051Rev'], [['approved', '2023-06-13']], [{ type: 'revises', target: 'X.1051' }]),
    statement(['X.680'], [['approved', '2015-08-13'], ['superseded', '2021-02-13'], ['approved', '2021-02-13']]),
    statement(['X.1817', 'X.5Gsec-message'], [['approved', '2023-09-08']]),
    statement(['X.208'], [['approved', '1988-11-25'], ['withdrawn', '2002-10-30']]),
    statement(['X.1631 | ISO/IEC 27017'], [['approved', '2023-07-14']], [{ type: 'common-text', target: 'ISO/IEC 27017' }]),
  ],
}]);

test('an entry with an earlier edition', () => {
  checkPictures('newer-edition', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.680] Recommendation ITU-T X.680 (2015), *T*.
                                         ^^^^^^ information: X.680 has a newer edition, of 2021 (as of 2024-05-01). Cite it, unless the text rests on the earlier one.

[ITU-T X.1051] Recommendation ITU-T X.1051 (04/2016), *T*.
                                           ^^^^^^^^^ information: X.1051 has a newer edition, of 06/2023 (as of 2024-05-01). Cite it, unless the text rests on the earlier one.

## Bibliography

[b-ITU-T X.1631] Recommendation ITU-T X.1631 (2015) | ISO/IEC 27017:2015, *T*.
                                             ^^^^^^ information: X.1631 has a newer edition, of 2023 (as of 2024-05-01). Cite it, unless the text rests on the earlier one.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x680,ITU-T X.680]]], Recommendation ITU-T X.680 (2015), _T_.
                                                     ^^^^^^ information: X.680 has a newer edition, of 2021 (as of 2024-05-01). Cite it, unless the text rests on the earlier one.

[bibliography]
== Bibliography

* [[[x1051,ITU-T X.1051]]], Recommendation ITU-T X.1051 (04/2016), _T_.
                                                        ^^^^^^^^^ information: X.1051 has a newer edition, of 06/2023 (as of 2024-05-01). Cite it, unless the text rests on the earlier one.`,
    text: referencesIn('text', `[ITU-T X.680]	Recommendation ITU-T X.680 (2015), T.
                                         ^^^^^^ information: X.680 has a newer edition, of 2021 (as of 2024-05-01). Cite it, unless the text rests on the earlier one.
[ITU-T X.1051]	Recommendation ITU-T X.1051 (2016), T.
                                           ^^^^^^ information: X.1051 has a newer edition, of 2023 (as of 2024-05-01). Cite it, unless the text rests on the earlier one.`),
  }, { catalogue });
});

test('the edition in force, years without an edition, amendments, withdrawn texts and other organizations', () => {
  const entries = [
    '[ITU-T X.680] Recommendation ITU-T X.680 (2021), *T*.', '[ITU-T X.680] Recommendation ITU-T X.680, *T*.', '[ITU-T X.680] Recommendation ITU-T X.680 (02/2021), *T*.',
    '[ITU-T X.1817] Recommendation ITU-T X.1817 (2020), *T*.', '[ITU-T X.1051] Recommendation ITU-T X.1051 (2024), *T*.', '[ITU-T X.680] Recommendation ITU-T X.680 (2015) Amd. 1, *T*.',
    '[ITU-T X.208] Recommendation ITU-T X.208 (1988), *T*.', '[ISO/IEC 27017] ISO/IEC 27017:2015, *T*.', '[ITU-T G.711] Recommendation ITU-T G.711 (1972), *T*.',
  ];
  for (const entry of entries) assert.deepEqual(findingsOf('newer-edition', `# Draft new Recommendation ITU-T X.new\n\n## 2 References\n\n${entry}\n`, 'markdown', { catalogue }), [], entry);
});

test('a text of which one edition is known can have had earlier ones, unless it was new', () => {
  checkPicture('newer-edition', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2019), *T*.

[ITU-T X.1051] Recommendation ITU-T X.1051 (2016), *T*.
                                           ^^^^^^ information: X.1051 has a newer edition, of 2023 (as of 2023-09-08). Cite it, unless the text rests on the earlier one.`, { catalogue: small });
});

test('in French', () => {
  checkPicture('newer-edition', 'markdown', `# Projet de nouvelle Recommandation UIT-T X.new

## 2 Références

[UIT-T X.680] Recommandation UIT-T X.680 (2015), *T*.
                                         ^^^^^^ information: X.680 has a newer edition, of 2021 (as of 2024-05-01). Cite it, unless the text rests on the earlier one.`, { catalogue });
});

test('the date of the newer edition', () => {
  const draft = (date: string): string => `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.680]	Recommendation ITU-T X.680 ${date}, T.`;
  assert.equal(repaired('newer-edition', 'text', draft('(2015)'), { catalogue }), draft('(2021)'));
  assert.equal(repaired('newer-edition', 'text', draft('(08/2015)'), { catalogue }), draft('(02/2021)'));
  assert.deepEqual(findingsOf('newer-edition', draft('(02/2021)'), 'text', { catalogue }), []);
});

test('no year is changed where a common text has two', () => {
  const [finding] = findingsOf('newer-edition', '# Draft new Recommendation ITU-T X.new\n\n## 2 References\n\n[ITU-T X.1631] Recommendation ITU-T X.1631 (2015) | ISO/IEC 27017:2015, *T*.', 'markdown', { catalogue });
  assert.deepEqual(finding?.fixes, []);
});

test('the title of the newer edition where it is another one', () => {
  checkPictures('newer-edition', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.509] Recommendation ITU-T X.509 (2016), *Gates and keys of large networks*.
                                         ^^^^^^ information: X.509 has a newer edition, of 2019, with the title "Public keys in networks of any size" (as of 2026-08-22). Cite it, unless the text rests on the earlier one.

[ITU-T X.509] Recommendation ITU-T X.509 (10/2012), *Other*.
                                         ^^^^^^^^^ information: X.509 has a newer edition, of 10/2019, with the title "Public keys in networks of any size" (as of 2026-08-22). Cite it, unless the text rests on the earlier one.

[ITU-T X.509] Recommendation ITU-T X.509 (2019), *T*.

[ITU-T X.509] Recommendation ITU-T X.509 (2016) Amd. 1, *T*.

[ITU-T X.509] Recommendation ITU-T X.509 (2017), *T*.

[ITU-T X.400] Recommendation ITU-T X.400 (1999), *T*.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x509,ITU-T X.509]]], Recommendation ITU-T X.509 (2016), _Gates and keys of large networks_.
                                                     ^^^^^^ information: X.509 has a newer edition, of 2019, with the title "Public keys in networks of any size" (as of 2026-08-22). Cite it, unless the text rests on the earlier one.

* [[[x509,ITU-T X.509]]], Recommendation ITU-T X.509 (10/2012), _Other_.
                                                     ^^^^^^^^^ information: X.509 has a newer edition, of 10/2019, with the title "Public keys in networks of any size" (as of 2026-08-22). Cite it, unless the text rests on the earlier one.

* [[[x509,ITU-T X.509]]], Recommendation ITU-T X.509 (2019), _T_.

* [[[x509,ITU-T X.509]]], Recommendation ITU-T X.509 (2016) Amd. 1, _T_.

* [[[x509,ITU-T X.509]]], Recommendation ITU-T X.509 (2017), _T_.

* [[[x400,ITU-T X.400]]], Recommendation ITU-T X.400 (1999), _T_.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.509]	Recommendation ITU-T X.509 (2016), Gates and keys of large networks.
                                         ^^^^^^ information: X.509 has a newer edition, of 2019, with the title "Public keys in networks of any size" (as of 2026-08-22). Cite it, unless the text rests on the earlier one.
[ITU-T X.509]	Recommendation ITU-T X.509 (10/2012), Other.
                                         ^^^^^^^^^ information: X.509 has a newer edition, of 10/2019, with the title "Public keys in networks of any size" (as of 2026-08-22). Cite it, unless the text rests on the earlier one.
[ITU-T X.509]	Recommendation ITU-T X.509 (2019), T.
[ITU-T X.509]	Recommendation ITU-T X.509 (2016) Amd. 1, T.
[ITU-T X.509]	Recommendation ITU-T X.509 (2017), T.
[ITU-T X.400]	Recommendation ITU-T X.400 (1999), T.`,
  }, { catalogue: listedCatalogue });
});

test('standards of other organizations', () => {
  checkPicture('newer-edition', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ISO/IEC 27002] ISO/IEC 27002:2013, *Practice of controls*.
                              ^^^^ information: ISO/IEC 27002 has a newer edition, of 2022, with the title "Controls" (as of 2026-08-22). Cite it, unless the text rests on the earlier one.

[ISO/IEC 27002] ISO/IEC 27002:2022, *Controls*.

[IETF RFC 5246] IETF RFC 5246 (2008), *T*.`, { catalogue: standardsCatalogue });
});

test('where an entry has a version too, the date alone is not changed', () => {
  const found = findingsOf('newer-edition', '## 2 References\n\n[ISO/IEC 27002] ISO/IEC 27002 V1.1.1 (2013), *Practice of controls*.', 'markdown', { catalogue: standardsCatalogue });
  assert.deepEqual(found.map(({ message, fixes }) => [message, fixes.length]), [['ISO/IEC 27002 has a newer edition, of 2022, with the title "Controls" (as of 2026-08-22). Cite it, unless the text rests on the earlier one.', 0]]);
});

test('date and title of the newer edition', () => {
  const draft = (date: string, title: string): string => `## 2 References\n\n[ITU-T X.509] Recommendation ITU-T X.509 ${date}, *${title}*.`;
  assert.equal(repaired('newer-edition', 'markdown', draft('(2016)', 'Gates and keys of large networks'), { catalogue: listedCatalogue }), draft('(2019)', 'Public keys in networks of any size'));
  assert.equal(repaired('newer-edition', 'markdown', draft('(2016)', 'Mine'), { catalogue: listedCatalogue }), draft('(2019)', 'Mine'));
  assert.equal(repaired('newer-edition', 'markdown', '## 2 References\n\n[ISO/IEC 27002] ISO/IEC 27002:2013, *Practice of controls*.', { catalogue: standardsCatalogue }), '## 2 References\n\n[ISO/IEC 27002] ISO/IEC 27002:2022, *Controls*.');
});

test('a revision is an edition, and changes with the date unless the tag names it', () => {
  const draft = (tag: string, revision: string, date: string, title: string): string => `## 2 References\n\n[${tag}] NIST SP 800-53${revision} (${date}), *${title}*.`;
  for (const [before, after] of [[' Rev. 4', ' Rev. 5'], ['r4', 'r5'], [' Revision 4', ' Revision 5'], ['', '']] as const) {
    const old = draft('NIST SP 800-53', before, '2013', 'Controls of towers'), found = findingsOf('newer-edition', old, 'markdown', { catalogue: bodiesCatalogue });
    assert.deepEqual(found.map(({ message }) => message), ['NIST SP 800-53 has a newer edition, Rev. 5, of 2020, with the title "Controls of gates" (as of 2026-08-22). Cite it, unless the text rests on the earlier one.']);
    assert.equal(repaired('newer-edition', 'markdown', old, { catalogue: bodiesCatalogue }), draft('NIST SP 800-53', after, '2020', 'Controls of gates'));
    assert.deepEqual(findingsOf('newer-edition', draft('NIST SP 800-53', after, '2020', 'Controls of gates'), 'markdown', { catalogue: bodiesCatalogue }), []);
  }
  assert.deepEqual(findingsOf('newer-edition', draft('NIST SP 800-53r4', 'r4', '2013', 'Controls of towers'), 'markdown', { catalogue: bodiesCatalogue }).map(({ fixes }) => fixes.length), [0]);
});
