import path from 'node:path';
import { commands, Disposable, type ExtensionContext, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';
import { answerWithProgress } from './answer-with-progress.ts';
import { offerCandidates, type CandidateNames } from './candidates.ts';

/** Where an import is written: beside the drafts, or for the user alone. */
export type Target = 'workspace' | 'user';

/** What the commands may be called with, so that keys need not ask. */
export interface WantedImport {
  readonly target?: Target;
}

interface Problem { readonly problem: string; readonly needsDate?: true }

interface Offer {
  readonly token: string;
  readonly documents: readonly string[];
  readonly inShort: string;
  readonly text: string;
  readonly isNew: boolean;
  readonly problems: readonly string[];
}

interface Written {
  readonly uris: readonly string[];
  readonly candidates: readonly CandidateNames[];
}

const importing = new RequestType<{ readonly uris: readonly string[]; readonly date?: string }, Offer | Problem | null, void>('rapporteur/import');
const updating = new RequestType<{ readonly address: string }, Offer | Problem | null, void>('rapporteur/update');
const writing = new RequestType<{ readonly token: string; readonly target: Target }, Written | Problem, void>('rapporteur/import/write');

const SCHEME = 'rapporteur-import', IMPORTING = 'Importing into the catalogue';

/** The commands that bring documents into the catalogue. */
export function registerImport(client: LanguageClient, context: Pick<ExtensionContext, 'globalState'>): Disposable {
  let details = '', shown = 0;
  const show = async (text: string): Promise<void> => {
    details = text;
    await window.showTextDocument(await workspace.openTextDocument(Uri.from({ scheme: SCHEME, path: `/${(++shown).toString()}/What the import changes.txt` })), { preview: true });
  };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: () => details }),
    commands.registerCommand('rapporteur.importDocument', async (first?: Uri | readonly Uri[], second?: readonly Uri[] | WantedImport) => {
      const uris = chosen(first, second) ?? await chooseDocuments();
      if (uris.length > 0) await confirm(client, await read(client, uris), { show, order: ['workspace', 'user'], ...wantedOf(second) });
    }),
    commands.registerCommand('rapporteur.updateCatalogue', async (wanted?: WantedImport) => {
      const address = await permittedAddress(context);
      if (address !== undefined) await confirm(client, await answerWithProgress(client, updating, { address }, 'Updating the ITU-T catalogue'), { show, order: ['user', 'workspace'], ...wantedOf(wanted) });
    }),
  );
}

/** What documents would bring. Where they do not say for which day they state their facts, the user is asked. */
async function read(client: LanguageClient, uris: readonly Uri[]): Promise<Offer | Problem | null> {
  const addresses = uris.map((uri) => client.code2ProtocolConverter.asUri(uri)), answer = await answerWithProgress(client, importing, { uris: addresses }, IMPORTING);
  if (!answer || !('problem' in answer) || !answer.needsDate) return answer;
  const date = await window.showInputBox({
    title: answer.problem, prompt: 'The day for which the document states its facts', placeHolder: 'YYYY-MM-DD', ignoreFocusOut: true,
    validateInput: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? undefined : 'Write the day as 2025-06-17.'),
  });
  return date === undefined ? null : answerWithProgress(client, importing, { uris: addresses, date }, IMPORTING);
}

/** Whether these are addresses; a button above a tree gives its command the lines that are selected. */
const isList = (value: unknown): value is readonly Uri[] => Array.isArray(value) && value.every((one) => one instanceof Uri);

/** What a command was called with: an address, several, or, by the file view, the one that was clicked and all that are selected. */
function chosen(first: Uri | readonly Uri[] | undefined, second: readonly Uri[] | WantedImport | undefined): readonly Uri[] | undefined {
  if (isList(second) && second.length > 0) return second;
  return isList(first) ? first : first instanceof Uri ? [first] : undefined;
}

const wantedOf = (given: readonly Uri[] | WantedImport | undefined): WantedImport => (given === undefined || isList(given) ? {} : given);

/** Dialogs of some systems choose files or folders, not both. */
async function chooseDocuments(): Promise<readonly Uri[]> {
  const first = workspace.workspaceFolders?.[0]?.uri;
  return await window.showOpenDialog({
    title: 'Documents for the catalogue', openLabel: 'Import', canSelectFiles: true, canSelectFolders: process.platform === 'darwin', canSelectMany: true, ...(first && { defaultUri: first }),
    filters: { 'Reports, letters, work programmes, Relaton data, entries': ['docx', 'txt', 'md', 'csv', 'zip', 'yaml', 'yml', 'json'], 'All files': ['*'] },
  }) ?? [];
}

