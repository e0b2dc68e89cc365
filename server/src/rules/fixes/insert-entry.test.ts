import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import type { Syntax } from '../../draft/block.ts';
import { scanDraft } from '../../draft/draft.ts';
import { applyEdits } from './edits.ts';
import { insertEntry } from './insert-entry.ts';

const record = (id: string, more: Partial<CatalogueRecord> = {}): CatalogueRecord => ({
  id, kind: 'recommendation', names: [], titles: [{ lang: 'en', text: 'Security of things' }], status: 'approved', studyGroups: ['SG17'], questions: [],
  history: [{ event: 'approved', date: '2023-09-08', source: { document: 'd', place: 'p' } }], relations: [], notes: [], editions: [], ...more,
});

function after(text: string, syntax: Syntax, id: string | CatalogueRecord, bibliography = false): string {
  const draft = scanDraft(text, syntax);
  return applyEdits(text, insertEntry(draft, { record: typeof id === 'string' ? record(id) : id, bibliography }));
}

const markdown = `## 2 References

Sentence.

[ITU-T X.805] Recommendation ITU-T X.805 (2003), *A*.

[ISO/IEC 27000] ISO/IEC 27000:2018, *B*.

## 3 Definitions
`;

test('an entry comes in the order of numbers, ITU-T first', () => {
  const line = '[ITU-T X.1205] Recommendation ITU-T X.1205 (2023), *Security of things*.';
  assert.equal(after(markdown, 'markdown', 'X.1205'), markdown.replace('*A*.\n', `*A*.\n\n${line}\n`));
  assert.equal(after(markdown, 'markdown', 'X.9'), markdown.replace('[ITU-T X.805]', `${line.replaceAll('X.1205', 'X.9')}\n\n[ITU-T X.805]`));
});

test('an entry takes the form of its neighbours', () => {
  const table = '## 2 References\n\n| | |\n|---|---|\n| [ITU-T X.805] | Recommendation ITU-T X.805 (2003), *A*. |\n';
  assert.equal(after(table, 'markdown', 'X.1205'), `${table}| [ITU-T X.1205] | Recommendation ITU-T X.1205 (2023), *Security of things*. |\n`);
  const bullets = '## 2 References\n\nSentence.\n\n- \\[ITU-T X.805\\]\tRecommendation ITU-T X.805 (2003), _A_.\n- \\[ITU-T X.900\\]\tRecommendation ITU-T X.900 (2003), _A_.\n';
  assert.equal(after(bullets, 'markdown', 'X.1205'), `${bullets}- \\[ITU-T X.1205\\]\tRecommendation ITU-T X.1205 (2023), _Security of things_.\n`);
});

