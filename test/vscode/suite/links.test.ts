import assert from 'node:assert/strict';
import { type CallHierarchyIncomingCall, type CallHierarchyItem, commands, ConfigurationTarget, type DocumentLink, type FoldingRange, FoldingRangeKind, Position, type SelectionRange, type SymbolInformation, workspace } from 'vscode';
import { at, closeAll, fixture, open, until, untilProblem } from './draft.ts';

const draft = fixture('draft.md');

suite('Links and symbols in VS Code', () => {
  teardown(closeAll);

  test('links: tags and numbers lead to pages, work items to their cards', async () => {
    const { document } = await open('links.md', draft.replace('## Summary', '<!-- a\n\nb -->\n\n## Summary'));
    await untilProblem(document, 'numbered-work-item');
    const linked = async (): Promise<ReadonlyMap<string, string | undefined>> => {
      const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri, 100);
      return new Map(links.map(({ range, target }) => [document.getText(range), target?.toString(true)]));
    };
    const targets = await linked();
    assert.equal(targets.get('ITU-T X.1645'), 'https://www.itu.int/rec/T-REC-X.1645/en');
    assert.ok(!targets.has('X.nssa-cc'), 'a mention goes to its card alone');
    const settings = workspace.getConfiguration('rapporteur');
    await settings.update('links.citations', true, ConfigurationTarget.Global);
    try {
      await until('links of mentions', async () => ((await linked()).get('X.nssa-cc') === 'https://www.itu.int/rec/T-REC-X.1645/en' ? true : undefined));
    } finally {
      await settings.update('links.citations', undefined, ConfigurationTarget.Global);
    }
    const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const clause = folds.find(({ start }) => start === at(document, '## 6 Framework').line), comment = folds.find(({ kind }) => kind === FoldingRangeKind.Comment);
    assert.equal(clause?.end, at(document, 'The owner releases').line);
    assert.equal(comment?.start, at(document, '<!-- a').line);
  });

  test('links and symbols: a selection grows from the word to the sentence, names are found in the workspace', async () => {
    const { document } = await open('symbols.md', draft.replace('**3.2.1 playbook**', '**3.2.1 answering playbook**'));
    await untilProblem(document, 'numbered-work-item');
    const [grown] = await commands.executeCommand<SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [at(document, 'owner releases', 7)]);
    const texts: string[] = [];
    for (let range: SelectionRange | undefined = grown; range; range = range.parent) texts.push(document.getText(range.range));
    assert.ok(texts.includes('releases') && texts.includes('The owner releases a playbook as [ITU-T X.1817] describes.'), texts.slice(0, 5).join(' | '));
    const find = (query: string): Thenable<SymbolInformation[]> => commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
    const term = await until('the term', async () => (await find('answering')).find(({ name, location }) => name === 'answering playbook' && location.uri.toString() === document.uri.toString()));
    assert.equal(document.getText(term.location.range), 'answering playbook');
    assert.equal((await find('#X.nssa-cc'))[0]?.location.uri.scheme, 'rapporteur-card');
  });

  test('links across drafts: who cites a document', async () => {
    const { document } = await open('citing.md', draft);
    await untilProblem(document, 'numbered-work-item');
    const [item] = await commands.executeCommand<CallHierarchyItem[]>('vscode.prepareCallHierarchy', document.uri, at(document, '[ITU-T X.1219].', 4));
    assert.equal(item?.name, 'ITU-T X.1219');
    const calls = await commands.executeCommand<CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
    const own = calls.find(({ from }) => from.uri.toString() === document.uri.toString());
    assert.deepEqual(own?.fromRanges.map(({ start }) => start.line), [at(document, '[ITU-T X.1219] Rec').line, at(document, '[ITU-T X.1219].').line]);
    assert.ok(own.from.selectionRange.start.isEqual(new Position(0, 0)));
  });
});
