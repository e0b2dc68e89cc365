// node test/bench/workspace.mjs: a folder of 1,000 drafts of 100 KB, one of them open. How long they take to be read, how much memory the
// server has, and whether typing in the open draft is slowed meanwhile. DRAFTS and BYTES change the folder, ROUNDS how often it is done.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generate } from './generate.mjs';
import { CAPABILITIES, residentMB, Session } from './session.mjs';

const DRAFTS = Number(process.env.DRAFTS ?? 1000), BYTES = Number(process.env.BYTES ?? 100_000), ROUNDS = Number(process.env.ROUNDS ?? 3);
const SERVER = process.env.SERVER ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const quantile = (values, part) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-'));
const named = (i) => generate(BYTES, { seed: i + 1 }).replace('ITU-T X.bench', `ITU-T X.bench-${i}`).replace('Behaviour of gateways', `Behaviour of gateways of kind ${i}`);
for (let i = 0; i < DRAFTS; i++) writeFileSync(path.join(dir, `draft-${i}.md`), named(i));

/** One life of a server: open, type while the others are read, type when they are. Times in ms, memory in MB. */
async function run() {
  const edits = { during: [], idle: [] }, shown = {};
  const session = new Session(process.execPath, [SERVER, 'lsp', '--stdio'], {
    onMessage: ({ method, params }) => { if (method === '$/progress') shown[params.value.kind] = performance.now(); },
  });
  await session.initialize(pathToFileURL(dir).href, { ...CAPABILITIES, window: { workDoneProgress: true } });
  const text = named(0), uri = pathToFileURL(path.join(dir, 'draft-0.md')).href, opened = performance.now();
  await session.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  await session.diagnosticsOf(uri, 1);
  const first = performance.now() - opened;
  const lines = text.split('\n'), line = lines.findIndex((content, index) => index > lines.length / 2 && content.length > 200);
  let version = 1, peak = 0;
  const type = async (times) => {
    const from = performance.now();
    await session.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ range: { start: { line, character: 30 }, end: { line, character: 30 } }, text: 'e' }] });
    await session.diagnosticsOf(uri, version);
    times.push(performance.now() - from);
    peak = Math.max(peak, residentMB(session.process.pid) ?? 0);
    await pause(30);
  };
  // The first keystrokes run code that is not compiled yet; they say nothing of the reading.
  for (let i = 0; i < 10; i++) await type([]);
  while (shown.end === undefined && performance.now() - opened < 120_000) await type(edits.during);
  for (let i = 0; i < 300; i++) await type(edits.idle);
  const memory = residentMB(session.process.pid);
  let from = performance.now();
  const citation = lines.findIndex((content) => /\[ITU-T [A-Z]\.\d/.test(content));
  const places = await session.request('textDocument/references', { textDocument: { uri }, position: { line: citation, character: lines[citation].indexOf('[ITU-T') + 9 }, context: { includeDeclaration: true } });
  const references = performance.now() - from;
  await session.stop();
  return {
    first, read: shown.end - opened, peak, memory, references, places: places.length,
    idle50: quantile(edits.idle, 0.5), idle95: quantile(edits.idle, 0.95), during50: quantile(edits.during, 0.5), during95: quantile(edits.during, 0.95), worst: quantile(edits.during, 1),
    ratio: quantile(edits.during, 0.95) / quantile(edits.idle, 0.95),
  };
}

const FIGURES = [
  ['first', 'first diagnostics, ms'], ['read', 'from opening to all read, ms'], ['idle50', 'edit p50 idle, ms'], ['during50', 'edit p50 while reading, ms'], ['idle95', 'edit p95 idle, ms'],
  ['during95', 'edit p95 while reading, ms'], ['ratio', 'ratio of the two'], ['worst', 'slowest edit while reading, ms'], ['peak', 'most memory, MB'], ['memory', 'memory after it, MB'],
  ['references', 'references of a tag, ms'], ['places', 'places of it'],
];
try {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await run());
  console.log(`| ${DRAFTS} drafts of ${BYTES / 1000} KB | ${rounds.map((_, i) => `run ${i + 1}`).join(' | ')} |\n|---|${rounds.map(() => '---:|').join('')}`);
  for (const [figure, title] of FIGURES) console.log(`| ${title} | ${rounds.map((round) => round[figure]?.toFixed(figure === 'ratio' || round[figure] < 100 ? 2 : 0)).join(' | ')} |`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
