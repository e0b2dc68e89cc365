import assert from 'node:assert/strict';
import { commands, env, Selection, type TextEditor, UIKind, window } from 'vscode';
import { at, closeAll, open, until } from './draft.ts';

const TEXT = '# Draft new Recommendation ITU-T X.asm-cc\n\nTitle\n\n## 2 References\n\n[ITU-T X.1219] Recommendation ITU-T X.1219 (2023), *Security architecture for evaluation of technical vulnerabilities*.\n\n## 6 Requirements\n\nThe platform of HERE is used.\n';

/** Pastes as a person does: in a browser no command asks the providers, so the page gets the event that the keys make. */
async function paste(editor: TextEditor, text: string): Promise<void> {
  await window.showTextDocument(editor.document, { selection: editor.selection, preview: false });
  if (env.uiKind === UIKind.Web) {
    console.log(`[paste] ${JSON.stringify(text)}`);
    return;
  }
  await env.clipboard.writeText(text);
  await commands.executeCommand('editor.action.clipboardPasteAction');
}

suite('paste', () => {
  teardown(closeAll);

  test('a page\'s address pasted into the text becomes a tag with its entry, and one undo takes both back', async () => {
    const editor = await open('paste-link.md', TEXT), { document } = editor, here = at(document, 'HERE');
    await commands.executeCommand('vscode.executeHoverProvider', document.uri, here);
    editor.selection = new Selection(here, here.translate(0, 4));
    await paste(editor, 'https://www.itu.int/rec/T-REC-X.1645/en');
    const text = await until('the tag', () => (document.getText().includes('of [ITU-T') ? document.getText() : undefined), 8000).catch(() => document.getText());
    assert.match(text, /^The platform of \[ITU-T X\.1645\] is used\.$/m);
    assert.match(text, /\n\n\[ITU-T X\.1645\] Recommendation ITU-T X\.1645 \(2023\), \*/);
    await commands.executeCommand('undo');
    await until('the text of before', () => (document.getText() === TEXT ? true : undefined), 5000);
  });

  test('numbers pasted into References become entries in their place', async () => {
    const editor = await open('paste-numbers.md', TEXT.replace('## 6', '\n## 6')), { document } = editor, blank = at(document, '## 6').translate(-1);
    await commands.executeCommand('vscode.executeHoverProvider', document.uri, blank);
    editor.selection = new Selection(blank, blank);
    await paste(editor, 'X.1645\nX.805');
    const text = await until('the entries', () => (document.getText().includes('[ITU-T X.805]') ? document.getText() : undefined));
    assert.deepEqual(text.match(/^\[[^\]]*\]/gm), ['[ITU-T X.805]', '[ITU-T X.1219]', '[ITU-T X.1645]']);
  });
});
