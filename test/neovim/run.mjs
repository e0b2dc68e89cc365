// The server in a second client: Neovim without a window, which opens a draft and is driven by client.lua.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { neovim } from './get-neovim.mjs';

const LIMIT = 90_000;

/** Runs Neovim in a process group of its own, and gives all that the script printed. */
function run(executable, dir) {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${path.join(import.meta.dirname, 'client.lua')}`], {
      cwd: dir, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DRAFT: path.join(dir, 'draft.md'), NODE: process.execPath, SERVER: path.resolve(import.meta.dirname, '../..', process.env.RAPPORTEUR_CLI ?? 'dist/cli.js'), XDG_STATE_HOME: dir, XDG_DATA_HOME: dir, XDG_CACHE_HOME: dir },
    });
    const end = () => { try { process.kill(-child.pid, 'SIGKILL'); } catch { /* It has ended. */ } };
    const timer = setTimeout(end, LIMIT);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (data) => { output += data; });
    child.once('error', reject);
    child.once('close', (code) => { clearTimeout(timer); end(); resolve({ output, code }); });
  });
}

const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-neovim-'));
let passed = 0, failed = 0;
try {
  cpSync(path.join(import.meta.dirname, 'draft.md'), path.join(dir, 'draft.md'));
  const { output, code } = await run(neovim(), dir), lines = output.split(/\r?\n/);
  for (const line of lines) if (/^(?:ok|FAIL) - /.test(line)) console.log(line.replace(/^ok - /, '✔ ').replace(/^FAIL - /, '✖ '));
  passed = lines.filter((line) => line.startsWith('ok - ')).length;
  failed = lines.filter((line) => line.startsWith('FAIL - ')).length;
  // A script that stopped on its way has not tested the rest.
  if (code !== 0 && failed === 0 || !lines.includes('end')) {
    failed++;
    console.log(`✖ Neovim ended before the script did (${code ?? 'killed'}): ${lines.filter((line) => line !== '' && !line.startsWith('ok - ')).join(' | ').slice(0, 2000)}`);
  }
} catch (error) {
  failed++;
  console.log(`✖ ${error.message}`);
} finally {
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
