import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, repaired } from './picture.ts';
import { catalogue } from './reference-fixture.ts';

test('an acronym in running text, each time', () => {
  checkPictures('numbered-work-item', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

The ranking follows X.nssa-cc.
                    ^^^^^^^^^ warning: X.nssa-cc has its number: it is X.1645, approved 2023-09-08 (as of 2023-09-08). Write X.1645.

So does ITU-T x.nssa-cc and X.NSSA-CC.
                            ^^^^^^^^^ warning: X.NSSA-CC has its number: it is X.1645, approved 2023-09-08 (as of 2023-09-08). Write X.1645.`,
    asciidoc: `= Title
:docnumber: X.new

== Body

The ranking follows X.nssa-cc.
                    ^^^^^^^^^ warning: X.nssa-cc has its number: it is X.1645, approved 2023-09-08 (as of 2023-09-08). Write X.1645.

So does ITU-T x.nssa-cc and X.NSSA-CC.
                            ^^^^^^^^^ warning: X.NSSA-CC has its number: it is X.1645, approved 2023-09-08 (as of 2023-09-08). Write X.1645.`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
The ranking follows X.nssa-cc.
                    ^^^^^^^^^ warning: X.nssa-cc has its number: it is X.1645, approved 2023-09-08 (as of 2023-09-08). Write X.1645.
So does ITU-T x.nssa-cc and X.NSSA-CC.
                            ^^^^^^^^^ warning: X.NSSA-CC has its number: it is X.1645, approved 2023-09-08 (as of 2023-09-08). Write X.1645.`,
  }, { catalogue });
});

test('an entry, with what cites it', () => {
  checkPictures('numbered-work-item', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T X.nssa-cc] ITU-T X.nssa-cc (2023), *T*.
                        ^^^^^^^^^ warning: X.nssa-cc has its number: it is X.1645, approved 2023-09-08 (as of 2023-09-08). Write X.1645.

## 6 Body

See [ITU-T X.nssa-cc].`,
    asciidoc: `= Title
:docnumber: X.new

[bibliography]
== References

* [[[xnssa-cc,ITU-T X.nssa-cc]]], ITU-T X.nssa-cc (2023), _T_.
                                        ^^^^^^^^^ warning: X.nssa-cc has its number: it is X.1645, approved 2023-09-08 (as of 2023-09-08). Write X.1645.

== Body

See <<xnssa-cc>>.`,
    text: `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.nssa-cc]	ITU-T X.nssa-cc (2023), T.
                        ^^^^^^^^^ warning: X.nssa-cc has its number: it is X.1645, approved 2023-09-08 (as of 2023-09-08). Write X.1645.
6	Body
See [ITU-T X.nssa-cc].`,
  }, { catalogue });
});

test('where number and acronym are told together, and what has no number that counts', () => {
  checkPictures('numbered-work-item', {
    markdown: `# Draft new Recommendation ITU-T X.new

## 6 Body

X.1645 (ex X.nssa-cc), X.1645 (X.nssa-cc), formerly X.nssa-cc, X.nssa-cc (X.1645), X.soar-cc, X.ddc.`,
    asciidoc: `= Title
:docnumber: X.new

== Body

X.1645 (ex X.nssa-cc), X.1645 (X.nssa-cc), formerly X.nssa-cc, X.nssa-cc (X.1645), X.soar-cc, X.ddc.`,
    text: `Draft new Recommendation ITU-T X.new
Title
6	Body
X.1645 (ex X.nssa-cc), X.1645 (X.nssa-cc), formerly X.nssa-cc, X.nssa-cc (X.1645), X.soar-cc, X.ddc.`,
  }, { catalogue });
});

test('the header has a rule of its own', () => {
  checkPicture('numbered-work-item', 'markdown', `---
provisional-name: X.nssa-cc
---
# Draft new Recommendation ITU-T X.nssa-cc

On X.nssa-cc.

## 1 Scope

Text.`, { catalogue });
});

test('a revision that was approved goes by its number', () => {
  checkPicture('numbered-work-item', 'markdown', `# Draft new Recommendation ITU-T X.new

## 6 Body

See X.1051Rev and X.5Gsec-ctrl.
    ^^^^^^^^^ warning: X.1051Rev has its number: it is X.1051, approved 2023-06-13 (as of 2023-09-08). Write X.1051.
                  ^^^^^^^^^^^^ warning: X.5Gsec-ctrl has its number: it is X.1818, determined 2023-09-08 (as of 2023-09-08). Write X.1818.`, { catalogue });
});

test('the number is put in', () => {
  assert.equal(repaired('numbered-work-item', 'markdown', `# Draft new Recommendation ITU-T X.new

## 6 Body

The ranking follows X.nssa-cc and clause 8.`, { catalogue }), `# Draft new Recommendation ITU-T X.new

## 6 Body

The ranking follows X.1645 and clause 8.`);
});

test('an entry and its citations change together', () => {
  assert.equal(repaired('numbered-work-item', 'text', `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.nssa-cc]	 ITU-T X.nssa-cc (2023), T.
6	Body
See [ITU-T X.nssa-cc].`, { catalogue }), `Draft new Recommendation ITU-T X.new
Title
2	References
[ITU-T X.1645]	 ITU-T X.1645 (2023), T.
6	Body
See [ITU-T X.1645].`);
});

test('a name that is all of a tag is marked with the b- before it, which stays', () => {
  const picture = `## 6 Body

See [b-X.nssa-cc].
     ^^^^^^^^^^^ warning: X.nssa-cc has its number: it is X.1645, approved 2023-09-08 (as of 2023-09-08). Write X.1645.`;
  checkPicture('numbered-work-item', 'markdown', picture, { catalogue });
  assert.equal(repaired('numbered-work-item', 'markdown', '## 6 Body\n\nSee [b-X.nssa-cc].', { catalogue }), '## 6 Body\n\nSee [b-X.1645].');
});

test('a note of the old name stays where the name changes everywhere', () => {
  const draft = (tag: string, body: string): string => `# Draft new Recommendation ITU-T X.new

## 2 References

[ITU-T ${tag}] ITU-T ${tag} (2023), *T*.

## 6 Body

X.1645 (X.nssa-cc). ITU-T X.1645(X.nssa-cc), that is (ex X.nssa-cc). ${body}`;
  checkPicture('numbered-work-item', 'markdown', draft('X.1645', 'X.1645(X.nssa-cc).'), { catalogue });
  assert.equal(repaired('numbered-work-item', 'markdown', draft('X.nssa-cc', 'See [ITU-T X.nssa-cc] and that of X.nssa-cc.'), { catalogue }), draft('X.1645', 'See [ITU-T X.1645] and that of X.1645.'));
});
