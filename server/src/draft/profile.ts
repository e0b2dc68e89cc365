import { factsOf, ofParts, type Draft } from './draft.ts';

/** What kind of text a draft is, as far as its sentences depend on it. */
export interface Profile {
  readonly language: 'en' | 'fr';
  /** In another language than those two: only rules that read no words look at it. */
  readonly foreign: boolean;
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

/** What kind of text a draft is, and in which language, as its attributes, its first lines and its headings say. */
export const profileOf = ofParts(['attribute', 'title-line', 'heading'], (draft): Profile => {
  const announced = factsOf(draft, 'title-line').map(({ fact }) => fact.text).join('\n');
  const doctype = attribute(draft, 'doctype').toLowerCase();
  const language = attribute(draft, 'language') || attribute(draft, 'lang');
  const french = language ? language.toLowerCase().startsWith('fr') : /\b(?:UIT-T|Recommandation|Rapport technique)\b/.test(announced)
    || factsOf(draft, 'heading').some(({ fact }) => fact.opens && /^(?:résumé|domaine d|termes définis|abréviations|références)/i.test(fact.title));
  return {
    language: french ? 'fr' : 'en',
    foreign: language ? !/^(?:en|fr)/i.test(language) : hasForeignTitles(draft),
    metanorma: draft.syntax === 'asciidoc',
    kind: kindOf(doctype, announced),
    common: doctype.includes('joint') || attribute(draft, 'common-text-docnumber') !== '' || COMMON.test(announced)
      || factsOf(draft, 'heading').some(({ fact }) => SHARED.test(fact.title)),
  };
});

/** Another script, or one of the skeleton's titles in Spanish. */
const FOREIGN_TITLE = /[\u0400-\u052f\u0600-\u06ff\u3400-\u9fff]|^(?:resumen|palabras clave|alcance|referencias|definiciones|términos definidos|abreviaturas|convenios|bibliografía)(?![\p{L}\p{N}])/iu;

/** Whether the titles of the clauses are mostly of another language. One that opens a part of the skeleton is English or French. */
function hasForeignTitles(draft: Draft): boolean {
  let known = 0, foreign = 0;
  for (const { fact } of factsOf(draft, 'heading')) {
    if (fact.opens && fact.role !== 'body' && fact.role !== 'front') known++;
    else if (FOREIGN_TITLE.test(fact.title)) foreign++;
  }
  return foreign > 1 && foreign > known;
}

const COMMON = /\| ?(?:(?:International Standard |Norme internationale )?ISO\/(?:IEC|CEI)|International Standard\b|Norme internationale\b)/i;
/** "2.1 Identical Recommendations | International Standards", "3.2 Terms defined in this Recommendation | International Standard". */
const SHARED = /Re?comm[ae]ndations? ?\\?\| ?(?:International Standards?|Normes? internationales?)\b/i;

/** "Recommendation ITU-T X.1352 (2022) Amd. 1": a change by the name that the catalogue has for it. */
const CHANGE = /\b(?:Recommendation|Recommandation) (?:ITU|UIT)-[TRD] [A-Z]\.[\d.]{1,12}(?: ?\| ?(?:[A-Z][a-z]{1,20} [A-Za-z]{1,20} )?ISO\/(?:IEC|CEI) [\d:-]{1,20})?(?: \([^()\n]{1,40}\))?,? ?[–—-]? ?(?:(Amendment|Amendement|Amd)|Corrigendum|Cor)(?=\.?[ \u00a0]*(?:\d|[:\u2013\u2014(]|$))/m;

function kindOf(doctype: string, announced: string): Profile['kind'] {
  const text = `${doctype} ${announced}`;
  if (/technical[- ]report|rapport technique/i.test(text)) return 'Technical Report';
  if (/technical[- ]paper|document technique/i.test(text)) return 'Technical Paper';
  if (/supplement|^supplément/i.test(doctype) || /^(?:draft (?:new )?)?supplement|recommendations [–—-] supplement/im.test(announced)) return 'Supplement';
  if (/amendment/i.test(doctype) || /^(?:draft (?:new )?)?amendment/im.test(announced)) return 'Amendment';
  if (/corrigendum/i.test(doctype) || /^(?:draft (?:new )?)?corrigendum/im.test(announced)) return 'Corrigendum';
  const change = CHANGE.exec(announced);
  return change ? (change[1] ? 'Amendment' : 'Corrigendum') : 'Recommendation';
}
