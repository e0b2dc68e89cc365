import { type Command, Disposable, StatusBarAlignment, type TextDocument, window, workspace } from 'vscode';
import { type LanguageClient, NotificationType } from 'vscode-languageclient/node';

/** What the server says of a draft: its work item, where that stands, and the date of the catalogue; `hidden` for a file that is no draft. */
type Status =
  | { readonly uri: string; readonly text: string; readonly tooltip?: string; readonly command?: Command }
  | { readonly uri: string; readonly hidden: true };

const changed = new NotificationType<Status>('rapporteur/status');

/** Shows the status of the draft in the active editor. */
export function showStatus(client: LanguageClient): Disposable {
  const known = new Map<string, Status>();
  const item = window.createStatusBarItem('rapporteur.status', StatusBarAlignment.Right, 100);
  item.name = 'Rapporteur';

  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const status = document && known.get(client.code2ProtocolConverter.asUri(document.uri));
    if (!status || 'hidden' in status) {
      item.hide();
      return;
    }
    item.text = status.text;
    item.tooltip = status.tooltip;
    item.command = status.command;
    item.show();
  };
  const forget = (document: TextDocument): void => {
    known.delete(client.code2ProtocolConverter.asUri(document.uri));
  };
  return Disposable.from(
    item,
    client.onNotification(changed, (status) => {
      known.set(status.uri, status);
      update();
    }),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument(forget),
  );
}
