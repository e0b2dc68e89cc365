import type { Identifier, RecommendationIdentifier } from './identifiers/identifier.ts';
import { formatIdentifier, identifierKeys, nameKey, parseIdentifier } from './identifiers/identifier.ts';
import type { ListedEdition, Statement } from './statement.ts';

/** A name as written, and the identifier it is where the grammar knows it. */
export interface ReadName {
  readonly name: string;
  readonly id: Identifier | undefined;
}

/** A statement with its names read, the document it stands in and that document's date. */
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
  readonly numbers: string[];
  readonly names: string[];
}

/**
 * Statements that share a name go together; a number parts those that share only an acronym
 * (X.rdda stands for X.1771 and for X Suppl. 39). `aliases` maps a name's key to the key it stands for.
 */
export function groupStatements(statements: readonly PlacedStatement[], aliases: ReadonlyMap<string, string>): readonly Group[] {
  const groups = new Set<Group>(), owners = new Map<string, Group>();
  for (const placed of statements) {
    const { numbers, names } = keysOf(placed, aliases), found = ownersOf([...numbers, ...names], owners);
    const group = found.find((owner) => fits(owner, numbers)) ?? { placed: [], numbers: [], names: [] };
    groups.add(group);
    for (const other of found) {
      if (other === group || (other.numbers.length > 0 && !sharesNumber(other, numbers))) continue;
      for (const one of other.placed) group.placed.push(one);
      own(group, other.numbers, other.names, owners);
      groups.delete(other);
    }
    group.placed.push(placed);
    own(group, numbers, names, owners);
  }
  return [...groups];
}

function ownersOf(keys: readonly string[], owners: ReadonlyMap<string, Group>): readonly Group[] {
  const found: Group[] = [];
  for (const key of keys) {
    const owner = owners.get(key);
    if (owner && !found.includes(owner)) found.push(owner);
  }
  return found;
}

/** A group without a number takes any; one with a number takes that number, or a statement without one. */
function fits(group: Group, numbers: readonly string[]): boolean {
  return numbers.length === 0 || group.numbers.length === 0 || sharesNumber(group, numbers);
}

function sharesNumber(group: Group, numbers: readonly string[]): boolean {
  return numbers.some((number) => group.numbers.includes(number));
}

function own(group: Group, numbers: readonly string[], names: readonly string[], owners: Map<string, Group>): void {
  for (const number of numbers) if (!group.numbers.includes(number)) group.numbers.push(number);
  for (const name of names) if (!group.names.includes(name)) group.names.push(name);
  for (const key of numbers) owners.set(key, group);
  // A name that stands for a number, as a person confirmed, leaves it to the text that has it.
  for (const key of names) if (!owners.get(key)?.numbers.includes(key)) owners.set(key, group);
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
export function revisedNumber(name: string): string | undefined {
  return /^([A-VX-Z]\.\d{1,5}(?:\.\d{1,3})?)\s?[Rr]ev\.?\d*$/.exec(name.trim())?.[1];
}
