// What finds: places, targets, names of the workspace and of the catalogue, who cites what.
import { around, asSaved, command, go, line, settle } from './steps.mjs';

/** Every place of a document. */
export async function references(page, { text, name }) {
  await asSaved(page, name);
  await go(page, 'ITU-T X.1645] asks', text, 8);
  await page.keyboard.press('Shift+F12');
  const peek = page.locator('.peekview-widget');
  for (const like of ['asm-cc.md', 'Recommendation']) await peek.locator('.monaco-list-row', { hasText: like }).first().waitFor();
  return around(page, [peek.locator('.body')], { margin: 0 });
}

/** Which drafts cite a document. */
export async function calls(page, { text, name, folder }) {
  settle(folder, {});   // The themes were before.
  await asSaved(page, name);
  await go(page, 'ITU-T X.1645] asks', text, 8);
  await page.keyboard.press('Shift+Alt+h');
  const view = page.locator('.part.sidebar');
  for (const like of ['ITU-T X.1645', 'ITU-T X.soar-cc', 'ITU-T X.asm-cc']) await view.locator('.monaco-list-row', { hasText: like }).first().waitFor();
  const clip = await around(page, [view, line(page, 'Each playbook')], { margin: 0 });
  await page.mouse.move(0, 0);
  return { ...clip, height: 300 };
}

/** Records of the catalogue by name. */
export async function records(page, { name }) {
  await asSaved(page, name);
  await page.keyboard.press('Control+t');
  const box = page.locator('.quick-input-widget');
  await box.locator('input').fill('##X.soar');
  await box.locator('.monaco-list-row', { hasText: 'X.soar-cc' }).first().waitFor();
  return around(page, [box]);
}

/** The clauses that there are, behind "clause". */
export async function targets(page, { text, name }) {
  await asSaved(page, name);
  await go(page, 'asks. Weaknesses', text, 'asks'.length);
  await page.keyboard.type(' in clause ', { delay: 20 });
  const list = page.locator('.suggest-widget.visible');
  await list.locator('.monaco-list-row', { hasText: 'Terms defined in this Recommendation' }).first().waitFor();
  return around(page, [line(page, '## 6 Framework'), line(page, 'Each playbook'), list], { margin: 24 });
}

/** The outline beside the text. */
export async function outline(page, { name }) {
  await page.keyboard.press('Escape');
  await page.locator('.tab', { hasText: name }).first().click();
  await command(page, 'Explorer: Focus on Outline View');
  await page.locator('.outline-tree .monaco-list-row').nth(3).waitFor();
}
