import { onOneLine } from '../identifiers/identifier-text.ts';

/** What a column of a report's table holds. */
export type ReportColumn = 'studyGroup' | 'question' | 'number' | 'title' | 'date' | 'process';

const COLUMNS: readonly (readonly [ReportColumn, RegExp])[] = [
  ['studyGroup', /^(?:SG|Study Group)$/i],
  ['question', /^(?:Q|Qs?\.|Q\/\d{1,2}|Questions?)$/i],
  ['number', /^(?:No\.?|Number|(?:ITU-T )?(?:Draft (?:new |revised )?)?Rec(?:ommendation)?s?\.?(?: ?(?:No\.?|number))?|Work items?(?: ?(?:name|acronym))?|Acronym|(?:Provisional )?name|Text(?: ?(?:No\.?|number))?)$/i],
  ['title', /^(?:Title(?:\/Subject)?|Subject(?:\/Title)?)$/i],
  ['date', /^(?:(?:Approval|Agreement|Determination|Consent|Status)? ?date|Approved|Agreed|Determined|Consented|Status)$/i],
  ['process', /^(?:(?:Approval )?process|TAP\/AAP|AAP\/TAP)$/i],
];

/** The columns that a row of column names names, in its order; undefined for a row that names no number and title. Other columns have no name. */
export function columnsOf(cells: readonly string[]): readonly (ReportColumn | undefined)[] | undefined {
  if (cells.length > 20 || cells.some((cell) => cell.length > 60)) return undefined;
  const columns = cells.map((cell) => COLUMNS.find(([, pattern]) => pattern.test(onOneLine(cell)))?.[0]);
  return columns.includes('number') && columns.includes('title') ? columns : undefined;
}
