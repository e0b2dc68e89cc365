import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { pasteAt, type Paste } from '../../features/paste.ts';
import type { OpenDocument } from '../open-document.ts';
import type { Service } from '../service.ts';
import { viewOf } from '../view.ts';
import { fileEditsOf } from '../workspace-edit.ts';

/** `rapporteur/paste`: what a text becomes that is pasted over a range. */
interface PasteParams {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
  readonly text: string;
}

/** The answer: a title for the editor's list, what replaces the range, and the other edits, which do not overlap it. */
export interface PasteAnswer {
  readonly title: string;
  readonly insertText: string;
  readonly edit?: WorkspaceEdit;
  /** Whether the editor may do it without asking. */
  readonly preferred: boolean;
}

/** Longer texts are no references, in UTF-16 code units; the client asks for none. */
const LONGEST = 20_000;

export const paste: Service = {
  capabilities: () => ({}),
  serve: ({ connection, about }) => {
    connection.onRequest('rapporteur/paste', about(null, (document, { range, text }: PasteParams) => pasted(document, range, text) ?? null));
  },
};

function pasted(document: OpenDocument, range: Range, text: string): PasteAnswer | undefined {
  if (!document.isDraft || !document.options || text.length > LONGEST) return undefined;
  const { draft, offsetAt } = viewOf(document), start = offsetAt(range.start), end = offsetAt(range.end);
  const found = start === undefined || end === undefined ? undefined : pasteAt(draft, { start, end }, text, document.options.catalogue);
  return found && pasteAnswer(document, found);
}

/** What the client does for a paste; undefined where it could do nothing of it. */
export function pasteAnswer(document: OpenDocument, { title, insertText, preferred, edits }: Paste): PasteAnswer | undefined {
  const files = fileEditsOf(document, [...edits].sort((a, b) => a.start - b.start)) ?? [];
  // Where the other edits cannot be made, the tag is pasted alone, and a finding offers its entry.
  if (files.length === 0) return insertText === '' ? undefined : { title, insertText, preferred };
  return { title, insertText, preferred, edit: { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) } };
}
