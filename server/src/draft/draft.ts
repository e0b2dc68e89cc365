import type { Block, Located, Place, ScanState, Syntax } from './block.ts';
import { sameState } from './block.ts';
import type { Fact, FactKind, FactOf } from './fact.ts';
import { countLineEnds, offsetOfPoint, pointOfOffset, sourceOf, type Point } from './lines.ts';
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
  'attribute', 'suppression', 'include', 'limit', 'title-line',
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

/** A replacement of the text between two points. */
export interface Change {
  readonly from: Point;
  readonly to: Point;
  readonly text: string;
}

/** What an edit did: the new draft, and the blocks that went and came. */
export interface Edited {
  readonly draft: Draft;
  readonly removed: readonly Block[];
  readonly added: readonly Block[];
}

const SCANNERS: Readonly<Record<Syntax, { readonly start: ScanState; readonly scan: Scan }>> = {
  markdown: scanMarkdown, asciidoc: scanAsciidoc, text: scanText,
};

/** Room between two order labels: blocks typed in between find a place for a very long time. */
const GAP = 2 ** 30;

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

function blockOf(text: string, before: ScanState, scanned: ReturnType<Scan>, order: number): Block {
  return { order, kind: scanned.kind, region: scanned.region, text, lines: countLineEnds(text), facts: scanned.facts, before };
}

function firstLines(blocks: readonly Block[]): Int32Array {
  const starts = new Int32Array(blocks.length);
  let line = 0;
  blocks.forEach((block, index) => { starts[index] = line; line += block.lines; });
  return starts;
}

function partsOf(blocks: readonly Block[]): Record<Part, readonly Block[]> {
  const parts = Object.fromEntries(PARTS.map((part) => [part, [] as Block[]])) as Record<Part, Block[]>;
  blocks.forEach((block) => { addTo(parts, block); });
  return parts;
}

const IS_PART: ReadonlySet<FactKind> = new Set(PARTS);

/** By index, not by iterator: this runs for every block of a text that was just opened, before anything is compiled. */
function addTo(parts: Record<Part, Block[]>, block: Block): void {
  const { facts } = block;
  for (let i = facts.length - 1; i >= 0; i--) {
    const kind = facts[i]?.kind as Part;
    if (IS_PART.has(kind) && parts[kind].at(-1) !== block) parts[kind].push(block);
  }
}

function partsIn(block: Block): Set<Part> {
  const found = new Set<Part>();
  for (const fact of block.facts) if (IS_PART.has(fact.kind)) found.add(fact.kind as Part);
  return found;
}

/**
 * Applies one change. Only blocks that the change can reach are scanned again: from the block before it, until a block begins
 * where one began before and in the same state. Blocks that come out as they were are kept as they are.
 */
export function editDraft(draft: Draft, change: Change): Edited {
  if (draft.blocks.length === 0) {
    const fresh = scanDraft(change.text, draft.syntax);
    return { draft: fresh, removed: [], added: fresh.blocks };
  }
  const first = blockIndexAtLine(draft, change.from.line), last = blockIndexAtLine(draft, Math.max(change.to.line, change.from.line));
  const from = Math.max(0, first - 1);
  const { blocks: fresh, until } = rescan(draft, change, { from, first, last });
  return splice(draft, from, until, fresh);
}

interface Reach { readonly from: number; readonly first: number; readonly last: number }
interface Fresh { readonly text: string; readonly before: ScanState; readonly scanned: ReturnType<Scan> }

function rescan(draft: Draft, change: Change, { from, first, last }: Reach): { blocks: Fresh[]; until: number } {
  const { scan } = SCANNERS[draft.syntax];
  const old = draft.blocks;
  let until = Math.min(old.length, last + 2);
  const text = (start: number, end: number): string => { let all = ''; for (let i = start; i < end; i++) all += (old[i] as Block).text; return all; };
  const head = text(from, first), middle = text(first, last + 1);
  const start = draft.starts[first] as number;
  const cut = offsetOfPoint(middle, { line: change.from.line - start, character: change.from.character });
  const resume = Math.max(cut, offsetOfPoint(middle, { line: change.to.line - start, character: change.to.character }));
  const tail = middle.slice(resume);
  let window = sourceOf(head + middle.slice(0, cut) + change.text + tail + text(last + 1, until));
  // Where the old block after the edit begins in the window; a boundary counts only from there on.
  let oldIndex = last + 1, oldAt = head.length + cut + change.text.length + tail.length;
  const blocks: Fresh[] = [];
  let at = 0, state = (old[from] as Block).before;
  for (;;) {
    while (oldIndex < until && oldAt < at) oldAt += (old[oldIndex++] as Block).text.length;
    const atOldBoundary = oldAt === at && oldIndex < until && blocks.length > 0;
    if (atOldBoundary && sameState(state, (old[oldIndex] as Block).before)) return { blocks, until: oldIndex };
    if (at >= window.text.length && until >= old.length) return { blocks, until };
    const scanned = at < window.text.length ? scan(window, at, state) : undefined;
    if ((!scanned || scanned.end >= window.text.length) && until < old.length) {
      // The block may go on past the window: look further, twice as far each time, and scan it again.
      const more = Math.min(old.length, until + Math.max(1, until - from));
      while (oldIndex < until && oldAt < at) oldAt += (old[oldIndex++] as Block).text.length;
      const rest = window.text.slice(at);
      oldAt -= at;
      window = sourceOf(rest + text(until, more));
      at = 0;
      until = more;
      continue;
    }
    if (!scanned) return { blocks, until };
    blocks.push({ text: window.text.slice(at, scanned.end), before: state, scanned });
    at = scanned.end;
    state = scanned.after;
  }
}

