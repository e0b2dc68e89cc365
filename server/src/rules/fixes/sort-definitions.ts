import type { Block } from '../../draft/block.ts';
import { blockIndex, offsetOf, type Draft } from '../../draft/draft.ts';
import type { CrossReference } from '../../draft/fact.ts';
import type { Term } from '../../draft/terms.ts';
import { applyEdits } from './edits.ts';
import type { Edit } from '../finding.ts';
import { movedHeadingLinks } from './heading-links.ts';

/** A definition with all that belongs to it: blocks `from` to `to`, the last not included. */
interface Unit {
  readonly from: number;
  readonly to: number;
}

/** The old number of a term and the one it gets. */
type Numbers = ReadonlyMap<string, string>;

/**
 * The edits that put the definitions of a list in the order of `sorted`. Each takes its notes, its source and its anchor along; numbers stay
 * with the places, and references to them go with the terms, links to their headings too. No edits where it is not clear what belongs to which definition.
 */
export function sortDefinitions(draft: Draft, list: readonly Term[], sorted: readonly Term[]): readonly Edit[] {
  const units = unitsOf(draft, list), numbers = numbersOf(list, sorted);
  if (!units || !numbers || hasRange(draft, numbers)) return [];
  const unitOf = new Map(list.map((term, i) => [term, units[i] as Unit])), start = units[0]?.from ?? 0, end = units.at(-1)?.to ?? 0;
  const order = sorted.flatMap((term) => blocksOf(draft, unitOf.get(term) as Unit)), changes = changesIn(draft, numbers, [...draft.blocks.slice(0, start), ...order, ...draft.blocks.slice(end)]);
  const moved = sorted.flatMap((term, i): readonly Edit[] => {
    const place = units[i] as Unit, text = textOf(blocksOf(draft, place)).trimEnd(), newText = changed(blocksOf(draft, unitOf.get(term) as Unit), changes).trimEnd();
    const at = offsetOf(draft, draft.blocks[place.from] as Block, 0);
    return text === newText ? [] : [{ start: at, end: at + text.length, newText }];
  });
  const others = draft.blocks.flatMap((block, i) => (i >= start && i < end ? [] : changes(block).map((edit) => {
    const base = offsetOf(draft, block, 0);
    return { ...edit, start: base + edit.start, end: base + edit.end };
  })));
  return [...moved, ...others];
}

function unitsOf(draft: Draft, list: readonly Term[]): readonly Unit[] | undefined {
  const starts = list.map(({ located }) => startOf(draft, blockIndex(draft, located.block)));
  const units = starts.map((from, i): Unit => ({ from, to: starts[i + 1] ?? endOf(draft, blockIndex(draft, (list[i] as Term).located.block)) }));
  return units.every((unit, i) => isWhole(draft, unit, list[i] as Term)) ? units : undefined;
}

/** A definition begins with the anchor, the attributes and the comments that stand before its term. Both are indices of blocks. */
export function startOf(draft: Draft, term: number): number {
  let at = term;
  for (;;) {
    const before = draft.blocks[at - 1];
    if (before?.kind !== 'comment' && !(before?.kind === 'markup' && before.text.trim() !== '' && !/\n\s*\n/.test(before.text))) return at;
    at--;
  }
}

/** The last definition goes on to the next heading, with what stands before that. Both are indices of blocks. */
export function endOf(draft: Draft, term: number): number {
  let at = term + 1;
  while (at < draft.blocks.length && draft.blocks[at]?.kind !== 'heading') at++;
  return at < draft.blocks.length ? Math.max(term + 1, startOf(draft, at)) : at;
}

/** Whether the blocks hold this one term, and no part of anything else. */
function isWhole(draft: Draft, { from, to }: Unit, { located }: Term): boolean {
  const blocks = draft.blocks.slice(from, to), terms = blocks.flatMap((block) => block.facts.filter(({ kind }) => kind === 'term'));
  return to > from && terms.length === 1 && blocks.every((block) => block.region === located.block.region && block.kind !== 'row' && (block.kind !== 'heading' || block === located.block));
}

function numbersOf(list: readonly Term[], sorted: readonly Term[]): Numbers | undefined {
  const numbers = list.map(({ located }) => located.fact.number?.text), written = new Set(numbers);
  if (written.size === 1 && written.has(undefined)) return new Map();
  if (written.size < list.length || written.has(undefined)) return undefined;
  return new Map(sorted.flatMap((term, i) => {
    const old = term.located.fact.number?.text ?? '', now = numbers[i] ?? '';
    return old === now ? [] : [[old, now] as const];
  }));
}

const blocksOf = (draft: Draft, { from, to }: Unit): readonly Block[] => draft.blocks.slice(from, to);

const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('');

/** The edits that a block needs, with offsets in it. */
type Changes = (block: Block) => readonly Edit[];

const changed = (blocks: readonly Block[], changes: Changes): string => blocks.map((block) => applyEdits(block.text, changes(block))).join('');

/** New numbers, and Markdown's links to headings, where the blocks stand in the order of `after`. */
function changesIn(draft: Draft, numbers: Numbers, after: readonly Block[]): Changes {
  const links = movedHeadingLinks(draft, after, (heading) => applyEdits(heading.text, editsIn(heading, numbers)));
  return (block) => [...editsIn(block, numbers), ...links.get(block) ?? []];
}

/** New numbers for the terms of a block and the references in it; offsets are those of the block. */
function editsIn(block: Block, numbers: Numbers): readonly Edit[] {
  if (numbers.size === 0) return [];
  return block.facts.flatMap((fact) => {
    const label = fact.kind === 'term' ? fact.number : isToClause(fact) ? fact.label : undefined, newText = label && numbers.get(label.text);
    return label && newText !== undefined ? [{ start: label.start, end: label.end, newText }] : [];
  });
}

const isToClause = (fact: Block['facts'][number]): fact is CrossReference => fact.kind === 'cross-reference' && fact.target === 'clause';

/** "clauses 3.2.1 to 3.2.4": what that means after sorting nobody can say. */
const hasRange = (draft: Draft, numbers: Numbers): boolean => numbers.size > 0 && draft.blocks.some((block) => block.facts.some((fact) => (
  isToClause(fact) && numbers.has(fact.label.text) && /^[\s\u00a0]?(?:to|through|à|[\u2013-])[\s\u00a0\d]/.test(block.text.slice(fact.end, fact.end + 10))
)));
