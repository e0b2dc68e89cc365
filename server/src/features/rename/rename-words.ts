import { parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import { autoId } from '../../draft/asciidoc-heading.ts';
import { factsIn, hasFact, textOf, type Block, type Place } from '../../draft/block.ts';
import { factsOf, spanOf, type Draft } from '../../draft/draft.ts';
import { profileOf } from '../../draft/profile.ts';
import { termsOf, type Term } from '../../draft/terms.ts';
import { abbreviationWord, findWords, termNames, termWord, termWordKey, wordMap, type Word } from '../../draft/words.ts';
import { articleEdits, articleFor } from '../../rules/fixes/article.ts';
import type { Edit } from '../../rules/finding.ts';
import { refuse, renaming, type Refusal, type RenameOffer, type Renaming } from './rename-offer.ts';
import { placesOf } from '../references.ts';
import { inWrittenForm, type TermChange } from '../written-form.ts';

/** How long a term can be to be read as one, in UTF-16 code units. */
const LONGEST = 120;

/** A term: its definition and every use of it but in the draft's own title, in the singular and plural and with the capitals that it has there. */
export function termOffer(draft: Draft, place: Place, term: Term): RenameOffer | Refusal {
  if (termNames(term.term).length > 1 || /[()]/.test(term.term)) return refuse(`“${term.term}” gives more than one name. Rename each of them by hand.`);
  return { place, placeholder: term.term, rename: (name) => renamedTerm(draft, term, name) };
}

function renamedTerm(draft: Draft, term: Term, typed: string): Renaming | Refusal {
  const to = typed.trim().replace(/[ \t\u00a0]+/g, ' '), from = term.term, flaw = flawOfTerm(draft, from, to), word = termWord(from);
  if (flaw) return flaw;
  const { definitions, uses } = placesOf(draft, { kind: 'term', place: term.place, term }), { language } = profileOf(draft);
  const others = termsOf(draft).flatMap((other) => (isLonger(other.term, from) ? termWord(other.term) ?? [] : []));
  const edits = [
    ...definitions.map((place) => ({ ...spanOf(draft, place), newText: to })),
    ...(word ? apart(uses, others) : []).filter(({ block }) => !isOwnTitle(block)).flatMap((place) => usedAs(draft, place, { from, to, language })),
    ...(term.located.fact.heading && draft.syntax === 'asciidoc' ? citedTitles(draft, from, to) : []),
  ];
  return renaming(from, to, edits);
}

/** A use under the new name. Its article follows where one name begins with a vowel and the other does not. */
function usedAs(draft: Draft, place: Place, change: TermChange): readonly Edit[] {
  const newText = inWrittenForm(textOf(place), change), before = articleFor(change.from), isOther = before !== undefined && before !== articleFor(change.to);
  return [...(change.language === 'en' && isOther ? articleEdits(draft, place, change.to) : []), { ...spanOf(draft, place), newText }];
}

/** Whether a block is the title of the Recommendation, which other texts know it by. */
export const isOwnTitle = (block: Block): boolean => hasFact(block, 'title-line') || (hasFact(block, 'heading') && factsIn(block, 'heading').some(({ level }) => level === 0));

function flawOfTerm(draft: Draft, from: string, to: string): Refusal | undefined {
  const odd = /[[\]{}<>()*_`#|:;=\\\r\n\t]/.exec(to)?.[0];
  if (to === '') return refuse('A term needs a name: write a word or a few.');
  if (odd !== undefined) return refuse(`A term is plain words on one line. Take away ${/\s/.test(odd) ? 'the line end or tab' : `“${odd}”`}.`);
  if (to.length > LONGEST || !/\p{L}/u.test(to)) return refuse(`A term is a few words, with ${LONGEST.toString()} characters at most.`);
  if (parseIdentifier(to)) return refuse(`“${to}” is the number of a document. A term is plain words.`);
  const isTaken = termWordKey(to) !== termWordKey(from) && termsOf(draft).some(({ term }) => termWordKey(term) === termWordKey(to));
  return isTaken ? refuse(`“${to}” is defined in this draft already. Choose another name, or take one of the two definitions away.`) : undefined;
}

const isLonger = (other: string, name: string): boolean => other.length > name.length && other.toLowerCase().includes(name.toLowerCase());

/** Places that are not part of a longer name of the draft: in "exposed asset" another term stands than in "asset". */
function apart(places: readonly Place[], longer: readonly Word[]): readonly Place[] {
  if (longer.length === 0) return places;
  const map = wordMap(longer), covered = new Map<Block, readonly { readonly start: number; readonly end: number }[]>();
  const coveredIn = (block: Block): readonly { readonly start: number; readonly end: number }[] => {
    const known = covered.get(block);
    if (known) return known;
    const spans: { start: number; end: number }[] = [];
    findWords(block.text, map, (_, span) => spans.push(span));
    covered.set(block, spans);
    return spans;
  };
  return places.filter(({ block, start, end }) => !coveredIn(block).some((span) => span.start <= start && end <= span.end && span.end - span.start > end - start));
}

/** Citations that lead to a definition by its title, or by the id that is made of it. */
function citedTitles(draft: Draft, from: string, to: string): readonly Edit[] {
  const names = new Map([[from, to], [autoId(from), autoId(to)], [termId(from), termId(to)]]);
  for (const { fact } of factsOf(draft, 'anchor')) if (fact.id === termId(from)) names.delete(fact.id);
  return draft.blocks.flatMap((block) => factsIn(block, 'citation').flatMap(({ form, target }) => {
    const newText = form === 'anchor' ? names.get(target.text) : undefined;
    return newText === undefined ? [] : [{ ...spanOf(draft, { block, start: target.start, end: target.end }), newText }];
  }));
}

/** The id that Metanorma gives a term: `term-exposed-asset`. */
const termId = (term: string): string => `term-${term.replace(/[\s\u00a0]+/g, '-')}`;

/** An abbreviation: its line of clause 4 and every use but in the draft's own title, with the plural's s and numbers that it has there. */
export function abbreviationOffer(draft: Draft, place: Place, abbreviation: string): RenameOffer | Refusal {
  if (apart([place], longerAbbreviations(draft, abbreviation)).length === 0) return refuse(`${abbreviation} is part of a longer abbreviation here. Put the cursor where it stands alone, or on the longer one's line in the list.`);
  return { place, placeholder: abbreviation, rename: (name) => renamedAbbreviation(draft, place, abbreviation, name) };
}

function renamedAbbreviation(draft: Draft, at: Place, from: string, typed: string): Renaming | Refusal {
  const to = typed.trim(), flaw = flawOfAbbreviation(draft, from, to);
  if (flaw) return flaw;
  const edits = placesOfAbbreviation(draft, at, from).map((place) => {
    const written = textOf(place), ending = written.startsWith(from) ? written.slice(from.length) : '';
    return inCell(draft, place, to + ending);
  });
  return renaming(from, to, edits);
}

/** The line of clause 4 for the abbreviation at a place, and its uses that go with it. */
export function placesOfAbbreviation(draft: Draft, place: Place, abbreviation: string): readonly Place[] {
  const { definitions, uses } = placesOf(draft, { kind: 'abbreviation', place, abbreviation, listed: undefined });
  return [...definitions, ...apart(uses, longerAbbreviations(draft, abbreviation)).filter(({ block }) => !isOwnTitle(block))];
}

/** Listed abbreviations that hold another one, as "CSP-A" holds "CSP". */
const longerAbbreviations = (draft: Draft, name: string): readonly Word[] =>
  factsOf(draft, 'abbreviation').flatMap(({ fact }) => (fact.abbreviation.length > name.length && fact.abbreviation.includes(name) ? abbreviationWord(fact.abbreviation) ?? [] : []));

function flawOfAbbreviation(draft: Draft, from: string, to: string): Refusal | undefined {
  if (to === '') return refuse('An abbreviation needs a name: write its letters.');
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9/&.+-]{0,23}[A-Za-z0-9+])?$/.test(to)) return refuse('An abbreviation is one word of letters and digits, such as “API”, “5G” or “I/O”.');
  if (!/[A-Za-z]/.test(to) || !/[A-Z0-9]/.test(to) || /^[A-Z][a-z]{3,}$/.test(to)) return refuse(`“${to}” is no abbreviation. Write one with letters, and with its capitals.`);
  if (parseIdentifier(to)) return refuse(`${to} is the number of a document and cannot be an abbreviation.`);
  const isTaken = to !== from && factsOf(draft, 'abbreviation').some(({ fact }) => fact.abbreviation === to);
  return isTaken ? refuse(`${to} is listed in this draft already. Choose another abbreviation, or take its line away first.`) : undefined;
}

/** An edit that takes from the spaces that fill a table's cell, or adds to them, so that the columns stay where they are. */
function inCell(draft: Draft, place: Place, newText: string): Edit {
  const { block, end } = place, added = newText.length - (end - place.start), span = spanOf(draft, place);
  const room = block.kind === 'row' ? /^( {2,})(?=\|)/.exec(block.text.slice(end, end + LONGEST))?.[1]?.length ?? 0 : 0;
  if (room === 0) return { ...span, newText };
  const left = Math.max(1, room - added);
  return { start: span.start, end: span.end + room, newText: newText + ' '.repeat(left) };
}

