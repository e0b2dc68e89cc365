import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCatalogue } from '../../catalogue/catalogue.ts';
import { editDraft, scanDraft } from '../../draft/draft.ts';
import type { OtherTerm } from '../reading/other-term.ts';
import { checkDraft, LiveCheck } from './live-check.ts';
import { TermIndex } from './term-index.ts';

const termOf = (term: string, files: readonly string[], definition = 'A thing.'): OtherTerm => ({
  text: { name: 'ITU-T X.1999', names: ' x.1999 ', title: '', year: undefined, language: 'en', files },
  term, definition, section: 'here', origin: undefined, place: { file: files[0] ?? '', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } } },
});

test('what does not change stays the same array', () => {
  const index = new TermIndex(), seen = index.seenFrom('own.md');
  assert.equal(index.put('a.md', [termOf('signal lamp', ['a.md']), termOf('bell', ['a.md'])]), true);
  const lamps = seen.termsOf('signal lamp'), bells = seen.termsOf('bell');
  assert.equal(index.put('a.md', [termOf('signal lamp', ['a.md']), termOf('bell', ['a.md'])]), false);
  assert.equal(index.put('a.md', [termOf('signal lamp', ['a.md']), termOf('bell', ['a.md'], 'It rings.')]), true);
  assert.equal(seen.termsOf('signal lamp'), lamps);
  assert.notEqual(seen.termsOf('bell'), bells);
  assert.equal(index.put('a.md', []), true);
  assert.deepEqual([seen.termsOf('signal lamp'), seen.termsOf('bell'), index.mains], [[], [], []]);
});

test('a file that another text includes is no text of its own', () => {
  const index = new TermIndex(), seen = index.seenFrom('own.md');
  index.put('part.adoc', [termOf('bell', ['part.adoc'])]);
  index.put('main.adoc', [termOf('bell', ['main.adoc', 'part.adoc'])]);
  assert.deepEqual(seen.termsOf('bell').map(({ text }) => text.files.length), [2]);
  index.put('main.adoc', []);
  assert.deepEqual(seen.termsOf('bell').map(({ text }) => text.files.length), [1]);
});

test('a text knows itself, its parts and itself in another syntax', () => {
  const { text } = termOf('bell', ['/a/main.adoc', '/a/terms.adoc']), isOwn = (file: string): boolean => new TermIndex().seenFrom(file).isOwn(text);
  assert.deepEqual(['/a/main.adoc', '/a/terms.adoc', '/a/main.gfm.md', '/b/main.adoc', '/a/other.adoc'].map(isOwn), [true, true, true, false, false]);
});

test('a check that is told of other terms finds what a fresh one finds', () => {
  const index = new TermIndex(), options = { levels: {}, knownAbbreviations: new Set<string>(), catalogue: emptyCatalogue, elsewhere: index.seenFrom('own.md') };
  let draft = scanDraft('# Draft new Recommendation ITU-T X.lamp-a\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 signal bell**: A thing that rings.\n', 'markdown');
  const live = new LiveCheck(draft, options), told = (): string[] => live.findings.map(({ message }) => message), fresh = (): string[] => checkDraft(draft, options).map(({ message }) => message);
  const before = live.findings;
  index.put('a.md', [termOf('signal lamp', ['a.md'])]);
  live.lookElsewhere();
  assert.equal(live.findings, before, 'Terms that the draft has not make no difference.');
  index.put('a.md', [termOf('signal lamp', ['a.md']), termOf('signal bells', ['a.md'], 'A thing that rings.')]);
  live.lookElsewhere();
  assert.ok(told().some((message) => message.startsWith('"signal bell" is defined in ITU-T X.1999 in the same words.')));
  assert.deepEqual(told(), fresh());
  const edited = editDraft(draft, { from: { line: 6, character: 15 }, to: { line: 6, character: 19 }, text: 'lamp' });
  draft = edited.draft;
  live.update(edited);
  assert.deepEqual(told(), fresh());
  index.put('a.md', []);
  live.lookElsewhere();
  assert.deepEqual(told(), fresh());
  assert.ok(!told().some((message) => message.includes('X.1999')));
});

test('a term that was renamed to one defined elsewhere is left alone when that is gone', () => {
  const index = new TermIndex(), options = { levels: {}, knownAbbreviations: new Set<string>(), catalogue: emptyCatalogue, elsewhere: index.seenFrom('own.md') };
  index.put('a.md', [termOf('signal lamp', ['a.md'], 'A thing that rings.')]);
  const draft = scanDraft('# Draft new Recommendation ITU-T X.lamp-a\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 signal bell**: A thing that rings.\n', 'markdown');
  const live = new LiveCheck(draft, options), isTold = (): boolean => live.findings.some(({ rule }) => rule === 'term-defined-elsewhere');
  live.update(editDraft(draft, { from: { line: 6, character: 15 }, to: { line: 6, character: 19 }, text: 'lamp' }));
  assert.ok(isTold());
  index.put('a.md', []);
  live.lookElsewhere();
  assert.ok(!isTold());
});
