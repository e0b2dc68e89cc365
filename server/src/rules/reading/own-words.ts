import type { Block } from '../../draft/block.ts';
import type { Region, Span } from '../../draft/fact.ts';
import { bitsOf } from '../../draft/kinds.ts';
import { touchesFact } from '../../draft/touching.ts';

/** Parts that are not the text's own words: what stands around it, and lists. */
const NOT_RUNNING: ReadonlySet<Region> = new Set<Region>(['front', 'history', 'keywords', 'references', 'bibliography', 'index']);

/** Whether a block holds running text of the Recommendation: a paragraph, an item, a row of a table. */
export const hasOwnWords = ({ kind, region }: Block): boolean =>
  (kind === 'paragraph' || kind === 'item' || kind === 'row') && !NOT_RUNNING.has(region);

/** What is written as the machine or another list reads it: no words can be changed in it. */
const FIXED = bitsOf(['protected', 'citation', 'anchor', 'include', 'attribute', 'suppression', 'limit']);

/** Whether a stretch of a block touches code, an address, a citation or an anchor. */
export const isFixed = (block: Block, span: Span): boolean => touchesFact(block, FIXED, span);

const FIRST = /[.!?:;][\s\u00a0]+(?=[\p{Lu}"“«(*_[<\\])/gu;

/** The sentence around a place in a block: a stretch without the end of a sentence before a capital. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - LONGEST), before = text.slice(from, start), after = text.slice(end, end + LONGEST);
  const last = Array.from(before.matchAll(FIRST)).at(-1), next = after.search(FIRST);
  return { start: last ? from + last.index + last[0].length : from, end: next < 0 ? end + after.length : end + next + 1 };
}

/** How far a sentence is looked for to either side, in UTF-16 code units. */
const LONGEST = 400;

/** Letters of ITU's Arabic, Chinese and Russian: such a text is not read for its words. */
const OTHER_SCRIPT = /[\u0400-\u04ff\u0600-\u06ff\u3400-\u9fff]/;

/** Whether a text has Arabic, Chinese or Cyrillic letters. */
export const isInOtherScript = (text: string): boolean => OTHER_SCRIPT.test(text);
