import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, checkPictures, findingsOf } from './picture.ts';

test('a gap, a double and a clause under the wrong one, one finding a break', () => {
  checkPictures('clause-numbering', {
    markdown: `## 1 Scope

## 2 References

## 3 Definitions

### 3.1 Terms defined elsewhere

### 3.2 Terms defined in this Recommendation

## 5 Abbreviations
   ^ warning: Clause 5 comes after clause 3.2, but there is no clause 4. Number it anew, or add what is missing.

## 6 Functions

### 6.1 One

### 6.1 Two
    ^^^ warning: Clause 6.1 is here twice. Number one of them anew.

### 6.2 Three

### 5.1 Four
    ^^^ warning: Clause 5.1 comes after clause 6.2. Put it in its place, or number it anew.
`,
    asciidoc: `= Title
:docnumber: X.1

== Scope

== Functions
`,
    text: `1\tScope
2\tReferences
4\tDefinitions
^ information: Clause 4 comes after clause 2, but there is no clause 3. Number it anew, or add what is missing.
5\tAbbreviations and acronyms
`,
  });
});

test('annexes leave out I, appendices have Roman numerals, and their clauses carry the letter', () => {
  checkPicture('clause-numbering', 'markdown', `## Annex A: One

### A.1 First

### A.3 Third
    ^^^ warning: Clause A.3 comes after clause A.1, but there is no clause A.2. Number it anew, or add what is missing.

## Annex C: Two
         ^ warning: Annex C comes after clause A.3, but there is no Annex B. Number it anew, or add what is missing.

## Appendix I: Uses

### I.1 First

## Appendix II: More uses

## Appendix IV: Yet more
            ^^ warning: Appendix IV comes after Appendix II, but there is no Appendix III. Number it anew, or add what is missing.
`);
  const annexes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K'].map((letter) => `## Annex ${letter}: Title\n\nText.\n`).join('\n');
  assert.deepEqual(findingsOf('clause-numbering', annexes, 'markdown'), []);
});

test('a number that a missing part leaves behind is told once, by the rule for missing clauses', () => {
  const skeleton = '## 1 Scope\n\n## 2 References\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n## 4 Abbreviations and acronyms\n\n';
  assert.deepEqual(findingsOf('clause-numbering', `${skeleton}## 6 Functions\n`, 'markdown'), []);
  assert.equal(findingsOf('clause-numbering', `${skeleton}## 7 Functions\n`, 'markdown').length, 1);
  assert.equal(findingsOf('clause-numbering', `# Recommendation ITU-T X.1 | ISO/IEC 2\n\nTitle\n\n${skeleton}## 6 Functions\n`, 'markdown').length, 2);
});

test('inserted clauses, unnumbered headings, clause 0, and amendments are left alone', () => {
  for (const text of [
    '## 1 Scope\n\n## 2 References\n\n### 2.1 A\n\n### 2.1a B\n\n### 2.2 C\n',
    '## 1 Scope\n\n## References\n\n## Definitions\n\n## 4 Abbreviations\n',
    '## 0 Introduction\n\n## 1 Scope\n',
    '# Draft new Amendment 1 to Recommendation ITU-T X.1\n\n## 3 Definitions\n\n## 6.4 Discovery\n',
    '## 6 A\n\n## 6 A\n\n### 6.1 B\n'.slice(8),
  ]) assert.deepEqual(findingsOf('clause-numbering', text, 'markdown').filter(({ message }) => !message.includes('first')), [], text);
});

test('a clause that is there twice does not make doubles of its subclauses; a draft with many gaps was converted', () => {
  const twice = findingsOf('clause-numbering', '## 1 A\n\n### 1.1 B\n\n### 1.2 C\n\n## 1 A\n\n### 1.1 B\n\n### 1.2 C\n', 'markdown');
  assert.deepEqual(twice.map(({ message, related }) => [message, related.length]), [['Clause 1 is here twice. Number one of them anew.', 1]]);
  const many = findingsOf('clause-numbering', ['6', '8', '10', '12', '14'].map((number) => `## ${number} Title\n`).join('\n'), 'markdown');
  assert.deepEqual(many.map(({ level }) => level), ['information', 'information', 'information', 'information']);
});

test('a table of contents in plain text holds no clauses', () => {
  assert.deepEqual(findingsOf('clause-numbering', '1\tScope\t1\n2\tReferences\t1\n6\tTests\t4\n1\tScope\nText.\n2\tReferences\nNone.\n', 'text'), []);
});

test('terms of 3.1 and 3.2 count as their subclauses; a gap may be a definition in another form', () => {
  checkPicture('clause-numbering', 'markdown', `## 1 Scope

## 2 References

## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 ant**: An animal.

### 3.2 Terms defined in this Recommendation

**3.2.1 bee**: An animal.

**3.2.1 cat**: An animal.
  ^^^^^ warning: Clause 3.2.1 is here twice. Number one of them anew.

**3.2.4 dog**: An animal.
  ^^^^^ information: Clause 3.2.4 comes after clause 3.2.1, but there is no clause 3.2.2. Number it anew, or add what is missing.

**3.2.3 eel**: An animal.
  ^^^^^ warning: Clause 3.2.3 comes after clause 3.2.4. Put it in its place, or number it anew.

## 4 Abbreviations and acronyms
`);
  const unnumbered = '## 3 Definitions\n\n### 3.1 Terms defined elsewhere\n\n**3.1.1 ant**: An animal.\n\n**bee**: An animal.\n\n**3.1.3 cat**: An animal.\n';
  const unseen = '## 1 Scope\n\n## Definitions\n\n### Terms defined elsewhere\n\n**3.1.2 ant**: An animal.\n\n**3.1.1 bee**: An animal.\n';
  for (const text of [`## 1 A\n\n## 2 B\n\n${unnumbered}`, unseen]) assert.deepEqual(findingsOf('clause-numbering', text, 'markdown'), [], text);
});
