import { commands, Disposable, type QuickPickItem, Uri, window } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';
import { saveSettings } from './middleware.ts';
import { openReport } from './report.ts';

interface Found {
  readonly id: string;
  readonly title: string;
  readonly status: string;
}

const search = new RequestType<{ readonly query: string }, readonly Found[], void>('rapporteur/search');

export function registerCommands(client: LanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('rapporteur.openCard', openCard),
    commands.registerCommand('rapporteur.showCard', async () => {
      const id = await pickRecord(client);
      if (id !== undefined) await openCard(id);
    }),
    commands.registerCommand('rapporteur.report', () => openReport(client)),
    commands.registerCommand('rapporteur.fixAll', () => commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.rapporteur', apply: 'first' })),
    commands.registerCommand('rapporteur.saveSettings', saveSettings),
    commands.registerCommand('rapporteur.restartServer', () => client.restart()),
  );
}

/**
 * Opens the card of a record. The server gives its text through `workspace/textDocumentContent`, and definitions and links
 * lead to the same address; the package's defaults show what lies there as a page, not as Markdown's source.
 */
async function openCard(id: string): Promise<void> {
  await commands.executeCommand('vscode.open', Uri.from({ scheme: 'rapporteur-card', path: `/${id}.md` }));
}

/** Asks for a number, an acronym or words of a title; the server finds the records for what is typed so far. */
function pickRecord(client: LanguageClient): Promise<string | undefined> {
  const picker = window.createQuickPick<QuickPickItem>();
  picker.placeholder = 'Number, acronym or words of the title';
  let shown: string | undefined;
  const find = async (query: string): Promise<void> => {
    picker.busy = true;
    const found = await client.sendRequest(search, { query });
    if (picker.value !== query) return;
    picker.items = found.map(({ id, title, status }) => ({ label: id, description: status, detail: title, alwaysShow: true }));
    picker.busy = false;
    shown = query;
  };
  return new Promise((resolve) => {
    picker.onDidChangeValue(find);
    picker.onDidAccept(async () => {
      // Accepted before the list of what was typed last is there, or while it replaces the one before: the best of what was typed.
      const chosen = shown === picker.value ? picker.selectedItems[0] : undefined;
      if (!chosen) await find(picker.value);
      resolve((chosen ?? picker.items[0])?.label);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
    void find('');
  });
}
