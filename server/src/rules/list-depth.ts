import { factsIn, placeIn } from '../draft/block.ts';
import type { RulePage } from './page.ts';
import type { BlockRule } from './rule.ts';

/** A list with a fourth level (author's guide §9.3.3: a), 1), i)). The first item of such a level is found, not those that follow it there. */
export const listDepth: BlockRule = {
  id: 'list-depth', scope: 'block', facts: ['deep-item'],
  *check(block) {
    for (const item of factsIn(block, 'deep-item')) {
      yield {
        place: placeIn(block, item),
        message: `This item is on level ${item.depth} of its list, and a list has at most three levels. Make a subclause of it, or take a level out.`,
      };
    }
  },
};

export const listDepthPage: RulePage = {
  id: 'list-depth',
  says: `A list that goes deeper than three levels: a), 1), i). Only the first item of the fourth level is marked, and those after it there
are not. What tells a level from another is the column in Markdown, the mark in AsciiDoc (\`*\`, \`**\`, \`.\`), and in plain text either.
The terms of a description list (\`term::\`) are no level.`,
  why: 'Readers cite "item b) 2) iii)". What lies deeper is hard to cite and hard to read, and belongs in a clause or a table of its own.',
  wrong: {
    frame: '# Draft new Recommendation ITU-T X.asm-cc\n\nRequirements of attack surface management\n\n## 6 Requirements\n\nThe platform:\n\n%\n',
    text: '1. finds assets:\n   1. of the provider:\n      1. in networks:\n         1. with an address;',
  },
  right: {
    frame: '# Draft new Recommendation ITU-T X.asm-cc\n\nRequirements of attack surface management\n\n## 6 Requirements\n\nThe platform:\n\n%\n',
    text: '1. finds assets:\n   1. of the provider:\n      1. in networks, with an address;',
  },
  before: 'the item',
};
