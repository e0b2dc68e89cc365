import { addTo } from '../../draft/add-to.ts';
import { countsOf, type Counts, type Decision } from './programme-counts.ts';

/** What happened in one quarter ("2023-Q3") or year ("2023"). `period` is "before 2019" for all that is older than the charts. */
export interface PeriodCounts { readonly period: string; readonly counts: Counts }

/** How many years the charts go back, the last one included. */
const YEARS = 5;

/**
 * Decisions counted by quarter, or by year where the charts reach back further than five years; what is older is one row. Quarters in which
 * nothing happened are rows too, but none before the first decision of the charts or after the last one.
 */
export function periodsOf(decisions: readonly Decision[], { since, asOf }: { readonly since: string; readonly asOf: string }): { readonly from: string; readonly periods: readonly PeriodCounts[] } {
  const last = Number(asOf.slice(0, 4)), first = last - YEARS + 1, year = since === '' ? first : Math.min(first, Number(since.slice(0, 4)));
  const isByYear = year < first, from = `${year.toString().padStart(4, '0')}-01-01`, nameOf = isByYear ? yearOf : quarterOf;
  const isOld = ({ date }: Decision): boolean => date.slice(0, 4) < from.slice(0, 4);
  const older = decisions.filter(isOld), byPeriod = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (isOld(decision)) continue;
    const name = nameOf(decision.date);
    addTo(byPeriod, name, decision);
  }
  const row = (period: string, of: readonly Decision[]): PeriodCounts => ({ period, counts: countsOf(of) });
  return {
    from: asOf === '' ? '' : from,
    periods: [
      ...(older.length === 0 ? [] : [row(`before ${from.slice(0, 4)}`, older)]),
      ...allBetween([...byPeriod.keys()].sort(), isByYear).map((period) => row(period, byPeriod.get(period) ?? [])),
    ],
  };
}

const yearOf = (date: string): string => date.slice(0, 4);

/** "2023-Q3"; the year alone where no month is known. */
const quarterOf = (date: string): string => (date.length < 7 ? yearOf(date) : `${yearOf(date)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3).toString()}`);

/** The names with those that lie between them. */
function allBetween(names: readonly string[], isByYear: boolean): readonly string[] {
  const [first] = names, last = names.at(-1);
  if (first === undefined || last === undefined) return [];
  const all = new Set(names);
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    const here = isByYear ? [year.toString()] : [1, 2, 3, 4].map((quarter) => `${year.toString()}-Q${quarter.toString()}`);
    for (const name of here) if (name > first && name < last) all.add(name);
  }
  return [...all].sort();
}
