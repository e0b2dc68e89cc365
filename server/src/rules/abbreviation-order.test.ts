import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPicture, findingsOf, repaired } from './picture.ts';

test('a line out of its place is marked, not those around it', () => {
  checkPicture('abbreviation-order', 'markdown', `## 4 Abbreviations and acronyms

| | |
|---|---|
| API | Application Programming Interface |
| XML | Extensible Markup Language |
  ^^^ information: XML is not in alphabetical order. It belongs at the end of the list.
| CSP | Cloud Service Provider |
| DoS | Denial of Service |`);
  checkPicture('abbreviation-order', 'text', `4\tAbbreviations and acronyms
API\tApplication Programming Interface
CSP\tCloud Service Provider
XML\tExtensible Markup Language
BER\tBit Error Ratio
^^^ information: BER is not in alphabetical order. It belongs before CSP.`);
});

test('Metanorma sorts the list itself', () => {
  assert.deepEqual(findingsOf('abbreviation-order', '= T\n\n== Abbreviations and acronyms\n\nXML:: Extensible\n\nAPI:: Application\n', 'asciidoc'), []);
});

const list = (...names: readonly string[]): string => `4\tAbbreviations and acronyms\n${names.map((name) => `${name}\tFull form`).join('\n')}\n5\tConventions\n`;
const found = (...names: readonly string[]): readonly string[] => findingsOf('abbreviation-order', list(...names), 'text').map(({ message }) => message);

test('lines that stand together are one finding', () => {
  assert.deepEqual(found('AA', 'YY', 'ZZ', 'BB', 'CC', 'DD'), ['YY, ZZ are not in alphabetical order. Sort the list.']);
});

test('every usual order of capitals, digits and hyphens is one', () => {
  for (const names of [['3GPP', '5G', 'AA'], ['IaaS', 'ID', 'IP'], ['ID', 'IP', 'IaaS'], ['C-V2X', 'CA', 'CSP'], ['CA', 'CSP', 'C-V2X'], ['H2', 'H10'], ['H10', 'H2'], ['PAMS', 'P2P', 'RS'], ['AA', 'AA'], ['AA']]) {
    assert.deepEqual(found(...names), [], names.join());
  }
});

test('a heading begins another list', () => {
  assert.deepEqual(findingsOf('abbreviation-order', '## 4 Abbreviations and acronyms\n\n### 4.1 Names\n\n- **XML**: Extensible\n\n### 4.2 Others\n\n- **API**: Application\n', 'markdown'), []);
});

test('the fix sorts the whole list and leaves its layout', () => {
  assert.equal(repaired('abbreviation-order', 'text', list('CC', 'AA', 'DD', 'BB')), list('AA', 'BB', 'CC', 'DD'));
  assert.equal(repaired('abbreviation-order', 'markdown', '## 4 Abbreviations and acronyms\n\n| B | Bit rate |\n|---|---|\n| AA | Ax |\n| CC | Cx |\n| BB | Bx |\n\n## 5 Conventions\n'),
    '## 4 Abbreviations and acronyms\n\n| AA | Ax |\n|---|---|\n| B | Bit rate |\n| BB | Bx |\n| CC | Cx |\n\n## 5 Conventions\n');
  assert.equal(repaired('abbreviation-order', 'markdown', '## 4 Abbreviations and acronyms\n\nCC\n:   Cx\n\nAA\n:   Ax\n'), '## 4 Abbreviations and acronyms\n\nAA\n:   Ax\n\nCC\n:   Cx\n');
});

test('the fix leaves breaks between lines where they are, and is not offered where a row has a part of its table on its line', () => {
  const draft = (lines: string): string => `## 4 Abbreviations and acronyms\n\n${lines}\n\n## 5 Conventions\n`;
  assert.equal(repaired('abbreviation-order', 'markdown', draft('BB\tBx\\\nAA\tAx')), draft('AA\tAx\\\nBB\tBx'));
  for (const lines of ['<table><tr><td>BB</td><td>Bx</td></tr>\n<tr><td>AA</td><td>Ax</td></tr></table>', '  ---- -----\n  BB   Bx ray\n  AA   Ax man\n  ---- -----']) {
    assert.deepEqual(findingsOf('abbreviation-order', draft(lines), 'markdown').map((finding) => finding.fixes.length), [0], lines);
  }
});
