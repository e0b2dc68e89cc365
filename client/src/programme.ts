import { commands, Disposable, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';

/** What the page is of: all Study Groups and the usual day where nothing is given. */
interface Wanted {
  readonly since?: string;
  readonly studyGroup?: string;
}

interface Answer {
  readonly html: string;
  readonly since: string;
}

const programme = new RequestType<Wanted, Answer | null, void>('rapporteur/programme');
const programmeChart = new RequestType<Wanted & { readonly id: string }, string | null, void>('rapporteur/programmeChart');

/** The commands that links of the page may run; the page itself has no script. */
const LINKED = ['rapporteur.openCard', 'rapporteur.programme', 'rapporteur.programmeSince', 'rapporteur.saveProgrammeChart'];

interface Shown { readonly panel: WebviewPanel; wanted: Wanted; answer: Answer }

/** The overview of the work programme: one page, shown anew for another Study Group or day. */
export function registerProgramme(client: LanguageClient): Disposable {
  let shown: Shown | undefined;
  const show = async (wanted: Wanted = {}): Promise<void> => {
    const answer = await client.sendRequest(programme, wanted);
    if (!answer) {
      void window.showWarningMessage('The overview of the work programme cannot be made. The output channel Rapporteur says why.');
      return;
    }
    if (!shown) {
      const panel = window.createWebviewPanel('rapporteur.programme', 'Work Programme Overview', ViewColumn.Active, { enableScripts: false, enableCommandUris: LINKED, enableFindWidget: true, localResourceRoots: [] });
      panel.onDidDispose(() => { shown = undefined; });
      shown = { panel, wanted, answer };
    }
    Object.assign(shown, { wanted, answer });
    shown.panel.webview.html = answer.html;
    shown.panel.reveal();
  };
  return Disposable.from(
    commands.registerCommand('rapporteur.programme', show),
    commands.registerCommand('rapporteur.programmeSince', async () => {
      const since = shown && await askDay(shown.answer.since);
      if (shown && since !== undefined) await show({ ...shown.wanted, since });
    }),
    commands.registerCommand('rapporteur.saveProgrammeChart', (id: string, target?: Uri) => saveChart(client, { ...shown?.wanted, id }, target)),
    new Disposable(() => shown?.panel.dispose()),
  );
}

const askDay = (value: string): Thenable<string | undefined> => window.showInputBox({
  prompt: 'List what changed after this day', value, placeHolder: 'YYYY-MM-DD',
  validateInput: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? undefined : 'Write the day as 2025-06-17.'),
});

/** Writes a chart of the page to a file, which is asked for where it is not given. */
async function saveChart(client: LanguageClient, wanted: Wanted & { readonly id: string }, target?: Uri): Promise<void> {
  const svg = await client.sendRequest(programmeChart, wanted);
  if (svg === null) return;
  const folder = workspace.workspaceFolders?.[0]?.uri, proposed = folder && Uri.joinPath(folder, `programme-${wanted.id}.svg`);
  const file = target ?? await window.showSaveDialog({ ...(proposed && { defaultUri: proposed }), filters: { SVG: ['svg'] } });
  if (!file) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(svg));
  const open = 'Open', name = workspace.asRelativePath(file);
  void window.showInformationMessage(`The chart was saved as ${name}.`, open).then((answer) => { if (answer === open) void commands.executeCommand('vscode.open', file); });
}
