import { commands, type Disposable } from 'vscode';
import { type LanguageClient, type Location, type Position, RequestType } from 'vscode-languageclient/node';

const lensPlaces = new RequestType<{ readonly textDocument: { readonly uri: string }; readonly position: Position }, Location[], void>('rapporteur/lensPlaces');

/** What a lens runs when it is clicked: the server says which places it counts, and VS Code shows them. */
export function registerLensCommands(client: LanguageClient): Disposable {
  return commands.registerCommand('rapporteur.showReferences', async (uri: string, position: Position) => {
    const { asUri, asPosition, asLocation } = client.protocol2CodeConverter;
    const places = await client.sendRequest(lensPlaces, { textDocument: { uri }, position });
    await commands.executeCommand('editor.action.showReferences', asUri(uri), asPosition(position), places.map((place) => asLocation(place)));
  });
}
