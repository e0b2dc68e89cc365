import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyCatalogue } from '../../catalogue/catalogue.ts';
import type { Syntax } from '../../draft/block.ts';
import { scanDraft } from '../../draft/draft.ts';
import type { Span } from '../../draft/fact.ts';
import { applyEdits } from '../../rules/fixes/edits.ts';
import type { Edit } from '../../rules/finding.ts';
import { FAULTY } from '../../rules/fixture.ts';
import { checkDraft } from '../../rules/checking/live-check.ts';
import { formatLists } from './format.ts';
import { widthOf } from './format-table.ts';
import { RUNS } from '../fixture.ts';

const options = { levels: {}, knownAbbreviations: new Set<string>(), catalogue: emptyCatalogue };

function edits(text: string, syntax: Syntax, within?: Span): readonly Edit[] {
  const draft = scanDraft(text, syntax);
  return formatLists({ draft, findings: checkDraft(draft, options), options, within });
}

function check(before: string, after: string, syntax: Syntax = 'markdown'): void {
  assert.equal(applyEdits(before, edits(before, syntax)), after);
  assert.deepEqual(edits(after, syntax), [], 'what is formatted has no edits');
}

const HEAD = '# Draft new Recommendation ITU-T X.asm-cc\n\nTitle of it\n\n## 1 Scope\n\nThe ITU-T Rec. X.509   stays, see [ITU-T Y.9].\n\n';

test('Markdown: entries in their form and order, tables aligned, the prose as it was', () => {
  check(`${HEAD}## 2 References

[ITU-T Y.9] ITU-T Recommendation Y.9 (2008), *Title*.

[ITU-T X.805] Recommendation ITU-T X.805(2003), *Title*.

## 4 Abbreviations and acronyms

| | |
|---|:--|
| XML | Extensible Markup Language |
|API| 应用 Interface|

| b | a |
|---|---|
| c | d |
`, `${HEAD}## 2 References

[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Title*.

[ITU-T Y.9] Recommendation ITU-T Y.9 (2008), *Title*.

## 4 Abbreviations and acronyms

|     |                            |
|-----|:---------------------------|
| API | 应用 Interface             |
| XML | Extensible Markup Language |

| b   | a   |
|-----|-----|
| c   | d   |
`);
});

test('a row of dashes in a table is no rule', () => {
  check(`${HEAD}## 4 Abbreviations and acronyms\n\n| a | b |\n|---|---|\n| - | - |\n| API | Application Programming Interface |\n`,
    `${HEAD}## 4 Abbreviations and acronyms\n\n| a   | b                                 |\n|-----|-----------------------------------|\n| -   | -                                 |\n| API | Application Programming Interface |\n`);
});

test('AsciiDoc and plain text: entries in their form and order, tabs stay tabs', () => {
  check(`= Title
:docnumber: X.asm-cc

== Abbreviations and acronyms

XML:: Extensible   Markup Language

API:: Application Programming Interface
`, `= Title
:docnumber: X.asm-cc

== Abbreviations and acronyms

API:: Application Programming Interface

XML:: Extensible   Markup Language
`, 'asciidoc');
  check('Draft new Recommendation ITU-T X.asm-cc\nTitle\n2\tReferences\n[ITU-T Y.9]\tITU-T Recommendation Y.9 (2008), Title.\n[ITU-T X.805]\tRecommendation ITU-T X.805 (2003), Title.\n4\tAbbreviations and acronyms\nXML\tExtensible Markup Language\nAPI\tApplication Programming Interface\n',
    'Draft new Recommendation ITU-T X.asm-cc\nTitle\n2\tReferences\n[ITU-T X.805]\tRecommendation ITU-T X.805 (2003), Title.\n[ITU-T Y.9]\tRecommendation ITU-T Y.9 (2008), Title.\n4\tAbbreviations and acronyms\nAPI\tApplication Programming Interface\nXML\tExtensible Markup Language\n', 'text');
});

test('definitions that the prose refers to stay where they are', () => {
  const terms = '### 3.2 Terms defined in this Recommendation\n\n**3.2.1 wire**: A thing.\n\n**3.2.2 cable**: A thing.\n';
  check(`${HEAD}## 3 Definitions\n\n${terms}\n## 6 Body\n\nSee clause 3.2.1.\n`, `${HEAD}## 3 Definitions\n\n${terms}\n## 6 Body\n\nSee clause 3.2.1.\n`);
});

test('of a stretch only what lies in it is changed', () => {
  const text = `${HEAD}## 2 References\n\n[ITU-T Y.9] ITU-T Recommendation Y.9 (2008), *Title*.\n\n[ITU-T X.805] ITU-T Recommendation X.805 (2003), *Title*.\n`, start = text.indexOf('[ITU-T X.805]');
  assert.equal(applyEdits(text, edits(text, 'markdown', { start, end: text.length })), text.replace('ITU-T Recommendation X.805', 'Recommendation ITU-T X.805'));
});

test('a rule that is switched off at a line changes nothing there', () => {
  const text = `${HEAD}## 2 References\n\n<!-- rapporteur-disable identifier-form -- quoted -->\n\n[ITU-T Y.9] ITU-T Recommendation Y.9 (2008), *Title*.\n`;
  check(text, text);
});

test('East Asian letters take two columns, accents none', () => {
  assert.deepEqual(['API', '应用', 'e\u0301', '\u{1f512}', 'é'].map(widthOf), [3, 4, 1, 2, 1]);
});

test('any draft gives an answer, and a second time nothing changes', () => {
  for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
    fc.assert(fc.property(fc.integer({ min: 0, max: FAULTY[syntax].length }), fc.integer({ min: 0, max: FAULTY[syntax].length }), (from, to) => {
      const text = FAULTY[syntax].slice(0, from) + FAULTY[syntax].slice(to), once = applyEdits(text, edits(text, syntax));
      assert.equal(applyEdits(once, edits(once, syntax)), once);
    }), { numRuns: 2 * RUNS });
  }
});
