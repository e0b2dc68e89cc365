import { documentKeys } from '../../rules/reading/listed.ts';
import { definitionWords } from '../../rules/reading/definition-words.ts';
import { termKey } from '../../rules/reading/same-words.ts';
import { conflictsOf, type Conflicts } from './compendium-conflicts.ts';
import type { CompendiumAbbreviation, CompendiumDefinition, DefinitionSource } from './compendium-entry.ts';
import type { Harvest, HarvestedRequirement, HarvestedTerm } from './compendium-harvest.ts';

/** A text that a compendium was made from; one in several files is one. */
export interface CompendiumDocument {
  readonly document: string;
  readonly title: string;
  /** The year of its edition, where its files do not name two. */
  readonly year?: string;
  readonly lang: string;
  readonly isNumbered: boolean;
  readonly files: readonly string[];
  /** How many it has, before anything is merged. */
  readonly definitions: number;
  readonly abbreviations: number;
  readonly requirements: number;
}

export interface CompendiumRequirement extends HarvestedRequirement {
  readonly document: string;
}

/** What many texts define, abbreviate and require. */
export interface Compendium {
  /** In the order of their names, as all lists are. */
  readonly documents: readonly CompendiumDocument[];
  readonly definitions: readonly CompendiumDefinition[];
  readonly abbreviations: readonly CompendiumAbbreviation[];
  /** By document, in the order of each text. */
  readonly requirements: readonly CompendiumRequirement[];
  readonly conflicts: Conflicts;
}

/** Puts together what many texts give: what is the same stands once, with all its sources. The order of the texts does not matter. Linear, but for sorting. */
export function compendium(harvests: readonly Harvest[]): Compendium {
  // A skeleton that nobody has filled in yet is no text.
  const inOrder = harvests.filter(({ isNumbered, terms, abbreviations, requirements }) => isNumbered || terms.length + abbreviations.length + requirements.length > 0).sort((a, b) => byText(a.document, b.document) || byText(a.file, b.file));
  const definitions = mergeDefinitions(inOrder), abbreviations = mergeAbbreviations(inOrder);
  return { documents: documentsOf(inOrder), definitions, abbreviations, requirements: requirementsOf(inOrder), conflicts: conflictsOf(definitions, abbreviations) };
}

/** The same order on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function documentsOf(harvests: readonly Harvest[]): readonly CompendiumDocument[] {
  const found = new Map<string, CompendiumDocument>(), years = yearsOf(harvests);
  for (const { document, title, lang, isNumbered, file, terms, abbreviations, requirements } of harvests) {
    const known = found.get(document), year = years.get(document);
    found.set(document, {
      document, title: known?.title || title, ...(year !== undefined && { year }), lang, isNumbered, files: [...known?.files ?? [], file],
      definitions: Math.max(known?.definitions ?? 0, terms.length), abbreviations: Math.max(known?.abbreviations ?? 0, abbreviations.length),
      requirements: Math.max(known?.requirements ?? 0, requirements.length),
    });
  }
  return [...found.values()];
}

/** The year of each text whose files do not name two. */
function yearsOf(harvests: readonly Harvest[]): ReadonlyMap<string, string> {
  const years = new Map<string, Set<string>>();
  for (const { document, year } of harvests) if (year !== undefined) years.set(document, (years.get(document) ?? new Set<string>()).add(year));
  return new Map([...years].flatMap(([document, all]) => (all.size === 1 ? [...all].map((year) => [document, year] as const) : [])));
}

/** What two definitions share that are the same: case, hyphens, marks, an article at the beginning and notes do not count. In the order of these, "peer" stands before "peer list". */
export function definitionKey({ term, definition, lang = 'en' }: { readonly term: string; readonly definition: string; readonly lang?: string | undefined }): string {
  const words = definitionWords(definition).map(({ word }) => word).join('');
  return `${lang}\t${termKey(term)}\t${words || definition.toLowerCase().replace(/\s+/g, '')}`;
}

/** What two lines of clause 4 share that are the same: case, hyphens and plurals do not count. */
export const abbreviationKey = ({ abbreviation, expansion }: { readonly abbreviation: string; readonly expansion: string }): string =>
  `${abbreviation}\t${termKey(expansion.replace(/[^\p{L}\p{N}\s-]+/gu, ' ')).replace(/ /g, '')}`;

/** Items without what has a key that was there before; the first name that a document is known by stays. */
interface Once<T> {
  readonly keys: Set<string>;
  readonly items: T[];
}

const once = <T>(): Once<T> => ({ keys: new Set(), items: [] });

function add<T>({ keys, items }: Once<T>, item: T, ...itemKeys: readonly string[]): void {
  if (!itemKeys.some((key) => keys.has(key))) items.push(item);
  for (const key of itemKeys) keys.add(key);
}

/** One text in several files is one source. */
const placeKey = ({ clause = '' }: { readonly clause?: string }, document: string): string => `${document}|${clause}`;

interface Merged {
  shown: HarvestedTerm;
  abbreviation: string | undefined;
  readonly lang: string;
  readonly definedIn: Once<string>;
  readonly sources: Once<DefinitionSource>;
}

function mergeDefinitions(harvests: readonly Harvest[]): readonly CompendiumDefinition[] {
  const found = new Map<string, Merged>();
  for (const { document, lang, terms } of harvests) for (const term of terms) {
    const { abbreviation, origin, clause, section, quotes } = term, key = definitionKey({ ...term, lang }), definer = section === 'here' ? document : origin;
    const merged = found.get(key) ?? { shown: term, abbreviation, lang, definedIn: once(), sources: once() };
    found.set(key, merged);
    // Who defines a term has its words; who quotes it may have changed a capital.
    if (section === 'here' && merged.shown.section === 'elsewhere') merged.shown = term;
    merged.abbreviation ??= abbreviation;
    if (definer !== undefined) add(merged.definedIn, definer, ...documentKeys(definer));
    add(merged.sources, { document, ...(clause !== undefined && { clause }), section, ...(quotes !== undefined && { quotes }) }, placeKey(term, document));
  }
  return [...found].sort(([a], [b]) => byText(a, b)).map(([, { shown: { term, definition }, abbreviation, lang, definedIn, sources }]) => (
    { term, ...(abbreviation !== undefined && { abbreviation }), definition, lang, definedIn: definedIn.items, sources: sources.items }));
}

function mergeAbbreviations(harvests: readonly Harvest[]): readonly CompendiumAbbreviation[] {
  const found = new Map<string, Omit<CompendiumAbbreviation, 'sources'> & { readonly sources: Once<{ readonly document: string; readonly clause?: string }> }>();
  for (const { document, lang, abbreviations } of harvests) for (const { abbreviation, expansion, clause } of abbreviations) {
    const key = abbreviationKey({ abbreviation, expansion }), merged = found.get(key) ?? { abbreviation, expansion, lang, sources: once() };
    found.set(key, merged);
    const source = { document, ...(clause !== undefined && { clause }) };
    add(merged.sources, source, placeKey(source, document));
  }
  return [...found].sort(([a], [b]) => byText(a.toLowerCase(), b.toLowerCase()) || byText(a, b)).map(([, one]) => ({ ...one, sources: one.sources.items }));
}

function requirementsOf(harvests: readonly Harvest[]): readonly CompendiumRequirement[] {
  const found = new Map<string, CompendiumRequirement>();
  for (const { document, requirements } of harvests) for (const one of requirements) {
    const key = `${placeKey(one, document)}|${one.text}`;
    if (!found.has(key)) found.set(key, { document, ...one });
  }
  return [...found.values()];
}
