import assert from 'node:assert/strict';
import { type CodeAction, commands, type CompletionList, type Hover, MarkdownString, Selection, window, workspace } from 'vscode';
import { at, closeAll, fixture, open, problems, until, untilProblem } from './draft.ts';

const draft = fixture('draft.md');

suite('A draft in VS Code', () => {
  teardown(closeAll);

  test('has its problems marked', async () => {
    const { document } = await open('problems.md', draft);
    await untilProblem(document, 'numbered-work-item');
    assert.deepEqual(problems(document), [
      'numbered-work-item: X.nssa-cc',
      'undefined-abbreviation: SIEM',
      'unresolved-citation: [ITU-T X.1817]',
      'unresolved-cross-reference: clause 8',
    ]);
  });

  test('has them marked again after an edit that was not saved', async () => {
    const editor = await open('unsaved.md', draft);
    await untilProblem(editor.document, 'unresolved-cross-reference: clause 8');
    await editor.edit((edit) => edit.replace(editor.document.lineAt(at(editor.document, 'A SIEM')).range, 'The CSP asks the API, see clauses 6.2 and 9.'));
    await until('the new problem alone', () => (problems(editor.document).some((p) => p.endsWith('9')) && !problems(editor.document).some((p) => p.endsWith('8')) ? true : undefined));
  });

  test('is told from a file that is none', async () => {
    const notes = await open('plain.md', fixture('notes.md'));
    const { document } = await open('beside.md', draft);
    await untilProblem(document, 'numbered-work-item');
    assert.deepEqual(problems(notes.document), []);
    const end = notes.document.lineAt(2).range.end;
    const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', notes.document.uri, end);
    assert.deepEqual(list.items.filter((item) => JSON.stringify(item.label).includes('X.1454')), []);
  });

  test('gets the tag and its entry from one completion', async () => {
    const editor = await open('completion.md', draft), { document } = editor;
    await untilProblem(document, 'numbered-work-item');
    const end = document.positionAt(draft.length);
    editor.selection = new Selection(end, end);
    // Typed, not inserted: the editor closes the bracket by itself, and accepting must not leave two of them.
    for (const text of ['\nPlaces are protected as in ', '[', 'ITU-T X.14']) await commands.executeCommand('type', { text });
    const typed = document.getText();
    assert.ok(typed.endsWith('[ITU-T X.14]'), typed.slice(-40));

    await commands.executeCommand('editor.action.triggerSuggest');
    await until('a suggestion to accept', async () => {
      await commands.executeCommand('acceptSelectedSuggestion');
      return document.getText() === typed ? undefined : true;
    });
    const entry = '[ITU-T X.1454] Recommendation ITU-T X.1454 (2023), *Security measures for location enabled smart office services*.\n\n';
    const expected = `${draft.replace('[ITU-T X.1645] Rec', `${entry}[ITU-T X.1645] Rec`)}\nPlaces are protected as in [ITU-T X.1454]`;
    await until('the entry', () => (document.getText() === expected ? true : undefined), 5000).catch(() => { assert.equal(document.getText(), expected); });
  });

  test('leads from a work item to its card', async () => {
    const editor = await open('definition.md', draft);
    await untilProblem(editor.document, 'numbered-work-item');
    const place = at(editor.document, 'X.nssa-cc', 3);
    editor.selection = new Selection(place, place);
    await commands.executeCommand('editor.action.revealDefinition');
    const card = await until('the card', () => {
      const document = window.activeTextEditor?.document;
      return document?.uri.scheme === 'rapporteur-card' ? document : undefined;
    });
    assert.equal(card.languageId, 'markdown');
    assert.match(card.getText(), /X\.1645/);
    assert.match(card.getText(), /Requirements of network security situational awareness platform for cloud computing/);
  });

  test('has a problem repaired by its quick fix', async () => {
    const { document } = await open('fix.md', draft);
    await untilProblem(document, 'numbered-work-item');
    const word = at(document, 'X.nssa-cc', 3);
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new Selection(word, word), 'quickfix', 10);
    const fix = actions.find((action) => action.edit && action.title.includes('X.1645'));
    assert.ok(fix?.edit, `Offered: ${actions.map((action) => action.title).join(' | ')}`);
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), draft.replace('X.nssa-cc', 'X.1645'));
    await until('the problem to go', () => (problems(document).some((p) => p.startsWith('numbered-work-item')) ? undefined : true));
  });

  test('tells what is known of a number under the pointer', async () => {
    const { document } = await open('hover.md', draft);
    await untilProblem(document, 'numbered-work-item');
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at(document, 'X.nssa-cc', 3));
    const text = hovers.flatMap((hover) => hover.contents).map((part) => (part instanceof MarkdownString ? part.value : String(part))).join('\n');
    assert.match(text, /X\.1645/);
    assert.match(text, /2023-09-08/);
  });
});
