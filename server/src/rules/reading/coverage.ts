import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import type { EditionDate } from './editions.ts';

/** Numbers that texts filed under another series share ("G.8013/Y.1731", "V.11/X.27", "F.400/X.400"): a list of their own series lacks these. */
const SHARED: readonly (readonly [RegExp, string])[] = [[/^y\.1\d{3}(?!\d)/i, 'G'], [/^x\.2\d(?!\d)/i, 'V'], [/^x\.4\d\d(?!\d)/i, 'F']];

/** Whether a number may be that of a text which is filed under another series, of which no source lists all. */
export const mayBeShared = (catalogue: Catalogue, number: string): boolean =>
  SHARED.some(([pattern, series]) => pattern.test(number) && coveredUntil(catalogue, series) === undefined);

/** The day up to which a source claims to list all of a series letter or organization ("X", "IETF RFC"); undefined where none does. */
export function coveredUntil({ sources }: Catalogue, what: string): string | undefined {
  let until: string | undefined;
  for (const { covers, date } of sources) if (covers.includes(what) && (until === undefined || date > until)) until = date;
  return until;
}

/** The day up to which a source lists every edition of a text: one that claims to list all of its series and has it. Undefined where none does. */
export function editionsKnownUntil(catalogue: Catalogue, { id, editions }: CatalogueRecord): string | undefined {
  let until: string | undefined;
  for (const { id: source, covers, date } of catalogue.sources) {
    if (covers.some((what) => isOf(id, what)) && (until === undefined || date > until) && editions.some((edition) => edition.source.document === source)) until = date;
  }
  return until !== undefined && !id.includes('/') && mayBeShared(catalogue, id) ? undefined : until;
}

/** "X" has X.509, X Suppl. 39 and Y.4600/X.1; "IETF RFC" has IETF RFC 8446. */
const isOf = (id: string, what: string): boolean =>
  (what.length > 1 ? id.startsWith(`${what} `) : new RegExp(`(?:^|/)${what}[. ]`).test(id));

/** What a source of a day can say of a publication date: nothing of a later one, little of the month or year it was made in. */
export function reachOf({ year, month }: EditionDate, until: string): 'settled' | 'open' | 'after' {
  const first = `${year}-${month ?? '01'}`, last = `${year}-${month ?? '12'}`, known = until.slice(0, 7);
  return first > known ? 'after' : last >= known ? 'open' : 'settled';
}
