import { placeIn, type Block, type Located, type Place } from '../../draft/block.ts';
import { lettersAndDigits } from '../../draft/characters.ts';
import { factsOf, ofParts, spanOf, type Draft } from '../../draft/draft.ts';
import type { Caption, Piece } from '../../draft/fact.ts';
import type { Edit } from '../../rules/finding.ts';
import { captionWithLabel } from '../captions.ts';
import { relabelled } from '../order/relabelled.ts';
import { refuse, renaming, type Refusal, type RenameOffer, type Renaming } from './rename-offer.ts';

/** A caption that writes its number. */
export interface LabelledCaption {
  readonly target: Caption['target'];
  readonly label: string;
  readonly title: string;
  readonly block: Block;
  readonly place: Place;
}

/** The captions with a number, in the order of the text. */
export const captionsOf = ofParts(['caption'], (draft): readonly LabelledCaption[] => factsOf(draft, 'caption').flatMap(({ block, fact }) =>
  (fact.label ? [{ target: fact.target, label: fact.label.text, title: lettersAndDigits(fact.title), block, place: placeIn(block, fact.label) }] : [])));

/** The number of a figure or table: its caption, also where it goes on over pages, and all cross-references. */
export function captionOffer(draft: Draft, caption: Located<Caption>): RenameOffer {
  const label: Piece = caption.fact.label ?? { start: caption.fact.start, end: caption.fact.start, text: '' };
  return { place: placeIn(caption.block, label), placeholder: label.text, rename: (name) => renamedCaption(draft, caption, label.text, name) };
}

/** "3", "6-2", "A.1", "IV.2", with a letter for a part. */
const LABEL = /^(?:(?:[A-Z]|[IVXL]{1,6})[.-])?\d{1,3}(?:[-.]\d{1,3}){0,3}(?:-?[a-z])?$/;

function renamedCaption(draft: Draft, { block, fact }: Located<Caption>, from: string, typed: string): Renaming | Refusal {
  const to = typed.trim().replace(/^(?:figure|table|tableau)\s*/i, ''), { target } = fact, name = target === 'figure' ? 'Figure' : 'Table';
  if (!LABEL.test(to)) return refuse(`“${to}” is no number for a ${target}. Write one such as 3, 6-2 or A.1.`);
  if (to !== from && captionWithLabel(draft, target, to)) return refuse(`There is a ${name} ${to} already. Choose a number that is free, or change that one first.`);
  const title = lettersAndDigits(fact.title), first = captionWithLabel(draft, target, from);
  const same = captionsOf(draft).filter((other) => other.target === target && other.label === from && (other.block === block || other.title === title));
  // Of two captions with one number the first is meant by those who refer to it.
  const isFirst = first !== undefined && same.some((other) => other.block === first.block);
  const captions = same.map(({ place }): Edit => ({ ...spanOf(draft, place), newText: to }));
  return renaming(`${name} ${from}`, `${name} ${to}`, isFirst ? [...captions, ...relabelled(draft, withParts(draft, target, from, to))] : captions);
}

/** A figure's parts, "Figure 6-a", go with it where they have no caption of their own. */
function withParts(draft: Draft, target: Caption['target'], from: string, to: string): ReadonlyMap<string, string> {
  const labels = new Map([[`${target} ${from}`, to]]);
  if (/\d$/.test(from)) {
    for (const joint of ['', '-']) for (const letter of 'abcdefghijklmnopqrstuvwxyz') if (!captionWithLabel(draft, target, from + joint + letter)) labels.set(`${target} ${from}${joint}${letter}`, to + joint + letter);
  }
  return labels;
}
