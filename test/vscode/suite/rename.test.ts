import assert from 'node:assert/strict';
import { commands, type DocumentHighlight, DocumentHighlightKind, type Range, type TextDocument, window, workspace, type WorkspaceEdit } from 'vscode';
import { at, closeAll, fixture, open, untilProblem, untilText } from './draft.ts';

const draft = fixture('draft.md');

suite('Renaming in a draft', () => {
  teardown(closeAll);

  test('a tag is renamed in its entry and where it is cited; one undo takes it back', async () => {
    const { document } = await open('rename-tag.md', draft);
    await untilProblem(document, 'numbered-work-item');
    await rename(document, 'as [ITU-T X.1645] asks', 8, '[ITU-T X.1646]');
    await untilText(document, draft.replaceAll('[ITU-T X.1645]', '[ITU-T X.1646]'));
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    await untilText(document, draft);
  });

  test('a term keeps its plural and capitals; the editor shows what is renamed, and why another text is not', async () => {
    const { document } = await open('rename-term.md', draft);
    await untilProblem(document, 'numbered-work-item');
    const { range, placeholder } = await commands.executeCommand<{ range: Range; placeholder: string }>('vscode.prepareRename', document.uri, at(document, 'playbooks, the events', 2));
    assert.deepEqual([document.getText(range), placeholder], ['playbooks', 'playbook']);
    await assert.rejects(Promise.resolve(commands.executeCommand('vscode.prepareRename', document.uri, at(document, 'X.nssa-cc', 2))), /X\.nssa-cc is the name of another text and cannot be renamed here/);
    await rename(document, 'playbooks, the events', 2, 'response policy');
    await untilText(document, draft.replaceAll('playbooks', 'response policies').replaceAll('playbook', 'response policy'));
  });

  test('what the cursor is on is marked, its definition as such', async () => {
    const { document } = await open('highlights.md', draft);
    await untilProblem(document, 'numbered-work-item');
    const marks = await commands.executeCommand<DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at(document, '(CSP)', 2));
    assert.deepEqual(marks.map(({ range, kind }) => `${DocumentHighlightKind[kind ?? 0] ?? ''} ${document.getText(range)}`), ['Write CSP', 'Read CSP', 'Read CSP']);
  });
});

/** Renames as the editor does: asks the server for the edit, and applies it as one. */
async function rename(document: TextDocument, words: string, into: number, name: string): Promise<void> {
  const edit = await commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at(document, words, into), name);
  assert.ok(await workspace.applyEdit(edit, { isRefactoring: true }));
}
