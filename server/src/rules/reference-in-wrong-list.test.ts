import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, repaired } from './picture.ts';
import { inReferences } from './reference-fixture.ts';

test('"b-" in References and none in the Bibliography', () => {
  checkPictures('reference-in-wrong-list', inReferences({
    markdown: `[b-ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *T*.
 ^^^^^^^^^^^^^^ error: [b-ITU-T X.1817] begins with "b-", which marks the Bibliography. Move the entry there, or take "b-" away where the reference is normative.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.`,
    asciidoc: `* [[[x1817,b-ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _T_.
           ^^^^^^^^^^^^^^ error: [b-ITU-T X.1817] begins with "b-", which marks the Bibliography. Move the entry there, or take "b-" away where the reference is normative.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Requirements of network security situational awareness platform for cloud computing_.`,
    text: `[b-ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), T.
 ^^^^^^^^^^^^^^ error: [b-ITU-T X.1817] begins with "b-", which marks the Bibliography. Move the entry there, or take "b-" away where the reference is normative.
[ITU-T X.1645]	Recommendation ITU-T X.1645 (2023), Requirements of network security situational awareness platform for cloud computing.`,
  }, {
    markdown: `[ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *T*.
 ^^^^^^^^^^^^ error: [ITU-T X.1148] stands in the Bibliography without "b-". Write [b-ITU-T X.1148], or move the entry to References where it is normative.

[b-ISO 8601] ISO 8601:2019, *T*.`,
    asciidoc: `* [[[x1148,ITU-T X.1148]]], Recommendation ITU-T X.1148 (2020), _T_.
           ^^^^^^^^^^^^ error: [ITU-T X.1148] stands in the Bibliography without "b-". Write [b-ITU-T X.1148], or move the entry to References where it is normative.

* [[[iso8601,b-ISO 8601]]], ISO 8601:2019, _T_.`,
    text: `[ITU-T X.1148]	Recommendation ITU-T X.1148 (2020), T.
 ^^^^^^^^^^^^ error: [ITU-T X.1148] stands in the Bibliography without "b-". Write [b-ITU-T X.1148], or move the entry to References where it is normative.
[b-ISO 8601]	ISO 8601:2019, T.`,
  }));
});

test('Metanorma can show another label than it fetches by', () => {
  checkPicture('reference-in-wrong-list', 'asciidoc', `= Title
:docnumber: X.new

[bibliography]
== Bibliography

* [[[x743,(b-ITU-T X.743)ITU-T X.743]]], Recommendation ITU-T X.743 (1998), _T_.`);
});

test('"b-" is added to the entry and to all that cites it', () => {
  assert.equal(repaired('reference-in-wrong-list', 'markdown', `# Draft new Recommendation ITU-T X.new

## 6 Body

See [ITU-T X.1148] and [b-ITU-T X.1148].

## Bibliography

[ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *T*.`), `# Draft new Recommendation ITU-T X.new

## 6 Body

See [b-ITU-T X.1148] and [b-ITU-T X.1148].

## Bibliography

[b-ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *T*.`);
});

test('"b-" is taken away', () => {
  assert.equal(repaired('reference-in-wrong-list', 'text', `Draft new Recommendation ITU-T X.new
Title
2	References
[b-ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), T.
6	Body
See [b-ITU-T X.1817].`), `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), T.
6	Body
See [ITU-T X.1817].`);
});

test('"b-" is added to an anchor\'s label', () => {
  assert.equal(repaired('reference-in-wrong-list', 'asciidoc', `= Title
:docnumber: X.new

== Body

See <<x1148>>.

[bibliography]
== Bibliography

* [[[x1148,ITU-T X.1148]]], Recommendation ITU-T X.1148 (2020), _T_.`), `= Title
:docnumber: X.new

== Body

See <<x1148>>.

[bibliography]
== Bibliography

* [[[x1148,b-ITU-T X.1148]]], Recommendation ITU-T X.1148 (2020), _T_.`);
});
