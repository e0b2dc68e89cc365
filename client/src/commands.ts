import { commands, Disposable, Uri } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';
import { registerLensCommands } from './lenses.ts';
import { compareDraft, type Choice } from './compare.ts';
import { saveSettings } from './middleware.ts';
import { openNewDraft } from './new-draft.ts';
import { type Found, pickRecord } from './pick-record.ts';
import { openReport } from './report.ts';
import { sourceCommands } from './source-commands.ts';

const search = new RequestType<{ readonly query: string }, readonly Found[], void>('rapporteur/search');

export function registerCommands(client: LanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('rapporteur.openCard', openCard),
    commands.registerCommand('rapporteur.showCard', async () => {
      const id = await pickRecord('Number, acronym or words of the title', (query) => client.sendRequest(search, { query }));
      if (id !== undefined) await openCard(id);
    }),
    commands.registerCommand('rapporteur.newDraft', (wanted?: Parameters<typeof openNewDraft>[1]) => openNewDraft(client, wanted)),
    commands.registerCommand('rapporteur.report', () => openReport(client)),
    commands.registerCommand('rapporteur.compare', (choice?: Choice) => compareDraft(client, choice)),
    commands.registerCommand('rapporteur.fixAll', () => commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.rapporteur', apply: 'first' })),
    ...sourceCommands(client),
    commands.registerCommand('rapporteur.saveSettings', saveSettings),
    commands.registerCommand('rapporteur.restartServer', () => client.restart()),
    registerLensCommands(client),
  );
}

/**
 * Opens the card of a record. The server gives its text through `workspace/textDocumentContent`, and definitions and links
 * lead to the same address; the package's defaults show what lies there as a page, not as Markdown's source.
 */
async function openCard(id: string): Promise<void> {
  await commands.executeCommand('vscode.open', Uri.from({ scheme: 'rapporteur-card', path: `/${id}.md` }));
}
