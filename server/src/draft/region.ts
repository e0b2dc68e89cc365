import type { Region } from './fact.ts';

/**
 * The skeleton's clause titles (author's guide, Table 1), in English and French, without case and final punctuation.
 * The titles of 3.2 name the kind of text, so they are matched by their beginning.
 */
const TITLES: ReadonlyMap<string, Region> = new Map<string, Region>([
  ['summary', 'summary'], ['résumé', 'summary'], ['abstract', 'summary'],
  ['keywords', 'keywords'], ['mots clés', 'keywords'], ['mots-clés', 'keywords'],
  ['introduction', 'introduction'],
  ['history', 'history'], ['historique', 'history'], ['foreword', 'history'], ['avant-propos', 'history'], ['source', 'history'],
  ['table of contents', 'history'], ['contents', 'history'], ['table des matières', 'history'], ['acknowledgements', 'history'],
  ['scope', 'scope'], ['domaine d\'application', 'scope'], ['champ d\'application', 'scope'],
  ['references', 'references'], ['normative references', 'references'], ['références', 'references'], ['références normatives', 'references'],
  ['definitions', 'definitions'], ['terms and definitions', 'definitions'], ['définitions', 'definitions'], ['termes et définitions', 'definitions'],
  ['terms defined elsewhere', 'terms-elsewhere'], ['termes définis ailleurs', 'terms-elsewhere'],
  ['abbreviations and acronyms', 'abbreviations'], ['abbreviations', 'abbreviations'], ['acronyms and abbreviations', 'abbreviations'],
  ['acronyms', 'abbreviations'], ['symbols and abbreviations', 'abbreviations'],
  ['abréviations et acronymes', 'abbreviations'], ['abréviations', 'abbreviations'],
  ['conventions', 'conventions'],
  ['bibliography', 'bibliography'], ['bibliographie', 'bibliography'],
  ['index', 'index'],
]);

