import { findRecord } from '../../catalogue/look-up.ts';
import { findWorkItems } from '../../features/programme/find-work-items.ts';
import { newDraft, type DraftFormat, type NewDraft } from '../../features/new-draft/new-draft.ts';
import { foundRecords, MOST_FOUND, type FoundRecord } from '../found-record.ts';
import type { Service } from '../service.ts';

/** `rapporteur/newDraft`: the draft of a record, by its number or name. */
interface NewDraftParams {
  readonly id: string;
  readonly format: DraftFormat;
  readonly language?: 'en' | 'fr';
}

/** Answers with the text of a new draft and where its first placeholder stands; null for a name that the catalogue has not. `rapporteur/workItems` finds what to begin. */
export const newDrafts: Service = {
  capabilities: () => ({}),
  serve: ({ connection, desk, guarded }) => {
    connection.onRequest('rapporteur/newDraft', guarded(null, ({ id, format, language }: NewDraftParams): NewDraft | null => {
      const record = findRecord(desk.catalogue, id);
      return record ? newDraft(record, desk.catalogue, { format: format === 'asciidoc' ? 'asciidoc' : 'markdown', language: language === 'fr' ? 'fr' : 'en' }) : null;
    }));
    connection.onRequest('rapporteur/workItems', guarded([], ({ query }: { readonly query: string }): readonly FoundRecord[] => foundRecords(findWorkItems(desk.catalogue, query, MOST_FOUND))));
  },
};
