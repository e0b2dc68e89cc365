import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDraft, scanDraft, type Draft } from '../draft/draft.ts';
import { RUNS } from './fixture.ts';
import { countUses, placesOfUses, vocabularyOf } from './word-uses.ts';

const LINES = ['## 3 Definitions', '### 3.2 Terms defined in this Recommendation', '**3.2.1 asset**: A thing.', '', '**3.2.2 exposed asset**: An asset.', '', '## 4 Abbreviations', '', '| API | Interface |', '', '## 6 Body', '', 'Assets have APIs.', '', 'An API is an exposed asset.', ''];

/** Counts of 0 left out. */
const counted = (draft: Draft): ReadonlyMap<string, number> => new Map([...countUses(draft)].filter(([, count]) => count > 0));

const placed = (draft: Draft): ReadonlyMap<string, number> => {
  const keys = [...vocabularyOf(draft).words.keys()];
  return new Map(keys.map((key) => [key, placesOfUses(draft, key).length] as const).filter(([, count]) => count > 0));
};

test('uses are counted as they are found, edit after edit', () => {
  const edit = fc.record({ line: fc.nat(LINES.length), length: fc.nat(3), text: fc.constantFrom('', 'An asset.\n', 'API\n\n', '**3.2.3 API**: A word.\n\n', '```\n') });
  fc.assert(fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
    let draft = scanDraft(LINES.join('\n'), 'markdown');
    for (const { line, length, text } of edits) {
      assert.deepEqual(counted(draft), placed(draft));
      draft = editDraft(draft, { from: { line, character: 0 }, to: { line: line + length, character: 0 }, text }).draft;
    }
    assert.deepEqual(counted(draft), placed(draft));
  }), { numRuns: RUNS });
});
