// Installs the packaged extension in VS Code and looks at it as a person does: in a draft with problems, then in the short one of pictures/.
// Each look of looks/ waits for what must be seen, and a picture of it goes into dist/screenshots/: the whole window or the part that matters.
//   node test/vscode/screenshots.mjs [FILE]      the first looks, at a draft of yours, and its outline
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, workbench } from './get-vscode.mjs';
import { cardLife, cardWalk } from './looks/card.mjs';
import { compendiumPage, importDetails, importing, notice } from './looks/catalogue.mjs';
import { compare, fixes, organize, paste, refactor, rename } from './looks/changes.mjs';
import { card, completion, problems, relation, report } from './looks/checks.mjs';
import { calls, outline, records, references, targets } from './looks/finding.mjs';
import { hints, hover, lenses, themes } from './looks/marks.mjs';
import { programme, programmeCard } from './looks/programme.mjs';
import { newDraft, walkthrough } from './looks/starting.mjs';
import { settle, show } from './looks/steps.mjs';
import { workTree, workTreeFilter } from './looks/work-tree.mjs';
import { openBrowser, startServer } from './workbench.mjs';

const given = process.argv[2], pictures = path.join(root, 'dist/screenshots'), dir = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-pictures-'));
const extensions = path.join(dir, 'extensions'), longDraft = draftIn('drafts', given ?? path.join(import.meta.dirname, 'fixture/draft.md'));
const shortDraft = draftIn('short', path.join(import.meta.dirname, 'pictures/soar-cc.md'));
cpSync(path.join(import.meta.dirname, 'pictures/asm-cc.md'), path.join(shortDraft.folder, 'asm-cc.md'));   // Cites what the short one cites.
mkdirSync(pictures, { recursive: true });

const ofLong = { problems, completion, card, relation, report, ...(given && { outline }) };
const ofShort = { lenses, hover, targets, references, fixes, rename, refactor, paste, records, 'new-draft': newDraft, hints, ...themes, calls, compare, walkthrough, organize, programme, 'programme-card': programmeCard, 'work-tree': workTree, 'work-tree-filter': workTreeFilter, 'card-life': cardLife, 'card-walk': cardWalk, 'import': importing, 'import-details': importDetails, 'compendium': compendiumPage, notice };

let passed = 0, failed = 0, server, browser;
try {
  const vscode = await workbench();
  const vsix = path.join(root, 'dist/rapporteur.vsix');
  execFileSync('npm', ['run', '--silent', 'package'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  execFileSync(vscode.node, [vscode.server, '--install-extension', vsix, '--extensions-dir', extensions, '--server-data-dir', path.join(dir, 'data'), '--accept-server-license-terms']);
  server = await startServer(vscode, { extensions });
  browser = await openBrowser(vscode, { width: 1120, height: 680 });
  browser.page.setDefaultTimeout(12_000);
  await lookAt(browser.page, longDraft, ofLong);
  if (!given) {
    settle(shortDraft.folder, {});
    await lookAt(browser.page, shortDraft, ofShort);
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

/** A copy of a draft in a folder of its own. */
function draftIn(name, file) {
  const folder = path.join(dir, name);
  mkdirSync(folder);
  cpSync(file, path.join(folder, path.basename(file)));
  return { file, folder, name: path.basename(file), text: readFileSync(file, 'utf8') };
}

/** Opens a draft and takes a picture of each look. */
async function lookAt(page, draft, looks) {
  await show(page, server.port, path.join(draft.folder, draft.name));
  await page.locator('.tab.active', { hasText: draft.name }).waitFor();
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+b');   // The list of files is no part of the pictures.
  for (const [name, look] of Object.entries(looks)) {
    let clip;
    try {
      clip = await look(page, { ...draft, given });
      passed++;
      console.log(`  ✔ ${name}`);
    } catch (error) {
      failed++;
      console.error(`  ✖ ${name}: ${error.message}`);
    }
    await page.screenshot({ path: path.join(pictures, `${name}.png`), ...(clip && { clip }) });
  }
}
