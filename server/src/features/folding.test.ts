import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Syntax } from '../draft/block.ts';
import { scanDraft } from '../draft/draft.ts';
import { foldsOf } from './folding.ts';

/** The folds of a text as "first line … last line". */
function folded(text: string, syntax: Syntax): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return foldsOf(scanDraft(text, syntax)).map(({ start, end, isComment }) => `${isComment ? 'comment: ' : ''}${lines[start] ?? '?'} … ${lines[end] ?? '?'}`);
}

test('Markdown: header, clauses by level, comments, entries, tables, code', () => {
  const text = '---\ntitle: T\n---\n\n# T\n\n<!-- a\n\nb -->\n\n## 2 References\n\n- [ITU-T X.1] Recommendation ITU-T X.1 (2020), *A*.\n- [ITU-T X.2] Recommendation ITU-T X.2 (2020), *B*.\n\n## 6 Body\n\n### 6.1 Sub\n\n| a | b |\n|---|---|\n| c | d |\n\n| e |\n|---|\n\n```json\na\n\nb\n```\n\n```\nc\n```\n\n### 6.2 Last\n\nEnd.\n';
  assert.deepEqual(folded(text, 'markdown'), [
    '--- … ---', '# T … End.', 'comment: <!-- a … b -->', '## 2 References … - [ITU-T X.2] Recommendation ITU-T X.2 (2020), *B*.',
    '- [ITU-T X.1] Recommendation ITU-T X.1 (2020), *A*. … - [ITU-T X.2] Recommendation ITU-T X.2 (2020), *B*.',
    '## 6 Body … End.', '### 6.1 Sub … ```', '| a | b | … | c | d |', '| e | … |---|', '```json … ```', '``` … ```', '### 6.2 Last … End.',
  ]);
});

test('AsciiDoc: what stands over a heading stays with it; delimiters belong to their block', () => {
  const text = '= T\n:docnumber: X.a-b\n:mn-document-class: itu\n\n////\na\n\nb\n////\n\n// one\n// two\n\n== Scope\n\nA.\n\n|===\n|a |b\n\n|c |d\n|===\n\n|===\n|e\n|===\n\n----\na\n\nb\n----\n\n[bibliography]\n== References\n\n* [[[x,ITU-T X.1]]], Recommendation ITU-T X.1 (2020), _T_.\n* [[[y,ITU-T X.2]]], Recommendation ITU-T X.2 (2020), _T_.\n';
  assert.deepEqual(folded(text, 'asciidoc'), [
    ':docnumber: X.a-b … :mn-document-class: itu', 'comment: //// … ////', 'comment: // one … // two', '== Scope … ----', '|=== … |===', '|=== … |===', '---- … ----',
    '== References … * [[[y,ITU-T X.2]]], Recommendation ITU-T X.2 (2020), _T_.',
    '* [[[x,ITU-T X.1]]], Recommendation ITU-T X.1 (2020), _T_. … * [[[y,ITU-T X.2]]], Recommendation ITU-T X.2 (2020), _T_.',
  ]);
});

test('AsciiDoc: an id, a style and a title over a heading stay with it', () => {
  const text = '== One\n\nA.\n\n[[two]]\n[appendix,obligation=informative]\n== Two\n\nB.\n\n.Words\n[[three]]\n\n[%unnumbered]\n== Three\n\nC.\n\n[[last]]\n';
  assert.deepEqual(folded(text, 'asciidoc'), ['== One … A.', '== Two … B.', '== Three … C.']);
});

test('a block may mix line ends', () => {
  assert.deepEqual(folded('## 6 Body\n\nOne\rtwo\nthree\r\nfour.\n\n## 7 More\n', 'markdown'), ['## 6 Body … four.']);
});

test('plain text with other line ends', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    assert.deepEqual(folded(['1\tScope', 'A.', '', '6\tBody', 'B.', '6.1\tSub', 'C.', ''].join(end), 'text'), ['1\tScope … A.', '6\tBody … C.', '6.1\tSub … C.']);
  }
});

test('an HTML table is one', () => {
  assert.deepEqual(folded('## 6 Body\n\n<table>\n<tr><td>a</td></tr>\n<tr><td>b</td></tr>\n</table>\n\nEnd.\n', 'markdown'), ['## 6 Body … End.', '<table> … </table>']);
});

test('folds are whole lines of the text, and none crosses another', () => {
  const parts = fc.constantFrom('# T\n', '## 1 A\n', '### 1.1 B\n', '\n', 'a\n', '| a |\n', '|---|\n', '```\n', '<!--\n', '-->\n', '|===\n', '----\n', '////\n', '[x]\n', '== A\n', '=== B\n', '- [ITU-T X.1] Recommendation ITU-T X.1 (2020), *A*.\n', '<table>\n', '</table>\n', '<tr><td>\n');
  fc.assert(fc.property(fc.array(parts, { maxLength: 40 }), fc.constantFrom<Syntax>('markdown', 'asciidoc', 'text'), (lines, syntax) => {
    const text = lines.join(''), count = text.split('\n').length, folds = foldsOf(scanDraft(text, syntax));
    for (const a of folds) {
      assert.ok(a.start >= 0 && a.start < a.end && a.end < count);
      for (const b of folds) assert.ok(!(a.start < b.start && b.start <= a.end && b.end > a.end), `${JSON.stringify(a)} ${JSON.stringify(b)}\n${text}`);
    }
  }));
});
