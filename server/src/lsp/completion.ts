import { CompletionItemKind, type CompletionItem, type CompletionList, type Position } from 'vscode-languageserver';
import type { Draft } from '../draft/draft.ts';
import { completionsAt, type Completion, type CompletionKind } from '../features/completion.ts';
import type { OpenDocument } from './open-document.ts';
import { offsetAt, rangeAt, textEditOf } from './positions.ts';

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  reference: CompletionItemKind.Reference, number: CompletionItemKind.Reference, abbreviation: CompletionItemKind.Constant, term: CompletionItemKind.Text,
  clause: CompletionItemKind.Module, figure: CompletionItemKind.File, table: CompletionItemKind.Struct, question: CompletionItemKind.Event, anchor: CompletionItemKind.Reference,
};

const LIMIT = 50;

/** The last list sent: what accepting an item does elsewhere in the text is worked out for the one item that is chosen. */
interface Sent {
  readonly number: number;
  readonly draft: Draft;
  readonly items: readonly Completion[];
}

let sent: Sent | undefined;

/** `lazy`: the client asks for an item's documentation and further edits when it needs them. */
export function complete(document: OpenDocument, position: Position, lazy: boolean): CompletionList {
  const { draft, options } = document;
  if (!options || !document.isDraft) return { isIncomplete: false, items: [] };
  const { items, isIncomplete } = completionsAt(draft, offsetAt(draft, position), options.catalogue, { limit: LIMIT, knownAbbreviations: options.knownAbbreviations });
  sent = { number: (sent?.number ?? 0) + 1, draft, items };
  const { number } = sent;
  return { isIncomplete, items: items.map((item, index) => lazy ? { ...briefly(draft, item), data: { list: number, index } } : { ...briefly(draft, item), ...details(draft, item) }) };
}

function briefly(draft: Draft, item: Completion): CompletionItem {
  return {
    label: item.label, kind: KINDS[item.kind], filterText: item.filterText, sortText: item.sortText, labelDetails: { description: item.detail },
    textEdit: { range: rangeAt(draft, item.edit), newText: item.edit.newText },
  };
}

function details(draft: Draft, item: Completion): Partial<CompletionItem> {
  const further = item.hasAdditional ? item.additional() : [], text = item.documentation();
  return {
    ...(text ? { documentation: { kind: 'markdown', value: text } } : {}),
    ...(further.length > 0 ? { additionalTextEdits: further.map((edit) => textEditOf(draft, edit)) } : {}),
  };
}

/** An item of the last list with all that belongs to it. The draft may have gone on by what was typed in the item's line; no other line moves. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  const data = item.data as { readonly list?: number; readonly index?: number } | undefined;
  const found = sent && data?.list === sent.number && data.index !== undefined ? sent.items[data.index] : undefined;
  return sent && found ? { ...item, ...details(sent.draft, found) } : item;
}
