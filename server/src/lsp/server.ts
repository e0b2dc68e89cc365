import { createConnection, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, ProposedFeatures, type InitializeParams, type ReferenceParams } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { recordTitle } from '../catalogue/look-up.ts';
import { searchRecords } from '../catalogue/search.ts';
import { STATUS_WORDS } from '../features/record-text.ts';
import { codeActions } from './actions.ts';
import { cardAt } from './cards.ts';
import { clientOf } from './client.ts';
import { capabilitiesFor } from './capabilities.ts';
import { comparisonAt } from './services/compare.ts';
import { compileEarly, markInSteps } from './compile-early.ts';
import { complete, resolveCompletion } from './completion.ts';
import { Desk } from './desk.ts';
import { portionsOf } from './in-parts.ts';
import { definition, hover, references, symbols } from './navigation.ts';
import type { OpenDocument } from './open-document.ts';
import { draftOfReport, reportText, type ReportForm } from './reports.ts';
import { SETTINGS_FILE } from './read-settings.ts';
import { cancelled, servingOf, type Serving } from './service.ts';
import { errorText } from './error-text.ts';
import { SERVICES } from './services/all-services.ts';
import { warmUp } from './warm-up.ts';
import { pathOfUri } from './path-of-uri.ts';
import { CATALOGUE_FOLDER } from '../sources/store.ts';

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
    const { registersConfiguration, registersWatchers } = desk.client;
    if (registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rapporteur' });
    if (registersWatchers) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${SETTINGS_FILE}` }, { globPattern: '**/*.rapporteur-catalogue.json' }, { globPattern: `**/${CATALOGUE_FOLDER}/*.{json,yaml,yml}` }] });
    void desk.configure();
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (desk.client.hasConfiguration) await desk.configure();
    else desk.take((settings as { readonly rapporteur?: unknown } | null)?.rapporteur);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const isOfCatalogue = (uri: string): boolean => /\.(?:json|ya?ml)$/i.test(uri), uris = changes.map(({ uri }) => uri);
    desk.hear(uris.filter(isOfCatalogue).map((uri) => pathOfUri(uri) ?? uri));
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
  connection.onCodeAction(listAbout((document, params) => portionsOf(codeActions(document, params, { root: desk.workspace.rootOf(document), takesSnippets: desk.client.takesSnippets, client: desk.client, versionOf: desk.versionOf }))));
  connection.languages.diagnostics.on(({ textDocument, previousResultId }) => desk.report(textDocument.uri, previousResultId));
  connection.workspace.textDocumentContent.on(guarded(null, ({ uri }: { readonly uri: string }) => ({ text: contentAt(desk, uri) })));
  connection.onRequest('rapporteur/report', about(null, (document, { form }: { readonly textDocument: { readonly uri: string }; readonly form: ReportForm }) => reportText(document, form) ?? null));
  connection.onRequest('rapporteur/search', ({ query }: { readonly query: string }) =>
    searchRecords(desk.catalogue, query, 50).map((record) => ({ id: record.id, title: recordTitle(record, 'en'), status: STATUS_WORDS[record.status] })));
}

/** The text of a read-only page: a record's card, a comparison, or the report on an open draft. */
function contentAt(desk: Desk, uri: string): string {
  const draft = draftOfReport(uri);
  if (draft === undefined) return comparisonAt(desk, uri) ?? cardAt(desk.catalogue, uri) ?? 'The catalogue holds no such record.\n';
  const document = desk.at(draft);
  return (document && reportText(document, 'markdown')) ?? 'This is no open draft. Open the draft, and ask for its report again.\n';
}
