import { cardAt, CARD_SCHEME } from '../cards.ts';
import type { Desk } from '../desk.ts';
import { draftOfReport, reportText } from '../reports.ts';
import type { Service } from '../service.ts';
import { comparisonAt } from './compare.ts';

/** Of so many cards, those asked for last, it is remembered that they may be open. */
const MOST_CARDS = 64;

/** The texts of read-only pages: a record's card, a comparison, the report on an open draft. Cards follow the catalogue while they are open. */
export const textPages: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk, guarded }) => {
    const cards = new Set<string>();
    connection.workspace.textDocumentContent.on(guarded(null, ({ uri }: { readonly uri: string }) => {
      if (uri.startsWith(`${CARD_SCHEME}:`)) follow(cards, uri);
      return { text: contentAt(desk, uri) };
    }));
    desk.onCatalogue.push(() => {
      if (desk.client.cards) for (const uri of cards) void connection.workspace.textDocumentContent.refresh(uri);
    });
  },
};

function follow(cards: Set<string>, uri: string): void {
  cards.delete(uri);
  cards.add(uri);
  const [oldest] = cards;
  if (cards.size > MOST_CARDS && oldest !== undefined) cards.delete(oldest);
}

function contentAt(desk: Desk, uri: string): string {
  const draft = draftOfReport(uri);
  if (draft === undefined) return comparisonAt(desk, uri) ?? cardAt(desk.catalogue, uri) ?? 'The catalogue holds no such record.\n';
  const document = desk.at(draft);
  return (document && reportText(document, 'markdown')) ?? 'This is no open draft. Open the draft, and ask for its report again.\n';
}
