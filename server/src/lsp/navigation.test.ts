import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textOfDraft } from '../draft/draft.ts';
import { RUNS } from '../features/fixture.ts';
import { symbols } from './navigation.ts';
import { OpenDocument } from './open-document.ts';
import { positionAt } from './positions.ts';

const TEXT = '# Draft new Recommendation ITU-T X.lamp\n\nSignal lamps\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 signal lamp**: A lamp.\n\n## 6 Lamps\n\nEach lamp is lit.\n\n**Table 6-1 – Colours**\n\n| A | B |\n|---|---|\n| c | d |\n\nLast words.\n';

const opened = (text: string): OpenDocument => new OpenDocument('file:///lamps.md', 'markdown', 1, text);

test('a letter in running text leaves the symbols the same objects; a line moves them', () => {
  const document = opened(TEXT), before = symbols(document), typed = (line: number, text: string): void => { document.change([{ range: { start: { line, character: 4 }, end: { line, character: 4 } }, text }], 2); };
  assert.deepEqual(before.map(({ name }) => name), ['Signal lamps', '3 Definitions', '6 Lamps']);
  typed(12, 'x');
  assert.equal(symbols(document), before);
  typed(12, '\n');
  assert.equal(symbols(document)[2]?.children?.[0]?.range.start.line, (before[2]?.children?.[0]?.range.start.line ?? 0) + 1);
  assert.deepEqual(symbols(document), symbols(opened(textOfDraft(document.draft))));
});

test('after edits the symbols are those of the text', () => {
  const piece = fc.constantFrom('x', '\n', '\n\n', '## 7 Bells\n', '\r\n', '### ', '**Table 1 – A**\n', '');
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(TEXT.length), fc.nat(20), piece), { minLength: 1, maxLength: 6 }), (edits) => {
    const document = opened(TEXT);
    for (const [start, length, text] of edits) {
      symbols(document);
      document.change([{ range: { start: positionAt(document.draft, start), end: positionAt(document.draft, start + length) }, text }], 2);
    }
    assert.deepEqual(symbols(document), symbols(opened(textOfDraft(document.draft))));
  }), { numRuns: 5 * RUNS });
});
