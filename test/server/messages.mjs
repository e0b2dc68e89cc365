// Holds every message a server sends against the protocol's own types: the messages are written down as TypeScript literals and the
// compiler looks for what the types do not allow, missing and unknown members alike.
import { mkdirSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

/** The type of what the server sends, by method; answers to requests and notifications. */
const TYPES = {
  initialize: 'p.InitializeResult',
  'textDocument/publishDiagnostics': 'p.PublishDiagnosticsParams',
  'textDocument/diagnostic': 'p.DocumentDiagnosticReport',
  'textDocument/completion': 'p.CompletionItem[] | p.CompletionList | null',
  'completionItem/resolve': 'p.CompletionItem',
  'textDocument/hover': 'p.Hover | null',
  'textDocument/definition': 'p.Definition | p.LocationLink[] | null',
  'textDocument/references': 'p.Location[] | null',
  'textDocument/documentSymbol': 'p.DocumentSymbol[] | null',
  'textDocument/prepareRename': 'p.PrepareRenameResult | null',
  'textDocument/rename': 'p.WorkspaceEdit | null',
  'textDocument/documentHighlight': 'p.DocumentHighlight[] | null',
  'textDocument/linkedEditingRange': 'p.LinkedEditingRanges | null',
  'textDocument/codeAction': '(p.Command | p.CodeAction)[] | null',
  'codeAction/resolve': 'p.CodeAction',
  'textDocument/documentLink': 'p.DocumentLink[] | null',
  'textDocument/foldingRange': 'p.FoldingRange[] | null',
  'textDocument/selectionRange': 'p.SelectionRange[] | null',
  'workspace/symbol': 'p.SymbolInformation[] | null',
  'textDocument/prepareCallHierarchy': 'p.CallHierarchyItem[] | null',
  'callHierarchy/incomingCalls': 'p.CallHierarchyIncomingCall[] | null',
  'callHierarchy/outgoingCalls': 'p.CallHierarchyOutgoingCall[] | null',
  'textDocument/formatting': 'p.TextEdit[] | null',
  'textDocument/rangeFormatting': 'p.TextEdit[] | null',
  'rapporteur/formatLists': 'p.TextEdit[] | null',
  'rapporteur/cardPage': '{ html: string; title: string } | null',
  'rapporteur/reference': 'string | null',
  'rapporteur/cite': '{ title: string; insertText: string; preferred: boolean; edit?: p.WorkspaceEdit } | null',
  'rapporteur/citations': 'p.Location[] | null',
  'workspace/textDocumentContent': 'p.TextDocumentContentResult | null',
  'client/registerCapability': 'p.RegistrationParams',
  'client/unregisterCapability': 'p.UnregistrationParams',
  'workspace/configuration': 'p.ConfigurationParams',
  'window/showMessage': 'p.ShowMessageParams',
  'window/logMessage': 'p.LogMessageParams',
  'window/workDoneProgress/create': 'p.WorkDoneProgressCreateParams',
  '$/progress': '{ token: p.ProgressToken; value: p.WorkDoneProgressBegin | p.WorkDoneProgressReport | p.WorkDoneProgressEnd }',
  'workspace/textDocumentContent/refresh': 'p.TextDocumentContentRefreshParams',
  'workspace/diagnostic/refresh': 'undefined',
  'workspace/codeLens/refresh': 'undefined',
  'workspace/inlayHint/refresh': 'undefined',
  'workspace/semanticTokens/refresh': 'undefined',
  'textDocument/codeLens': 'p.CodeLens[] | null',
  'textDocument/inlayHint': 'p.InlayHint[] | null',
  'textDocument/semanticTokens/full': 'p.SemanticTokens | null',
  'textDocument/semanticTokens/full/delta': 'p.SemanticTokens | p.SemanticTokensDelta | null',
  'textDocument/semanticTokens/range': 'p.SemanticTokens | null',
  'rapporteur/lensPlaces': 'p.Location[]',
  shutdown: 'null | undefined',
  'rapporteur/status': '{ uri: string; text: string; tooltip: string; command?: { title: string; command: string; arguments: string[] } } | { uri: string; hidden: true }',
  'rapporteur/compare': '{ uri: string } | { needs: string[] } | { problem: string } | null',
  'rapporteur/catalogueChanged': '{ asOf: string }',
  'rapporteur/import': '{ token: string; documents: string[]; inShort: string; text: string; isNew: boolean; newFor: string[]; problems: string[] } | { problem: string; needsDate?: true } | null',
  'rapporteur/update': '{ token: string; documents: string[]; inShort: string; text: string; isNew: boolean; newFor: string[]; problems: string[] } | { problem: string } | null',
  'rapporteur/import/write': '{ uris: string[]; candidates: { workItem: string; published: string; title: string; date: string }[] } | { problem: string }',
  'rapporteur/candidates': '{ workItem: string; published: string; title: string; date: string }[]',
  'rapporteur/confirm': '{ count: number } | { problem: string }',
  'rapporteur/programme': '{ html: string; since: string } | null',
  'rapporteur/programmeChart': 'string | null',
  'rapporteur/workTree': "{ nodes: { id: string; kind: 'study-group' | 'working-party' | 'question' | 'item' | 'rest'; count: number; record?: string; state?: string; isMine?: boolean; label: string; description: string; tooltip: string; spoken: string }[]; shown: number; known: number; filtered: string; asOf: string } | null",
  'rapporteur/draftsRead': '{ ownChanged: boolean }',
  'rapporteur/notices': '{ statuses: { [id: string]: string }; notice?: { keys: string[]; text: string; ids: string[] } } | null',
  'rapporteur/search': '{ id: string; title: string; status: string }[]',
};

/** Gives one line for each message that breaks its type. `messages`: `{ method, value }` in the order they came; `name`: of the suite, as several run at once. */
export function typeErrors(messages, name = 'messages') {
  const unknown = messages.filter(({ method }) => !(method in TYPES)).map(({ method }) => `no type is known for ${method}`);
  const known = messages.filter(({ method }) => method in TYPES);
  const lines = known.map(({ method, value }, index) => `export const m${index}: ${TYPES[method]} = ${value === undefined ? 'undefined' : JSON.stringify(value)}; // ${method}`);
  mkdirSync('dist/test', { recursive: true });
  const file = `dist/test/${name}.ts`;
  writeFileSync(file, `import type * as p from 'vscode-languageserver-protocol';\n${lines.join('\n')}\n`);
  const program = ts.createProgram([file], { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] });
  const errors = ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const at = diagnostic.file && diagnostic.start !== undefined ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line - 1 : -1;
    return `${known[at]?.method ?? '?'}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`;
  });
  return [...unknown, ...errors];
}
