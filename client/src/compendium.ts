import path from 'node:path';
import { commands, ConfigurationTarget, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';

type Format = 'json' | 'markdown' | 'csv' | 'tbx';

/** What the command may be called with, so that keys need not ask. */
export interface WantedCompendium {
  readonly folder?: Uri;
  readonly format?: Format;
  readonly target?: Uri;
}

type Answer = { readonly text: string; readonly summary: string; readonly failures: readonly string[] } | { readonly problem: string };

const compendium = new RequestType<{ readonly folder: string; readonly target: string; readonly format: Format }, Answer | null, void>('rapporteur/compendium');

const FORMATS: readonly (QuickPickItem & { readonly format: Format; readonly ending: string; readonly filter: string })[] = [
  { label: 'JSON', description: 'a catalogue file: completions, hovers and checks use it', format: 'json', ending: 'json', filter: 'JSON' },
  { label: 'Markdown', description: 'to read, with the conflicts first', format: 'markdown', ending: 'md', filter: 'Markdown' },
  { label: 'CSV', description: 'for spreadsheets', format: 'csv', ending: 'csv', filter: 'CSV' },
  { label: 'TBX', description: 'for terminology tools (ISO 30042)', format: 'tbx', ending: 'tbx', filter: 'TBX' },
];

/** Asks for a folder, a form and a file, and writes there what the texts of the folder define. */
export async function buildCompendium(client: LanguageClient, wanted: WantedCompendium = {}): Promise<void> {
  const folder = wanted.folder ?? await chooseFolder(), form = folder && await formOf(wanted.format);
  if (!folder || !form) return;
  const target = wanted.target ?? await window.showSaveDialog({ defaultUri: Uri.joinPath(folder, `compendium.${form.ending}`), filters: { [form.filter]: [form.ending] }, title: 'Write the compendium to' });
  if (!target) return;
  const { asUri } = client.code2ProtocolConverter, answer = await client.sendRequest(compendium, { folder: asUri(folder), target: asUri(target), format: form.format });
  if (!answer) return;
  if ('problem' in answer) {
    void window.showWarningMessage(answer.problem);
    return;
  }
  await workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
  for (const failure of answer.failures) client.outputChannel.appendLine(failure);
  void offer(target, form.format, `${answer.summary}${answer.failures.length > 0 ? ` ${answer.failures.length.toString()} of the files could not be read; the output channel Rapporteur names them.` : ''}`);
}

async function chooseFolder(): Promise<Uri | undefined> {
  const first = workspace.workspaceFolders?.[0]?.uri;
  return (await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, ...(first && { defaultUri: first }), title: 'Folder of Recommendations and drafts', openLabel: 'Build a Compendium' }))?.[0];
}

async function formOf(format: Format | undefined): Promise<(typeof FORMATS)[number] | undefined> {
  return format === undefined ? window.showQuickPick(FORMATS, { placeHolder: 'What the compendium is written in' }) : FORMATS.find((one) => one.format === format);
}

const OPEN = 'Open', USE = 'Use as Catalogue';

async function offer(target: Uri, format: Format, summary: string): Promise<void> {
  const chosen = await window.showInformationMessage(summary, OPEN, ...(format === 'json' && workspace.workspaceFolders && workspace.isTrusted ? [USE] : []));
  // Tables in Markdown are read as a page.
  if (chosen === OPEN) await commands.executeCommand(format === 'markdown' ? 'markdown.showPreview' : 'vscode.open', target);
  if (chosen === USE) await useAsCatalogue(target);
}

/**
 * Adds the file to the catalogues of the workspace, or of the folder that it lies in where there are several: a path is taken from the
 * folder. A file outside of all is named in full.
 */
async function useAsCatalogue(target: Uri): Promise<void> {
  const folder = workspace.getWorkspaceFolder(target), isOneOfMany = folder !== undefined && (workspace.workspaceFolders?.length ?? 0) > 1;
  const settings = workspace.getConfiguration('rapporteur', folder?.uri), files = settings.get<readonly string[]>('catalogues', []);
  const name = folder ? path.posix.relative(folder.uri.path, target.path) : target.fsPath;
  if (!files.includes(name)) await settings.update('catalogues', [...files, name], isOneOfMany ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace);
  void window.showInformationMessage(`The drafts of ${isOneOfMany ? folder.name : 'this workspace'} use ${name} now: in completions, hovers and checks. The setting rapporteur.catalogues names it.`);
}
