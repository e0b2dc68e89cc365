import { statusOf } from '../features/status.ts';
import type { OpenDocument } from './open-document.ts';

/** What the client's status bar shows of a text; `hidden` for one that is no draft. */
export type StatusMessage =
  | { readonly uri: string; readonly text: string; readonly tooltip: string; readonly command?: { readonly title: string; readonly command: string; readonly arguments: readonly string[] } }
  | { readonly uri: string; readonly hidden: true };

export function statusMessage(document: OpenDocument): StatusMessage {
  const { uri, options } = document;
  if (!options || !document.isDraft) return { uri, hidden: true };
  const { text, detail, asOf, record } = statusOf(document.part?.wholes[0].draft ?? document.draft, options.catalogue);
  return {
    uri, text: [text, asOf && `catalogue ${asOf}`].filter(Boolean).join(' · '), tooltip: detail,
    ...(record ? { command: { title: 'Open the card', command: 'rapporteur.openCard', arguments: [record.id] } } : {}),
  };
}
