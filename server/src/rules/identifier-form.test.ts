import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import { catalogue, inReferences, referencesIn } from './reference-fixture.ts';

test('words and signs before a number', () => {
  checkPictures('identifier-form', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

See ITU-T Rec. X.509, ITU–T X.800, ITU T X.801, ITU-T Recommendations X.805 and X.810, and ITU-T X1645.
    ^^^^^^^^^^^^^^^^ information: "Rec." belongs before "ITU-T": write "Rec. ITU-T X.509".
                      ^^^^^^^^^^^ information: "ITU-T" is written with a hyphen: write "ITU-T X.800".
                                   ^^^^^^^^^^^ information: "ITU-T" is written with a hyphen: write "ITU-T X.801".
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: "Recommendations" belongs before "ITU-T": write "Recommendations ITU-T X.805".
                                                                                                 ^^^^^ information: A number has a point after its letter: write "X.1645".`,
    asciidoc: `= Title
:docnumber: X.new

== Body

See ITU-T Rec. X.509, ITU–T X.800, ITU T X.801, ITU-T Recommendations X.805 and X.810, and ITU-T X1645.
    ^^^^^^^^^^^^^^^^ information: "Rec." belongs before "ITU-T": write "Rec. ITU-T X.509".
                      ^^^^^^^^^^^ information: "ITU-T" is written with a hyphen: write "ITU-T X.800".
                                   ^^^^^^^^^^^ information: "ITU-T" is written with a hyphen: write "ITU-T X.801".
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: "Recommendations" belongs before "ITU-T": write "Recommendations ITU-T X.805".
                                                                                                 ^^^^^ information: A number has a point after its letter: write "X.1645".`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
See ITU-T Rec. X.509, ITU–T X.800, ITU T X.801, ITU-T Recommendations X.805 and X.810, and ITU-T X1645.
    ^^^^^^^^^^^^^^^^ information: "Rec." belongs before "ITU-T": write "Rec. ITU-T X.509".
                      ^^^^^^^^^^^ information: "ITU-T" is written with a hyphen: write "ITU-T X.800".
                                   ^^^^^^^^^^^ information: "ITU-T" is written with a hyphen: write "ITU-T X.801".
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: "Recommendations" belongs before "ITU-T": write "Recommendations ITU-T X.805".
                                                                                                 ^^^^^ information: A number has a point after its letter: write "X.1645".`,
  });
});

test('the words, the number and the date of an entry', () => {
  checkPictures('identifier-form', inReferences({
    markdown: `[ITU-T J.222] ITU-T Recommendation J.222 (2007/07), *T*.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^ information: "Recommendation" belongs before "ITU-T": write "Recommendation ITU-T J.222".
                                         ^^^^^^^^^ warning: A date is a year, or a month and a year: write "(07/2007)".

[ITU-T J.1106] Recommendation ITU-T J.1106(2017), *T*.
                                          ^^^^^^ warning: A space stands before the date: write "(2017)".

[ITU-T P.911] Recommendation ITU-T P.911 (1 998), *T*.
                                         ^^^^^^^ warning: A date is a year, or a month and a year: write "(1998)".

[ITU T X1252] Recommendation ITU-T X1252 (2021), *T*.
 ^^^^^^^^^^^ warning: The tag is not in ITU-T's form: write [ITU-T X.1252].
                                   ^^^^^ information: A number has a point after its letter: write "X.1252".`,
    asciidoc: `* [[[j222,ITU-T J.222]]], ITU-T Recommendation J.222 (2007/07), _T_.
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ information: "Recommendation" belongs before "ITU-T": write "Recommendation ITU-T J.222".
                                                     ^^^^^^^^^ warning: A date is a year, or a month and a year: write "(07/2007)".

* [[[j1106,ITU-T J.1106]]], Recommendation ITU-T J.1106(2017), _T_.
                                                       ^^^^^^ warning: A space stands before the date: write "(2017)".

* [[[p911,ITU-T P.911]]], Recommendation ITU-T P.911 (1 998), _T_.
                                                     ^^^^^^^ warning: A date is a year, or a month and a year: write "(1998)".

* [[[itutx1252,ITU T X1252]]], Recommendation ITU-T X1252 (2021), _T_.
               ^^^^^^^^^^^ warning: The tag is not in ITU-T's form: write [ITU-T X.1252].
                                                    ^^^^^ information: A number has a point after its letter: write "X.1252".`,
    text: `[ITU-T J.222]	ITU-T Recommendation J.222 (2007/07), T.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^ information: "Recommendation" belongs before "ITU-T": write "Recommendation ITU-T J.222".
                                         ^^^^^^^^^ warning: A date is a year, or a month and a year: write "(07/2007)".
[ITU-T J.1106]	Recommendation ITU-T J.1106(2017), T.
                                          ^^^^^^ warning: A space stands before the date: write "(2017)".
[ITU-T P.911]	Recommendation ITU-T P.911 (1 998), T.
                                         ^^^^^^^ warning: A date is a year, or a month and a year: write "(1998)".
[ITU T X1252]	Recommendation ITU-T X1252 (2021), T.
 ^^^^^^^^^^^ warning: The tag is not in ITU-T's form: write [ITU-T X.1252].
                                   ^^^^^ information: A number has a point after its letter: write "X.1252".`,
  }));
});

