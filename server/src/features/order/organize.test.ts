import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Syntax } from '../../draft/block.ts';
import { scanDraft } from '../../draft/draft.ts';
import { applyEdits } from '../../rules/fixes/edits.ts';
import { FAULTY } from '../../rules/fixture.ts';
import { organizeReferences } from './organize.ts';
import { RUNS } from '../fixture.ts';

const organized = (text: string, syntax: Syntax): string => applyEdits(text, organizeReferences(scanDraft(text, syntax)));

function check(before: string, after: string, syntax: Syntax = 'markdown'): void {
  assert.equal(organized(before, syntax), after);
  assert.deepEqual(organizeReferences(scanDraft(after, syntax)), [], 'what is in order has no edits');
}

test('Markdown: all lists in one go, what stands between entries stays', () => {
  check(`# Draft new Recommendation ITU-T X.asm-cc

Title

## Keywords

cloud, asset.

## 2 References

[ISO/IEC 27002] ISO/IEC 27002:2022, *Title*.

<!-- a note -->
## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 bolt** [ISO/IEC 27002]: A thing.

**3.1.2 asset** [ISO/IEC 27002]: Another  thing.

### 3.2 Terms defined in this Recommendation

**3.2.1 wire**: A thing of clause 3.1.1.

**3.2.2 cable**: A thing, see clause 3.2.1.

## 4 Abbreviations and acronyms

| | |
|---|---|
| XML | Extensible Markup Language |
| API   | Application Programming Interface |

## 6 Body

Clauses 3.1.2 and 3.2.2.

## Bibliography

[b-ITU-T Y.1205] Recommendation ITU-T Y.1205 (2008), *Title*.

[b-ITU-T X.805] Recommendation ITU-T X.805 (2003), *Title*.
`, `# Draft new Recommendation ITU-T X.asm-cc

Title

## Keywords

asset, cloud.

## 2 References

[ISO/IEC 27002] ISO/IEC 27002:2022, *Title*.

<!-- a note -->
## 3 Definitions

### 3.1 Terms defined elsewhere

**3.1.1 asset** [ISO/IEC 27002]: Another  thing.

**3.1.2 bolt** [ISO/IEC 27002]: A thing.

### 3.2 Terms defined in this Recommendation

**3.2.1 cable**: A thing, see clause 3.2.2.

**3.2.2 wire**: A thing of clause 3.1.2.

## 4 Abbreviations and acronyms

| | |
|---|---|
| API   | Application Programming Interface |
| XML | Extensible Markup Language |

## 6 Body

Clauses 3.1.1 and 3.2.1.

## Bibliography

[b-ITU-T X.805] Recommendation ITU-T X.805 (2003), *Title*.

[b-ITU-T Y.1205] Recommendation ITU-T Y.1205 (2008), *Title*.
`);
});

test('AsciiDoc: a source that Metanorma would print in order is put in order too', () => {
  check(`= Title
:docnumber: X.asm-cc
:mn-document-class: itu

[bibliography]
== References

* [[[y1205,ITU-T Y.1205]]], Recommendation ITU-T Y.1205 (2008), _Title_.

* [[[x805,ITU-T X.805]]], Recommendation ITU-T X.805 (2003), _Title_.

== Abbreviations and acronyms

XML:: Extensible Markup Language

API:: Application Programming Interface
`, `= Title
:docnumber: X.asm-cc
:mn-document-class: itu

[bibliography]
== References

* [[[x805,ITU-T X.805]]], Recommendation ITU-T X.805 (2003), _Title_.

* [[[y1205,ITU-T Y.1205]]], Recommendation ITU-T Y.1205 (2008), _Title_.

== Abbreviations and acronyms

API:: Application Programming Interface

XML:: Extensible Markup Language
`, 'asciidoc');
});

test('plain text: tabs stay tabs', () => {
  check('Draft new Recommendation ITU-T X.asm-cc\nTitle\n2\tReferences\n[ITU-T Y.1205]\tRecommendation ITU-T Y.1205 (2008), Title.\n[ITU-T X.805]\tRecommendation ITU-T X.805 (2003), Title.\n4\tAbbreviations and acronyms\nXML\tExtensible Markup Language\nAPI\tApplication Programming Interface\n',
    'Draft new Recommendation ITU-T X.asm-cc\nTitle\n2\tReferences\n[ITU-T X.805]\tRecommendation ITU-T X.805 (2003), Title.\n[ITU-T Y.1205]\tRecommendation ITU-T Y.1205 (2008), Title.\n4\tAbbreviations and acronyms\nAPI\tApplication Programming Interface\nXML\tExtensible Markup Language\n', 'text');
});

test('edits that would leave the open file are not made', () => {
  const draft = scanDraft('# Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n\n## Keywords\n\ncloud, asset.\n', 'markdown');
  assert.equal(organizeReferences(draft).length, 2);
  assert.deepEqual(organizeReferences(draft, () => false), []);
});

test('a second time nothing changes, and no line is lost', () => {
  const line = fc.constantFrom('[ITU-T X.805] Recommendation ITU-T X.805 (2003), *A*.', '[ITU-T X.1] Recommendation ITU-T X.1 (2003), *B*.', '[ISO 9] ISO 9:2003, *C*.', '[b-W3C] W3C, *D*.', '<!-- note -->', 'Words.', '| XML | Extensible Markup Language |', '| API | Application Programming Interface |', 'CSP: Cloud Service Provider', '**3.2.1 wire**: A thing of clause 3.2.2.', '**3.2.2 cable**: A thing.',
    '## 2 References', '## Bibliography', '## 4 Abbreviations and acronyms', '### 3.2 Terms defined in this Recommendation', '## 6 Body', '## Keywords', 'cloud, asset, bolt.');
  fc.assert(fc.property(fc.array(line, { maxLength: 25 }), fc.constantFrom<Syntax>('markdown', 'text'), (lines, syntax) => {
    const text = `# Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n\n${lines.join('\n\n')}\n`, once = organized(text, syntax);
    assert.equal(organized(once, syntax), once);
    const words = (whole: string): readonly string[] => whole.replace(/3\.2\.\d/g, 'N').split(/[\s,.*[\]]+/).sort();
    assert.deepEqual(words(once), words(text));
  }), { numRuns: 4 * RUNS });
});

test('any draft gives an answer', () => {
  for (const syntax of ['markdown', 'asciidoc', 'text'] as const) {
    fc.assert(fc.property(fc.integer({ min: 0, max: FAULTY[syntax].length }), (at) => { organizeReferences(scanDraft(FAULTY[syntax].slice(at), syntax)); }), { numRuns: 2 * RUNS });
  }
});
