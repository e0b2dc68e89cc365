import { commands, Uri, window, workspace } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';

type Form = 'markdown' | 'html';

const report = new RequestType<{ readonly textDocument: { readonly uri: string }; readonly form: Form }, string | null, void>('rapporteur/report');

/** What a report can be saved as, by the words of the offer. */
const FORMS: Readonly<Record<string, { readonly form: Form; readonly ending: string }>> = {
  'Save as HTML…': { form: 'html', ending: 'html' },
  'Save as Markdown…': { form: 'markdown', ending: 'md' },
};

/** How many reports were shown. */
let shown = 0;

/** Shows the report on the draft of the active editor as a page, and offers to save it. */
export async function openReport(client: LanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document, uri = document && client.code2ProtocolConverter.asUri(document.uri);
  if (!document || uri === undefined || (await client.sendRequest(report, { textDocument: { uri }, form: 'markdown' })) === null) {
    void window.showInformationMessage('Rapporteur reports on drafts of Recommendations. Open one, and ask again.');
    return;
  }
  const name = document.uri.path.split('/').at(-1) ?? 'draft';
  // A page that was shown before is asked for anew only under another address, and the catalogue may be another though the draft is not.
  const address = Uri.from({ scheme: 'rapporteur-report', path: `/${(++shown).toString()}/Report on ${name.replace(/\.\w+$/, '')}.md`, query: uri });
  await commands.executeCommand('vscode.open', address);
  void offerToSave(client, { uri, document: document.uri, name });
}

async function offerToSave(client: LanguageClient, { uri, document, name }: { readonly uri: string; readonly document: Uri; readonly name: string }): Promise<void> {
  const chosen = await window.showInformationMessage(`The report on ${name} can be put before the meeting.`, ...Object.keys(FORMS)), saved = chosen === undefined ? undefined : FORMS[chosen];
  if (!saved) return;
  const text = await client.sendRequest(report, { textDocument: { uri }, form: saved.form });
  if (text === null) {
    void window.showWarningMessage(`${name} is not open as a draft any more. Open it, and ask again.`);
    return;
  }
  const proposed = document.scheme === 'file' ? Uri.joinPath(document, `../${name.replace(/\.\w+$/, '')}-report.${saved.ending}`) : undefined;
  const target = await window.showSaveDialog({ ...(proposed && { defaultUri: proposed }), filters: { [saved.form === 'html' ? 'HTML' : 'Markdown']: [saved.ending] } });
  if (target) await workspace.fs.writeFile(target, new TextEncoder().encode(text));
}
