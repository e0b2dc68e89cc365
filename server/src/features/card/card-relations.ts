import { addTo } from '../../draft/add-to.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { nameKey } from '../../catalogue/identifiers/identifier.ts';
import { findRecord } from '../../catalogue/look-up.ts';
import type { CatalogueRecord, Relation, RelationType } from '../../catalogue/record.ts';

/** A text that another one has to do with. */
export interface Neighbour {
  /** How the record in the middle stands to it: "Amended by". */
  readonly relation: string;
  /** Whether the record builds on it, stands beside it, or is what it builds on. */
  readonly side: Side;
  /** Its id, or the name that the source gives. */
  readonly name: string;
  /** Absent for what the catalogue does not have. */
  readonly record?: CatalogueRecord;
}

export type Side = 'before' | 'beside' | 'after';

type Way = readonly [relation: string, side: Side];

/** How a record stands to the target of its relation, and how the target stands to it. */
const WAYS: Readonly<Record<RelationType, readonly [Way, Way]>> = {
  'amends': [['Amends', 'before'], ['Amended by', 'after']], 'corrects': [['Corrects', 'before'], ['Corrected by', 'after']],
  'supplements': [['Supplements', 'before'], ['Supplemented by', 'after']], 'revises': [['Revises', 'before'], ['Revised by', 'after']],
  'replaces': [['Replaces', 'before'], ['Replaced by', 'after']], 'replaced-by': [['Replaced by', 'after'], ['Replaces', 'before']], 'amended-by': [['Amended by', 'after'], ['Amends', 'before']],
  'becomes': [['Becomes', 'after'], ['Was', 'before']],
  'common-text': [['Common text with', 'beside'], ['Common text with', 'beside']], 'same-as': [['The same as', 'beside'], ['The same as', 'beside']],
};

/** What other records say of a record, by its id. */
interface Inverse {
  readonly relations: ReadonlyMap<string, readonly Neighbour[]>;
  /** The records that are or were known under a name, by its `nameKey`. */
  readonly named: ReadonlyMap<string, readonly CatalogueRecord[]>;
}

const INVERSE = new WeakMap<Catalogue, Inverse>();

/** The texts a record has to do with: its own relations, those of others to it, former holders of its number, those with an acronym of its own. */
export function neighboursOf(record: CatalogueRecord, catalogue: Catalogue): readonly Neighbour[] {
  const { relations, named } = inverseOf(catalogue);
  const own = record.relations.map((relation) => neighbour(WAYS[relation.type][0], relation.target, otherThan(record, targetOf(catalogue, relation))));
  const holders = (record.assignments ?? []).map((past) => neighbour(['Number taken over from', 'beside'], past.record, otherThan(record, findRecord(catalogue, past.record))));
  const alike = record.names.flatMap((name) => named.get(nameKey(name)) ?? []).filter((other) => other !== record)
    .map((other) => neighbour(['Same acronym as', 'beside'], other.id, other));
  const related = [...own, ...relations.get(record.id) ?? [], ...holders], ids = new Set(related.map((one) => one.record?.id));
  return distinct([...related, ...alike.filter(({ name }) => !ids.has(name))]);
}

const neighbour = ([relation, side]: Way, name: string, record: CatalogueRecord | undefined): Neighbour => ({ relation, side, name, ...(record && { record }) });

/**
 * The record that a relation leads to. Both halves of a common text, and their parts, are found under the other's number: only what has that
 * number itself is the other half.
 */
function targetOf(catalogue: Catalogue, { type, target }: Relation): CatalogueRecord | undefined {
  const found = findRecord(catalogue, target);
  return type !== 'common-text' || (found && [found.id, ...found.names].some((name) => nameKey(name) === nameKey(target))) ? found : undefined;
}

/** A common text is under both of its numbers: a card does not lead to itself. */
const otherThan = (record: CatalogueRecord, found: CatalogueRecord | undefined): CatalogueRecord | undefined => (found?.id === record.id ? undefined : found);

function distinct(all: readonly Neighbour[]): readonly Neighbour[] {
  const byName = new Map<string, Neighbour>();
  for (const one of all) if (!byName.has(`${one.relation} ${one.name}`)) byName.set(`${one.relation} ${one.name}`, one);
  return [...byName.values()];
}

function inverseOf(catalogue: Catalogue): Inverse {
  let inverse = INVERSE.get(catalogue);
  if (!inverse) INVERSE.set(catalogue, inverse = makeInverse(catalogue));
  return inverse;
}

/** Goes through the whole catalogue once; a card then costs what it shows. */
function makeInverse(catalogue: Catalogue): Inverse {
  const relations = new Map<string, Neighbour[]>(), named = new Map<string, CatalogueRecord[]>();
  for (const record of catalogue.records) {
    for (const relation of record.relations) {
      const to = targetOf(catalogue, relation);
      if (to && to.id !== record.id) addTo(relations, to.id, neighbour(WAYS[relation.type][1], record.id, record));
    }
    for (const { record: holder } of record.assignments ?? []) {
      const to = findRecord(catalogue, holder);
      if (to && to.id !== record.id) addTo(relations, to.id, neighbour(['Number now held by', 'beside'], record.id, record));
    }
    for (const name of [record.id, ...record.names]) addTo(named, nameKey(name), record);
  }
  return { relations, named };
}
