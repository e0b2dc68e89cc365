import { CodeLensRefreshRequest, type CodeLens, type Command, type Location, type Position, type Range } from 'vscode-languageserver';
import { lensesOf, lensPlaces, type Lens } from '../../features/lenses.ts';
import type { Client } from '../client.ts';
import type { DisplaySettings } from '../display-settings.ts';
import { portionsOf } from '../in-parts.ts';
import type { OpenDocument } from '../open-document.ts';
import type { Service } from '../service.ts';
import { viewOf } from '../view.ts';

/** Counts of citations and uses over what is cited and used, and the state of the work item over the title. */
export const lenses: Service = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  serve: ({ connection, desk, about, listAbout }) => {
    connection.onCodeLens(listAbout((document) => portionsOf(codeLenses(document, desk.workspace.displayOf(document), desk.client))));
    connection.onRequest('rapporteur/lensPlaces', about([], placesAt));
    desk.onRenewal(() => { if (desk.client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type); });
  },
};

function codeLenses(document: OpenDocument, { lenses: shows }: DisplaySettings, client: Client): CodeLens[] | null {
  if (!document.options || !document.isDraft || shows.size === 0) return null;
  const view = viewOf(document);
  return lensesOf(view.draft, document.options.catalogue, shows).flatMap((lens) => {
    const range = view.rangeHere(lens.place);
    return range ? [{ range, command: commandOf(lens, document.uri, range, client) }] : [];
  });
}

/** What a click does. An editor that has none of the extension's commands shows the words alone. */
function commandOf({ title, count, card }: Lens, uri: string, { start }: Range, { hasCommands }: Client): Command {
  if (hasCommands && card !== undefined) return { title, command: 'rapporteur.openCard', arguments: [card] };
  if (hasCommands && count > 0) return { title, command: 'rapporteur.showReferences', arguments: [uri, start] };
  return { title, command: '' };
}

/** The places that the lens at a position counts; asked for when it is clicked, so that a list of lenses stays small. */
function placesAt(document: OpenDocument, { position }: { readonly textDocument: { readonly uri: string }; readonly position: Position }): Location[] {
  if (!document.isDraft) return [];
  const view = viewOf(document), offset = view.offsetAt(position);
  return offset === undefined ? [] : lensPlaces(view.draft, offset).map(view.locationOf);
}
