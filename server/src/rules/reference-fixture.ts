import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import type { EventName, Relation } from '../catalogue/record.ts';
import type { Seed, Statement } from '../catalogue/statement.ts';

function statement(names: readonly string[], title: string, event: EventName, date?: string, relations: readonly Relation[] = []): Statement {
  return {
    names, title: { lang: 'en', text: title }, kind: 'recommendation', questions: ['2/17'], events: [{ event, ...(date !== undefined && { date }) }],
    relations, notes: [], place: 'Annex 1', row: 1,
  };
}

const STATEMENTS: readonly Statement[] = [
  statement(['X.1817', 'X.5Gsec-message'], 'Security requirements for 5G message service', 'approved', '2023-09-08'),
  statement(['X.1645', 'X.nssa-cc'], 'Requirements of network security situational awareness platform for cloud computing', 'approved', '2023-09-08'),
  statement(['X.1051Rev'], 'Information security controls for telecommunications', 'approved', '2023-06-13', [{ type: 'revises', target: 'X.1051' }]),
  statement(['X.1352 Amd. 1'], 'Amendment 1 to X.1352', 'determined', '2023-09-08', [{ type: 'amends', target: 'X.1352' }]),
  statement(['X.1818', 'X.5Gsec-ctrl'], 'Security controls for operation and maintenance of IMT-2020', 'determined', '2023-09-08'),
  statement(['X.1771', 'X.ddc'], 'Requirements for data de-identification assurance', 'not-approved', undefined, [{ type: 'becomes', target: 'X Suppl. 39' }]),
  statement(['X Suppl. 39'], 'Supplement to X.1148', 'agreed', '2023-09-08'),
  statement(['X.soar-cc'], 'Framework of security orchestration for cloud computing', 'under-study'),
];

const seed = (date: string, covers: readonly string[]): Seed => ({
  version: 1, source: { id: 'report', title: 'Report', date, covers }, statements: STATEMENTS, questions: [], abbreviations: [],
});

/** For tests: a small catalogue of series X as of 2023-09-08 that claims to list no series. */
export const catalogue: Catalogue = buildCatalogue([seed('2023-09-08', [])]);

/** The same as of 2025-06-17, claiming to list every approved Recommendation of series X. */
export const coveringCatalogue: Catalogue = buildCatalogue([seed('2025-06-17', ['X'])]);
