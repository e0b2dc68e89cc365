import type { Block } from '../../draft/block.ts';
import type { Region } from '../../draft/fact.ts';
import { bitsOf } from '../../draft/kinds.ts';

const CAPTION = bitsOf(['caption']);
const CLAUSES: ReadonlySet<Region> = new Set<Region>(['scope', 'conventions', 'body', 'annex', 'appendix']);

/** Whether a block is a sentence or list item of a clause, an annex or an appendix: no heading, table or caption. */
export const isRunningText = ({ region, kind, kinds }: Block): boolean =>
  (kind === 'paragraph' || kind === 'item') && CLAUSES.has(region) && (kinds & CAPTION) === 0;

/** What stands before a word, without the marks that open with it. */
const before = (text: string, start: number): string => text.slice(Math.max(0, start - 40), start).replace(/[\s\u00a0*_>"“‘'«([]{1,40}$/u, '');

/** The mark of an item and the word that begins a note, at the beginning of a line. */
const MARK = /(?:^|\n)[ \t]*(?:[-*+•–—|]|\.{1,5}|\*{1,5}|\(?(?:\d{1,3}|[a-zA-Z])[.)]|NOTE(?: \d{1,2})?(?: ?(?:[–—:]|-{1,3}))?)$/;
/** A point that ends no sentence. */
const SHORTENED = /(?:^|[\s(])(?:e\.g|i\.e|cf|vs|etc|Fig|No|p\. ?ex)\.$/;

/** Whether a word begins a sentence or an item. */
export function beginsSentence(text: string, start: number): boolean {
  const words = before(text, start);
  return words === '' || MARK.test(words) || (/[.!?]$/.test(words) && !SHORTENED.test(words));
}

/** Whether a word may have its capital from its place: it begins a sentence, an item, a remark or what follows a colon. */
export const mayHaveCapital = (text: string, start: number): boolean => beginsSentence(text, start) || /(?:[.:;!?|–—•)\]]|--|[\s\u00a0]-)$/.test(before(text, start));
