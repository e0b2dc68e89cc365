import { SymbolKind, type DocumentSymbol, type Hover, type Location, type LocationLink, type Position } from 'vscode-languageserver';
import type { Draft } from '../draft/draft.ts';
import { definitionAt, type Target } from '../features/definition.ts';
import { hoverAt } from '../features/hover.ts';
import { referencesAt } from '../features/references.ts';
import { outlineOf, type OutlineKind, type OutlineNode } from '../features/symbols.ts';
import { cardUri, seedLocation } from './cards.ts';
import type { OpenDocument } from './open-document.ts';
import { offsetAt, rangeAt, rangeOf } from './positions.ts';

/** What the client can show. */
export interface Abilities {
  readonly cards: boolean;
  readonly links: boolean;
}

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function hover(document: OpenDocument, position: Position, { cards }: Abilities): Hover | null {
  const { draft, options } = document;
  if (!options || !document.isDraft) return null;
  const found = hoverAt(draft, offsetAt(draft, position), options.catalogue, cards ? { link: cardUri } : {});
  return found ? { contents: { kind: 'markdown', value: found.markdown }, range: rangeOf(draft, found.place) } : null;
}

export function definition(document: OpenDocument, position: Position, abilities: Abilities): Location[] | LocationLink[] | null {
  const { draft, options } = document;
  if (!options || !document.isDraft) return null;
  const found = definitionAt(draft, offsetAt(draft, position), options.catalogue);
  if (!found) return null;
  const links = found.targets.flatMap((target) => linkOf(document, target, abilities) ?? []).map((link) => ({ ...link, originSelectionRange: rangeOf(draft, found.origin) }));
  if (links.length === 0) return null;
  return abilities.links ? links : links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
}

function linkOf({ uri, draft }: OpenDocument, target: Target, { cards }: Abilities): LocationLink | undefined {
  if (target.kind === 'place') return { targetUri: uri, targetRange: rangeOf(draft, target.whole), targetSelectionRange: rangeOf(draft, target.place) };
  if (cards) return { targetUri: cardUri(target.record.id), targetRange: TOP, targetSelectionRange: TOP };
  const location = seedLocation(target.record);
  return location && { targetUri: location.uri, targetRange: location.range, targetSelectionRange: location.range };
}

export function references(document: OpenDocument, position: Position, includeDefinition: boolean): Location[] | null {
  const { uri, draft, options } = document;
  if (!options || !document.isDraft) return null;
  return referencesAt(draft, offsetAt(draft, position), options.catalogue, { includeDefinition }).map((place) => ({ uri, range: rangeOf(draft, place) }));
}

const KINDS: Readonly<Record<OutlineKind, SymbolKind>> = { title: SymbolKind.File, clause: SymbolKind.Namespace, term: SymbolKind.Key, figure: SymbolKind.Object, table: SymbolKind.Struct };

export function symbols(document: OpenDocument): DocumentSymbol[] {
  return document.isDraft ? outlineOf(document.draft).map((node) => symbolOf(document.draft, node)) : [];
}

function symbolOf(draft: Draft, node: OutlineNode): DocumentSymbol {
  return {
    name: node.name || ' ', kind: KINDS[node.kind], range: rangeAt(draft, node.span), selectionRange: rangeAt(draft, node.selection),
    ...(node.detail ? { detail: node.detail } : {}), ...(node.children.length > 0 ? { children: node.children.map((child) => symbolOf(draft, child)) } : {}),
  };
}
