import { addTo } from '../../draft/add-to.ts';
import type { Point, ReportLine, ReportPlace } from './report-points.ts';
import type { Counts, DraftReport } from './report.ts';

/** What the result of a point is called. */
export const RESULT_WORDS: Readonly<Record<Point['result'], string>> = { 'passed': 'passed', 'failed': 'failed', 'to-judge': 'for a person to judge' };

/** What a reader has to know first: of which draft, of which day, and what was left out. */
export function introduction({ file, kind, name, status, questions, date, catalogueDate, switchedOff: { rules, comments } }: DraftReport): readonly string[] {
  const item = [`${kind} draft in ${file}`, questions.length > 0 ? `Question ${questions.join(', ')}` : '', status ? `${name} is ${status}` : ''].filter(Boolean).join('; ');
  const off = [
    rules.length > 0 ? `switched off by the settings or the profile: ${rules.join(', ')}` : '',
    comments > 0 ? `${comments.toString()} comment${comments === 1 ? '' : 's'} in the draft switch${comments === 1 ? 'es' : ''} rules off` : '',
  ].filter(Boolean).join('; ');
  return [`${item}.`, `Made by Rapporteur on ${date}${catalogueDate ? `, with a catalogue as of ${catalogueDate}` : ''}.`, ...(off ? [`Not looked at: ${off}.`] : [])];
}

/** "Line 12: message (rule)". */
export const placeText = ({ line, file, text, rule }: ReportPlace): string =>
  `${file === undefined ? '' : `${file}, `}${file === undefined ? 'L' : 'l'}ine ${line.toString()}: ${text}${rule === undefined ? '' : ` (${rule})`}`;

const MOST_LINES = 12;

/** "lines 12, 40 and 3 more"; "line 12; parts/body.adoc, lines 3, 9"; "nowhere". */
export function linesText(lines: readonly ReportLine[]): string {
  if (lines.length === 0) return 'nowhere';
  const more = lines.length - MOST_LINES, byFile = new Map<string, number[]>();
  for (const { file = '', line } of lines.slice(0, MOST_LINES)) addTo(byFile, file, line);
  const told = Array.from(byFile, ([file, numbers]) => `${file === '' ? '' : `${file}, `}line${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`);
  return `${told.join('; ')}${more > 0 ? ` and ${more.toString()} more` : ''}`;
}

/** The counts, each with its words. */
export function countRows(counts: Counts): readonly (readonly [string, number])[] {
  const { requirements, findings } = counts;
  return [
    ['References', counts.references], ['Entries of the Bibliography', counts.bibliography],
    ['Terms defined here', counts.termsHere], ['Terms defined elsewhere', counts.termsElsewhere],
    ['Abbreviations', counts.abbreviations], ['Figures', counts.figures], ['Tables', counts.tables],
    ...Object.entries(requirements).sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, count]) => [`"${word}"`, count] as const),
    ['Errors', findings.error], ['Warnings', findings.warning], ['Information', findings.information], ['Hints', findings.hint],
  ];
}
