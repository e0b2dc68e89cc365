import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { TRIGGERS } from '../features/completion/completion.ts';
import { FIX_ALL } from './actions.ts';
import { CARD_SCHEME } from './cards.ts';
import type { Client } from './client.ts';
import { COMPARE_SCHEME } from './services/compare.ts';
import { SOURCE_KINDS } from './organize.ts';
import { REFACTOR_KINDS } from './services/refactor.ts';
import { REPORT_SCHEME } from './reports.ts';
import { SERVICES } from './services/all-services.ts';

/** What the client is told, with what each service adds. */
export const capabilitiesFor = (client: Client): ServerCapabilities => ({
  ...Object.assign({}, ...SERVICES.map(({ capabilities }) => capabilities(client))) as ServerCapabilities,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true },
  hoverProvider: true, definitionProvider: true, referencesProvider: true, documentSymbolProvider: true,
  codeActionProvider: { resolveProvider: true, codeActionKinds: ['quickfix', ...REFACTOR_KINDS, FIX_ALL, ...SOURCE_KINDS] },
  ...(client.pulls ? { diagnosticProvider: { identifier: 'rapporteur', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
  workspace: { workspaceFolders: { supported: true, changeNotifications: true }, textDocumentContent: { schemes: [CARD_SCHEME, REPORT_SCHEME, COMPARE_SCHEME] } },
});
