import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

test('a listed document without its tag, once', () => {
  checkPictures('untagged-mention', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *T*.

## 6 Body

The messages of Recommendation ITU-T X.1817 are used. So are others of ITU-T X.1817.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: [ITU-T X.1817] is listed, but named here without its tag. Cite it by the tag.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _T_.

== Body

The messages of Recommendation ITU-T X.1817 are used. So are others of ITU-T X.1817.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: [ITU-T X.1817] is listed, but named here without its tag. Cite it by the tag.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), T.
6	Body
The messages of Recommendation ITU-T X.1817 are used. So are others of ITU-T X.1817.
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: [ITU-T X.1817] is listed, but named here without its tag. Cite it by the tag.`,
  });
});

test('names, editions, series, headings, captions and sentences with the tag', () => {
  checkPicture('untagged-mention', 'markdown', `# Draft new Recommendation ITU-T X.new

## Summary

It goes with ITU-T X.1817.

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *T*.

## 3 Definitions

### 3.2 Terms defined in this Recommendation

**3.2.1 alert**: A message.

## 6 Alerts of ITU-T X.1817

The X.1817 message, ITU-T X.1817 (2021), ITU-T X.1817-series, ITU-T X.1817 Amd. 1, *ITU-T X.1817 alerts* and ITU-T X.1818.

Recommendation ITU-T X.1817 has alerts, see clause 6 of [ITU-T X.1817].

Figure 1 – Alerts of ITU-T X.1817

Recommendations ITU-T X.1817 and X.1818 have alerts.`);
});

test('the tag is put in every place', () => {
  const draft = (first: string, second: string): string => `# Draft new Recommendation ITU-T X.new

## 6 Body

The messages of ${first} are used. So are others of ${second}.

## Bibliography

[b-ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *T*.`;
  const tag = '[b-ITU-T X.1817]';
  assert.equal(repaired('untagged-mention', 'markdown', draft('Recommendation ITU-T X.1817', 'ITU-T X.1817')), draft(tag, tag));
  assert.deepEqual(findingsOf('untagged-mention', draft(tag, tag), 'markdown'), []);
});

test('in Metanorma it is the anchor', () => {
  const draft = (name: string): string => `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _T_.

== Body

The messages of ${name} are used.`;
  assert.equal(repaired('untagged-mention', 'asciidoc', draft('ITU-T X.1817')), draft('<<x1817>>'));
});

test('in French', () => {
  checkPicture('untagged-mention', 'text', `Projet de nouvelle Recommandation UIT-T X.new
Titre
2	Références
[UIT-T X.1817]	Recommandation UIT-T X.1817 (2023), T.
6	Généralités
Les messages de UIT-T X.1817 sont utilisés.
                ^^^^^^^^^^^^ hint: [UIT-T X.1817] is listed, but named here without its tag. Cite it by the tag.`);
});
