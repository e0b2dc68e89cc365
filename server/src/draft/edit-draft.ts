import type { Block, ScanState } from './block.ts';
import { sameState } from './block.ts';
import type { Fact } from './fact.ts';
import { offsetOfPoint, sourceOf, type Point } from './lines.ts';
import { blockIndexAtLine, blockOf, firstLines, GAP, indexOfOrder, partsIn, partsOf, scanDraft, SCANNERS, type Draft, type Part } from './scan-draft.ts';
import type { Scan } from './scanner.ts';

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
  const blocks = old.slice(0, start).concat(added, old.slice(end));
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
