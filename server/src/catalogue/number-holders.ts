import { keysOf, type PlacedStatement, type ReadName } from './group.ts';
import { formatIdentifier, identifierKeys, nameKey, undated, type Identifier } from './identifiers/identifier.ts';
import type { Assignment } from './record.ts';

/**
 * Numbers are not identities: one that was given to a text which was not approved, and went on under another number, may be given
 * to another text later (X.1771 stood for X.rdda until 2023-09-08, when that became X Suppl. 39, and for another text from 2024 on).
 * Statements from that time are then about what the text became; the assignments tell of it.
 */
export interface SettledNumbers {
  readonly placed: readonly PlacedStatement[];
  readonly assignments: readonly Assignment[];
}

interface Release extends Assignment {
  readonly key: string;
  /** Keys of the names that the text has beside the number. */
  readonly names: ReadonlySet<string>;
  readonly target: ReadName;
}

export function settleNumbers(placed: readonly PlacedStatement[], aliases: ReadonlyMap<string, string>): SettledNumbers {
  const releases = placed.flatMap((one) => releaseOf(one, placed, aliases)).filter((release) => isTaken(release, placed));
  if (releases.length === 0) return { placed, assignments: [] };
  const assignments = releases.map(({ number, name, record, until }) => ({ number, name, record, until }));
  return { placed: placed.map((one) => releases.reduce((read, release) => (isOf(release, one) ? underItsNumber(one, release) : read), one)), assignments };
}

/** Where a text was not approved under its number and is known by another one since. */
function releaseOf(one: PlacedStatement, all: readonly PlacedStatement[], aliases: ReadonlyMap<string, string>): readonly Release[] {
  const { statement, names, date } = one, ending = statement.events.find(({ event }) => event === 'not-approved');
  const number = names.find(({ id }) => id?.kind === 'recommendation'), known = keysOf(one, aliases).names;
  if (!ending || !number?.id || known.length === 0) return [];
  const own = identifierKeys(number.id).map(nameKey), until = ending.date ?? date;
  const target = laterNumber({ own, known, until }, all, aliases), [key = ''] = own;
  const acronym = names.find(({ id }) => id?.kind !== 'recommendation')?.name ?? '';
  return target?.id ? [{ key, number: formatIdentifier(undated(number.id)), name: acronym, record: formatIdentifier(undated(target.id)), until, names: new Set(known), target }] : [];
}

interface Unnumbered { readonly own: readonly string[]; readonly known: readonly string[]; readonly until: string }

/** The number under which a text of one of these names was agreed or approved at that time or later. */
function laterNumber({ own, known, until }: Unnumbered, all: readonly PlacedStatement[], aliases: ReadonlyMap<string, string>): ReadName | undefined {
  for (const one of all) {
    const keys = keysOf(one, aliases);
    const isLater = one.statement.events.some(({ event, date = one.date }) => (event === 'agreed' || event === 'approved') && date >= until);
    if (isLater && keys.names.some((key) => known.includes(key)) && keys.numbers.length > 0 && !keys.numbers.some((key) => own.includes(key))) {
      return one.names.find(({ id }) => isNumber(id));
    }
  }
  return undefined;
}

const isNumber = (id: Identifier | undefined): boolean => id?.kind === 'recommendation' || id?.kind === 'supplement';

const hasNumber = ({ names }: PlacedStatement, key: string): boolean => names.some(({ id }) => id?.kind === 'recommendation' && identifierKeys(id).map(nameKey).includes(key));

/** Whether the number was given to another text after it was free: one without the names of the first. */
const isTaken = (release: Release, placed: readonly PlacedStatement[]): boolean => placed.some((one) => hasNumber(one, release.key) && !isOf(release, one)
  && one.statement.events.some(({ event, date = one.date }) => (event === 'approved' || event === 'determined' || event === 'consented') && date > release.until));

/** Whether a statement is about the text that had the number before: it has one of its names, and is no later. */
const isOf = (release: Release, one: PlacedStatement): boolean =>
  hasNumber(one, release.key) && one.date <= release.until && one.names.some(({ name }) => release.names.has(nameKey(name)));

function underItsNumber(one: PlacedStatement, { target, number, key, record }: Release): PlacedStatement {
  const names = [target, ...one.names.filter(({ id }) => id?.kind !== 'recommendation' || !identifierKeys(id).map(nameKey).includes(key))];
  const relations = one.statement.relations.filter(({ type, target: to }) => type !== 'becomes' || nameKey(to) !== nameKey(record));
  return { ...one, names, formerly: number, statement: { ...one.statement, names: names.map(({ name }) => name), relations } };
}
