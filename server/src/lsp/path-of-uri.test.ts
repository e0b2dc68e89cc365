import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameInFolders, nameOfUri } from './path-of-uri.ts';

test('an address is shown by the name of its file, or by its path in the folder of the workspace', () => {
  assert.equal(nameOfUri('file:///drafts/a%20b/draft%5B1%5D.md'), 'draft[1].md');
  assert.equal(nameOfUri('untitled:Untitled-1'), 'Untitled-1');
  assert.equal(nameOfUri('vscode-vfs://github/owner/draft%20one.md'), 'draft one.md');
  assert.equal(nameOfUri('vscode-vfs://github/100%.md'), '100%.md');
  assert.equal(nameInFolders('file:///drafts/a/sections/scope.adoc', ['/drafts/b', '/drafts/a']), 'sections/scope.adoc');
  assert.equal(nameInFolders('file:///drafts/ab/scope.adoc', ['/drafts/a']), 'scope.adoc');
  assert.equal(nameInFolders('untitled:Untitled-1', ['/drafts/a']), 'Untitled-1');
});
