import { commands, Disposable, Range, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';
import { onCatalogueChanged } from './catalogue-changed.ts';
import { citeAtCursor, copyReference, findCitations } from './record-actions.ts';

interface Wanted {
  readonly id: string;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly takesFocus: boolean;
}

const cardPage = new RequestType<Wanted, { readonly html: string; readonly title: string } | null, void>('rapporteur/cardPage');

/** The page that is open, and the cards that were looked at in it, as a browser keeps them. */
interface Shown {
  readonly panel: WebviewPanel;
  ids: readonly string[];
  at: number;
  /** What the page shows, without what differs each time. */
  content: string;
}

/** A page that is asked for again and is the same stays as it is: who reads it with the keyboard keeps the place. */
const contentOf = (html: string): string => html.replace(/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}| tabindex="-1"/g, '');

/** The card of a record as a page. One page shows one card after the other; other editors show the card as text. */
export function registerCardPage(client: LanguageClient): Disposable {
  let shown: Shown | undefined;

  /** Fills the page with the card it is at. A card that is not there any more leaves the page as it is. */
  const fill = async (page: Shown, takesFocus: boolean): Promise<boolean> => {
    const id = page.ids[page.at];
    if (id === undefined) return true;
    const answer = await client.sendRequest(cardPage, { id, canGoBack: page.at > 0, canGoForward: page.at < page.ids.length - 1, takesFocus });
    if (!answer) return false;
    if (page !== shown || id !== page.ids[page.at]) return true;
    const content = contentOf(answer.html);
    page.panel.title = answer.title;
    if (content !== page.content) page.panel.webview.html = answer.html;
    page.content = content;
    return true;
  };
  const move = async (page: Shown, at: number): Promise<void> => {
    if (at < 0 || at >= page.ids.length) return;
    page.at = at;
    await fill(page, true);
  };
  const walk = async (page: Shown, id: string, takesFocus = true): Promise<void> => {
    const { ids, at } = page;
    if (ids[at] !== id) Object.assign(page, { ids: [...ids.slice(0, at + 1), id], at: at + 1 });
    if (await fill(page, takesFocus)) return;
    Object.assign(page, { ids, at });
    void window.showInformationMessage(`The catalogue has no ${id}.`);
  };
  const open = async (id: string): Promise<void> => {
    if (!shown) {
      const page: Shown = { panel: window.createWebviewPanel('rapporteur.card', id, { viewColumn: ViewColumn.Active }, { enableScripts: true, enableFindWidget: true, localResourceRoots: [] }), ids: [], at: -1, content: '' };
      page.panel.webview.onDidReceiveMessage((message: unknown) => obey(page, message));
      page.panel.onDidChangeViewState(({ webviewPanel }) => { if (webviewPanel.active) void fill(page, false); });
      page.panel.onDidDispose(() => { shown = undefined; });
      shown = page;
    } else shown.panel.reveal(undefined, false);
    await walk(shown, id);
    // A card that the catalogue has not is no page.
    if (shown.ids.length === 0) shown.panel.dispose();
  };
  /** What is clicked in the page. Its text comes from documents, so nothing is done but what is listed here. */
  const obey = async (page: Shown, message: unknown): Promise<void> => {
    const { act, arg } = { act: '', arg: '', ...message as Record<string, unknown> };
    if (typeof arg !== 'string') return;
    switch (act) {
      case 'open': return walk(page, arg);
      case 'back': return move(page, page.at - 1);
      case 'forward': return move(page, page.at + 1);
      case 'copy': return copyReference(client, arg);
      case 'cite': return citeAtCursor(client, arg);
      case 'find': return findCitations(client, arg);
      case 'confirm': return settle(arg);
      case 'deny': return settle(arg, 'different');
      case 'draft': return commands.executeCommand('rapporteur.newDraft', { id: arg });
      case 'place': return openPlace(arg);
    }
  };
  return Disposable.from(
    commands.registerCommand('rapporteur.openCard', (id: unknown) => (typeof id === 'string' ? open(id) : undefined)),
    commands.registerCommand('rapporteur.openCardPage', (uri?: Uri) => {
      const id = uri?.scheme === 'rapporteur-card' ? uri.path.replace(/^\/+|\.md$/g, '') : undefined;
      return id === undefined ? commands.executeCommand('rapporteur.showCard') : open(id);
    }),
    onCatalogueChanged(client, () => { if (shown) void fill(shown, false); }),
    new Disposable(() => shown?.panel.dispose()),
  );
}

/** Has a pair of texts written down as one, or as two. The page is made anew when the catalogue is read again. */
async function settle(json: string, as?: 'different'): Promise<void> {
  const { workItem, published } = JSON.parse(json) as Readonly<Record<string, unknown>>;
  if (typeof workItem === 'string' && typeof published === 'string') await commands.executeCommand('rapporteur.confirmCandidates', [{ workItem, published }], as);
}

/** Opens a place of a file, beside nothing but what is open already. */
async function openPlace(json: string): Promise<void> {
  const { uri, line, character } = JSON.parse(json) as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string' || typeof line !== 'number' || typeof character !== 'number') return;
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(line, character, line, character) });
}
