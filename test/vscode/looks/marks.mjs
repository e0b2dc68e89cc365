// What is shown above and in the text: lenses, colours, hints, the hover.
import assert from 'node:assert/strict';
import { around, asSaved, command, go, line, settle, spaced } from './steps.mjs';

/** What stands above the title, the entries and the term, and the colours of the text. */
export async function lenses(page, { text }) {
  await go(page, 'Framework of', text, 0);
  await isDrawn(page);
}

/** The colours that words have which mean different things. */
const KINDS = [/Each/, /^playbook$/, /^shall$/, /X\.asm-cc/, /X\.1817/, spaced('ITU-T X.1645')];

/** The lenses are there, no two kinds of words that mean different things have the same colour, and a work item is told by its slant too. */
async function isDrawn(page) {
  for (const like of ['X.soar-cc · under study', '1 citation', '3 uses']) await page.locator('.codelens-decoration', { hasText: spaced(like) }).first().waitFor();
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  const style = (words) => page.locator('.editor-instance .view-line span span', { hasText: words }).last().evaluate((span) => { const { color, fontStyle } = globalThis.getComputedStyle(span); return { color, fontStyle }; });
  let styles = [];
  for (let left = 40; left > 0 && new Set(styles.map(({ color }) => color)).size < KINDS.length; left--) {   // Colours from the server come after those of the grammar.
    await page.waitForTimeout(250);
    styles = await Promise.all(KINDS.map(style));
  }
  assert.equal(new Set(styles.map(({ color }) => color)).size, KINDS.length, `the colours ${styles.map(({ color }) => color).join(', ')}`);
  assert.equal(styles[3].fontStyle, 'italic');
  await isOfOnePiece(page);
}

/** A number and its organization have one colour and one line under them, in the tag and behind it. */
async function isOfOnePiece(page) {
  const pieces = await page.locator('.editor-instance .view-line', { hasText: spaced('[ITU-T X.1645] Recommendation') }).locator('span span').evaluateAll((spans) => spans
    .filter(({ textContent }) => /X\.1645/.test(textContent)).map((span) => [span.textContent.replace(/\s/g, ' '), span.classList.contains('detected-link')]));
  assert.deepEqual(pieces, [['ITU-T X.1645', true], ['ITU-T X.1645', true]]);
}

/** What is known of a number the cursor is on. */
export async function hover(page, { text, name }) {
  await asSaved(page, name);
  await go(page, 'X.asm-cc', text);
  await command(page, 'Show or Focus Hover');
  const box = page.locator('.monaco-hover:visible', { hasText: 'under study' }).first();
  await box.waitFor();
  return around(page, [line(page, 'Each playbook'), box], { margin: 24 });
}

/** Titles behind tags. */
export async function hints(page, { text, name, folder }) {
  await asSaved(page, name);
  settle(folder, { 'rapporteur.inlayHints.titles': true, 'rapporteur.inlayHints.expansions': true });
  await go(page, 'Each playbook', text, 0);
  for (const title of ['Requirements of network', 'Security architecture for']) await page.locator('.editor-instance .view-line span span', { hasText: spaced(title) }).filter({ hasNotText: '*' }).first().waitFor();
  return around(page, [line(page, '## 6 Framework'), line(page, '<!-- rapporteur')], { wide: true });
}

const THEMES = { 'dark': 'Default Dark Modern', 'light': 'Default Light Modern', 'contrast-dark': 'Default High Contrast', 'contrast-light': 'Default High Contrast Light' };

/** Lenses, colours, hints and problems in each theme. */
export const themes = Object.fromEntries(Object.entries(THEMES).map(([key, theme]) => [key, async (page, { text, name, folder }) => {
  await asSaved(page, name);
  settle(folder, { 'workbench.colorTheme': theme, 'rapporteur.inlayHints.titles': true });
  await page.locator(`.monaco-workbench[class*="${theme.endsWith('Contrast') ? 'hc-black' : theme.endsWith('Contrast Light') ? 'hc-light' : theme.includes('Dark') ? 'theme-defaults-themes-dark' : 'theme-defaults-themes-light'}"]`).waitFor();
  await go(page, 'Framework of', text, 0);
  await isDrawn(page);
}]));
