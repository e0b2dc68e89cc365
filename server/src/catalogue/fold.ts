import type { Curation } from './curation.ts';
import { CURATED } from './curation.ts';
import { firstOfEach } from './first-of-each.ts';
import { gatherListed } from './gather-listed.ts';
import type { Group, PlacedStatement, ReadName } from './group.ts';
import { groupStatements, keysOf, placeStatement, SAID_LAST } from './group.ts';
import { formatIdentifier, identifierKeys, nameKey, undatedWithBase, withoutCommon } from './identifiers/identifier.ts';
import { onOneLine } from './identifiers/identifier-text.ts';
import { kindOfIdentifier, kindOfName, processOfKind } from './kind.ts';
import { lifeOf } from './life.ts';
import { statementsOf, type Listed } from './listed-text.ts';
import { differencesOf, editionsOf } from './merge-editions.ts';
import { settleNumbers } from './number-holders.ts';
import { withBases } from './part-bases.ts';
import type { Assignment, CatalogueRecord, HistoryEvent, Process, Relation, Title } from './record.ts';
import type { Seed, Statement } from './statement.ts';

/** What seeds fold into: the records of all that statements speak of, unsorted, and listed texts that they leave alone. */
export interface Folded {
  readonly records: readonly CatalogueRecord[];
  readonly apart: readonly Listed[];
}

/** Every statement of the seeds, in date order, folded into one record for each text. */
export function foldStatements(seeds: readonly Seed[], curation: Curation): Folded {
  const inOrder = inDateOrder(seeds), aliases = aliasesOf(curation);
  const stated = [...curatedStatements(curation), ...inOrder.flatMap(placedStatements)];
  const { joined, apart } = gatherListed(inOrder, spokenOf(stated, aliases));
  const all = joined.length === 0 ? stated : [...stated, ...joined.flatMap(statementsOf)].sort((a, b) => compare(a.date, b.date));
  const { placed, assignments } = settleNumbers(withBases(all), aliases);
  const records = groupStatements(placed, aliases).map((group) => foldGroup(group, assignments, aliases));
  return { records: withInverses(records), apart };
}

/** Seeds by their dates: what a later document says stands where only one can. What a user wrote by hand without a day comes last. */
export const inDateOrder = (seeds: readonly Seed[]): readonly Seed[] => [...seeds].sort((a, b) => compare(a.source.date || SAID_LAST, b.source.date || SAID_LAST) || compare(a.source.id, b.source.id));

/** Every key that a statement speaks of. */
function spokenOf(placed: readonly PlacedStatement[], aliases: ReadonlyMap<string, string>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const one of placed) {
    const { numbers, names } = keysOf(one, aliases);
    for (const key of [...numbers, ...names]) keys.add(key);
    for (const { type, target } of one.statement.relations) if (type === 'becomes') keys.add(nameKey(target));
    for (const { id } of one.names) if (id?.kind === 'recommendation' && id.parts.length > 0) for (const key of identifierKeys(id)) keys.add(nameKey(key));
  }
  return keys;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function placedStatements({ source, statements }: Seed): readonly PlacedStatement[] {
  return statements.map((statement) => placeStatement(statement, source.id, source.date || SAID_LAST));
}

/** The key of what each second name stands for in the end: a misspelling of a name that was confirmed to be a number stands for the number. */
function aliasesOf({ facts }: Curation): ReadonlyMap<string, string> {
  const stated = new Map(facts.flatMap((fact) => (fact.fact === 'same-as' ? [[nameKey(fact.name), nameKey(fact.target)] as const] : [])));
  return new Map([...stated].map(([name, target]) => {
    const seen = new Set([name]);
    let end = target;
    for (let next = stated.get(end); next !== undefined && !seen.has(end); next = stated.get(end)) {
      seen.add(end);
      end = next;
    }
    return [name, end];
  }));
}

/** Curated events, relations and notes as statements of a document of their own, before all others. */
function curatedStatements({ facts }: Curation): readonly PlacedStatement[] {
  return facts.flatMap((fact) => {
    if (fact.fact === 'same-as' || fact.fact === 'not-same-as' || fact.fact === 'leads-to') return [];
    const statement: Statement = {
      names: [fact.name], kind: kindOfName(fact.name) ?? 'recommendation', questions: [], place: 'seeds/curated.json',
      events: fact.fact === 'event' ? [{ event: fact.event, date: fact.date }] : [],
      relations: fact.fact === 'relation' ? [{ type: fact.type, target: fact.target }] : [],
      notes: fact.fact === 'note' ? [fact.text] : fact.fact === 'event' ? [fact.reason] : [],
    };
    return [placeStatement(statement, CURATED, '')];
  });
}

function foldGroup({ placed }: Group, assigned: readonly Assignment[], aliases: ReadonlyMap<string, string>): CatalogueRecord {
  const { history, status, lead } = lifeOf(placed);
  const inOrder = leadingFirst(placed, lead), own = inOrder.filter((one) => one !== lead && isOwn(one));
  const leadFirst = inOrder.map(({ statement }) => statement), statements = placed.map(({ statement }) => statement);
  const { name: id, id: identifier } = idOf(inOrder, aliases), kind = (identifier && kindOfIdentifier(identifier)) ?? lead.statement.kind;
  const process = processOfKind(kind) ?? own.find(({ statement }) => statement.process)?.statement.process ?? lead.statement.process ?? decidedProcess(history) ?? processOf(leadFirst), differences = differencesOf(placed);
  const assignments = assigned.filter(({ number }) => number === id);
  return {
    id, kind, names: otherNames(id, statements), titles: titlesOf(inOrder, history), status, ...(process && { process }),
    studyGroups: studyGroupsOf(leadFirst), questions: distinct(leadFirst.flatMap(({ questions }) => questions)), history,
    relations: relationsOf(id, statements), notes: notesOf(placed, process), editions: editionsOf(placed),
    ...(assignments.length > 0 && { assignments }), ...(differences.length > 0 && { differences }),
  };
}

