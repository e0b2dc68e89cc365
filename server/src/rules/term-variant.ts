import { addTo } from '../draft/add-to.ts';
import { textOf } from '../draft/block.ts';
import { spanOf } from '../draft/draft.ts';
import { isAcceptedTerm } from './accepted.ts';
import { MOST_RELATED, type Fix, type Report } from './finding.ts';
import type { RulePage } from './page.ts';
import type { DraftRule } from './rule.ts';
import type { Variant } from './reading/term-form.ts';

/** More terms than these with capitals are the way of a text: one finding for all. */
const MOST_TERMS = 3;

/** A term of clause 3 that running text has with capitals, other hyphens or in another spelling (author's guide §8.5): one finding for each term. */
export const termVariant: DraftRule = {
  id: 'term-variant', scope: 'draft', reads: ['variants'],
  *check({ variants, options }) {
    const byName = new Map<string, Variant[]>();
    for (const variant of variants) {
      if (isAcceptedTerm(options, variant.name)) continue;
      addTo(byName, `${variant.by} ${variant.name}`, variant);
    }
    const terms = [...byName.values()], capitals = terms.filter(([first]) => first?.by === 'capitals');
    if (capitals.length > MOST_TERMS) yield manyCapitals(capitals);
    for (const found of terms) if (found[0]?.by === 'form' || capitals.length <= MOST_TERMS) yield ofOneTerm(found);
  },
};

function ofOneTerm(found: readonly Variant[]): Report {
  const [first, ...others] = found as readonly [Variant, ...Variant[]], written = shown(first);
  return {
    place: first.place,
    message: first.by === 'capitals' ? `"${written}" has capitals here, and clause 3 defines "${first.name}". Write it in small letters, or define the name.`
      : `"${written}" stands here for "${first.name}" of clause 3. Write it as it is defined.`,
    related: others.slice(0, MOST_RELATED).map((variant) => ({ place: variant.place, message: `"${shown(variant)}" stands here.` })),
    fixes: [rewrite(found, found.length > 1 ? `Write "${first.name}" everywhere` : `Write "${first.asDefined}"`)],
  };
}

function manyCapitals(terms: readonly (readonly Variant[])[]): Report {
  const all = terms.flat().sort((a, b) => a.place.block.order - b.place.block.order || a.place.start - b.place.start), [first, ...others] = all as [Variant, ...Variant[]];
  return {
    place: first.place,
    message: `${String(terms.length)} terms of clause 3 have capitals in the text and small letters where they are defined: "${shown(first)}" and others. Write them in one way.`,
    related: others.slice(0, MOST_RELATED).map((variant) => ({ place: variant.place, message: `"${shown(variant)}" stands here.` })),
    fixes: [rewrite(all, 'Write the terms in small letters')],
  };
}

const shown = ({ place }: Variant): string => textOf(place).replace(/[\s\u00a0]+/g, ' ');

const rewrite = (variants: readonly Variant[], title: string): Fix => ({
  title, certain: false, edits: (draft) => variants.map(({ place, asDefined }) => ({ ...spanOf(draft, place), newText: asDefined })),
});

const FRAME = `## 3 Definitions\n\n### 3.2 Terms defined in this Recommendation\n\n**3.2.1 exposed asset**: A resource that can be reached.\n\n**3.2.2 blockchain**: A chain of records.\n\n## 6 Requirements\n\nEach exposed asset has an owner.\n\n%`;

export const termVariantPage: RulePage = {
  id: 'term-variant',
  says: `A term of clause 3 that the sentences and lists of the clauses have in another form than its definition: with capitals ("an Exposed
Asset"), with a hyphen or a space more or less ("block chain"), in American or British spelling. One finding for each term, at its first place;
where more than three terms have capitals, one for all of them. Passed over are headings, captions, tables, quotations, code, words that begin
a sentence or an item, longer names ("Exposed Asset Registry"), terms that contain the term, full forms before an abbreviation in brackets, and
hyphens that the place asks for ("exposed-asset list", "in real time").`,
  why: `A reader takes another form for another thing. The same term in the same form shows that the definition holds.`,
  wrong: { frame: FRAME, text: `The owner of an Exposed Asset keeps a block-chain.` },
  right: { frame: FRAME, text: `The owner of an exposed asset keeps a blockchain.` },
  fix: `Writes the term as it is defined in all places of the finding. It is only offered: capitals may show a name.`,
  before: 'the paragraph',
  otherwise: `A term can also be added to the setting \`rapporteur.acceptedTerms\`.`,
};
