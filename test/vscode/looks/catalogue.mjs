// Documents that become part of the catalogue: what an import changes, the page of a compendium, and what is told afterwards.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { around, asSaved, cardPage, command } from './steps.mjs';

const box = (page) => page.locator('.quick-input-widget');
const toasts = (page) => page.locator('.notification-toast .notification-list-item');

/** An export of the work programme, in words of our own. */
const EXPORT = `ITU-T Work Programme Report
;;
4 work item(s) match the following criteria:;
Study Group:;SG17: Security
Working Party:;WP4/17
Report Generated On:;12/Dec/2025 11:02:10 AM
;;
Work Item;Question;Title/Subject;Timing;Study Group;Study Period;Version;Status
X.asm-cc;Q8/17;Requirements of attack surface management for cloud computing;2026-06;SG17;2025-2028;New;Determined 2025-12-11
X.soar-cc;Q8/17;Framework of security orchestration, automation and response for cloud computing;2026-06;SG17;2025-2028;New;Determined 2025-12-11
X.lamp-key;Q8/17;Keys of signal lamps and their keepers;2026-12;SG17;2025-2028;New;Under study
X.lamp-log;Q8/17;Log books of signal lamps;2026-12;SG17;2025-2028;New;Under study
`;

/** Writes a path into VS Code's own file dialog. Once it has read the folder, it writes that into its box: then the path is written again. */
async function choosePath(page, file) {
  const input = box(page).locator('input').first();
  await box(page).locator('.monaco-list-row').first().waitFor();
  for (let left = 10; left > 0; left--) {
    await input.fill(file);
    await page.waitForTimeout(500);
    if (await input.inputValue() === file) break;
  }
  await box(page).locator('.quick-input-action .monaco-button').first().click();
}

/** What an import would change, and where it may be written; nothing is, before that is chosen. */
export async function importing(page, { name, folder }) {
  const file = path.join(folder, 'wp4-17-2025-12.csv');
  writeFileSync(file, EXPORT);
  await asSaved(page, name);
  await command(page, 'Rapporteur: Import a Document into the Catalogue');
  await choosePath(page, file);
  await box(page).locator('.monaco-list-row', { hasText: 'Import into This Workspace' }).waitFor();
  assert.match(await box(page).innerText(), /wp4-17-2025-12: 2 changes of status, .*2 new records/);
  await toasts(page).first().waitFor({ state: 'detached' });
  return around(page, [box(page)]);
}

/** The details, line by line, with the question over them. Nothing is written before it is answered. */
export async function importDetails(page, { folder }) {
  await box(page).locator('.monaco-list-row', { hasText: 'Show Details' }).click();
  await page.locator('.tab.active', { hasText: 'What the import changes' }).waitFor();
  await page.locator('.editor-instance .view-line', { hasText: /X\.lamp-log/ }).waitFor();
  for (const answer of ['Import into This Workspace', 'Import for All My Drafts']) await page.locator('.codelens-decoration a', { hasText: answer }).waitFor();
  await toasts(page).filter({ hasText: 'Nothing is written before you choose' }).waitFor();
  await page.waitForTimeout(500);   // The message comes in slowly.
  await page.mouse.move(0, 0);
  assert.ok(!existsSync(path.join(folder, '.rapporteur')), 'nothing is written yet');
}

const TEXTS = {
  'X.1998': ['**3.2.1 signal lamp**: A lamp that gives signals.', '**3.2.2 keeper**: A person who lights a signal lamp.', '| LK | Lamp Keeper |\n| SL | Signal Lamp |'],
  'X.1999': ['**3.2.1 signal lamp**: A device that shows one of several colours to those who pass.', '**3.2.2 log book**: A book in which each signal is written down.', '| LK | Log Keeper |\n| SL | Signal Lamp |'],
};

/** The compendium of two texts as a page: what they say differently comes first. */
export async function compendiumPage(page, { folder }) {
  const texts = path.join(folder, 'texts');
  mkdirSync(texts, { recursive: true });
  for (const [id, [first, second, table]] of Object.entries(TEXTS)) {
    writeFileSync(path.join(texts, `${id}.md`), `# Recommendation ITU-T ${id}\n\nLamps\n\n## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n${first}\n\n${second}\n\n## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n${table}\n\n## 6 Rules\n\nEach keeper shall light the lamp.\n`);
  }
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await command(page, 'Rapporteur: Build a Compendium');
  await choosePath(page, `${texts}/`);
  await box(page).locator('.monaco-list-row', { hasText: 'Markdown' }).first().click();
  await choosePath(page, path.join(folder, 'compendium.md'));
  await toasts(page).filter({ hasText: /2 Recommendations: \d+ definitions, .*2 conflicts/ }).locator('.monaco-button', { hasText: 'Open' }).click();
  await page.locator('.tab.active', { hasText: 'Preview compendium.md' }).waitFor();
  const shown = cardPage(page);
  await shown.locator('h2', { hasText: 'Terms with several definitions' }).waitFor();
  await shown.locator('h2', { hasText: 'Abbreviations with several expansions' }).waitFor();
  await shown.locator('li', { hasText: 'Log Keeper (ITU-T X.1999)' }).waitFor();
  await page.mouse.move(0, 0);
  const shot = await around(page, [page.locator('iframe.webview.ready:visible').last()], { margin: 0 });
  return { ...shot, height: shot.height - 8 };   // Without the round corners of the window.
}

/** What a letter of today says of a draft's own item: two things are due soon. */
function letter() {
  const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  return JSON.stringify({
    version: 1, source: { id: 'letter', title: 'A letter', date: day(0), covers: [] }, questions: [], abbreviations: [],
    meetings: [{ id: 'WP4/17, soon', group: 'WP4/17', from: day(12), to: day(13), deadlines: [{ date: day(5), subject: { lang: 'en', text: 'Contributions' } }] }],
    statements: [{ names: ['X.soar-cc'], kind: 'recommendation', studyGroup: 'SG17', questions: ['8/17'], events: [{ event: 'scheduled', meeting: 'WP4/17, soon', note: 'determination' }], relations: [], notes: [], place: 'Items' }],
  });
}

/** A deadline is told once, and closing it brings no other message, whatever is saved meanwhile. */
export async function notice(page, { name, folder }) {
  const store = path.join(folder, '.rapporteur');
  await asSaved(page, name);
  await command(page, 'Notifications: Clear All Notifications');
  mkdirSync(store, { recursive: true });
  writeFileSync(path.join(store, 'letter.json'), letter());
  const told = toasts(page).filter({ hasText: /X\.soar-cc is planned for determination.*Contributions/ });
  await told.waitFor();
  await command(page, 'Notifications: Clear All Notifications');
  await told.waitFor({ state: 'detached' });
  writeFileSync(path.join(folder, 'another.md'), '# Draft new Recommendation ITU-T X.asm-cc\n\nAnother\n\n## 6 Rules\n\nAs X.soar-cc says.\n');
  await page.waitForTimeout(3000);
  assert.deepEqual(await toasts(page).allInnerTexts(), []);
  rmSync(store, { recursive: true });
}
