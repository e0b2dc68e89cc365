import type { DraftReport } from './report.ts';
import type { Point } from './report-points.ts';
import { markdownTable, markdownText } from '../markdown-text.ts';
import { countRows, introduction, linesText, placeText, RESULT_WORDS } from './report-words.ts';

/** A report as Markdown. */
export function reportMarkdown(report: DraftReport): string {
  return [
    `# Report on ${markdownText(report.name || report.file)}`,
    ...(report.title ? [`**${markdownText(report.title)}**`] : []),
    ...introduction(report).map(markdownText),
    '## Check list before determination, consent or agreement',
    markdownTable(['', 'Point', 'Result', 'What was seen'], report.points.map((point) => [point.number.toString(), point.title, `**${RESULT_WORDS[point.result]}**`, markdownText(point.about)])),
    ...report.points.flatMap(placesOf),
    '## Normative references that need a justification (Recommendation ITU-T A.5)',
    report.otherReferences.length === 0 ? 'None.' : markdownTable(['Reference', 'Title', 'Organization', 'Cited in'], report.otherReferences.map(
      ({ reference, title, organization, citedIn }) => [reference, title, organization, linesText(citedIn)].map(markdownText))),
    '## What the draft holds',
    markdownTable(['', 'Number'], countRows(report.counts).map(([what, count]) => [markdownText(what), count.toString()])),
  ].join('\n\n') + '\n';
}

const placesOf = (point: Point): readonly string[] => point.places.length === 0 ? [] : [
  `### Point ${point.number.toString()}: ${point.title}`,
  point.places.map((place) => `- ${markdownText(placeText(place))}`).join('\n'),
];
