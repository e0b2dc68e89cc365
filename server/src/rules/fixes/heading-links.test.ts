import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf, type Syntax } from '../../draft/block.ts';
import { scanDraft } from '../../draft/draft.ts';
import { applyEdits } from './edits.ts';
import { fragmentsIn, headingLinkEdits } from './heading-links.ts';

/** A text after other words in its headings, with the links that follow them. */
function after(text: string, [from, to]: readonly [string, string], syntax: Syntax = 'markdown'): string {
  const draft = scanDraft(text, syntax), edits = Array.from(text.matchAll(/^#.*$/gm)).flatMap((line) => {
    const at = line[0].indexOf(from);
    return at < 0 ? [] : [{ start: line.index + at, end: line.index + at + from.length, newText: to }];
  });
  return applyEdits(text, [...edits, ...headingLinkEdits(draft, edits)]);
}

test('a link follows its heading, in each of Markdown\'s forms', () => {
  assert.equal(after('## 6.1 Use of *X*, & more ##\n\n[a](#61-use-of-x--more), [b](<#61-use-of-x--more>) <a href="#61-use-of-x--more">c</a>\n\n[d]: #61-use-of-x--more "T"\n', ['6.1', '7.2']),
    '## 7.2 Use of *X*, & more ##\n\n[a](#72-use-of-x--more), [b](<#72-use-of-x--more>) <a href="#72-use-of-x--more">c</a>\n\n[d]: #72-use-of-x--more "T"\n');
  assert.equal(after('## 6 Été\n\n[a](#6-%C3%A9t%C3%A9) [b](#6-été)\n', ['6', '7']), '## 7 Été\n\n[a](#7-%C3%A9t%C3%A9) [b](#7-été)\n');
});

test('of headings that are alike each keeps its own links', () => {
  assert.equal(after('## 6 A\n\n### General\n\n## 7 A\n\n### General\n\n[a](#general) [b](#general-1) [c](#6-a) [d](#7-a)\n', ['6', '7']), '## 7 A\n\n### General\n\n## 7 A\n\n### General\n\n[a](#general) [b](#general-1) [c](#7-a) [d](#7-a-1)\n');
});

test('what is put before a heading changes no link to it', () => {
  const text = '## 6 A\n\n[a](#6-a)\n';
  assert.deepEqual(headingLinkEdits(scanDraft(text, 'markdown'), [{ start: 0, end: 0, newText: '## 5 New\n\n' }]), []);
});

test('other links, code, headings with an id and other syntaxes stay', () => {
  for (const text of ['## 6 A\n\n`[a](#6-a)` [b](other.md#6-a) [c](#6-b) [d](#%E0%A4%A)\n\n```\n[e](#6-a)\n```\n', '## 6 A {#6-a}\n\n[a](#6-a)\n']) assert.equal(after(text, ['6', '7']), text.replace('## 6', '## 7'));
  assert.deepEqual(headingLinkEdits(scanDraft('# 6 A\n\n[a](#6-a)\n', 'text'), [{ start: 2, end: 3, newText: '7' }]), []);
});

test('where a link leads to is its place', () => {
  const [block] = scanDraft('See [a](#one), <a href=\'#two\'>b</a>.\n', 'markdown').blocks;
  assert.deepEqual(block && fragmentsIn(block).map(({ id, place }) => [id, textOf(place)]), [['one', 'one'], ['two', 'two']]);
});
