import { commands, Disposable, type ExtensionContext } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';
import { registerLensCommands } from './lenses.ts';
import { registerCardPage } from './card-page.ts';
import { compareDraft, type Choice } from './compare.ts';
import { buildCompendium, type WantedCompendium } from './compendium.ts';
import { registerCandidates } from './candidates.ts';
import { registerImport } from './import.ts';
import { saveSettings } from './middleware.ts';
import { openNewDraft } from './new-draft.ts';
import { type Found, pickRecord } from './pick-record.ts';
import { registerProgramme } from './programme.ts';
import { registerRecordActions } from './record-actions.ts';
import { registerNotices } from './notices.ts';
import { openReport } from './report.ts';
import { sourceCommands } from './source-commands.ts';
import { registerWorkTree } from './work-tree.ts';

const search = new RequestType<{ readonly query: string }, readonly Found[], void>('rapporteur/search');

export function registerCommands(client: LanguageClient, context: ExtensionContext): Disposable {
  const notices = registerNotices(client, context);
  return Disposable.from(
    commands.registerCommand('rapporteur.showCard', async () => {
      const id = await pickRecord('Number, acronym or words of the title', (query) => client.sendRequest(search, { query }));
      if (id !== undefined) await commands.executeCommand('rapporteur.openCard', id);
    }),
    commands.registerCommand('rapporteur.newDraft', (wanted?: Parameters<typeof openNewDraft>[1]) => openNewDraft(client, wanted)),
    commands.registerCommand('rapporteur.report', () => openReport(client)),
    commands.registerCommand('rapporteur.compare', (choice?: Choice) => compareDraft(client, choice)),
    commands.registerCommand('rapporteur.buildCompendium', (wanted?: WantedCompendium) => buildCompendium(client, wanted)),
    ...sourceCommands(client),
    commands.registerCommand('rapporteur.saveSettings', saveSettings),
    commands.registerCommand('rapporteur.restartServer', () => client.restart()),
    registerLensCommands(client),
    registerImport(client, context), registerCandidates(client),
    notices, registerWorkTree(client, context, notices.look),
    registerProgramme(client), registerCardPage(client), registerRecordActions(client),
  );
}
