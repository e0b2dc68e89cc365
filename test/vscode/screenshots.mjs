// Installs the packaged extension in VS Code, opens a draft, looks for its problems, a completion list and cards in the page,
// then in the draft of pictures/ for what is shown above and in its text and what changes it. Takes a picture of each into dist/screenshots/.
//   node test/vscode/screenshots.mjs [FILE]
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, workbench } from './get-vscode.mjs';
import { openBrowser, startServer } from './workbench.mjs';

const WORK_ITEM = 'X.nssa-cc';
const given = process.argv[2], file = given ?? path.join(import.meta.dirname, 'fixture/draft.md'), text = readFileSync(file, 'utf8');
const pictures = path.join(root, 'dist/screenshots'), dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-pictures-'));
const folder = path.join(dir, 'drafts'), extensions = path.join(dir, 'extensions'), opened = path.join(folder, path.basename(file));
const shortFolder = path.join(dir, 'short'), SHORT = 'soar-cc.md', OLDER = 'soar-cc-2025.md', short = readFileSync(path.join(import.meta.dirname, 'pictures', SHORT), 'utf8');
mkdirSync(pictures, { recursive: true });
mkdirSync(folder);
cpSync(file, opened);
mkdirSync(shortFolder);
writeFileSync(path.join(shortFolder, SHORT), short);
writeFileSync(path.join(shortFolder, OLDER), earlier(short));

let passed = 0, failed = 0, server, browser;
try {
  const vscode = await workbench();
  const vsix = path.join(root, 'dist/rapporteur.vsix');
  execFileSync('npm', ['run', '--silent', 'package'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  execFileSync(vscode.node, [vscode.server, '--install-extension', vsix, '--extensions-dir', extensions, '--server-data-dir', path.join(dir, 'data'), '--accept-server-license-terms']);
  server = await startServer(vscode, { extensions });
  browser = await openBrowser(vscode, { width: 1120, height: 680 });
  const { page } = browser;
  page.setDefaultTimeout(30_000);
  await show(page, opened);

  for (const [name, look] of Object.entries({ problems, completion, card, relation, report, lenses, rename, refactor, compare, contrast })) {
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

/** Opens a file in its folder. */
async function show(page, name) {
  const authority = `127.0.0.1:${server.port}`, payload = JSON.stringify([['openFile', `vscode-remote://${authority}${encodeURI(name)}`]]);
  await page.goto(`http://${authority}/?folder=${encodeURIComponent(path.dirname(name))}&payload=${encodeURIComponent(payload)}`);
}

/** Squiggles in the text, the same problems in their panel, and the draft's work item in the status bar. */
async function problems(page) {
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.keyboard.press('Control+b');   // The list of files is no part of the pictures.
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'rapporteur' }).first().waitFor();
  await page.locator('.monaco-editor .view-line').first().click();
  if (text.includes(WORK_ITEM)) await go(page, WORK_ITEM);
  else await page.keyboard.press('F8');   // The first problem.
  await page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first().waitFor();
  if (given) return;
  for (const like of [WORK_ITEM, 'SIEM', 'X.1817', 'Clause 8']) await page.locator('.markers-panel .monaco-list-row', { hasText: like }).first().waitFor();
  await page.locator('.statusbar-item', { hasText: /X\.soar-cc – under study · catalogue \d{4}/ }).waitFor();
}

/** The lists for a word of titles and for a number, with no label cut short. */
async function completion(page) {
  await page.keyboard.press('Control+j');   // Without the panel.
  await page.keyboard.press('Control+1');
  if (text.includes(WORK_ITEM)) await go(page, WORK_ITEM);
  else await page.keyboard.press('Control+End');
  for (const key of ['End', 'End']) await page.keyboard.press(key);
  const row = page.locator('.suggest-widget.visible .monaco-list-row'), [opening, rest] = file.endsWith('.adoc') ? ['<<', 'x14'] : ['[', 'ITU-T X.14'];
  await page.keyboard.type(`\n\nPlaces are protected as in ${opening}`);
  for (const [more, like] of [['cloud', given ? '' : 'under study'], [rest, 'X.1454']]) {
    await page.keyboard.type(more, { delay: 30 });
    await row.filter({ hasText: like }).first().waitFor();
    if (more === rest) await row.nth(4).waitFor({ state: 'detached' });   // The list follows what is typed; the last one is short.
    assert.deepEqual(await row.locator('.monaco-icon-label-container').evaluateAll((labels) => labels.filter((label) => label.scrollWidth > label.clientWidth + 1).map((label) => label.textContent)), []);
    for (let left = more === rest ? 0 : more.length; left > 0; left--) await page.keyboard.press('Backspace');
  }
  // The panel with what is known of the chosen one. While the list is being renewed the keys ask for a list, not for the panel.
  const details = page.locator('.suggest-details', { hasText: 'ITU-T' }).first(), isShown = () => details.waitFor({ timeout: 5000 }).then(() => true, () => false);
  for (let left = 4; left > 0; left--) {
    await page.keyboard.press('Control+Space');
    if (await isShown()) break;
  }
  await details.waitFor();
}

/** The card behind a work item, or where the text has none, behind one that is searched for: a page with links to other cards. */
async function card(page) {
  await page.keyboard.press('Escape');
  if (text.includes(WORK_ITEM)) {
    await go(page, WORK_ITEM);
    await page.keyboard.press('F12');
  } else await search(page, WORK_ITEM, 'X.1645');
  const history = cardPage(page).locator('table').filter({ hasText: 'Where it is stated' });
  await page.locator('.tab.active', { hasText: 'X.1645' }).waitFor();
  await history.getByText('2023-09-08').first().waitFor();
  assert.match(await cardPage(page).locator('h1').innerText(), /ITU-T X\.1645/);
}

/** A click in a card opens the card of the related document. */
async function relation(page) {
  await search(page, 'rdda', 'X.1771');
  await page.locator('.tab.active', { hasText: 'X.1771' }).waitFor();
  await cardPage(page).getByRole('link', { name: 'X Suppl. 39' }).first().click();
  await page.locator('.tab.active', { hasText: 'X Suppl. 39' }).waitFor();
  await cardPage(page).getByRole('link', { name: 'X.1771' }).first().waitFor();
}

/** The report on the draft as a page. */
async function report(page) {
  await page.keyboard.press('Control+1');
  await page.locator('.tab', { hasText: path.basename(file) }).first().click();
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill('>Rapporteur: Report for This Draft');
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Report for This Draft' }).first().click();
  await page.locator('.tab.active', { hasText: 'Report on' }).waitFor();
  await cardPage(page).getByText('for a person to judge').first().waitFor();
  assert.match(await cardPage(page).locator('h1').innerText(), /^Report on /);
  await page.locator('.notification-list-item', { hasText: 'Save as HTML' }).first().waitFor();
}

/** What stands above the title, the entries and the term, and the colours of the text. */
async function lenses(page) {
  await show(page, path.join(shortFolder, SHORT));
  await page.locator('.tab.active', { hasText: SHORT }).waitFor();
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+b');
  await go(page, 'Framework of', short, 0);
  await isDrawn(page);
}

/** The lenses are there, and no two kinds of words that mean different things have the same colour. */
async function isDrawn(page) {
  for (const like of [/X\.soar-cc\s·\sunder\sstudy/, /1\scitation/, /3\suses/]) await page.locator('.codelens-decoration', { hasText: like }).first().waitFor();
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  const colour = (words) => page.locator('.view-line span span', { hasText: words }).last().evaluate((span) => globalThis.getComputedStyle(span).color);
  const kinds = [/Each/, /^playbook$/, /^shall$/, /X\.asm-cc/, /X\.1817/, /ITU-T\sX\.1645/];
  let colours = [];
  for (let left = 40; left > 0 && new Set(colours).size < kinds.length; left--) {   // Colours from the server come after those of the grammar.
    await page.waitForTimeout(250);
    colours = await Promise.all(kinds.map(colour));
  }
  assert.equal(new Set(colours).size, kinds.length, `the colours ${colours.join(', ')}`);
}

/** The box for the new name of a term. */
async function rename(page) {
  await go(page, 'playbook shall', short);
  await page.keyboard.press('F2');
  const box = page.locator('.rename-box input');
  await box.waitFor();
  assert.equal(await box.inputValue(), 'playbook');
  await box.fill('response plan');
}

/** The menu of what can be done with a selected sentence. */
async function refactor(page) {
  await page.keyboard.press('Escape');
  await go(page, 'An alert rule', short, 0);
  for (let left = 'An alert rule is a rule that turns an event into an alert.'.length; left > 0; left--) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+Period');
  await page.locator('.action-widget .monaco-list-row', { hasText: 'Move to clause 3.2 as the definition of "alert rule"' }).waitFor();
}

/** What differs from an older text, which is chosen in the list of files. */
async function compare(page) {
  await page.keyboard.press('Escape');
  await command(page, 'Rapporteur: Compare with…');
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: OLDER }).click();
  await page.mouse.move(0, 0);
  await page.locator('.tab.active', { hasText: 'Changes from' }).waitFor();
  for (const like of ['requirement word changed', 'alert rule']) await cardPage(page).getByText(like).first().waitFor();
}

