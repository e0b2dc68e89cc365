import path from 'node:path';
import {
  createConnection, DidChangeConfigurationNotification, DidChangeTextDocumentNotification, DidChangeWatchedFilesNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, ProposedFeatures,
  TextDocumentSyncKind, type Connection, type InitializeParams, type ReferenceParams,
} from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { searchRecords } from '../catalogue/search.ts';
import { codeActions } from './actions.ts';
import { clientOf } from './client.ts';
import { capabilitiesFor } from './capabilities.ts';
import { compileEarly, markInSteps } from './compile-early.ts';
import { complete, resolveCompletion } from './completion.ts';
import { Desk } from './desk.ts';
import { portionsOf } from './in-parts.ts';
import { foundRecords, MOST_FOUND, type FoundRecord } from './found-record.ts';
import { definition, hover, references, symbols } from './navigation.ts';
import type { OpenDocument } from './open-document.ts';
import { reportText, type ReportForm } from './reports.ts';
import { SETTINGS_FILE } from './read-settings.ts';
import { cancelled, servingOf, type Serving } from './service.ts';
import { errorText } from './error-text.ts';
import { SERVICES } from './services/all-services.ts';
import { warmUp } from './warm-up.ts';
import { pathOfUri } from './path-of-uri.ts';
import { CATALOGUE_FOLDER, storedFiles } from '../sources/store.ts';

/** Serves the protocol over standard input and output until the client ends it. */
export function startServer(): void {
  compileEarly();
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout, { connectionStrategy: { cancelUndispatched: cancelled } }), desk = new Desk(connection), serving = servingOf(connection, desk);
  // A client may refuse what it is asked for, as a refresh: that is no reason to end.
  process.on('unhandledRejection', (error) => { connection.console.error(errorText(error)); });
  serveLifecycle(serving);
  serveFeatures(serving);
  for (const service of SERVICES) service.serve(serving);
  const first = desk.documents.onDidOpen(() => {
    first.dispose();
    setTimeout(markInSteps, 500).unref();
  });
  desk.documents.listen(connection);
  connection.listen();
}

function serveLifecycle({ connection, desk, guarded }: Serving): void {
  connection.onInitialize((params: InitializeParams) => {
    desk.client = clientOf(params.capabilities, params.initializationOptions);
    desk.workspace.storage = storageOf(params.initializationOptions);
    // Not before the answer is out.
    setTimeout(warmUp, 2);
    desk.workspace.folders = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    return { capabilities: capabilitiesFor(desk.client), serverInfo: { name: 'rapporteur', version } };
  });
  connection.onInitialized(() => {
    const { registersConfiguration, registersWatchers, registersTexts } = desk.client;
    if (registersTexts) followSettingsTexts(connection);
    if (registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rapporteur' });
    if (registersWatchers) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${SETTINGS_FILE}` }, { globPattern: '**/*.rapporteur-catalogue.json' }, { globPattern: `**/${CATALOGUE_FOLDER}/*.{json,yaml,yml}` }, { globPattern: `**/${CATALOGUE_FOLDER}` }] });
    void desk.configure();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (desk.client.hasConfiguration) await desk.configure();
    else desk.take((settings as { readonly rapporteur?: unknown } | null)?.rapporteur);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const isOfCatalogue = (uri: string): boolean => /\.(?:json|ya?ml|rapporteur)$/i.test(uri), uris = changes.map(({ uri }) => uri);
    desk.hear(uris.filter(isOfCatalogue).map((uri) => pathOfUri(uri) ?? uri).flatMap(catalogueFilesAt));
    desk.reread(uris.filter((uri) => !isOfCatalogue(uri)).flatMap((uri) => pathOfUri(uri) ?? []));
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', () => {
    void connection.workspace.getWorkspaceFolders().then((folders) => {
      desk.takeFolders(folders?.map((folder) => folder.uri) ?? []);
    });
  });
  desk.documents.onDidChangeContent(guarded(undefined, ({ document }: { readonly document: OpenDocument }) => { desk.show(document); }));
  desk.documents.onDidClose(guarded(undefined, ({ document }: { readonly document: OpenDocument }) => { desk.forget(document); }));
}

/** A file that changed, or the files of a catalogue folder: editors tell of a folder that came or went, not of what is in it. */
function catalogueFilesAt(file: string): readonly string[] {
  const files = path.basename(file) === CATALOGUE_FOLDER ? storedFiles(file) : [];
  return files.length > 0 ? files : [file];
}

/** Asks to be told of open settings files: an edit of one is placed by what the editor holds, saved or not. */
function followSettingsTexts({ client }: Connection): void {
  const documentSelector = [{ scheme: 'file', pattern: `**/${SETTINGS_FILE}` }];
  void client.register(DidOpenTextDocumentNotification.type, { documentSelector });
  void client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental });
  void client.register(DidCloseTextDocumentNotification.type, { documentSelector });
}

/** Where the client keeps what belongs to the user, as the extension says; undefined where it does not. */
function storageOf(options: unknown): string | undefined {
  return typeof options === 'object' && options !== null && 'storage' in options && typeof options.storage === 'string' && options.storage !== '' ? options.storage : undefined;
}

function serveFeatures(serving: Serving): void {
  const { connection, desk, about, guarded, listAbout } = serving;
  connection.onCompletion(about({ isIncomplete: false, items: [] }, (document, { position }) => complete(document, position, desk.client)));
  connection.onCompletionResolve(resolveCompletion);
  connection.onHover(about(null, (document, { position }) => hover(document, position, desk.client)));
  connection.onDefinition(about(null, (document, { position }) => definition(document, position, desk.client)));
  connection.onReferences(listAbout((document, { position, context }: ReferenceParams) => references(document, position, context.includeDeclaration, desk.summaries())));
  connection.onDocumentSymbol(listAbout((document) => portionsOf(symbols(document))));
  connection.onCodeAction(listAbout((document, params) => portionsOf(codeActions(document, params, { root: desk.workspace.rootOf(document), takesSnippets: desk.client.takesSnippets, client: desk.client, versionOf: desk.versionOf, openFile: desk.openFile }))));
  connection.languages.diagnostics.on(({ textDocument, previousResultId }) => desk.report(textDocument.uri, previousResultId));
  connection.onRequest('rapporteur/report', about(null, (document, { form }: { readonly textDocument: { readonly uri: string }; readonly form: ReportForm }) => reportText(document, form) ?? null));
  connection.onRequest('rapporteur/search', guarded([], ({ query }: { readonly query: string }): readonly FoundRecord[] => foundRecords(searchRecords(desk.catalogue, query, MOST_FOUND))));
}
