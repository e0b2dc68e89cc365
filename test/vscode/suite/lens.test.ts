import assert from 'node:assert/strict';
import { type CodeLens, commands, ConfigurationTarget, type InlayHint, Range, type SemanticTokens, type SemanticTokensLegend, type TextDocument, workspace } from 'vscode';
import { at, closeAll, fixture, open, until, untilProblem } from './draft.ts';

const draft = fixture('draft.md');

const lensesOf = ({ uri }: TextDocument): Thenable<readonly CodeLens[]> => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);

/** "type.modifier text" of the tokens of a document. */
async function tokensOf(document: TextDocument): Promise<readonly string[]> {
  const range = new Range(0, 0, document.lineCount, 0);
  const legend = await commands.executeCommand<SemanticTokensLegend | undefined>('vscode.provideDocumentRangeSemanticTokensLegend', document.uri, range);
  const tokens = await commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentRangeSemanticTokens', document.uri, range);
  if (!legend || !tokens) return [];
  const found: string[] = [];
  let line = 0, character = 0;
  for (let i = 0; i < tokens.data.length; i += 5) {
    const [down = 0, along = 0, length = 0, type = 0, bits = 0] = tokens.data.slice(i, i + 5);
    character = down === 0 ? character + along : along;
    line += down;
    const kinds = [legend.tokenTypes[type], ...legend.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0)];
    found.push(`${kinds.join('.')} ${document.getText(new Range(line, character, line, character + length))}`);
  }
  return found;
}

suite('Lenses, hints and colours', () => {
  teardown(closeAll);

  test('lenses count citations and uses, and say where the work item stands', async () => {
    const { document } = await open('lenses.md', draft);
    await untilProblem(document, 'undefined-abbreviation');
    const lenses = await until('the lenses', async () => { const found = await lensesOf(document); return found.length > 0 ? found : undefined; });
    const titles = lenses.map(({ range, command }) => `${range.start.line.toString()}: ${command?.title ?? ''}`), line = (text: string): string => at(document, text).line.toString();
    assert.ok(titles.some((title) => /^0: X\.soar-cc · .* · Question \d+\/17 · as of \d{4}-\d\d-\d\d$/.test(title)), titles.join('\n'));
    assert.ok(titles.includes(`${line('[ITU-T X.1645] Rec')}: 1 citation`), titles.join('\n'));
    assert.ok(titles.some((title) => title.startsWith(`${line('**3.2.1 playbook')}: `) && title.endsWith(' uses')), titles.join('\n'));
    const cited = lenses.find(({ command }) => command?.title === '1 citation')?.command;
    assert.equal(cited?.command, 'rapporteur.showReferences');
    await commands.executeCommand(cited.command, ...(cited.arguments ?? []) as unknown[]);
    await commands.executeCommand('closeReferenceSearch');
  });

  test('lenses and hints follow the settings', async () => {
    const { document } = await open('hints.md', draft), settings = workspace.getConfiguration('rapporteur'), all = new Range(0, 0, document.lineCount, 0);
    const set = async (value: boolean | undefined): Promise<void> => {
      await settings.update('codeLens.workItem', value === undefined ? undefined : !value, ConfigurationTarget.Workspace);
      await settings.update('inlayHints.titles', value, ConfigurationTarget.Workspace);
    };
    const hints = async (): Promise<readonly string[]> => (await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all)).map(({ label }) => String(label));
    await untilProblem(document, 'undefined-abbreviation');
    assert.deepEqual(await hints(), []);
    try {
      await set(true);
      await until('the hints', async () => ((await hints()).some((hint) => hint.startsWith('Requirements of network')) ? true : undefined));
      await until('the lens to go', async () => ((await lensesOf(document)).every(({ command }) => command?.title.startsWith('X.soar-cc') !== true) ? true : undefined));
    } finally {
      await set(undefined);
    }
  });

  test('tags have colours by their state, as have terms, abbreviations and requirement words', async () => {
    const { document } = await open('colours.md', `${draft}\nA CSP shall run a playbook.\n`);
    await untilProblem(document, 'undefined-abbreviation');
    const tokens = await until('the tokens', async () => { const found = await tokensOf(document); return found.length > 0 ? found : undefined; });
    for (const expected of ['reference.known ITU-T X.1645', 'reference.unresolved ITU-T X.1817', 'term playbook', 'abbreviation CSP', 'requirement shall']) assert.ok(tokens.includes(expected), `${expected} is missing in\n${tokens.join('\n')}`);
  });
});
