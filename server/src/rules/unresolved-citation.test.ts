import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import { bothListed, catalogue } from './reference-fixture.ts';

test('a citation without an entry is found once, at its first place', () => {
  checkPictures('unresolved-citation', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 6 Body

As [ITU-T X.1817] asks, and [ITU-T X.1645].
   ^^^^^^^^^^^^^^ error: [ITU-T X.1817] is in no list of references. Add its entry to References, or correct the tag.

See [ITU-T X.1817].`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Requirements of network security situational awareness platform for cloud computing_.

== Body

As <<x1817>> asks, and <<x1645>>.
   ^^^^^^^^^ error: No entry of References or the Bibliography has the anchor "x1817". Add the entry, or correct the anchor.

See <<x1817>>.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1645]	Recommendation ITU-T X.1645 (2023), Requirements of network security situational awareness platform for cloud computing.
6	Body
As [ITU-T X.1817] asks, and [ITU-T X.1645].
   ^^^^^^^^^^^^^^ error: [ITU-T X.1817] is in no list of references. Add its entry to References, or correct the tag.
See [ITU-T X.1817].`,
  });
});

test('what is listed is cited rightly, in both lists', () => {
  checkPictures('unresolved-citation', bothListed({
    markdown: `See [ITU-T X.1817] and [b-ITU-T X.1148], and ITU-T X.1645 without a tag.`,
    asciidoc: `See <<x1817>> and <<x1148>>, and ITU-T X.1645 without a tag.`,
    text: `See [ITU-T X.1817] and [b-ITU-T X.1148], and ITU-T X.1645 without a tag.`,
  }));
});

