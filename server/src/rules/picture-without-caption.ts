import { placeOf, type Located } from '../draft/block.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import type { Caption, Heading, Image, Region } from '../draft/fact.ts';
import { MOST_RELATED } from './finding.ts';
import type { DraftRule } from './rule.ts';

/**
 * Pictures in a clause where no figure has a caption (author's guide §9.5): one finding for a draft. It may be a formula that was converted,
 * and pandoc takes the words between the brackets of a picture as its caption, so it is information.
 */
export const pictureWithoutCaption: DraftRule = {
  id: 'caption-form', scope: 'draft', reads: ['image', 'caption', 'heading'],
  *check({ draft, profile }) {
    const [first, ...others] = withoutCaption(draft);
    if (!first) return;
    yield {
      place: placeOf(first), level: 'information',
      message: `A figure has a caption: ${profile.metanorma ? 'write it before the picture, as ".Title" on a line of its own' : 'write "Figure n – Title" below the picture'}.`,
      related: others.slice(0, MOST_RELATED).map((image) => ({ place: placeOf(image), message: 'This picture has no caption either.' })),
    };
  },
};

/** Parts with clauses of the author's own: elsewhere a picture is a logo. */
const READ: ReadonlySet<Region> = new Set<Region>(['body', 'annex', 'appendix']);

/** The first picture of each clause that has pictures and no caption of a figure. */
function withoutCaption(draft: Draft): readonly Located<Image>[] {
  const images = factsOf(draft, 'image').filter(({ block }) => READ.has(block.region)), found: Located<Image>[] = [];
  if (images.length === 0) return found;
  const others = [...factsOf(draft, 'heading'), ...factsOf(draft, 'caption').filter(({ fact }) => fact.target === 'figure')];
  let first: Located<Image> | undefined, hasCaption = false;
  for (const located of [...images, ...others].sort(inText)) {
    if (isImage(located)) first ??= located;
    else if (located.fact.kind === 'caption') hasCaption = true;
    else {
      if (first && !hasCaption) found.push(first);
      first = undefined;
      hasCaption = false;
    }
  }
  return first && !hasCaption ? [...found, first] : found;
}

type Framed = Located<Image | Heading | Caption>;

const isImage = (located: Framed): located is Located<Image> => located.fact.kind === 'image';
const inText = (a: Framed, b: Framed): number => a.block.order - b.block.order || a.fact.start - b.fact.start;
