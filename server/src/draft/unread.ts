import type { Block } from './block.ts';
import type { Draft } from './draft.ts';
import { MAX_BLOCK } from './scanner.ts';

/** The paragraphs, titles and rows of a draft that are too long to be read. */
export const unreadBlocks = ({ blocks }: Draft): readonly Block[] =>
  blocks.filter(({ kind, text, facts }) => facts.some((fact) => fact.kind === 'limit') || (text.length > MAX_BLOCK && kind !== 'code' && kind !== 'comment'));
