import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CodeAction, commands, type Diagnostic, DiagnosticSeverity, languages, type Position, Selection, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';

/** The workspace folder is a copy of test/vscode/fixture, laid anew for every run. */
export const folder = (): Uri => {
  const first = workspace.workspaceFolders?.[0];
  if (!first) throw new Error('The tests run in a workspace folder.');
  return first.uri;
};

export const fixture = (name: string): string => readFileSync(path.join(folder().fsPath, name), 'utf8');

/** Opens a file of its own for each test, so that none sees what another one edited. */
export async function open(name: string, text: string): Promise<TextEditor> {
  const uri = Uri.joinPath(folder(), name);
  await workspace.fs.writeFile(uri, Buffer.from(text));
  return window.showTextDocument(uri, { preview: false });
}

/** Saves what was edited, so that closing asks nothing; the folder is thrown away after the run. */
export async function closeAll(): Promise<void> {
  for (const editor of window.visibleTextEditors) {
    if (editor.document.isDirty) await editor.document.save();
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** The position of `text` in a document, `into` characters behind its start. */
export function at(document: TextDocument, text: string, into = 0): Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`There is no "${text}" in the document.`);
  return document.positionAt(offset + into);
}

/** Waits until `look` finds something, and gives it; a test that waits in vain says for what. */
export async function until<T>(what: string, look: () => T | undefined | Thenable<T | undefined>, limit = 20_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const rule = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** Rule and text of the errors and warnings that stand in a document now. */
export function problems(document: TextDocument): string[] {
  return languages.getDiagnostics(document.uri)
    .filter((d) => d.source?.toLowerCase() === 'rapporteur' && d.severity <= DiagnosticSeverity.Warning)
    .map((d) => `${rule(d)}: ${document.getText(d.range)}`)
    .sort();
}

/** Waits until a document has a problem that reads like this. */
export function untilProblem(document: TextDocument, like: string): Promise<string> {
  return until(like, () => problems(document).find((problem) => problem.includes(like)));
}

/** Waits until a document has no problem of a rule any more. */
export const untilGone = (document: TextDocument, gone: string): Promise<true> =>
  until(`${gone} to go`, () => (problems(document).some((problem) => problem.startsWith(gone)) ? undefined : true));

/** Waits until a document reads like this; a test that waits in vain shows what differs. */
export async function untilText(document: TextDocument, expected: string): Promise<void> {
  await until('the text', () => (document.getText() === expected ? true : undefined), 5000).catch(() => { assert.equal(document.getText(), expected); });
}

/** What the light bulb offers at a word. */
export async function actionsAt(document: TextDocument, word: string): Promise<readonly CodeAction[]> {
  const place = at(document, word, 1);
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new Selection(place, place), 'quickfix', 20);
}

/** Takes an action as the light bulb does: its edit, then its command. */
export async function apply(action: CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, 'The action is not offered.');
  assert.ok(await workspace.applyEdit(action.edit));
  if (action.command) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []) as unknown[]);
}

export const nextTo = ({ uri }: TextDocument, name: string): Uri => Uri.joinPath(uri, '..', name);

export const exists = (uri: Uri): Thenable<boolean> => workspace.fs.stat(uri).then(() => true, () => false);
