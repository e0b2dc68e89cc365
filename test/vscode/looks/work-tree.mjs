// The work programme in the activity bar, beside a draft.
import assert from 'node:assert/strict';
import { asSaved, command } from './steps.mjs';

const row = (page, text) => page.locator('.pane-body .monaco-list-row:visible', { hasText: text });

/** The activity bar, the view and the beginning of the text. */
const SHOWN = { x: 0, y: 35, width: 760, height: 600 };

/** Draws the view's edge to the right, so that titles have room. */
async function widen(page) {
  const box = await page.locator('.part.sidebar').boundingBox(), edge = box.x + box.width + 1;
  await page.mouse.move(edge, 400);
  await page.mouse.down();
  await page.mouse.move(edge + 90, 400, { steps: 4 });
  await page.mouse.move(edge + 180, 400, { steps: 4 });
  await page.mouse.up();
}

/** Opened down to the items of a Question with the keyboard alone; each row says aloud where its item stands. */
export async function workTree(page, { name }) {
  await asSaved(page, name);
  await command(page, 'Work Programme: Focus on Work Programme View');
  await row(page, /^SG17/).first().click();
  await row(page, /^WP4\/17/).first().click();
  await row(page, /^Q14\/17/).waitFor();
  await row(page, /^Q8\/17/).first().click();
  await row(page, /^X\.soar-cc/).waitFor();
  assert.match(await row(page, /^X\.soar-cc/).getAttribute('aria-label') ?? '', /^X\.soar-cc, under study, (?:re)?determination.*your draft/);
  await widen(page);
  await row(page, /^X\.soar-cc/).first().hover();
  return SHOWN;
}

/** The tree as a filter leaves it, with what the filter says over it. */
export async function workTreeFilter(page) {
  await command(page, 'Rapporteur: Filter the Work Programme');
  const box = page.locator('.quick-input-widget');
  await box.locator('input.input').first().fill('cloud').catch(() => box.locator('input').nth(1).fill('cloud'));
  await box.locator('.monaco-list-row', { hasText: 'Scheduled' }).click();
  await page.keyboard.press('Enter');
  await page.locator('.pane-body .message', { hasText: 'items: "cloud", scheduled' }).waitFor();
  await row(page, /^X\.asm-cc/).first().waitFor();
  return SHOWN;
}
