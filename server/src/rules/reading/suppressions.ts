import { addTo } from '../../draft/add-to.ts';
import type { Block, Located } from '../../draft/block.ts';
import { blockIndex, factsOf, type Draft } from '../../draft/draft.ts';
import type { Suppression } from '../../draft/fact.ts';
import { isRuleId, type RuleId } from '../table.ts';

export type Comment = Located<Suppression>;

/** What the comments of a draft switch off, and where. */
export interface Suppressions {
  /** The comments of the draft, in the order of the text. */
  readonly comments: readonly Comment[];
  /** The comments that suppress a rule's findings in a block, in groups that many blocks share; none for most. */
  readonly of: (rule: RuleId, block: Block) => readonly (readonly Comment[])[];
  /** The comments whose `rapporteur-disable` a `rapporteur-enable` ends, at least for one rule. */
  readonly endedBy: (comment: Comment) => readonly Comment[];
  /** The list and the blocks that all of this comes from. */
  readonly inputs: readonly unknown[];
}

/** Stands for every rule. */
const ALL = '*';
const NONE: readonly Comment[] = [];
const NOWHERE: readonly (readonly Comment[])[] = [];
/** How many comments and attribute lines may stand between a comment and the block that it means. */
const FEW = 20;

/** A part of the text, by the order of its blocks, in which a rule is off. */
interface Stretch {
  readonly from: number;
  to: number;
  readonly comments: Comment[];
  /** The rules that were switched on again; only where all are off. */
  readonly except: ReadonlySet<string>;
}

/** Reads the comments of a draft; undefined where it has none. */
export function suppressionsOf(draft: Draft): Suppressions | undefined {
  if (draft.parts.suppression.length === 0) return undefined;
  const comments = factsOf(draft, 'suppression'), { stretches, ended } = stretchesOf(comments);
  const files = new Map<string, Comment[]>(), blocks = new Map<Block, Comment[]>();
  for (const comment of comments) {
    if (comment.fact.scope === 'file') for (const name of namesIn(comment)) addTo(files, name, comment);
    if (comment.fact.scope === 'next-line') for (const block of blocksAfter(draft, comment.block)) addTo(blocks, block, comment);
  }
  return {
    comments, inputs: [draft.parts.suppression, ...blocks.keys()], endedBy: (comment) => ended.get(comment.fact) ?? NONE,
    of: (rule, block) => {
      const here = blocks.get(block)?.filter(({ fact }) => fact.rules.length === 0 || fact.rules.some(({ text }) => text === rule));
      const all = stretchAt(stretches.get(ALL), block);
      const found = [here, files.get(rule), files.get(ALL), stretchAt(stretches.get(rule), block)?.comments, all && !all.except.has(rule) ? all.comments : undefined];
      return found.some((group) => group && group.length > 0) ? found.flatMap((group) => (group && group.length > 0 ? [group] : [])) : NOWHERE;
    },
  };
}

/** Whether suppressions that were read before hold for a draft as it is now: its comments, and what stands behind each, are the same. */
export function stillHold(known: Suppressions | undefined, draft: Draft): boolean {
  if (!known) return draft.parts.suppression.length === 0;
  if (known.inputs[0] !== draft.parts.suppression) return false;
  const blocks = new Set(known.comments.flatMap(({ block, fact }) => (fact.scope === 'next-line' ? blocksAfter(draft, block) : [])));
  return known.inputs.length === blocks.size + 1 && known.inputs.every((input, i) => i === 0 || blocks.has(input as Block));
}

/** The rules that a comment names, or the sign for all; words that name no rule switch nothing off. */
const namesIn = ({ fact }: Comment): readonly string[] => (fact.rules.length === 0 ? [ALL] : fact.rules.map(({ text }) => text).filter(isRuleId));

/** The block that a comment is written for, and the comments and attribute lines that stand between. */
function blocksAfter({ blocks, syntax }: Draft, comment: Block): readonly Block[] {
  const first = blockIndex({ blocks } as Draft, comment) + 1;
  for (let end = first; end < first + FEW; end++) {
    const block = blocks[end];
    if (!block) return blocks.slice(first, end);
    const isBetween = block.kind === 'comment' || (syntax === 'asciidoc' && block.kind === 'markup' && /^[[.]/.test(block.text));
    if (!isBetween) return blocks.slice(first, end + 1);
  }
  return [];
}

/** Where `rapporteur-disable` holds. Before the first clause one that nothing ends holds for the whole text, its header included. */
function stretchesOf(comments: readonly Comment[]): { readonly stretches: Map<string, Stretch[]>; readonly ended: Map<Suppression, Comment[]> } {
  const stretches = new Map<string, Stretch[]>(), open = new Map<string, Stretch>(), ended = new Map<Suppression, Comment[]>();
  const close = (name: string, to: number): readonly Comment[] => {
    const stretch = open.get(name);
    if (!stretch) return NONE;
    open.delete(name);
    const known = stretches.get(name) ?? [], isWhole = to === Infinity && known.length === 0 && stretch.comments[0]?.block.region === 'front';
    known.push({ ...stretch, from: isWhole ? -Infinity : stretch.from, to });
    stretches.set(name, known);
    return stretch.comments;
  };
  for (const comment of comments) {
    const { block: { order }, fact } = comment, all = open.get(ALL);
    if (fact.scope === 'from') {
      for (const name of namesIn(comment)) {
        const known = open.get(name);
        if (known && known.except.size === 0) known.comments.push(comment);
        else {
          close(name, order);
          open.set(name, { from: order, to: Infinity, comments: [...known?.comments.slice(-FEW) ?? [], comment], except: new Set() });
        }
      }
    } else if (fact.scope === 'to') {
      const gone = (fact.rules.length === 0 ? [...open.keys()] : namesIn(comment)).flatMap((name) => close(name, order));
      const apart = all && fact.rules.length > 0 ? namesIn(comment).filter((name) => !all.except.has(name)) : [];
      if (all && apart.length > 0) {
        gone.push(...close(ALL, order));
        open.set(ALL, { ...all, from: order, to: Infinity, except: new Set([...all.except, ...apart]) });
      }
      ended.set(fact, [...new Set(gone)]);
    }
  }
  for (const name of [...open.keys()]) close(name, Infinity);
  return { stretches, ended };
}

/** The stretch that a block lies in, among stretches that follow one another. */
function stretchAt(stretches: readonly Stretch[] | undefined, { order }: Block): Stretch | undefined {
  if (!stretches) return undefined;
  let low = 0, high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).from <= order) low = middle + 1; else high = middle;
  }
  const found = stretches[low - 1];
  return found && order < found.to ? found : undefined;
}
