import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { spanOf } from '../draft/draft.ts';
import { reportHtml } from '../features/report-html.ts';
import { reportMarkdown } from '../features/report-markdown.ts';
import { reportOf, type DraftReport, type ReportOptions } from '../features/report.ts';
import { reasonOf } from '../lsp/read-text.ts';
import { isBelow } from '../lsp/read-includes.ts';
import { switchedOff } from '../rules/level-profiles.ts';
import { checkDraft } from '../rules/live-check.ts';
import { locator, readDraft } from './check-draft.ts';
import { DraftFiles } from './draft-files.ts';
import { Surroundings } from './surroundings.ts';

export type ReportFormat = 'markdown' | 'html' | 'json';

export interface ReportArguments {
  readonly file: string;
  readonly format: ReportFormat;
  /** Where the report goes; absent for standard output. */
  readonly out: string | undefined;
  readonly catalogue: readonly string[];
  readonly cwd: string;
  /** The day of the report, ISO 8601. */
  readonly today: string;
}

/** What `rapporteur report` prints, and how it ends: 0 written, 2 the draft or the report cannot be read or written. */
export interface ReportOutcome {
  readonly out: string;
  readonly errors: readonly string[];
  readonly code: 0 | 2;
}

const WRITERS: Readonly<Record<ReportFormat, (report: DraftReport) => string>> = {
  markdown: reportMarkdown, html: reportHtml, json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
};

/** Reads a draft with what it includes, checks it, and writes the report on it. */
export function reportDraft({ file, format, out, catalogue, cwd, today }: ReportArguments): ReportOutcome {
  const failed = (...errors: readonly string[]): ReportOutcome => ({ out: '', errors, code: 2 });
  const full = path.resolve(cwd, file), files = new DraftFiles(), content = files.read(full);
  if ('reason' in content) return failed(`${file}: ${content.reason}.`);
  const surroundings = new Surroundings({ catalogues: catalogue.map((one) => path.resolve(cwd, one)) }, (name) => (isBelow(name, cwd) ? path.relative(cwd, name) : name));
  const { options, isIncluded } = surroundings.of(full), folder = path.dirname(full);
  const { draft, assembled, isDraft } = readDraft(full, files, { root: isBelow(folder, cwd) ? cwd : folder, isIncluded });
  if (!isDraft) return failed(`${file}: not a draft. A draft says in its header or first lines what it is a draft of, or has three of the skeleton's clauses.`);
  const locate = locator(assembled, files);
  const placed: NonNullable<ReportOptions['locate']> = (place) => {
    const { start, end } = spanOf(draft, place), at = locate(start, end);
    return { line: at.range.start.line + 1, ...(at.file === full ? {} : { file: path.relative(folder, at.file).split(path.sep).join('/') }) };
  };
  const report = reportOf(draft, checkDraft(draft, options), { file, date: today, catalogue: options.catalogue, off: switchedOff(options), locate: placed });
  const text = WRITERS[format](report), unread = assembled.unread.filter(({ harmless }) => !harmless).map(({ path: target, reason }) => `the included file ${target} is not in the report: ${reason}.`);
  const errors = [...surroundings.failures, ...unread], code = errors.length > 0 ? 2 : 0;
  if (out === undefined) return { out: text, errors, code };
  try {
    writeFileSync(path.resolve(cwd, out), text);
  } catch (error) {
    return failed(...errors, `${out}: cannot be written: ${reasonOf(error)}.`);
  }
  return { out: '', errors, code };
}
