import { pathToFileURL } from 'node:url';
import {
  createConnection, DiagnosticSeverity, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, MessageType,
  ProposedFeatures, ShowMessageNotification, TextDocuments, TextDocumentSyncKind, type ClientCapabilities, type Connection, type InitializeParams, type ServerCapabilities,
} from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { searchRecords } from '../catalogue/search.ts';
import { recordTitle } from '../catalogue/look-up.ts';
import { TRIGGERS } from '../features/completion.ts';
import { codeActions, FIX_ALL } from './actions.ts';
import { CARD_SCHEME, cardAt } from './cards.ts';
import { complete, resolveCompletion } from './completion.ts';
import { definition, hover, references, symbols, type Abilities } from './navigation.ts';
import { openDocuments, type OpenDocument } from './open-document.ts';
import { Publisher } from './publish.ts';
import { statusMessage } from './status.ts';
import { warmUp } from './warm-up.ts';
import { SETTINGS_FILE } from './read-settings.ts';
import { Wholes } from './wholes.ts';
import { Workspace } from './workspace.ts';

/** What the client said it can do. */
interface Client extends Abilities {
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly asksLater: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly showsStatus: boolean;
}

function clientOf({ textDocument, workspace }: ClientCapabilities, options: unknown): Client {
  return {
    cards: workspace?.textDocumentContent !== undefined,
    links: textDocument?.definition?.linkSupport === true,
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    asksLater: textDocument?.completion?.completionItem?.resolveSupport?.properties.includes('additionalTextEdits') === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsStatus: typeof options === 'object' && options !== null && 'status' in options && options.status === true,
  };
}

