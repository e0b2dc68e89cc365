// The card as a page: read and walked with the keyboard alone.
import assert from 'node:assert/strict';
import { cardPage, command } from './steps.mjs';

/** The life of a text that was not approved at first, opened by the command. */
export async function cardLife(page) {
  if (await page.locator('.part.sidebar').isVisible()) await page.keyboard.press('Control+b');   // The page has its wide drawing in a wide place.
  await openCard(page, 'X.ztd-iot', 'X.1353');
  const shown = cardPage(page);
  await shown.getByRole('img', { name: 'The life of X.1353' }).waitFor();
  for (const words of ['determined', 'redetermined', 'not approved', 'today']) await shown.locator('.timeline.wide text', { hasText: words }).first().waitFor();
}

/** From a text to what it became and back, with Tab, Enter and Alt+Left; the next card is shown from its title on. */
export async function cardWalk(page) {
  await openCard(page, 'rdda', 'X.1771');
  const shown = cardPage(page), link = shown.locator('.graph').getByRole('link').first();
  await link.waitFor();
  for (let left = 30; left > 0 && !(await link.evaluate((element) => element === element.ownerDocument.activeElement)); left--) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: 'X Suppl. 39' }).waitFor();
  await shown.locator('h1', { hasText: 'X Suppl. 39' }).waitFor();
  await shown.locator('button[data-act="back"]:enabled').waitFor();
  await until(() => shown.locator('h1').evaluate((element) => element === element.ownerDocument.activeElement), 'the title to have the focus');
  assert.equal(await shown.locator('h1').evaluate((element) => element.ownerDocument.defaultView.scrollY), 0);
  await page.keyboard.press('Alt+ArrowLeft');
  await page.locator('.tab.active', { hasText: 'X.1771' }).waitFor();
  await shown.locator('button[data-act="forward"]:enabled').waitFor();
}

async function openCard(page, words, id, tries = 5) {
  await command(page, 'Rapporteur: Show the Card');
  try {
    await page.locator('.quick-input-widget input[placeholder^="Number, acronym"]').fill(words, { timeout: 3000 });
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: id }).first().click({ timeout: 3000 });
    await page.locator('.tab.active', { hasText: id }).waitFor({ timeout: 5000 });
  } catch (error) {
    if (tries === 1) throw error;
    await openCard(page, words, id, tries - 1);
  }
}

async function until(look, what) {
  for (let left = 100; left > 0; left--) {
    if (await look()) return;
    await new Promise((resolve) => { setTimeout(resolve, 30); });
  }
  throw new Error(`Waited in vain for ${what}.`);
}
