import type { Catalogue } from '../catalogue/catalogue.ts';
import { scanDraft } from '../draft/draft.ts';
import type { Use } from '../draft/fact.ts';
import { plain } from '../draft/normalise.ts';
import { compoundAround, hasShape, isReadAsAbbreviation } from '../rules/reading/abbreviation-shape.ts';
import { asListed, knownFullForms } from '../rules/reading/full-form.ts';
import { needsNoEntry } from '../rules/reading/well-known.ts';

/** An abbreviation that a title uses, as clause 4 lists it. */
export interface TitleAbbreviation {
  readonly abbreviation: string;
  readonly expansion: string;
}

/**
 * The abbreviations of a title for clause 4, in its order, each once: those that the title itself spells out, or else the catalogue's
 * sources. One that nobody spells out is left to the author.
 */
export function titleAbbreviations(title: string, catalogue: Catalogue): readonly TitleAbbreviation[] {
  const found = new Map<string, string>(), draft = scanDraft(`## 6 Title\n\n${title}\n`, 'markdown');
  for (const { text, facts } of draft.blocks) {
    for (const fact of facts) {
      if (fact.kind === 'expansion' && !needsNoEntry(fact.abbreviation)) found.set(fact.abbreviation, listed(fact.expansion.text));
      if (fact.kind !== 'use' || !hasShape(fact.abbreviation) || needsNoEntry(fact.abbreviation) || !isReadAsAbbreviation(text, fact)) continue;
      const known = knownName(text, fact, catalogue);
      if (known && !found.has(known.abbreviation)) found.set(known.abbreviation, listed(known.expansion));
    }
  }
  return [...found].map(([abbreviation, expansion]) => ({ abbreviation, expansion })).sort((a, b) => (a.abbreviation.toLowerCase() < b.abbreviation.toLowerCase() ? -1 : 1));
}

/** The word as the catalogue has it, the whole of "C-V2X" before its parts. */
function knownName(text: string, use: Use, catalogue: Catalogue): TitleAbbreviation | undefined {
  const { start, end } = compoundAround(text, use), names = new Set([plain(text.slice(start, end)), use.abbreviation]);
  for (const abbreviation of names) {
    const [known] = knownFullForms(catalogue, abbreviation);
    if (known) return { abbreviation, expansion: known.expansion };
  }
  return undefined;
}

/** With the capitals of clause 4; "eXtensible" has its own. */
const listed = (expansion: string): string => (/^\p{Ll}\p{Lu}/u.test(expansion) ? expansion.charAt(0) + asListed(expansion, false).slice(1) : asListed(expansion, false));
