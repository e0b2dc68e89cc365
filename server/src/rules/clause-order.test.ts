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
^^^^^^^^^^^^ warning: "Bibliography" belongs after "Appendix I title". Move it there.
Annex A
Title
Appendix I
Appendix I title
`.replace('"Appendix I title"', '"Appendix I title"'),
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
