import { commands, Disposable, env, Selection, type TextEditor, window, workspace, WorkspaceEdit } from 'vscode';
import { type LanguageClient, type Location, RequestType } from 'vscode-languageclient/node';
import { type Found, pickRecord } from './pick-record.ts';

interface Named { readonly id: string }

interface InDraft extends Named {
  readonly textDocument: { readonly uri: string };
  readonly range: ReturnType<LanguageClient['code2ProtocolConverter']['asRange']>;
}

/** As `rapporteur/paste` answers. */
interface Cited {
  readonly insertText: string;
  readonly edit?: Parameters<LanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];
}

const reference = new RequestType<Named & { readonly textDocument?: { readonly uri: string } }, string | null, void>('rapporteur/reference');
const cite = new RequestType<InDraft, Cited | null, void>('rapporteur/cite');
const citations = new RequestType<Named, Location[] | null, void>('rapporteur/citations');
const search = new RequestType<{ readonly query: string }, readonly Found[], void>('rapporteur/search');

/** The editor of a text that was used last: a page or a view that is clicked takes its place as the active one. Output and pages of text are editors too. */
let lastEditor: TextEditor | undefined;

/** Where texts are that someone writes: on the disk, or not saved yet. */
const WRITTEN: ReadonlySet<string> = new Set(['file', 'untitled']);

/** The commands that are called with a record's id, or ask for it. */
export function registerRecordActions(client: LanguageClient): Disposable {
  const remember = (editor: TextEditor | undefined): void => { if (editor && WRITTEN.has(editor.document.uri.scheme)) lastEditor = editor; };
  remember(window.activeTextEditor);
  const command = (name: string, act: (client: LanguageClient, id: string) => Promise<void>): Disposable => commands.registerCommand(name, async (given?: unknown) => {
    const id = typeof given === 'string' ? given : await pickRecord('Number, acronym or words of the title', (query) => client.sendRequest(search, { query }));
    if (id !== undefined) await act(client, id);
  });
  return Disposable.from(
    window.onDidChangeActiveTextEditor(remember),
    workspace.onDidCloseTextDocument((document) => { if (lastEditor?.document === document) lastEditor = undefined; }),
    command('rapporteur.copyReference', copyReference), command('rapporteur.citeAtCursor', citeAtCursor), command('rapporteur.findCitations', findCitations),
  );
}

const uriOf = (client: LanguageClient, { document }: TextEditor): string => client.code2ProtocolConverter.asUri(document.uri);

/** Copies a record's entry of References, in the style of the draft that was used last. */
export async function copyReference(client: LanguageClient, id: string): Promise<void> {
  const text = await client.sendRequest(reference, { id, ...(lastEditor && { textDocument: { uri: uriOf(client, lastEditor) } }) });
  if (text === null) return notKnown(id);
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(`Copied: ${text}`, 4000);
}

/** What is selected, or the cursor; inside a word it stands behind the word. */
function apartFromWord({ document, selection }: TextEditor): Selection {
  const word = selection.isEmpty ? document.getWordRangeAtPosition(selection.active, /[\p{L}\p{N}]+/u) : undefined;
  return word?.start.isBefore(selection.active) ? new Selection(word.end, word.end) : selection;
}

/** Cites a record where the cursor stands in the draft that was used last, and adds its entry where no list has it. */
export async function citeAtCursor(client: LanguageClient, id: string): Promise<void> {
  if (!lastEditor) {
    void window.showInformationMessage(`Open a draft and put the cursor where ${id} is to be cited.`);
    return;
  }
  const { document, viewColumn } = lastEditor, { version } = document, selection = apartFromWord(lastEditor);
  const answer = await client.sendRequest(cite, { id, textDocument: { uri: uriOf(client, lastEditor) }, range: client.code2ProtocolConverter.asRange(selection) });
  // What was typed meanwhile has moved the places that the edits are for.
  if (!answer || document.version !== version) {
    void window.showInformationMessage(`${id} cannot be cited where the cursor stands. Put it into running text or a list of references of a draft; a list that has the entry takes no second one.`);
    return;
  }
  const edit = answer.edit ? await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit) : new WorkspaceEdit();
  if (answer.insertText !== '') edit.replace(document.uri, selection, answer.insertText);
  const editor = await window.showTextDocument(document, { ...(viewColumn !== undefined && { viewColumn }), selection });
  if (await workspace.applyEdit(edit)) editor.revealRange(editor.selection);
  else void window.showWarningMessage(`${id} could not be written into the draft. See whether its files can be changed, and ask again.`);
}

/** Shows the places of the workspace that name a record, or goes to the only one. */
export async function findCitations(client: LanguageClient, id: string): Promise<void> {
  const places = (await client.sendRequest(citations, { id }))?.map((place) => client.protocol2CodeConverter.asLocation(place));
  const [first, ...others] = places ?? [];
  if (!places) return notKnown(id);
  if (!first) {
    void window.showInformationMessage(`No draft of this workspace cites or names ${id}.`);
    return;
  }
  await window.showTextDocument(first.uri, { selection: first.range });
  if (others.length > 0) await commands.executeCommand('editor.action.showReferences', first.uri, first.range.start, places);
}

function notKnown(id: string): void {
  void window.showInformationMessage(`The catalogue has no ${id}.`);
}
