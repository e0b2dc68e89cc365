import * as vscode from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';

// What this file needs of the paste API, which VS Code has from 1.97 on; older versions paste as they always did.
interface PasteKind {
  readonly append: (...parts: string[]) => PasteKind;
}

interface PasteEdit {
  additionalEdit?: vscode.WorkspaceEdit;
  yieldTo?: readonly PasteKind[];
}

interface PasteProvider {
  readonly provideDocumentPasteEdits: (
    document: vscode.TextDocument, ranges: readonly vscode.Range[], data: vscode.DataTransfer, context: unknown, token: vscode.CancellationToken,
  ) => Promise<PasteEdit[] | undefined>;
}

interface PasteApi {
  readonly languages: {
    readonly registerDocumentPasteEditProvider?: (
      selector: vscode.DocumentSelector, provider: PasteProvider, metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
    ) => vscode.Disposable;
  };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteKind; readonly Text: PasteKind };
}

interface Params {
  readonly textDocument: { readonly uri: string };
  readonly range: ReturnType<LanguageClient['code2ProtocolConverter']['asRange']>;
  readonly text: string;
}

interface Pasted {
  readonly title: string;
  readonly insertText: string;
  readonly preferred: boolean;
  readonly edit?: Parameters<LanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];
}

const request = new RequestType<Params, Pasted | null, void>('rapporteur/paste');

/** Longer texts are no references; the server would say so too. */
const LONGEST = 20_000;

/** Pastes numbers, links and lines of ITU's site as entries and tags. What is preferred is done at once; plain text is one choice away. */
export function registerPaste(client: LanguageClient, selector: vscode.DocumentSelector): vscode.Disposable {
  const { languages, DocumentPasteEdit, DocumentDropOrPasteEditKind } = vscode as unknown as PasteApi;
  if (!languages.registerDocumentPasteEditProvider) return new vscode.Disposable(() => undefined);
  const kind = DocumentDropOrPasteEditKind.Empty.append('rapporteur', 'reference');
  const provideDocumentPasteEdits: PasteProvider['provideDocumentPasteEdits'] = async (document, [range, ...others], data, _, token) => {
    const text = await data.get('text/plain')?.asString();
    if (!range || others.length > 0 || !text || text.length > LONGEST || !client.isRunning()) return undefined;
    const { asUri, asRange } = client.code2ProtocolConverter;
    const pasted = await client.sendRequest(request, { textDocument: { uri: asUri(document.uri) }, range: asRange(range), text }, token);
    if (!pasted) return undefined;
    const edit = new DocumentPasteEdit(pasted.insertText, pasted.title, kind);
    if (pasted.edit) edit.additionalEdit = await client.protocol2CodeConverter.asWorkspaceEdit(pasted.edit);
    if (!pasted.preferred) edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
    return [edit];
  };
  return languages.registerDocumentPasteEditProvider(selector, { provideDocumentPasteEdits }, { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] });
}