/** To the end of the title: a line of a table of contents goes on with a page number. */
const TERMS_HERE = /^(?:terms? defined in (?:this|the present)|termes? définis? dans (?:la|le|l'|cette|ce))[^\d[\]]*$/;

/** "Symbols and abbreviated terms", "List of acronyms": clause 4 under a title of the author's own. */
const LISTING = String.raw`(?:symbols?|notations?|abbrev\.?|abbrevs|abbreviations?|abbreviated terms|acronyms?|initialisms|symboles?|abréviations?|acronymes?|sigles?|termes abrégés)`;
const LISTED = new RegExp(`^(?:list of |liste des )?${LISTING}(?:(?:,? (?:and|et) |, ?| & | ?/ ?)${LISTING}){0,3}(?: used)?(?: in this \\w{1,20})?$`, 'i');

/** Whether a title is that of a list of abbreviations, in the words of the skeleton or in others. */
export const listsAbbreviations = (title: string): boolean => title.length <= 80 && LISTED.test(title) && /abbrev|acronym|abrév|abrég|sigle/i.test(title);

/** What sets a title apart from the same title in the table. */
const UNEVEN = /[’\u00a0.:]|\s\s|[^\S ]|^ | $/;

/** The region a title opens; undefined for the title of an ordinary clause. */
export function regionOfTitle(title: string): Region | undefined {
  if (title.length > 60) return undefined;
  const lower = title.toLowerCase(), known = TITLES.get(lower);
  if (known) return known;
  const plain = UNEVEN.test(lower) ? lower.replace(/[’]/g, '\'').replace(/[\s\u00a0]+/g, ' ').replace(/[.:\s]+$/, '').trim() : lower;
  return TITLES.get(plain) ?? (plain.startsWith('term') && TERMS_HERE.test(plain) ? 'terms-here' : undefined);
}

const ANNEX = /^(?:ANNEX|Annex|ANNEXE|Annexe)[ \u00a0\t]+([A-Z])(?![\w])[ \u00a0\t.:–—-]*(?:<br ?\/?>|\\)?[ \u00a0\t]*/;
const APPENDIX = /^(?:APPENDIX|Appendix|APPENDICE|Appendice)[ \u00a0\t]+([IVXL]+|[A-Z])(?![\w])[ \u00a0\t.:–—-]*(?:<br ?\/?>|\\)?[ \u00a0\t]*/;

/** "Annex A – Title": which of the two it is, its letter or numeral, and how long the words before the title are. */
export function annexLabel(title: string): { readonly region: 'annex' | 'appendix'; readonly label: string; readonly length: number } | undefined {
  if (title.charCodeAt(0) !== 65) return undefined;
  const annex = ANNEX.exec(title);
  if (annex) return { region: 'annex', label: annex[1] as string, length: annex[0].length };
  const appendix = APPENDIX.exec(title);
  return appendix ? { region: 'appendix', label: appendix[1] as string, length: appendix[0].length } : undefined;
}

/** Regions before the first clause, where tables lay out a cover and the table of contents stands. */
export const COVER: ReadonlySet<Region> = new Set<Region>(['front', 'summary', 'keywords', 'introduction', 'history']);

/** Clause 3 and its parts. */
const DEFINING: ReadonlySet<Region> = new Set<Region>(['definitions', 'terms-elsewhere', 'terms-here']);

/** Clauses whose title belongs to the skeleton only at the top: "6.1 Introduction" is an ordinary clause. */
export interface HeadingPlace {
  readonly level: number;
  /** Level of the clauses, 0 while unknown. */
  readonly top: number;
  readonly number: string | undefined;
  readonly region: Region;
  readonly regionLevel: number;
}

/** The region in force after a heading, and whether the heading opens it. */
export function regionAfter(title: string, place: HeadingPlace): { readonly region: Region; readonly opens: boolean } {
  const annex = annexLabel(title);
  if (annex) return { region: annex.region, opens: true };
  const named = regionOfTitle(title);
  const nested = place.number !== undefined && /^(?:[A-Z]|[IVXL]+|\d+)\.\d/.test(place.number);
  const sub = named === 'terms-elsewhere' || named === 'terms-here';
  const clause = place.number !== undefined && /^\d+[a-z]?$/.test(place.number);
  // Where the terms of 3.1 and 3.2 are headings on the level of 3.1 and 3.2, only their numbers say where they belong.
  if ((place.region === 'terms-elsewhere' || place.region === 'terms-here') && /^3\.\d{1,2}\.\d/.test(place.number ?? '')) return { region: place.region, opens: false };
  const annexed = place.region === 'annex' || place.region === 'appendix';
  // "6 Overview" is a clause of its own whatever its level, but for a subclause that an annex numbers in its own way.
  const inside = place.regionLevel > 0 && place.level > place.regionLevel && (!clause || annexed);
  if (named && (sub ? !/^(?:[A-Z]|[IVXL]+)\./.test(place.number ?? '') : !nested && (place.top === 0 || place.level <= place.top || (clause && !annexed)))) return { region: named, opens: true };
  if (place.number === '4' && !annexed && listsAbbreviations(title)) return { region: 'abbreviations', opens: true };
  // A text common with ISO/IEC may list its abbreviations among its definitions.
  if (/^3\.\d$/.test(place.number ?? '') && DEFINING.has(place.region) && listsAbbreviations(title)) return { region: 'abbreviations', opens: true };
  if (inside) return { region: place.region, opens: false };
  if (annexed && place.number !== undefined && /^[A-Z]+\./.test(place.number)) return { region: place.region, opens: false };
  return { region: 'body', opens: true };
}

/**
 * Regions whose first text a rule looks at: a required sentence (author's guide §8.2–8.4, §8.7–8.8), the list of keywords (§7.2), what a
 * text calls itself in its scope, and what shows that clause 5 is not empty.
 */
export const LED: ReadonlySet<Region> = new Set<Region>(['keywords', 'scope', 'references', 'terms-elsewhere', 'terms-here', 'abbreviations', 'conventions', 'annex', 'appendix']);
