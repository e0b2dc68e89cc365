import assert from 'node:assert/strict';
import { commands, type CompletionList, type Hover, type MarkdownString, type TextDocument, Uri, workspace } from 'vscode';
import { at, closeAll, exists, fixture, folder, open, until, untilProblem } from './draft.ts';

const PROGRAMME = `ITU-T Work Programme Report
;;
1 work item(s) match the following criteria:;
Study Group:;SG17: Security
Report Generated On:;11/Nov/2025 11:02:10 AM
;;
Work Item;Question;Title/Subject;Timing;Study Group;Study Period;Version;Status
X.lamp-key;Q10/17;Keys of signal lamps and their keepers;2025-12;SG17;2025-2028;New;Under study
`;

const ENTRIES = 'date: 2026-01-10\nentries:\n  - id: X.1998\n    title: Keys of signal lamps and their keepers\n    status: approved\n    date: 2026-01-10\n';

const file = (name: string): Uri => Uri.joinPath(folder(), name);
const write = (name: string, text: string): Thenable<void> => workspace.fs.writeFile(file(name), Buffer.from(text));

const hoverAt = async (document: TextDocument, word: string): Promise<string> =>
  (await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at(document, word, 3))).flatMap(({ contents }) => contents as MarkdownString[]).map(({ value }) => value).join('\n');

suite('The catalogue', () => {
  teardown(closeAll);
  suiteTeardown(async () => {
    for (const name of ['.rapporteur', 'wp1.csv', 'copy.csv', 'published.yaml']) if (await exists(file(name))) await workspace.fs.delete(file(name), { recursive: true });
  });

  test('takes a document in: the draft at hand knows its work items at once', async () => {
    await write('wp1.csv', PROGRAMME);
    const { document } = await open('import.md', `${fixture('draft.md')}\n\nAs X.lamp-key says.\n`);
    await untilProblem(document, 'undefined-abbreviation');
    assert.doesNotMatch(await hoverAt(document, 'X.lamp-key'), /signal lamps/);
    const done = commands.executeCommand('rapporteur.importDocument', [file('wp1.csv')]);
    // What is asked is answered with its first item, as Enter does.
    await until('the catalogue file', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await exists(file('.rapporteur/wp1.json'))) || undefined;
    });
    await done;
    await until('the work item', async () => (/Keys of signal lamps/.test(await hoverAt(document, 'X.lamp-key')) ? true : undefined));
    const { items } = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, at(document, 'lamp-key', 4));
    assert.ok(items.some(({ label }) => /X\.lamp-key/.test(typeof label === 'string' ? label : label.label)));
  });

  test('says that a document brings nothing, asks nothing and writes nothing', async () => {
    await write('copy.csv', PROGRAMME);
    let isDone = false;
    const done = commands.executeCommand('rapporteur.importDocument', [file('copy.csv')]).then(() => { isDone = true; });
    // A question would wait for its answer; a message is closed.
    await until('the message to be closed', async () => {
      await commands.executeCommand('notifications.clearAll');
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      return isDone || undefined;
    });
    await done;
    assert.ok(!await exists(file('.rapporteur/copy.json')));
  });

  test('has a person confirm what was published', async () => {
    await write('published.yaml', ENTRIES);
    const { document } = await open('confirm.md', `${fixture('draft.md')}\n\nAs X.lamp-key says.\n`);
    // The candidates are offered behind the import; what is offered is closed here, and the command called with the pair.
    const done = commands.executeCommand('rapporteur.importDocument', [file('published.yaml')], { target: 'workspace' });
    await until('the catalogue file', async () => (await exists(file('.rapporteur/published.json'))) || undefined);
    await until('the offer to be closed', async () => {
      await commands.executeCommand('workbench.action.closeQuickOpen');
      return Promise.race([done.then(() => true), new Promise<undefined>((resolve) => { setTimeout(() => { resolve(undefined); }, 200); })]);
    });
    await commands.executeCommand('rapporteur.confirmCandidates', [{ workItem: 'X.lamp-key', published: 'X.1998' }]);
    await until('the number', async () => (/X\.1998/.test(await hoverAt(document, 'X.lamp-key')) ? true : undefined));
    assert.match(Buffer.from(await workspace.fs.readFile(file('.rapporteur/confirmed.json'))).toString(), /"target": "X\.1998"/);
  });
});
