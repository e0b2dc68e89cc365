import type { ChangeAnnotation, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { isWhole, sourceSpan } from '../draft/includes.ts';
import type { Edit } from '../rules/finding.ts';
import type { Client } from './client.ts';
import { pointsIn } from './other-drafts/file-points.ts';
import type { OpenDocument, Part } from './open-document.ts';
import { textEditOf } from './positions.ts';

/** The edits of one file. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Edits of the draft that an open text is asked about in, as edits of the files that hold it. `edits` are in the order of the text.
 * Undefined where one of them reaches over a seam, into what no file has, or into a file that is another by now.
 */
export function fileEditsOf({ uri, draft, part }: OpenDocument, edits: readonly Edit[]): readonly FileEdits[] | undefined {
  return part ? ofPart(part, edits) : [{ uri, edits: edits.map((edit) => textEditOf(draft, edit)) }];
}

function ofPart({ wholes: [whole], uriOf }: Part, edits: readonly Edit[]): readonly FileEdits[] | undefined {
  const { seams } = whole.state, byFile = new Map<string, Map<string, Edit>>();
  for (const { start, end, newText } of edits) {
    if (!isWhole(seams, start, end)) return undefined;
    const there = sourceSpan(seams, start, end), known = byFile.get(there.file) ?? new Map<string, Edit>();
    byFile.set(there.file, known);
    // A file that is included twice has each edit once.
    known.set(`${there.start.toString()} ${there.end.toString()} ${newText}`, { start: there.start, end: there.end, newText });
  }
  const files: FileEdits[] = [];
  for (const [file, known] of byFile) {
    const text = whole.currentTextOf(file);
    if (text === undefined) return undefined;
    const points = pointsIn(() => text), lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    files.push({ uri: uriOf(file), edits: Array.from(known.values(), ({ start, end, newText }) => ({ range: { start: points(file, start), end: points(file, end) }, newText: newText.replace(/\r\n?|\n/g, lineEnd) })) });
  }
  return files;
}

/** What a workspace edit is made with. */
export interface EditAround {
  /** What the edit does, where the client shows it. */
  readonly label: string;
  /** The file at hand; changes of others are to be looked at first. */
  readonly uri: string;
  readonly client: Client;
  readonly versionOf: (uri: string) => number | null;
}

const HERE = 'here', ELSEWHERE = 'elsewhere';

/** The protocol's edit of several files, in the fullest form that the client takes. */
export function workspaceEditOf(files: readonly FileEdits[], { label, uri, client, versionOf }: EditAround): WorkspaceEdit {
  if (!client.editsDocuments) return { changes: Object.fromEntries(files.map((file) => [file.uri, [...file.edits]])) };
  const documentChanges = files.map((file): TextDocumentEdit => ({
    textDocument: { uri: file.uri, version: versionOf(file.uri) },
    edits: file.edits.map((edit) => (client.annotatesEdits ? { ...edit, annotationId: file.uri === uri ? HERE : ELSEWHERE } : edit)),
  }));
  if (!client.annotatesEdits) return { documentChanges };
  const isHere = files.some((file) => file.uri === uri), isElsewhere = files.some((file) => file.uri !== uri);
  const changeAnnotations: Record<string, ChangeAnnotation> = {
    ...(isHere && { [HERE]: { label, needsConfirmation: false } }),
    ...(isElsewhere && { [ELSEWHERE]: { label, description: 'in another file of this draft', needsConfirmation: true } }),
  };
  return { documentChanges, changeAnnotations };
}

/** Whether an edit would write a heading into a file whose headings become deeper when it is included: there it would have another level. */
export function deepens({ part }: OpenDocument, edits: readonly Edit[]): boolean {
  if (!part) return false;
  const { seams } = part.wholes[0].state, deepened = new Set(seams.pieces.flatMap(({ added, file }) => (added ? [file] : [])));
  return edits.some(({ start, end, newText }) => /^=+ /m.test(newText) && deepened.has(sourceSpan(seams, start, end).file));
}
