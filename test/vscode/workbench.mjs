// Starts VS Code's server and opens its workbench in a headless browser.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Nothing that moves, asks, looks for updates or saves by itself while a test runs. */
const settings = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'editor.wordBasedSuggestions': 'off',
  'editor.minimap.enabled': false,
};

/**
 * Runs the server on a free port until `stop()`. `vscode` is what `workbench()` of get-vscode.mjs gave;
 * `extensions` is a folder of installed extensions.
 */
export async function startServer(vscode, { extensions, args = [] } = {}) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-vscode-'));
  const machine = path.join(dir, 'data/Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(path.join(machine, 'settings.json'), JSON.stringify(settings));
  const child = spawn(vscode.node, [
    vscode.server, '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust',
    '--server-data-dir', dir, '--extensions-dir', extensions ?? path.join(dir, 'extensions'), ...args,
  ], { env: { ...process.env, EXTENSIONS_GALLERY: '{}' }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });

  // The server, its extension host and the language server are one process group, which ends with this process whatever happens.
  const kill = () => { try { process.kill(-child.pid, 'SIGKILL'); } catch { /* It is gone already. */ } };
  process.on('exit', kill);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    kill();
    await gone;
    process.off('exit', kill);
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };

  let log = '';
  const port = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`VS Code's server did not start.\n${log}`)), 60_000);
    const read = (data) => {
      log += data;
      const bound = /Extension host agent listening on (\d+)/.exec(log);
      if (bound) { clearTimeout(timer); resolve(Number(bound[1])); }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => { clearTimeout(timer); reject(new Error(`VS Code's server ended with ${code}.\n${log}`)); });
  }).catch(async (error) => { await stop(); throw error; });
  return { port, stop, log: () => log };
}

/** A page of a headless browser with a profile of its own. */
export async function openBrowser(vscode, viewport = { width: 1280, height: 800 }) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: vscode.chromium.executable, headless: true, viewport, env: { ...process.env, ...vscode.chromium.env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const close = async () => {
    await context.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page: context.pages()[0] ?? await context.newPage(), close };
}
