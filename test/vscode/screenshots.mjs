// Installs the packaged extension in VS Code, opens a draft, looks for its problems, a completion list and a card in the page,
// and takes a picture of each into dist/screenshots/.
//   node test/vscode/screenshots.mjs [FILE]
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, workbench } from './get-vscode.mjs';
import { openBrowser, startServer } from './workbench.mjs';

const given = process.argv[2], file = given ?? path.join(import.meta.dirname, 'fixture/draft.md');
const pictures = path.join(root, 'dist/screenshots'), dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-pictures-'));
const folder = path.join(dir, 'drafts'), extensions = path.join(dir, 'extensions'), opened = path.join(folder, path.basename(file));
mkdirSync(pictures, { recursive: true });
mkdirSync(folder);
cpSync(file, opened);

let passed = 0, failed = 0, server, browser;
try {
  const vscode = await workbench();
  const vsix = path.join(root, 'dist/rapporteur.vsix');
  execFileSync('npm', ['run', '--silent', 'package'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  execFileSync(vscode.node, [vscode.server, '--install-extension', vsix, '--extensions-dir', extensions, '--server-data-dir', path.join(dir, 'data'), '--accept-server-license-terms']);
  server = await startServer(vscode, { extensions });
  browser = await openBrowser(vscode, { width: 1400, height: 900 });
  const { page } = browser;
  page.setDefaultTimeout(30_000);
  const authority = `127.0.0.1:${server.port}`, payload = JSON.stringify([['openFile', `vscode-remote://${authority}${encodeURI(opened)}`]]);
  await page.goto(`http://${authority}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(payload)}`);

  for (const [name, look] of Object.entries({ problems, completion, card })) {
    try {
      await look(page);
      passed++;
      console.log(`  ✔ ${name}`);
    } catch (error) {
      failed++;
      console.error(`  ✖ ${name}: ${error.message}`);
    }
    await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }
} catch (error) {
  failed++;
  console.error(error.stderr ? `${error.message}\n${error.stderr}` : error.message);
} finally {
  await browser?.close();
  await server?.stop();
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`  in ${path.relative(process.cwd(), pictures)}\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

/** Squiggles in the text, the same problems in their panel, and the draft's work item in the status bar. */
async function problems(page) {
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.keyboard.press('Control+Shift+M');
  await page.waitForSelector('.markers-panel .monaco-list-row .marker-icon');
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+End');
  await page.waitForSelector('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning');
  const rows = await page.locator('.markers-panel .monaco-list-row').allTextContents();
  assert.ok(rows.some((row) => row.includes('rapporteur')), `rows of the Problems panel: ${rows.join(' | ')}`);
  if (given) return;
  await page.locator('.statusbar-item', { hasText: 'X.soar-cc' }).waitFor();
  for (const like of ['X.nssa-cc', 'SIEM', 'X.1817', 'clause 8']) assert.ok(rows.some((row) => row.includes(like)), `no row of the Problems panel names ${like}`);
}

/** The list after an opening bracket. What was typed is taken away again. */
async function completion(page) {
  const typed = `\n${file.endsWith('.adoc') ? '<<' : 'Places are protected as in [ITU-T '}X.14`;
  await page.locator('.monaco-editor .view-line').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(typed, { delay: 30 });
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'X.1454' }).first().waitFor();
}

/** The card of a record that is searched for by its old acronym. */
async function card(page) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.keyboard.type('Rapporteur: Show the Card');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget input[placeholder^="Number, acronym"]').waitFor();
  await page.keyboard.type('nssa-cc');
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'X.1645' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.editor-group-container .tab.active', { hasText: 'X.1645' }).waitFor();
  await page.locator('.monaco-editor .view-line', { hasText: 'network security situational awareness' }).first().waitFor();
}
