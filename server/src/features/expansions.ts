import type { Catalogue } from '../catalogue/catalogue.ts';
import type { KnownAbbreviation } from '../catalogue/record.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import { listedAbbreviation } from './words-at.ts';

/** What an abbreviation stands for, and who says so. */
export interface KnownExpansion {
  readonly expansion: string;
  /** "clause 4", "spelled out in the text", "ITU-T SG17 report, as of 2023-09-08". */
  readonly from: string;
}

const indexes = new WeakMap<Catalogue, ReadonlyMap<string, readonly KnownAbbreviation[]>>();

/** The abbreviations that a catalogue's sources spell out, by their letters. Built at the first call and kept. */
export function catalogueAbbreviations(catalogue: Catalogue): ReadonlyMap<string, readonly KnownAbbreviation[]> {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index = new Map<string, KnownAbbreviation[]>();
  for (const one of catalogue.abbreviations) index.set(one.abbreviation, [...index.get(one.abbreviation) ?? [], one]);
  indexes.set(catalogue, index);
  return index;
}

/** What an abbreviation stands for: by clause 4, else by the text itself, else by the catalogue's sources. Nothing where none of them says. */
export function expansionsOf(draft: Draft, catalogue: Catalogue, abbreviation: string): readonly KnownExpansion[] {
  const listed = listedAbbreviation(draft, abbreviation);
  if (listed) return [{ expansion: listed.fact.expansion.text, from: listed.block.region === 'abbreviations' ? 'clause 4' : 'listed here' }];
  const spelled = factsOf(draft, 'expansion').find(({ fact }) => fact.abbreviation === abbreviation);
  if (spelled) return [{ expansion: spelled.fact.expansion.text, from: 'spelled out in the text' }];
  const dates = new Map(catalogue.sources.map(({ id, date }) => [id, date]));
  return (catalogueAbbreviations(catalogue).get(abbreviation) ?? [])
    .map(({ expansion, source }) => ({ expansion, from: `catalogue, as of ${dates.get(source.document) ?? catalogue.asOf}; not listed in clause 4` }));
}
