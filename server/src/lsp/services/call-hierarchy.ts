import { SymbolKind, type CallHierarchyItem, type Location, type Position } from 'vscode-languageserver';
import { documentAtOffset, incomingCalls, outgoingCalls, type Around, type HierarchyDocument } from '../../features/call-hierarchy.ts';
import type { SummarySpan } from '../../features/draft-summary.ts';
import { cardUri } from '../cards.ts';
import type { Desk } from '../desk.ts';
import { portionsOf } from '../in-parts.ts';
import type { OpenDocument } from '../open-document.ts';
import { TOP } from '../positions.ts';
import type { Service } from '../service.ts';
import { askedAt } from '../view.ts';

/** Call hierarchy: which drafts cite a document, and what a draft cites. */
export const callHierarchy: Service = {
  capabilities: () => ({ callHierarchyProvider: true }),
  serve: ({ connection, desk, about, list }) => {
    const { callHierarchy: asked } = connection.languages;
    asked.onPrepare(about(null, (document, { position }) => prepare(desk, document, position)));
    asked.onIncomingCalls(list(({ item }: { readonly item: CallHierarchyItem }) =>
      portionsOf(incomingCalls(keysOf(item), around(desk)).map(({ document, spans }) => ({ from: itemOf(desk, document, topOf(item)), fromRanges: spans.map(rangeOf) })))));
    asked.onOutgoingCalls(list(({ item }: { readonly item: CallHierarchyItem }) =>
      portionsOf(outgoingCalls(item.uri, around(desk)).map(({ document, spans: [first, ...others] }) => ({
        to: itemOf(desk, document, { uri: item.uri, range: first ? rangeOf(first) : TOP }), fromRanges: (first ? [first, ...others] : []).map(rangeOf),
      })))));
  },
};

const around = (desk: Desk): Around => ({ catalogue: desk.catalogue, drafts: desk.summaries() });

function prepare(desk: Desk, document: OpenDocument, position: Position): CallHierarchyItem[] | null {
  const asked = askedAt(document, position);
  const found = asked && documentAtOffset(asked.view.draft, asked.offset, { catalogue: asked.catalogue, drafts: desk.summaries(), uri: document.uri });
  return found ? [itemOf(desk, found.document, asked.view.locationOf(found.place))] : null;
}

/** A document as an item: in its file of the workspace, on its card, else where it is named. */
function itemOf({ client }: Desk, { name, title, keys, record, uri, file }: HierarchyDocument, named: Location): CallHierarchyItem {
  const place = uri !== undefined ? { uri, range: TOP } : record && client.cards ? { uri: cardUri(record.id), range: TOP } : named;
  const detail = [file, title].filter((one) => one && one !== name).join(' – ');
  return { name: name || ' ', kind: SymbolKind.File, ...(detail && { detail }), uri: place.uri, range: place.range, selectionRange: place.range, data: { keys } };
}

const topOf = ({ uri }: CallHierarchyItem): Location => ({ uri, range: TOP });

/** The keys that an item was given; none for one that is not ours. */
function keysOf({ data }: CallHierarchyItem): readonly string[] {
  const keys: unknown = typeof data === 'object' && data !== null && 'keys' in data ? data.keys : undefined;
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}

const rangeOf = ({ start, end }: SummarySpan) => ({ start, end });
