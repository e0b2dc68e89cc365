// Runs the suites of test/vscode/suite (run.mjs WORDS: those tests whose names have these words) in a real VS Code: the desktop build where it can be downloaded, else the one that npm has.
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { desktop, root, workbench } from './get-vscode.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-drafts-')), profile = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-profile-'));
const suites = path.join(root, 'dist/test/vscode/index.cjs');
try {
  let vscodeExecutablePath = await desktop();
  if (!vscodeExecutablePath) {
    await workbench();   // Said here, a machine that can have neither is told in one line.
    vscodeExecutablePath = path.join(import.meta.dirname, 'code-shim.mjs');
  }
  // Mocha stays outside the bundle: it keeps its state in its own module, and loads its reporters by name.
  await build({
    entryPoints: [path.join(import.meta.dirname, 'suite/index.ts')], outfile: suites, bundle: true, platform: 'node', format: 'cjs', target: 'node20',
    external: ['vscode', 'mocha'], define: { ONLY: JSON.stringify(process.argv[2] ?? '') }, sourcemap: 'inline', logLevel: 'warning',
  });
  cpSync(path.join(import.meta.dirname, 'fixture'), folder, { recursive: true });
  await runTests({
    vscodeExecutablePath, extensionDevelopmentPath: root, extensionTestsPath: suites,
    launchArgs: [folder, '--disable-extensions', `--user-data-dir=${profile}`, `--extensions-dir=${path.join(profile, 'extensions')}`],
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const dir of [folder, profile]) rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}
