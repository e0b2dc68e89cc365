import type { Location, Range } from 'vscode-languageserver';
import { findRecord } from '../../catalogue/look-up.ts';
import { profileOf } from '../../draft/profile.ts';
import { citeAt } from '../../features/paste.ts';
import { entryText } from '../../rules/reading/entry-text.ts';
import { citedFiles } from '../citations.ts';
import type { OpenDocument } from '../open-document.ts';
import { pasteAnswer, type PasteAnswer } from './paste.ts';
import type { Service } from '../service.ts';
import { viewOf } from '../view.ts';

interface Named { readonly id: string }

/** A draft that is open, and what is selected in it. */
interface CiteParams extends Named {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
}

interface ReferenceParams extends Named {
  /** The draft whose style the entry has. */
  readonly textDocument?: { readonly uri: string };
}

/**
 * What can be done with a record wherever it is shown: `rapporteur/reference` gives its entry of References, `rapporteur/cite` what cites it at
 * a place of a draft, as `rapporteur/paste` answers, `rapporteur/citations` the places of the workspace that name it. Null for what the
 * catalogue has not, and for a place where nothing can be cited.
 */
export const recordActions: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk, about, guarded }) => {
    connection.onRequest('rapporteur/reference', guarded(null, ({ id, textDocument }: ReferenceParams) => referenceOf(id, textDocument && desk.at(textDocument.uri), desk.catalogue)));
    connection.onRequest('rapporteur/cite', about(null, (document, { id, range }: CiteParams) => cited(document, id, range) ?? null));
    connection.onRequest('rapporteur/citations', guarded(null, ({ id }: Named): readonly Location[] | null => {
      const record = findRecord(desk.catalogue, id);
      return record ? citedFiles(desk, record).flatMap(({ uri, places }) => places.map(({ start, end }) => ({ uri, range: { start, end } }))) : null;
    }));
  },
};

function referenceOf(id: string, document: OpenDocument | undefined, known: Parameters<typeof findRecord>[0]): string | null {
  const draft = document?.isDraft === true ? viewOf(document).draft : undefined, record = findRecord(document?.options?.catalogue ?? known, id);
  if (!record) return null;
  const { text, before } = entryText(record, { syntax: draft?.syntax ?? 'text', bibliography: false, language: draft ? profileOf(draft).language : 'en', ...(draft && { draft }) });
  return text.slice(before.length);
}

function cited(document: OpenDocument, id: string, range: Range): PasteAnswer | undefined {
  const { options } = document, record = options && findRecord(options.catalogue, id);
  if (!document.isDraft || !record) return undefined;
  const { draft, offsetAt } = viewOf(document), start = offsetAt(range.start), end = offsetAt(range.end);
  const found = start === undefined || end === undefined ? undefined : citeAt(draft, { start, end }, record, options.catalogue);
  return found && pasteAnswer(document, found);
}