test('"b-" that the entry does not have, and the reverse', () => {
  checkPicture('unresolved-citation', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.

## 6 Body

See [b-ITU-T X.1817] and [ITU-T X.1148].
    ^^^^^^^^^^^^^^^^ error: References list this document as [ITU-T X.1817]. Cite it without "b-".
                         ^^^^^^^^^^^^^^ error: The Bibliography lists this document as [b-ITU-T X.1148]. Cite it with "b-".

## Bibliography

[b-ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *Framework*.`);
});

test('a twin number and a dated tag are listed under another tag', () => {
  checkPicture('unresolved-citation', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T G.8013] Recommendation ITU-T G.8013/Y.1731 (2015), *Operation*.

## 6 Body

See [ITU-T Y.1731] and [ITU-T G.8013 (2015)].
    ^^^^^^^^^^^^^^ error: [ITU-T Y.1731] is listed as [ITU-T G.8013]. Cite it by that tag.
                       ^^^^^^^^^^^^^^^^^^^^^ error: [ITU-T G.8013 (2015)] is listed as [ITU-T G.8013]. Cite it by that tag.`);
});

test('an organization alone, the skeleton\'s number and a place in a listed document are no citations to miss', () => {
  checkPicture('unresolved-citation', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.

## 6 Body

[ITU-T], [ISO], [ITU-T X.yyy], [ITU-T X.1817, clause 6], \`[ITU-T X.9]\`.`);
});

test('an anchor that looks like a clause\'s is left to unresolved-cross-reference', () => {
  checkPicture('unresolved-citation', 'asciidoc', `= Title
:docnumber: X.new

== Body

See <<fig1>>, <<scope>>, <<table-6-1>>, <<ITU-T_G.1022>> and <<b-OCP_1S>>.
                                        ^^^^^^^^^^^^^^^^ error: No entry of References or the Bibliography has the anchor "ITU-T_G.1022". Add the entry, or correct the anchor.
                                                             ^^^^^^^^^^^^ error: No entry of References or the Bibliography has the anchor "b-OCP_1S". Add the entry, or correct the anchor.`);
});

test('a list that could not be read may have the entry', () => {
  checkPicture('unresolved-citation', 'asciidoc', `= Title
:docnumber: X.new

include::sections/references.adoc[]

== Body

See <<x1817>> and [ITU-T X.1645].
    ^^^^^^^^^ information: No entry of References or the Bibliography has the anchor "x1817". Add the entry, or correct the anchor.
                  ^^^^^^^^^^^^^^ information: [ITU-T X.1645] is in no list of references. Add its entry to References, or correct the tag.`);
});

test('the no-break hyphens of Word make no other tag', () => {
  checkPicture('unresolved-citation', 'text', `Draft new Recommendation ITU-T X.new
Title
6	Body
See [b\u2011REST] and [ITU\u2011T\u00a0X.1148].
                 ^^^^^^^^^^^^^^ error: [ITU-T X.1148] is in no list of references. Add its entry to References, or correct the tag.
Bibliography
[b-REST]	Fielding, R. (2000), Styles.
`);
});

test('a known document gets its entry', () => {
  assert.equal(repaired('unresolved-citation', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 6 Body

See [ITU-T X.1817], [ITU-T X.1645].`, { catalogue, title: 'Add [ITU-T X.1817] to References' }), `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.

## 6 Body

See [ITU-T X.1817], [ITU-T X.1645].`);
});

test('a tag one slip away from a listed one is offered everywhere', () => {
  assert.equal(repaired('unresolved-citation', 'markdown', `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 6 Body

See [ITU-T X.1654] and [ITU-T X.1654].`, { title: 'Change to [ITU-T X.1645]' }), `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.1645] Recommendation ITU-T X.1645 (2023), *Requirements of network security situational awareness platform for cloud computing*.

## 6 Body

See [ITU-T X.1645] and [ITU-T X.1645].`);
});

test('in AsciiDoc a slip becomes a citation by anchor', () => {
  assert.equal(repaired('unresolved-citation', 'asciidoc', `= Title
:docnumber: X.new

== Body

See [b-OCP_SFCI].

[bibliography]
== Bibliography

* [[[b-OCP_FSCI,b-OCP FSCI]]], _Interface_.`), `= Title
:docnumber: X.new

== Body

See <<b-OCP_FSCI>>.

[bibliography]
== Bibliography

* [[[b-OCP_FSCI,b-OCP FSCI]]], _Interface_.`);
});

test('the missing "b-" is put in', () => {
  assert.equal(repaired('unresolved-citation', 'text', `Draft new Recommendation ITU-T X.new
Title
6	Body
See [ITU-T X.1148].
Bibliography
[b-ITU-T X.1148]	Recommendation ITU-T X.1148 (2020), Framework.`), `Draft new Recommendation ITU-T X.new
Title
6	Body
See [b-ITU-T X.1148].
Bibliography
[b-ITU-T X.1148]	Recommendation ITU-T X.1148 (2020), Framework.`);
});

test('a slip in the organization\'s name', () => {
  assert.equal(repaired('unresolved-citation', 'text', `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Security requirements for 5G message service.
6	Body
See [ITU T X.1817] and [ITU-T X.1817].`), `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1817]	Recommendation ITU-T X.1817 (2023), Security requirements for 5G message service.
6	Body
See [ITU-T X.1817] and [ITU-T X.1817].`);
});

test('an amendment may cite what the text it amends lists', () => {
  checkPicture('unresolved-citation', 'markdown', `# Amendment 1 to Recommendation ITU-T X.1352

## 1 Scope

As [ITU-T X.1817] asks.
   ^^^^^^^^^^^^^^ information: [ITU-T X.1817] is in no list of references. Add its entry to References, or correct the tag.`, { catalogue });
});

test('a text common with ISO/IEC names the source of a definition as ISO does', () => {
  const text = (announced: string): string => `# ${announced}

## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 process**: A set of activities. [ISO 19440:2007]
`;
  assert.deepEqual(findingsOf('unresolved-citation', text('Recommendation ITU-T X.902 | International Standard ISO/IEC 10746-2'), 'markdown'), []);
  assert.equal(findingsOf('unresolved-citation', text('Draft new Recommendation ITU-T X.new'), 'markdown').length, 1);
});
