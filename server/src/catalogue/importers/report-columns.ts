import { onOneLine } from '../identifiers/identifier-text.ts';

/** What a column of a report's or letter's table holds; `change` says whether a text is new, a revision or an amendment. */
export type ReportColumn = 'studyGroup' | 'question' | 'number' | 'title' | 'date' | 'process' | 'change';

const COLUMNS: readonly (readonly [ReportColumn, RegExp])[] = [
  ['studyGroup', /^(?:SG|Study Group|CE|Commission d['’]études)$/i],
  ['question', /^(?:Q|Qs?\.|Q\/\d{1,2}|Question(?:s|\(s\))?)$/i],
  ['number', /^(?:No\.?|N°|Number|Numéro|(?:ITU-T )?(?:Draft (?:new |revised )?)?Rec(?:ommendation)?s?\.?(?: ?(?:No\.?|number))?|(?:Projet de (?:nouvelle )?)?Recommandation(?: UIT-T)?(?: ?N°)?|Work items?(?: ?(?:name|acronym))?|Sujets? d['’]étude|Acronym|Acronyme|(?:Provisional )?name|Texte?(?: ?(?:No\.?|N°|number))?)$/i],
  ['title', /^(?:Title(?: ?\/ ?Subject)?|Subject(?: ?\/ ?Title)?|Titre(?: ?\/ ?Objet)?|Intitulé|Objet)$/i],
  ['date', /^(?:(?:Approval|Agreement|Determination|Consent|Status)? ?date|Date d['’](?:approbation|accord)|Approved|Agreed|Determined|Consented|Status)$/i],
  ['process', /^(?:(?:Approval )?(?:process|procedure)|Processus|Procédure(?: d['’]approbation)?|Action|(?:TAP|AAP) ?(?:\/|or|ou) ?(?:TAP|AAP))$/i],
  ['change', /^(?:New ?(?:\/|or) ?rev(?:ised|ision|\.)?|Version|Type(?: of text)?|Nature(?: of doc(?:ument|\.)?)?|Nouvelle? ?(?:\/|ou) ?révisée?|Type de texte)$/i],
];

/** Every name of a title column; most rows of a table have no such cell, which is found out at once. */
const MAY_BE_TITLE = /^\s*(?:Title|Subject|Titre|Intitulé|Objet)/i;

/** The columns that a row of column names names, in its order; undefined for a row that names no number and title. Other columns have no name. */
export function columnsOf(cells: readonly string[]): readonly (ReportColumn | undefined)[] | undefined {
  if (cells.length > 20 || cells.some((cell) => cell.length > 60) || !cells.some((cell) => MAY_BE_TITLE.test(cell))) return undefined;
  const columns = cells.map((cell) => { const name = onOneLine(cell); return COLUMNS.find(([, pattern]) => pattern.test(name))?.[0]; });
  return columns.includes('number') && columns.includes('title') ? columns : undefined;
}

/** The language of a table's column names. */
export const columnsLanguage = (cells: readonly string[]): 'en' | 'fr' => (cells.some((cell) => /^(?:Titre|Intitulé|Objet)\b/i.test(onOneLine(cell))) ? 'fr' : 'en');
