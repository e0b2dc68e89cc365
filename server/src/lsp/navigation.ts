import { SymbolKind, type DocumentSymbol, type Hover, type Location, type LocationLink, type Position } from 'vscode-languageserver';
import type { Block } from '../draft/block.ts';
import { blockIndex, type Draft } from '../draft/draft.ts';
import { definitionAt, type Target } from '../features/definition.ts';
import { hoverAt } from '../features/hover.ts';
import { soughtAt } from '../features/references-elsewhere.ts';
import { referencesAt } from '../features/references.ts';
import { outlinedBlocks, outlineOf, type OutlineKind, type OutlineNode } from '../features/symbols.ts';
import { cardUri, seedLocation } from './cards.ts';
import type { FileSummary } from './other-drafts/draft-index.ts';
import type { OpenDocument } from './open-document.ts';
import { positionAt, rangeAt, TOP } from './positions.ts';
import { locationsElsewhere } from './references-elsewhere.ts';
import { askedAt, type View } from './view.ts';

/** What the client can show. */
export interface Abilities {
  readonly cards: boolean;
  readonly links: boolean;
}

export function hover(document: OpenDocument, position: Position, { cards }: Abilities): Hover | null {
  const asked = askedAt(document, position);
  if (!asked) return null;
  const { view, offset, catalogue } = asked, found = hoverAt(view.draft, offset, catalogue, cards ? { link: cardUri } : {});
  return found ? { contents: { kind: 'markdown', value: found.markdown }, range: view.locationOf(found.place).range } : null;
}

export function definition(document: OpenDocument, position: Position, abilities: Abilities): Location[] | LocationLink[] | null {
  const asked = askedAt(document, position);
  if (!asked) return null;
  const { view, offset, catalogue } = asked, found = definitionAt(view.draft, offset, catalogue);
  if (!found) return null;
  const originSelectionRange = view.locationOf(found.origin).range;
  const links = found.targets.flatMap((target) => linkOf(view, target, abilities) ?? []).map((link) => ({ ...link, originSelectionRange }));
  if (links.length === 0) return null;
  return abilities.links ? links : links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
}

function linkOf(view: View, target: Target, { cards }: Abilities): LocationLink | undefined {
  if (target.kind === 'place') {
    const { uri, range } = view.locationOf(target.place), whole = view.locationOf(target.whole);
    return { targetUri: uri, targetRange: whole.uri === uri ? whole.range : range, targetSelectionRange: range };
  }
  if (cards) return { targetUri: cardUri(target.record.id), targetRange: TOP, targetSelectionRange: TOP };
  const location = seedLocation(target.record);
  return location && { targetUri: location.uri, targetRange: location.range, targetSelectionRange: location.range };
}

/** Every place of what stands at a position: those of its draft, then, once they are told, those of the workspace's other drafts. */
export function* references(document: OpenDocument, position: Position, includeDefinition: boolean, summaries: Iterable<FileSummary>): Generator<readonly Location[]> {
  const asked = askedAt(document, position);
  if (!asked) return;
  const { view, offset, catalogue } = asked;
  yield referencesAt(view.draft, offset, catalogue, { includeDefinition }).map(view.locationOf);
  const sought = soughtAt(view.draft, offset, catalogue);
  if (sought) yield locationsElsewhere(summaries, sought, addressesOf(document), includeDefinition);
}

/** The addresses of the files that an open draft is made of. */
const addressesOf = ({ uri, part }: OpenDocument): ReadonlySet<string> =>
  new Set([uri, ...part?.wholes[0].state.seams.files.map((file) => part.uriOf(file)) ?? []]);

const KINDS: Readonly<Record<OutlineKind, SymbolKind>> = { title: SymbolKind.File, clause: SymbolKind.Namespace, term: SymbolKind.Key, figure: SymbolKind.Object, table: SymbolKind.Struct };

export function symbols(document: OpenDocument): DocumentSymbol[] {
  return document.isDraft ? symbolsOf(document.draft) : [];
}

/** A draft's outline as symbols, with the lines that its nodes begin at. */
interface Outline {
  readonly lines: readonly number[];
  readonly end: Position;
  readonly symbols: DocumentSymbol[];
}

const OUTLINES = new WeakMap<readonly Block[], Outline>();

/** Kept while the outline lists the same things and none of them stands on another line: a letter typed in running text moves nothing. */
function symbolsOf(draft: Draft): DocumentSymbol[] {
  const blocks = outlinedBlocks(draft), known = OUTLINES.get(blocks), lines = blocks.map((block) => draft.starts[blockIndex(draft, block)] ?? 0), end = positionAt(draft, Infinity);
  if (known?.end.line === end.line && known.end.character === end.character && known.lines.every((line, i) => line === lines[i])) return known.symbols;
  const symbols = outlineOf(draft).map((node) => symbolOf(draft, node));
  OUTLINES.set(blocks, { lines, end, symbols });
  return symbols;
}

function symbolOf(draft: Draft, node: OutlineNode): DocumentSymbol {
  return {
    name: node.name || ' ', kind: KINDS[node.kind], range: rangeAt(draft, node.span), selectionRange: rangeAt(draft, node.selection),
    ...(node.detail ? { detail: node.detail } : {}), ...(node.children.length > 0 ? { children: node.children.map((child) => symbolOf(draft, child)) } : {}),
  };
}
