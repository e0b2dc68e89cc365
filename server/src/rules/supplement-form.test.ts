import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

test('tags, entries and mentions of Supplements', () => {
  checkPictures('supplement-form', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

See ITU-T X.Suppl. 39, G.Sup41, X Suppl. 40 and Supplement 39 to ITU-T X-series Recommendations.
          ^^^^^^^^^^^ information: "X.Suppl. 39" is not how a Supplement is named: write "X Suppl. 39".
                       ^^^^^^^ information: "G.Sup41" is not how a Supplement is named: write "G Suppl. 41".

## Bibliography

[b-ITU-T G.Sup39] ITU-T G-series Recommendations – Supplement 39 (2016), *T*.
 ^^^^^^^^^^^^^^^ information: The tag of a Supplement has another form: write [b-ITU-T G Suppl. 39].

[b-ITU-T X Suppl. 40] Supplement 40 to ITU-T X-series Recommendations (2016), *T*.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: A Supplement is listed by its series: write "ITU-T X-series Recommendations – Supplement 40".

[b-ITU-T X Suppl. 42] ITU-T X.Suppl. 42 (2016), *T*.
                      ^^^^^^^^^^^^^^^^^ information: A Supplement is listed by its series: write "ITU-T X-series Recommendations – Supplement 42".`,
    asciidoc: `= Title
:docnumber: X.new

== Body

See ITU-T X.Suppl. 39, G.Sup41, X Suppl. 40 and Supplement 39 to ITU-T X-series Recommendations.
          ^^^^^^^^^^^ information: "X.Suppl. 39" is not how a Supplement is named: write "X Suppl. 39".
                       ^^^^^^^ information: "G.Sup41" is not how a Supplement is named: write "G Suppl. 41".

[bibliography]
== Bibliography

* [[[gsup39,b-ITU-T G.Sup39]]], ITU-T G-series Recommendations – Supplement 39 (2016), _T_.
            ^^^^^^^^^^^^^^^ information: The tag of a Supplement has another form: write [b-ITU-T G Suppl. 39].

* [[[xsup40,b-ITU-T X Suppl. 40]]], Supplement 40 to ITU-T X-series Recommendations (2016), _T_.
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: A Supplement is listed by its series: write "ITU-T X-series Recommendations – Supplement 40".`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
See ITU-T X.Suppl. 39, G.Sup41, X Suppl. 40 and Supplement 39 to ITU-T X-series Recommendations.
          ^^^^^^^^^^^ information: "X.Suppl. 39" is not how a Supplement is named: write "X Suppl. 39".
                       ^^^^^^^ information: "G.Sup41" is not how a Supplement is named: write "G Suppl. 41".
Bibliography
[b-ITU-T G.Sup39]	ITU-T G-series Recommendations – Supplement 39 (2016), T.
 ^^^^^^^^^^^^^^^ information: The tag of a Supplement has another form: write [b-ITU-T G Suppl. 39].
[b-ITU-T X Suppl. 40]	Supplement 40 to ITU-T X-series Recommendations (2016), T.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: A Supplement is listed by its series: write "ITU-T X-series Recommendations – Supplement 40".`,
  });
});

test('what is right, provisional names and other documents', () => {
  checkPicture('supplement-form', 'markdown', `# Draft new Supplement 50 to ITU-T X-series Recommendations

## 6 Body

X Suppl. 39, ITU-T X Suppl. 39, X.suppl.uc-dcc, X.sup-cdc, Suppl. 74 to ITU-T Y.3800-series, superX.Sup39 and \`X.Sup39\`.

## Bibliography

[b-ITU-T X Suppl. 39] ITU-T X-series Recommendations – Supplement 39 (2023), *T*.

[b-ITU-T X.sup-cdc] Draft Supplement ITU-T X.sup-cdc, *T*.

[b-ETSI Sup39] ETSI Supplement 39 (2023), *T*.

[b-ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *Supplement 39 to ITU-T X-series*.`);
});

test('the tag is repaired where it is cited too, then the entry', () => {
  const draft = (tag: string, document: string): string => `# Draft new Recommendation ITU-T X.new

## 6 Body

See [b-ITU-T ${tag}].

## Bibliography

[b-ITU-T ${tag}] ${document} (2023), *T*.`;
  const repairedTag = repaired('supplement-form', 'markdown', draft('X.Sup39', 'ITU-T X.Sup39'));
  assert.equal(repairedTag, draft('X Suppl. 39', 'ITU-T X.Sup39'));
  const right = repaired('supplement-form', 'markdown', repairedTag);
  assert.equal(right, draft('X Suppl. 39', 'ITU-T X-series Recommendations – Supplement 39'));
  assert.deepEqual(findingsOf('supplement-form', right, 'markdown'), []);
});

test('in French', () => {
  const draft = (tag: string, document: string): string => `# Projet de nouvelle Recommandation UIT-T X.new

## Bibliographie

[b-UIT-T ${tag}] ${document} (2023), *T*.`;
  assert.deepEqual(findingsOf('supplement-form', draft('X Suppl. 39', 'Recommandations UIT-T de la série X – Supplément 39'), 'markdown'), []);
  assert.equal(repaired('supplement-form', 'markdown', draft('X Suppl. 39', 'UIT-T X.Suppl. 39')), draft('X Suppl. 39', 'Recommandations UIT-T de la série X – Supplément 39'));
});
