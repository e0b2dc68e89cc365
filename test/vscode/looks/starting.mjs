// The first steps: the list of work items, the skeleton of a text, the walkthrough.
import { around, asSaved, command } from './steps.mjs';

/** The work items that fit some words. */
export async function newDraft(page, { name }) {
  await asSaved(page, name);
  await command(page, 'Rapporteur: New Draft from Work Item');
  const box = page.locator('.quick-input-widget');
  await box.locator('input[placeholder^="Acronym"]').fill('cloud');
  await box.locator('.monaco-list-row', { hasText: 'X.asm-cc' }).first().waitFor();
  return around(page, [box]);
}

/** The five things worth knowing. */
export async function walkthrough(page) {
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await command(page, 'Welcome: Open Walkthrough...');
  await page.locator('.quick-input-widget input').first().fill('Write a Draft');
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Write a Draft with Rapporteur' }).first().click();
  await page.getByText('Begin a draft, or open yours').first().waitFor();
  await page.mouse.move(0, 0);
}