function splice(draft: Draft, from: number, until: number, fresh: readonly Fresh[]): Edited {
  const old = draft.blocks;
  const same = (index: number, item: Fresh): boolean => {
    const block = old[index] as Block;
    return block.text === item.text && sameState(block.before, item.before);
  };
  let start = from, skip = 0;
  while (start < until && skip < fresh.length && same(start, fresh[skip] as Fresh)) { start++; skip++; }
  // A block may owe a fact to the line after it, which is the edited one here.
  if (skip > 0 && !sameFacts(old[start - 1] as Block, fresh[skip - 1] as Fresh)) { start--; skip--; }
  let end = until, keep = fresh.length;
  while (end > start && keep > skip && same(end - 1, fresh[keep - 1] as Fresh)) { end--; keep--; }
  const items = fresh.slice(skip, keep), removed = old.slice(start, end);
  if (items.length === 0 && removed.length === 0) return { draft, removed, added: [] };
  const labels = labelsBetween(old[start - 1]?.order ?? 0, old[end]?.order, removed, items.length);
  if (!labels) return relabelled(draft, start, end, items);
  const added = items.map((item, i) => blockOf(item.text, item.before, item.scanned, labels[i] as number));
  const blocks = old.toSpliced(start, end - start, ...added);
  return { draft: { syntax: draft.syntax, blocks, starts: splicedStarts(draft, start, end, added, blocks.length), parts: splicedParts(draft.parts, removed, added) }, removed, added };
}

/** Whether two scans of one text found the same. Their facts then differ at most in what is not part of that text. */
function sameFacts(block: Block, { scanned }: Fresh): boolean {
  if (block.kind !== scanned.kind || block.region !== scanned.region || block.facts.length !== scanned.facts.length) return false;
  return block.facts.every((fact, i) => {
    const other = scanned.facts[i] as Fact;
    return fact.kind === other.kind && fact.start === other.start && fact.end === other.end && (fact.kind !== 'caption' || other.kind !== 'caption' || fact.target === other.target);
  });
}

/** Order labels for new blocks: those of the blocks they replace where the count is the same, else between the neighbours. */
function labelsBetween(low: number, high: number | undefined, removed: readonly Block[], count: number): number[] | undefined {
  if (removed.length === count) return removed.map((block) => block.order);
  const room = (high ?? low + (count + 2) * GAP) - low;
  const step = Math.min(high === undefined ? GAP : 1024, Math.floor(room / (count + 1)));
  return step < 1 ? undefined : Array.from({ length: count }, (_, i) => low + (i + 1) * step);
}

/** Once the labels between two blocks are used up, every block gets a new one. */
function relabelled(draft: Draft, start: number, end: number, items: readonly Fresh[]): Edited {
  const kept = [...draft.blocks.slice(0, start), ...items.map((item) => blockOf(item.text, item.before, item.scanned, 0)), ...draft.blocks.slice(end)];
  const blocks = kept.map((block, index) => ({ ...block, order: (index + 1) * GAP }));
  return { draft: { syntax: draft.syntax, blocks, starts: firstLines(blocks), parts: partsOf(blocks) }, removed: draft.blocks, added: blocks };
}

function splicedStarts(draft: Draft, start: number, end: number, added: readonly Block[], length: number): Int32Array {
  const old = draft.starts;
  let line = old[start] ?? totalLines(draft);
  const oldAfter = end < old.length ? old[end] as number : totalLines(draft);
  const newAfter = line + added.reduce((sum, block) => sum + block.lines, 0);
  if (length === old.length && newAfter === oldAfter && added.length === 1) return old;
  const starts = new Int32Array(length);
  starts.set(old.subarray(0, start));
  added.forEach((block, i) => { starts[start + i] = line; line += block.lines; });
  const shift = newAfter - oldAfter;
  for (let i = end, to = start + added.length; i < old.length; i++, to++) starts[to] = (old[i] as number) + shift;
  return starts;
}

