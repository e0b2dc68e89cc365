import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanDraft } from '../draft/draft.ts';
import { summaryOf } from './draft-summary.ts';
import { findSymbols, matchScore } from './find-symbols.ts';

const markdown = '# Draft new Recommendation ITU-T X.a-b\n\nA title\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 exposed asset**: A resource.\n\n## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n| API | Application Programming Interface |\n\n## 6 Body\n\n### 6.2 Release of assets\n\nTable 3 – Assets\n\n| a |\n|---|\n';
const asciidoc = '= Other\n:docnumber: X.c-d\n\n== Scope\n\nA.\n\n.Exposed things\n|===\n|a\n|===\n';

const drafts = [{ uri: 'file:///a.md', summary: summaryOf(scanDraft(markdown, 'markdown')) }, { uri: 'file:///b.adoc', summary: summaryOf(scanDraft(asciidoc, 'asciidoc')) }];
const names = (query: string, limit = 256): readonly string[] => findSymbols(drafts, query, limit).map(({ uri, shown }) => `${uri.slice(8, 9)}: ${shown}`);

test('terms, abbreviations, clauses and tables of all drafts, by characters in order', () => {
  assert.deepEqual(names('exposed'), ['a: exposed asset', 'b: Table – Exposed things']);
  assert.equal(names('API')[0], 'a: API – Application Programming Interface');
  assert.deepEqual(names('progint'), ['a: API – Application Programming Interface']);
  assert.deepEqual(names('release'), ['a: 6.2 Release of assets']);
  assert.deepEqual(names('table3'), ['a: Table 3 – Assets']);
  assert.deepEqual(names('zzz'), []);
});

test('no more than asked for, the best of all', () => {
  assert.deepEqual(names('e', 1), ['a: exposed asset']);
  assert.equal(names('of assets')[0], 'a: 6.2 Release of assets');
  assert.equal(names('').length > 6, true);
  assert.equal(names('', 3).length, 3);
});

test('a place is that of the name, and the draft is told', () => {
  const [found] = findSymbols(drafts, 'exposed asset', 1);
  assert.equal(found?.draft, 'A title');
  assert.equal(markdown.split('\n')[found?.found.start.line ?? 0]?.slice(found?.found.start.character, found?.found.end.character), 'exposed asset');
});

test('the whole name, its beginning, words, the beginnings of words, anything', () => {
  const order = ['asset', 'asset list', 'an asset', 'cassette', 'a secure set', 'maximum speed setting'];
  const scores = order.map((name) => matchScore(name, 'asset'));
  assert.deepEqual(scores.slice(0, 5).every((score, i) => score !== undefined && (i === 0 || score < (scores[i - 1] ?? 0))), true, JSON.stringify(scores));
  assert.equal(matchScore('asset', 'tessa'), undefined);
});

test('of thousands of names the best are told', () => {
  const many = Array.from({ length: 5000 }, (_, i) => ({ kind: 'term' as const, name: `thing ${i.toString()} long`, detail: '', start: { line: i, character: 0 }, end: { line: i, character: 1 } }));
  const summary = { title: '', ownKeys: [], documents: [], names: [...many, { kind: 'term' as const, name: 'thing 4', detail: '', start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }] };
  const found = findSymbols([{ uri: 'u', summary }], 'thing4', 10).map(({ shown }) => shown);
  assert.equal(found.length, 10);
  assert.equal(found[0], 'thing 4');
});
