import { addTo } from '../../draft/add-to.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { KnownTerm } from '../../catalogue/record.ts';
import { asOfSource } from './as-of.ts';
import type { OtherTerm } from './other-term.ts';
import { documentKeys } from './listed.ts';
import { termKey } from './same-words.ts';

const BY_KEY = new WeakMap<Catalogue, ReadonlyMap<string, readonly OtherTerm[]>>();
const NONE: readonly OtherTerm[] = [];

/** The definitions that the catalogue's sources quote under a key of `termKey`. */
export function catalogueTerms(catalogue: Catalogue, key: string): readonly OtherTerm[] {
  if (!catalogue.terms?.length) return NONE;
  let map = BY_KEY.get(catalogue);
  if (!map) BY_KEY.set(catalogue, map = byKey(catalogue));
  return map.get(key) ?? NONE;
}

function byKey(catalogue: Catalogue): ReadonlyMap<string, readonly OtherTerm[]> {
  const map = new Map<string, OtherTerm[]>();
  for (const known of catalogue.terms ?? []) {
    const key = termKey(known.term), term = otherTerm(known, catalogue);
    addTo(map, key, term);
  }
  return map;
}

function otherTerm({ term, definition, document, lang = 'en', source }: KnownTerm, catalogue: Catalogue): OtherTerm {
  return {
    text: { name: document, names: ` ${documentKeys(document).join(' ')} `, title: '', year: undefined, language: lang, files: [], asOf: asOfSource(catalogue, source) },
    term, definition, section: 'here', origin: undefined, place: undefined,
  };
}
