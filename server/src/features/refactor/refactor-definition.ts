import { placeIn, type Block } from '../../draft/block.ts';
import { blockIndex, offsetOf, ofParts, spanOf, type Draft } from '../../draft/draft.ts';
import { profileOf } from '../../draft/profile.ts';
import { termsOf, type Term } from '../../draft/terms.ts';
import { lettersOf } from '../../rules/reading/alphabet.ts';
import type { Edit } from '../../rules/finding.ts';
import { placeInOrder } from '../../rules/fixes/in-order.ts';
import { insertParts } from '../../rules/fixes/insert-clause.ts';
import { headingOf, lineEndOf } from '../../rules/fixes/new-clause.ts';
import { openList } from '../../rules/fixes/open-list.ts';
import { emptySentence, sentenceAt } from '../../rules/reading/sentences.ts';
import { endOf, startOf } from '../../rules/fixes/sort-definitions.ts';
import { relabelled } from '../order/relabelled.ts';
import { definitionLike, firstDefinition, type NewTerm } from './refactor-definition-text.ts';

/** Where a new term goes in clause 3.2. */
export interface TermPlace {
  /** The terms of clause 3.2 as they stand, and how many of them come before it. */
  readonly list: readonly Term[];
  readonly index: number;
  /** Its number; undefined where the list has none. */
  readonly number: string | undefined;
  /** The numbers of the terms behind it, and what they become. */
  readonly numbers: ReadonlyMap<string, string>;
}

const termsHere = ofParts(['term', 'term-definition', 'term-source'], (draft): readonly Term[] =>
  termsOf(draft).filter(({ section, term }) => section === 'here' && !term.startsWith('<')));

const keyOf = (term: string): string => lettersOf(term.normalize('NFD').replace(/\p{M}/gu, ''));

/** Where a term goes by the alphabet; undefined where only some terms have numbers, or they stand in a table. */
export function placeForTerm(draft: Draft, term: string): TermPlace | undefined {
  const list = termsHere(draft), key = keyOf(term), index = placeInOrder(list, (one) => keyOf(one.term) > key);
  const written = list.flatMap(({ located }) => located.fact.number?.text ?? []);
  if (list.some(({ located }) => located.block.kind === 'row') || (written.length > 0 && written.length < list.length) || new Set(written).size < written.length) return undefined;
  const last = written.at(-1);
  if (last === undefined) return { list, index, number: undefined, numbers: new Map() };
  const all = [...written, last.replace(/\d{1,9}$/, (digits) => (Number(digits) + 1).toString())];
  return { list, index, number: all[index], numbers: new Map(written.slice(index).map((old, i) => [old, all[index + i + 1] ?? old])) };
}

/** The edits that put a definition there, in the form of its neighbours, and give those behind it their new numbers. References follow in `renumbered`. */
export function insertDefinition(draft: Draft, place: TermPlace, added: NewTerm): readonly Edit[] {
  const { list, index, number } = place, eol = lineEndOf(draft);
  const model = list.find(({ located: { fact } }) => !fact.abbreviation && !fact.source) ?? list[0];
  if (!model) return firstOfList(draft, added);
  const text = definitionLike(draft, model, { ...added, number }), gap = isSpaced(draft, list) ? eol + eol : eol;
  return [between(draft, place, index, text, gap), ...list.slice(index).flatMap(({ located: { block, fact } }) => {
    const newText = fact.number && place.numbers.get(fact.number.text);
    return fact.number && newText !== undefined ? [{ ...spanOf(draft, placeIn(block, fact.number)), newText }] : [];
  })];
}

function between(draft: Draft, { list }: TermPlace, index: number, text: string, gap: string): Edit {
  const next = list[index], last = list.at(-1), indexOf = ({ located }: Term): number => blockIndex(draft, located.block);
  if (next) {
    const start = offsetOf(draft, draft.blocks[startOf(draft, indexOf(next))] ?? next.located.block, 0);
    return { start, end: start, newText: text + gap };
  }
  const block = (last && draft.blocks[endOf(draft, indexOf(last)) - 1]) as Block, at = offsetOf(draft, block, block.text.trimEnd().length);
  return { start: at, end: at, newText: gap + text };
}

/** Whether blank lines stand between the definitions. */
function isSpaced({ syntax }: Draft, list: readonly Term[]): boolean {
  const [first] = list, isApart = ({ located: { block } }: Term): boolean => /(?:\r\n?|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)/.test(block.text.slice(block.text.trimEnd().length));
  return list.slice(0, -1).some(isApart) || (syntax !== 'text' && first?.located.block.kind !== 'item');
}

/** The first definition of clause 3.2: in place of "None.", behind the sentence, or with the clause itself. */
function firstOfList(draft: Draft, added: NewTerm): readonly Edit[] {
  const profile = profileOf(draft), eol = lineEndOf(draft), sentence = profile.metanorma ? '' : sentenceAt('terms-here', profile);
  const heading = headingOf(draft, 'terms-here') ?? (profile.common ? headingOf(draft, 'definitions') : undefined);
  if (heading) return [openList(draft, heading, { sentence, list: firstDefinition(draft, added, { level: heading.fact.level, number: heading.fact.number?.text }) })];
  const [clause] = insertParts(draft, [headingOf(draft, 'definitions') ? 'terms-here' : 'definitions']), empty = emptySentence(profile);
  const at = clause?.newText.lastIndexOf(empty) ?? -1;
  if (!clause || at < 0) return [];
  const title = /(?:^|\n)([#=]*)[ \t]*(\d+(?:\.\d+)?)?[^\n]*\s*$/.exec(clause.newText.slice(0, at));
  const list = firstDefinition(draft, added, { level: (title?.[1] ?? '').length - (draft.syntax === 'asciidoc' ? 1 : 0), number: title?.[2] });
  return [{ ...clause, newText: clause.newText.slice(0, at) + (sentence ? sentence + eol + eol + list : list) + clause.newText.slice(at + empty.length) }];
}

/** The edits that give references to terms their new numbers: "clause 3.2.4". */
export const renumbered = (draft: Draft, numbers: ReadonlyMap<string, string>): readonly Edit[] =>
  relabelled(draft, new Map(Array.from(numbers, ([from, to]): readonly [string, string] => [`clause ${from}`, to])));
