import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';
import type { Syntax } from '../draft/block.ts';

const none = (text: string, syntax: Syntax = 'markdown'): void => {
  assert.deepEqual(findingsOf('empty-clause', text, syntax).map(({ message }) => message), []);
};

test('clauses with nothing in them; Metanorma writes "None." itself', () => {
  checkPictures('empty-clause', {
    markdown: `## 2 References
     ^^^^^^^^^^ warning: Clause 2 is empty. Write "None." if it has no content.

## 3 Definitions

### 3.1 Terms defined elsewhere
        ^^^^^^^^^^^^^^^^^^^^^^^ warning: Clause 3.1 is empty. Write "None." if it has no content.

### 3.2 Terms defined in this Recommendation

This Recommendation defines the following term:

**3.2.1 asset**: A thing.

## 4 Abbreviations and acronyms
     ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Clause 4 is empty. Write "None." if it has no content.

## 5 Conventions
     ^^^^^^^^^^^ warning: Clause 5 is empty. Write "None." if it has no content.

<!-- a comment is no content -->
`,
    asciidoc: '= Title\n:docnumber: X.1\n\n== References\n\n== Conventions\n',
    text: `4\tAbbreviations and acronyms
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Clause 4 is empty. Write "None." if it has no content.
5\tConventions
None.
6\tRequirements
`,
  });
});

test('a clause that says it is empty, has text, a list, a table or subclauses is left alone', () => {
  none('## 2 References\n\nNone.\n\n## 4 Abbreviations and acronyms\n\nThis clause is intentionally left blank.\n\n## 5 Conventions\n\nNone.\n');
  none('## 2 References\n\n[ITU-T X.1] Recommendation ITU-T X.1 (2020), *Title*.\n\n## 4 Abbreviations and acronyms\n\nAPI  Application Programming Interface\n');
  none('## 4 Abbreviations and acronyms\n\n- something\n\n## 5 Conventions\n\n### 5.1 Notation\n\nText.\n');
  none('## 5 Conventions\n\n| Word | Meaning |\n|---|---|\n| shall | required |\n');
  none('## 5 Conventions\n\n![Symbols](symbols.png)\n');
  none('2\tReferences\n5\tConventions\n2\tReferences\nNone.\n5\tConventions\nNone.\n', 'text');
});

test('amendments, common texts and clauses that may lack are left alone', () => {
  none('# Draft Amendment 1 to Recommendation ITU-T X.1352\n\nTitle\n\n## 5 Conventions\n');
  none('# Recommendation ITU-T X.1631 | ISO/IEC 27017\n\nTitle\n\n## 5 Conventions\n');
  none('# Draft new Recommendation ITU-T X.a-b\n\nTitle\n\n## 1 Scope\n\n## 3 Definitions\n\n## 6 Overview\n\n## 7 Requirements\n');
});

test('for information in French and in other kinds of text', () => {
  checkPicture('empty-clause', 'markdown', `# Draft new Technical Report XSTR-abc

Title

## 5 Conventions
     ^^^^^^^^^^^ information: Clause 5 is empty. Write "None." if it has no content.
`);
  checkPicture('empty-clause', 'markdown', `## Résumé

Texte.

## 4 Abréviations et acronymes
     ^^^^^^^^^^^^^^^^^^^^^^^^^ information: Clause 4 is empty. Write "Aucun." if it has no content.
`);
});

test('the fix writes "None.", after which nothing is found', () => {
  for (const [text, syntax, right] of [
    ['## 5 Conventions\n\n## 6 Overview\n', 'markdown', '## 5 Conventions\n\nNone.\n\n## 6 Overview\n'],
    ['5\tConventions\n6\tOverview of it\nText.\n', 'text', '5\tConventions\nNone.\n6\tOverview of it\nText.\n'],
  ] as const) {
    assert.equal(repaired('empty-clause', syntax, text), right);
    none(right, syntax);
    assert.deepEqual(findingsOf('empty-clause', text, syntax).flatMap(({ fixes }) => fixes.map(({ certain }) => certain)), [false]);
  }
});
