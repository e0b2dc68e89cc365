import type { Block, Located, Place } from './block.ts';
import type { FactKind, FactOf } from './fact.ts';
import { offsetOfPoint, pointOfOffset, type Point } from './lines.ts';
import { blockIndexAtLine, indexOfOrder, IS_PART, type Draft, type Part } from './scan-draft.ts';

// The room's front door: what a draft is, how it is made and edited, and where things stand in it.
export { editDraft, type Change, type Edited } from './edit-draft.ts';
export { blockIndexAtLine, PARTS, scanDraft, type Draft, type Part } from './scan-draft.ts';

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

/** The whole text, put together from the blocks: linear in its length. */
export const textOfDraft = (draft: Draft): string => draft.blocks.map((block) => block.text).join('');

/** Every fact of one kind, in the order of the text. For a kind that is a part they are kept until the part changes; others cost the whole draft. */
export function factsOf<K extends FactKind>(draft: Draft, kind: K): readonly Located<FactOf<K>>[] {
  if (!IS_PART.has(kind)) return factsIn(draft.blocks, kind);
  const blocks = draft.parts[kind as Part];
  let known = PART_FACTS.get(blocks);
  if (!known) PART_FACTS.set(blocks, known = factsIn(blocks, kind));
  return known as readonly Located<FactOf<K>>[];
}

/** By the blocks of a part, which are one kind's alone; those of a part without blocks may be another's. */
const PART_FACTS = new WeakMap<readonly Block[], readonly Located[]>();

function factsIn<K extends FactKind>(blocks: readonly Block[], kind: K): readonly Located<FactOf<K>>[] {
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
