import { placeIn, textOf, type Block } from '../../draft/block.ts';
import { offsetOf, spanOf, type Draft } from '../../draft/draft.ts';
import type { Region, Span } from '../../draft/fact.ts';
import { profileOf } from '../../draft/profile.ts';
import { termsOf } from '../../draft/terms.ts';
import { applyEdits } from '../../rules/fixes/edits.ts';
import type { Edit } from '../../rules/finding.ts';
import { hasOwnWords } from '../../rules/reading/own-words.ts';
import { removeBlock } from '../../rules/fixes/remove-block.ts';
import { mayHaveCapital } from '../../rules/reading/running-text.ts';
import { insertDefinition, placeForTerm, renumbered, type TermPlace } from './refactor-definition.ts';
import { NO_REFACTORINGS, type Refactor } from './refactor-action.ts';
import { definingSentence } from './refactor-sentence.ts';
import { isDefined } from './refactor-term.ts';

/** Where definitions stand already, or none can be. */
const NOT_FROM: ReadonlySet<Region> = new Set<Region>(['definitions', 'terms-elsewhere', 'terms-here', 'abbreviations']);

/**
 * Moves the selected sentence, "An exposed asset is an asset that …" or "exposed asset: …", into clause 3.2 as a definition: in its place by
 * the alphabet, with its number, and gone from where it stood. Terms behind it and references to them get new numbers.
 */
export const extractDefinition: Refactor = ({ draft, block, selected }) => {
  if (!selected || !hasOwnWords(block) || block.kind === 'row' || NOT_FROM.has(block.region) || draft.parts.include.length > 0) return NO_REFACTORINGS;
  const sentence = wholeSentence(block, selected), { language } = profileOf(draft), read = definingSentence(textOf(placeIn(block, sentence)), language);
  // A definition states no requirement (author's guide, Annex B.3).
  if (!read || !isWhole(block, sentence) || requires(block, sentence) || isDefined(termsOf(draft), read.term)) return NO_REFACTORINGS;
  const place = placeForTerm(draft, read.term);
  if (!place) return NO_REFACTORINGS;
  return [{ kind: 'extract', title: `Move to clause 3.2 as the definition of "${read.term}"`, edits: () => extracted(draft, block, sentence, place) }];
};

function extracted(draft: Draft, block: Block, sentence: Span, place: TermPlace): readonly Edit[] {
  const { start, end } = spanOf(draft, placeIn(block, sentence)), references = renumbered(draft, place.numbers);
  const isInside = (edit: Edit): boolean => edit.start >= start && edit.end <= end;
  // References in the sentence itself change on its way.
  const text = applyEdits(textOf(placeIn(block, sentence)), references.filter(isInside).map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })));
  const read = definingSentence(text, profileOf(draft).language);
  if (!read) return [];
  const definition = startsSmall(place) ? read.definition.charAt(0).toLowerCase() + read.definition.slice(1) : read.definition;
  return [...insertDefinition(draft, place, { ...read, definition }), ...removed(draft, block, sentence), ...references.filter((edit) => !isInside(edit))];
}

const requires = ({ facts }: Block, { start, end }: Span): boolean => facts.some((fact) => fact.kind === 'requirement' && fact.start >= start && fact.end <= end);

/** The selection without the white space and the mark of an item at its ends, and with the period behind it. */
function wholeSentence({ text }: Block, { start, end }: Span): Span {
  const written = text.slice(start, end), mark = start === 0 || /[\r\n]$/.test(text.slice(0, start)) ? /^\s*(?:[-*+•–][ \t\u00a0]+)?/.exec(written) : /^\s*/.exec(written);
  const from = start + (mark?.[0].length ?? 0), to = start + written.trimEnd().length;
  return { start: from, end: Math.max(from, text.charAt(to) === '.' ? to + 1 : to) };
}

/** Whether nothing is left of a sentence that a stretch is taken out of. */
const isWhole = ({ text }: Block, { start, end }: Span): boolean =>
  mayHaveCapital(text, start) && (/[.!?;:…][*_)\]"”»]{0,3}$/.test(text.slice(start, end)) || text.slice(end).trim() === '');

/** Whether the definitions of the list begin with small letters. */
const startsSmall = ({ list }: TermPlace): boolean => {
  const begun = list.flatMap(({ definition }) => (definition ? textOf(definition).trimStart().charAt(0) : []));
  return begun.filter((letter) => /\p{Ll}/u.test(letter)).length * 2 > begun.length;
};

/** Takes a sentence out of its paragraph with the space on one side of it; a paragraph or an item that held nothing else goes. */
function removed(draft: Draft, block: Block, { start, end }: Span): readonly Edit[] {
  const { text } = block, behind = text.slice(end), before = text.slice(0, start);
  if (behind.trim() === '' && /^\s*(?:[-*+•–]|\d{1,3}[.)]|[a-z]\))?\s*$/.test(before)) return removeBlock(draft, block);
  const base = offsetOf(draft, block, 0), space = /^[ \t\u00a0]*(?:\r\n?|\n)?[ \t\u00a0]*/.exec(behind)?.[0].length ?? 0;
  if (behind.trim() !== '') return [{ start: base + start, end: base + end + space, newText: '' }];
  return [{ start: base + before.trimEnd().length, end: base + end, newText: '' }];
}
