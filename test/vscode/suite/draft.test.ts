import assert from 'node:assert/strict';
import {
  commands, type CompletionList, type DocumentSymbol, type Hover, type Location, type LocationLink, MarkdownString, Selection, TabInputCustom, type TextDocument,
  type TextEditor, Uri, window, workspace,
} from 'vscode';
import { actionsAt, apply, at, closeAll, exists, fixture, nextTo, open, problems, until, untilGone, untilProblem, untilText } from './draft.ts';

const draft = fixture('draft.md');
const entry = '[ITU-T X.1454] Recommendation ITU-T X.1454 (2023), *Security measures for location enabled smart office services*.\n\n';

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
    await until('the new problem alone', () => (problems(editor.document).join() === 'unresolved-citation: [ITU-T X.1817],unresolved-cross-reference: 9' ? true : undefined));
    assert.ok(editor.document.isDirty);
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
    const editor = await open('completion.md', draft);
    await untilProblem(editor.document, 'numbered-work-item');
    // Typed, not inserted: the editor closes the bracket by itself, and accepting must not leave two of them.
    await type(editor, '\nPlaces are protected as in ', '[', 'ITU-T X.14');
    const typed = editor.document.getText();
    assert.ok(typed.endsWith('[ITU-T X.14]'), typed.slice(-40));
    await accept(editor, 'X.1454');
    await untilText(editor.document, `${draft.replace('[ITU-T X.1645] Rec', `${entry}[ITU-T X.1645] Rec`)}\nPlaces are protected as in [ITU-T X.1454]`);
  });

  test('leads from a tag to its entry, from an abbreviation to clause 4, from a term to clause 3, to a clause', async () => {
    const { document } = await open('definitions.md', draft.replace('clause 8', 'clause 6.2'));
    await untilProblem(document, 'numbered-work-item');
    const line = async (words: string, into: number): Promise<string> => {
      const [found] = await commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, at(document, words, into));
      assert.ok(found, `There is no definition of ${words}.`);
      return document.lineAt('targetUri' in found ? found.targetSelectionRange?.start ?? found.targetRange.start : found.range.start).text;
    };
    assert.match(await line('[ITU-T X.1645] asks', 4), /^\[ITU-T X\.1645\] Recommendation/);
    assert.match(await line('(CSP)', 2), /^\| CSP/);
    assert.match(await line('Each playbook', 6), /^\*\*3\.2\.1 playbook/);
    assert.match(await line('clause 6.2', 3), /^### 6\.2 Release/);
  });

  test('leads from a work item to its card, a rendered page, and from there to the next', async () => {
    const editor = await open('card.md', draft);
    await untilProblem(editor.document, 'numbered-work-item');
    const place = at(editor.document, 'X.nssa-cc', 3);
    editor.selection = new Selection(place, place);
    await commands.executeCommand('editor.action.revealDefinition');
    const card = await untilCard('X.1645');
    assert.match(card.getText(), /X\.1645/);
    assert.match(card.getText(), /2023-09-08/);
    assert.match(card.getText(), /Requirements of network security situational awareness platform for cloud computing/);
    await commands.executeCommand('vscode.open', Uri.from({ scheme: 'rapporteur-card', path: '/X.1771.md' }));
    assert.match((await untilCard('X.1771')).getText(), /\[X Suppl\\?\. 39\]\(X%20Suppl\.%2039\.md\)/);
  });

  test('has a report, shown as a page', async () => {
    const { document } = await open('report.md', draft);
    await untilProblem(document, 'undefined-abbreviation');
    await commands.executeCommand('rapporteur.report');
    const label = await until('the report', () => window.tabGroups.all.flatMap(({ tabs }) => tabs).map((tab) => tab.label).find((name) => name.includes('Report on report.md')));
    assert.match(label, /Report on report\.md/);
    const page = await workspace.openTextDocument(Uri.from({ scheme: 'rapporteur-report', path: '/test.md', query: document.uri.toString() }));
    assert.match(page.getText(), /^# Report on /);
    assert.match(page.getText(), /\(undefined-abbreviation\)/);
  });

  test('tells what is known of a number under the pointer, with a link to its card', async () => {
    const { document } = await open('hover.md', draft);
    await untilProblem(document, 'numbered-work-item');
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at(document, 'X.nssa-cc', 3));
    const found = hovers.flatMap((hover) => hover.contents).find((part): part is MarkdownString => part instanceof MarkdownString && part.value.includes('X.1645'));
    assert.ok(found);
    assert.match(found.value, /2023-09-08/);
    assert.match(found.value, /\(command:rapporteur\.openCard\?%5B%22X\.1645%22%5D\)/);
    assert.deepEqual(found.isTrusted, { enabledCommands: ['rapporteur.openCard'] });
  });

  test('tells every place of a document', async () => {
    const { document } = await open('references.md', draft);
    await untilProblem(document, 'numbered-work-item');
    const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, at(document, '[ITU-T X.1645] asks', 4));
    // The drafts of other tests, which name the same documents, are in the workspace too.
    const own = found.filter(({ uri }) => uri.toString() === document.uri.toString());
    const lines = [...new Set(own.map(({ range }) => range.start.line))].sort((a, b) => a - b);
    assert.deepEqual(lines, [at(document, '[ITU-T X.1645] Rec').line, at(document, '[ITU-T X.1645] asks').line, at(document, 'X.nssa-cc').line]);
  });

  test('has an outline of clauses and terms', async () => {
    const { document } = await open('outline.md', draft);
    await untilProblem(document, 'numbered-work-item');
    const names = (nodes: readonly DocumentSymbol[]): string[] => nodes.flatMap((node) => [node.name, ...names(node.children)]);
    const all = names(await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri));
    for (const name of ['1 Scope', '3.2.1 playbook', '6.2 Release']) assert.ok(all.includes(name), `There is no ${name} in ${all.join(' | ')}.`);
  });

  test('has a problem repaired by its quick fix', async () => {
    const { document } = await open('fix.md', draft);
    await untilProblem(document, 'numbered-work-item');
    await apply((await actionsAt(document, 'X.nssa-cc')).find(({ title }) => title.includes('X.1645')));
    assert.equal(document.getText(), draft.replace('X.nssa-cc', 'X.1645'));
    await untilGone(document, 'numbered-work-item');
  });

  test('has all that is certain repaired by one command', async () => {
    const { document } = await open('fix-all.md', draft.replace('see X.nssa-cc', 'see X.nssa-cc, ITU-T Rec. X.509'));
    await untilProblem(document, 'numbered-work-item');
    await commands.executeCommand('rapporteur.fixAll');
    await untilText(document, draft.replace('see X.nssa-cc', 'see X.1645, Rec. ITU-T X.509'));
    await untilGone(document, 'numbered-work-item');
  });

  test('is silent about a rule where it is told so', async () => {
    const { document } = await open('silent.md', draft);
    await untilProblem(document, 'undefined-abbreviation');
    await apply((await actionsAt(document, 'SIEM')).find(({ title }) => title === 'Do not report undefined-abbreviation here'));
    assert.equal(document.getText(), draft.replace('A SIEM', '<!-- rapporteur-disable-next-line undefined-abbreviation --  -->\nA SIEM'));
    await untilGone(document, 'undefined-abbreviation');
    await apply((await actionsAt(document, 'clause 8')).find(({ title }) => title === 'Do not report unresolved-cross-reference in this file'));
    assert.match(document.getText(), /<!-- rapporteur-disable-file unresolved-cross-reference -- {2}-->\n/);
    await untilGone(document, 'unresolved-cross-reference');
  });

  test('is silent about a rule that the workspace switched off', async () => {
    const { document } = await open('workspace.md', draft), settings = nextTo(document, '.rapporteur.json');
    await untilProblem(document, 'undefined-abbreviation');
    try {
      await apply((await actionsAt(document, 'SIEM')).find(({ title }) => title === 'Do not report undefined-abbreviation in this workspace'));
      await untilGone(document, 'undefined-abbreviation');
      assert.deepEqual(JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(settings))), { rules: { 'undefined-abbreviation': 'off' } });
    } finally {
      await closeAll();
      if (await exists(settings)) await workspace.fs.delete(settings);
    }
    await window.showTextDocument(document);
    await untilProblem(document, 'undefined-abbreviation');
  });
});

