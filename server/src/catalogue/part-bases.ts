import type { PlacedStatement } from './group.ts';
import { identifierKey, nameKey, type RecommendationIdentifier } from './identifiers/identifier.ts';

/**
 * Gives "X.1352 Amd. 1" the year of its base, "X.1352 (2022) Amd. 1", where others tell which there is. A report leaves it out, for at its
 * time there is but one; of several it is the one published nearest to the statement's date. Else the statement stays as it is.
 */
export function withBases(placed: readonly PlacedStatement[]): readonly PlacedStatement[] {
  const bases = new Map<string, Base[]>();
  for (const one of placed) {
    for (const { id } of one.names) {
      if (!isPart(id) || !id.date) continue;
      const key = nameKey(identifierKey(id)), known = bases.get(key) ?? [];
      const year = id.date.year, on = dateOf(one).slice(0, 7);
      if (!known.some((base) => base.year === year && base.on === on)) bases.set(key, [...known, { year, on }]);
    }
  }
  if (bases.size === 0) return placed;
  return placed.map((one) => {
    const names = one.names.map((read) => {
      const known = isPart(read.id) && !read.id.date ? bases.get(nameKey(identifierKey(read.id))) : undefined;
      const base = known && nearest(known, dateOf(one));
      return base && isPart(read.id) ? { ...read, id: { ...read.id, date: { year: base } } } : read;
    });
    return names.every((read, index) => read === one.names[index]) ? one : { ...one, names };
  });
}

const isPart = (id: PlacedStatement['names'][number]['id']): id is RecommendationIdentifier => id?.kind === 'recommendation' && id.parts.length > 0;

const dateOf = ({ statement, date }: PlacedStatement): string => statement.events.findLast((event) => event.date !== undefined)?.date ?? date;

/** The year of a base, and when a statement about a part of it was made. */
interface Base { readonly year: string; readonly on: string }

function nearest(bases: readonly Base[], date: string): string | undefined {
  const monthsFrom = (on: string): number => Math.abs(monthsOf(on) - monthsOf(date));
  return bases.reduce<Base | undefined>((best, one) => (best && monthsFrom(best.on) <= monthsFrom(one.on) ? best : one), undefined)?.year;
}

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 6);
