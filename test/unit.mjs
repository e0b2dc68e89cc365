// node test/unit.mjs [bundles] [options of node]: runs bundles of tests side by side, dist/test/unit-*.js unless others are named, and sums what they say.
// Each runs by itself, not under `node --test`: there a second process takes apart and prints what the first found, which costs a quarter of the time.
import { spawn } from 'node:child_process';
import { globSync } from 'tinyglobby';

const start = performance.now();
const options = process.argv.slice(2).filter((word) => word.startsWith('-')), named = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const runs = await Promise.all(globSync(named.length > 0 ? named : 'dist/test/unit-*.js').sort().map(run));
const sum = (name) => runs.reduce((all, { output }) => all + Number(new RegExp(String.raw`^ℹ ${name} (\d+)$`, 'm').exec(output)?.[1] ?? 0), 0);

for (const { output } of runs) process.stdout.write(output.replaceAll(/^ℹ .*\n/gm, ''));
for (const name of ['tests', 'pass', 'fail', 'cancelled', 'skipped']) console.log(`ℹ ${name} ${sum(name)}`);
console.log(`ℹ duration_ms ${Math.round(performance.now() - start)}`);
process.exitCode = runs.length === 0 || runs.some(({ code }) => code !== 0) ? 1 : 0;

/** What one bundle prints. Short runs are over before it pays to optimise what they run. */
function run(file) {
  const child = spawn(process.execPath, ['--always-sparkplug', '--interrupt-budget=1000000', '--test-reporter=spec', ...options, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (data) => { output += data; });
  return new Promise((resolve, reject) => child.once('error', reject).once('close', (code) => resolve({ output, code })));
}
