import path from 'node:path';
import { commands, Disposable, type ExtensionContext, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';
import { answerWithProgress } from './answer-with-progress.ts';
import { offerCandidates, type CandidateNames } from './candidates.ts';
import { ImportDetails } from './import-details.ts';
import type { Target } from './import-target.ts';
import { chooseNear, clearlyNear, isUnclear, nearOf } from './near.ts';

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
  readonly newFor: readonly Target[];
  readonly problems: readonly string[];
}

interface Written {
  readonly uris: readonly string[];
  readonly candidates: readonly CandidateNames[];
}

const importing = new RequestType<{ readonly uris: readonly string[]; readonly date?: string; readonly near?: string }, Offer | Problem | null, void>('rapporteur/import');
const updating = new RequestType<{ readonly address: string; readonly near?: string }, Offer | Problem | null, void>('rapporteur/update');
const writing = new RequestType<{ readonly token: string; readonly target: Target; readonly near?: string }, Written | Problem, void>('rapporteur/import/write');

const IMPORTING = 'Importing into the catalogue';

/** The commands that bring documents into the catalogue. */
export function registerImport(client: LanguageClient, context: Pick<ExtensionContext, 'globalState'>): Disposable {
  const details = new ImportDetails();
  return Disposable.from(
    details.register(),
    commands.registerCommand('rapporteur.importDocument', async (first?: Uri | readonly Uri[], second?: readonly Uri[] | WantedImport) => {
      const uris = chosen(first, second) ?? await chooseDocuments();
      if (uris.length === 0) return;
      const wanted = wantedOf(second), clear = clearlyNear(uris), asks = wanted.target !== 'user' && isUnclear(clear), near = asks ? await chooseNear() : clear;
      if (!asks || near) await confirm(client, await read(client, uris, near), { details, order: ['workspace', 'user'], near, ...wanted });
    }),
    commands.registerCommand('rapporteur.updateCatalogue', async (wanted?: WantedImport) => {
      const address = await permittedAddress(context);
      if (address === undefined) return;
      const given = wantedOf(wanted), clear = clearlyNear(), asks = given.target !== 'user' && isUnclear(clear), near = asks ? await chooseNear() : clear;
      if (asks && !near) return;
      const answer = await answerWithProgress(client, updating, { address, ...nearOf(client, near) }, 'Updating the ITU-T catalogue');
      await confirm(client, answer, { details, order: ['user', 'workspace'], near, ...given });
    }),
  );
}

/** What documents would bring. Where they do not say for which day they state their facts, the user is asked. */
async function read(client: LanguageClient, uris: readonly Uri[], near: Uri | undefined): Promise<Offer | Problem | null> {
  const params = { uris: uris.map((uri) => client.code2ProtocolConverter.asUri(uri)), ...nearOf(client, near) }, answer = await answerWithProgress(client, importing, params, IMPORTING);
  if (!answer || !('problem' in answer) || !answer.needsDate) return answer;
  const date = await window.showInputBox({
    title: answer.problem, prompt: 'The day for which the document states its facts', placeHolder: 'YYYY-MM-DD', ignoreFocusOut: true,
    validateInput: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? undefined : 'Write the day as 2025-06-17.'),
  });
  return date === undefined ? null : answerWithProgress(client, importing, { ...params, date }, IMPORTING);
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
    const manage = 'Manage Workspace Trust';
    void window.showWarningMessage('Nothing is downloaded while this workspace is not trusted. Trust it, or import a file that you have downloaded yourself.', manage).then((answer) => {
      if (answer === manage) void commands.executeCommand('workbench.trust.manage');
    });
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
  readonly details: ImportDetails;
  readonly order: readonly Target[];
  /** Whose catalogue is meant, where that is clear. */
  readonly near: Uri | undefined;
}

/** Tells what an import would change, and writes it where the user says so. */
async function confirm(client: LanguageClient, answer: Offer | Problem | null, { details, order, near, target: given }: Asking): Promise<void> {
  if (!answer) return;
  if ('problem' in answer) {
    void window.showErrorMessage(answer.problem);
    return;
  }
  if (answer.problems.length > 0) void window.showWarningMessage(answer.problems.join('\n'));
  if (!answer.isNew) {
    if (await tellKnown(answer, details)) await write(client, answer, 'workspace', near);
    return;
  }
  const target = given ?? await chooseTarget(answer, details, order);
  if (target) await write(client, answer, target, near);
}

/** Tells that there is nothing to import. Gives whether the user wants the drafts to have what their own catalogue alone holds. */
async function tellKnown({ documents, inShort, text, newFor }: Offer, details: ImportDetails): Promise<boolean> {
  const look = 'Show Details', buttons = newFor.includes('workspace') && workspace.workspaceFolders ? [SHARE, look] : [look];
  const told = documents.length === 1 ? `${documents.join()}: ${inShort}` : `Everything in ${documents.join(', ')} is in the catalogue already`;
  const answer = await window.showInformationMessage(`${told}. Nothing was changed.`, ...buttons);
  if (answer === look) await details.show(text);
  return answer === SHARE;
}

type Choice = QuickPickItem & { readonly target?: Target; readonly showsDetails?: true };

const SHARE = 'Import into This Workspace', KEEP = 'Import for All My Drafts';

/** Each target, with what it means. */
const TARGETS: Readonly<Record<Target, Choice & { readonly button: string; readonly target: Target }>> = {
  workspace: { label: `$(root-folder) ${SHARE}`, button: SHARE, detail: 'Written to the folder .rapporteur, for everybody who works on these drafts', target: 'workspace' },
  user: { label: `$(account) ${KEEP}`, button: KEEP, detail: 'Written to your own catalogue on this machine', target: 'user' },
};

async function chooseTarget({ documents, inShort, text }: Offer, details: ImportDetails, order: readonly Target[]): Promise<Target | undefined> {
  const targets = order.filter((target) => target === 'user' || workspace.workspaceFolders !== undefined).map((target) => TARGETS[target]), title = `${documents.join(', ')}: ${inShort}`;
  const items: readonly Choice[] = [
    ...targets,
    { label: '$(list-flat) Show Details', detail: 'What was read, what was not understood and what changes', showsDetails: true }, { label: '$(close) Cancel', detail: 'Nothing is changed' },
  ];
  const choice = await window.showQuickPick(items, { title, placeHolder: 'Nothing is written before you choose', ignoreFocusOut: true });
  if (!choice?.showsDetails) return choice?.target;
  // A list would lie over the details: they are read first, with the question over them.
  return details.ask(text, `${title}. Nothing is written before you choose.`, targets.map(({ button, target }) => ({ title: button, value: target })));
}

async function write(client: LanguageClient, { token, inShort }: Offer, target: Target, clear: Uri | undefined): Promise<void> {
  const asks = target === 'workspace' && isUnclear(clear), near = asks ? await chooseNear() : clear;
  if (asks && !near) return;
  const written = await client.sendRequest(writing, { token, target, ...nearOf(client, near) });
  if ('problem' in written) {
    void window.showErrorMessage(written.problem);
    return;
  }
  const [file] = written.uris.map((uri) => client.protocol2CodeConverter.asUri(uri)), open = 'Open File';
  void window.showInformationMessage(`Imported: ${inShort}. Written to ${written.uris.length > 1 ? `${written.uris.length.toString()} files` : path.basename(file?.fsPath ?? '')}.`, ...(file ? [open] : [])).then((answer) => {
    if (answer === open && file) void commands.executeCommand('vscode.open', file);
  });
  if (written.candidates.length > 0) await offerCandidates(client, written.candidates, target, near);
}
