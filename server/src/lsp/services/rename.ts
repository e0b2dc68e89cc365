import { LSPErrorCodes, ResponseError, type Position, type PrepareRenameResult, type WorkspaceEdit } from 'vscode-languageserver';
import { renameAt, renameOfferAt } from '../../features/rename/rename.ts';
import { isRefusal, type Refusal } from '../../features/rename/rename-offer.ts';
import type { Desk } from '../desk.ts';
import type { OpenDocument } from '../open-document.ts';
import type { Service } from '../service.ts';
import { askedAt } from '../view.ts';
import { fileEditsOf, workspaceEditOf } from '../workspace-edit.ts';

/** Gives a term, an abbreviation, a tag, an id or a number another name, wherever the draft uses it. */
export const rename: Service = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  serve: ({ connection, desk, about }) => {
    connection.onPrepareRename(about<PrepareRequest, Answer<PrepareRenameResult>>(null, prepare));
    connection.onRenameRequest(about<RenameRequest, Answer<WorkspaceEdit>>(null, (document, params) => renamed(document, params, desk)));
  },
};

interface PrepareRequest {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

interface RenameRequest extends PrepareRequest {
  readonly newName: string;
}

/** What is no draft gets null; what cannot be renamed, an error that the editor shows. */
type Answer<T> = T | null | ResponseError<void>;

function prepare(document: OpenDocument, { position }: PrepareRequest): Answer<PrepareRenameResult> {
  const asked = askedAt(document, position);
  if (!asked) return null;
  const offer = renameOfferAt(asked.view.draft, asked.offset, asked.catalogue);
  return isRefusal(offer) ? failed(offer) : { range: asked.view.locationOf(offer.place).range, placeholder: offer.placeholder };
}

function renamed(document: OpenDocument, { position, newName }: RenameRequest, desk: Desk): Answer<WorkspaceEdit> {
  // A client without watchers says nothing of files that another program has changed.
  document.part?.wholes[0].reread();
  const asked = askedAt(document, position);
  if (!asked) return null;
  const found = renameAt(asked.view.draft, asked.offset, newName, asked.catalogue);
  if (isRefusal(found)) return failed(found);
  const files = fileEditsOf(document, found.edits);
  if (!files) return failed({ refused: 'A part of the change lies where two files are put together. Make it by hand there first.' });
  return workspaceEditOf(files, { label: found.label, uri: document.uri, client: desk.client, versionOf: desk.versionOf });
}

const failed = ({ refused }: Refusal): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, refused);
