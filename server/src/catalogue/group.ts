import type { Identifier, RecommendationIdentifier } from './identifiers/identifier.ts';
import { formatIdentifier, identifierKeys, nameKey, parseIdentifier } from './identifiers/identifier.ts';
import type { ListedEdition, Statement } from './statement.ts';

/** A name as written, and the identifier it is where the grammar knows it. */
export interface ReadName {
  readonly name: string;
  readonly id: Identifier | undefined;
}

/** The date of statements whose document has none: they count as said last, and no date is shown for them. */
export const SAID_LAST = '9999-12-31';

/** A statement with its names read, the document it stands in and that document's date, or `SAID_LAST`. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly names: readonly ReadName[];
  readonly document: string;
  readonly date: string;
  /** Where it is made of an edition of a list. */
  readonly listed?: ListedEdition;
  /** The look-up keys of its numbers, where a twin number in its name belongs to another text. */
  readonly numbers?: readonly string[];
  /** The number that the text went by then, where another text has it now. */
  readonly formerly?: string;
}

/** A statement in its place. A revision that was approved has its Recommendation's number as its first name. */
export function placeStatement(statement: Statement, document: string, date: string): PlacedStatement {
  const isApproved = statement.events.some(({ event }) => event === 'approved');
  const revised = isApproved ? statement.names.flatMap((name) => revisedNumber(name) ?? []) : [];
  return { statement, names: [...revised, ...statement.names].map((name) => ({ name, id: parseIdentifier(name) })), document, date };
}

/** The statements about one text, in the order given. */
export interface Group {
  readonly placed: PlacedStatement[];
  /** Look-up keys of its numbers and of its other names. */
  readonly numbers: Set<string>;
  readonly names: Set<string>;
}

/**
 * Statements that share a name go together; a number parts those that share only an acronym
 * (X.rdda stands for X.1771 and for X Suppl. 39). `aliases` maps a name's key to the key it stands for.
 */
export function groupStatements(statements: readonly PlacedStatement[], aliases: ReadonlyMap<string, string>): readonly Group[] {
  const groups = new Set<Group>(), joined = new Set<Group>(), owners = new Map<string, Group>();
  for (const placed of statements) {
    const { numbers, names } = keysOf(placed, aliases), found = ownersOf([...numbers, ...names], owners);
    const first = found.find((owner) => fits(owner, numbers)) ?? { placed: [], numbers: new Set<string>(), names: new Set<string>() };
    const together = [first, ...found.filter((other) => other !== first && (other.numbers.size === 0 || sharesNumber(other, numbers)))];
    // The largest takes the others in, so that no statement is moved often.
    const group = together.reduce((largest, one) => (one.placed.length > largest.placed.length ? one : largest));
    for (const other of together) {
      if (other === group) continue;
      for (const one of other.placed) group.placed.push(one);
      own(group, other, owners);
      groups.delete(other);
      joined.add(group);
    }
    groups.add(group);
    group.placed.push(placed);
    own(group, { numbers, names }, owners);
  }
  if (joined.size > 0) putInOrder([...joined].filter((group) => groups.has(group)), statements);
  return [...groups];
}

/** Puts the statements of groups that took others in back into the order of all. */
function putInOrder(groups: readonly Group[], statements: readonly PlacedStatement[]): void {
  const positions = new Map(statements.map((one, position) => [one, position]));
  for (const { placed } of groups) placed.sort((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0));
}

function ownersOf(keys: readonly string[], owners: ReadonlyMap<string, Group>): readonly Group[] {
  return [...new Set(keys.flatMap((key) => owners.get(key) ?? []))];
}

/** A group without a number takes any; one with a number takes that number, or a statement without one. */
function fits(group: Group, numbers: readonly string[]): boolean {
  return numbers.length === 0 || group.numbers.size === 0 || sharesNumber(group, numbers);
}

function sharesNumber(group: Group, numbers: readonly string[]): boolean {
  return numbers.some((number) => group.numbers.has(number));
}

interface Keys { readonly numbers: Iterable<string>; readonly names: Iterable<string> }

function own(group: Group, { numbers, names }: Keys, owners: Map<string, Group>): void {
  for (const key of numbers) {
    group.numbers.add(key);
    owners.set(key, group);
  }
  for (const key of names) {
    group.names.add(key);
    // A name that stands for a number, as a person confirmed, leaves it to the text that has it.
    if (!owners.get(key)?.numbers.has(key)) owners.set(key, group);
  }
}

/** The keys by which statements are about one text. A part of a Recommendation goes with the year of its base where that is known. */
export function keysOf(placed: PlacedStatement, aliases: ReadonlyMap<string, string>): { readonly numbers: readonly string[]; readonly names: readonly string[] } {
  if (placed.numbers) return { numbers: placed.numbers, names: [] };
  const numbers: string[] = [], names: string[] = [];
  for (const { name, id } of placed.names) {
    if (id?.kind === 'recommendation') numbers.push(...recommendationKeys(id));
    else if (id?.kind === 'supplement' || id?.kind === 'other') numbers.push(...identifierKeys(id).map(nameKey));
    else names.push(aliases.get(nameKey(name)) ?? nameKey(name));
  }
  return { numbers, names };
}

function recommendationKeys({ kind, numbers, parts, date }: RecommendationIdentifier): readonly string[] {
  const keys = identifierKeys({ kind, numbers, parts });
  if (parts.length === 0 || !date) return keys.map(nameKey);
  return numbers.map((number) => nameKey(formatIdentifier({ kind, numbers: [number], date: { year: date.year }, parts: parts.map(({ type, number: of }) => ({ type, number: of })) })));
}

/** The number that a revision's provisional name revises: `X.1051rev2` → `X.1051`. Undefined for any other name. */
function revisedNumber(name: string): string | undefined {
  return /^([A-VX-Z]\.\d{1,5}(?:\.\d{1,3})?)\s?[Rr]ev\.?\d*$/.exec(name.trim())?.[1];
}
