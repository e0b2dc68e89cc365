// Requests that are taken back, and answers in parts.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { generate } from '../bench/generate.mjs';
import { Session } from '../bench/session.mjs';

const SERVER = path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), uri = 'file:///drafts/draft.md', textDocument = { uri };
const text = '# Draft new Recommendation ITU-T X.try\n\n## 1 Scope\n\nSee [ITU-T X.805] and [ITU-T X.805].\n\n## 2 References\n\n[ITU-T X.805] Recommendation ITU-T X.805 (2003), *Security architecture*.\n\n## 3 Definitions\n\nNone.\n';

let session;
const parts = [];
before(async () => {
  session = new Session(process.execPath, [SERVER, 'lsp', '--stdio'], { onMessage: ({ method, params }) => { if (method === '$/progress' && params.token === 'places') parts.push(params.value); } });
  await session.initialize(null);
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await session.diagnosticsOf(uri, 1);
});
after(() => session.stop());

const ask = { textDocument, position: { line: 4, character: 8 }, context: { includeDeclaration: true } };

test('a request that is taken back before its turn is answered with that', async () => {
  // While a large draft is opened, the request and its cancellation wait together. Requests are counted from 1, and the first was initialize.
  const opened = session.notify('textDocument/didOpen', { textDocument: { uri: 'file:///drafts/large.md', languageId: 'markdown', version: 1, text: generate(2_000_000) } });
  const answer = session.request('textDocument/references', ask).then(() => 'answered', ({ code }) => code);
  await session.notify('$/cancelRequest', { id: 2 });
  await opened;
  assert.equal(await answer, -32800);
  assert.equal((await session.request('textDocument/references', ask)).length, 3);
});

test('places are told in parts to a client that takes them so', async () => {
  assert.deepEqual(await session.request('textDocument/references', { ...ask, partialResultToken: 'places' }), []);
  assert.deepEqual(parts.flat().map(({ range }) => range.start.line), [4, 4, 8]);
});
