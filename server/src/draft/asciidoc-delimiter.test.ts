import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closed, delimiterAt, isVerbatim, opened } from './asciidoc-delimiter.ts';
import { START } from './scanner.ts';

test('the lines that are delimiters', () => {
  for (const line of ['----', '-----', '--', '....', '====', '****', '____', '++++', '////', '|===', ',===', '~~~~', '---- ']) assert.equal(delimiterAt(line, 0), line.trim(), line);
  assert.equal(delimiterAt('```json', 0), '```');
  for (const line of ['---', '-', '==== T', '|==', '````', 'a----', ' ----', '-'.repeat(200)]) assert.equal(delimiterAt(line, 0), undefined, line);
});

test('open blocks close from the outside in', () => {
  const state = { ...START, mode: 'text' as const }, example = opened('====', state), listing = opened('----', example);
  assert.deepEqual([example.mode, listing.mode], ['text', 'code']);
  assert.deepEqual(closed('----', listing), { ...state, marker: '==== text' });
  assert.deepEqual(closed('====', listing), state);
  assert.equal(closed('====', state), undefined);
  assert.equal(closed('=====', example), undefined);
});

test('a style makes an open block code', () => {
  const state = { ...START, mode: 'text' as const };
  assert.equal(opened('--', { ...state, style: 'source,java' }).mode, 'code');
  assert.equal(opened('--', { ...state, style: '.source' }).mode, 'text');
  assert.equal(isVerbatim('%unnumbered,source,java'), true);
});

test('blocks in blocks have an end', () => {
  let state = { ...START, mode: 'text' as const, marker: '' } as Parameters<typeof opened>[1];
  for (let width = 4; width < 100; width++) state = opened('='.repeat(width), state);
  assert.ok(state.marker.split('\n').length <= 8);
});
