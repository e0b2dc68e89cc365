import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { isDay } from '../catalogue/day.ts';
import { chartsOf } from '../features/programme/programme-charts.ts';
import { programmeHtml } from '../features/programme/programme-html.ts';
import { programmeText } from '../features/programme/programme-text.ts';
import { programme, studyGroupOf, type Programme } from '../features/programme/programme.ts';
import { reasonOf } from '../sources/file-error.ts';
import { forPeople } from './for-people.ts';
import type { Outcome } from './outcome.ts';

export type ProgrammeFormat = 'text' | 'json' | 'html';

export interface ProgrammeArguments {
  readonly format: ProgrammeFormat;
  /** A day, ISO 8601; checked here. */
  readonly since: string | undefined;
  /** "SG17", as the user writes it. */
  readonly studyGroup: string | undefined;
  /** The folder that the charts are written to; none without it. */
  readonly charts: string | undefined;
  /** The file to write; absent for standard output. */
  readonly out: string | undefined;
  readonly cwd: string;
  /** ISO 8601 day. */
  readonly today: string;
}

/** Writes the work programme that a catalogue knows, and its charts where a folder is given. Ends with 0, with 1 where the catalogue holds nothing of it, with 2 for what cannot be meant or written. */
export async function showProgramme(catalogue: Catalogue, { format, since, studyGroup, charts, out, cwd, today }: ProgrammeArguments): Promise<Outcome> {
  const failed = (error: string): Outcome => ({ out: '', errors: [error], code: 2 });
  if (since !== undefined && !isDay(since)) return failed(`--since ${since}: not a day. Write it as 2025-06-17.`);
  const group = studyGroup === undefined ? undefined : studyGroupOf(studyGroup);
  if (studyGroup !== undefined && group === undefined) return failed(`--study-group ${studyGroup}: not a Study Group. Write it as SG17.`);
  const all = programme(catalogue, { today, ...(since !== undefined && { since }), ...(group !== undefined && { studyGroup: group }) });
  if (charts !== undefined) {
    try {
      await writeCharts(all, path.resolve(cwd, charts));
    } catch (error) {
      return failed(`${charts}: the charts cannot be written: ${reasonOf(error)}.`);
    }
  }
  const text = await written(all, format), code = all.items === 0 ? 1 : 0;
  if (out === undefined) return { out: text, errors: [], code };
  try {
    writeFileSync(path.resolve(cwd, out), text);
  } catch (error) {
    return failed(`${out}: cannot be written: ${reasonOf(error)}.`);
  }
  return { out: '', errors: [], code };
}

/** What draws is loaded where charts are wanted, and nowhere else. */
const drawing = async () => (await import('../sources/chart.ts')).chartSvg;

async function written(all: Programme, format: ProgrammeFormat): Promise<string> {
  if (format === 'text') return forPeople(programmeText(all));
  if (format === 'json') return `${JSON.stringify(all, undefined, 2)}\n`;
  const chartSvg = await drawing();
  return programmeHtml(all, chartsOf(all).map((chart) => ({ chart, svg: chartSvg(chart, 'page') })));
}

async function writeCharts(all: Programme, folder: string): Promise<void> {
  const chartSvg = await drawing();
  // One folder at a time: where the system makes folders up (/proc) Node tries for ever otherwise.
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = path.dirname(at)) missing.unshift(at);
  for (const one of missing) mkdirSync(one);
  for (const chart of chartsOf(all)) writeFileSync(path.join(folder, `programme-${chart.id}.svg`), chartSvg(chart, 'file'));
}
