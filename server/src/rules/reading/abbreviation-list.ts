import type { Located } from '../../draft/block.ts';
import { factsOf, ofParts } from '../../draft/draft.ts';
import type { AbbreviationFact } from '../../draft/fact.ts';

const COLUMN_TITLE = /^(?:abbreviations?|acronyms?|abbr\.?|terms?|abréviations?|acronymes?|sigles?)$/i;

/** Whether a row heads the table: "| Abbreviation | Expansion |". */
export const isColumnTitle = ({ abbreviation }: AbbreviationFact): boolean => COLUMN_TITLE.test(abbreviation);

/** The lines of clause 4 in the order of the text. */
export const listedAbbreviations = ofParts(['abbreviation'], (draft): readonly Located<AbbreviationFact>[] =>
  factsOf(draft, 'abbreviation').filter(({ fact }) => !isColumnTitle(fact)));

/** Where a draft lists its abbreviations: here, perhaps in a file that it includes and that could not be read, or nowhere. */
export type Listing = 'here' | 'elsewhere' | 'nowhere';

/** Where a draft lists its abbreviations. */
export const listingOf = ofParts(['heading', 'abbreviation', 'include'], (draft): Listing => {
  const isHere = draft.parts.abbreviation.length > 0 || factsOf(draft, 'heading').some(({ fact }) => fact.opens && fact.role === 'abbreviations');
  return isHere ? 'here' : draft.parts.include.length > 0 ? 'elsewhere' : 'nowhere';
});

/**
 * An abbreviation without the number at its end and the small letter before it: "CM" for "CM1", "IP" for "IPv6", "PON" for "xPON". Such a
 * name is explained by the one it is made from, so both are kept under one key.
 */
export function abbreviationStem(abbreviation: string): string {
  // Nearly all are capitals from end to end.
  if (!/\d$|^[a-z]/.test(abbreviation)) return abbreviation;
  const stem = abbreviation.replace(/-?v?\d{1,6}$/, '').replace(/^[a-z](?=[A-Z]{2})/, '');
  return stem.length >= 2 && /[A-Z]/.test(stem) ? stem : abbreviation;
}

/** Every stem a listed abbreviation explains: "C-V2X" is one of its own and explains the "V2X" in it. */
export function abbreviationStems(abbreviation: string): readonly string[] {
  const parts = abbreviation.split(/[^A-Za-z0-9]+/);
  const compounded = parts.length < 2 ? [] : parts.filter((part) => /[A-Z].*[A-Z]|\d[A-Z]/.test(part)).map(abbreviationStem);
  return [...new Set([abbreviationStem(abbreviation), ...compounded])];
}
