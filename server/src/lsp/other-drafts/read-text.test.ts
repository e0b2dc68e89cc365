import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText, encodeText, type Encoding } from './read-text.ts';

const TEXT = 'Draft new Recommendation ITU-T X.soar-cc\r\n– « é » 𝔘\n';

test('text files: each encoding is read and written back byte for byte', () => {
  for (const encoding of ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'] satisfies Encoding[]) {
    const bytes = encodeText({ text: TEXT, encoding });
    assert.deepEqual(decodeText(bytes), { text: TEXT, encoding });
  }
});

test('text files: the marks are those of the standard', () => {
  assert.deepEqual([...encodeText({ text: 'A', encoding: 'utf-16be' })], [0xFE, 0xFF, 0, 65]);
  assert.deepEqual([...encodeText({ text: 'A', encoding: 'utf-16le' })], [0xFF, 0xFE, 65, 0]);
  assert.deepEqual([...encodeText({ text: 'A', encoding: 'utf-8-bom' })], [0xEF, 0xBB, 0xBF, 65]);
});

test('text files: an empty file is an empty text', () => {
  assert.deepEqual(decodeText(new Uint8Array()), { text: '', encoding: 'utf-8' });
});

test('text files: a NUL makes a binary file', () => {
  assert.deepEqual(decodeText(Buffer.from('PNG\0\0')), { reason: 'is a binary file, not a text', isOther: true });
});

test('text files: other encodings are told, not guessed', () => {
  assert.deepEqual(decodeText(Buffer.from([0x52, 0xE9, 0x73])), { reason: 'is not UTF-8 text; save it as UTF-8', isOther: true });
  assert.deepEqual(decodeText(Buffer.from([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0])), { reason: 'is not well-formed UTF-16 text; save it as UTF-8', isOther: true });
});
