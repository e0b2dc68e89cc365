import { commands, ConfigurationTarget, Disposable, type ExtensionContext, window, workspace } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';
import { onCatalogueChanged } from './catalogue-changed.ts';

interface Notice {
  readonly keys: readonly string[];
  readonly text: string;
  readonly ids: readonly string[];
}

interface Answer {
  readonly statuses: Readonly<Record<string, string>>;
  readonly notice?: Notice;
}

const notices = new RequestType<{ readonly known: Readonly<Record<string, string>>; readonly told: readonly string[] }, Answer | null, void>('rapporteur/notices');

const KNOWN = 'rapporteur.notices.known', TOLD = 'rapporteur.notices.told';
/** More keys are not kept of what was told: older facts do not come back. */
const MOST_TOLD = 1000;
/** How long is waited for what else changes, and how often is looked for deadlines, in ms. */
const PAUSE = 500, HOURS = 6 * 3_600_000;

const SHOW = 'Show Card', SHOW_ONE = 'Show Cards…', OFF = 'Don\'t Show Again';

/**
 * Tells what changed or is due: one thing at a start, after an import, or in some hours. What is due besides waits for the next of these, so
 * that closing one message does not bring another. `look` is called when there may be something new.
 */
export function registerNotices(client: LanguageClient, context: Pick<ExtensionContext, 'globalState' | 'workspaceState'>): Disposable & { readonly look: () => void } {
  let timer: NodeJS.Timeout | undefined, isTelling = false, hasTold = false;
  const tell = async (): Promise<void> => {
    if (isTelling || hasTold || !client.isRunning()) return;
    isTelling = true;
    try {
      hasTold = await tellNext(client, context);
    } finally {
      isTelling = false;
    }
  };
  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => { void tell(); }, PAUSE);
  };
  const lookAgain = (): void => {
    hasTold = false;
    look();
  };
  const daily = setInterval(lookAgain, HOURS);
  return Object.assign(Disposable.from(onCatalogueChanged(client, lookAgain), new Disposable(() => {
    clearTimeout(timer);
    clearInterval(daily);
  })), { look });
}

const isOn = (): boolean => workspace.getConfiguration('rapporteur').get('notices.enable', true);

/** Tells the next thing and waits until it is closed. Gives whether there was one. */
async function tellNext(client: LanguageClient, { globalState, workspaceState }: Pick<ExtensionContext, 'globalState' | 'workspaceState'>): Promise<boolean> {
  const told = globalState.get<readonly string[]>(TOLD, []), answer = await client.sendRequest(notices, { known: workspaceState.get(KNOWN, {}), told });
  if (!answer) return false;
  await workspaceState.update(KNOWN, answer.statuses);
  const { notice } = answer;
  // What changes while they are off is not told later, all at once.
  if (!notice || !isOn()) return false;
  await globalState.update(TOLD, [...told, ...notice.keys].slice(-MOST_TOLD));
  await show(notice);
  return true;
}

async function show({ text, ids }: Notice): Promise<void> {
  const chosen = await window.showInformationMessage(text, ids.length === 1 ? SHOW : SHOW_ONE, OFF);
  if (chosen === OFF) await workspace.getConfiguration('rapporteur').update('notices.enable', false, ConfigurationTarget.Global);
  const id = chosen === SHOW ? ids[0] : chosen === SHOW_ONE ? await window.showQuickPick(ids, { placeHolder: 'Which card is shown' }) : undefined;
  if (id !== undefined) await commands.executeCommand('rapporteur.openCard', id);
}
