import { placeIn, textOf, type Place } from '../draft/block.ts';
import { ofParts, spanOf, type Draft } from '../draft/draft.ts';
import type { Span } from '../draft/fact.ts';
import { listedAbbreviations } from './reading/abbreviation-list.ts';
import { MOST_RELATED, type Edit } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';
import { SMALL_WORDS } from './reading/same-words.ts';

/** A line of clause 4 whose full form holds each letter of the abbreviation at the beginning of a word. */
interface Line {
  readonly abbreviation: string;
  readonly place: Place;
  /** First letters of words that are small where the abbreviation has capitals; offsets of the block. */
  readonly small: readonly Span[];
}

/**
 * Full forms in clause 4 without the capitals of the letters used (author's guide §8.4): one finding. A list that mostly has small letters
 * has them on purpose, as French lists do.
 */
export const abbreviationCapitals: DraftRule = {
  id: 'abbreviation-capitals', scope: 'draft', reads: ['abbreviation'],
  *check({ draft, profile }) {
    if (profile.language !== 'en') return;
    const lines = readLines(draft), found = lines.filter(({ small }) => small.length > 0), [first] = found;
    if (!first || found.length * 2 >= lines.length) return;
    const form = textOf(first.place), capitals = withCapitals(first);
    yield {
      place: first.place,
      message: found.length === 1 ? `"${form}" does not show the letters of ${first.abbreviation}. Write "${capitals}", as in the other lines.`
        : `${String(found.length)} full forms do not show the letters of their abbreviations. Write "${capitals}" for ${first.abbreviation}, as in the other lines.`,
      related: found.slice(1, MOST_RELATED + 1).map((line) => ({ place: line.place, message: `${line.abbreviation} would be "${withCapitals(line)}".` })),
      fixes: [{ title: found.length === 1 ? `Write "${capitals}"` : `Write capitals in ${String(found.length)} full forms`, certain: false, edits: capitalEdits }],
    };
  },
};

const readLines = ofParts(['abbreviation'], (draft): readonly Line[] => listedAbbreviations(draft).flatMap(({ block, fact: { abbreviation, expansion } }) => {
  const place = placeIn(block, expansion), small = smallLetters(textOf(place), abbreviation);
  return small ? [{ abbreviation, place, small: small.map((at) => ({ start: expansion.start + at, end: expansion.start + at + 1 })) }] : [];
}));

/**
 * Where words of a full form begin with a small letter that the abbreviation has as a capital. Undefined where its letters are not the first
 * letters of the words in their order ("XML", "Extensible Markup Language"): what capitals should stand there is not certain.
 */
export function smallLetters(expansion: string, abbreviation: string): readonly number[] | undefined {
  const letters = abbreviation.replace(/[^\p{L}\p{N}]/gu, ''), small: number[] = [];
  let next = 0;
  for (const { 0: word, index } of expansion.matchAll(/[\p{L}\p{N}]+/gu)) {
    const letter = letters.charAt(next), first = word.charAt(0);
    if (first.toLowerCase() !== letter.toLowerCase()) {
      if (SMALL_WORDS.has(word.toLowerCase())) continue;
      return undefined;
    }
    next++;
    if (first !== letter && first === letter.toLowerCase() && !SMALL_WORDS.has(word)) small.push(index);
  }
  return next === letters.length && next > 1 ? small : undefined;
}

function withCapitals({ place, small }: Line): string {
  const { text } = place.block;
  return small.reduce((form, { start }) => form.slice(0, start - place.start) + text.charAt(start).toUpperCase() + form.slice(start - place.start + 1), textOf(place));
}

const capitalEdits = (draft: Draft): readonly Edit[] => readLines(draft).flatMap(({ place: { block }, small }) => (
  small.map((letter) => ({ ...spanOf(draft, placeIn(block, letter)), newText: block.text.charAt(letter.start).toUpperCase() }))
));

const FRAME = `## 4 Abbreviations and acronyms\n\n| | |\n|---|---|\n%`;

export const abbreviationCapitalsPage: RulePage = {
  id: 'abbreviation-capitals',
  says: `Full forms of clause 4 that have small letters where the abbreviation has its capitals: "application programming interface" for API.
All such lines are one finding. Only full forms are looked at whose words begin with the letters of the abbreviation; "of", "the" and their
like may be small. The rule is silent where half of the list or more has small letters, for then it is the way of the list, and in French
texts, where full forms are written small.`,
  why: `The capitals show which letters the abbreviation is made of. A line that differs from the others looks as if it meant something.`,
  wrong: {
    frame: FRAME,
    text: `| API | application programming interface |
| ASM | Attack Surface Management |
| CSP | Cloud Service Provider |`,
  },
  right: {
    frame: FRAME,
    text: `| API | Application Programming Interface |
| ASM | Attack Surface Management |
| CSP | Cloud Service Provider |`,
  },
  fix: `Writes the capitals in all lines of the list. It is only offered.`,
  before: 'the line of the list',
};
