import { hasFact, placeIn, type Block, type Located, type Place } from '../../draft/block.ts';
import { factsOf, spanOf, type Draft } from '../../draft/draft.ts';
import type { Anchor, Citation } from '../../draft/fact.ts';
import { entryWithAnchor } from '../citation-entry.ts';
import { fragmentsIn } from '../../rules/fixes/heading-links.ts';
import { titleOf } from '../named-at.ts';
import { refuse, renaming, type Refusal, type RenameOffer, type Renaming } from './rename-offer.ts';

/** An id: where it stands, and all that leads to it. */
export const anchorOffer = (draft: Draft, place: Place, id: string): RenameOffer => ({ place, placeholder: id, rename: (name) => renamedAnchor(draft, id, name) });

/** What a citation by id leads to, from the citation. One that leads to a title, or to nothing, has no id to rename. */
export function citedAnchorOffer(draft: Draft, { block, fact }: Located<Citation>): RenameOffer | Refusal {
  const id = fact.target.text, anchors = factsOf(draft, 'anchor').filter((anchor) => anchor.fact.id === id);
  if (entryWithAnchor(draft, id) || anchors.some((anchor) => titleOf(anchor) === undefined)) return anchorOffer(draft, placeOfTarget(block, fact), id);
  return refuse(anchors.length > 0 ? `“${id}” is a clause's title or an id made of it. Write [[id]] above the title, and refer to that.`
    // It may stand where it is not read, and renaming only what leads there would cut the two apart.
    : `No id “${id}” is seen in this draft. Write [[${id}]] above what it stands for, or change the references by hand.`);
}

/** The place of an id in what writes it: `[[id]]`, `[#id]`, `[appendix#id]`, `{#id}`. */
export function placeOfId({ block, fact }: Located<Anchor>): Place {
  const text = block.text.slice(fact.start, fact.end), at = text.startsWith('[[') ? text.indexOf(fact.id) : text.indexOf(`#${fact.id}`) + 1, start = fact.start + Math.max(0, at);
  return { block, start, end: start + fact.id.length };
}

/** Without the sign that may stand before it. */
const placeOfTarget = (block: Block, { target }: Citation): Place =>
  placeIn(block, { start: target.start + (block.text.charAt(target.start) === '#' ? 1 : 0), end: target.end });

function renamedAnchor(draft: Draft, from: string, typed: string): Renaming | Refusal {
  const to = typed.trim().replace(/^(?:\[{1,3}|<<|#)/, '').replace(/(?:\]{1,3}|>>)$/, '').trim(), flaw = flawOfId(draft, from, to);
  if (flaw) return flaw;
  const places = [
    ...factsOf(draft, 'anchor').filter((anchor) => anchor.fact.id === from && !titleOf(anchor)).map(placeOfId),
    ...factsOf(draft, 'entry').flatMap(({ block, fact }) => (fact.anchor?.text === from ? placeIn(block, fact.anchor) : [])),
    ...draft.blocks.flatMap((block) => usesIn(draft, block, from)),
  ];
  return renaming(from, to, places.map((place) => ({ ...spanOf(draft, place), newText: to })));
}

function usesIn(draft: Draft, block: Block, id: string): readonly Place[] {
  const cited = !hasFact(block, 'citation') ? [] : block.facts.flatMap((fact) => (fact.kind === 'citation' && fact.form === 'anchor' && fact.target.text === id ? placeOfTarget(block, fact) : []));
  return draft.syntax === 'markdown' ? [...cited, ...fragmentsIn(block).flatMap((one) => (one.id === id ? one.place : []))] : cited;
}

function flawOfId(draft: Draft, from: string, to: string): Refusal | undefined {
  if (!/^[A-Za-z_\u00c0-\uffff][\w.:\u00c0-\uffff-]{0,118}$/.test(to)) return refuse('An id begins with a letter and has letters, digits, hyphens, points and underscores, without spaces.');
  const isTaken = to !== from && (entryWithAnchor(draft, to) !== undefined || factsOf(draft, 'anchor').some(({ fact }) => fact.id === to));
  return isTaken ? refuse(`The id “${to}” stands in this draft already. Choose another one.`) : undefined;
}