function totalLines(draft: Draft): number {
  const last = draft.blocks.length - 1;
  return last < 0 ? 0 : (draft.starts[last] as number) + (draft.blocks[last] as Block).lines;
}

function splicedParts(parts: Draft['parts'], removed: readonly Block[], added: readonly Block[]): Draft['parts'] {
  const touched = new Set<Part>();
  for (const block of [...removed, ...added]) for (const part of partsIn(block)) touched.add(part);
  if (touched.size === 0) return parts;
  const gone = new Set(removed), next: Record<Part, readonly Block[]> = { ...parts };
  for (const part of touched) {
    const kept = parts[part].filter((block) => !gone.has(block));
    const fresh = added.filter((block) => partsIn(block).has(part));
    const at = kept.length && fresh.length ? indexOfOrder(kept, (fresh[0] as Block).order) : kept.length;
    next[part] = [...kept.slice(0, at), ...fresh, ...kept.slice(at)];
  }
  return next;
}

/** The index of the first block whose label is not below `order`. */
function indexOfOrder(blocks: readonly Block[], order: number): number {
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

/** The index of a block of this draft. */
export const blockIndex = (draft: Draft, block: Block): number => indexOfOrder(draft.blocks, block.order);

/** The point of an offset in a block. */
export function pointIn(draft: Draft, block: Block, offset: number): Point {
  const { line, character } = pointOfOffset(block.text, offset);
  return { line: (draft.starts[blockIndex(draft, block)] ?? 0) + line, character };
}

/** The block at a point and the offset in it; undefined for an empty draft. */
export function blockAt(draft: Draft, point: Point): { readonly block: Block; readonly offset: number } | undefined {
  const index = draft.blocks.length ? blockIndexAtLine(draft, point.line) : -1, block = draft.blocks[index];
  return block && { block, offset: offsetOfPoint(block.text, { line: point.line - (draft.starts[index] as number), character: point.character }) };
}

const OFFSETS = new WeakMap<readonly Block[], Float64Array>();

/** Offset of each block from the text's first character; worked out once for a draft that is asked for it. */
function blockOffsets(draft: Draft): Float64Array {
  const known = OFFSETS.get(draft.blocks);
  if (known) return known;
  const offsets = new Float64Array(draft.blocks.length);
  let at = 0;
  draft.blocks.forEach((block, i) => { offsets[i] = at; at += block.text.length; });
  OFFSETS.set(draft.blocks, offsets);
  return offsets;
}

/** Offset, from the text's first character, of an offset in a block. */
export const offsetOf = (draft: Draft, block: Block, offset: number): number => (blockOffsets(draft)[blockIndex(draft, block)] ?? 0) + offset;

/** A place as offsets from the text's first character. */
export function spanOf(draft: Draft, place: Place): { readonly start: number; readonly end: number } {
  const base = offsetOf(draft, place.block, 0);
  return { start: base + place.start, end: base + place.end };
}

/** The block at an offset from the text's first character and the offset in it; undefined for an empty draft. */
export function blockAtOffset(draft: Draft, offset: number): { readonly block: Block; readonly offset: number } | undefined {
  const offsets = blockOffsets(draft);
  let low = 0, high = offsets.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) <= offset) low = middle; else high = middle;
  }
  const block = draft.blocks[low];
  return block && { block, offset: Math.min(Math.max(0, offset - (offsets[low] as number)), block.text.length) };
}

/** The whole text. */
export const textOfDraft = (draft: Draft): string => draft.blocks.map((block) => block.text).join('');

/** Every fact of one kind, in the order of the text. For a kind that is a part this reads its few blocks; for others the whole draft. */
export function factsOf<K extends FactKind>(draft: Draft, kind: K): Located<FactOf<K>>[] {
  const blocks = IS_PART.has(kind) ? draft.parts[kind as Part] : draft.blocks;
  const found: Located<FactOf<K>>[] = [];
  for (const block of blocks) for (const fact of block.facts) if (fact.kind === kind) found.push({ block, fact: fact as FactOf<K> });
  return found;
}

/** A function of some parts of a draft whose result is kept until one of them changes. */
export function ofParts<T>(parts: readonly [Part, ...Part[]], work: (draft: Draft) => T): (draft: Draft) => T {
  const results = new WeakMap<readonly Block[], { readonly inputs: readonly (readonly Block[])[]; readonly result: T }>();
  return (draft) => {
    const inputs = parts.map((part) => draft.parts[part]), key = inputs[0] as readonly Block[];
    const known = results.get(key);
    if (known?.inputs.every((input, i) => input === inputs[i])) return known.result;
    const result = work(draft);
    results.set(key, { inputs, result });
    return result;
  };
}
