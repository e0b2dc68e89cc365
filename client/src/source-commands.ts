import { type CodeAction, commands, type Disposable, Range, window, workspace, WorkspaceEdit } from 'vscode';
import { type LanguageClient, RequestType, type TextEdit } from 'vscode-languageclient/node';

/** The actions of the server over a whole draft that have a command of their own, and what is said where one has nothing to do. */
const ACTIONS = {
  'rapporteur.fixAll': { kind: 'source.fixAll.rapporteur', nothing: 'Nothing is to be repaired that is certain.' },
  'rapporteur.organizeReferences': { kind: 'source.organizeReferences.rapporteur', nothing: 'The lists are in their order already.' },
  'rapporteur.renumber': { kind: 'source.renumber.rapporteur', nothing: 'The numbers are in their order already, or one would be taken twice.' },
} as const;

const CHANGED = 'The draft was changed meanwhile. Ask again.';

const formatting = new RequestType<{ readonly textDocument: { readonly uri: string } }, readonly TextEdit[] | null, void>('rapporteur/formatLists');

export const sourceCommands = (client: LanguageClient): readonly Disposable[] => [
  ...Object.entries(ACTIONS).map(([command, action]) => commands.registerCommand(command, () => sourceAction(action))),
  commands.registerCommand('rapporteur.formatLists', () => formatLists(client)),
];

/** Carries out an action over the active editor's draft. VS Code's own command for it is lost where problems are told at the same moment. */
async function sourceAction({ kind, nothing }: { readonly kind: string; readonly nothing: string }): Promise<void> {
  const document = window.activeTextEditor?.document, version = document?.version;
  if (!document) {
    void window.showInformationMessage('Open a draft of a Recommendation, and ask again.');
    return;
  }
  const all = new Range(0, 0, document.lineCount, 0), [action] = await commands.executeCommand<readonly CodeAction[]>('vscode.executeCodeActionProvider', document.uri, all, kind, 1);
  if (!action?.edit) void window.showInformationMessage(action?.disabled?.reason ?? nothing);
  // What was typed meanwhile has moved the places that the edits are for.
  else if (document.version !== version) void window.showInformationMessage(CHANGED);
  else await workspace.applyEdit(action.edit);
}

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
    void window.showInformationMessage(CHANGED);
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...edits]));
  await workspace.applyEdit(edit);
}
