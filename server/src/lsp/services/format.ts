import { DocumentFormattingRequest, DocumentRangeFormattingRequest, type Disposable, type Range, type TextEdit } from 'vscode-languageserver';
import { formatLists } from '../../features/order/format.ts';
import { organizeReferences } from '../../features/order/organize.ts';
import type { Desk } from '../desk.ts';
import type { OpenDocument } from '../open-document.ts';
import { offsetAt, textEditOf } from '../positions.ts';
import type { Service, Serving } from '../service.ts';
import { viewOf } from '../view.ts';

interface AboutText { readonly textDocument: { readonly uri: string } }

/**
 * Formatting of the clauses that are lists. An editor is told of it only where its user asks for that (`rapporteur.format.enable`), so that
 * it does not stand between other formatters and their files; the request `rapporteur/formatLists` is answered always.
 */
export const format: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk, about }) => {
    // An editor that asks all the same gets an answer, unless another folder alone wants the formatter.
    const isWanted = (document: OpenDocument): boolean => desk.workspace.displayOf(document).formats || !isWantedAnywhere(desk);
    connection.onDocumentFormatting(about(null, (document) => (isWanted(document) ? formatting(document) : null)));
    connection.onDocumentRangeFormatting(about(null, (document, { range }) => (isWanted(document) ? formatting(document, range) : null)));
    connection.onRequest('rapporteur/formatLists', about<AboutText, TextEdit[] | null>(null, (document) => formatting(document)));
    followSetting(connection, desk);
  },
};

const isWantedAnywhere = (desk: Desk): boolean => desk.workspace.displays.some(({ formats }) => formats);

/** Tells the client of the formatter when the setting is switched on, and takes it back when it is switched off. */
function followSetting(connection: Serving['connection'], desk: Desk): void {
  let registered: Promise<readonly Disposable[]> | undefined;
  desk.onSettings.push(() => {
    const isOn = isWantedAnywhere(desk) && desk.client.registersFormatting;
    if (isOn && !registered) {
      registered = Promise.all([connection.client.register(DocumentFormattingRequest.type, { documentSelector: null }), connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector: null })]);
    } else if (!isOn && registered) {
      void registered.then((all) => { for (const one of all) one.dispose(); });
      registered = undefined;
    }
  });
}

/** The edits for an open text or a range of it; null for what is no draft. */
function formatting(document: OpenDocument, range?: Range): TextEdit[] | null {
  const { draft, findings, options } = document;
  if (!options || !document.isDraft) return null;
  if (document.part) return range ? null : sorting(document);
  const within = range && { start: offsetAt(draft, range.start), end: offsetAt(draft, range.end) };
  return formatLists({ draft, findings, options, within }).map((edit) => textEditOf(draft, edit));
}

/** By itself a file of a draft made of several does not show which clause it is in, so that only what is sorted by the whole is changed. */
function sorting(document: OpenDocument): TextEdit[] {
  const view = viewOf(document);
  return view.editsOf(organizeReferences(view.draft, (edits) => view.editsOf(edits).length > 0));
}
