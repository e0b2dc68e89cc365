import path from 'node:path';
import { commands, type QuickPickItem, QuickPickItemKind, type TextDocument, Uri, window, workspace } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';
import { revisionsOf, textAt, whyNoText } from './git.ts';

interface Params {
  readonly textDocument: { readonly uri: string };
  readonly older: { readonly name: string; readonly file: string; readonly text: string; readonly files: Readonly<Record<string, string | null>> };
}

type Answer = { readonly uri: string } | { readonly needs: readonly string[] } | { readonly problem: string };

const compare = new RequestType<Params, Answer | null, void>('rapporteur/compare');

/** What a draft is compared with: a file, or a git revision of the draft itself. */
export type Choice = { readonly file: Uri } | { readonly revision: string };

/** An older text, and where what it includes is read. Paths are taken from its folder. */
interface Older {
  readonly name: string;
  readonly file: string;
  readonly read: (target: string) => Promise<string | undefined>;
  /** Why the text itself cannot be read, and what to do: sentences. */
  readonly why: () => Promise<string>;
}

/** Asks what to compare the draft of the active editor with, where that is not given, and shows what differs as a page. */
export async function compareDraft(client: LanguageClient, given?: Choice): Promise<void> {
  const document = window.activeTextEditor?.document;
  const choice = given ?? (document && await choose(document));
  if (document && !choice) return;
  const older = document && choice && olderOf(document, choice), answer = older && await ask(client, document, older);
  if (!answer) void window.showInformationMessage('Rapporteur compares drafts of Recommendations. Open one, and ask again.');
  else if ('problem' in answer) void window.showWarningMessage(answer.problem);
  else if ('uri' in answer) await commands.executeCommand('vscode.open', Uri.parse(answer.uri));
}

/** How often included files may include further ones. */
const MOST_ROUNDS = 20;

/** Asks the server, and gives it the included files that it asks for. */
async function ask(client: LanguageClient, document: TextDocument, { name, file, read, why }: Older): Promise<Answer | null> {
  const text = await read(file), files: Record<string, string | null> = {};
  if (text === undefined) return { problem: await why() };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const answer = await client.sendRequest(compare, { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, older: { name, file, text, files } });
    if (!answer || !('needs' in answer)) return answer;
    for (const target of answer.needs) files[target] = (await read(target)) ?? null;
  }
  return { problem: `${name} includes files that include each other too deeply.` };
}

function olderOf(document: TextDocument, choice: Choice): Older {
  if ('revision' in choice) {
    const { revision } = choice, at = document.uri.fsPath;
    return {
      name: revision, file: path.basename(at), read: (target) => (hasGit(document) ? textAt(at, revision, target) : Promise.resolve(undefined)),
      why: () => (hasGit(document) ? whyNoText(at, revision) : Promise.resolve(whyNoGit(revision))),
    };
  }
  const { file } = choice, name = path.posix.basename(file.path);
  return { name, file: name, read: (target) => textOfFile(file, target), why: () => whyNoFile(file, name) };
}

/** Why a chosen file has no text. */
async function whyNoFile(file: Uri, name: string): Promise<string> {
  try {
    await workspace.openTextDocument(file);
    return `${name} could not be read, and can be now. Compare again.`;
  } catch (error) {
    return `${name} cannot be read: ${(error instanceof Error ? error.message : String(error)).trim().replace(/\.$/, '')}. Choose another file.`;
  }
}

/** The text of the chosen file or of one that it includes; such a one only from the workspace, or from the file's own folder. */
async function textOfFile(file: Uri, target: string): Promise<string | undefined> {
  const uri = Uri.joinPath(file, '..', target), folder = Uri.joinPath(file, '..').path;
  if (!uri.path.startsWith(`${folder}/`) && workspace.getWorkspaceFolder(uri) === undefined) return undefined;
  try {
    return (await workspace.openTextDocument(uri)).getText();
  } catch {
    return undefined;
  }
}

/** Git is run for files on the disk, and only where the user trusts what is there. */
const hasGit = ({ uri }: TextDocument): boolean => workspace.isTrusted && uri.scheme === 'file';

const whyNoGit = (revision: string): string => (workspace.isTrusted
  ? `The draft is no file on the disk, so there is no ${revision} of it. Save it in its repository, or compare it with a file.`
  : `${revision} cannot be read: git is not run in a workspace that is not trusted. Trust the workspace, or compare the draft with a file.`);

async function choose(document: TextDocument): Promise<Choice | undefined> {
  const revisions = hasGit(document) ? await revisionsOf(document.uri.fsPath) : [];
  const file: QuickPickItem & { readonly choice?: Choice } = { label: '$(file) A file…' };
  const items: readonly (typeof file)[] = [
    file, ...(revisions.length > 0 ? [{ label: 'Revisions of this file', kind: QuickPickItemKind.Separator }] : []),
    ...revisions.map(({ id, subject, age }) => ({ label: `$(git-commit) ${subject}`, description: `${id}, ${age}`, choice: { revision: id } })),
  ];
  const chosen = revisions.length === 0 ? file : await window.showQuickPick(items, { placeHolder: 'Compare this draft with an older one', matchOnDescription: true });
  return chosen && (chosen.choice ?? await chooseFile(document));
}

async function chooseFile({ uri }: TextDocument): Promise<Choice | undefined> {
  const folder = uri.scheme === 'file' ? { defaultUri: Uri.joinPath(uri, '..') } : {};
  const [file] = await window.showOpenDialog({ ...folder, title: 'Compare this draft with', openLabel: 'Compare', filters: { Drafts: ['md', 'markdown', 'adoc', 'asciidoc', 'txt', 'rec', 'itut'] } }) ?? [];
  return file && { file };
}
