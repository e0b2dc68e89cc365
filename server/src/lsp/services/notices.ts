import { noticesDue, type Notices } from '../../features/programme/notices.ts';
import { today } from '../../sources/today.ts';
import { citedWorks, ownWorks } from '../other-drafts/own-works.ts';
import type { Service } from '../service.ts';
import { errorText } from '../error-text.ts';

/** `rapporteur/notices`: where cited items stood when it was asked last, and the keys of what was told; what is of another type says nothing. */
interface NoticeParams {
  readonly known?: unknown;
  readonly told?: unknown;
}

/** Answers with the one thing that has to be told of the work that the workspace cites or is about, and with where that stands now. Null where that cannot be said. */
export const noticeService: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk }) => {
    connection.onRequest('rapporteur/notices', async (params: NoticeParams | null): Promise<Notices | null> => {
      try {
        const { catalogue } = desk, cited = await citedWorks(desk.summaries(), catalogue);
        return noticesDue({
          catalogue, cited, own: ownWorks(desk.summaries(), catalogue), known: textsOf(params?.known), told: new Set(Array.isArray(params?.told) ? params.told as readonly string[] : []),
          today: today(),
        });
      } catch (error) {
        connection.console.error(errorText(error));
        return null;
      }
    });
  },
};

const textsOf = (json: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(typeof json === 'object' && json !== null ? json : {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