/** The address that the catalogue is downloaded from, once the user has agreed to reach it; nothing is downloaded for a workspace that is not trusted. */
async function permittedAddress({ globalState }: Pick<ExtensionContext, 'globalState'>): Promise<string | undefined> {
  if (!workspace.isTrusted) {
    void window.showWarningMessage('Nothing is downloaded while this workspace is not trusted. Trust it, or import a file that you have downloaded yourself.');
    return undefined;
  }
  const settings = workspace.getConfiguration('rapporteur'), address = settings.get('update.address', '') || settings.inspect<string>('update.address')?.defaultValue || '', key = `reaches ${address}`;
  if (globalState.get(key) === true) return address;
  const yes = 'Download', answer = await window.showInformationMessage(`Rapporteur downloads the published bibliographic data of ITU-T (some 30 MB) from ${address} whenever you run this command, and at no other time.`, yes, 'Not Now');
  if (answer !== yes) return undefined;
  await globalState.update(key, true);
  return address;
}

interface Asking extends WantedImport {
  readonly show: (text: string) => Promise<void>;
  readonly order: readonly Target[];
}

/** Tells what an import would change, and writes it where the user says so. */
async function confirm(client: LanguageClient, answer: Offer | Problem | null, { show, order, target: given }: Asking): Promise<void> {
  if (!answer) return;
  if ('problem' in answer) {
    void window.showErrorMessage(answer.problem);
    return;
  }
  if (answer.problems.length > 0) void window.showWarningMessage(answer.problems.join('\n'));
  if (!answer.isNew) {
    await tellKnown(answer, show);
    return;
  }
  const target = given ?? await chooseTarget(answer, show, order);
  if (target) await write(client, answer, target);
}

async function tellKnown({ documents, text }: Offer, show: Asking['show']): Promise<void> {
  const details = 'Show Details', answer = await window.showInformationMessage(`The catalogue holds all of ${documents.join(', ')} already. Nothing was changed.`, details);
  if (answer === details) await show(text);
}

type Choice = QuickPickItem & { readonly target?: Target; readonly showsDetails?: true };

/** Each target, with what it means. */
const TARGETS: Readonly<Record<Target, Choice>> = {
  workspace: { label: '$(root-folder) Import into This Workspace', detail: 'Written to the folder .rapporteur, for everybody who works on these drafts', target: 'workspace' },
  user: { label: '$(account) Import for All My Drafts', detail: 'Written to your own catalogue on this machine', target: 'user' },
};

async function chooseTarget({ documents, inShort, text }: Offer, show: Asking['show'], order: readonly Target[]): Promise<Target | undefined> {
  const items: readonly Choice[] = [
    ...order.filter((target) => target === 'user' || workspace.workspaceFolders !== undefined).map((target) => TARGETS[target]),
    { label: '$(list-flat) Show Details', detail: 'What was read, what was not understood and what changes', showsDetails: true }, { label: '$(close) Cancel', detail: 'Nothing is changed' },
  ];
  for (;;) {
    const choice = await window.showQuickPick(items, { title: `${documents.join(', ')}: ${inShort}`, placeHolder: inShort, ignoreFocusOut: true });
    if (!choice?.showsDetails) return choice?.target;
    await show(text);
  }
}

async function write(client: LanguageClient, { token, inShort }: Offer, target: Target): Promise<void> {
  const written = await client.sendRequest(writing, { token, target });
  if ('problem' in written) {
    void window.showErrorMessage(written.problem);
    return;
  }
  const [file] = written.uris.map((uri) => client.protocol2CodeConverter.asUri(uri)), open = 'Open File';
  void window.showInformationMessage(`Imported: ${inShort}. Written to ${written.uris.length > 1 ? `${written.uris.length.toString()} files` : path.basename(file?.fsPath ?? '')}.`, ...(file ? [open] : [])).then((answer) => {
    if (answer === open && file) void commands.executeCommand('vscode.open', file);
  });
  if (written.candidates.length > 0) await offerCandidates(client, written.candidates, target);
}
