import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanDraft } from '../../draft/draft.ts';
import { articleEdits, articleFor } from './article.ts';
import { applyEdits } from './edits.ts';

/** A sentence with other words at the mark, and their article. */
function written(picture: string, words: string): string {
  const start = picture.indexOf('‸'), text = picture.replace('‸', ''), draft = scanDraft(text, 'markdown'), [block] = draft.blocks;
  assert.ok(block);
  return applyEdits(text, [...articleEdits(draft, { block, start, end: start }, words), { start, end: start, newText: words }]);
}

test('the article is that of the words behind it', () => {
  assert.equal(written('It is an ‸.', 'gateway'), 'It is a gateway.');
  assert.equal(written('It is a ‸.', 'edge box'), 'It is an edge box.');
  assert.equal(written('A ‸ is here.', 'edge box'), 'An edge box is here.');
  assert.equal(written('It is an\n*‸*.', 'gateway'), 'It is a\n*gateway*.');
  assert.equal(written('It is a\u00a0“‸”.', 'Internet host'), 'It is an\u00a0“Internet host”.');
});

test('what is no article before them stays', () => {
  for (const before of ['See Annex A ', 'It is a new ', 'a/', 'e.g. a, ', 'data-a ', 'l\'a ']) assert.equal(written(`${before}‸.`, 'edge box'), `${before}edge box.`);
});

test('words that only their sound would tell of have none', () => {
  assert.deepEqual(['edge', 'Gateway', 'yield', 'API', 'a', 'hour', 'user', 'European', 'one-time key', 'x-ray', '5G', 'élan', ''].map(articleFor), ['an', 'a', 'a', undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined]);
});
