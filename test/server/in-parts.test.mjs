// Answers that are lists, in parts: together they are the answer that is told at once, and each has the protocol's type.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { generate } from '../bench/generate.mjs';
import { CAPABILITIES, Session } from '../bench/session.mjs';
import { typeErrors } from './messages.mjs';

const SERVER = path.resolve(process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), uri = 'file:///drafts/draft.md', textDocument = { uri };
const text = generate(150_000), lines = text.split('\n');
const lineWith = (pattern) => lines.findIndex((line) => pattern.test(line));
const citation = lineWith(/clause \d.*\[ITU-T [A-Z]\.\d/) >= 0 ? lineWith(/clause \d.*\[ITU-T [A-Z]\.\d/) : lineWith(/\[ITU-T [A-Z]\.\d/);
const position = { line: citation, character: lines[citation].indexOf('[ITU-T') + 9 };
const everything = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };

/** Requests whose answers are lists, or a list in one member. */
const REQUESTS = [
  ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
  ['textDocument/documentSymbol', { textDocument }],
  ['textDocument/documentHighlight', { textDocument, position }],
  ['textDocument/documentLink', { textDocument }],
  ['textDocument/codeLens', { textDocument }],
  ['textDocument/foldingRange', { textDocument }],
  ['textDocument/selectionRange', { textDocument, positions: [position] }],
  ['textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } }],
  ['workspace/symbol', { query: 'e' }],
  ['textDocument/semanticTokens/full', { textDocument }, 'data'],
  ['textDocument/semanticTokens/range', { textDocument, range: everything }, 'data'],
];

const told = new Map(), kept = [];
let session, count = 0;

/** Asks with a token of its own; gives the parts and what is answered in the end. */
async function inParts(method, params) {
  const token = `parts-${(++count).toString()}`, parts = [];
  told.set(token, parts);
  const last = await session.request(method, { ...params, partialResultToken: token });
  for (const value of [...parts, last]) kept.push({ method, value });
  return { parts, last };
}

before(async () => {
  session = new Session(process.execPath, [SERVER, 'lsp', '--stdio'], { onMessage: ({ method, params }) => { if (method === '$/progress') told.get(params.token)?.push(params.value); } });
  await session.initialize(null, { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, semanticTokens: { requests: { full: { delta: true }, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] } } });
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await session.diagnosticsOf(uri, 1);
});
after(() => session.stop());

for (const [method, params, member] of REQUESTS) {
  test(`${method} in parts is what it is at once`, async () => {
    const { parts, last } = await inParts(method, params), whole = await session.request(method, params);
    const listIn = (answer) => (member ? answer[member] : answer);
    assert.deepEqual(listIn(last), []);
    assert.deepEqual(parts.flatMap(listIn), listIn(whole));
    assert.ok(method === 'textDocument/codeAction' || listIn(whole).length > 0, 'there is something to tell');
  });
}

test('who cites what is told in parts', async () => {
  const [item] = await session.request('textDocument/prepareCallHierarchy', { textDocument, position });
  const incoming = await inParts('callHierarchy/incomingCalls', { item });
  assert.deepEqual([incoming.last, incoming.parts.flat().length], [[], 1]);
  const [{ from }] = incoming.parts.flat(), outgoing = await inParts('callHierarchy/outgoingCalls', { item: from });
  assert.deepEqual(outgoing.parts.flat(), await session.request('callHierarchy/outgoingCalls', { item: from }));
  assert.ok(outgoing.parts.flat().length > 5);
});

test('long answers have several parts, and a text that is no draft has none', async () => {
  assert.ok((await inParts('textDocument/documentLink', { textDocument })).parts.length > 3);
  const notes = 'file:///drafts/notes.md';
  await session.notify('textDocument/didOpen', { textDocument: { uri: notes, languageId: 'markdown', version: 1, text: '# Notes\n' } });
  assert.deepEqual(await inParts('textDocument/documentLink', { textDocument: { uri: notes } }), { parts: [], last: null });
});

test('what changed of the tokens is told in parts', async () => {
  const method = 'textDocument/semanticTokens/full', { resultId, data } = await session.request(method, { textDocument });
  await session.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: position, end: position }, text: '\n' }] });
  const { parts, last } = await inParts(`${method}/delta`, { textDocument, previousResultId: resultId }), now = await session.request(method, { textDocument });
  assert.deepEqual(last.edits, []);
  for (const { start, deleteCount, data: fresh } of parts.flatMap(({ edits }) => edits)) data.splice(start, deleteCount, ...fresh);
  assert.deepEqual(data, now.data);
});

test('a request that is taken back ends between two parts', async () => {
  const large = 'file:///drafts/large.md', token = 'taken-back', parts = [];
  await session.notify('textDocument/didOpen', { textDocument: { uri: large, languageId: 'markdown', version: 1, text: generate(2_000_000) } });
  await session.diagnosticsOf(large, 1);
  const whole = await session.request('textDocument/documentLink', { textDocument: { uri: large } });
  let isTold = () => undefined;
  const first = new Promise((resolve) => { isTold = resolve; });
  told.set(token, { push: (part) => { parts.push(part); isTold(); } });
  const answer = session.request('textDocument/documentLink', { textDocument: { uri: large }, partialResultToken: token }).then(() => 'answered', ({ code }) => code);
  await first;
  await session.notify('$/cancelRequest', { id: session.lastId });
  assert.equal(await answer, -32800);
  assert.ok(parts.flat().length < whole.length);
});

test('every message has the protocol\'s types', () => { assert.deepEqual(typeErrors(kept, 'in-parts'), []); });
