import { commands, type Disposable, window, workspace, WorkspaceEdit } from 'vscode';
import { type LanguageClient, RequestType, type TextEdit } from 'vscode-languageclient/node';

/** The actions of the server over a whole draft that have a command of their own. */
const ACTIONS = { 'rapporteur.organizeReferences': 'source.organizeReferences.rapporteur', 'rapporteur.renumber': 'source.renumber.rapporteur' } as const;

const formatting = new RequestType<{ readonly textDocument: { readonly uri: string } }, readonly TextEdit[] | null, void>('rapporteur/formatLists');

export const sourceCommands = (client: LanguageClient): readonly Disposable[] => [
  ...Object.entries(ACTIONS).map(([command, kind]) => commands.registerCommand(command, () => commands.executeCommand('editor.action.sourceAction', { kind, apply: 'first' }))),
  commands.registerCommand('rapporteur.formatLists', () => formatLists(client)),
];

/** Formats the list clauses of the active editor's draft, whatever formatter its language has. */
async function formatLists(client: LanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document, version = document?.version;
  const edits = document && await client.sendRequest(formatting, { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } });
  if (!document || !edits) {
    void window.showInformationMessage('Rapporteur formats the list clauses of drafts of Recommendations. Open one, and ask again.');
    return;
  }
  if (edits.length === 0) {
    void window.showInformationMessage('The list clauses are in their form and order already.');
    return;
  }
  // What was typed meanwhile has moved the places that the edits are for.
  if (document.version !== version) {
    void window.showInformationMessage('The draft was changed meanwhile. Ask again.');
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...edits]));
  await workspace.applyEdit(edit);
}
