// npm run bench:catalogue: how long it takes to import an archive of the size of all of ITU-T's records and to load what it gives, and how
// much memory that needs. Each run is a process of its own; figures are those of the quickest.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { zip } from '../cli/documents.mjs';

const ROOM = path.resolve(process.env.BENCH_ROOM ?? 'dist/test/bench'), RECORDS = 16_000, BYTES = 12_000, ROUNDS = Number(process.env.ROUNDS ?? 5);
const [what, ...args] = process.argv.slice(2);

async function benchmark() {
  mkdirSync(ROOM, { recursive: true });
  await build({
    entryPoints: { catalogue: 'test/bench/catalogue.ts', 'import-worker': 'server/src/sources/import-worker.ts' }, outdir: ROOM, bundle: true, platform: 'node', target: 'node20', format: 'esm', splitting: true, minifySyntax: true,
    logLevel: 'warning', loader: { '.json': 'json' }, banner: { js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);" },
  });
  console.log('| archive | records | MB | import, s | peak memory, MB | catalogue file, MB | load, ms (read + build) | look-up, µs | heap added, MB | resident memory added, MB | every record made, ms | heap then, MB |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
  const made = path.join(ROOM, 'made.zip'), real = '../shared/catalogue/relaton-data-itu-t-x-y.zip';
  writeFileSync(made, zip(records(RECORDS, BYTES)));
  for (const archive of [made, ...(existsSync(real) ? [real] : [])]) await measure(archive);
}

async function measure(archive) {
  const out = path.join(ROOM, 'catalogue.json'), one = run('import', archive, out), loads = Array.from({ length: ROUNDS }, () => run('load', out)), least = (key) => Math.min(...loads.map((load) => load[key]));
  const cells = [path.basename(archive), one.read, mb(statSync(archive).size), (one.ms / 1000).toFixed(1), one.peak.toFixed(0), mb(statSync(out).size), `${(least('read') + least('built')).toFixed(0)} (${least('read').toFixed(0)} + ${least('built').toFixed(0)})`, least('lookUp').toFixed(0), least('heap').toFixed(0), least('resident').toFixed(0), least('made').toFixed(0), least('full').toFixed(0)];
  console.log(`| ${cells.join(' | ')} |`);
}

const mb = (bytes) => (bytes / 1e6).toFixed(1);
const run = (...command) => JSON.parse(execFileSync(process.execPath, ['--expose-gc', import.meta.filename, ...command], { encoding: 'utf8' }));

/** The import on its thread, as the server runs it; what the process needed at most is told by the system. */
async function importing({ importInThread }, archive, out) {
  const from = performance.now(), { read, text } = await importInThread({ path: archive, files: [] }), ms = performance.now() - from;
  writeFileSync(out, text);
  return { ms, read: read.join(', '), peak: process.resourceUsage().maxRSS / 1024 };
}

/** Loading beside the bundled catalogue, which every server has; look-ups of texts that nothing else speaks of. */
async function loading({ readStored, buildCatalogue, findRecord, bundledCatalogue }, file) {
  bundledCatalogue();
  const ids = [...readFileSync(file, 'utf8').matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id).filter((_, index) => index % 100 === 0), before = memory();
  const from = performance.now(), stored = readStored([file]), read = performance.now() - from;
  const catalogue = buildCatalogue(stored.seeds, stored.curation), built = performance.now() - from - read;
  const asked = performance.now(), found = ids.filter((id) => findRecord(catalogue, id)).length, lookUp = (performance.now() - asked) * 1000 / ids.length;
  if (found !== ids.length || stored.problems.length > 0) throw new Error(`${found} of ${ids.length} found; ${JSON.stringify(stored.problems)}`);
  // A search, or the view of the work programme, has all records made.
  const after = memory(), start = performance.now(), count = catalogue.records.length, made = performance.now() - start;
  return { read, built, lookUp, heap: after.heap - before.heap, resident: after.resident - before.resident, made, full: memory().heap - before.heap, count };
}

function memory() {
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: (heapUsed + external) / 1e6, resident: rss / 1e6 };
}

/** Records as Relaton has them, most of whose bytes are abstracts and relations. */
function* records(count, bytes) {
  const words = ['security', 'framework', 'directory', 'requirements', 'signal', 'lamps', 'network', 'identity', 'protocol', 'services', 'cloud', 'measurement'];
  for (let index = 0; index < count; index++) {
    const letter = 'GHJKLMPQTXYZ'[index % 12], number = `${letter}.${1000 + Math.floor(index / 12)}`, year = 1990 + (index % 35);
    const title = Array.from({ length: 9 }, (_, at) => words[(index * 7 + at * (3 + index % 5)) % words.length]).join(' '), date = `${year}-0${1 + index % 9}-13`;
    const head = `---\nid: R${index}\ntype: standard\ntitle:\n- language: en\n  script: Latn\n  content: '${title} ${index}'\n  type: main\ndocidentifier:\n- content: ITU-T ${number} (${date.slice(5, 7)}/${date.slice(0, 4)})\n  type: ITU\n  primary: true\ndate:\n- type: published\n  at: '${date}'\ncontributor:\n- role:\n  - type: author\n  organization:\n    name:\n    - content: International Telecommunication Union\n    subdivision:\n    - name:\n      - content: ITU-T Study Group ${1 + index % 20}\n      type: technical-committee\nabstract:\n- language: en\n  content: '${`${title} `.repeat(12)}'\nstatus:\n  stage:\n    content: ${index % 3 ? 'Published' : 'Withdrawal'}\nrelation:\n`;
    const relation = `- type: hasEdition\n  bibitem:\n    title:\n    - language: en\n      script: Latn\n      content: '${title}'\n    docidentifier:\n    - content: ${number} (01/1999)\n      type: ITU\n      primary: true\n`;
    yield [`data/r${index}.yaml`, head + relation.repeat(Math.max(1, Math.ceil((bytes - head.length) / relation.length)))];
  }
}

if (what === undefined) await benchmark();
else {
  const room = await import(path.join(ROOM, 'catalogue.js'));
  console.log(JSON.stringify(await { import: importing, load: loading }[what](room, ...args)));
}
