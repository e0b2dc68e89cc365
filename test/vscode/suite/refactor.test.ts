import assert from 'node:assert/strict';
import { type CodeAction, commands, Range, Selection, type TextDocument } from 'vscode';
import { apply, at, closeAll, fixture, open, untilProblem, untilText } from './draft.ts';

const draft = fixture('draft.md');
const sentence = 'An alert rule is a rule that turns an event into an alert.';
const written = `${draft.trimEnd()} ${sentence}\n`;

/** What the menu of refactorings offers for a selection. */
async function refactoringsOf(document: TextDocument, { start, end }: Range, kind: string): Promise<readonly CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new Selection(start, end), kind, 20);
}

suite('Refactoring in VS Code', () => {
  teardown(closeAll);

  test('moves a selected sentence into clause 3.2, and one undo brings it back', async () => {
    const { document } = await open('extract.md', written);
    await untilProblem(document, 'numbered-work-item');
    const place = new Range(at(document, sentence), at(document, sentence, sentence.length));
    const [action] = await refactoringsOf(document, place, 'refactor.extract');
    assert.equal(action?.title, 'Move to clause 3.2 as the definition of "alert rule"');
    await apply(action);
    await untilText(document, draft.trimEnd().concat('\n').replace('**3.2.1 playbook', '**3.2.1 alert rule**: A rule that turns an event into an alert.\n\n**3.2.2 playbook'));
    await commands.executeCommand('undo');
    await untilText(document, written);
  });

  test('moves an entry to the Bibliography with its citations', async () => {
    const { document } = await open('move.md', draft);
    await untilProblem(document, 'numbered-work-item');
    const place = at(document, '[ITU-T X.1645] Rec', 4), actions = await refactoringsOf(document, new Range(place, place), 'refactor.move');
    await apply(actions.find(({ title }) => title === 'Move [ITU-T X.1645] to the Bibliography as [b-ITU-T X.1645]'));
    const text = document.getText();
    assert.ok(text.includes('[b-ITU-T X.1645] asks') && !text.includes('[ITU-T X.1645]'), text);
    assert.ok(text.indexOf('[b-ITU-T X.1645] Recommendation') > text.indexOf('Bibliography'), text);
    await commands.executeCommand('undo');
    await untilText(document, draft);
  });
});
