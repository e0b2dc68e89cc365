// The overview of the work programme: charts that are drawn in the theme's colours, and links that work although the page has no script.
import assert from 'node:assert/strict';
import { around, cardPage, command } from './steps.mjs';

/** The charts of one Study Group. */
export async function programme(page) {
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await command(page, 'Rapporteur: Work Programme Overview');
  const shown = cardPage(page);
  await shown.locator('h1', { hasText: /^Work programme$/ }).waitFor();
  await shown.locator('nav a', { hasText: 'SG17' }).click();
  await shown.locator('h1', { hasText: 'Work programme of SG17' }).waitFor();
  const colours = await shown.locator('svg').first().locator('path[fill^="var(--chart"]').evaluateAll((parts) => parts.map((part) => globalThis.getComputedStyle(part).fill));
  assert.ok(new Set(colours).size > 4 && !colours.includes('rgb(0, 0, 0)'), `the colours ${colours.join(', ')}`);
  const shot = await around(page, [page.locator('iframe.webview.ready:visible').last()], { margin: 0 });
  return { ...shot, height: shot.height - 8 };   // Without the round corners of the window.
}

/** A click on a text opens its card. */
export async function programmeCard(page) {
  await cardPage(page).locator('a', { hasText: 'X.soar-cc' }).first().click();
  await page.locator('.tab.active', { hasText: 'X.soar-cc' }).waitFor();
  await cardPage(page).locator('h1', { hasText: 'X.soar-cc' }).waitFor();
}
