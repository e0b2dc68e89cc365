import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { commands, TabInputCustom, TabInputText, Uri, window, workspace } from 'vscode';
import { closeAll, fixture, folder, nextTo, open, until, untilProblem } from './draft.ts';

const draft = fixture('draft.md');

/** The label of the page that shows what differs. */
const pageLabel = (words: string): Promise<string> =>
  until(words, () => window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label).find((label) => label.includes(words)));

const pause = (time: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, time); });

/** The text of the page that is open. */
async function pageText(): Promise<string> {
  const uri = await until('the address of the page', () => {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof TabInputCustom || input instanceof TabInputText ? input.uri : undefined;
  });
  assert.equal(uri.scheme, 'rapporteur-compare');
  return (await workspace.openTextDocument(uri)).getText();
}

suite('What differs between drafts', () => {
  teardown(closeAll);

  test('compares a draft with a file', async () => {
    const { document } = await open('compare-new.md', `${draft}\n## 7 Retention\n\nLogs are kept.\n`);
    await untilProblem(document, 'undefined-abbreviation');
    await workspace.fs.writeFile(nextTo(document, 'compare-old.md'), Buffer.from(draft));
    await commands.executeCommand('rapporteur.compare', { file: nextTo(document, 'compare-old.md') });
    await pageLabel('Changes from compare-old.md to compare-new.md');
    assert.match(await pageText(), /^# Changes from compare-old\.md to compare-new\.md\n[^]*- 7 Retention: \*\*added\*\*/);
  });

  test('compares a draft with a revision of git that is picked', async () => {
    const dir = Uri.joinPath(folder(), 'compared').fsPath;
    await workspace.fs.createDirectory(Uri.file(dir));
    const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: dir, encoding: 'utf8' });
    await workspace.fs.writeFile(Uri.file(path.join(dir, 'draft.md')), Buffer.from(draft));
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'The first text');
    const { document } = await open('compared/draft.md', `${draft}\n## Appendix I Examples\n\nOne.\n`);
    await untilProblem(document, 'undefined-abbreviation');
    await until('the page', async () => {
      void commands.executeCommand('rapporteur.compare');
      // The list has the file first, then the revisions. Nothing says when it is there: keys that came too early are pressed again.
      await pause(1000);
      await commands.executeCommand('workbench.action.quickOpenSelectNext');
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await pause(1500);
      if (window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label.startsWith('Changes from'))) return true;
      await commands.executeCommand('workbench.action.closeQuickOpen');
      return undefined;
    });
    assert.match(await pageText(), /- (?:Appendix )?I Examples: \*\*added\*\*/);
  });
});
