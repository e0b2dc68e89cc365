import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginsSentence, mayHaveCapital } from './running-text.ts';

/** Whether the word "Asset" in a text begins a sentence, and whether its place may give it a capital. */
const told = (text: string): readonly [boolean, boolean] => [beginsSentence(text, text.indexOf('Asset')), mayHaveCapital(text, text.indexOf('Asset'))];

test('words that begin a sentence, an item or a note', () => {
  for (const text of ['Asset', '**Asset**', 'End. Asset', 'End.\n"Asset', '- Asset', '1. Asset', 'a) Asset', '(b) Asset', 'NOTE 1 – Asset', 'NOTE -- Asset', '* *Asset*', 'One\n- Asset']) assert.deepEqual(told(text), [true, true], text);
});

test('words whose capital may come from their place', () => {
  for (const text of ['List: Asset', 'one; Asset', 'first) Asset', 'as in [ITU-T X.1] Asset', 'before – Asset', 'before -- Asset', 'before - Asset']) assert.deepEqual(told(text), [false, true], text);
});

test('words inside a sentence', () => {
  for (const text of ['the Asset', 'from\nAsset', 'the **Asset**', 'Tools, e.g. Asset', 'see i.e. Asset', 'the "Asset"', 'for (Asset)']) assert.equal(told(text)[0], false, text);
  for (const text of ['the Asset', 'from\nAsset', 'the **Asset**', 'the (Asset)']) assert.equal(told(text)[1], false, text);
});
