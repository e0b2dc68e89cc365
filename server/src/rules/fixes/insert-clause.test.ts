import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanDraft } from '../../draft/draft.ts';
import { applyEdits } from './edits.ts';
import { insertParts } from './insert-clause.ts';

test('a clause has the line ends of the draft, and stands before the lines that belong to the next heading', () => {
  const text = '= Title\r\n:mn-document-class: itu\r\n\r\n[[scope]]\r\n== Scope\r\n\r\nText.\r\n';
  assert.equal(applyEdits(text, insertParts(scanDraft(text, 'asciidoc'), ['summary'])), text.replace('[[scope]]', '[abstract]\r\n== Summary\r\n\r\nTBD\r\n\r\n[[scope]]'));
});
