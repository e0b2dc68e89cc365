import assert from 'node:assert/strict';
import { commands, type Tab, TabInputWebview, Uri, window, workspace } from 'vscode';
import { closeAll, folder, until } from './draft.ts';

const LABEL = 'Work Programme Overview';

/** The tabs that show the overview. */
const pages = (): readonly Tab[] => window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label, input }) => label === LABEL && input instanceof TabInputWebview);

suite('The work programme', () => {
  teardown(closeAll);

  test('shows the overview as one page, for another Study Group too, and saves its charts', async () => {
    await commands.executeCommand('rapporteur.programme');
    await until('the page', () => (pages().length > 0 ? true : undefined));
    await commands.executeCommand('rapporteur.programme', { studyGroup: 'SG17' });
    assert.equal(pages().length, 1);
    const file = Uri.joinPath(folder(), 'chart.svg');
    await commands.executeCommand('rapporteur.saveProgrammeChart', 'periods', file);
    const svg = Buffer.from(await workspace.fs.readFile(file)).toString();
    assert.match(svg, /^<svg [^]*<title id="periods-title">Work programme of SG17: decisions by period<\/title>[^]*2023-Q3: approved 4, determined 6, consented 3, agreed 5, not approved 3, started 25\./);
  });

  test('a closed page is made anew', async () => {
    await commands.executeCommand('rapporteur.programme');
    await window.tabGroups.close(pages());
    assert.equal(pages().length, 0);
    await commands.executeCommand('rapporteur.programme');
    await until('the page again', () => (pages().length === 1 ? true : undefined));
  });
});
