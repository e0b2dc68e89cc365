// npm run bench:requests: how long each request of the protocol takes on a 500 KB draft, while it is typed in, beside the answer of a
// server that does nothing. p50 and p95 in ms, and the largest answer in KB. BYTES, TIMES and SERVER change the draft, how often is asked, and whom.
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';
import { CAPABILITIES, Session } from './session.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const SERVERS = { floor: [here('floor.mjs'), '--stdio'], rapporteur: [process.env.SERVER ?? here('../../dist/cli.js'), 'lsp', '--stdio'] };
const TIMES = Number(process.env.TIMES ?? 40), text = generate(Number(process.env.BYTES ?? 500_000)), uri = 'file:///bench/draft.md', textDocument = { uri };
const lines = text.split('\n'), body = lines.findIndex((line) => line.startsWith('## 7 '));
const lineWith = (pattern, from = body) => lines.findIndex((line, index) => index > from && pattern.test(line));
const at = (line, pattern, into = 1) => ({ line, character: lines[line].search(pattern) + into });
const citation = at(lineWith(/\[ITU-T [A-Z]\.\d/), /\[ITU-T/, 9), clause = at(lineWith(/clause 6\.1/), /clause 6\.1/, 8);
const screen = { start: { line: body + 40, character: 0 }, end: { line: body + 100, character: 0 } }, everything = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
const term = at(lineWith(/^\*\*3\.2\.1 /, 0), /\*\*3\.2\.1 /, 9), heading = at(lineWith(/^### 7\.1 /), /7\.1/, 1);
const context = (only) => ({ diagnostics: [], triggerKind: 1, ...(only && { only }) });
const options = { tabSize: 2, insertSpaces: true };

/** What a row asks; one with `then` asks again with the first answer, as call hierarchies do. */
const REQUESTS = [
  ['completion', 'textDocument/completion', { textDocument, position: citation }],
  ['hover', 'textDocument/hover', { textDocument, position: citation }],
  ['definition', 'textDocument/definition', { textDocument, position: citation }],
  ['references of a tag', 'textDocument/references', { textDocument, position: citation, context: { includeDeclaration: true } }],
  ['references of a term', 'textDocument/references', { textDocument, position: term, context: { includeDeclaration: true } }],
  ['highlights', 'textDocument/documentHighlight', { textDocument, position: citation }],
  ['linked editing', 'textDocument/linkedEditingRange', { textDocument, position: citation }],
  ['prepare rename', 'textDocument/prepareRename', { textDocument, position: citation }],
  ['rename a tag', 'textDocument/rename', { textDocument, position: citation, newName: 'ITU-T X.4999' }],
  ['rename a term', 'textDocument/rename', { textDocument, position: term, newName: 'other thing' }],
  ['rename a clause', 'textDocument/rename', { textDocument, position: heading, newName: '7.99' }],
  ['code actions', 'textDocument/codeAction', { textDocument, range: { start: clause, end: clause }, context: context() }],
  ['organize references', 'textDocument/codeAction', { textDocument, range: everything, context: context(['source.organizeReferences']) }],
  ['renumber', 'textDocument/codeAction', { textDocument, range: everything, context: context(['source.renumber']) }],
  ['fix all', 'textDocument/codeAction', { textDocument, range: everything, context: context(['source.fixAll.rapporteur']) }],
  ['code lens', 'textDocument/codeLens', { textDocument }],
  ['inlay hints of a screen', 'textDocument/inlayHint', { textDocument, range: screen }],
  ['semantic tokens of a screen', 'textDocument/semanticTokens/range', { textDocument, range: screen }],
  ['semantic tokens', 'textDocument/semanticTokens/full', { textDocument }],
  ['symbols', 'textDocument/documentSymbol', { textDocument }],
  ['links', 'textDocument/documentLink', { textDocument }],
  ['folding', 'textDocument/foldingRange', { textDocument }],
  ['selection', 'textDocument/selectionRange', { textDocument, positions: [citation] }],
  ['workspace symbols', 'workspace/symbol', { query: 'gate' }],
  ['records among them', 'workspace/symbol', { query: '#X.18' }],
  ['who cites it', 'textDocument/prepareCallHierarchy', { textDocument, position: citation }, (items) => ['callHierarchy/incomingCalls', { item: items?.[0] }]],
  ['what it cites', 'textDocument/prepareCallHierarchy', { textDocument, position: { line: 0, character: 30 } }, (items) => ['callHierarchy/outgoingCalls', { item: items?.[0] }]],
  ['format the lists', 'rapporteur/formatLists', { textDocument, options }],
  ['paste', 'rapporteur/paste', { textDocument, position: citation, text: 'https://www.itu.int/rec/T-REC-X.1817' }],
];

const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const show = (value) => (value === undefined ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

async function run(args) {
  const session = new Session(process.execPath, args, { settings: { inlayHints: { titles: true, expansions: true } } });
  await session.initialize(null, { ...CAPABILITIES, textDocument: { ...CAPABILITIES.textDocument, rename: { prepareSupport: true }, semanticTokens: { requests: { full: true, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] } } });
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await session.diagnosticsOf(uri, 1);
  const rows = new Map();
  let version = 1, character = 30;
  const line = lineWith(/.{200}/, Math.floor(lines.length / 2));
  for (const [name, method, params, then] of REQUESTS) {
    const times = [];
    let size = 0;
    for (let i = 0; i < TIMES; i++) {
      // What an edit makes stale has to be worked out again, so each request follows one.
      await session.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: 'a' }] });
      character++;
      await session.diagnosticsOf(uri, version);
      const from = performance.now();
      let answer = await session.request(method, params).catch((error) => ({ failed: error.message }));
      if (then && !answer?.failed) answer = await session.request(...then(answer)).catch((error) => ({ failed: error.message }));
      times.push(performance.now() - from);
      size = Math.max(size, JSON.stringify(answer ?? null).length);
      if (answer?.failed && i === 0 && args === SERVERS.rapporteur) console.error(`${name}: ${answer.failed}`);
    }
    rows.set(name, { p50: quantile(times, 0.5), p95: quantile(times, 0.95), size });
  }
  await session.stop();
  return rows;
}

const floor = await run(SERVERS.floor), own = await run(SERVERS.rapporteur);
console.log('| request | floor p95, ms | rapporteur p50, ms | p95, ms | answer, KB |\n|---|---:|---:|---:|---:|');
for (const [name] of REQUESTS) {
  const { p50, p95, size } = own.get(name);
  console.log(`| ${name} | ${show(floor.get(name).p95)} | ${show(p50)} | ${show(p95)} | ${show(size / 1000)} |`);
}
