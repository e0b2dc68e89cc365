import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksIn, factsIn } from './fixture.ts';
import { factsOf, scanDraft } from './draft.ts';

const table = (rows: string): string => `<table>\n<colgroup>\n<col style="width: 9%" />\n</colgroup>\n<tbody>\n${rows}</tbody>\n</table>\n\n`;

test('each row is a block of its own, up to the blank line', () => {
  assert.deepEqual(blocksIn(`${table('<tr class="odd">\n<td>A</td>\n<td>B</td>\n</tr>\n<tr>\n<td>C</td>\n</tr>\n')}Text.\n`, 'markdown').map((block) => block.split(' ')[0]), ['markup', 'row', 'row', 'markup', 'paragraph']);
  assert.equal(blocksIn('<table>\n<tr>\n<td>never closed\n\n# 6 Odds\n', 'markdown').at(-1), 'heading body: # 6 Odds');
});

test('captions, abbreviations and citations in cells are read, tags are not', () => {
  const draft = scanDraft(`# 4 Abbreviations and acronyms\n\n${table('<tr>\n<td>HTL</td>\n<td><p>hot<br />\nlamp</p></td>\n</tr>\n')}# 6 Odds\n\n${table('<tr>\n<th colspan="2"><strong>Table 1a – Odds</strong></th>\n</tr>\n<tr>\n<td title="ABC">See \\[ITU-T X.1252\\]</td>\n<td><em>HTL</em>: on</td>\n</tr>\n')}`, 'markdown');
  assert.deepEqual(factsOf(draft, 'abbreviation').map(({ fact }) => `${fact.abbreviation} = ${fact.expansion.text}`), ['HTL = hot lamp']);
  assert.deepEqual(factsOf(draft, 'caption').map(({ fact }) => [fact.label?.text, fact.title]), [['1a', 'Odds']]);
  assert.deepEqual(factsOf(draft, 'citation').map(({ fact }) => fact.target.text), ['ITU-T X.1252']);
  assert.deepEqual(factsOf(draft, 'use').map(({ fact }) => fact.abbreviation), ['HTL']);
});

test('the Summary in a cell of the cover is a heading, the history is not read', () => {
  const cover = table('<tr>\n<td><p>Summary</p>\n<p>About the XAZ lamp.</p></td>\n</tr>\n') + table('<tr>\n<td><p>History</p>\n<table>\n<tbody>\n<tr>\n<td>1.0</td>\n<td>QXL</td>\n</tr>\n</tbody>\n</table></td>\n</tr>\n');
  assert.deepEqual(factsIn(`${cover}# 1 Scope\n`, 'markdown', 'heading', 'use'), ['heading Summary', 'use XAZ', 'heading History', 'heading Scope']);
});

test('code in a cell is not read', () => {
  assert.deepEqual(factsIn(`# 6 Odds\n\n${table('<tr>\n<td><pre><code>ABC\nDEF</code></pre> GHI</td>\n<td><kbd>JKL</kbd> <code>MNO</code> PQR</td>\n</tr>\n<tr>\n<td><pre>STU</td>\n</tr>\n')}`, 'markdown', 'use'), ['use GHI', 'use PQR', 'use STU']);
});
