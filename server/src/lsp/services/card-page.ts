import { randomUUID } from 'node:crypto';
import { findRecord } from '../../catalogue/look-up.ts';
import { cardPage } from '../../features/card/card-page.ts';
import { today } from '../../sources/today.ts';
import { citedFiles } from '../citations.ts';
import type { Service } from '../service.ts';

/** `rapporteur/cardPage`: the card of a record, by its number or any of its names. */
interface CardPageParams {
  readonly id: string;
  readonly canGoBack?: boolean;
  readonly canGoForward?: boolean;
  readonly takesFocus?: boolean;
}

interface CardPageAnswer {
  /** A whole page. */
  readonly html: string;
  /** The record's number or name as the catalogue has it. */
  readonly title: string;
}

/** The card as a page, for editors that show pages; null for a name that the catalogue has not. */
export const cardPages: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk, guarded }) => {
    connection.onRequest('rapporteur/cardPage', guarded(null, ({ id, canGoBack, canGoForward, takesFocus }: CardPageParams): CardPageAnswer | null => {
      const { catalogue } = desk, record = typeof id === 'string' ? findRecord(catalogue, id) : undefined;
      if (!record) return null;
      const html = cardPage(record, catalogue, {
        citations: citedFiles(desk, record), today: today(), nonce: randomUUID(),
        canGoBack: canGoBack === true, canGoForward: canGoForward === true, takesFocus: takesFocus === true,
      });
      return { html, title: record.id };
    }));
  },
};
