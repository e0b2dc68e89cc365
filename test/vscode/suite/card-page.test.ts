import assert from 'node:assert/strict';
import { commands, env, Selection, type Tab, TabInputWebview, Uri, window, workspace } from 'vscode';
import { at, closeAll, fixture, folder, open, until, untilProblem } from './draft.ts';

const draft = fixture('draft.md');

/** The tabs that show a card as a page. */
const cards = (): readonly Tab[] => window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('rapporteur.card'));

const untilCard = (title: string): Promise<true> => until(`the card of ${title}`, () => (cards().some(({ label }) => label === title) ? true : undefined));

suite('The card as a page', () => {
  teardown(closeAll);

  test('one page shows one card after the other; what the catalogue has not opens none', async () => {
    const { document } = await open('cards.md', draft);
    await untilProblem(document, 'undefined-abbreviation');
    await commands.executeCommand('rapporteur.openCard', 'X.rdda');
    await untilCard('X Suppl. 39');
    await commands.executeCommand('rapporteur.openCard', 'X.1645');
    await untilCard('X.1645');
    assert.equal(cards().length, 1);
    await window.tabGroups.close(cards());
    await commands.executeCommand('rapporteur.openCard', 'X.none');
    assert.equal(cards().length, 0);
  });

  test('what it shows is cited behind the word that the cursor stood in, although the page has taken the editor\'s place', async () => {
    const editor = await open('cite.md', draft), { document } = editor;
    await untilProblem(document, 'undefined-abbreviation');
    const place = at(document, 'The owner releases').translate(0, 1);
    editor.selection = new Selection(place, place);
    await commands.executeCommand('rapporteur.openCard', 'X.1454');
    await untilCard('X.1454');
    await until('the editor to give way', () => (window.activeTextEditor ? undefined : true));
    await commands.executeCommand('rapporteur.citeAtCursor', 'X.1454');
    await until('the citation', () => (document.getText().includes('The [ITU-T X.1454] owner releases') ? true : undefined));
    assert.match(document.getText(), /\n\[ITU-T X\.1454\] Recommendation ITU-T X\.1454 \(2023\), \*.*\*\.\n/);
    await commands.executeCommand('rapporteur.copyReference', 'X.1645');
    assert.match(await env.clipboard.readText(), /^\[ITU-T X\.1645\] Recommendation ITU-T X\.1645 \(2023\), \*/);
  });

  test('its citations in the workspace are found', async () => {
    const { document } = await open('find.md', draft.replaceAll('X.1219', 'X.1454'));
    await untilProblem(document, 'undefined-abbreviation');
    await commands.executeCommand('rapporteur.openCard', 'X.1454');
    await untilCard('X.1454');
    await commands.executeCommand('rapporteur.findCitations', 'X.1454');
    // The draft that the page took the place of is not seen until its citations are shown; drafts of other suites may cite it too, and come first.
    await until('a draft that cites it', () => [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document.uri.scheme === 'file' && editor.document.getText().includes('X.1454')));
  });

  test('what may be the same text is told to be another, as its buttons do, and the card stays', async () => {
    const store = Uri.joinPath(folder(), '.rapporteur');
    await commands.executeCommand('rapporteur.openCard', 'X.1454');
    await untilCard('X.1454');
    await commands.executeCommand('rapporteur.confirmCandidates', [{ workItem: 'X.soar-cc', published: 'X.1454' }], 'different');
    assert.match(Buffer.from(await workspace.fs.readFile(Uri.joinPath(store, 'confirmed.json'))).toString(), /"fact": "not-same-as",\s+"name": "X\.soar-cc",\s+"target": "X\.1454"/);
    await untilCard('X.1454');
    await workspace.fs.delete(store, { recursive: true });
  });
});
