import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Syntax } from '../draft/block.ts';
import { editDraft, scanDraft, textOfDraft } from '../draft/draft.ts';
import { pointOfOffset } from '../draft/lines.ts';
import { summaryOf, type SummarySpan } from './draft-summary.ts';
import { RUNS } from './fixture.ts';

/** The summary of a text with what stands at each place, as one line for each thing. */
function summary(text: string, syntax: Syntax = 'markdown') {
  const lines = text.split('\n'), { title, ownKeys, names, documents } = summaryOf(scanDraft(text, syntax));
  const at = ({ start, end }: SummarySpan): string => `${start.line.toString()} "${lines[start.line]?.slice(start.character, end.line === start.line ? end.character : undefined) ?? ''}"`;
  return {
    title, ownKeys,
    names: names.map((one) => `${one.kind} ${one.name} (${one.detail}): ${at(one)}`),
    documents: documents.map((one) => `${one.role} ${one.key}: ${at(one)}`),
  };
}

test('Markdown: names and documents in the order of the text, a citation under the name of its entry', () => {
  const text = [
    '# Draft new Recommendation ITU-T X.lamp', '', 'Lamps and bells', '', '## 2 References', '', '[ITU-T X.805] Recommendation ITU-T X.805 (2003), *A*.', '',
    '### 3.2 Terms defined in this Recommendation', '', '**3.2.1 signal lamp**: A lamp.', '', '## 4 Abbreviations and acronyms', '', '| SLK | Signal Lamp Keeper |', '',
    '## 6 Lamps', '', '😀 See [ITU-T X.805], ITU-T X.1817 (2023), X.soar-cc and [b-Lamps].', '', '**Table 6-1 – Colours**', '', '## Bibliography', '', '[b-Lamps] ISO/IEC 27002:2022, *B*.', '',
  ].join('\n');
  assert.deepEqual(summary(text), {
    title: 'Lamps and bells', ownKeys: ['x.lamp'],
    names: [
      'clause References (2): 4 "References"', 'clause Terms defined in this Recommendation (3.2): 8 "Terms defined in this Recommendation"', 'term signal lamp (3.2.1): 10 "signal lamp"',
      'clause Abbreviations and acronyms (4): 12 "Abbreviations and acronyms"', 'abbreviation SLK (Signal Lamp Keeper): 14 "SLK"', 'clause Lamps (6): 16 "Lamps"',
      'table Colours (6-1): 20 "**Table 6-1 – Colours**"', 'clause Bibliography (): 22 "Bibliography"',
    ],
    documents: [
      'entry x.805: 6 "ITU-T X.805"', 'citation x.805: 18 "ITU-T X.805"', 'mention x.1817: 18 "ITU-T X.1817"', 'mention x.soar-cc: 18 "X.soar-cc"',
      'citation iso/iec27002:2022: 18 "b-Lamps"', 'entry iso/iec27002:2022: 24 "b-Lamps"',
    ],
  });
});

test('AsciiDoc: a citation by its anchor; a cross-reference is none', () => {
  const text = '= Lamps\n:docnumber: X.1999\n\n[bibliography]\n== References\n\n* [[[x805,ITU-T X.805]]], Recommendation ITU-T X.805 (2003), _A_.\n\n[[lamps]]\n== Lamps\n\nSee <<x805,clause=6>> and <<lamps>>.\n';
  const { title, ownKeys, documents } = summary(text, 'asciidoc');
  assert.deepEqual({ title, ownKeys, documents }, { title: 'Lamps', ownKeys: ['x.1999'], documents: ['entry x.805: 6 "ITU-T X.805"', 'citation x.805: 11 "<<x805,clause=6>>"'] });
});

test('plain text', () => {
  const text = '4\tAbbreviations and acronyms\nRFC\tRequest For Comments\n6\tBody\nSee [ITU-T X.2].\n';
  assert.deepEqual(summary(text, 'text').names.slice(1, 3), ['abbreviation RFC (Request For Comments): 1 "RFC"', 'clause Body (6): 2 "Body"']);
  assert.deepEqual(summary(text, 'text').documents, ['citation x.2: 3 "ITU-T X.2"']);
});

const PIECE = fc.constantFrom('# A\n', '== B\n', '6.1\tC\n', '[ITU-T X.1] ', '[b-', 'X.soar-cc ', '<<a>> ', '\r\n', '\n\n', '[[[a,ITU-T X.2]]]', '| ABC | Any Big Cat |\n', '**3.2.1 cat**: A.\n', '😀', '(', '## 3 Definitions\n');
const TEXT = fc.array(PIECE).map((pieces) => pieces.join('')), SYNTAX = fc.constantFrom<Syntax>('markdown', 'asciidoc', 'text');

test('any text has a summary, with places in it', () => {
  fc.assert(fc.property(TEXT, SYNTAX, (text, syntax) => {
    const { names, documents } = summaryOf(scanDraft(text, syntax)), lines = text.split(/\r\n?|\n/).length;
    for (const { start, end } of [...names, ...documents]) assert.ok(start.line <= end.line && end.line < lines && (start.line < end.line || start.character <= end.character));
  }), { numRuns: 5 * RUNS });
});

test('after edits a draft has the summary of its text', () => {
  fc.assert(fc.property(TEXT, SYNTAX, fc.array(fc.tuple(fc.nat(), fc.nat(20), PIECE), { minLength: 1, maxLength: 4 }), (begun, syntax, edits) => {
    let draft = scanDraft(begun, syntax);
    for (const [at, length, inserted] of edits) {
      const text = textOfDraft(draft), start = at % (text.length + 1);
      // Asked before each edit too, so that what was kept is put to use.
      assert.ok(summaryOf(draft).names && summaryOf(draft).documents);
      draft = editDraft(draft, { from: pointOfOffset(text, start), to: pointOfOffset(text, Math.min(start + length, text.length)), text: inserted }).draft;
    }
    assert.deepEqual(summaryOf(draft), summaryOf(scanDraft(textOfDraft(draft), syntax)));
  }), { numRuns: 5 * RUNS });
});
