import { definitionWords, likeness } from '../../rules/reading/definition-words.ts';
import { documentKeys } from '../../rules/reading/listed.ts';
import { sameWords, termKey } from '../../rules/reading/same-words.ts';
import type { CompendiumAbbreviation, CompendiumDefinition } from './compendium-entry.ts';

/**
 * How far apart the texts are: `different` documents say different things; what is `close` shares most of its words; in a `quotation`
 * all name the same document as the one that defines it, so that it is quoted inexactly or from several editions.
 */
export type ConflictKind = 'different' | 'close' | 'quotation';

/** One term or abbreviation with several meanings. */
export interface Conflict {
  /** The term or abbreviation. */
  readonly name: string;
  readonly lang: string;
  readonly kind: ConflictKind;
  /** What is said, with the documents that say so. At least two. */
  readonly sides: readonly { readonly text: string; readonly documents: readonly string[] }[];
}

export interface Conflicts {
  readonly definitions: readonly Conflict[];
  readonly abbreviations: readonly Conflict[];
}

/** Terms with several definitions and abbreviations with several expansions, within a language. */
export function conflictsOf(definitions: readonly CompendiumDefinition[], abbreviations: readonly CompendiumAbbreviation[]): Conflicts {
  return {
    definitions: groups(definitions, ({ lang, term }) => `${lang}|${termKey(term)}`).map(ofDefinitions),
    abbreviations: groups(abbreviations, ({ lang, abbreviation }) => `${lang}|${abbreviation}`).map(ofAbbreviations),
  };
}

/** What shares a key, where that is more than one. */
function groups<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const found = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item), known = found.get(key);
    if (known) known.push(item);
    else found.set(key, [item]);
  }
  return [...found.values()].filter(({ length }) => length > 1);
}

/** The share of its words that a definition has in common with another that says nearly the same. */
const CLOSE = 0.8;

function ofDefinitions(definitions: readonly [CompendiumDefinition, ...CompendiumDefinition[]]): Conflict {
  const [first, ...others] = definitions, words = definitionWords(first.definition);
  const kind = haveOneOrigin(definitions) ? 'quotation' : others.every(({ definition }) => likeness(words, definitionWords(definition)) >= CLOSE) ? 'close' : 'different';
  return { name: first.term, lang: first.lang, kind, sides: definitions.map(({ definition, sources }) => ({ text: definition, documents: sources.map(({ document, quotes }) => (quotes === undefined ? document : `${document}, from ${quotes}`)) })) };
}

/** Whether one document is among those that define each of them. */
function haveOneOrigin([first, ...others]: readonly [CompendiumDefinition, ...CompendiumDefinition[]]): boolean {
  return first.definedIn.some((name) => {
    const keys = documentKeys(name);
    return others.every(({ definedIn }) => definedIn.some((one) => documentKeys(one).some((key) => keys.includes(key))));
  });
}

function ofAbbreviations(abbreviations: readonly [CompendiumAbbreviation, ...CompendiumAbbreviation[]]): Conflict {
  const [first, ...others] = abbreviations, kind = others.every(({ expansion }) => sameWords(first.expansion, expansion)) ? 'close' : 'different';
  return { name: first.abbreviation, lang: first.lang, kind, sides: abbreviations.map(({ expansion, sources }) => ({ text: expansion, documents: sources.map(({ document }) => document) })) };
}
