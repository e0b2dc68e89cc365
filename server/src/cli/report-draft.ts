import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportHtml } from '../features/report/report-html.ts';
import { reportMarkdown } from '../features/report/report-markdown.ts';
import { reportOf, type DraftReport } from '../features/report/report.ts';
import { reasonOf } from '../sources/file-error.ts';
import { isBelow } from '../lsp/other-drafts/read-includes.ts';
import { switchedOff } from '../rules/checking/level-profiles.ts';
import { checkDraft } from '../rules/checking/live-check.ts';
import { includeRoot, lineLocator, NOT_A_DRAFT, readDraft } from './check-draft.ts';
import { DraftFiles } from './draft-files.ts';
import type { Outcome } from './outcome.ts';
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

const WRITERS: Readonly<Record<ReportFormat, (report: DraftReport) => string>> = {
  markdown: reportMarkdown, html: reportHtml, json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
};

/** Reads a draft with what it includes, checks it, and writes the report on it. Ends with 0 where it is written, 2 where something cannot be read or written. */
export function reportDraft({ file, format, out, catalogue, cwd, today }: ReportArguments): Outcome {
  const failed = (...errors: readonly string[]): Outcome => ({ out: '', errors, code: 2 });
  const full = path.resolve(cwd, file), files = new DraftFiles(), content = files.read(full);
  if ('reason' in content) return failed(`${file}: ${content.reason}.`);
  const surroundings = new Surroundings({ catalogues: catalogue.map((one) => path.resolve(cwd, one)) }, (name) => (isBelow(name, cwd) ? path.relative(cwd, name) : name));
  const { options, isIncluded } = surroundings.of(full), read = readDraft(full, files, { root: includeRoot(full, cwd), isIncluded }), { draft, assembled } = read;
  if (!read.isDraft) return failed(`${file}: ${NOT_A_DRAFT}`);
  const report = reportOf(draft, checkDraft(draft, options), { file, date: today, catalogue: options.catalogue, off: switchedOff(options), locate: lineLocator(read, full, files) });
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
