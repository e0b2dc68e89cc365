import type { Region } from '../../draft/fact.ts';
import type { Profile } from '../../draft/profile.ts';

/** A part of the skeleton that has its fixed title and place (author's guide, Table 1). */
export type SkeletonPart =
  | 'summary' | 'keywords' | 'scope' | 'references' | 'definitions' | 'terms-elsewhere' | 'terms-here' | 'abbreviations' | 'conventions';

interface SkeletonClause {
  readonly number: string;
  readonly en: string;
  readonly fr: string;
}

/** Numbers and titles; `%` stands for what the text calls itself. */
export const SKELETON: Readonly<Record<SkeletonPart, SkeletonClause>> = {
  'summary': { number: '', en: 'Summary', fr: 'Résumé' },
  'keywords': { number: '', en: 'Keywords', fr: 'Mots clés' },
  'scope': { number: '1', en: 'Scope', fr: 'Domaine d\'application' },
  'references': { number: '2', en: 'References', fr: 'Références' },
  'definitions': { number: '3', en: 'Definitions', fr: 'Définitions' },
  'terms-elsewhere': { number: '3.1', en: 'Terms defined elsewhere', fr: 'Termes définis ailleurs' },
  'terms-here': { number: '3.2', en: 'Terms defined in %', fr: 'Termes définis dans %' },
  'abbreviations': { number: '4', en: 'Abbreviations and acronyms', fr: 'Abréviations et acronymes' },
  'conventions': { number: '5', en: 'Conventions', fr: 'Conventions' },
};

/** The order of the parts of a Recommendation (author's guide, Table 1). Regions that are not in it may stand anywhere. */
const ORDER: readonly Region[] = [
  'summary', 'keywords', 'introduction', 'scope', 'references', 'definitions', 'terms-elsewhere', 'terms-here', 'abbreviations', 'conventions',
  'body', 'annex', 'appendix', 'bibliography', 'index',
];

/** The place of a region in Table 1, from 0; -1 for one that has none. */
export const rankOf = (region: Region): number => ORDER.indexOf(region);

/** "Clause 6 and after" would be no help to a reader who knows no table; these are the words for parts without a title of their own. */
const WORDS: Readonly<Partial<Record<Region, string>>> = {
  introduction: 'Introduction', body: 'the clauses from 6 on', annex: 'the annexes', appendix: 'the appendices', bibliography: 'Bibliography', index: 'Index',
};

/** The title that a part has in a text of this kind: "Terms defined in this Recommendation". */
export const titleOfPart = (part: SkeletonPart, profile: Profile): string => SKELETON[part][profile.language].replace('%', selfName(profile));

/** What a message calls a region. */
export const nameOfRegion = (region: Region, profile: Profile): string =>
  region in SKELETON ? titleOfPart(region as SkeletonPart, profile) : WORDS[region] ?? region;

const FRENCH_SELF: Readonly<Record<Profile['kind'], string>> = {
  'Recommendation': 'la présente Recommandation', 'Supplement': 'le présent Supplément', 'Technical Report': 'le présent Rapport technique',
  'Technical Paper': 'le présent Document technique', 'Amendment': 'la présente Recommandation', 'Corrigendum': 'la présente Recommandation',
};

/** What a text calls itself: "this Recommendation". An amendment speaks as the Recommendation it changes. */
export function selfName({ language, kind, common }: Profile): string {
  if (language === 'fr') return FRENCH_SELF[kind];
  const name = kind === 'Amendment' || kind === 'Corrigendum' ? 'Recommendation' : kind;
  return `this ${name}${common && name === 'Recommendation' ? ' | International Standard' : ''}`;
}

/** Whether a text gives only what changes in another: it has few of the skeleton's clauses, and numbers of its base. */
export const isChange = ({ kind }: Profile): boolean => kind === 'Amendment' || kind === 'Corrigendum';
