import { factsOf, ofParts, type Draft } from './draft.ts';

/** What kind of text a draft is, as far as its sentences depend on it. */
export interface Profile {
  readonly language: 'en' | 'fr';
  /** A Metanorma source: what Metanorma inserts by itself may be missing. */
  readonly metanorma: boolean;
  /** What the text calls itself: "this Recommendation", "this Supplement", "this Technical Report". */
  readonly kind: 'Recommendation' | 'Supplement' | 'Technical Report' | 'Technical Paper' | 'Amendment' | 'Corrigendum';
  /** A text common with ISO/IEC. */
  readonly common: boolean;
}

/** Header attributes by name (lower case), the first of each. */
export const attributesOf = ofParts(['attribute'], (draft) => {
  const found = new Map<string, ReturnType<typeof factsOf<'attribute'>>[number]>();
  for (const located of factsOf(draft, 'attribute')) if (!found.has(located.fact.name)) found.set(located.fact.name, located);
  return found;
});

const attribute = (draft: Draft, name: string): string => attributesOf(draft).get(name)?.fact.value ?? '';

export const profileOf = ofParts(['attribute', 'title-line', 'heading'], (draft): Profile => {
  const announced = factsOf(draft, 'title-line').map(({ fact }) => fact.text).join('\n');
  const doctype = attribute(draft, 'doctype').toLowerCase();
  const language = attribute(draft, 'language') || attribute(draft, 'lang');
  const french = language ? language.toLowerCase().startsWith('fr') : /\b(?:UIT-T|Recommandation|Rapport technique)\b/.test(announced)
    || factsOf(draft, 'heading').some(({ fact }) => fact.opens && /^(?:résumé|domaine d|termes définis|abréviations|références)/i.test(fact.title));
  return {
    language: french ? 'fr' : 'en',
    metanorma: draft.syntax === 'asciidoc',
    kind: kindOf(doctype, announced),
    common: doctype.includes('joint') || attribute(draft, 'common-text-docnumber') !== '' || /\| ?ISO\/(?:IEC|CEI)/.test(announced),
  };
});

function kindOf(doctype: string, announced: string): Profile['kind'] {
  const text = `${doctype} ${announced}`;
  if (/technical[- ]report|rapport technique/i.test(text)) return 'Technical Report';
  if (/technical[- ]paper|document technique/i.test(text)) return 'Technical Paper';
  if (/supplement|^supplément/i.test(doctype) || /^(?:draft (?:new )?)?supplement|recommendations [–—-] supplement/im.test(announced)) return 'Supplement';
  if (/amendment/i.test(doctype) || /^(?:draft (?:new )?)?amendment/im.test(announced)) return 'Amendment';
  if (/corrigendum/i.test(doctype) || /^(?:draft (?:new )?)?corrigendum/im.test(announced)) return 'Corrigendum';
  return 'Recommendation';
}
