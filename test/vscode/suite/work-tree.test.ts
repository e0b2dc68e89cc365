import { commands, env, type Tab, TabInputWebview, window } from 'vscode';
import { closeAll, until } from './draft.ts';

const cards = (): readonly Tab[] => window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('rapporteur.card'));

/** Presses keys in the view, as its commands, until a card is shown; the tree may still be filling. */
async function untilCard(title: RegExp, ...keys: readonly string[]): Promise<string> {
  return until(`the card of ${title.source}`, async () => {
    await commands.executeCommand('rapporteur.workProgramme.focus');
    for (const key of keys) {
      // VS Code fails where a list has no lines yet.
      await commands.executeCommand(`list.${key}`).then(undefined, () => undefined);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return cards().find(({ label }) => title.test(label))?.label;
  });
}

suite('The work programme in the activity bar', () => {
  teardown(async () => {
    await commands.executeCommand('rapporteur.workTree.clearFilter');
    await closeAll();
  });

  test('opens with the keyboard from a Study Group down to the card of an item', async () => {
    await untilCard(/^[A-Z]+\./, 'focusFirst', 'expand', 'focusDown', 'expand', 'focusDown', 'select');
  });

  test('shows what a filter finds, ready to be cited or copied', async () => {
    await commands.executeCommand('rapporteur.workTree.filter', { text: 'soar', statuses: ['under-study'] });
    await untilCard(/^X\.soar-cc$/, 'focusLast', 'select');
    await env.clipboard.writeText('');
    await commands.executeCommand('rapporteur.workItem.copyReference');
    await until('the reference', async () => ((await env.clipboard.readText()).includes('X.soar-cc') ? true : undefined));
  });

  test('shows what the drafts of the workspace are about', async () => {
    await commands.executeCommand('rapporteur.workTree.filter', { text: 'soar', mine: true });
    await untilCard(/^X\.soar-cc$/, 'focusLast', 'select');
  });

  test('is whole and shows the last choice after changing again and again while it is walked with the keyboard', async () => {
    await commands.executeCommand('rapporteur.workProgramme.focus');
    const press = (...keys: readonly string[]): void => { for (const key of keys) void commands.executeCommand(`list.${key}`).then(undefined, () => undefined); };
    for (let round = 0; round < 12; round++) {
      void commands.executeCommand('rapporteur.workTree.filter', [{ text: 'soar' }, {}, { text: 'none such' }, { mine: true }][round % 4]);
      press('focusFirst', 'expand', 'focusDown', 'expand');
      void commands.executeCommand(round % 2 === 0 ? 'rapporteur.workTree.sortByDate' : 'rapporteur.workTree.sortByNumber');
      await new Promise((resolve) => setTimeout(resolve, [0, 40, 120, 260][round % 4]));
      press('focusLast', 'expand', 'focusUp');
    }
    await commands.executeCommand('rapporteur.workTree.sortByNumber');
    await commands.executeCommand('rapporteur.workTree.filter', { text: 'soar', statuses: ['under-study'] });
    await untilCard(/^X\.soar-cc$/, 'focusLast', 'select');
  });
});
