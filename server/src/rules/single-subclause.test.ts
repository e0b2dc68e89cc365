import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf } from './picture.ts';
import type { Syntax } from '../draft/block.ts';

const none = (text: string, syntax: Syntax = 'markdown'): void => {
  assert.deepEqual(findingsOf('single-subclause', text, syntax).map(({ message }) => message), []);
};

test('6.1 without 6.2', () => {
  const message = 'Clause 6.1 is the only subclause of clause 6. Add another, or make its text a part of clause 6.';
  checkPictures('single-subclause', {
    markdown: `## 6 Requirements

### 6.1 Discovery
    ^^^ information: ${message}

## 7 Security
`,
    asciidoc: `= Title
:docnumber: X.1

== Scope

== Requirements

=== Discovery
    ^^^^^^^^^ information: "Discovery" is the only subclause of "Requirements". Add another, or make its text a part of "Requirements".

== Security
`,
    text: `6\tRequirements
6.1\tDiscovery
^^^ information: ${message}
The platform finds assets.
7\tSecurity
`,
  });
});

test('deeper, and in annexes and appendices', () => {
  checkPicture('single-subclause', 'markdown', `## 6 Requirements

### 6.1 Discovery

#### 6.1.1 Hosts
     ^^^^^ information: Clause 6.1.1 is the only subclause of clause 6.1. Add another, or make its text a part of clause 6.1.

### 6.2 Inventory

## Annex A: Tests

### A.1 Hosts
    ^^^ information: Clause A.1 is the only subclause of Annex A. Add another, or make its text a part of Annex A.

## Appendix I: Uses

### I.1 Hosts

### I.2 Networks
`);
});

test('clauses 2 to 4, gaps, lost numbers, parts of a draft and amendments are left alone', () => {
  none('## 2 References\n\n### 2.1 Identical Recommendations\n\n## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\n#### 3.1.1 asset\n\nA thing.\n\n### 3.2 Terms defined in this Recommendation\n\n#### 3.2.1 host\n\nA thing.\n');
  none('## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n');
  none('## 6 Requirements\n\n### 6.2 Inventory\n');
  none('## 6 Requirements\n\n### 6.1 Discovery\n\n### Inventory\n');
  none('= Title\n:docnumber: X.1\n\n== Requirements\n\n=== Discovery\n\ninclude::inventory.adoc[]\n', 'asciidoc');
  none('= Title\n:docnumber: X.1\n\n== Requirements\n\n=== {blank}\n\nText.\n', 'asciidoc');
  none('= Title\n:docnumber: X.1\n\n== Requirements\n\n=== Discovery\n\n[discrete]\n=== Note\n\n=== Inventory\n', 'asciidoc');
  none('# Draft Amendment 1 to Recommendation ITU-T X.1352\n\nTitle\n\n## 6 Requirements\n\n### 6.1 Discovery\n');
});

test('many of them are one finding', () => {
  const text = Array.from({ length: 7 }, (_, i) => `## ${i + 6} Clause\n\n### ${i + 6}.1 Part\n\nText.\n\n`).join('');
  assert.deepEqual(findingsOf('single-subclause', text, 'markdown').map(({ related }) => related.length), [6]);
});
