// What the looks have in common: commands, places, and which part of the page a picture shows.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Opens a file in its folder. */
export async function show(page, port, name) {
  const authority = `127.0.0.1:${port}`, payload = JSON.stringify([['openFile', `vscode-remote://${authority}${encodeURI(name)}`]]);
  await page.goto(`http://${authority}/?folder=${encodeURIComponent(path.dirname(name))}&payload=${encodeURIComponent(payload)}`);
}

/** Runs a command of the palette. A page or a theme that is still being shown takes the focus, and with it the palette away; then it is opened again. */
export async function command(page, name, tries = 5) {
  await page.keyboard.press('F1');
  try {
    await page.locator('.quick-input-widget input').first().fill(`>${name}`, { timeout: 3000 });
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: name.replace(/^.*?: /, '') }).first().click({ timeout: 3000 });
    await page.mouse.move(0, 0);   // What lies under the list would show what it is.
  } catch (error) {
    if (tries === 1) throw error;
    await command(page, name, tries - 1);
  }
}

/** Puts the cursor into the first place of some words, behind so many letters of them. */
export async function go(page, words, of, into = 3) {
  assert.ok(of.includes(words), `There is no "${words}" in the text.`);
  const before = of.slice(0, of.indexOf(words) + into).split('\n');
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input');
  await input.fill(`:${before.length}:${before.at(-1).length + 1}`);
  await input.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${before.length}, Col ${before.at(-1).length + 1}` }).waitFor();
}

/** Selects some words. */
export async function select(page, words, of) {
  await go(page, words, of, 0);
  for (let left = words.length; left > 0; left--) await page.keyboard.press('Shift+ArrowRight');
}

/** The text of the page that VS Code shows in the active editor, two frames deep. */
export const cardPage = (page) => page.locator('iframe.webview.ready:visible').last().contentFrame().locator('iframe#active-frame').contentFrame();

/** Shows the tab of a file with the text that is saved. */
export async function asSaved(page, name) {
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await page.locator('.tab', { hasText: name }).first().click();
  await page.mouse.move(0, 0);
  await command(page, 'File: Revert File');
  await page.locator('.tab.active:not(.dirty)', { hasText: name }).waitFor();
}

/** Settings of the folder, in place of those before. Lines that stick to the top would stand across the parts that are shown. */
export function settle(folder, settings) {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'editor.stickyScroll.enabled': false, 'diffEditor.renderSideBySide': false, ...settings }));
}

/** The part of the page around what is seen of some elements, in whole pixels; `wide` takes in the whole width of the editor. */
export async function around(page, elements, { margin = 12, wide = false } = {}) {
  const boxes = (await Promise.all(elements.map((element) => element.boundingBox()))).filter(Boolean), { width, height } = page.viewportSize();
  assert.equal(boxes.length, elements.length, 'what a picture shows is seen');
  const left = Math.max(0, Math.floor(Math.min(...boxes.map(({ x }) => x)) - margin)), top = Math.max(0, Math.floor(Math.min(...boxes.map(({ y }) => y)) - margin));
  const right = Math.min(width, Math.ceil(Math.max(...boxes.map((box) => box.x + box.width)) + margin)), bottom = Math.min(height, Math.ceil(Math.max(...boxes.map((box) => box.y + box.height)) + margin));
  if (!wide) return { x: left, y: top, width: right - left, height: bottom - top };
  const editor = await page.locator('.editor-instance').first().boundingBox();
  return { x: Math.floor(editor.x), y: top, width: Math.floor(editor.width), height: bottom - top };
}

/** The line of the text that has some words. VS Code writes no-break spaces between them. */
export const line = (page, words) => page.locator('.editor-instance .view-line', { hasText: spaced(words) }).first();

/** Words with any space between them. */
export const spaced = (words) => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'));
