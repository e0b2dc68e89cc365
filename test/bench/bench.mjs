// npm run bench: the language server beside a server that does nothing, in one run, as a table of ratios.
// Times on shared machines vary by half; the two servers take turns, so their ratio holds.
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';
import { residentMB, Session } from './session.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const SERVERS = { floor: [here('floor.mjs'), '--stdio'], rapporteur: [here('../../dist/cli.js'), 'lsp', '--stdio'] };
const SIZES = [['50 KB', 50_000], ['500 KB', 500_000], ['2 MB', 2_000_000]];
const ROUNDS = Number(process.env.ROUNDS ?? 3), EDITS = 150;
const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

/** One life of a server: start, open, type, ask, end. Times in ms, memory in MB. */
async function run(args, text) {
  const times = { edits: [], completion: [], hover: [] }, uri = 'file:///bench/draft.md';
  let from = performance.now();
  const session = new Session(process.execPath, args);
  await session.initialize(null);
  times.start = performance.now() - from;
  await session.request('textDocument/hover', { textDocument: { uri: 'file:///bench/none.md' }, position: { line: 0, character: 0 } }).catch(() => null);
  from = performance.now();
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await session.diagnosticsOf(uri, 1);
  times.open = performance.now() - from;
  const lines = text.split('\n'), body = lines.findIndex((line) => line.startsWith('## 7 '));
  const line = lines.findIndex((content, index) => index > Math.max(body, lines.length / 2) && content.length > 200);
  let character = 30, version = 1;
  const type = async (typed) => {
    const started = performance.now();
    await session.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: typed }] });
    await session.diagnosticsOf(uri, version);
    character += typed.length;
    return performance.now() - started;
  };
  const typed = ' and each gateway keeps a record of its alarms';
  for (let i = 0; i < 30; i++) await type(typed[i % typed.length]);
  for (let i = 0; i < EDITS; i++) times.edits.push(await type(typed[i % typed.length]));
  const citation = lines.findIndex((content, index) => index > body && /\[ITU-T [A-Z]\.\d/.test(content)), at = lines[citation].indexOf('[ITU-T') + 9;
  for (const [name, method] of [['completion', 'textDocument/completion'], ['hover', 'textDocument/hover']]) {
    for (let i = 0; i < 30; i++) {
      from = performance.now();
      await session.request(method, { textDocument: { uri }, position: { line: citation, character: at } });
      times[name].push(performance.now() - from);
    }
  }
  const memory = residentMB(session.process.pid);
  await session.stop();
  return { start: times.start, open: times.open, p50: quantile(times.edits, 0.5), p95: quantile(times.edits, 0.95), completion: quantile(times.completion, 0.5), hover: quantile(times.hover, 0.5), memory };
}

const FIGURES = [['start', 'start, ms'], ['open', 'first diagnostics, ms'], ['p50', 'edit p50, ms'], ['p95', 'edit p95, ms'], ['completion', 'completion p50, ms'], ['hover', 'hover p50, ms'], ['memory', 'memory, MB']];
const show = (value) => (value === undefined ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

console.log(`| draft | figure | floor | rapporteur | ratio |\n|---|---|---:|---:|---:|`);
for (const [name, bytes] of SIZES) {
  const text = generate(bytes), results = { floor: [], rapporteur: [] };
  for (let round = 0; round < ROUNDS; round++) for (const [server, args] of Object.entries(SERVERS)) results[server].push(await run(args, text));
  for (const [figure, title] of FIGURES) {
    const median = (server) => quantile(results[server].map((result) => result[figure]), 0.5);
    const ratios = results.floor.map((floor, round) => results.rapporteur[round][figure] / floor[figure]);
    console.log(`| ${name} | ${title} | ${show(median('floor'))} | ${show(median('rapporteur'))} | ${show(quantile(ratios, 0.5))} |`);
  }
}
