// npm test: builds and runs every suite, one after the other, and ends with the sum of all.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const node = (...args) => [process.execPath, ...args];
const nodeTests = (...patterns) => node('--test', '--test-reporter=spec', ...globSync(patterns).sort());

/** `needs`: what a suite consists of. A suite whose files are missing has failed; none is left out silently. `part`: some tests of a suite that has run as a whole, run for longer. */
const suites = [
  { name: 'Build', command: () => node('esbuild.mjs'), step: true },
  { name: 'Build of the unit tests', command: () => node('esbuild.mjs', '--tests'), step: true },
  { name: 'Unit tests', needs: 'dist/test/unit-*.js', command: () => node('test/unit.mjs') },
  { name: 'Tests of the server and the command line', needs: 'dist/test/outer.js', command: () => nodeTests('dist/test/outer.js') },
  { name: 'Properties, longer', part: true, needs: 'dist/test/unit-*.js', command: () => ['env', 'RAPPORTEUR_RUNS=40', ...node('test/unit.mjs', 'dist/test/unit-*.js', 'dist/test/outer.js', '--test-name-pattern=after (any )?edits?|any (draft|place|paste|settings|two texts|text|sources|catalogue)|every record|a second time|at every place|an edit, of|never doubted|in any order|in one record|to it$|takes any|is the identity|the undated identifier|agree on')] },
  { name: 'Command line', needs: 'test/cli/*.test.mjs', command: () => nodeTests('test/cli/*.test.mjs') },
  { name: 'Server over stdio', needs: 'test/server/*.test.mjs', command: () => nodeTests('test/server/*.test.mjs') },
  { name: 'Corpus and oracles', needs: 'test/corpus/*.test.mjs', command: () => nodeTests('test/corpus/*.test.mjs') },
  { name: 'Snippets', needs: 'test/grammar/*.test.mjs', command: () => nodeTests('test/grammar/*.test.mjs') },
  { name: 'Grammars', needs: 'test/grammar/run.mjs', command: () => node('test/grammar/run.mjs') },
  { name: 'Pages of the rules', needs: 'dist/test/pages.js', command: () => nodeTests('dist/test/pages.js') },
  { name: 'Documentation', needs: 'test/docs/*.test.mjs', command: () => nodeTests('test/docs/*.test.mjs') },
  { name: 'Scaling', needs: 'test/bench/*.test.mjs', command: () => nodeTests('test/bench/*.test.mjs') },
  { name: 'Neovim', needs: 'test/neovim/client.lua', command: () => node('test/neovim/run.mjs') },
  { name: 'VS Code', needs: 'test/vscode/run.mjs', command: () => node('test/vscode/run.mjs') },
  { name: 'Pictures of VS Code', needs: 'test/vscode/screenshots.mjs', command: () => node('test/vscode/screenshots.mjs') },
];

if (!existsSync('../shared/corpus')) console.log('There is no ../shared/corpus: what reads it runs on the drafts in test/ alone.');

/** The last line of a suite; shown indented, so that only the sum of all stands alone. */
const total = /^\d+ passed, \d+ failed$/gm;

const totals = [];
for (const suite of suites) {
  console.log(`\n── ${suite.name} ──`);
  const result = await run(suite);
  if (!suite.step || result.failed) totals.push({ ...result, name: suite.name });
  if (suite.step && result.failed) break;   // What could not be built cannot be tested.
}

console.log('\n── Totals ──');
for (const { name, passed, failed, skipped, seconds } of totals) {
  console.log(`${failed ? '✖' : '✔'} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped (named above)` : ''}, ${seconds} s`);
}
const sum = (key) => totals.reduce((all, one) => all + one[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;

async function run({ needs, command, step, part }) {
  if (needs && globSync(needs).length === 0) {
    console.error(`There is no ${needs}.`);
    return { passed: 0, failed: 1, seconds: 0 };
  }
  const start = performance.now();
  const { output, code } = await execute(command());
  return { ...(step ? { passed: 0, failed: code ? 1 : 0 } : count(output, code)), ...(part ? { skipped: 0 } : {}), seconds: Math.round((performance.now() - start) / 1000) };
}

/** Runs a command in a process group of its own, which ends with this process, and shows what it prints. */
function execute([program, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    const kill = () => { try { process.kill(-child.pid, 'SIGTERM'); } catch { /* It has ended. */ } };
    const stopped = () => process.exit(130);
    process.once('exit', kill).once('SIGINT', stopped).once('SIGTERM', stopped);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (data) => { output += data; process.stdout.write(data.replaceAll(total, '  $&')); });
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', kill).off('SIGINT', stopped).off('SIGTERM', stopped);
      resolve({ output, code: code ?? 1 });
    });
  });
}

/** What a runner says of itself: node's test runner, mocha, or "N passed, N failed". A run that failed or ran nothing counts as a failure whatever it says. */
function count(output, code) {
  const of = (...patterns) => patterns.reduce((all, pattern) => all + Number(output.match(pattern)?.at(-1)?.match(/\d+/)?.[0] ?? 0), 0);
  const passed = of(/^ℹ pass \d+$/gm, /^\s*\d+ passing\b/gm, total);
  const failed = of(/^ℹ fail \d+$/gm, /^ℹ cancelled \d+$/gm, /^\s*\d+ failing\b/gm) + Number(/^\d+ passed, (\d+) failed$/m.exec(output)?.[1] ?? 0);
  return { passed, failed: failed || (code || !passed ? 1 : 0), skipped: of(/^ℹ skipped \d+$/gm, /^\s*\d+ pending\b/gm) };
}
