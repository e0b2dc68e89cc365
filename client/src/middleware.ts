import { type CodeAction, type Hover, MarkdownString, type Uri, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';

/** What VS Code needs besides what the server gives any editor. */
export const middleware: Middleware = {
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    return hover && linkedByCommand(hover);
  },
  resolveCodeAction: async (action, token, next) => {
    const resolved = await next(action, token);
    if (resolved) saveSettingsAfter(resolved);
    return resolved;
  },
};

/** A hover drops links of schemes it does not know; a card is opened by its command. Text of drafts and catalogues is escaped and holds no links. */
function linkedByCommand(hover: Hover): Hover {
  hover.contents = hover.contents.map((content) => {
    if (!(content instanceof MarkdownString) || !content.value.includes('](rapporteur-card:')) return content;
    const linked = new MarkdownString(content.value.replace(/\]\(rapporteur-card:\/([^)\s]+)\.md\)/g, (_, name: string) => `](command:rapporteur.openCard?${argument(name)})`));
    linked.isTrusted = { enabledCommands: ['rapporteur.openCard'] };
    return linked;
  });
  return hover;
}

const argument = (name: string): string => encodeURIComponent(JSON.stringify([decodeURIComponent(name)]));

/** The server reads the settings file from the disk, so an action that edits it saves it too. */
function saveSettingsAfter(action: CodeAction): void {
  const settings = action.edit?.entries().map(([uri]) => uri).find(({ path }) => path.endsWith('/.rapporteur.json'));
  if (settings) action.command = { title: action.title, command: 'rapporteur.saveSettings', arguments: [settings] };
}

export async function saveSettings(uri: Uri): Promise<void> {
  await (await workspace.openTextDocument(uri)).save();
}
