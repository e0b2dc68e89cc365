// What changes the text: repairs, new names, rewriting, order, paste; and what is told of the changes.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { around, asSaved, cardPage, command, go, line, select, spaced } from './steps.mjs';

const OLDER = 'soar-cc-2025.md';

/** The menu of the light bulb at a tag without an entry. */
export async function fixes(page, { text, name }) {
  await asSaved(page, name);
  await go(page, 'X.1817', text);
  await page.locator('.monaco-editor .squiggly-error').first().waitFor();
  return around(page, [line(page, 'Each playbook'), await menuWith(page, 'X.1817')], { margin: 24 });
}

/** The box for the new name of a term. */
export async function rename(page, { text, name }) {
  await asSaved(page, name);
  await go(page, 'playbook shall', text);
  await page.keyboard.press('F2');
  const box = page.locator('.rename-box').first(), input = box.locator('input');
  await input.waitFor();
  assert.equal(await input.inputValue(), 'playbook');
  await input.fill('response plan');
  return around(page, [line(page, '## 6 Framework'), line(page, 'An alert rule'), box], { margin: 24 });
}

/** The menu of what can be done with a selected sentence. */
export async function refactor(page, { text, name }) {
  await asSaved(page, name);
  await select(page, 'An alert rule is a rule that turns an event into an alert.', text);
  return around(page, [line(page, '## 6 Framework'), await menuWith(page, 'Move to clause 3.2 as the definition of "alert rule"'), line(page, 'An alert rule')]);
}

/** The menu of the light bulb. While problems are being told it may close again; then it is asked for again. */
async function menuWith(page, words) {
  const menu = page.locator('.action-widget').first(), row = menu.locator('.monaco-list-row', { hasText: words }).first();
  for (let left = 5; left > 0; left--) {
    await page.keyboard.press('Control+Period');
    if (await row.waitFor({ timeout: 3000 }).then(() => true, () => false)) break;
    await page.keyboard.press('Escape');
  }
  await row.waitFor();
  return menu;
}

/** What Organize References moved in a draft whose entries are not in order, beside the text that is saved. */
export async function organize(page, { text, folder }) {
  const name = 'not-in-order.md', [first, second] = text.split('\n').filter((one) => one.startsWith('[ITU-T '));
  writeFileSync(path.join(folder, name), text.replace(`${first}\n\n${second}`, `${second}\n\n${first}`));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input').fill(name);
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.codelens-decoration', { hasText: spaced('1 citation') }).first().waitFor();
  await command(page, 'Rapporteur: Organize References');
  await page.locator('.tab.active.dirty', { hasText: name }).waitFor();
  await command(page, 'File: Compare Active File with Saved');
  await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
  await page.locator('.workbench-hover').waitFor({ state: 'hidden' });
  const diff = await around(page, [page.locator('.monaco-diff-editor').first()], { margin: 0 });
  return { ...diff, width: diff.width - 45, height: 300 };   // Without the ruler, down to the first heading that stayed.
}

/** What a page's address became: a tag in the text, with its entry. */
export async function paste(page, { text, name }) {
  await asSaved(page, name);
  await go(page, 'Weaknesses are', text, 0);
  await page.keyboard.type('Updates follow ');
  await page.evaluate(pasteText, 'https://www.itu.int/rec/T-REC-X.1454/en');
  await line(page, '[ITU-T X.1454] Recommendation').waitFor();
  await page.keyboard.type('. ');
  await line(page, 'Updates follow [ITU-T X.1454]').waitFor();
  await line(page, '[ITU-T X.1454] Recommendation').locator('.detected-link').first().waitFor();
  await page.locator('.codelens-decoration', { hasText: spaced('1 citation') }).nth(2).waitFor();
  return around(page, [line(page, '[ITU-T X.1454] Recommendation'), line(page, 'An alert rule')], { wide: true, margin: 24 });
}

/** What differs from an older text, which is chosen in the list of files. */
export async function compare(page, { text, name, folder }) {
  writeFileSync(path.join(folder, OLDER), earlier(text));
  await asSaved(page, name);
  await page.keyboard.press('Control+b');   // The tree of citations is no part of this picture.
  await command(page, 'Rapporteur: Compare with…');
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: OLDER }).click();
  await page.mouse.move(0, 0);
  await page.locator('.tab.active', { hasText: 'Changes from' }).waitFor();
  for (const like of ['requirement word changed', 'alert rule']) await cardPage(page).getByText(like).first().waitFor();
}

/** The short draft as it was at an earlier meeting. */
function earlier(draft) {
  return draft.replace('shall have', 'should have').replace(' It is recommended that each alert rule names its playbook.', '')
    .replace('one kind of event', 'an event');
}

/** Runs in the page: the event that the keys make, with words of its own. */
function pasteText(words) {
  const { ClipboardEvent, DataTransfer, document } = globalThis, clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', words);
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}
