import type { CatalogueRecord, Edition } from '../../catalogue/record.ts';

/** A publication date: a year, with its month where it is known. Both in digits, two for the month. */
export interface EditionDate {
  readonly year: string;
  readonly month?: string;
}

/** The editions of a text whose date is known, the first one first. */
export const editionsOf = ({ editions }: CatalogueRecord): readonly Edition[] => editions.filter(({ date }) => date !== '');

/** When an edition was published, as entries tell it. */
export const dateOf = ({ date }: Edition): EditionDate => ({ year: date.slice(0, 4), ...(date.length >= 7 && { month: date.slice(5, 7) }) });

/** The editions that a date can mean: those of its month, or of its year where one of the two tells no month. */
export const editionsOn = (record: CatalogueRecord, { year, month }: EditionDate): readonly Edition[] => editionsOf(record).filter((edition) => {
  const on = dateOf(edition);
  return on.year === year && (month === undefined || on.month === undefined || on.month === month);
});

/** Whether a text is published once and never again: what changes an RFC is another RFC. */
export const hasOneEdition = ({ id, editions }: CatalogueRecord): boolean => editions.length === 1 && id.startsWith('IETF RFC ');

/** The editions of a year. */
export const editionsIn = (record: CatalogueRecord, year: string): readonly Edition[] => editionsOf(record).filter(({ date }) => date.startsWith(year));

const isOver = ({ state }: Edition): boolean => state === 'superseded' || state === 'withdrawn';

/**
 * Whether a text is in force in its last edition. One whose earlier editions alone are superseded is, and so is one whose revision is still
 * being worked on.
 */
export function isInForce(record: CatalogueRecord): boolean {
  const { status, history } = record, editions = editionsOf(record), last = editions.at(-1);
  if (status === 'withdrawn') return false;
  if (status === 'approved' || status === 'agreed') return !last || !isOver(last) || editions.some(({ state }) => state === 'in-force');
  if (status !== 'superseded' || !last) return last !== undefined && !isOver(last);
  if (last.state) return !isOver(last);
  return new Set(history.flatMap(({ event, date = '' }) => (event === 'superseded' ? [date] : []))).size < editions.length;
}

/** The edition of a text in force; undefined where none is, or where its date is not known. */
export const currentEdition = (record: CatalogueRecord): Edition | undefined =>
  (isInForce(record) ? editionsOf(record).findLast((edition) => !isOver(edition)) : undefined);

/** Whether a record is of a text that had no edition before: one with an acronym of its own, not "X.1051Rev", and no revision of another. */
export function isNew({ names, relations, kind }: CatalogueRecord): boolean {
  const isRevision = relations.some(({ type }) => type === 'revises' || type === 'replaces' || type === 'common-text');
  const hasAcronym = names.some((name) => /[a-z]/i.test(name.slice(2)) && !/\d[Rr]ev|Suppl?\b/.test(name));
  return hasAcronym && !isRevision && (kind === 'recommendation' || kind === 'supplement');
}

/** Whether one date is before another, as far as both are known: "2023" is not before "09/2023". */
export function isBefore(one: EditionDate, other: EditionDate): boolean {
  if (one.year !== other.year) return one.year < other.year;
  return one.month !== undefined && other.month !== undefined && one.month < other.month;
}

/** A date as entries write it, without brackets: "2023", "09/2023". */
export const shownDate = ({ year, month }: EditionDate): string => (month === undefined ? year : `${month}/${year}`);

/** A date to the month where the one beside it is, else the year alone. */
export const shownLike = (date: EditionDate, { month }: EditionDate): string => shownDate(month === undefined ? { year: date.year } : date);
