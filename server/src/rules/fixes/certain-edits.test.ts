import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeIn } from '../../draft/block.ts';
import { scanDraft } from '../../draft/draft.ts';
import { certainEdits } from './certain-edits.ts';
import { applyEdits } from './edits.ts';
import type { Edit, Finding } from '../finding.ts';

const TEXT = 'one two three\n';
const draft = scanDraft(TEXT, 'text'), [block] = draft.blocks;
const at = (word: string, newText: string): Edit => ({ start: TEXT.indexOf(word), end: TEXT.indexOf(word) + word.length, newText });

function finding(certain: boolean, ...edits: readonly Edit[]): Finding {
  assert.ok(block);
  return { rule: 'placeholder', level: 'warning', message: '', place: placeIn(block, { start: 0, end: 1 }), related: [], fixes: [{ title: '', certain, edits: () => edits }] };
}

test('certain edits: those that do not touch are applied together, offers are left', () => {
  const { edits, repaired } = certainEdits(draft, [finding(true, at('one', '1')), finding(false, at('two', '2')), finding(true, at('three', '3'))]);
  assert.equal(applyEdits(TEXT, edits), '1 two 3\n');
  assert.equal(repaired, 2);
});

test('certain edits: a fix is taken whole or not at all', () => {
  const { edits, repaired } = certainEdits(draft, [finding(true, at('one two', '12')), finding(true, at('two', '2'), at('three', '3'))]);
  assert.equal(applyEdits(TEXT, edits), '12 three\n');
  assert.equal(repaired, 1);
});

test('certain edits: two insertions at one place wait for each other', () => {
  const { repaired } = certainEdits(draft, [finding(true, { start: 3, end: 3, newText: 'a' }), finding(true, { start: 3, end: 3, newText: 'a' })]);
  assert.equal(repaired, 1);
});

test('certain edits: neighbours that only meet are no obstacle, a refused fix is left', () => {
  const next = [finding(true, at('one', '1')), finding(true, at(' two', '+2'))];
  assert.equal(certainEdits(draft, next).repaired, 2);
  assert.equal(certainEdits(draft, next, (edits) => edits.some(({ newText }) => newText === '1')).repaired, 1);
});
