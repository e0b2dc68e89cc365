import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { KnownTerm } from '../../catalogue/record.ts';
import { addTo } from '../../draft/add-to.ts';
import type { Place } from '../../draft/block.ts';
import { blockAtOffset, type Draft } from '../../draft/draft.ts';
import { profileOf } from '../../draft/profile.ts';
import { termWord, termWordKey } from '../../draft/words.ts';
import { asOfSource } from '../../rules/reading/as-of.ts';
import { hasOwnWords, isFixed } from '../../rules/reading/own-words.ts';
import { around, known, type Known } from '../words-at.ts';

/** A term that the catalogue knows, with its definitions in the order of its sources. */
export interface KnownDefinitions {
  readonly terms: readonly KnownTerm[];
}

interface Index {
  readonly words: Known<KnownDefinitions>;
  /** With the name in lower case, in the order of the sources. */
  readonly terms: readonly { readonly known: KnownTerm; readonly name: string }[];
}

const INDEXES = new WeakMap<Catalogue, Map<string, Index>>();

/** The catalogue's terms of one language; put in order at the first question and kept. */
export function knownTermsIn(catalogue: Catalogue, lang: string): Index {
  const byLang = INDEXES.get(catalogue) ?? new Map<string, Index>(), found = byLang.get(lang) ?? indexOf(catalogue, lang);
  INDEXES.set(catalogue, byLang.set(lang, found));
  return found;
}

function indexOf({ terms: all = [] }: Catalogue, lang: string): Index {
  const terms = all.filter((term) => (term.lang ?? 'en') === lang), byKey = new Map<string, KnownTerm[]>();
  for (const term of terms) addTo(byKey, termWordKey(term.term), term);
  const words = known<KnownDefinitions>([...byKey.values()].map((same) => ({ terms: same })), ({ terms: [first] }) => (first ? termWord(first.term) : undefined));
  return { words, terms: terms.map((term) => ({ known: term, name: term.term.toLowerCase() })) };
}

/** How many definitions of one term are shown. */
const MOST_SHOWN = 3;

/** What the catalogue knows of a term. `from`: "ITU-T X.1252; catalogue, as of 2023-09-08; not defined in clause 3". */
export interface KnownTermAt {
  readonly place: Place;
  readonly definitions: readonly { readonly term: string; readonly definition: string; readonly from: string }[];
}

/** The definitions that the catalogue has of the term around an offset of the whole text: a term that the draft itself does not define. */
export function knownTermAt(draft: Draft, offset: number, catalogue: Catalogue): KnownTermAt | undefined {
  const at = catalogue.terms?.length ? blockAtOffset(draft, offset) : undefined;
  if (!at || !hasOwnWords(at.block)) return undefined;
  const found = around(knownTermsIn(catalogue, profileOf(draft).language).words, at.block, at.offset);
  if (!found || isFixed(at.block, found.place)) return undefined;
  return { place: found.place, definitions: distinct(found.item.terms).slice(0, MOST_SHOWN).map(({ documents, term, definition, source }) => (
    { term, definition, from: `${documents.join(', ')}; catalogue, ${asOfSource(catalogue, source)}; not defined in clause 3` })) };
}

/** Definitions in the same words once, with the documents that have them. */
function distinct(terms: readonly KnownTerm[]): readonly (KnownTerm & { readonly documents: readonly string[] })[] {
  const found = new Map<string, KnownTerm & { readonly documents: readonly string[] }>();
  for (const term of terms) {
    const same = found.get(term.definition);
    found.set(term.definition, same ? { ...same, documents: [...new Set([...same.documents, term.document])] } : { ...term, documents: [term.document] });
  }
  return [...found.values()];
}
