import { nameKey } from '../../catalogue/identifiers/identifier.ts';
import type { KnownTerm } from '../../catalogue/record.ts';
import type { Seed } from '../../catalogue/statement.ts';
import { documentKeys } from '../../rules/reading/listed.ts';
import { growthOf } from './compendium-growth.ts';
import type { Compendium } from './compendium.ts';

/** How a compendium is named as a source of the catalogue. `date` is an ISO 8601 day. */
export interface CompendiumName {
  readonly id: string;
  readonly title: string;
  readonly date: string;
}

/** A compendium as a catalogue file: its terms and abbreviations as every source has them, and the rest for who reads compendia. */
export function compendiumSeed(made: Compendium, { id, title, date }: CompendiumName, earlier?: Seed): Seed {
  const at = (document: string, clause: string | undefined): { readonly document: string; readonly place: string } => ({ document: id, place: clause === undefined ? document : `${document}, ${placeWords(clause)}` });
  const growth = earlier && growthOf(made, earlier), texts = textsByKey(made);
  return {
    version: 1, source: { id, title, date, covers: [] }, statements: [], questions: [],
    abbreviations: made.abbreviations.map(({ abbreviation, expansion, sources: [first] }) => ({ abbreviation, expansion, source: at(first?.document ?? id, first?.clause) })),
    terms: made.definitions.flatMap(({ term, definition, lang, definedIn, sources }) => definedIn.map((document) => {
      const source = sources.find((one) => one.document === document) ?? sources[0];
      return { term, definition, document, ...(lang !== 'en' && { lang }), ...texts.get(`${lang} ${nameKey(document)}`), source: at(source?.document ?? document, source?.clause) };
    })),
    compendium: { counts: countsOf(made), ...(growth && { growth }), ...made },
  };
}

/** What is known of the texts at hand, for who quotes them in their language, by each of their numbers. */
function textsByKey({ documents }: Compendium): ReadonlyMap<string, Pick<KnownTerm, 'title' | 'year'>> {
  return new Map(documents.filter(({ isNumbered }) => isNumbered).flatMap(({ document, title, year, lang }) =>
    documentKeys(document).map((key) => [`${lang} ${key}`, { ...(title !== '' && { title }), ...(year !== undefined && { year }) }])));
}

const placeWords = (clause: string): string => (/^\d/.test(clause) ? `clause ${clause}` : clause);

/** How many there are of each, and how many texts have numbers. */
export interface CompendiumCounts {
  readonly recommendations: number;
  readonly drafts: number;
  readonly definitions: number;
  readonly abbreviations: number;
  readonly requirements: number;
  readonly conflicts: { readonly definitions: number; readonly abbreviations: number };
}

export function countsOf({ documents, definitions, abbreviations, requirements, conflicts }: Compendium): CompendiumCounts {
  const recommendations = documents.filter(({ isNumbered }) => isNumbered).length;
  return {
    recommendations, drafts: documents.length - recommendations, definitions: definitions.length, abbreviations: abbreviations.length,
    requirements: requirements.length, conflicts: { definitions: conflicts.definitions.length, abbreviations: conflicts.abbreviations.length },
  };
}

