import { TextDocumentSyncKind, type ClientCapabilities, type ServerCapabilities } from 'vscode-languageserver';
import { TRIGGERS } from '../features/completion.ts';
import { FIX_ALL } from './actions.ts';
import { CARD_SCHEME } from './cards.ts';
import { REPORT_SCHEME } from './reports.ts';
import { SERVICES } from './services.ts';
import type { Abilities } from './navigation.ts';

/** What the client said it can do. */
export interface Client extends Abilities {
  /** It asks for diagnostics itself. */
  readonly pulls: boolean;
  readonly refreshes: boolean;
  /** It asks for an item's documentation and further edits when the item is chosen. */
  readonly asksLater: boolean;
  /** It shows the words behind a completion's label. */
  readonly showsLabelDetails: boolean;
  /** It puts the cursor where an edit asks for words. */
  readonly takesSnippets: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly showsStatus: boolean;
}

export function clientOf({ textDocument, workspace }: ClientCapabilities, options: unknown): Client {
  const item = textDocument?.completion?.completionItem;
  return {
    cards: workspace?.textDocumentContent !== undefined,
    links: textDocument?.definition?.linkSupport === true,
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    asksLater: item?.resolveSupport?.properties.includes('additionalTextEdits') === true,
    showsLabelDetails: item?.labelDetailsSupport === true,
    takesSnippets: workspace?.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsStatus: typeof options === 'object' && options !== null && 'status' in options && options.status === true,
  };
}

/** What the client is told, with what each service adds. */
export const capabilitiesFor = (client: Client): ServerCapabilities => ({
  ...Object.assign({}, ...SERVICES.map(({ capabilities }) => capabilities(client))) as ServerCapabilities,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true },
  hoverProvider: true, definitionProvider: true, referencesProvider: true, documentSymbolProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
  ...(client.pulls ? { diagnosticProvider: { identifier: 'rapporteur', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
  workspace: { workspaceFolders: { supported: true, changeNotifications: true }, textDocumentContent: { schemes: [CARD_SCHEME, REPORT_SCHEME] } },
});
