import assert from 'node:assert/strict';
import { commands, languages, type TextEditor, window } from 'vscode';
import { rule, until } from './draft.ts';

suite('new draft', () => {
  // Closing it otherwise asks for a name to save it under.
  teardown(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  test('a work item opens as an untitled draft with its first placeholder selected, and only placeholders to mend', async () => {
    await commands.executeCommand('rapporteur.newDraft', { id: 'X.soar-cc', format: 'markdown' });
    const editor = await until('the new draft', (): TextEditor | undefined => (window.activeTextEditor?.document.isUntitled ? window.activeTextEditor : undefined)), { document } = editor;
    assert.match(document.getText(), /^# Draft new Recommendation ITU-T X\.soar-cc$/m);
    assert.match(document.getText(editor.selection), /^\[insert /);
    const found = await until('its placeholders', () => {
      const rules = languages.getDiagnostics(document.uri).filter(({ source }) => source?.toLowerCase() === 'rapporteur').map(rule);
      return rules.length > 3 ? rules : undefined;
    });
    assert.deepEqual([...new Set(found)], ['placeholder']);
  });
});
