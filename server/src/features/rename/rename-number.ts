import { placeIn, type Block, type Located, type Place } from '../../draft/block.ts';
import { clauseByLabel, clausesOf, type Clause } from '../../draft/clauses.ts';
import { factsOf, spanOf, type Draft } from '../../draft/draft.ts';
import type { CrossReference, Heading, TargetKind } from '../../draft/fact.ts';
import { parseLabel, type Numbering } from '../../rules/reading/clause-label.ts';
import { targetsOf } from '../../rules/reading/cross-reference-targets.ts';
import type { Edit } from '../../rules/finding.ts';
import { captionWithLabel } from '../captions.ts';
import { captionOffer, captionsOf, type LabelledCaption } from './rename-caption.ts';
import { relabelled } from '../order/relabelled.ts';
import { refuse, renaming, type Refusal, type RenameOffer, type Renaming } from './rename-offer.ts';

const COUNTED = 'In AsciiDoc Metanorma numbers clauses, figures and tables itself. Give the id above it another name, or move it.';

/** A clause's number, from its heading: the headings below it and all cross-references follow. */
export function clauseOffer(draft: Draft, heading: Located<Heading>): RenameOffer | Refusal {
  const clause = clausesOf(draft).find((one) => one.heading.fact === heading.fact), { number, title } = heading.fact;
  if (clause && number) return { place: placeIn(heading.block, number), placeholder: number.text, rename: (name) => renumbered(draft, clause, number.text, name) };
  if (draft.syntax === 'asciidoc') return refuse(COUNTED);
  return refuse(`“${title}” has no number that could be changed. Nothing refers to it by one.`);
}

/** What a cross-reference leads to, from the cross-reference. */
export function targetOffer(draft: Draft, { block, fact }: Located<CrossReference>): RenameOffer | Refusal {
  const { target, label } = fact, place = placeIn(block, label), isCaption = target === 'figure' || target === 'table';
  const caption = isCaption ? captionWithLabel(draft, target, label.text) : undefined;
  if (caption) return { ...captionOffer(draft, caption), place };
  const clause = isCaption ? undefined : clauseByLabel(draft).get(target === 'clause' ? label.text : `${target} ${label.text}`);
  if (!clause) return refuse(draft.syntax === 'asciidoc' ? COUNTED : `This draft has no ${target} ${label.text}, so there is no number to change.`);
  const offer = clauseOffer(draft, clause.heading);
  return 'refused' in offer ? offer : { ...offer, place };
}

function renumbered(draft: Draft, clause: Clause, from: string, typed: string): Renaming | Refusal {
  const kind = kindOf(clause), to = typed.trim().replace(/^(?:sub)?(?:clause|annexe?|appendi(?:x|ce)|paragraphe|§)\s*/i, ''), moved = movedLabels(draft, clause, from);
  const flaw = flawOfNumber(draft, { clause, kind, from, to, moved: moved.map(({ label }) => label) });
  if (flaw) return flaw;
  const newLabel = (label: string): string => to + label.slice(from.length);
  const edits: Edit[] = moved.map(({ place, label }) => ({ ...spanOf(draft, place), newText: newLabel(label) }));
  // Of two clauses with one number the first is meant by those who refer to it.
  const isFirst = clauseByLabel(draft).get(kind === 'clause' ? from : `${kind} ${from}`) === clause;
  const labels = new Map(moved.map(({ label }): readonly [string, string] => [label === from ? `${kind} ${label}` : `clause ${label}`, newLabel(label)]));
  if (!isFirst) return renaming(from, to, edits);
  const captions = clause.depth === 1 ? captionsIn(draft, clause, from) : [];
  for (const { target, label, place } of captions) {
    edits.push({ ...spanOf(draft, place), newText: newLabel(label) });
    labels.set(`${target} ${label}`, newLabel(label));
  }
  return renaming(from, to, [...edits, ...relabelled(draft, labels)]);
}

const kindOf = ({ region, depth }: Clause): TargetKind & Numbering => (depth === 1 && (region === 'annex' || region === 'appendix') ? region : 'clause');

interface Labelled {
  readonly label: string;
  readonly place: Place;
}

/** The numbers that begin with a clause's own, up to the next clause that is not below it: of headings and of definitions. */
function movedLabels(draft: Draft, clause: Clause, from: string): readonly Labelled[] {
  const within = extentOf(draft, clause), found = new Map<string, Labelled>();
  const add = (block: Block, piece: { readonly start: number; readonly end: number; readonly text: string } | undefined): void => {
    if (piece && (piece.text === from || piece.text.startsWith(`${from}.`)) && within(block)) found.set(`${block.order.toString()} ${piece.start.toString()}`, { label: piece.text, place: placeIn(block, piece) });
  };
  for (const { block, fact } of factsOf(draft, 'heading')) add(block, fact.number);
  for (const { block, fact } of factsOf(draft, 'term')) add(block, fact.number);
  return [...found.values()];
}

/** Says whether a block stands in a clause, its heading included. */
function extentOf(draft: Draft, clause: Clause): (block: Block) => boolean {
  const clauses = clausesOf(draft), at = clauses.indexOf(clause), next = clauses.slice(at + 1).find(({ depth }) => depth <= clause.depth);
  const first = clause.heading.block.order, end = next?.heading.block.order ?? Infinity;
  return ({ order }) => order >= first && order < end;
}

/** Figures and tables of a clause that are numbered with it, as "table A.1": those of Annex A, and "6-1" of clause 6. */
function captionsIn(draft: Draft, clause: Clause, from: string): readonly LabelledCaption[] {
  const within = extentOf(draft, clause);
  return captionsOf(draft).filter(({ block, label }) => within(block) && [`${from}.`, `${from}-`].some((start) => label.startsWith(start)));
}

interface Renumbering {
  readonly clause: Clause;
  readonly kind: TargetKind & Numbering;
  readonly from: string;
  readonly to: string;
  readonly moved: readonly string[];
}

/** "6", "6.2.1", "A.1", "IV.2", with a letter for what came later: "6.1a". */
const NUMBER = /^(?:[1-9]\d{0,3}|0|[A-Z]{1,8})(?:\.(?:[1-9]\d{0,3}|0)){0,8}[a-z]?$/;

function flawOfNumber(draft: Draft, { clause, kind, from, to, moved }: Renumbering): Refusal | undefined {
  const numbering: Numbering = clause.region === 'annex' || clause.region === 'appendix' ? clause.region : 'clause';
  if (!NUMBER.test(to) || !parseLabel(to, numbering)) return refuse(`“${to}” is no number for ${nameOf(kind, from)}. Write one of the same kind.`);
  if (to.split('.').length !== from.split('.').length) return refuse(`The number of ${nameOf(kind, from)} keeps its depth. Write one with as many parts, or move the clause first.`);
  const { labels } = targetsOf(draft), own = new Set(moved);
  const taken = to === from ? undefined : [from, ...moved].map((label) => to + label.slice(from.length))
    .find((label) => labels.has(`${label === to ? kind : 'clause'} ${label}`) && !own.has(label));
  return taken === undefined ? undefined : refuse(`There is a ${nameOf(taken === to ? kind : 'clause', taken)} already. Choose a number that is free, or change that one first.`);
}

const nameOf = (kind: TargetKind, label: string): string => `${kind === 'clause' ? kind : kind.charAt(0).toUpperCase() + kind.slice(1)} ${label}`;
