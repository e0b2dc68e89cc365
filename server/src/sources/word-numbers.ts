import { plainText, type WordBlock, type WordParagraph } from './word-tree.ts';

const LEVEL = /^(?:heading|titre) ?([1-9])\b/;

/** The level of a heading by its style, from 1; undefined for what is no heading. */
export function headingLevel({ style }: WordParagraph): number | undefined {
  const found = LEVEL.exec(style)?.[1];
  return found === undefined ? undefined : Number(found);
}

/**
 * The same paragraphs with the numbers that Word gives its headings written out, as ITU's own templates have them ("6.1", a tab, the title).
 * Headings that hold their number already keep it.
 */
export function withNumbers(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const counts: number[] = [];
  return blocks.map((block) => {
    if (block.kind === 'table') return block;
    const level = headingLevel(block), text = plainText(block).trim();
    if (level === undefined || text === '') return block;
    const own = /^(\d{1,3}(?:\.\d{1,3}){0,8})[.)]?[\s\u00a0]/.exec(text)?.[1];
    if (own !== undefined) {
      counts.splice(0, counts.length, ...own.split('.').map(Number));
      return block;
    }
    if (!block.list?.ordered) return block;
    while (counts.length < level) counts.push(0);
    counts.length = level;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    return { ...block, runs: [{ text: `${counts.join('.')}\t`, bold: true, italic: false }, ...block.runs] };
  });
}
