import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf, repaired } from './picture.ts';

const rest = (mark: string): string => `
${mark} 3 Definitions

${mark}# 3.1 Terms defined elsewhere

None.

${mark}# 3.2 Terms defined in this Recommendation

None.

${mark} 4 Abbreviations and acronyms

None.

${mark} 5 Conventions

None.
`;

test('a mandatory clause that is missing is found once, at the title', () => {
  checkPictures('missing-clause', {
    markdown: `# Draft new Recommendation ITU-T X.asm-cc
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "2 References" is missing. A Recommendation must have it: add it, with "None." if it has no content.

Attack surface management

## Summary

## Keywords

## 1 Scope
${rest('##')}`,
    asciidoc: `= Attack surface management
  ^^^^^^^^^^^^^^^^^^^^^^^^^ error: The keywords are missing. A Recommendation must have them: add ":keywords:" to the header.
:docnumber: X.asm-cc

[abstract]
== Summary

Text.

== Scope

Text.
`,
    text: `Draft new Recommendation ITU-T X.asm-cc
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "Keywords" is missing. A Recommendation must have it: add the heading and its text.
Attack surface management
Summary
Text.
1\tScope
Text.
2\tReferences
None.
3\tDefinitions
3.1\tTerms defined elsewhere
None.
3.2\tTerms defined in this Recommendation
None.
4\tAbbreviations and acronyms
None.
5\tConventions
None.
`,
  });
});

test('3.1 and 3.2 are a warning at clause 3; a draft with its Scope alone has one finding a clause', () => {
  const levels = findingsOf('missing-clause', '# Draft new Recommendation ITU-T X.a-b\n\nTitle\n\n## 1 Scope\n\nText.\n', 'markdown').map(({ level }) => level);
  assert.deepEqual(levels, ['error', 'error', 'error', 'error', 'error', 'error']);
  checkPicture('missing-clause', 'markdown', `---
keywords: clouds
---

## Summary

## 1 Scope

## 2 References

## 3 Definitions
     ^^^^^^^^^^^ warning: "3.2 Terms defined in this Recommendation" is missing. A Recommendation must have it: add it, with "None." if it has no content.

### 3.1 Terms defined elsewhere

## 4 Abbreviations and acronyms

## 5 Conventions
`);
});

test('a title with no clause at all is one problem', () => {
  const [finding, ...others] = findingsOf('missing-clause', 'Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n', 'text');
  assert.deepEqual(others, []);
  assert.match(finding?.message ?? '', /^None of the mandatory clauses is here yet: Summary, Keywords, Scope,/);
});

test('other kinds of text: a note for supplements, nothing for changes, resolutions and drafts in several files', () => {
  const supplement = findingsOf('missing-clause', '# Draft new Supplement 5 to ITU-T X-series\n\nTitle\n\n## 1 Scope\n\nText.\n', 'markdown');
  assert.ok(supplement.length > 0 && supplement.every(({ level }) => level === 'information'), JSON.stringify(supplement.map(({ level }) => level)));
  for (const header of [':doctype: resolution', ':legacy-do-not-insert-missing-sections:']) assert.deepEqual(findingsOf('missing-clause', `= Title\n:docnumber: A.8\n${header}\n\n== General\n\nText.\n`, 'asciidoc'), []);
  assert.deepEqual(findingsOf('missing-clause', '= Title\n:docnumber: X.1\n\ninclude::summary.adoc[]\n\n== Scope\n\nText.\n', 'asciidoc'), []);
});

test('the fix adds the clause in its place and in the form of the others', () => {
  const text = '# Draft new Recommendation ITU-T X.a-b\n\nTitle\n\n## Summary\n\nS.\n\n## Keywords\n\nk\n\n## 1 Scope\n\nText.\n\n## 6 Body\n\nText.\n';
  assert.equal(repaired('missing-clause', 'markdown', text, { title: 'Insert "3 Definitions"' }), text.replace('## 6', '## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\nNone.\n\n### 3.2 Terms defined in this Recommendation\n\nNone.\n\n## 6'));
  assert.equal(repaired('missing-clause', 'text', 'Recommendation ITU-T X.1\nTitle\nSummary\nS.\nKeywords\nk\n1\tScope\nText.\n', { title: 'Insert "5 Conventions"' }), 'Recommendation ITU-T X.1\nTitle\nSummary\nS.\nKeywords\nk\n1\tScope\nText.\n\n5\tConventions\n\nNone.\n');
  assert.equal(repaired('missing-clause', 'asciidoc', '= Title\n:docnumber: X.1\n:keywords: a\n\n[[scope]]\n== Scope\n\nText.\n'), '= Title\n:docnumber: X.1\n:keywords: a\n\n[abstract]\n== Summary\n\nTBD\n\n[[scope]]\n== Scope\n\nText.\n');
  assert.equal(repaired('missing-clause', 'asciidoc', '= Title\n:docnumber: X.1\n\n[abstract]\n== Summary\n\nText.\n'), '= Title\n:docnumber: X.1\n:keywords: TBD\n\n[abstract]\n== Summary\n\nText.\n');
});

test('a part under another title is found where it is', () => {
  checkPicture('missing-clause', 'markdown', `---
keywords: clouds
---

## Summary

## 1 Scope

## 2 References
${rest('##').replace('Abbreviations and acronyms', 'Abbreviations and symbols').replace('\n\nNone.\n\n## 5', '\n     ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Clause 4 has the title "Abbreviations and acronyms" in every Recommendation, and here "Abbreviations and symbols". Give it that title.\n\nNone.\n\n## 5')}`);
});

test('a list of abbreviations under another title is one finding, and a common text has clauses of its own', () => {
  const text = `---\nkeywords: clouds\n---\n\n## Summary\n\n## 1 Scope\n\n## 2 References\n${rest('##')}`;
  for (const title of ['Symbols and abbreviated terms', 'Symbols', 'Abbrev.']) {
    assert.deepEqual(findingsOf('missing-clause', text.replace('Abbreviations and acronyms', title), 'markdown').map(({ message }) => message),
      [`Clause 4 has the title "Abbreviations and acronyms" in every Recommendation, and here "${title}". Give it that title.`]);
  }
  assert.deepEqual(findingsOf('missing-clause', '# Recommendation ITU-T X.1631 | ISO/IEC 27017\n\nTitle\n\n## 1 Scope\n\n## 3 Definitions and abbreviations\n\n## 4 Concepts\n', 'markdown'), []);
});
