import type { CatalogueRecord, HistoryEvent } from '../catalogue/record.ts';

/** A publication date: a year, with its month where it is known. Both in digits, two for the month. */
export interface EditionDate {
  readonly year: string;
  readonly month?: string;
}

const isEdition = ({ event, date }: HistoryEvent): boolean => (event === 'approved' || event === 'agreed') && date !== undefined && date !== '';

/** The dates of a text's approvals or agreements, the first one first. */
export const editionsOf = ({ history }: CatalogueRecord): readonly EditionDate[] =>
  history.filter(isEdition).map(({ date = '' }) => ({ year: date.slice(0, 4), ...(date.length >= 7 && { month: date.slice(5, 7) }) }));

/** Whether a text is in force in its last edition. A text whose earlier editions alone are superseded is. */
export function isInForce(record: CatalogueRecord): boolean {
  const { status, history } = record;
  if (status !== 'superseded') return status === 'approved' || status === 'agreed';
  return history.filter(({ event }) => event === 'superseded').length < editionsOf(record).length;
}

/** The edition of a text in force; undefined where none is, or where its date is not known. */
export const currentEdition = (record: CatalogueRecord): EditionDate | undefined => (isInForce(record) ? editionsOf(record).at(-1) : undefined);

/** Whether one date is before another, as far as both are known: "2023" is not before "09/2023". */
export function isBefore(one: EditionDate, other: EditionDate): boolean {
  if (one.year !== other.year) return one.year < other.year;
  return one.month !== undefined && other.month !== undefined && one.month < other.month;
}

/** A date as entries write it, without brackets: "2023", "09/2023". */
export const shownDate = ({ year, month }: EditionDate): string => (month === undefined ? year : `${month}/${year}`);
