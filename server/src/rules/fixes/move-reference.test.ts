import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf, scanDraft } from '../../draft/draft.ts';
import { applyEdits } from './edits.ts';
import { isMovable, moveFixes, movedEntry } from './move-reference.ts';

const LISTS = '## 2 References\n\n[ITU-T X.1] Recommendation ITU-T X.1 (2000), *T*.\n\n## 6 Body\n\nAs [ITU-T X.1].\n\n## Bibliography\n\n[b-ITU-T X.2] Recommendation ITU-T X.2 (2000), *U*.\n';

test('the fix moves an entry to the Bibliography and all that cites it', () => {
  const draft = scanDraft(LISTS, 'markdown'), [fix] = factsOf(draft, 'entry').flatMap(moveFixes);
  assert.equal(fix?.title, 'Move [ITU-T X.1] to the Bibliography as [b-ITU-T X.1]');
  assert.equal(applyEdits(LISTS, fix.edits(draft)), '## 2 References\n\n## 6 Body\n\nAs [b-ITU-T X.1].\n\n## Bibliography\n\n[b-ITU-T X.1] Recommendation ITU-T X.1 (2000), *T*.\n\n[b-ITU-T X.2] Recommendation ITU-T X.2 (2000), *U*.\n');
});

test('an entry that has its twin in the other list stays, so does one that shares its lines', () => {
  const twin = scanDraft(LISTS.replaceAll('X.2', 'X.1'), 'markdown'), [first] = factsOf(twin, 'entry').flatMap(moveFixes);
  assert.deepEqual(first?.edits(twin), []);
  const shared = factsOf(scanDraft('## 2 References\n\n| [ITU-T X.1] | T |\n|---|---|\n', 'markdown'), 'entry');
  assert.ok(shared.length > 0 && shared.every((entry) => !isMovable(entry) && moveFixes(entry).length === 0));
});

test('Metanorma\'s label goes with "b-", and another tag takes its place', () => {
  const text = '[bibliography]\n== References\n\n[bibliography]\n== Bibliography\n\n* [[[x3,(b-ITU-T X.3)ITU-T X.3]]], V.\n', draft = scanDraft(text, 'asciidoc'), [entry] = factsOf(draft, 'entry');
  assert.ok(entry);
  assert.match(applyEdits(text, movedEntry(draft, entry, { tag: 'ITU-T X.4', bibliography: false })), /== References\n\n\* \[\[\[x3,ITU-T X\.4\]\]\], V\.\n/);
});