test('what is right, what is CCITT\'s own and how others date', () => {
  checkPictures('identifier-form', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T J.222] Recommendation ITU-T J.222 (07/2007), *T*.

[ITU-T X.400] CCITT Recommendation X.400 (1988), *T*.

[IETF RFC 1042] IETF RFC 1042 (February 1988), *T*.

## 6 Body

The following ITU-T Recommendations and other references; Recommendation ITU-T X.509, Rec. ITU-T X.509, ITU\u2011T X.509; model X1817.`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[j222,ITU-T J.222]]], Recommendation ITU-T J.222 (07/2007), _T_.

* [[[x400,ITU-T X.400]]], CCITT Recommendation X.400 (1988), _T_.

* [[[ietfrfc1042,IETF RFC 1042]]], IETF RFC 1042 (February 1988), _T_.

== Body

The following ITU-T Recommendations and other references; Recommendation ITU-T X.509, Rec. ITU-T X.509, ITU\u2011T X.509; model X1817.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T J.222]	Recommendation ITU-T J.222 (07/2007), T.
[ITU-T X.400]	CCITT Recommendation X.400 (1988), T.
[IETF RFC 1042]	IETF RFC 1042 (February 1988), T.
6	Body
The following ITU-T Recommendations and other references; Recommendation ITU-T X.509, Rec. ITU-T X.509, ITU\u2011T X.509; model X1817.`,
  });
});

test('a bare number without its point is found where the catalogue has the number', () => {
  checkPicture('identifier-form', 'markdown', `# Draft new Recommendation ITU-T X.new

## 6 Body

X1817 and X1999, \`X1817\`.
^^^^^ information: A number has a point after its letter: write "X.1817".`, { catalogue });
});

test('the word is not written twice', () => {
  checkPicture('identifier-form', 'markdown', `# Draft new Recommendation ITU-T X.new

## 6 Body

Recommendation ITU-T Rec. X.509, UIT T X.800.
               ^^^^^^^^^^^^^^^^ information: "Rec." stands here twice: write "ITU-T X.509".
                                 ^^^^^^^^^^^ information: "UIT-T" is written with a hyphen: write "UIT-T X.800".`);
});

test('the words change places', () => {
  assert.equal(repaired('identifier-form', 'markdown', `# Draft new Recommendation ITU-T X.new

## 6 Body

See ITU-T Recommendation X.509.`), `# Draft new Recommendation ITU-T X.new

## 6 Body

See Recommendation ITU-T X.509.`);
});

test('the date of an entry', () => {
  assert.equal(repaired('identifier-form', 'asciidoc', referencesIn('asciidoc', `* [[[j1106,ITU-T J.1106]]], Recommendation ITU-T J.1106(2017/05), _T_.`)), referencesIn('asciidoc', `* [[[j1106,ITU-T J.1106]]], Recommendation ITU-T J.1106 (05/2017), _T_.`));
});

test('the tag changes with its citations', () => {
  assert.equal(repaired('identifier-form', 'text', `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU T X1252]	Recommendation ITU-T X.1252 (2021), T.
6	Body
See [ITU T X1252].`), `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1252]	Recommendation ITU-T X.1252 (2021), T.
6	Body
See [ITU-T X.1252].`);
});

test('dates in running text are for information', () => {
  checkPicture('identifier-form', 'markdown', `# Draft new Recommendation ITU-T X.new

## 6 Body

ITU-T X.509(2019), ITU-T X.509 (2019/10), ITU-T X.509 (October 2019).
           ^^^^^^ information: A space stands before the date: write "(2019)".
                               ^^^^^^^^^ information: A date is a year, or a month and a year: write "(10/2019)".
                                                      ^^^^^^^^^^^^^^ information: A date is a year, or a month and a year: write "(10/2019)".

ITU-T X.509 (2019), ITU-T X.509 (10/2019), ITU-T X.509 (clause 2019), ITU-T X.509 (1 of 4), X.5Gsec-ctrl(2019).`);
});

test('a tag with a character that nobody sees is read as the one that it looks like, and can be mended', () => {
  const text = '## 2 References\n\n[ITU-T X.1252] Recommendation ITU-T X.1252 (2021), *T*.\n\n## 6 Body\n\nSee [ITU-T\u200b X.1252\u00ad].\n';
  assert.deepEqual(findingsOf('unresolved-citation', text, 'markdown'), []);
  assert.deepEqual(findingsOf('identifier-form', text, 'markdown').map(({ message }) => message), ['A character that nobody sees stands in the tag [ITU-T X.1252]. Remove it.']);
  assert.equal(repaired('identifier-form', 'markdown', text), text.replace(/[\u200b\u00ad]/g, ''));
});

test('a tag of the Bibliography is marked with its b-, which stays', () => {
  checkPictures('identifier-form', {
    markdown: `## Bibliography

[b-ITU T X.805] Recommendation ITU-T X.805 (2003), *T*.
 ^^^^^^^^^^^^^ warning: The tag is not in ITU-T's form: write [b-ITU-T X.805].`,
    asciidoc: `[bibliography]
== Bibliography

* [[[x805,b-ITU T X.805]]], Recommendation ITU-T X.805 (2003), _T_.
          ^^^^^^^^^^^^^ warning: The tag is not in ITU-T's form: write [b-ITU-T X.805].`,
    text: `Bibliography
[b-ITU T X.805]	Recommendation ITU-T X.805 (2003), T.
 ^^^^^^^^^^^^^ warning: The tag is not in ITU-T's form: write [b-ITU-T X.805].`,
  });
  assert.equal(repaired('identifier-form', 'markdown', '## 6 Body\n\nSee [b-ITU T X.805].\n\n## Bibliography\n\n[b-ITU T X.805] Recommendation ITU-T X.805 (2003), *T*.'), '## 6 Body\n\nSee [b-ITU-T X.805].\n\n## Bibliography\n\n[b-ITU-T X.805] Recommendation ITU-T X.805 (2003), *T*.');
});
