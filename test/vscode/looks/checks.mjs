// What is said of a draft: problems, completion, cards, the report.
import assert from 'node:assert/strict';
import path from 'node:path';
import { cardPage, command, go } from './steps.mjs';

const WORK_ITEM = 'X.nssa-cc';

/** Squiggles in the text, the same problems in their panel, and the draft's work item in the status bar. */
export async function problems(page, { text, given }) {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'rapporteur' }).first().waitFor();
  await page.locator('.monaco-editor .view-line').first().click();
  if (text.includes(WORK_ITEM)) await go(page, WORK_ITEM, text);
  else await page.keyboard.press('F8');   // The first problem.
  await page.locator('.monaco-editor :is(.squiggly-error, .squiggly-warning, .squiggly-info)').first().waitFor();
  if (given) return;
  for (const like of [WORK_ITEM, 'SIEM', 'X.1817', 'Clause 8']) await page.locator('.markers-panel .monaco-list-row', { hasText: like }).first().waitFor();
  await page.locator('.statusbar-item', { hasText: /X\.soar-cc – under study · catalogue \d{4}/ }).waitFor();
}

/** The lists for a word of titles and for a number, with no label cut short. */
export async function completion(page, { text, given, file }) {
  await page.keyboard.press('Control+j');   // Without the panel.
  await page.keyboard.press('Control+1');
  if (text.includes(WORK_ITEM)) await go(page, WORK_ITEM, text);
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
export async function card(page, { text }) {
  await page.keyboard.press('Escape');
  if (text.includes(WORK_ITEM)) {
    await go(page, WORK_ITEM, text);
    await page.keyboard.press('F12');
  } else await search(page, WORK_ITEM, 'X.1645');
  const history = cardPage(page).locator('table').filter({ hasText: 'Where it is stated' });
  await page.locator('.tab.active', { hasText: 'X.1645' }).waitFor();
  await history.getByText('2023-09-08').first().waitFor();
  assert.match(await cardPage(page).locator('h1').innerText(), /ITU-T X\.1645/);
}

/** A click in a card opens the card of the related document. */
export async function relation(page) {
  await search(page, 'rdda', 'X.1771');
  await page.locator('.tab.active', { hasText: 'X.1771' }).waitFor();
  await cardPage(page).getByRole('link', { name: 'X Suppl. 39' }).first().click();
  await page.locator('.tab.active', { hasText: 'X Suppl. 39' }).waitFor();
  await cardPage(page).getByRole('link', { name: 'X.1771' }).first().waitFor();
}

/** The report on the draft as a page. */
export async function report(page, { file }) {
  await page.keyboard.press('Control+1');
  await page.locator('.tab', { hasText: path.basename(file) }).first().click();
  await command(page, 'Rapporteur: Report for This Draft');
  await page.locator('.tab.active', { hasText: 'Report on' }).waitFor();
  await cardPage(page).getByText('for a person to judge').first().waitFor();
  assert.match(await cardPage(page).locator('h1').innerText(), /^Report on /);
  await page.locator('.notification-list-item', { hasText: 'Save as HTML' }).first().waitFor();
}

/** Opens a card by the command. A page that is still being shown takes the focus, and with it the search away; then it is opened again. */
async function search(page, words, id, tries = 5) {
  await command(page, 'Rapporteur: Show the Card');
  try {
    await page.locator('.quick-input-widget input[placeholder^="Number, acronym"]').fill(words, { timeout: 3000 });
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: id }).first().click({ timeout: 3000 });
  } catch (error) {
    if (tries === 1) throw error;
    await search(page, words, id, tries - 1);
  }
}
