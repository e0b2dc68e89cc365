import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assemble, isWhole, sourceSpan, type Assembled, type ReadInclude } from './includes.ts';

const from = (files: Readonly<Record<string, string>>): ReadInclude => (path) => {
  const text = files[path];
  return text === undefined ? { reason: 'there is no such file' } : { file: path, text };
};

const whole = (files: Readonly<Record<string, string>> & { readonly main: string }): Assembled => assemble('main', files.main, from(files));

/** Where a word of the whole text stands: its file, and the text there. */
function origin(files: Readonly<Record<string, string>> & { readonly main: string }, word: string): string {
  const assembled = whole(files), at = assembled.text.indexOf(word);
  const { file, start, end } = sourceSpan(assembled, at, at + word.length);
  return `${file}: ${files[file]?.slice(start, end) ?? ''}`;
}

test('includes: a text without one is itself', () => {
  const { text, pieces, files, unread } = whole({ main: '= Title\n\ninclude is a word\n' });
  assert.equal(text, '= Title\n\ninclude is a word\n');
  assert.deepEqual(pieces, [{ start: 0, file: 'main', at: 0, added: false }]);
  assert.deepEqual([files, unread], [['main'], []]);
});

test('includes: the file stands in place of the line, and each word leads back to its file', () => {
  const files = { main: 'before\ninclude::a[]\nafter\n', a: 'inside\n' };
  assert.equal(whole(files).text, 'before\ninside\nafter\n');
  for (const [word, file] of [['before', 'main'], ['inside', 'a'], ['after', 'main']] as const) assert.equal(origin(files, word), `${file}: ${word}`);
});

test('includes: a file without a last line end gets one; carriage returns stay', () => {
  assert.equal(whole({ main: 'include::a[]\r\nafter', a: 'inside' }).text, 'inside\nafter');
  assert.equal(whole({ main: 'x\r\ninclude::a[]\r\ny', a: 'inside\r\n' }).text, 'x\r\ninside\r\ny');
});

test('includes: files include files', () => {
  const files = { main: 'include::a[]\nend\n', a: 'a1\ninclude::b[]\na2\n', b: 'bee\n' };
  assert.equal(whole(files).text, 'a1\nbee\na2\nend\n');
  assert.equal(origin(files, 'a2'), 'a: a2');
  assert.deepEqual(whole(files).files, ['main', 'a', 'b']);
});

test('includes: a cycle is told, not followed', () => {
  const { text, unread } = whole({ main: 'include::a[]\n', a: 'include::a[]\nx\n' });
  assert.equal(text, 'include::a[]\nx\n');
  assert.deepEqual(unread, [{ file: 'a', at: 0, path: 'a', reason: 'it includes itself', harmless: false }]);
});

test('includes: a great many are bounded', () => {
  const { unread } = whole({ main: 'include::a[]\n'.repeat(1200), a: 'x\n' });
  assert.equal(unread.length, 200);
});

test('includes: leveloffset deepens headings outside code, and their words still lead back', () => {
  const files = { main: 'include::a[leveloffset=+1]\n', a: '== Scope\n\n----\n== code\n----\n\n=== Part\n' };
  assert.equal(whole(files).text, '=== Scope\n\n----\n== code\n----\n\n==== Part\n');
  assert.equal(origin(files, 'Scope'), 'a: Scope');
  assert.equal(origin(files, '=== Scope'), 'a: == Scope');
  assert.equal(origin(files, 'Part'), 'a: Part');
  assert.equal(whole({ main: 'include::a[leveloffset=-1]\n', a: '=== Scope\n' }).text, '== Scope\n');
});

test('includes: attributes of the header stand in paths', () => {
  assert.equal(whole({ main: ':dir: parts\ninclude::{dir}/a[]\n', 'parts/a': 'x\n' }).text, ':dir: parts\nx\n');
});

test('includes: what is not read says why, and whether it matters', () => {
  const { unread, text } = whole({ main: 'include::a[]\ninclude::b[opts=optional]\ninclude::https://x.org/c[]\ninclude::d[tag=part]\n' });
  assert.equal(text, 'include::a[]\ninclude::b[opts=optional]\ninclude::https://x.org/c[]\ninclude::d[tag=part]\n');
  assert.deepEqual(unread.map(({ path, reason, harmless }) => `${path}: ${reason}${harmless ? ' (harmless)' : ''}`), [
    'a: there is no such file', 'b: there is no such file (harmless)', 'https://x.org/c: an address is not read (harmless)', 'd: a part of a file is not read (harmless)',
  ]);
});

test('includes: an edit holds only where one file has the words as they stand', () => {
  const assembled = whole({ main: 'before\ninclude::a[leveloffset=+1]\nafter\n', a: '== Scope\n' });
  const at = (word: string): [number, number] => [assembled.text.indexOf(word), assembled.text.indexOf(word) + word.length];
  assert.ok(isWhole(assembled, ...at('Scope')));
  assert.ok(!isWhole(assembled, ...at('before\n=')));
  assert.ok(!isWhole(assembled, 7, 8));
  assert.deepEqual(sourceSpan(assembled, ...at('before\n=')), { file: 'main', start: 0, end: 7 });
});

test('includes: a path is read once from each file, whether it leads to something or not', () => {
  const asked: string[] = [];
  const read: ReadInclude = (path) => {
    asked.push(path);
    return path === 'a' ? { file: 'a', text: 'inside\n' } : { reason: 'there is no such file' };
  };
  const { text, unread } = assemble('main', 'include::a[]\ninclude::b[]\n'.repeat(3), read);
  assert.equal(text, 'inside\ninclude::b[]\n'.repeat(3));
  assert.equal(unread.length, 3);
  assert.deepEqual(asked, ['a', 'b']);
});