test('an entry in AsciiDoc has an anchor like the others', () => {
  const short = '[bibliography]\n== References\n\n* [[[x805,ITU-T X.805]]], Recommendation ITU-T X.805 (2003), _A_.\n\n* [[[y1,ITU-T Y.1]]], Recommendation ITU-T Y.1 (2003), _A_.\n\n== Terms\n';
  assert.equal(after(short, 'asciidoc', 'X.1205'), short.replace('\n* [[[y1', '\n* [[[x1205,ITU-T X.1205]]], Recommendation ITU-T X.1205 (2023), _Security of things_.\n\n* [[[y1'));
  const long = short.replaceAll(/\[\[\[(\w)(\d+),/g, (_, a: string, b: string) => `[[[ITU-T_${a.toUpperCase()}.${b},`);
  assert.match(after(long, 'asciidoc', 'X.1205'), /\[\[\[ITU-T_X\.1205,ITU-T X\.1205\]\]\], /);
});

test('an entry in text has a tab', () => {
  const text = '2\tReferences\nSentence.\n[ITU-T X.805]\tRecommendation ITU-T X.805 (2003), A.\n[ITU-T Y.1]\tRecommendation ITU-T Y.1 (2003), A.\n3\tDefinitions\n';
  assert.equal(after(text, 'text', 'X.1205'), text.replace('[ITU-T Y.1]', '[ITU-T X.1205]\tRecommendation ITU-T X.1205 (2023), Security of things.\n[ITU-T Y.1]'));
});

test('line ends are the draft\'s own', () => {
  const crlf = markdown.replaceAll('\n', '\r\n');
  assert.equal(after(crlf, 'markdown', 'X.1205'), after(markdown, 'markdown', 'X.1205').replaceAll('\n', '\r\n'));
});

test('what is listed under any of its names is not listed again', () => {
  assert.equal(after(markdown, 'markdown', 'X.805'), markdown);
  assert.equal(after(markdown.replace('X.805', 'X.sec-arch'), 'markdown', record('X.1', { names: ['X.sec-arch'] })).includes('X.1 '), false);
  assert.equal(after(markdown, 'markdown', 'X.805', true), markdown);
});

test('"None." gives way to the sentence and the entry', () => {
  const none = '## 2 References\n\nNone.\n\n## 3 Definitions\n';
  const added = after(none, 'markdown', 'X.1205');
  assert.match(added, /^## 2 References\n\nThe following ITU-T Recommendations[^\n]*\n\n\[ITU-T X\.1205\] Recommendation[^\n]*\n\n## 3 Definitions\n$/);
  assert.equal(after('[bibliography]\n== References\n\nNone.\n\n== Terms\n', 'asciidoc', 'X.1205').split('\n')[3], '* [[[x1205,ITU-T X.1205]]], Recommendation ITU-T X.1205 (2023), _Security of things_.');
});

test('a missing Bibliography is added at the end, missing References before clause 3', () => {
  assert.equal(after(markdown, 'markdown', 'X.1205', true), `${markdown}\n## Bibliography\n\n[b-ITU-T X.1205] Recommendation ITU-T X.1205 (2023), *Security of things*.\n`);
  const without = '## 1 Scope\n\nText.\n\n## 3 Definitions\n\nNone.\n';
  assert.match(after(without, 'markdown', 'X.1205'), /Text\.\n\n## 2 References\n\nThe following[^\n]*\n\n\[ITU-T X\.1205\][^\n]*\n\n## 3 Definitions/);
  assert.match(after('== Scope\n\nText.\n\n[[d]]\n== Terms and definitions\n\nNone.\n', 'asciidoc', 'X.1205'), /Text\.\n\n\[bibliography\]\n== References\n\n\* \[\[\[x1205[^\n]*\n\n\[\[d\]\]\n== Terms/);
});

test('texts of other kinds and drafts', () => {
  const empty = '## Bibliography\n';
  assert.match(after(empty, 'markdown', record('X Suppl. 39', { kind: 'supplement', status: 'agreed', history: [{ event: 'agreed', date: '2023-09-08', source: { document: 'd', place: 'p' } }] }), true),
    /\n\[b-ITU-T X Suppl\. 39\] ITU-T X-series Recommendations – Supplement 39 \(2023\), \*Security of things\*\./);
  assert.match(after(empty, 'markdown', record('X.soar-cc', { status: 'under-study', history: [] }), true), /\[b-ITU-T X\.soar-cc\] Draft Recommendation ITU-T X\.soar-cc, \*Security of things\*\./);
  assert.match(after(empty, 'markdown', record('XSTR-SUSS', { kind: 'technical-report', history: [] }), true), /\[b-ITU-T XSTR-SUSS\] ITU-T Technical Report XSTR-SUSS, \*/);
  assert.match(after(empty, 'markdown', record('X.1631', { relations: [{ type: 'common-text', target: 'ISO/IEC 27017' }] }), true), /Recommendation ITU-T X\.1631 \(2023\) \| ISO\/IEC 27017, \*/);
});

test('French drafts', () => {
  const french = '---\ndocnumber: X.1\nlanguage: fr\n---\n\n## 2 Références\n\nAucune.\n';
  const fr = record('X.1205', { titles: [{ lang: 'en', text: 'Things' }, { lang: 'fr', text: 'Choses' }] });
  assert.match(after(french, 'markdown', fr), /\n\nLes Recommandations UIT-T [^\n]*\n\n\[UIT-T X\.1205\] Recommandation UIT-T X\.1205 \(2023\), \*Choses\*\.\n$/);
});
