import type { CodeAction } from 'vscode-languageserver';
import { organizeReferences } from '../features/order/organize.ts';
import { renumber } from '../features/order/renumber.ts';
import type { Edit } from '../rules/finding.ts';
import type { OpenDocument } from './open-document.ts';
import { viewOf } from './view.ts';
import { deepens, fileEditsOf, workspaceEditOf, type EditAround } from './workspace-edit.ts';

const ORGANIZE = 'source.organizeReferences.rapporteur', RENUMBER = 'source.renumber.rapporteur';

/** Actions over a whole draft. An editor that asks for `source.organizeReferences`, as on save, gets those under it. */
export const SOURCE_KINDS: readonly string[] = [ORGANIZE, RENUMBER];

/** Who asks for actions, and for which. */
export interface Asking extends Pick<EditAround, 'client' | 'versionOf'> {
  readonly only: readonly string[] | undefined;
  readonly wants: (kind: string) => boolean;
}

/** What can be done with a whole draft: sort its lists, number it anew. Only for a client that asks for such actions by their kind. */
export function sourceActions(document: OpenDocument, asking: Asking): CodeAction[] {
  if (!asking.only || !document.isDraft) return [];
  // As for a rename: nobody may have told of a file that has changed on the disk.
  if (SOURCE_KINDS.some(asking.wants)) document.part?.wholes[0].reread();
  const sorting = asking.wants(ORGANIZE) ? organizing(document) : [], numbering = asking.wants(RENUMBER) ? renumber(viewOf(document).draft) : [];
  return [
    ...actionOf(document, { title: 'Sort the references, definitions, abbreviations and keywords', kind: ORGANIZE, edits: sorting }, asking),
    ...actionOf(document, { title: 'Renumber clauses, definitions, figures and tables', kind: RENUMBER, edits: numbering }, asking),
  ];
}

/** In a draft of several files, a list that cannot be sorted in its files is left as it is. */
const organizing = (document: OpenDocument): readonly Edit[] =>
  organizeReferences(viewOf(document).draft, document.part && ((edits) => !deepens(document, edits) && fileEditsOf(document, edits) !== undefined));

interface SourceAction {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly Edit[];
}

function actionOf(document: OpenDocument, { title, kind, edits }: SourceAction, { client, versionOf }: Asking): CodeAction[] {
  const files = edits.length === 0 ? undefined : fileEditsOf(document, edits);
  return files ? [{ title, kind, edit: workspaceEditOf(files, { label: title, uri: document.uri, client, versionOf }) }] : [];
}
