import type { Catalogue } from '../catalogue/catalogue.ts';
import { factsIn, placeIn, type Block, type Located } from '../draft/block.ts';
import { blockAtOffset, type Draft } from '../draft/draft.ts';
import type { Anchor, Heading } from '../draft/fact.ts';
import { termsOf } from '../draft/terms.ts';
import { symbolAt, type DraftSymbol } from './symbol.ts';

/**
 * What has a name at an offset: the symbol there, a clause also from its number, an entry from its bracket and `b-`. Where AsciiDoc makes
 * an id of a title, the title is a clause's or a term's, not an id's.
 */
export function namedAt(draft: Draft, offset: number, catalogue: Catalogue): DraftSymbol | undefined {
  const found = blockAtOffset(draft, offset);
  if (!found || found.block.kind === 'code' || found.block.kind === 'comment') return undefined;
  const { block, offset: at } = found, symbol = symbolAt(draft, offset, catalogue);
  if (symbol?.kind === 'anchor') {
    const heading = titleOf(symbol.anchor);
    return heading ? ofTitle(draft, block, heading) : symbol;
  }
  return symbol ?? ofEntry(block, at) ?? ofNumber(block, at);
}

/** An entry's tag, from the bracket or the `b-` before it. */
function ofEntry(block: Block, at: number): DraftSymbol | undefined {
  const fact = factsIn(block, 'entry').find(({ tag, bibliography }) => tag && tag.start - (bibliography ? 3 : 1) <= at && at <= tag.end + 1);
  return fact?.tag && { kind: 'entry', place: placeIn(block, fact.tag), entry: { block, fact }, part: 'tag', record: undefined };
}

function ofNumber(block: Block, at: number): DraftSymbol | undefined {
  const fact = factsIn(block, 'heading').find(({ number }) => number && number.start <= at && at <= number.end);
  return fact && { kind: 'heading', place: placeIn(block, fact), heading: { block, fact } };
}

/** The heading whose title an id is made of; undefined for an id that is written. */
export const titleOf = ({ block, fact }: Located<Anchor>): Heading | undefined =>
  factsIn(block, 'heading').find(({ start, end }) => start === fact.start && end === fact.end);

function ofTitle(draft: Draft, block: Block, heading: Heading): DraftSymbol {
  const [fact] = factsIn(block, 'term'), term = fact && termsOf(draft).find(({ located }) => located.fact === fact);
  return term ? { kind: 'term', place: term.place, term } : { kind: 'heading', place: placeIn(block, heading), heading: { block, fact: heading } };
}
