// The floor that the bench measures against: vscode-languageserver with its own TextDocuments, answering every change at once
// with no diagnostics and every request with a constant.
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout), documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, completionProvider: { triggerCharacters: ['['] }, hoverProvider: true } }));
documents.onDidChangeContent(({ document }) => connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: [] }));
connection.onCompletion(() => [{ label: 'ITU-T X.800' }]);
connection.onHover(() => ({ contents: 'constant' }));
documents.listen(connection);
connection.listen();
