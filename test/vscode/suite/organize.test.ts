import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, workspace } from 'vscode';
import { closeAll, open, untilProblem, untilText } from './draft.ts';

const draft = `# Draft new Recommendation ITU-T X.soar-cc

Framework of security orchestration, automation and response for cloud computing

## Summary

This Recommendation gives a framework.

## 1 Scope

See clause 8, Table 3 and [ITU-T Y.9], and clause 9.

## 2 References

[ITU-T Y.9] ITU-T Recommendation Y.9 (2008), *Title*.

[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Title*.

## 4 Abbreviations and acronyms

| | |
|---|---|
| XML | Extensible Markup Language |
| API | Application Programming Interface |

## 8 Requirements

Table 3 – Assets
`;
const sorted = draft.replace(/(\[ITU-T Y\.9\] ITU.*)\n\n(\[ITU-T X.*)\n/, '$2\n\n$1\n').replace(/(\| XML.*)\n(\| API.*)\n/, '$2\n$1\n');
const renumbered = (text: string): string => text.replace('See clause 8, Table 3', 'See clause 4, Table 1').replace('## 4 Abb', '## 3 Abb').replace('## 8', '## 4').replace('Table 3 –', 'Table 1 –');

suite('Putting a draft in order', () => {
  teardown(closeAll);

  test('organize: sorts the lists and renumbers by commands, each taken back by one undo', async () => {
    const { document } = await open('organize.md', draft);
    await untilProblem(document, 'unresolved-cross-reference');
    await commands.executeCommand('rapporteur.organizeReferences');
    await untilText(document, sorted);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), draft);
    await commands.executeCommand('rapporteur.renumber');
    await untilText(document, renumbered(draft));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), draft);
  });

  test('organize: formats the list clauses by a command, taken back by one undo', async () => {
    const { document } = await open('organize-format.md', draft);
    await untilProblem(document, 'unresolved-cross-reference');
    await commands.executeCommand('rapporteur.formatLists');
    await untilText(document, sorted.replace('ITU-T Recommendation Y.9', 'Recommendation ITU-T Y.9')
      .replace('| | |\n|---|---|', '|     |                                   |\n|-----|-----------------------------------|').replace('Markup Language |', 'Markup Language        |'));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), draft);
  });

  test('organize: all of it on save, where the settings ask for it', async () => {
    const settings = workspace.getConfiguration('editor'), set = (value: unknown): Thenable<void> => settings.update('codeActionsOnSave', value, ConfigurationTarget.Workspace);
    const editor = await open('organize-save.md', draft), { document } = editor;
    await untilProblem(document, 'unresolved-cross-reference');
    try {
      await set({ 'source.organizeReferences': 'explicit', 'source.renumber': 'explicit' });
      await editor.edit((edit) => { edit.insert(document.positionAt(draft.length), '\nText.\n'); });
      await commands.executeCommand('workbench.action.files.save');
      await untilText(document, `${renumbered(sorted)}\nText.\n`);
    } finally {
      await set(undefined);
    }
  });
});
