import type { Catalogue } from '../../catalogue/catalogue.ts';
import { chartsOf, type ChartId } from '../../features/programme/programme-charts.ts';
import { programmeHtml, type ProgrammeLinks } from '../../features/programme/programme-html.ts';
import { isDay } from '../../catalogue/day.ts';
import { programme, studyGroupOf, type Programme } from '../../features/programme/programme.ts';
import { today } from '../../sources/today.ts';
import type { Service } from '../service.ts';
import { errorText } from '../error-text.ts';

/** A day of ISO 8601 form and a Study Group ("SG17"). What is none is passed over. */
interface ProgrammeParams {
  readonly since?: string;
  readonly studyGroup?: string;
}

export interface ProgrammeAnswer {
  /** A whole page. */
  readonly html: string;
  /** The day after which the page lists changes. */
  readonly since: string;
}

/** `rapporteur/programme`: the overview of the work programme, as a page; `rapporteur/programmeChart`: one of its charts, as a file. Null where there is none; the log says what failed. */
export const programmeService: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk }) => {
    const answered = <P, R>(answer: (params: P) => Promise<R>) => (params: P): Promise<R | null> =>
      answer(params).catch((error: unknown) => { connection.console.error(errorText(error)); return null; });
    connection.onRequest('rapporteur/programme', answered((params: ProgrammeParams | null) => page(desk.catalogue, params ?? {}, desk.client.hasCommands)));
    connection.onRequest('rapporteur/programmeChart', answered(async ({ id, ...params }: ProgrammeParams & { readonly id: ChartId }) => {
      const chart = chartsOf(overview(desk.catalogue, params)).find((one) => one.id === id);
      return chart ? (await drawing()).chartSvg(chart, 'file') : null;
    }));
  },
};

/** What draws is loaded when a chart is asked for first, not at every start. */
const drawing = async () => import('../../sources/chart.ts');

const givenDay = ({ since }: ProgrammeParams): string | undefined => (typeof since === 'string' && isDay(since) ? since : undefined);

function overview(catalogue: Catalogue, params: ProgrammeParams): Programme {
  const studyGroup = typeof params.studyGroup === 'string' ? studyGroupOf(params.studyGroup) : undefined, since = givenDay(params);
  return programme(catalogue, { today: today(), ...(since !== undefined && { since }), ...(studyGroup !== undefined && { studyGroup }) });
}

async function page(catalogue: Catalogue, params: ProgrammeParams, hasCommands: boolean): Promise<ProgrammeAnswer> {
  const all = overview(catalogue, params), { chartSvg } = await drawing();
  const charts = chartsOf(all).map((chart) => ({ chart, svg: chartSvg(chart, 'page') }));
  return { html: programmeHtml(all, charts, hasCommands ? linksOf(givenDay(params)) : undefined), since: all.since };
}

/** Links that run the extension's commands, as the page has no script. */
function linksOf(since: string | undefined): ProgrammeLinks {
  const command = (name: string, ...args: readonly unknown[]): string => `command:rapporteur.${name}?${encodeURIComponent(JSON.stringify(args))}`;
  return {
    card: (id) => command('openCard', id), saveChart: (id) => command('saveProgrammeChart', id), since: command('programmeSince'),
    studyGroup: (name) => command('programme', { ...(name !== undefined && { studyGroup: name }), ...(since !== undefined && { since }) }),
  };
}