const capabilitiesFor = (client: Client): ServerCapabilities => ({
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true },
  hoverProvider: true, definitionProvider: true, referencesProvider: true, documentSymbolProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
  ...(client.pulls ? { diagnosticProvider: { identifier: 'rapporteur', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
  workspace: { workspaceFolders: { supported: true, changeNotifications: true }, textDocumentContent: { schemes: [CARD_SCHEME] } },
});

/** Serves the protocol over standard input and output until the client ends it. */
export function startServer(): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const documents = new TextDocuments(openDocuments), workspace = new Workspace(), publisher = new Publisher(connection);
  const wholes = new Wholes({ documents: () => documents.all(), includeRootOf: (file) => workspace.includeRootOf(file) });
  let client = clientOf({}, undefined);

  connection.onInitialize((params: InitializeParams) => {
    client = clientOf(params.capabilities, params.initializationOptions);
    setImmediate(warmUp);
    workspace.folders = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'rapporteur', version } };
  });

  /** Every open text is looked at anew, after a change of settings or catalogues. */
  const recheck = (): void => {
    for (const document of documents.all()) workspace.prepare(document);
    wholes.reread();
    for (const document of documents.all()) show(document);
    if (client.pulls && client.refreshes) void connection.languages.diagnostics.refresh();
  };
  const statuses = new Map<string, string>();
  const show = (document: OpenDocument): void => {
    workspace.prepare(document);
    const moved = wholes.arrange();
    tellProblems(connection, workspace);
    if (!client.pulls) publisher.push(document);
    if (client.showsStatus) tellStatus(connection, document, statuses);
    if (moved.length > 0 || document.part) showNews([...moved, ...wholes.documents].filter((other) => other !== document));
  };
  /** Texts in which something else may be found now, though they did not change themselves. */
  const showNews = (others: readonly OpenDocument[]): void => {
    watchIncludes();
    const news = [...new Set(others)].filter((document) => publisher.hasNews(document));
    if (!client.pulls) for (const document of news) publisher.push(document);
    else if (client.refreshes && news.length > 0) void connection.languages.diagnostics.refresh();
    if (client.showsStatus) for (const document of others) tellStatus(connection, document, statuses);
  };
  let watched = false;
  const watchIncludes = (): void => {
    if (watched || !client.registersWatchers || wholes.isEmpty) return;
    watched = true;
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.adoc' }, { globPattern: '**/*.asciidoc' }] });
  };
  const configure = async (): Promise<void> => {
    const json: unknown = client.hasConfiguration ? await connection.workspace.getConfiguration('rapporteur') : undefined;
    if (workspace.configure(json)) recheck();
  };

  connection.onInitialized(() => {
    if (client.registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rapporteur' });
    if (client.registersWatchers) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${SETTINGS_FILE}` }, { globPattern: '**/*.rapporteur-catalogue.json' }] });
    void configure();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    const pushed = (settings as { readonly rapporteur?: unknown } | null)?.rapporteur;
    if (client.hasConfiguration) await configure(); else if (workspace.configure(pushed)) recheck();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith('.json'))) {
      workspace.reset();
      recheck();
    } else {
      wholes.reread();
      showNews([...wholes.arrange(), ...wholes.documents]);
    }
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', () => {
    void connection.workspace.getWorkspaceFolders().then((folders) => {
      workspace.folders = folders?.map((folder) => folder.uri) ?? [];
      recheck();
    });
  });

  documents.onDidChangeContent(guarded(connection, ({ document }: { readonly document: OpenDocument }) => { show(document); }, undefined));
  documents.onDidClose(({ document }) => {
    publisher.forget(document.uri);
    statuses.delete(document.uri);
    showNews([...wholes.arrange(), ...wholes.documents]);
  });

  /** Answers about one open text; for one that is not open, and where an answer fails, with `otherwise`. */
  const about = <P extends { readonly textDocument: { readonly uri: string } }, R>(otherwise: R, answer: (document: OpenDocument, params: P) => R) =>
    guarded(connection, (params: P): R => {
      const document = documents.get(params.textDocument.uri);
      if (!document) return otherwise;
      workspace.prepare(document);
      wholes.arrange();
      return answer(document, params);
    }, otherwise);

  connection.onCompletion(about({ isIncomplete: false, items: [] }, (document, { position }) => complete(document, position, client.asksLater)));
  connection.onCompletionResolve(resolveCompletion);
  connection.onHover(about(null, (document, { position }) => hover(document, position, client)));
  connection.onDefinition(about(null, (document, { position }) => definition(document, position, client)));
  connection.onReferences(about(null, (document, { position, context }) => references(document, position, context.includeDeclaration)));
  connection.onDocumentSymbol(about([], (document) => symbols(document)));
  connection.onCodeAction(about([], (document, params) => codeActions(document, params, workspace.rootOf(document))));
  connection.languages.diagnostics.on(about({ kind: 'full', items: [] }, (document, { previousResultId }) => publisher.pull(document, previousResultId)));
  connection.workspace.textDocumentContent.on(guarded(connection, ({ uri }: { readonly uri: string }) => ({ text: cardAt(workspace.catalogue, uri) ?? 'The catalogue holds no such record.\n' }), null));
  connection.onRequest('rapporteur/search', ({ query }: { readonly query: string }) => searchRecords(workspace.catalogue, query, 50).map((record) => ({ id: record.id, title: recordTitle(record, 'en'), status: record.status })));

  documents.listen(connection);
  connection.listen();
}

/** A handler that fails says so in the log and answers with what does no harm; the server goes on. */
function guarded<P, R>(connection: Connection, handler: (params: P) => R, otherwise: R): (params: P) => R {
  return (params) => {
    try {
      return handler(params);
    } catch (error) {
      connection.console.error(error instanceof Error ? error.stack ?? error.message : String(error));
      return otherwise;
    }
  };
}

function tellStatus(connection: Connection, document: OpenDocument, known: Map<string, string>): void {
  const message = statusMessage(document), text = JSON.stringify(message);
  if (known.get(document.uri) === text) return;
  known.set(document.uri, text);
  void connection.sendNotification('rapporteur/status', message);
}

/** Each broken file is told of once: in a message, and as a diagnostic in the file. */
function tellProblems(connection: Connection, workspace: Workspace): void {
  for (const { file, message, line } of workspace.takeProblems()) {
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `${file} ${message}` });
    const at = { line: Math.max(0, (line ?? 1) - 1), character: 0 };
    if (/^(?:\/|[A-Za-z]:[\\/])/.test(file)) void connection.sendDiagnostics({ uri: pathToFileURL(file).href, diagnostics: [{ range: { start: at, end: { ...at, character: 1000 } }, message: `This file ${message}`, severity: DiagnosticSeverity.Error, source: 'rapporteur' }] });
  }
}
