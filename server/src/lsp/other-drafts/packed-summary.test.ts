import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointIn, scanDraft } from '../../draft/draft.ts';
import { placedSummaryOf, summaryOf } from '../../features/draft-summary.ts';
import { packSummary, storeSummary, Strings } from './packed-summary.ts';

const TEXT = '# Draft new Recommendation ITU-T X.lamp\n\nLamps\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 lamp**: A.\n\n## 6 Lamps\n\nSee [ITU-T X.805], X.805 and X.soar-cc.\n\nFigure 1 – Lamp\n';
const draft = scanDraft(TEXT, 'markdown');

/** Everything from line 8 on stands in another file. */
const packed = packSummary(placedSummaryOf(draft), 'main', ({ block, start, end }) => {
  const from = pointIn(draft, block, start);
  return { file: from.line < 8 ? 'main' : 'other', start: from, end: pointIn(draft, block, end) };
});

test('a summary that was packed and stored is what it was, apart for its files', () => {
  const texts = new Strings(), whole = summaryOf(draft);
  texts.numberOf('of another draft');
  const [main, other] = structuredClone(packed).map(({ file, summary }) => ({ file, summary: storeSummary(summary, texts) }));
  assert.ok(main && other);
  assert.deepEqual([main.file, main.summary.title, main.summary.ownKeys, other.file, other.summary.ownKeys], ['main', whole.title, ['x.lamp'], 'other', []]);
  assert.deepEqual([...main.summary.names, ...other.summary.names], whole.names);
  assert.deepEqual([...main.summary.documents, ...other.summary.documents], whole.documents);
});

test('documents are found under any of some keys', () => {
  const [, other] = packed.map(({ summary }) => storeSummary(summary, new Strings()));
  assert.deepEqual(other?.documentsUnder(new Set(['x.805', 'x.1'])).map(({ role, key }) => `${role} ${key}`), ['citation x.805', 'mention x.805']);
  assert.deepEqual(other?.documentsUnder(new Set(['x.1'])), []);
});
