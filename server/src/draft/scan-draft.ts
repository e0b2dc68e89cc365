import type { Block, ScanState, Syntax } from './block.ts';
import type { Fact, FactKind } from './fact.ts';
import { bitsOf, kindsOf } from './kinds.ts';
import { countLineEnds, sourceOf } from './lines.ts';
import { scanAsciidoc } from './scan-asciidoc.ts';
import { scanMarkdown } from './scan-markdown.ts';
import { scanText } from './scan-text.ts';
import type { Scan } from './scanner.ts';

/**
 * Facts that the frame of a draft is made of. Few blocks hold them, so each kind has its list of blocks, and a list is the same
 * array as before an edit unless the edit touched it: what is worked out from a list is worked out again only then.
 */
export const PARTS = [
  'heading', 'subtitle', 'lead', 'entry', 'term', 'term-definition', 'term-source', 'abbreviation', 'caption', 'anchor',
  'attribute', 'suppression', 'include', 'limit', 'title-line', 'note', 'change-note', 'image',
] as const satisfies readonly FactKind[];

export type Part = (typeof PARTS)[number];

/** A text as its editor sees it, cut into blocks. Immutable: an edit gives a new draft that shares the blocks it did not touch. */
export interface Draft {
  readonly syntax: Syntax;
  readonly blocks: readonly Block[];
  /** The first line of each block, counted from 0. */
  readonly starts: Int32Array;
  readonly parts: Readonly<Record<Part, readonly Block[]>>;
}

/** How each syntax is scanned, and the state a text begins in. */
export const SCANNERS: Readonly<Record<Syntax, { readonly start: ScanState; readonly scan: Scan }>> = {
  markdown: scanMarkdown, asciidoc: scanAsciidoc, text: scanText,
};

/** Room between two order labels: blocks typed in between find a place for a very long time. */
export const GAP = 2 ** 30;

/** Scans a whole text. Any text gives a draft; the time is linear in its length. */
export function scanDraft(text: string, syntax: Syntax): Draft {
  const { start, scan } = SCANNERS[syntax];
  const source = sourceOf(text), blocks: Block[] = [];
  let at = 0, state = start;
  while (at < text.length) {
    const scanned = scan(source, at, state);
    blocks.push(blockOf(text.slice(at, scanned.end), state, scanned, (blocks.length + 1) * GAP));
    at = scanned.end;
    state = scanned.after;
  }
  return { syntax, blocks, starts: firstLines(blocks), parts: partsOf(blocks) };
}

/** A block with what a scanner found in it. */
export function blockOf(text: string, before: ScanState, scanned: ReturnType<Scan>, order: number): Block {
  return { order, kind: scanned.kind, region: scanned.region, text, lines: countLineEnds(text), facts: exact(scanned.facts), kinds: kindsOf(scanned.facts), before };
}

const NO_FACTS: readonly Fact[] = [];

/** As long as it need be: an array that has grown keeps room for sixteen more, and a draft has thousands. */
const exact = (facts: readonly Fact[]): readonly Fact[] => (facts.length === 0 ? NO_FACTS : facts.slice());

/** The first line of each block. */
export function firstLines(blocks: readonly Block[]): Int32Array {
  const starts = new Int32Array(blocks.length);
  let line = 0;
  blocks.forEach((block, index) => { starts[index] = line; line += block.lines; });
  return starts;
}

/** The blocks that hold facts of each part. */
export function partsOf(blocks: readonly Block[]): Record<Part, readonly Block[]> {
  const parts = Object.fromEntries(PARTS.map((part) => [part, [] as Block[]])) as Record<Part, Block[]>;
  blocks.forEach((block) => { addTo(parts, block); });
  return parts;
}

/** The kinds of facts that are parts. */
export const IS_PART: ReadonlySet<FactKind> = new Set(PARTS);
const PART_BITS = bitsOf(PARTS);

/** By index, not by iterator: this runs for every block of a text that was just opened, before anything is compiled. */
function addTo(parts: Record<Part, Block[]>, block: Block): void {
  const { facts } = block;
  if ((block.kinds & PART_BITS) === 0) return;
  for (let i = facts.length - 1; i >= 0; i--) {
    const kind = facts[i]?.kind as Part;
    if (IS_PART.has(kind) && parts[kind].at(-1) !== block) parts[kind].push(block);
  }
}

/** The parts a block holds facts of. */
export function partsIn(block: Block): Set<Part> {
  const found = new Set<Part>();
  for (const fact of block.facts) if (IS_PART.has(fact.kind)) found.add(fact.kind as Part);
  return found;
}

/** The index of the first block whose label is not below `order`. */
export function indexOfOrder(blocks: readonly Block[], order: number): number {
  let low = 0, high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).order < order) low = middle + 1; else high = middle;
  }
  return low;
}

/** The index of the block that holds a line; the last block for a line past the end. The draft must have blocks. */
export function blockIndexAtLine(draft: Draft, line: number): number {
  let low = 0, high = draft.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((draft.starts[middle] as number) <= line) low = middle; else high = middle;
  }
  return low;
}
