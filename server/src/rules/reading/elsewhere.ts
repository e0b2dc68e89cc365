import type { Catalogue } from '../../catalogue/catalogue.ts';
import { parseIdentifier } from '../../catalogue/identifiers/identifier.ts';
import { findRecord } from '../../catalogue/look-up.ts';
import { ofParts, type Draft } from '../../draft/draft.ts';
import { termsOf } from '../../draft/terms.ts';
import { catalogueTerms } from './catalogue-terms.ts';
import type { DraftContext } from '../rule.ts';
import type { Elsewhere, OtherTerm } from './other-term.ts';
import { termKey } from './same-words.ts';
import { textIdentity, type TextIdentity } from './text-identity.ts';

const keysOfTerms = ofParts(['term', 'term-definition', 'term-source'], (draft): readonly string[] => termsOf(draft).map(({ term }) => termKey(term)));

/** What other texts define under each of a draft's terms; compared by identity it tells whether anything has changed for this draft. */
export const definedElsewhere = (draft: Draft, elsewhere: Elsewhere | undefined): readonly (readonly OtherTerm[])[] =>
  elsewhere ? keysOfTerms(draft).map((key) => elsewhere.termsOf(key)) : [];

/** What other texts, in the draft's language, define under a key. Copies and other editions of the draft itself do not count. */
export function othersUnder({ draft, catalogue, profile, options: { elsewhere } }: DraftContext, key: string): readonly OtherTerm[] {
  const found = [...elsewhere?.termsOf(key) ?? [], ...catalogueTerms(catalogue, key)];
  if (found.length === 0) return found;
  const own = textIdentity(draft);
  return found.filter(({ text }) => text.language === profile.language && !elsewhere?.isOwn(text) && !isSameWork(catalogue, own, text));
}

type Names = Pick<TextIdentity, 'names' | 'title'>;

/** Whether two texts are copies or editions of one: they share a number, a name or a record of the catalogue, or have the same title. */
function isSameWork(catalogue: Catalogue, a: Names, b: Names): boolean {
  if (a.title !== '' && a.title === b.title) return true;
  const names = namesIn(a), others = namesIn(b);
  if (names.some((name) => others.includes(name))) return true;
  const records = new Set(names.flatMap((name) => findRecord(catalogue, name) ?? []));
  return records.size > 0 && others.some((name) => { const record = findRecord(catalogue, name); return record !== undefined && records.has(record); });
}

const namesIn = ({ names }: Names): string[] => names.split(' ').filter(Boolean);

/** Whether a text goes by one of some keys. */
export const goesBy = ({ names }: Names, keys: readonly string[]): boolean => keys.some((key) => names.includes(` ${key} `));

/** Whether a name is a number, so that it can be cited: a work item's text is still a draft. */
export function isNumber(name: string): boolean {
  const kind = parseIdentifier(name)?.kind;
  return kind !== undefined && kind !== 'work-item';
}