suite('A draft in another syntax', () => {
  teardown(closeAll);

  const asciidoc = `= Framework of security orchestration
:docnumber: X.soar-cc
:mn-document-class: itu

== Scope

Places are protected, see X.nssa-cc.

[bibliography]
== References

* [[[x1645,ITU-T X.1645]]], Recommendation ITU-T X.1645 (2023), _Requirements of network security situational awareness platform for cloud computing_.

== Body

Situations are told as <<x1645>> asks, see <<nowhere>>.
`;

  test('AsciiDoc: problems, a completion with its entry, a repair', async () => {
    const editor = await open('asciidoc.adoc', asciidoc), { document } = editor;
    await untilProblem(document, 'nowhere');
    await type(editor, '\nOffices follow ', '<<', 'x14');
    await accept(editor, 'X.1454');
    const expected = `${asciidoc.replace('* [[[x1645', '* [[[x1454,ITU-T X.1454]]], Recommendation ITU-T X.1454 (2023), _Security measures for location enabled smart office services_.\n\n* [[[x1645')}\nOffices follow <<x1454>>`;
    await untilText(document, expected);
    await apply((await actionsAt(document, 'X.nssa-cc')).find(({ title }) => title.includes('X.1645')));
    await untilText(document, expected.replace('X.nssa-cc', 'X.1645'));
  });

  test('plain text: problems, a completion with its entry, a repair', async () => {
    const text = draft.replace(/^#+ /gm, '').replace(/\*/g, '').replace(/\| \| \|\n\|---\|---\|\n/, '').replace(/^\| (\w+) \| (.*) \|$/gm, '$1\t$2');
    const editor = await open('text.txt', text), { document } = editor;
    assert.equal(document.languageId, 'plaintext');
    await untilProblem(document, 'numbered-work-item');
    await type(editor, '\nPlaces are protected as in ', '[', 'ITU-T X.14');
    await accept(editor, 'X.1454');
    const expected = `${text.replace('[ITU-T X.1645] Rec', `${entry.replaceAll('*', '')}[ITU-T X.1645] Rec`)}\nPlaces are protected as in [ITU-T X.1454]`;
    await untilText(document, expected);
    await apply((await actionsAt(document, 'X.nssa-cc')).find(({ title }) => title.includes('X.1645')));
    await untilText(document, expected.replace('X.nssa-cc', 'X.1645'));
  });

  test('the extension\'s own language reads as Markdown', async () => {
    const editor = await open('own.rec', draft), { document } = editor;
    assert.equal(document.languageId, 'itu-recommendation');
    await untilProblem(document, 'numbered-work-item');
    await type(editor, '\nPlaces are protected as in ', '[', 'ITU-T X.14');
    await accept(editor, 'X.1454');
    await untilText(document, `${draft.replace('[ITU-T X.1645] Rec', `${entry}[ITU-T X.1645] Rec`)}\nPlaces are protected as in [ITU-T X.1454]`);
  });
});

/** Types at the end of the text, as a person does: the editor closes brackets by itself. */
async function type(editor: TextEditor, ...texts: readonly string[]): Promise<void> {
  const end = editor.document.positionAt(editor.document.getText().length);
  editor.selection = new Selection(end, end);
  for (const text of texts) await commands.executeCommand('type', { text });
}

/** Accepts the suggestion that writes `wanted`. Which one is chosen cannot be asked, so what came of a wrong one is undone and the next is tried. */
async function accept({ document }: TextEditor, wanted: string): Promise<void> {
  const typed = document.getText();
  let steps = 0;
  await commands.executeCommand('editor.action.triggerSuggest');
  await until(`${wanted} to be accepted`, async () => {
    await commands.executeCommand('acceptSelectedSuggestion');
    if (document.getText() === typed) return undefined;
    if (document.getText().slice(-30).toLowerCase().includes(wanted.toLowerCase().replace(/\W/g, document.languageId === 'asciidoc' ? '' : '.'))) return true;
    while (document.getText() !== typed) await commands.executeCommand('undo');
    await commands.executeCommand('editor.action.triggerSuggest');
    steps++;
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (let i = 0; i < steps; i++) await commands.executeCommand('selectNextSuggestion');
    return undefined;
  });
}

/** Waits for the card of a record to be the active tab as a page, and gives its text. */
async function untilCard(id: string): Promise<TextDocument> {
  const uri = await until(`the card of ${id}`, () => {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof TabInputCustom && input.viewType === 'vscode.markdown.preview.editor' && input.uri.path === `/${id}.md` ? input.uri : undefined;
  });
  assert.equal(uri.scheme, 'rapporteur-card');
  return workspace.openTextDocument(uri);
}
