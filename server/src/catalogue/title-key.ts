/** What titles are compared by: two that differ in capitals, dashes, quotes, accents or spaces alone have one key. */
export const titleKey = (title: string): string => title.normalize('NFD').toLowerCase().replace(/\p{Mn}+/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const NUMBER = String.raw`[a-z] \d{1,5}(?: \d{1,3}){0,2}(?: [a-z] \d{1,5})?(?: series)?(?: recommendations?)?`;
const PREFIXED = String.raw`(?:recommendations? )?(?:(?:itu|uit) t )?(?:recommendations? )?${NUMBER}`;

/** "Technical Report:", "Amendment 1 to Recommendation ITU-T X.1333:", "ITU-T X.1148 – Supplement on", "Information technology –", as `titleKey` has them. */
const FORM = new RegExp(`^(?:(?:draft )?(?:(?:new|revised) )?(?:${[
  'technical report', 'rapport technique', 'technical paper', 'document technique', 'information technology', 'technologies de l information',
  `(?:technical )?(?:amende?ment|corrigendum|erratum|addendum|supplement)(?: \\d{1,3})?(?: (?:to|a la) ${PREFIXED})`, '(?:technical )?(?:amende?ment|corrigendum|erratum|addendum|supplement) \\d{1,3}',
  `(?:itu|uit) t ${NUMBER}(?: supplement(?: on)?)?`,
].join('|')})) (?=\\S)`);

/** The key of what a title says beyond its form, which bodies and reports write differently: what text of which series it is. The key itself where nothing else is left. */
export const subjectKey = (title: string): string => titleKey(title).replace(FORM, '');
