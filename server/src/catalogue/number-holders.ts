import { keysOf, SAID_LAST, type PlacedStatement, type ReadName } from './group.ts';
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

/** Statements read with the numbers that were taken from one text and given to another: each is about the text that held the number at its date. `aliases` leads from each name to its record's. */
export function settleNumbers(placed: readonly PlacedStatement[], aliases: ReadonlyMap<string, string>): SettledNumbers {
  const refused = placed.filter(({ statement }) => statement.events.some(({ event }) => event === 'not-approved'));
  if (refused.length === 0) return { placed, assignments: [] };
  const published = publishedByName(placed, aliases), ofNumber = statementsByNumber(placed);
  const releases = new Map<string, Release[]>();
  for (const release of refused.flatMap((one) => releaseOf(one, published, aliases))) {
    const known = releases.get(release.key) ?? [];
    if (known.length < MOST_HOLDERS && isTaken(release, ofNumber.get(release.key) ?? [])) releases.set(release.key, [...known, release]);
  }
  if (releases.size === 0) return { placed, assignments: [] };
  const assignments = [...releases.values()].flat().map(({ number, name, record, until }) => ({ number, name, record, until }));
  return { placed: placed.map((one) => numberKeys(one).flatMap((key) => releases.get(key) ?? []).reduce((read, release) => (isOf(release, one) ? underItsNumber(read, release) : read), one)), assignments };
}

/** No number was ever given to more texts. */
const MOST_HOLDERS = 20;

/** The look-up keys of a statement's Recommendation numbers. */
const numberKeys = ({ names }: PlacedStatement): readonly string[] => names.flatMap(({ id }) => (id?.kind === 'recommendation' ? identifierKeys(id).map(nameKey) : []));

function statementsByNumber(placed: readonly PlacedStatement[]): ReadonlyMap<string, readonly PlacedStatement[]> {
  const byNumber = new Map<string, PlacedStatement[]>();
  for (const one of placed) for (const key of new Set(numberKeys(one))) add(byNumber, key, one);
  return byNumber;
}

/** A text that was agreed or approved under a number, and the last day on which a statement says so. */
interface Published { readonly numbers: readonly string[]; readonly on: string; readonly target: ReadName | undefined }

/** What was agreed or approved under a number, by the keys of its other names. */
function publishedByName(placed: readonly PlacedStatement[], aliases: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Published[]> {
  const byName = new Map<string, Published[]>();
  for (const one of placed) {
    const on = one.statement.events.reduce((last, { event, date = one.date }) => ((event === 'agreed' || event === 'approved') && date > last ? date : last), '');
    if (on === '') continue;
    const { numbers, names } = keysOf(one, aliases);
    if (numbers.length > 0) for (const key of names) add(byName, key, { numbers, on, target: one.names.find(({ id }) => isNumber(id)) });
  }
  return byName;
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** Where a text was not approved under its number and is known by another one since. */
function releaseOf(one: PlacedStatement, published: ReadonlyMap<string, readonly Published[]>, aliases: ReadonlyMap<string, string>): readonly Release[] {
  const { statement, names, date } = one, ending = statement.events.find(({ event }) => event === 'not-approved');
  const number = names.find(({ id }) => id?.kind === 'recommendation'), known = keysOf(one, aliases).names;
  const until = ending?.date ?? date;
  if (!ending || !number?.id || known.length === 0 || until === SAID_LAST) return [];
  const own = identifierKeys(number.id).map(nameKey), [key = ''] = own;
  const later = known.flatMap((name) => published.get(name)?.find(({ numbers, on }) => on >= until && !numbers.some((other) => own.includes(other))) ?? [])[0];
  const acronym = names.find(({ id }) => id?.kind !== 'recommendation')?.name ?? '', target = later?.target;
  return target?.id ? [{ key, number: formatIdentifier(undated(number.id)), name: acronym, record: formatIdentifier(undated(target.id)), until, names: new Set(known), target }] : [];
}

const isNumber = (id: Identifier | undefined): boolean => id?.kind === 'recommendation' || id?.kind === 'supplement';

/** Whether a number was given to another text after it was free: one without the names of the first. `ofNumber` are the statements of that number. */
const isTaken = (release: Release, ofNumber: readonly PlacedStatement[]): boolean => ofNumber.some((one) => !isOf(release, one)
  && one.statement.events.some(({ event, date = one.date }) => (event === 'approved' || event === 'determined' || event === 'consented') && date > release.until));

/** Whether a statement of the number is about the text that had it before: it has one of its names, and is no later. */
const isOf = (release: Release, one: PlacedStatement): boolean => one.date <= release.until && one.names.some(({ name }) => release.names.has(nameKey(name)));

function underItsNumber(one: PlacedStatement, { target, number, key, record }: Release): PlacedStatement {
  const names = [target, ...one.names.filter(({ id }) => id?.kind !== 'recommendation' || !identifierKeys(id).map(nameKey).includes(key))];
  const relations = one.statement.relations.filter(({ type, target: to }) => type !== 'becomes' || nameKey(to) !== nameKey(record));
  return { ...one, names, formerly: number, statement: { ...one.statement, names: names.map(({ name }) => name), relations } };
}
