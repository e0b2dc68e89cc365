import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import { catalogue, coveringCatalogue, listedCatalogue, standardsCatalogue } from './reference-fixture.ts';

test('a number that a source should list, at its entry', () => {
  checkPictures('unknown-recommendation', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1999] Recommendation ITU-T X.1999 (2023), *T*.
                                    ^^^^^^ warning: There is no Recommendation X.1999 (series X as of 2025-06-17). Check the number.

## 6 Body

See [ITU-T X.1999] and ITU-T X.1998.
                             ^^^^^^ warning: There is no Recommendation X.1998 (series X as of 2025-06-17). Check the number.

See ITU-T X.1998.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1999,ITU-T X.1999]]], Recommendation ITU-T X.1999 (2023), _T_.
                                                 ^^^^^^ warning: There is no Recommendation X.1999 (series X as of 2025-06-17). Check the number.

== Body

See <<x1999>> and ITU-T X.1998.
                        ^^^^^^ warning: There is no Recommendation X.1998 (series X as of 2025-06-17). Check the number.

See ITU-T X.1998.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1999]	Recommendation ITU-T X.1999 (2023), T.
                                    ^^^^^^ warning: There is no Recommendation X.1999 (series X as of 2025-06-17). Check the number.
6	Body
See [ITU-T X.1999] and ITU-T X.1998.
                             ^^^^^^ warning: There is no Recommendation X.1998 (series X as of 2025-06-17). Check the number.
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

test('softer for what is newer than the source, or numbered with another series', () => {
  checkPictures('unknown-recommendation', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1999] Recommendation ITU-T X.1999 (2023), *T*.
                                    ^^^^^^ warning: There is no Recommendation X.1999 (series X as of 2026-08-22). Check the number.

[ITU-T X.1998] Recommendation ITU-T X.1998 (2026), *T*.
                                    ^^^^^^ information: The catalogue does not know X.1998 (series X as of 2026-08-22). Check the number.

[ITU-T X.498] Recommendation ITU-T X.498 (1999), *T*.
                                   ^^^^^ information: The catalogue does not know X.498 (series X as of 2026-08-22). Check the number.

## 6 Body

See ITU-T X.1654.
          ^^^^^^ warning: There is no Recommendation X.1654 (series X as of 2026-08-22). Is X.1645 meant?`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1999,ITU-T X.1999]]], Recommendation ITU-T X.1999 (2023), _T_.
                                                 ^^^^^^ warning: There is no Recommendation X.1999 (series X as of 2026-08-22). Check the number.

* [[[x1998,ITU-T X.1998]]], Recommendation ITU-T X.1998 (2026), _T_.
                                                 ^^^^^^ information: The catalogue does not know X.1998 (series X as of 2026-08-22). Check the number.

* [[[x498,ITU-T X.498]]], Recommendation ITU-T X.498 (1999), _T_.
                                               ^^^^^ information: The catalogue does not know X.498 (series X as of 2026-08-22). Check the number.

== Body

See ITU-T X.1654.
          ^^^^^^ warning: There is no Recommendation X.1654 (series X as of 2026-08-22). Is X.1645 meant?`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1999]	Recommendation ITU-T X.1999 (2023), T.
                                    ^^^^^^ warning: There is no Recommendation X.1999 (series X as of 2026-08-22). Check the number.
[ITU-T X.1998]	Recommendation ITU-T X.1998 (2026), T.
                                    ^^^^^^ information: The catalogue does not know X.1998 (series X as of 2026-08-22). Check the number.
[ITU-T X.498]	Recommendation ITU-T X.498 (1999), T.
                                   ^^^^^ information: The catalogue does not know X.498 (series X as of 2026-08-22). Check the number.
6	Body
See ITU-T X.1654.
          ^^^^^^ warning: There is no Recommendation X.1654 (series X as of 2026-08-22). Is X.1645 meant?`,
  }, { catalogue: listedCatalogue });
});

test('a draft is in no list', () => {
  checkPicture('unknown-recommendation', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1997] Draft new Recommendation ITU-T X.1997, *T*.`, { catalogue: listedCatalogue });
});

test('an RFC, where a source lists them all', () => {
  checkPicture('unknown-recommendation', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[IETF RFC 8446] IETF RFC 8446 (2018), *T*.

[IETF RFC 9999] RFC 9999 (2022), *T*.
                ^^^^^^^^ warning: There is no RFC 9999 (all RFCs as of 2026-08-22). Check the number.

[ISO/IEC 27001] ISO/IEC 27001:2013, *T*.

## 6 Body

See [IETF RFC 9999].`, { catalogue: standardsCatalogue });
});

test('a tag of the Bibliography is marked with its b-', () => {
  checkPictures('unknown-recommendation', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

See [b-IETF RFC 9999].
     ^^^^^^^^^^^^^^^ warning: There is no IETF RFC 9999 (all RFCs as of 2026-08-22). Check the number.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== Bibliography

* [[[rfc,b-IETF RFC 9999]]], _T_.
         ^^^^^^^^^^^^^^^ warning: There is no IETF RFC 9999 (all RFCs as of 2026-08-22). Check the number.`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
See [b-IETF RFC 9999].
     ^^^^^^^^^^^^^^^ warning: There is no IETF RFC 9999 (all RFCs as of 2026-08-22). Check the number.`,
  }, { catalogue: standardsCatalogue });
});

test('nothing is said of RFCs where no source lists them', () => {
  assert.deepEqual(findingsOf('unknown-recommendation', '## 2 References\n\n[IETF RFC 9999] IETF RFC 9999 (2022), *T*.', 'markdown', { catalogue: listedCatalogue }), []);
});

test('a series or a range need not have its first number', () => {
  const texts = ['the ITU-T X.1300 series', 'ITU-T X.1300-series Recommendations', 'ITU-T X.1800 to X.1899', 'ITU-T X.1900–X.1999', 'ITU-T X.1800 to ITU-T X.1899', 'between ITU-T X.1300 and X.1399', 'the series ITU-T X.1300', 'UIT-T X.1300 (série)'];
  for (const text of texts) assert.deepEqual(findingsOf('unknown-recommendation', `# Draft new Recommendation ITU-T X.new\n\n## 6 Body\n\nSee ${text}.`, 'markdown', { catalogue: listedCatalogue }), [], text);
  assert.equal(findingsOf('unknown-recommendation', '# Draft new Recommendation ITU-T X.new\n\n## 6 Body\n\nThe series of tests is that of ITU-T X.1300.', 'markdown', { catalogue: listedCatalogue }).length, 1);
});
