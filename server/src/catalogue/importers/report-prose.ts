import { onOneLine } from '../identifiers/identifier-text.ts';
import { isoDate } from './import-date.ts';
import type { Statement } from '../statement.ts';

/** What lies further on in a paragraph is not looked at, in UTF-16 code units. */
const LONGEST = 5_000;

/** The technical reports that the prose of a report says were agreed: "SG17 agreed the 2nd edition to XSTR-SUSS, … in September 2020." */
export function reportProse(text: string): readonly Statement[] {
  const statements: Statement[] = [];
  let clause = '';
  for (const line of text.split('\n')) {
    if (/^Annex 1\s*$/.test(line)) break;
    clause = /^(\d)\t/.exec(line)?.[1] ?? clause;
    const statement = line.includes('agreed') ? agreedReport(onOneLine(line.slice(0, LONGEST)), `Clause ${clause}`) : undefined;
    if (statement) statements.push(statement);
  }
  return statements;
}

const AGREED = /\b(SG\d+) agreed the (\d+(?:st|nd|rd|th)) edition\b/;
const NAMED = /\b([A-Z]ST[RP]-[A-Z]+(?:-[A-Z]+)*), (.{1,400}?)(?: in (?:[A-Z][a-z]+ \d{4}))?\.(?:\s|$)/;

function agreedReport(line: string, place: string): Statement | undefined {
  const agreed = AGREED.exec(line), named = NAMED.exec(line);
  const date = isoDate(/ in ([A-Z][a-z]+ \d{4})\./.exec(line)?.[1] ?? '');
  if (!agreed || !named || date === undefined) return undefined;
  return {
    names: [named[1] ?? ''], title: { lang: 'en', text: named[2] ?? '' }, kind: 'technical-report', process: 'agreement', studyGroup: agreed[1] ?? '',
    questions: [], events: [{ event: 'agreed', date, note: `${agreed[2] ?? ''} edition` }], relations: [], notes: [], place,
  };
}
