import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import type { EventName, Relation } from '../catalogue/record.ts';
import type { Statement } from '../catalogue/statement.ts';
import { testList } from '../catalogue/testing.ts';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import { bodiesCatalogue, listedCatalogue, standardsCatalogue } from './reference-fixture.ts';

const statement = (names: readonly string[], events: readonly (readonly [EventName, string])[], relations: readonly Relation[] = []): Statement => ({
  names, kind: 'recommendation', questions: [], events: events.map(([event, date]) => ({ event, date })), relations, notes: [], place: 'Annex 1',
});

const catalogue = buildCatalogue([{
  version: 1, source: { id: 'list', title: 'List', date: '2024-05-01', covers: [] }, questions: [], abbreviations: [],
  statements: [
    statement(['X.208'], [['approved', '1988-11-25'], ['withdrawn', '2002-10-30']], [{ type: 'becomes', target: 'X.680' }]),
    statement(['X.680'], [['approved', '2015-08-13'], ['superseded', '2021-02-13'], ['approved', '2021-02-13']]),
    statement(['X.900'], [['approved', '1998-08-13'], ['superseded', '2009-01-10']]),
    statement(['X.901'], [['approved', '2009-01-10']], [{ type: 'replaces', target: 'X.900' }]),
    statement(['X.700'], [['approved', '1992-09-10'], ['withdrawn', '2010-01-10']]),
  ],
}]);

test('withdrawn and superseded texts, once each', () => {
  checkPictures('withdrawn-recommendation', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.208] Recommendation ITU-T X.208 (1988), *T*.
                                   ^^^^^ warning: X.208 was withdrawn (2002-10-30; as of 2024-05-01). Cite X.680, which replaces it.

[ITU-T X.900] Recommendation ITU-T X.900 (1998), *T*.
                                   ^^^^^ warning: X.900 is superseded by X.901 (2009-01-10; as of 2024-05-01). Cite that, unless the text rests on the earlier one.

[ITU-T X.680] Recommendation ITU-T X.680 (2015), *T*.

## 6 Body

See [ITU-T X.208], Recommendation ITU-T X.208 and ITU-T X.700.
                                                        ^^^^^ information: X.700 was withdrawn (2010-01-10; as of 2024-05-01). Cite a text in force, or leave it out.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x208,ITU-T X.208]]], Recommendation ITU-T X.208 (1988), _T_.
                                               ^^^^^ warning: X.208 was withdrawn (2002-10-30; as of 2024-05-01). Cite X.680, which replaces it.

== Body

See <<x208>> and Recommendation ITU-T X.208.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.208]	Recommendation ITU-T X.208 (1988), T.
                                   ^^^^^ warning: X.208 was withdrawn (2002-10-30; as of 2024-05-01). Cite X.680, which replaces it.
6	Body
See [ITU-T X.208] and Recommendation ITU-T X.208.`,
  }, { catalogue });
});

test('the text itself, remarks on what became of a text, the Summary and bare numbers', () => {
  checkPicture('withdrawn-recommendation', 'markdown', `# Draft revised Recommendation ITU-T X.700

## Summary

This Recommendation gives Recommendation ITU-T X.900 a new form.

## 6 Body

This Recommendation replaces Recommendation ITU-T X.900. ITU-T X.208 was withdrawn. See ITU-T X.700 and row X.900.`, { catalogue });
});

test('an edition after the sources is information', () => {
  checkPicture('withdrawn-recommendation', 'text', `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.700]	Recommendation ITU-T X.700 (2026), T.
                                   ^^^^^ information: X.700 was withdrawn (2010-01-10; as of 2024-05-01). Cite a text in force, or leave it out.`, { catalogue });
});

test('the number of what replaces it', () => {
  const draft = (number: string): string => `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T ${number}]	Recommendation ITU-T ${number} (1998), T.
