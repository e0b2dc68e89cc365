import { factsIn, placeOf, textOf, type Located } from '../draft/block.ts';
import type { Anchor, Caption } from '../draft/fact.ts';
import type { KeyRule } from './rule.ts';
import { gathered } from './unreferenced-caption.ts';

/**
 * A figure or table of a Metanorma source whose id nothing refers to (author's guide §9.5). A plain "Figure 1" is no cross-reference there.
 * Without an id a caption may be looked for in vain as well, but published sources have many of those.
 */
export const unreferencedAnchor: KeyRule = {
  id: 'unreferenced-caption', scope: 'key', table: 'a',
  *check(group, { draft, profile }) {
    if (group.isUsed || !group.isDefined || !profile.metanorma || draft.parts.include.length > 0) return;
    const anchor = group.definitions.find((located): located is Located<Anchor> => located.fact.kind === 'anchor'), caption = anchor && captionOf(anchor);
    if (!caption) return;
    yield {
      place: placeOf({ block: anchor.block, fact: caption }), level: 'information',
      message: `No cross-reference leads to this ${caption.target}. Refer to it in the text with <<${group.name}>>.`,
    };
  },
  gather: (reports) => gathered(reports, 'No cross-reference leads to', ({ place }) => `"${textOf(place)}"`),
};

/** The caption in the lines that give a block its id, unless they give it several. */
function captionOf({ block }: Located<Anchor>): Caption | undefined {
  return factsIn(block, 'anchor').length === 1 ? factsIn(block, 'caption')[0] : undefined;
}
