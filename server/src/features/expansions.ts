import type { Catalogue } from '../catalogue/catalogue.ts';
import { factsOf, type Draft } from '../draft/draft.ts';
import { asOfSource } from '../rules/reading/as-of.ts';
import { knownFullForms } from '../rules/reading/full-form.ts';
import { listedAbbreviation } from './words-at.ts';

/** What an abbreviation stands for, and who says so. */
export interface KnownExpansion {
  readonly expansion: string;
  /** "clause 4", "spelled out in the text", "ITU-T SG17 report, as of 2023-09-08". */
  readonly from: string;
}

/** What an abbreviation stands for: by clause 4, else by the text itself, else by the catalogue's sources. Nothing where none of them says. */
export function expansionsOf(draft: Draft, catalogue: Catalogue, abbreviation: string): readonly KnownExpansion[] {
  const listed = listedAbbreviation(draft, abbreviation);
  if (listed) return [{ expansion: listed.fact.expansion.text, from: listed.block.region === 'abbreviations' ? 'clause 4' : 'listed here' }];
  const spelled = factsOf(draft, 'expansion').find(({ fact }) => fact.abbreviation === abbreviation);
  if (spelled) return [{ expansion: spelled.fact.expansion.text, from: 'spelled out in the text' }];
  return knownFullForms(catalogue, abbreviation).map(({ expansion, source }) => ({ expansion, from: `catalogue, ${asOfSource(catalogue, source)}; not listed in clause 4` }));
}
