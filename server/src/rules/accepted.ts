import { nameKey, parseIdentifier, undated, formatIdentifier } from '../catalogue/identifiers/identifier.ts';
import type { CheckOptions } from './rule.ts';
import { termKey } from './reading/same-words.ts';

type Accepted = Pick<CheckOptions, 'acceptedTerms' | 'acceptedIdentifiers'>;

/** Whether the settings name a term as one to be left alone, in any case and number ("Exposed assets" for "exposed asset"). */
export const isAcceptedTerm = ({ acceptedTerms }: Accepted, term: string): boolean => isAny(acceptedTerms) && acceptedTerms.has(termKey(term));

/**
 * Whether the settings name a document as one that the catalogue need not know: a number, an acronym, a Supplement, with or without its
 * organization. A year stands for that edition alone (`X.1817 (2027)`), none for all of them; `year` is that of the edition in question.
 */
export function isAcceptedIdentifier({ acceptedIdentifiers }: Accepted, name: string, year?: string): boolean {
  if (!isAny(acceptedIdentifiers)) return false;
  return acceptedIdentifiers.has(nameKey(name)) || (year !== undefined && acceptedIdentifiers.has(nameKey(`${name} (${year})`)));
}

/** Terms as `isAcceptedTerm` looks for them. */
export const acceptedTerms = (terms: readonly string[]): ReadonlySet<string> => new Set(terms.map(termKey));

/** Identifiers as `isAcceptedIdentifier` looks for them; one with a month is that of its year. */
export const acceptedIdentifiers = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => {
  const parsed = parseIdentifier(name), date = parsed && 'date' in parsed ? parsed.date : undefined;
  return nameKey(parsed ? `${formatIdentifier(undated(parsed))}${date ? ` (${date.year})` : ''}` : name);
}));

const isAny = (set: ReadonlySet<string> | undefined): set is ReadonlySet<string> => set !== undefined && set.size > 0;
