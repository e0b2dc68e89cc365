import type { ClientCapabilities } from 'vscode-languageserver';
import type { Abilities } from './navigation.ts';

/** What the client said it can do. */
export interface Client extends Abilities {
  /** It asks for diagnostics itself. */
  readonly pulls: boolean;
  readonly refreshes: boolean;
  /** It asks for an item's documentation and further edits when the item is chosen. */
  readonly asksLater: boolean;
  /** It shows the words behind a completion's label. */
  readonly showsLabelDetails: boolean;
  /** It puts the cursor where an edit asks for words. */
  readonly takesSnippets: boolean;
  /** It asks for the edit of a code action when the action is chosen. */
  readonly resolvesEdits: boolean;
  /** It asks what is renamed before it asks for the name. */
  readonly preparesRename: boolean;
  /** It takes edits of several files with the versions they are meant for. */
  readonly editsDocuments: boolean;
  /** It shows what an edit is for, and asks before it changes what is not at hand. */
  readonly annotatesEdits: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  /** It can be asked to tell of further open texts. */
  readonly registersTexts: boolean;
  /** It can be told of a formatter at any time. */
  readonly registersFormatting: boolean;
  readonly showsStatus: boolean;
  /** It has the commands of the extension, for what can be clicked. */
  readonly hasCommands: boolean;
  /** It asks again for lenses, hints or tokens when it is told to. */
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesTokens: boolean;
}

/** What a client can do, from what it says when it starts; `options` are those of the extension, which another editor does not send. */
export function clientOf({ textDocument, workspace }: ClientCapabilities, options: unknown): Client {
  const item = textDocument?.completion?.completionItem;
  return {
    cards: workspace?.textDocumentContent !== undefined,
    links: textDocument?.definition?.linkSupport === true,
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    asksLater: item?.resolveSupport?.properties.includes('additionalTextEdits') === true,
    showsLabelDetails: item?.labelDetailsSupport === true,
    takesSnippets: workspace?.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    editsDocuments: workspace?.workspaceEdit?.documentChanges === true,
    annotatesEdits: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    resolvesEdits: textDocument?.codeAction?.dataSupport === true && textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersTexts: textDocument?.synchronization?.dynamicRegistration === true,
    registersFormatting: textDocument?.formatting?.dynamicRegistration === true && textDocument.rangeFormatting?.dynamicRegistration === true,
    showsStatus: typeof options === 'object' && options !== null && 'status' in options && options.status === true,
    hasCommands: typeof options === 'object' && options !== null && 'commands' in options && options.commands === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
  };
}
