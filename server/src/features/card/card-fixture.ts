import { buildCatalogue, type Catalogue } from '../../catalogue/catalogue.ts';
import type { Statement } from '../../catalogue/statement.ts';

const statement = (names: readonly string[], title: string, more: Partial<Statement> = {}): Statement =>
  ({ names, title: { lang: 'en', text: title }, kind: 'recommendation', studyGroup: 'SG17', questions: ['7/17'], events: [], relations: [], notes: [], place: 'Annex 1', ...more });

const MEETING = 'WP4/17, 4–5 September 2025';

/** For tests: the lives of a few texts as a report, a letter and a bibliographic list tell them; two numbers that changed hands among them. */
export const livesCatalogue: Catalogue = buildCatalogue([
  {
    version: 1, source: { id: 'report', title: 'Report of SG17', date: '2023-09-08', covers: [] }, questions: [], abbreviations: [],
    statements: [
      statement(['X.1353', 'X.ztd-iot'], 'Zero-touch deployment', {
        row: 1, events: [{ event: 'determined', date: '2022-09-02' }, { event: 'redetermined', date: '2023-03-03' }, { event: 'not-approved', date: '2023-09-08' }],
      }),
      statement(['X.9 Cor. 1'], 'Corrigendum 1', { kind: 'corrigendum', row: 2, relations: [{ type: 'corrects', target: 'X.9' }], events: [{ event: 'approved', date: '2001-02-03' }] }),
      statement(['X.9'], 'The <ninth>', { row: 3, relations: [{ type: 'common-text', target: 'ISO/IEC 9' }], events: [{ event: 'approved', date: '2000-02-03' }], notes: ['A "note" & more.'] }),
      statement(['X.plan'], 'A plan', { row: 4, place: 'Annex 2', events: [{ event: 'under-study' }] }),
    ],
  },
  {
    version: 1, source: { id: 'letter', title: 'Letter', date: '2025-06-17', covers: [] }, questions: [], abbreviations: [],
    statements: [statement(['X.plan'], 'A plan', { title: { lang: 'fr', text: 'Un projet' }, place: 'Items', row: 1, events: [{ event: 'scheduled', meeting: MEETING, note: 'determination' }] })],
    meetings: [{ id: MEETING, group: 'WP4/17', from: '2025-09-04', to: '2025-09-05', deadlines: [{ date: '2025-08-22', subject: { lang: 'fr', text: 'Contributions' } }] }],
  },
  {
    version: 1, source: { id: 'list', title: 'List', date: '2026-01-01', covers: [] }, questions: [], abbreviations: [], statements: [],
    texts: [
      { id: 'X.1353', kind: 'recommendation', editions: [{ date: '2024-09-06', title: 'Zero-touch deployment', state: 'in-force', place: 'x1353.yaml' }] },
      { id: 'X.9', kind: 'recommendation', editions: [{ date: '2000-02', title: 'The ninth', state: 'in-force', equivalent: 'ISO/IEC 9', place: 'x9.yaml' }] },
      { id: 'X.9 Amd. 1', kind: 'amendment', editions: [{ date: '2002-02-03', title: 'Amendment 1', place: 'x9a1.yaml' }] },
    ],
  },
]);
