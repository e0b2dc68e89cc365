import { type QuickPickItem, Range, Selection, window, workspace } from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';
import { pickRecord, type Found } from './pick-record.ts';

interface Form {
  readonly format: 'markdown' | 'asciidoc';
  readonly language: 'en' | 'fr';
}

/** What the command may be called with, so that keys and walkthroughs need not ask. */
interface Wanted extends Partial<Form> {
  readonly id?: string;
}

interface NewDraft {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const workItems = new RequestType<{ readonly query: string }, readonly Found[], void>('rapporteur/workItems');
const newDraft = new RequestType<Form & { readonly id: string }, NewDraft | null, void>('rapporteur/newDraft');

/** Opens the skeleton of a text for a work item, not yet saved, with its first placeholder selected. */
export async function openNewDraft(client: LanguageClient, wanted: Wanted = {}): Promise<void> {
  const id = wanted.id ?? await pickRecord('Acronym, number, Question or words of the title', (query) => client.sendRequest(workItems, { query }));
  const form = id === undefined ? undefined : await formOf(wanted);
  if (id === undefined || !form) return;
  const draft = await client.sendRequest(newDraft, { id, ...form });
  if (!draft) {
    void window.showInformationMessage(`The catalogue has no ${id}. Run the command again, and choose one of the list.`);
    return;
  }
  const document = await workspace.openTextDocument({ language: form.format, content: draft.text });
  const editor = await window.showTextDocument(document), first = new Range(document.positionAt(draft.start), document.positionAt(draft.end));
  editor.selection = new Selection(first.start, first.end);
  editor.revealRange(first);
}

const FORMS: readonly (QuickPickItem & Form)[] = [
  { label: 'Markdown', format: 'markdown', language: 'en' },
  { label: 'AsciiDoc', description: 'for Metanorma', format: 'asciidoc', language: 'en' },
  { label: 'Markdown, in French', format: 'markdown', language: 'fr' },
  { label: 'AsciiDoc, in French', description: 'for Metanorma', format: 'asciidoc', language: 'fr' },
];

async function formOf({ format, language = 'en' }: Wanted): Promise<Form | undefined> {
  if (format) return { format, language };
  const chosen = await window.showQuickPick(FORMS, { placeHolder: 'What the draft is written in' });
  return chosen && { format: chosen.format, language: chosen.language };
}
