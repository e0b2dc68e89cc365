import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf } from './picture.ts';

test('a part in the wrong place is found at its heading, once', () => {
  checkPictures('clause-order', {
    markdown: `## Summary

## 1 Scope

## 2 Definitions

## 3 References
     ^^^^^^^^^^ warning: "References" belongs before "Definitions". Move it there.

## 4 Abbreviations and acronyms
`,
    asciidoc: `= Title
:docnumber: X.1

[abstract]
== Summary

== Scope

== Conventions

== Definitions
   ^^^^^^^^^^^ warning: "Definitions" belongs before "Conventions". Move it there.

== Functions
`,
    text: `Summary
1\tScope
2\tReferences
Bibliography
^^^^^^^^^^^^ warning: "Bibliography" belongs after Appendix I. Move it there.
Annex A
Title
Appendix I
Appendix I title
`,
  });
});

test('clause 5 after clause 6 is one finding, not one for each clause before it', () => {
  checkPicture('clause-order', 'markdown', `## 1 Scope

## 5 Overview

## 6 Functions

## 7 Conventions
     ^^^^^^^^^^^ warning: "Conventions" belongs before the clauses from 6 on. Move it there.

### 7.1 Introduction
`);
  checkPicture('clause-order', 'markdown', `## 1 Scope

## 3 Definitions

### 3.1 Terms defined in this Recommendation

### 3.2 Terms defined elsewhere
        ^^^^^^^^^^^^^^^^^^^^^^^ warning: "Terms defined elsewhere" belongs before "Terms defined in this Recommendation". Move it there.
`);
});

test('the right order, a title page, a numbered introduction, parts that Metanorma moves, and amendments are left alone', () => {
  const none = (text: string, syntax: 'markdown' | 'asciidoc'): void => { assert.deepEqual(findingsOf('clause-order', text, syntax), []); };
  none('# Security of clouds\n\n## Summary\n\n## Keywords\n\n## Introduction\n\n## 1 Scope\n\n## 2 References\n\n## 3 Definitions\n\n## 6 A\n\n## Annex A\n\n## Appendix I\n\n## Bibliography\n', 'markdown');
  none('# Draft new Technical Report\n\n## 1 Introduction\n\n## 2 Scope\n\n## 3 Body\n', 'markdown');
  none('= T\n:docnumber: X.1\n\n== Scope\n\n[abstract]\n== Summary\n\n[bibliography]\n== Bibliography\n\n[appendix]\n== Tests\n', 'asciidoc');
  none('Draft new Amendment 1 to Recommendation ITU-T X.1\n\n## 2 References\n\n## 1 Scope\n', 'markdown');
});

test('annexes are named by their letters, and a clause under another title is where it belongs', () => {
  checkPicture('clause-order', 'markdown', `## 1 Scope

## 4 Symbols

## 5 Conventions

## 6 Functions

## Appendix I: Tests

## Annex C: Tests
            ^^^^^ warning: Annex C belongs before Appendix I. Move it there.
`);
});

test('terms as headings on the level of 3.2 are no clauses after 6; the order of a common text is its own', () => {
  const terms = '## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n### 3.2.1 dog\n\nAn animal.\n\n## 4 Abbreviations and acronyms\n\n## 5 Conventions\n';
  assert.deepEqual(findingsOf('clause-order', terms, 'markdown'), []);
  const common = '# Recommendation ITU-T X.1 | ISO/IEC 2\n\nTitle\n\n## 1 Scope\n\n## 6 Conventions\n\n## 7 References\n';
  assert.deepEqual(findingsOf('clause-order', common, 'markdown'), []);
});
