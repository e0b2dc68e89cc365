import type { Catalogue } from '../../catalogue/catalogue.ts';
import { textOf, type Place } from '../../draft/block.ts';
import { blockAtOffset, factsOf, type Draft } from '../../draft/draft.ts';
import { headingLinkEdits } from '../../rules/fixes/heading-links.ts';
import { namedAt } from '../named-at.ts';
import { anchorOffer, citedAnchorOffer, placeOfId } from './rename-anchor.ts';
import { captionOffer } from './rename-caption.ts';
import { clauseOffer, targetOffer } from './rename-number.ts';
import { inOrder, isRefusal, refuse, type Refusal, type RenameOffer, type Renaming } from './rename-offer.ts';
import { tagOffer } from './rename-tag.ts';
import { abbreviationOffer, isOwnTitle, termOffer } from './rename-words.ts';
import { NAMING, type DraftSymbol } from '../symbol.ts';

/** What can have another name at an offset of the text (UTF-16 code units), or why nothing can. */
export function renameOfferAt(draft: Draft, offset: number, catalogue: Catalogue): RenameOffer | Refusal {
  const symbol = namedAt(draft, offset, catalogue), block = symbol?.place.block ?? blockAtOffset(draft, offset)?.block;
  if (block && isOwnTitle(block) && (!symbol || symbol.kind === 'term' || symbol.kind === 'abbreviation')) return refuse(OWN_TITLE);
  const offer = symbol ? offerOf(draft, symbol) : refuse(NOTHING);
  return isRefusal(offer) ? offer : { ...offer, rename: (name) => withHeadingLinks(draft, offer.rename(name)) };
}

const OWN_TITLE = 'The Recommendation\'s own name and title cannot be renamed here. Other texts know it by them.';
const NOTHING = 'Nothing here has a name of its own. Put the cursor on a term, an abbreviation, a tag, an id, or the number of a clause, figure or table.';

/** With the links to headings that are written in another way then. */
function withHeadingLinks(draft: Draft, found: Renaming | Refusal): Renaming | Refusal {
  const links = isRefusal(found) ? [] : headingLinkEdits(draft, found.edits);
  return isRefusal(found) || links.length === 0 ? found : { ...found, edits: inOrder([...found.edits, ...links]) };
}

/** The edits that give what stands at an offset another name, here and wherever the draft uses it. */
export function renameAt(draft: Draft, offset: number, name: string, catalogue: Catalogue): Renaming | Refusal {
  const offer = renameOfferAt(draft, offset, catalogue);
  return isRefusal(offer) ? offer : offer.rename(name);
}

function offerOf(draft: Draft, symbol: DraftSymbol): RenameOffer | Refusal {
  switch (symbol.kind) {
    case 'citation': {
      const { block, fact } = symbol.citation;
      return fact.form === 'anchor' ? citedAnchorOffer(draft, symbol.citation) : tagOffer(draft, { block, tag: fact.target, bibliography: fact.bibliography });
    }
    case 'entry': return entryOffer(draft, symbol);
    case 'term': return termOffer(draft, symbol.place, symbol.term);
    case 'abbreviation': return abbreviationOffer(draft, symbol.place, symbol.abbreviation);
    case 'anchor': return anchorOffer(draft, placeOfId(symbol.anchor), symbol.anchor.fact.id);
    case 'heading': return clauseOffer(draft, symbol.heading);
    case 'caption': return captionOffer(draft, symbol.caption);
    case 'cross-reference': return targetOffer(draft, symbol.reference);
    case 'attribute': return refuse(`${symbol.attribute.fact.value} is the draft's own name and cannot be renamed here.`);
    case 'mention': return refuse(ofMention(draft, symbol.mention.fact.identifier.text));
    case 'question': return refuse(`${textOf(symbol.place)} is the number of a Question and cannot be renamed.`);
  }
}

function entryOffer(draft: Draft, { entry, part, place }: Extract<DraftSymbol, { kind: 'entry' }>): RenameOffer | Refusal {
  const { block, fact } = entry, { anchor, tag } = fact;
  if (part === 'tag' && anchor && isAt(place, anchor)) return anchorOffer(draft, place, anchor.text);
  if (part === 'tag' && tag) return tagOffer(draft, { block, tag, bibliography: fact.bibliography });
  return refuse(`The ${part === 'title' ? 'title' : 'number'} of an entry is written here alone. Edit it in place; to rename the tag, put the cursor between its brackets.`);
}

const isAt = (place: Place, { start, end }: { readonly start: number; readonly end: number }): boolean => place.start === start && place.end === end;

function ofMention(draft: Draft, identifier: string): string {
  const names = factsOf(draft, 'attribute').filter(({ fact }) => NAMING.has(fact.name)).map(({ fact }) => fact.value);
  const titles = factsOf(draft, 'title-line').filter(({ fact }) => fact.form === 'announcement').map(({ fact }) => fact.text);
  const isOwn = names.some((name) => name.endsWith(identifier)) || titles.some((title) => title.split(/[\s|:]+/).includes(identifier));
  return isOwn ? `The number ${identifier} is the Recommendation's own name and cannot be renamed here.` : `${identifier} is the name of another text and cannot be renamed here.`;
}
