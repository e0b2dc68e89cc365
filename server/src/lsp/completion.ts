import { CompletionItemKind, type CompletionItem, type CompletionList, type Position } from 'vscode-languageserver';
import { completionsAt, type Completion, type CompletionKind } from '../features/completion/completion.ts';
import { fitted } from './fitted.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './open-document.ts';
import { askedAt, type View } from './view.ts';

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  reference: CompletionItemKind.Reference, number: CompletionItemKind.Reference, abbreviation: CompletionItemKind.Constant, term: CompletionItemKind.Text,
  clause: CompletionItemKind.Module, figure: CompletionItemKind.File, table: CompletionItemKind.Struct, question: CompletionItemKind.Event, anchor: CompletionItemKind.Reference,
};

const LIMIT = 50;

/** The last list sent: what accepting an item does elsewhere in the text is worked out for the one item that is chosen. */
interface Sent {
  readonly number: number;
  readonly view: View;
  readonly items: readonly Completion[];
}

let sent: Sent | undefined;

/** What fits at a position. A client that asks later gets documentation and further edits for the one item that is chosen. */
export function complete(document: OpenDocument, position: Position, { asksLater, showsLabelDetails }: Pick<Client, 'asksLater' | 'showsLabelDetails'>): CompletionList {
  const { options } = document, asked = askedAt(document, position);
  if (!options || !asked) return { isIncomplete: false, items: [] };
  const { view, offset, catalogue } = asked, { items, isIncomplete } = completionsAt(view.draft, offset, catalogue, { limit: LIMIT, knownAbbreviations: options.knownAbbreviations });
  sent = { number: (sent?.number ?? 0) + 1, view, items };
  const { number } = sent;
  return { isIncomplete, items: items.flatMap((item, index) => {
    const brief = briefly(view, item, showsLabelDetails);
    return brief ? [asksLater ? { ...brief, data: { list: number, index } } : { ...brief, ...details(view, item) }] : [];
  }) };
}

function briefly(view: View, item: Completion, hasRoom: boolean): CompletionItem | undefined {
  const [textEdit] = view.editsOf([item.edit]);
  return textEdit && { label: item.label, kind: KINDS[item.kind], filterText: item.filterText, sortText: item.sortText, textEdit, ...(hasRoom ? { labelDetails: { description: fitted(item.label, item.detail) } } : { detail: item.detail }) };
}

function details(view: View, item: Completion): Partial<CompletionItem> {
  // The protocol has no further edits in another file: where the lists stand in one, the item is the tag alone.
  const further = item.hasAdditional ? view.editsOf(item.additional()) : [], text = item.documentation();
  return {
    ...(text ? { documentation: { kind: 'markdown', value: text } } : {}),
    ...(further.length > 0 ? { additionalTextEdits: further } : {}),
  };
}

/** An item of the last list with all that belongs to it. The draft may have gone on by what was typed in the item's line; no other line moves. */
export function resolveCompletion(item: CompletionItem): CompletionItem {
  const data = item.data as { readonly list?: number; readonly index?: number } | undefined;
  const found = sent && data?.list === sent.number && data.index !== undefined ? sent.items[data.index] : undefined;
  return sent && found ? { ...item, ...details(sent.view, found) } : item;
}