/** The lenses and colours in a theme of high contrast. */
async function contrast(page) {
  await page.keyboard.press('Escape');
  await page.locator('.tab', { hasText: SHORT }).first().click();
  await page.mouse.move(0, 0);
  mkdirSync(path.join(shortFolder, '.vscode'));
  writeFileSync(path.join(shortFolder, '.vscode/settings.json'), '{ "workbench.colorTheme": "Default High Contrast" }');
  await page.locator('.monaco-workbench.hc-black').waitFor();
  await go(page, 'Framework of', short, 0);
  await isDrawn(page);
}

/** The short draft as it was at an earlier meeting. */
function earlier(draft) {
  return draft.replace('shall have', 'should have').replace(' It is recommended that each alert rule names its playbook.', '')
    .replace('one kind of event', 'an event');
}

/** Runs a command of the palette. */
async function command(page, name) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${name}`);
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: name.replace(/^.*: /, '') }).first().click();
}

/** Puts the cursor into the first place of some words, behind so many letters of them. */
async function go(page, words, of = text, into = 3) {
  const before = of.slice(0, of.indexOf(words) + into).split('\n');
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input');
  await input.fill(`:${before.length}:${before.at(-1).length + 1}`);
  await input.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${before.length}, Col ${before.at(-1).length + 1}` }).waitFor();
}

/** Opens a card by the command. A page that is still being shown takes the focus, and with it the search away; then it is opened again. */
async function search(page, words, id, tries = 5) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill('>Rapporteur: Show the Card');
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Show the Card' }).first().click();
  try {
    await page.locator('.quick-input-widget input[placeholder^="Number, acronym"]').fill(words, { timeout: 3000 });
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: id }).first().click({ timeout: 3000 });
  } catch (error) {
    if (tries === 1) throw error;
    await search(page, words, id, tries - 1);
  }
}

/** The text of the page that VS Code shows in the active editor, two frames deep. */
function cardPage(page) {
  return page.locator('iframe.webview.ready:visible').last().contentFrame().locator('iframe#active-frame').contentFrame();
}
