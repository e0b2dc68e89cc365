import { htmlPage, htmlText } from '../html-page.ts';
import type { DraftReport } from './report.ts';
import type { Point } from './report-points.ts';
import { countRows, introduction, linesText, placeText, RESULT_WORDS } from './report-words.ts';

const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;
const cell = (text: string, name = ''): string => `<td${name ? ` class="${name}"` : ''}>${htmlText(text)}</td>`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  `<table>\n<thead>${row(head.map((text) => `<th>${htmlText(text)}</th>`))}</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;

/** A report as a page. */
export const reportHtml = (report: DraftReport): string => htmlPage(`Report on ${report.name || report.file}`, [
  ...(report.title ? [`<p><strong>${htmlText(report.title)}</strong></p>`] : []), ...introduction(report).map((text) => `<p>${htmlText(text)}</p>`),
  '<h2>Check list before determination, consent or agreement</h2>',
  table(['', 'Point', 'Result', 'What was seen'], report.points.map(({ number, title: point, result, about }) => row([cell(number.toString(), 'number'), cell(point), cell(RESULT_WORDS[result], result), cell(about)]))),
  ...report.points.flatMap(placesOf),
  '<h2>Normative references that need a justification (Recommendation ITU-T A.5)</h2>',
  report.otherReferences.length === 0 ? '<p>None.</p>' : table(['Reference', 'Title', 'Organization', 'Cited in'], report.otherReferences.map(({ reference, title: name, organization, citedIn }) => row([cell(reference), cell(name), cell(organization), cell(linesText(citedIn))]))),
  '<h2>What the draft holds</h2>',
  table(['', 'Number'], countRows(report.counts).map(([what, count]) => row([cell(what), cell(count.toString(), 'number')]))),
]);

const placesOf = ({ number, title, places }: Point): readonly string[] => places.length === 0 ? [] : [
  `<h3>Point ${number.toString()}: ${htmlText(title)}</h3>\n<ul>\n${places.map((place) => `<li>${htmlText(placeText(place))}</li>`).join('\n')}\n</ul>`,
];
