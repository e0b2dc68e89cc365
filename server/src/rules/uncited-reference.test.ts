import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, repaired } from './picture.ts';
import { bothListed } from './reference-fixture.ts';

test('an entry that nothing cites; in the Bibliography it is information', () => {
  checkPictures('uncited-reference', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.
 ^^^^^^^^^^^^ warning: [ITU-T X.1817] is listed but not cited. Cite it where the text needs it, or take the entry out.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 6 Body

See [ITU-T X.1645].

## Bibliography

[b-ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *Framework*.
 ^^^^^^^^^^^^^^ information: [b-ITU-T X.1148] is listed but not cited. Cite it where the text needs it, or take the entry out.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security requirements for 5G message service_.
           ^^^^^^^^^^^^ warning: [ITU-T X.1817] is listed but not cited. Cite it where the text needs it, or take the entry out.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Requirements of network security situational awareness platform for cloud computing_.

== Body

See <<x1645>>.

[bibliography]
== Bibliography

* [[[x1148,b-ITU-T X.1148]]], Recommendation ITU-T X.1148 (2020), _Framework_.
           ^^^^^^^^^^^^^^ information: [b-ITU-T X.1148] is listed but not cited. Cite it where the text needs it, or take the entry out.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Security requirements for 5G message service.
 ^^^^^^^^^^^^ warning: [ITU-T X.1817] is listed but not cited. Cite it where the text needs it, or take the entry out.
[ITU-T X.1645]	Recommendation ITU-T X.1645 (2023), Requirements of network security situational awareness platform for cloud computing.
6	Body
See [ITU-T X.1645].
Bibliography
[b-ITU-T X.1148]	Recommendation ITU-T X.1148 (2020), Framework.
 ^^^^^^^^^^^^^^ information: [b-ITU-T X.1148] is listed but not cited. Cite it where the text needs it, or take the entry out.`,
  });
});

test('a mention by number is a citation too', () => {
  checkPictures('uncited-reference', bothListed({
    markdown: `See ITU-T X.1817 and Recommendation ITU-T X.1148.`,
    asciidoc: `See ITU-T X.1817 and Recommendation ITU-T X.1148.`,
    text: `See ITU-T X.1817 and Recommendation ITU-T X.1148.`,
  }));
});

test('before there is a body nothing can be cited', () => {
  checkPictures('uncited-reference', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security requirements for 5G message service_.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Security requirements for 5G message service.`,
  });
});

test('twin numbers, equivalents and places in the document count', () => {
  checkPicture('uncited-reference', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T G.8013] Recommendation ITU-T G.8013/Y.1731 (2015), *Operation*.

[ITU-T Y.3500] Recommendation ITU-T Y.3500 (2014) | ISO/IEC 17788:2014, *Vocabulary*.

[ISO/IEC 27002] ISO/IEC 27002:2022, *Controls*.

## 6 Body

See [ITU-T Y.1731], [ISO/IEC 17788] and [ISO/IEC 27002, clause 5].`);
});

test('a part that could not be read may cite it', () => {
  checkPicture('uncited-reference', 'asciidoc', `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Title_.

== Body

include::sections/06.adoc[]`);
});

test('the entry can be taken out', () => {
  assert.equal(repaired('uncited-reference', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 6 Body

See [ITU-T X.1645].`), `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 6 Body

See [ITU-T X.1645].`);
});

test('the entry can be taken out of a list in AsciiDoc', () => {
  assert.equal(repaired('uncited-reference', 'asciidoc', `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security requirements for 5G message service_.

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Requirements of network security situational awareness platform for cloud computing_.

== Body

See <<x1645>>.`), `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Requirements of network security situational awareness platform for cloud computing_.

== Body

See <<x1645>>.`);
});
