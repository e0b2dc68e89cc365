import assert from 'node:assert/strict';
import { commands, type Hover, MarkdownString, Uri, window, workspace } from 'vscode';
import { at, closeAll, folder, open, until } from './draft.ts';

suite('compendium', () => {
  teardown(async () => {
    await workspace.getConfiguration('rapporteur').update('catalogues', undefined, false);
    await closeAll();
  });

  test('a compendium of a folder, used as a catalogue: a draft shows what another text defines', async () => {
    const texts = Uri.joinPath(folder(), 'compendium'), target = Uri.joinPath(folder(), 'compendium.json');
    await workspace.fs.writeFile(Uri.joinPath(texts, 'T-REC-X.1999-200301.md'), Buffer.from('# Recommendation ITU-T X.1999\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 signal lamp**: A lamp that gives signals.\n\n## 4 Abbreviations and acronyms\n'));
    // The command asks nothing where it is given all.
    await open('compendium-user.md', '# Draft new Recommendation ITU-T X.lamp-c\n\n## 6 Body\n\nThe signal lamp shines.\n');
    await commands.executeCommand('rapporteur.buildCompendium', { folder: texts, format: 'json', target });
    const made: unknown = JSON.parse((await workspace.fs.readFile(target)).toString());
    assert.deepEqual((made as { terms: readonly { term: string; document: string }[] }).terms.map(({ term, document }) => [term, document]), [['signal lamp', 'ITU-T X.1999']]);
    await workspace.getConfiguration('rapporteur').update('catalogues', ['compendium.json'], false);
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    await until('the definition', async () => {
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at(document, 'signal lamp', 3));
      return hovers.flatMap(({ contents }) => contents).find((one) => one instanceof MarkdownString && one.value.includes('A lamp that gives signals. (ITU-T X.1999'));
    });
  });
});
