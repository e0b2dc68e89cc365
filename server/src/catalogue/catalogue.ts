import type { Curation } from './curation.ts';
import { noCuration } from './curation.ts';
import { firstOfEach } from './first-of-each.ts';
import { foldStatements, inDateOrder } from './fold.ts';
import { identifierKeys, nameKey, parseIdentifier } from './identifiers/identifier.ts';
import { indexListed, inOrder, NO_LISTED, withKeys, type ListedIndex } from './listed-index.ts';
import type { CatalogueRecord, KnownAbbreviation, KnownTerm, Question, SourceDocument, Status } from './record.ts';
import type { Meeting, Seed } from './statement.ts';

/** Every loaded source folded into records, with the maps that look-ups need. Immutable; built once by `buildCatalogue`. */
export interface Catalogue {
  /** Stable order: by series, number, then name. Those of listed texts are made when they are first asked for, which takes a while for many. */
  readonly records: readonly CatalogueRecord[];
  /** The listed texts among them, for those who make them in portions. */
  readonly listed?: ListedIndex;
  readonly sources: readonly SourceDocument[];
  readonly questions: readonly Question[];
  readonly abbreviations: readonly KnownAbbreviation[];
  /** Definitions that sources quote; none where no source does. */
  readonly terms?: readonly KnownTerm[];
  /** Each meeting as the last source that knows its deadlines states it. */
  readonly meetings: readonly Meeting[];
  /** Pairs of a work item and a published text, as `pairKey` has them, that a person said are two texts. */
  readonly notSame?: ReadonlySet<string>;
  /** The latest date of a loaded source that speaks of texts, an ISO 8601 day; empty for an empty catalogue. */
  readonly asOf: string;
  /** Every id and name, normalised by `nameKey`, to its record. */
  readonly byName: Pick<ReadonlyMap<string, CatalogueRecord>, 'get' | 'has'>;
}

/** A catalogue that knows nothing. */
export const emptyCatalogue: Catalogue = { records: [], sources: [], questions: [], abbreviations: [], meetings: [], asOf: '', byName: new Map() };

/** The catalogue of all seeds, in whatever order they come. Facts of `curation` hold before any seed. */
export function buildCatalogue(given: readonly Seed[], curation: Curation = noCuration): Catalogue {
  const seeds = inDateOrder(given);
  const { records: folded, apart } = foldStatements(seeds, curation), listed = indexListed(apart), keyed = withKeys(folded), stated = inOrder(keyed);
  const sources = seeds.map(({ source }) => source);
  let all: readonly CatalogueRecord[] | undefined = apart.length === 0 ? stated : undefined;
  return {
    get records() { return all ??= inOrder([...keyed, ...listed.some(0, listed.size)]); },
    listed,
    sources, byName: indexNames(stated, curation, listed),
    questions: mergeQuestions(seeds.flatMap(({ questions }) => questions)),
    abbreviations: distinctAbbreviations(seeds.flatMap(({ abbreviations }) => abbreviations)),
    terms: seeds.flatMap(({ terms = [] }) => terms),
    meetings: mergeMeetings(seeds.flatMap(({ meetings = [] }) => meetings)),
    notSame: new Set(curation.facts.flatMap((fact) => (fact.fact === 'not-same-as' ? [pairKey(fact.name, fact.target)] : []))),
    asOf: seeds.reduce((latest, { source: { date }, statements, texts = [] }) => (date > latest && statements.length + texts.length > 0 ? date : latest), ''),
  };
}

/** The key of a work item and a published text together. */
export const pairKey = (workItem: string, published: string): string => `${nameKey(workItem)} ${nameKey(published)}`;

/** Of two texts that share an acronym, the one further on its way has it. */
const PRECEDENCE: readonly Status[] = ['withdrawn', 'superseded', 'not-approved', 'under-study', 'determined', 'consented', 'agreed', 'approved'];

function indexNames(records: readonly CatalogueRecord[], { facts }: Curation, listed: ListedIndex): Catalogue['byName'] {
  const byName = new Map<string, CatalogueRecord>();
  for (const record of records) for (const key of idKeys(record.id)) if (!listed.has(key)) byName.set(key, record);
  for (const record of records) byName.set(nameKey(record.id), record);
  const own = new Set(byName.keys());
  for (const record of records) {
    for (const key of record.names.flatMap(idKeys)) {
      const holder = byName.get(key);
      if (own.has(key) || listed.has(key) || (holder && PRECEDENCE.indexOf(holder.status) >= PRECEDENCE.indexOf(record.status))) continue;
      byName.set(key, record);
    }
    for (const { type, target } of record.relations) {
      if (type === 'common-text' && !byName.has(nameKey(target)) && !listed.has(nameKey(target))) byName.set(nameKey(target), record);
    }
  }
  for (const fact of facts) {
    if (fact.fact !== 'leads-to' && (fact.fact !== 'same-as' || byName.has(nameKey(fact.name)) || listed.has(nameKey(fact.name)))) continue;
    const target = byName.get(nameKey(fact.target)) ?? listed.get(nameKey(fact.target));
    if (target) byName.set(nameKey(fact.name), target);
  }
  return listed === NO_LISTED ? byName : { get: (key) => byName.get(key) ?? listed.get(key), has: (key) => byName.has(key) || listed.has(key) };
}

/** The keys of a name as written and as the identifier grammar reads it: `G.709/Y.1331` has three. */
function idKeys(name: string): readonly string[] {
  const key = nameKey(name);
  if (/^[a-z]\.(?!sup)[\da-z_-]+$/.test(key)) return [key];
  const id = parseIdentifier(name);
  return id ? [key, ...identifierKeys(id).map(nameKey)] : [key];
}

/** A Question may be renamed for a new study period: in each language the last source's name stands. */
function mergeQuestions(questions: readonly Question[]): readonly Question[] {
  const byId = new Map<string, Question>();
  for (const question of questions) {
    const known = byId.get(question.id), earlier = (known?.names ?? []).filter(({ lang }) => !question.names.some((name) => name.lang === lang));
    byId.set(question.id, { ...known, ...question, names: [...earlier, ...question.names] });
  }
  return [...byId.values()];
}

function mergeMeetings(meetings: readonly Meeting[]): readonly Meeting[] {
  const byId = new Map<string, Meeting>();
  for (const meeting of meetings) if (meeting.deadlines.length > 0 || !byId.has(meeting.id)) byId.set(meeting.id, meeting);
  return [...byId.values()];
}

function distinctAbbreviations(abbreviations: readonly KnownAbbreviation[]): readonly KnownAbbreviation[] {
  return firstOfEach(abbreviations, ({ abbreviation, expansion }) => `${abbreviation} ${expansion.toLowerCase()}`);
}
