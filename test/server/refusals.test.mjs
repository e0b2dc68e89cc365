// A client that answers what the server asks of it with an error: the server says so in its log, and goes on.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { CAPABILITIES, Session } from '../bench/session.mjs';

const uri = 'file:///drafts/draft.md', text = '# Draft new Recommendation ITU-T X.try\n\n## 1 Scope\n\nSee clause 9.\n';
const REFRESH = { refreshSupport: true }, REGISTERED = { dynamicRegistration: true };
const capabilities = {
  ...CAPABILITIES, window: { workDoneProgress: true },
  workspace: { ...CAPABILITIES.workspace, codeLens: REFRESH, inlayHint: REFRESH, semanticTokens: REFRESH, diagnostics: REFRESH },
  textDocument: { ...CAPABILITIES.textDocument, formatting: REGISTERED, rangeFormatting: REGISTERED },
};

test('refreshes, registrations and settings that are refused do not end the server', async (t) => {
  const refused = new Set();
  const session = new Session(process.execPath, [path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), 'lsp', '--stdio'], {
    settings: { format: { enable: true } }, refuses: (method) => { if (method !== 'workspace/configuration') refused.add(method); return method !== 'workspace/configuration'; },
  });
  t.after(() => session.stop());
  await session.initialize(null, capabilities);
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await session.diagnosticsOf(uri, 1);
  const wanted = ['client/registerCapability', 'workspace/codeLens/refresh', 'workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh'];
  await session.until(() => wanted.every((method) => refused.has(method)), `the requests that are refused, not ${[...refused].join(' ')}`);
  session.refuses = () => true;
  await session.notify('workspace/didChangeConfiguration', { settings: null });
  await session.until(() => session.notifications.some(({ method, params }) => method === 'window/logMessage' && params.message.includes('workspace/configuration is not known')), 'the log to say so');
  assert.ok((await session.request('textDocument/codeLens', { textDocument: { uri } })).length > 0);
});
