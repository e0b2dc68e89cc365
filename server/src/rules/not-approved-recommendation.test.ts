import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, repaired } from './picture.ts';
import { catalogue } from './reference-fixture.ts';

test('at the entry it is a warning', () => {
  checkPictures('not-approved-recommendation', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1771] Recommendation ITU-T X.1771 (2023), *T*.
                                    ^^^^^^ warning: X.1771 was not approved (2023-09-08; as of 2023-09-08). It became X Suppl. 39, agreed 2023-09-08. Check that it may be cited.

## 6 Body

See [ITU-T X.1771] and ITU-T X.1771.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1771,ITU-T X.1771]]], Recommendation ITU-T X.1771 (2023), _T_.
                                                 ^^^^^^ warning: X.1771 was not approved (2023-09-08; as of 2023-09-08). It became X Suppl. 39, agreed 2023-09-08. Check that it may be cited.

== Body

See <<x1771>> and ITU-T X.1771.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1771]	Recommendation ITU-T X.1771 (2023), T.
                                    ^^^^^^ warning: X.1771 was not approved (2023-09-08; as of 2023-09-08). It became X Suppl. 39, agreed 2023-09-08. Check that it may be cited.
6	Body
See [ITU-T X.1771] and ITU-T X.1771.`,
  }, { catalogue });
});

test('in running text it is information, once', () => {
  checkPictures('not-approved-recommendation', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

See ITU-T X.1771 and ITU-T X.1771.
          ^^^^^^ information: X.1771 was not approved (2023-09-08; as of 2023-09-08). It became X Suppl. 39, agreed 2023-09-08. Check that it may be cited.

X.1771 and ITU-T X.1817.`,
    asciidoc: `= Title
:docnumber: X.new

== Body

See ITU-T X.1771 and ITU-T X.1771.
          ^^^^^^ information: X.1771 was not approved (2023-09-08; as of 2023-09-08). It became X Suppl. 39, agreed 2023-09-08. Check that it may be cited.

X.1771 and ITU-T X.1817.`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
See ITU-T X.1771 and ITU-T X.1771.
          ^^^^^^ information: X.1771 was not approved (2023-09-08; as of 2023-09-08). It became X Suppl. 39, agreed 2023-09-08. Check that it may be cited.
X.1771 and ITU-T X.1817.`,
  }, { catalogue });
});

test('what it became can take its place', () => {
  assert.equal(repaired('not-approved-recommendation', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1771] Recommendation ITU-T X.1771 (2023), *T*.

## 6 Body

See [ITU-T X.1771].`, { catalogue }), `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X Suppl. 39] Recommendation ITU-T X Suppl. 39 (2023), *T*.

## 6 Body

See [ITU-T X Suppl. 39].`);
});

test('of an edition later than the sources it is information', () => {
  checkPicture('not-approved-recommendation', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1771] Recommendation ITU-T X.1771 (10/2023), *T*.
                                    ^^^^^^ information: X.1771 was not approved (2023-09-08; as of 2023-09-08). It became X Suppl. 39, agreed 2023-09-08. Check that it may be cited.`, { catalogue });
});
