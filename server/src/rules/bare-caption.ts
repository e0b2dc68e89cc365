import { placeIn, type Located } from '../draft/block.ts';
import type { CrossReference } from '../draft/fact.ts';
import type { BlockRule } from './rule.ts';

const BARE = /^[\s>]{0,20}(?:\*\*|__|[*_])?(?:Figure|Table|Tableau|FIGURE|TABLE)[ \u00a0][\w.-]{1,12}(?:\*\*|__|[*_])?[ \u00a0]?[\u2013\u2014:.-]{0,2}(?:\*\*|__|[*_])?\s{0,20}$/;
/** A longer paragraph is no number alone; in UTF-16 code units. */
const LONGEST = 60;

/** Whether a cross-reference is all that its paragraph holds: a caption without its title. */
export const isBareCaption = ({ block, fact }: Located<CrossReference>): boolean =>
  block.kind === 'paragraph' && block.text.length <= LONGEST && (fact.target === 'figure' || fact.target === 'table') && BARE.test(block.text);

/** "Figure 3" on a line of its own (author's guide §9.5). Plain text may hold a line of a drawing or of a list of figures. */
export const bareCaption: BlockRule = {
  id: 'caption-form', scope: 'block', facts: ['cross-reference'],
  *check(block, { profile }) {
    const first = block.kind === 'paragraph' && block.text.length <= LONGEST && !profile.metanorma ? block.facts.find((fact) => fact.kind === 'cross-reference') : undefined;
    if (first?.kind !== 'cross-reference' || !isBareCaption({ block, fact: first })) return;
    yield { place: placeIn(block, first), message: `A caption has a title: write "${block.text.slice(first.start, first.end)} – " and what it shows.` };
  },
};
