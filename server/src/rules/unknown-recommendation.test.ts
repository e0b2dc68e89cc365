import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, repaired } from './picture.ts';
import { catalogue, coveringCatalogue } from './reference-fixture.ts';

test('a number that a source should list, at its entry', () => {
  checkPictures('unknown-recommendation', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1999] Recommendation ITU-T X.1999 (2023), *T*.
                                    ^^^^^^ warning: The catalogue does not know X.1999 (as of 2025-06-17; it lists series X). Check the number.

## 6 Body

See [ITU-T X.1999] and ITU-T X.1998.
                             ^^^^^^ warning: The catalogue does not know X.1998 (as of 2025-06-17; it lists series X). Check the number.

See ITU-T X.1998.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1999,ITU-T X.1999]]], Recommendation ITU-T X.1999 (2023), _T_.
                                                 ^^^^^^ warning: The catalogue does not know X.1999 (as of 2025-06-17; it lists series X). Check the number.

== Body

See <<x1999>> and ITU-T X.1998.
                        ^^^^^^ warning: The catalogue does not know X.1998 (as of 2025-06-17; it lists series X). Check the number.

See ITU-T X.1998.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1999]	Recommendation ITU-T X.1999 (2023), T.
                                    ^^^^^^ warning: The catalogue does not know X.1999 (as of 2025-06-17; it lists series X). Check the number.
6	Body
See [ITU-T X.1999] and ITU-T X.1998.
                             ^^^^^^ warning: The catalogue does not know X.1998 (as of 2025-06-17; it lists series X). Check the number.
See ITU-T X.1998.`,
  }, { catalogue: coveringCatalogue });
});

test('without such a source only a number one slip away from a known one', () => {
  checkPictures('unknown-recommendation', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

See ITU-T X.1654, ITU-T X.1999 and ITU-T G.711.
          ^^^^^^ information: The catalogue does not know X.1654 (as of 2023-09-08). Is X.1645 meant?`,
    asciidoc: `= Title
:docnumber: X.new

== Body

See ITU-T X.1654, ITU-T X.1999 and ITU-T G.711.
          ^^^^^^ information: The catalogue does not know X.1654 (as of 2023-09-08). Is X.1645 meant?`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
See ITU-T X.1654, ITU-T X.1999 and ITU-T G.711.
          ^^^^^^ information: The catalogue does not know X.1654 (as of 2023-09-08). Is X.1645 meant?`,
  }, { catalogue });
});

test('a number whose amendment is known, and an entry with a title of its own', () => {
  checkPictures('unknown-recommendation', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1816] Recommendation ITU-T X.1816 (2022), *Something different*.

## 6 Body

See ITU-T X.1352, ITU-T X.1051, [ITU-T X.1816] and ITU-T X.1816.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1816,ITU-T X.1816]]], Recommendation ITU-T X.1816 (2022), _Something different_.

== Body

See ITU-T X.1352, ITU-T X.1051, <<x1816>> and ITU-T X.1816.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1816]	Recommendation ITU-T X.1816 (2022), Something different.
6	Body
See ITU-T X.1352, ITU-T X.1051, [ITU-T X.1816] and ITU-T X.1816.`,
  }, { catalogue });
});

test('the draft\'s own number need not be known', () => {
  checkPicture('unknown-recommendation', 'asciidoc', `= Title
:docnumber: X.1819

== Body

Recommendation ITU-T X.1819 provides.`, { catalogue: coveringCatalogue });
});

test('the number changes wherever it stands', () => {
  assert.equal(repaired('unknown-recommendation', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1654] Recommendation ITU-T X.1654 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 6 Body

See [ITU-T X.1654] and ITU-T X.1654.`, { catalogue }), `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 6 Body

See [ITU-T X.1645] and ITU-T X.1645.`);
});
