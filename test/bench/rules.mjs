// node test/bench/rules.mjs [KB]: what each rule costs when a draft is opened and at a keystroke, beside the whole pass, as a table.
import { buildSync } from 'esbuild';
import { generate } from './generate.mjs';

const ROUNDS = 15, KEYSTROKES = 200, size = Number(process.argv[2] ?? 500) * 1000;
const { scanDraft, editDraft, LiveCheck, RULE_LIST, bundledCatalogue } = await rooms();
const text = generate(size), catalogue = bundledCatalogue();

const levels = Object.fromEntries(RULE_LIST.map(({ id }) => [id, 'information'])), options = { levels, knownAbbreviations: new Set(), catalogue };
const times = new Map();

/** Every rule with a clock around it. */
const timed = RULE_LIST.map((rule) => ({ ...rule, check: (...args) => {
  const from = performance.now(), reports = [...rule.check(...args)], spent = performance.now() - from;
  const known = times.get(rule.id) ?? { open: 0, type: 0, worst: 0 };
  known[phase] += spent;
  if (phase === 'type') known.worst = Math.max(known.worst, spent);
  times.set(rule.id, known);
  return reports;
} }));

let phase = 'open', whole = 0, last;
for (let round = 0; round < ROUNDS; round++) {
  if (round === 3) { times.clear(); whole = 0; }   // The first rounds compile.
  const draft = scanDraft(text, 'markdown'), from = performance.now();
  last = new LiveCheck(draft, options, timed);
  whole += performance.now() - from;
}
const rounds = ROUNDS - 3;

phase = 'type';
const line = text.split('\n').findIndex((content, index) => index > 1000 && content.length > 200);
let typed = 0;
for (let i = 0; i < KEYSTROKES; i++) {
  const from = performance.now();
  const point = { line, character: 30 + i };
  last.update(editDraft(last.draft, { from: point, to: point, text: 'a word here '[i % 12] }));
  typed += performance.now() - from;
}

const rows = [...times].map(([id, { open, type, worst }]) => ({ id, open: open / rounds, type: type / KEYSTROKES, worst })).sort((a, b) => b.open - a.open);
console.log(`| rule | opening, ms | share | keystroke, µs | worst keystroke, µs |\n|---|---:|---:|---:|---:|`);
for (const { id, open, type, worst } of rows) console.log(`| ${id} | ${open.toFixed(2)} | ${((100 * open * rounds) / whole).toFixed(1)} % | ${(type * 1000).toFixed(1)} | ${(worst * 1000).toFixed(0)} |`);
console.log(`| all, with their index | ${(whole / rounds).toFixed(1)} | 100 % | ${((typed / KEYSTROKES) * 1000).toFixed(1)} | |`);

/** The rooms as JavaScript; Node 20 reads no TypeScript. */
async function rooms() {
  const source = ['draft/draft.ts', 'rules/checking/live-check.ts', 'rules/all-rules.ts', 'sources/load-catalogue.ts'].map((file) => `export * from './server/src/${file}';`).join('\n');
  const banner = { js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);" };
  const { outputFiles } = buildSync({ stdin: { contents: source, resolveDir: new URL('../../', import.meta.url).pathname, loader: 'ts' }, bundle: true, write: false, platform: 'node', format: 'esm', loader: { '.json': 'json' }, banner: { js: banner.js.replace('import.meta.url', `'${import.meta.url}'`) }, logLevel: 'error' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
