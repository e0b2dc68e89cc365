import type { Seed } from '../../catalogue/statement.ts';
import { isNumber } from '../../rules/reading/elsewhere.ts';
import { documentKeys } from '../../rules/reading/listed.ts';
import { abbreviationKey, definitionKey, type Compendium } from './compendium.ts';

/** What came and went, by what is the same in both. */
export interface Growth {
  /** The date of the earlier compendium, an ISO 8601 day. */
  readonly since: string;
  readonly added: Counts;
  readonly removed: Counts;
  /** The names of the documents that are new. */
  readonly documents: readonly string[];
}

export interface Counts {
  readonly definitions: number;
  readonly abbreviations: number;
  readonly recommendations: number;
  readonly drafts: number;
}

/** What a compendium has that an earlier catalogue file has not, and the other way round. */
export function growthOf(made: Compendium, earlier: Seed): Growth {
  const definitions = [...new Set((earlier.terms ?? []).map(definitionKey)), ...unnamedKeys(earlier)], documents = documentsIn(earlier);
  // Terms whose document is not named are no terms of the catalogue, but are in both compendia.
  const now = { definitions: made.definitions.map(definitionKey), abbreviations: made.abbreviations.map(abbreviationKey), documents: made.documents.map(({ document }) => document) };
  const names = newIn(now.documents, documents, nameOf), gone = newIn(documents, now.documents, nameOf);
  return {
    since: earlier.source.date, documents: names,
    added: { definitions: newIn(now.definitions, definitions).length, abbreviations: newIn(now.abbreviations, earlier.abbreviations.map(abbreviationKey)).length, ...byKind(names) },
    removed: { definitions: newIn(definitions, now.definitions).length, abbreviations: newIn(earlier.abbreviations.map(abbreviationKey), now.abbreviations).length, ...byKind(gone) },
  };
}

/** What is in one list and not in the other, each once. */
function newIn(list: readonly string[], other: readonly string[], keyOf: (one: string) => string = (one) => one): readonly string[] {
  const known = new Set(other.map(keyOf)), found = new Map<string, string>();
  for (const one of list) if (!known.has(keyOf(one)) && !found.has(keyOf(one))) found.set(keyOf(one), one);
  return [...found.values()];
}

const nameOf = (document: string): string => documentKeys(document).at(-1) ?? document;

function byKind(names: readonly string[]): Pick<Counts, 'recommendations' | 'drafts'> {
  const recommendations = names.filter(isNumber).length;
  return { recommendations, drafts: names.length - recommendations };
}

/** The documents of an earlier compendium; of another catalogue file those that its terms are of. */
function documentsIn({ compendium: part, terms = [] }: Seed): readonly string[] {
  const listed = objectsIn(part?.['documents']).flatMap(({ document }) => (typeof document === 'string' ? [document] : []));
  return listed.length > 0 ? listed : [...new Set(terms.map(({ document }) => document))];
}

/** Definitions of a compendium that no document is named for. */
function unnamedKeys({ compendium: part }: Seed): readonly string[] {
  return objectsIn(part?.['definitions']).flatMap(({ term, definition, lang, definedIn }) =>
    (typeof term === 'string' && typeof definition === 'string' && Array.isArray(definedIn) && definedIn.length === 0 ? [definitionKey({ term, definition, lang: typeof lang === 'string' ? lang : undefined })] : []));
}

const objectsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  (Array.isArray(value) ? value.filter((one): one is Readonly<Record<string, unknown>> => typeof one === 'object' && one !== null) : []);

/** "70 definitions, 140 abbreviations and 13 Recommendations were added since 2023-09-08; 2 definitions went." */
export function growthText({ since, added, removed }: Growth): string {
  const came = listed(added), went = listed(removed);
  if (came === '' && went === '') return `Nothing has changed since ${since}.`;
  const plus = came === '' ? `Nothing was added since ${since}` : `${came} ${total(added) === 1 ? 'was' : 'were'} added since ${since}`;
  return went === '' ? `${plus}.` : `${plus}; ${went} went.`;
}

const NAMES = { definitions: 'definition', abbreviations: 'abbreviation', recommendations: 'Recommendation', drafts: 'draft' } as const;

const total = ({ definitions, abbreviations, recommendations, drafts }: Counts): number => definitions + abbreviations + recommendations + drafts;

/** "3 definitions, 1 abbreviation and 2 drafts", without what there is none of. */
export function listed(counts: Partial<Counts>): string {
  const parts = (Object.keys(NAMES) as (keyof Counts)[]).flatMap((name) => (counts[name] ? [`${counts[name].toString()} ${NAMES[name]}${counts[name] === 1 ? '' : 's'}`] : []));
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
