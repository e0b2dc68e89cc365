import { placeIn, placeOf, type Block, type Place } from '../../draft/block.ts';
import { factsOf, spanOf, type Draft } from '../../draft/draft.ts';
import type { Fact, Span } from '../../draft/fact.ts';
import { bitsOf } from '../../draft/kinds.ts';
import { tagKey } from '../../draft/normalise.ts';
import type { Edit, Fix } from '../finding.ts';
import { keysOf } from '../reading/keys.ts';
import { shownPlace } from '../reading/shown-span.ts';

/** Where a fact writes the name of a document: a tag or an identifier, without `b-` and brackets. */
function namesIn(fact: Fact): readonly Span[] {
  if (fact.kind === 'citation') return fact.form === 'tag' ? [fact.target] : [];
  if (fact.kind === 'mention') return [fact.identifier];
  if (fact.kind !== 'entry') return [];
  // Where Metanorma fetches the entry, its tag is all there is, and stands for the document too.
  return [fact.tag, fact.identifier].filter((piece, index, all): piece is NonNullable<typeof piece> => piece !== undefined && all.findIndex((other) => other?.start === piece.start) === index);
}

/** Where `from` stands in a place, in any case; undefined where it does not. */
export function wordIn(place: Place, from: string): Place | undefined {
  const at = place.block.text.slice(place.start, place.end).toLowerCase().indexOf(from.toLowerCase());
  return at < 0 ? undefined : { block: place.block, start: place.start + at, end: place.start + at + from.length };
}

/** What a finding about a name marks: the name where it stands in a place; of a tag that is nothing else, the `b-` too. */
export function namePlace(place: Place, name: string): Place {
  const narrow = wordIn(place, name) ?? place;
  return narrow.start === place.start ? shownPlace(narrow) : narrow;
}

/** Another name for a document; `spares` says where a mention keeps the old one. */
export interface Rename {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly spares?: (place: Place) => boolean;
}

/** The kinds of facts that `namesIn` finds names in. */
const NAMING = bitsOf(['citation', 'mention', 'entry']);

/** The edits that write `to` for `from` in every name of one document: in its entry, its citations and its mentions. */
function renamedDocument(draft: Draft, rename: Rename): readonly Edit[] {
  return draft.blocks.flatMap((block) => ((block.kinds & NAMING) === 0 ? [] : block.facts
    .filter((fact) => (bitsOf([fact.kind]) & NAMING) !== 0 && keysOf(fact).includes(rename.key)).flatMap((fact) => renamedIn(draft, block, fact, rename))));
}

function renamedIn(draft: Draft, block: Block, fact: Fact, { from, to, spares }: Rename): readonly Edit[] {
  return namesIn(fact).flatMap((span) => {
    const whole = placeIn(block, span), place = fact.kind === 'mention' && spares?.(whole) ? undefined : wordIn(whole, from);
    return place ? [{ ...spanOf(draft, place), newText: to }] : [];
  });
}

/** A fix that gives a document another name everywhere. */
export const renameFix = (title: string, { certain, ...rename }: Rename & { readonly certain: boolean }): Fix => ({
  title, certain, edits: (draft) => renamedDocument(draft, rename),
});

/** A tag in an entry or a citation: its place without brackets and `b-`, and whether `b-` stands before it. */
export interface TagPlace {
  readonly place: Place;
  readonly bibliography: boolean;
  readonly isEntry: boolean;
}

/** Every place of a draft where a tag stands, in entries and citations; `key` as `tagKey` gives it. */
export function placesOfTag(draft: Draft, key: string): readonly TagPlace[] {
  return [...factsOf(draft, 'entry'), ...factsOf(draft, 'citation')].flatMap(({ block, fact }) => {
    const piece = fact.kind === 'entry' ? fact.tag : fact.form === 'tag' ? fact.target : undefined;
    return piece && tagKey(piece.text) === key ? [{ place: placeIn(block, piece), bibliography: fact.bibliography, isEntry: fact.kind === 'entry' }] : [];
  });
}

/** The edits that write another tag, `b-` included, for every citation of a tag. */
export function retagged(draft: Draft, key: string, tag: string): readonly Edit[] {
  return placesOfTag(draft, key).filter(({ isEntry }) => !isEntry).map(({ place, bibliography }) => ({ ...spanOf(draft, withPrefix(place, bibliography)), newText: tag }));
}

/** The edits that put another citation in the place of each citation of a tag, brackets included. */
export function recited(draft: Draft, key: string, citation: string): readonly Edit[] {
  return factsOf(draft, 'citation').filter(({ fact }) => fact.form === 'tag' && tagKey(fact.target.text) === key)
    .map((located) => ({ ...spanOf(draft, placeOf(located)), newText: citation }));
}

/** A tag's place with its `b-`. */
export const withPrefix = (place: Place, bibliography: boolean): Place => ({ ...place, start: place.start - (bibliography ? 2 : 0) });
