import assert from 'node:assert/strict';
import test from 'node:test';
import { factsOf, scanDraft } from '../draft/draft.ts';
import { termsOf } from '../draft/terms.ts';
import { wordDraft } from './word-draft.ts';
import { cell, docxOf, paragraph, table } from './zip-fixture.ts';

const p = paragraph;
const RECOMMENDATION = [
  table([cell(p('International Telecommunication Union'))]), table(['SERIES X', 'SECURITY']),
  p('Recommendation ITU-T X.9999', 'RecNo'), p('Search of\nexposed assets', 'Rectitle'),
  table([cell(p('Summary', 'Headingb') + p('This Recommendation is *short*.'))]),
  p('FOREWORD'), p('Table of Contents'), p('1\tScope\t1', 'TOC1'),
  p('Recommendation ITU-T X.9999', 'RecNo'), p('Search of\nexposed assets', 'Rectitle'),
  p('1\tScope', 'Heading1'), p('It covers [ITU-T X.1352]:'), p('–\tfirst,', 'enumlev1'), p('–\tsecond.', 'enumlev2'),
  p('2\tReferences', 'Heading1'), p('[ITU-T X.1352]\tRecommendation ITU-T X.1352 (2024), *Security of things*.', 'Reftext'),
  p('3\tDefinitions', 'Heading1'), p('3.1\tTerms defined elsewhere', 'Heading2'), p('**3.1.1\tasset** [ITU-T X.1352]: Anything of value.'),
  p('3.2\tTerms defined in this Recommendation', 'Heading2'), p('3.2.1\texposed asset: An asset that answers.'),
  p('4\tAbbreviations and acronyms', 'Heading1'), p('API\tApplication Programming Interface'),
  p('5\tConventions', 'Heading1'), p('# None | so far'),
  p('6\tRequirements', 'Heading1'), p('6.1\tSearch', 'Heading2'), p('The platform shall look for a\u00a0b < c and <host>.'), p('Table 1 – Answers'), table(['Code', 'Meaning'], ['200', 'all|well\nso far'], [cell('end', { span: 2 })]),
  p('Annex A\n\nExamples', 'AnnexNotitle'), p('A.1\tFirst', 'Heading2'), p('Bibliography', 'AppendixNotitle'), p('[b-ISO 1]\tISO 1:2022, *Length*.', 'Reftext'),
].join('');

test('A Word document is a Markdown draft', async () => {
  assert.equal(await wordDraft(docxOf(RECOMMENDATION)), `# Recommendation ITU-T X.9999

Search of exposed assets

## Summary

This Recommendation is *short*.

## FOREWORD

## 1 Scope

It covers [ITU-T X.1352]:

- first,

  - second.

## 2 References

[ITU-T X.1352] Recommendation ITU-T X.1352 (2024), *Security of things*.

## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 asset** [ITU-T X.1352]: Anything of value.

### 3.2 Terms defined in this Recommendation

**3.2.1 exposed asset**: An asset that answers.

## 4 Abbreviations and acronyms

API\tApplication Programming Interface

## 5 Conventions

\\# None | so far

## 6 Requirements

### 6.1 Search

The platform shall look for a\u00a0b < c and \\<host>.

Table 1 – Answers

| Code | Meaning |
|---|---|
| 200 | all\\|well<br>so far |
| end |  |

## Annex A – Examples

### A.1 First

## Bibliography

[b-ISO 1] ISO 1:2022, *Length*.
`);
});

test('The draft reader finds clauses, terms, abbreviations, references and requirements in it', async () => {
  const draft = scanDraft(await wordDraft(docxOf(RECOMMENDATION)), 'markdown');
  assert.deepEqual(factsOf(draft, 'title-line').map(({ fact }) => fact.text), ['Recommendation ITU-T X.9999', 'Search of exposed assets']);
  assert.deepEqual(termsOf(draft).map(({ term, section, source }) => `${section}: ${term} ${source?.text ?? ''}`.trim()), ['elsewhere: asset ITU-T X.1352', 'here: exposed asset']);
  assert.deepEqual(factsOf(draft, 'abbreviation').map(({ fact }) => `${fact.abbreviation} = ${fact.expansion.text}`), ['API = Application Programming Interface']);
  assert.deepEqual(factsOf(draft, 'entry').map(({ fact }) => `${fact.list}: ${fact.tag?.text ?? ''}`), ['references: ITU-T X.1352', 'bibliography: ISO 1']);
  assert.deepEqual(factsOf(draft, 'heading').filter(({ block }) => block.region === 'annex').map(({ fact }) => fact.title), ['Examples', 'First']);
  assert.equal(factsOf(draft, 'requirement').length, 1);
});

test('A text without styles: bold numbers are headings, bold terms are not', async () => {
  assert.equal(await wordDraft(docxOf(p('**1\tScope**') + p('This text.') + p('**3.2.1\tpeer**: A node.') + p('**Keywords**') + p('1)\tNot a heading.'))), `## 1 Scope

This text.

**3.2.1 peer**: A node.

## Keywords

1\\) Not a heading.
`);
});

test('A header of a contribution stays', async () => {
  assert.equal(await wordDraft(docxOf(table(['Question:', '7/17'], ['Title:', 'Draft']) + p('Scope', 'Heading1'))), '| Question: | 7/17 |\n|---|---|\n| Title: | Draft |\n\n## Scope\n');
});

test('Abbreviations in a table are all found, with and without a head', async () => {
  const found = async (...rows: string[][]) => factsOf(scanDraft(await wordDraft(docxOf(p('4\tAbbreviations and acronyms', 'Heading1') + p('This Recommendation uses the following abbreviations and acronyms:') + table(...rows))), 'markdown'), 'abbreviation').map(({ fact }) => fact.abbreviation);
  assert.deepEqual(await found(['API', 'Application Programming Interface'], ['CSP', 'Cloud Service Provider']), ['API', 'CSP']);
  assert.deepEqual(await found(['Abbreviation', 'Meaning'], ['API', 'Application Programming Interface'], ['CSP', 'Cloud Service Provider']), ['API', 'CSP']);
});

test('A text in French', async () => {
  const text = await wordDraft(docxOf(p('Recommandation UIT-T X.9999', 'RecNo') + p('1\tDomaine d’application', 'Heading1') + p('3\tDéfinitions', 'Heading1') + p('3.2\tTermes définis dans la présente Recommandation', 'Heading2') + p('**3.2.1\tbien exposé**: Un bien qui répond.') + p('4\tAbréviations et acronymes', 'Heading1') + p('API\tinterface de programmation') + p('Annexe A\nExemples', 'AnnexNotitle') + p('Bibliographie', 'AppendixNotitle')));
  const draft = scanDraft(text, 'markdown');
  assert.deepEqual(factsOf(draft, 'heading').map(({ fact }) => fact.role), ['scope', 'definitions', 'terms-here', 'abbreviations', 'annex', 'bibliography']);
  assert.deepEqual([termsOf(draft).map(({ term }) => term), factsOf(draft, 'abbreviation').length], [['bien exposé'], 1]);
});
