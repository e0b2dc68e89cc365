import { type Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

const folderOf = (uri: Uri): Uri | undefined => workspace.getWorkspaceFolder(uri)?.uri;

/** What says whose catalogue is meant: the draft at hand, else the folder that all of some files lie in, else the only folder; undefined where several are open and none is clear. */
export function clearlyNear(files: readonly Uri[] = []): Uri | undefined {
  const active = window.activeTextEditor?.document.uri, folders = workspace.workspaceFolders ?? [];
  if (active && folderOf(active)) return active;
  if (folders.length < 2) return folders[0]?.uri;
  const [first, ...others] = files.map(folderOf);
  return first && others.every((one) => one?.toString() === first.toString()) ? first : undefined;
}

/** The folder of the workspace that the user names; undefined where they name none. */
export const chooseNear = async (): Promise<Uri | undefined> => (await window.showWorkspaceFolderPick({ placeHolder: 'The folder whose drafts the catalogue travels with', ignoreFocusOut: true }))?.uri;

/** Whether it is open which of several folders is meant. */
export const isUnclear = (near: Uri | undefined): boolean => near === undefined && (workspace.workspaceFolders?.length ?? 0) > 1;

/** The same for a request to the server. */
export const nearOf = (client: LanguageClient, near: Uri | undefined): { readonly near?: string } => (near ? { near: client.code2ProtocolConverter.asUri(near) } : {});