/** Whether a person wrote it by hand and gave no day. */
const isOwn = ({ date }: PlacedStatement): boolean => date === SAID_LAST;

/** Statements by how much their words count: those that people wrote by hand without a day, the one that the status goes by, then the latest before the earlier ones. */
function leadingFirst(placed: readonly PlacedStatement[], lead: PlacedStatement): readonly PlacedStatement[] {
  const rest = placed.filter((one) => one !== lead).reverse();
  return isOwn(lead) ? [lead, ...rest] : [...rest.filter(isOwn), lead, ...rest.filter((one) => !isOwn(one))];
}

/** The number once there is one, else the first provisional name that is no misspelling of another. */
function idOf(placed: readonly PlacedStatement[], aliases: ReadonlyMap<string, string>): ReadName {
  const names = placed.flatMap((one) => one.names);
  const first = names.find(({ id }) => id?.kind === 'recommendation' || id?.kind === 'supplement') ?? names.find(({ name }) => !aliases.has(nameKey(name))) ?? names[0];
  const id = first?.id && withoutCommon(undatedWithBase(first.id));
  return { name: id ? formatIdentifier(id) : onOneLine(first?.name ?? ''), id };
}

function otherNames(id: string, statements: readonly Statement[]): readonly string[] {
  const own = nameKey(id), others = statements.flatMap(({ names }) => names).filter((name) => nameKey(name) !== own);
  return firstOfEach(others, nameKey).map(onOneLine);
}

/** One title a wording and language; the one that goes with the status first, those of the next edition last. */
function titlesOf(placed: readonly PlacedStatement[], history: readonly HistoryEvent[]): readonly Title[] {
  const published = history.findLast(({ event }) => event === 'approved' || event === 'agreed')?.date;
  const isPlanned = (one: PlacedStatement): boolean => published !== undefined && one.date > published && isPlan(one.statement);
  const own = placed.filter((one) => !isPlanned(one)).flatMap(({ statement: { title }, listed }) => [...(title ? [title] : []), ...listed?.otherTitles ?? []]);
  const next = placed.filter(isPlanned).flatMap(({ statement: { title } }) => (title ? [{ ...title, next: true as const }] : []));
  const titles = [...own, ...next];
  return firstOfEach(titles, ({ lang, text }) => `${lang} ${text.toLowerCase()}`);
}

/** Whether a statement says nothing but that a text is worked on. */
const isPlan = ({ events }: Statement): boolean =>
  events.length > 0 && events.every(({ event }) => event === 'scheduled' || event === 'under-study' || event === 'registered');

/** A determination is a step of TAP, a consent one of AAP; the last one tells. */
function decidedProcess(history: readonly HistoryEvent[]): Process | undefined {
  const event = history.findLast((one) => one.event === 'determined' || one.event === 'redetermined' || one.event === 'consented')?.event;
  return event && (event === 'consented' ? 'AAP' : 'TAP');
}

function processOf(statements: readonly Statement[]): Process | undefined {
  return statements.find(({ process }) => process)?.process;
}

/** A Question tells its study group more surely than the column beside it. */
function studyGroupsOf(statements: readonly Statement[]): readonly string[] {
  return distinct(statements.flatMap(({ questions, studyGroup }) => (
    questions.length > 0 ? questions.map((question) => `SG${question.split('/')[1] ?? ''}`) : studyGroup ?? []
  )));
}

function relationsOf(id: string, statements: readonly Statement[]): readonly Relation[] {
  const relations = statements.flatMap((statement) => statement.relations);
  return firstOfEach(relations.filter(({ target }) => target !== id), ({ type, target }) => `${type} ${target}`);
}

/** What the statements remark, and where a plan names another process than the text can or did have. */
function notesOf(placed: readonly PlacedStatement[], process: Process | undefined): readonly string[] {
  const others = placed.filter(({ statement }) => statement.process !== undefined && statement.process !== process);
  const elsewhere = others.map(({ statement }) => `Listed in ${statement.place} for ${statement.process === 'agreement' ? 'agreement' : `${statement.process ?? ''}`}.`);
  return distinct([...placed.filter((one) => !isStatedElsewhere(one, placed)).flatMap(({ statement: { notes } }) => notes), ...elsewhere]);
}

/** Whether it is a curated event that a document states too: why it was curated says nothing then, and may be out of date. */
function isStatedElsewhere(one: PlacedStatement, placed: readonly PlacedStatement[]): boolean {
  const [curated] = one.document === CURATED ? one.statement.events : [];
  return curated !== undefined && placed.some(({ document, statement: { events } }) => document !== CURATED
    && events.some(({ event, date }) => event === curated.event && date?.slice(0, 7) === curated.date?.slice(0, 7)));
}

/** What becomes a text is replaced by it: each relation `becomes` has its `replaces`. */
function withInverses(records: readonly CatalogueRecord[]): readonly CatalogueRecord[] {
  const replaced = new Map<string, Relation[]>();
  for (const { id, relations } of records) {
    for (const { type, target } of relations) {
      if (type !== 'becomes') continue;
      const key = nameKey(target), known = replaced.get(key), replaces: Relation = { type: 'replaces', target: id };
      if (known) known.push(replaces);
      else replaced.set(key, [replaces]);
    }
  }
  if (replaced.size === 0) return records;
  return records.map((record) => {
    const added = replaced.get(nameKey(record.id));
    return added ? { ...record, relations: [...record.relations, ...added] } : record;
  });
}

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}