6	Body
See [ITU-T ${number}].`;
  assert.equal(repaired('withdrawn-recommendation', 'text', draft('X.900'), { catalogue }), draft('X.901'));
  assert.deepEqual(findingsOf('withdrawn-recommendation', draft('X.901'), 'text', { catalogue }), []);
});

test('a text whose last edition is withdrawn, as of the source that says so', () => {
  checkPictures('withdrawn-recommendation', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.700] Recommendation ITU-T X.700 (1992), *T*.
                                   ^^^^^ warning: X.700 was withdrawn (as of 2026-08-22). Cite a text in force, or leave it out.

[ITU-T X.509] Recommendation ITU-T X.509 (2016), *T*.

## 6 Body

See ITU-T X.700.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x700,ITU-T X.700]]], Recommendation ITU-T X.700 (1992), _T_.
                                               ^^^^^ warning: X.700 was withdrawn (as of 2026-08-22). Cite a text in force, or leave it out.

* [[[x509,ITU-T X.509]]], Recommendation ITU-T X.509 (2016), _T_.

== Body

See ITU-T X.700.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.700]	Recommendation ITU-T X.700 (1992), T.
                                   ^^^^^ warning: X.700 was withdrawn (as of 2026-08-22). Cite a text in force, or leave it out.
[ITU-T X.509]	Recommendation ITU-T X.509 (2016), T.
6	Body
See ITU-T X.700.`,
  }, { catalogue: listedCatalogue });
});

test('a later edition than those that are known, and numbers shared with another series', () => {
  checkPicture('withdrawn-recommendation', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.700] Recommendation ITU-T X.700 (1999), *T*.
                                   ^^^^^ information: X.700 was withdrawn (as of 2026-08-22). Cite a text in force, or leave it out.

[ITU-T X.400] Recommendation ITU-T X.400 (2001), *T*.`, { catalogue: listedCatalogue });
});

test('standards of other organizations', () => {
  checkPicture('withdrawn-recommendation', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[IETF RFC 5246] IETF RFC 5246 (2008), *T*.
                ^^^^^^^^^^^^^ warning: IETF RFC 5246 is superseded (as of 2026-08-22). Cite a text in force, or leave it out.

[IETF RFC 8446] IETF RFC 8446 (2018), *T*.`, { catalogue: standardsCatalogue });
});

test('a number that is one of twins now leads to them; one half of a common text says nothing of the other', () => {
  const edition = (date: string, state: 'in-force' | 'withdrawn', equivalent?: string) => ({ date, state, place: 'a', ...(equivalent !== undefined && { equivalent }) });
  const twins = buildCatalogue([testList([
    { id: 'G.8013/Y.1731', kind: 'recommendation', editions: [edition('2015-08-13', 'in-force')] }, { id: 'Y.1731', kind: 'recommendation', editions: [edition('2008-02-29', 'withdrawn')] },
    { id: 'X.208', kind: 'recommendation', editions: [edition('1988-11-25', 'withdrawn', 'ISO/IEC 8824')] },
  ], { covers: ['G', 'X', 'Y'] })]);
  checkPicture('withdrawn-recommendation', 'markdown', `## 2 References

[ITU-T Y.1731] Recommendation ITU-T Y.1731 (2008), *T*.
                                    ^^^^^^ warning: Y.1731 was withdrawn (as of 2026-08-22). Cite G.8013/Y.1731, which replaces it.

[ISO/IEC 8824] ISO/IEC 8824:2015, *T*.`, { catalogue: twins });
});

test('a series named by the number of a text that is gone', () => {
  for (const text of ['the ITU-T X.700 series', 'ITU-T X.700-series Recommendations', 'ITU-T X.700 to X.799']) {
    assert.deepEqual(findingsOf('withdrawn-recommendation', `# Draft new Recommendation ITU-T X.new\n\n## 6 Body\n\nSee ${text}.`, 'markdown', { catalogue: listedCatalogue }), [], text);
  }
});

test('what replaced a text, and that in turn, leads to the one in force', () => {
  const draft = (number: string): string => `## 2 References\n\n[IETF ${number}] IETF ${number} (1999), *T*.\n\n## 6 Body\n\nSee [IETF ${number}].`;
  const found = findingsOf('withdrawn-recommendation', draft('RFC 2246'), 'markdown', { catalogue: bodiesCatalogue });
  assert.deepEqual(found.map(({ message }) => message), ['IETF RFC 2246 is superseded by IETF RFC 8446 (as of 2026-08-22). Cite that, unless the text rests on the earlier one.']);
  assert.equal(repaired('withdrawn-recommendation', 'markdown', draft('RFC 2246'), { catalogue: bodiesCatalogue }), draft('RFC 8446'));
});
