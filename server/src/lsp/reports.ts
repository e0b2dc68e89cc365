import { reportHtml } from '../features/report/report-html.ts';
import { reportMarkdown } from '../features/report/report-markdown.ts';
import { reportOf, type DraftReport } from '../features/report/report.ts';
import { today } from '../sources/today.ts';
import { switchedOff } from '../rules/checking/level-profiles.ts';
import type { OpenDocument } from './open-document.ts';
import { nameOfUri } from './path-of-uri.ts';
import { viewOf } from './view.ts';

export const REPORT_SCHEME = 'rapporteur-report';

/** The address of the draft that a report's address stands for: what follows its question mark. */
export function draftOfReport(uri: string): string | undefined {
  if (!uri.startsWith(`${REPORT_SCHEME}:`)) return undefined;
  try {
    return decodeURIComponent(uri.slice(uri.indexOf('?') + 1));
  } catch {
    return undefined;
  }
}

/** The report on an open draft, of today; undefined for a text that is no draft. */
function reportOn(document: OpenDocument): DraftReport | undefined {
  const { options, uri } = document;
  if (!options || !document.isDraft) return undefined;
  const { draft, locationOf } = viewOf(document);
  // What the editor shows already is not looked for again.
  return reportOf(draft, document.part?.wholes[0].findings ?? document.findings, {
    file: nameOfUri(uri), date: today(), catalogue: options.catalogue, off: switchedOff(options),
    locate: (place) => {
      const at = locationOf(place), line = at.range.start.line + 1;
      return at.uri === uri ? { line } : { line, file: nameOfUri(at.uri) };
    },
  });
}

export type ReportForm = 'markdown' | 'html';

/** The report on an open draft as text. */
export function reportText(document: OpenDocument, form: ReportForm): string | undefined {
  const report = reportOn(document);
  return report && (form === 'html' ? reportHtml(report) : reportMarkdown(report));
}
