import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import type { EventName, Relation } from '../catalogue/record.ts';
import type { ListedText, Seed, Statement } from '../catalogue/statement.ts';
import { testList, testSeed, testStatement } from '../catalogue/testing.ts';
import type { Syntax } from '../draft/block.ts';

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

const text = (id: string, ...editions: ListedText['editions']): ListedText =>
  ({ id, kind: /Amd/.test(id) ? 'amendment' : /Cor/.test(id) ? 'corrigendum' : /Suppl/.test(id) ? 'supplement' : /^[A-Z]\./.test(id) ? 'recommendation' : 'standard', editions });

const TEXTS: readonly ListedText[] = [
  text('X.509', { date: '2008-11-13', title: 'Gates', state: 'superseded', place: 'a' }, { date: '2012-10-14', title: 'Gates and keys of large networks', state: 'superseded', place: 'b' },
    { date: '2016-10-14', title: 'Gates and keys of large networks', state: 'superseded', place: 'c' }, { date: '2019-10-14', title: 'Public keys in networks of any size', state: 'in-force', place: 'd' }),
  text('X.509 (2016) Amd. 1', { date: '2018-01-13', place: 'e' }), text('X.509 (2016) Technical Cor. 1', { date: '2018-01-13', place: 'f' }),
  text('X.509 (2019) Amd. 1', { date: '2024-10-29', title: 'Enhancements', place: 'g' }),
  text('X.400', { date: '1999-06-18', title: 'Handling of messages', state: 'withdrawn', place: 'h' }),
  text('X.700', { date: '1992-09-10', title: 'Management of towers', state: 'withdrawn', place: 'i' }),
  text('X.1631', { date: '2015-07-14', title: 'Practice of controls', state: 'in-force', equivalent: 'ISO/IEC 27017:2015', place: 'j' }),
  text('X.1771', { date: '2024-04-29', title: 'Combining data of several holders', state: 'in-force', place: 'k' }),
  text('X.1817', { date: '2023-09-08', title: 'Security requirements for 5G messaging service', place: 'l' }),
  text('X Suppl. 39', { date: '2023-09-08', title: 'Assurance', place: 'm' }),
];

/** A bibliographic source of editions as of 2026-08-22, which lists all of series X, beside the report. */
export const listedCatalogue: Catalogue = buildCatalogue([{ ...seed('2023-09-08', []), statements: STATEMENTS.map((one) => (one.names[0] === 'X Suppl. 39' ? { ...one, names: [...one.names, 'X.ddc'] } : one)) }, testList(TEXTS)]);

const RFCS = testList([text('IETF RFC 5246', { date: '2008-08', title: 'A protocol of layers', state: 'superseded', place: 'n' }), text('IETF RFC 8446', { date: '2018-08', title: 'A protocol of fewer layers', state: 'in-force', place: 'o' })], { id: 'rfcs', covers: ['IETF RFC'] });
const ISO = testList([text('ISO/IEC 27002', { date: '2013-10', title: 'Practice of controls', state: 'superseded', place: 'p' }, { date: '2022-02', title: 'Controls', state: 'in-force', place: 'q' })], { id: 'iso', covers: [] });

/** Texts of other organizations: every RFC, and one standard of ISO/IEC. */
export const standardsCatalogue: Catalogue = buildCatalogue([RFCS, ISO]);

const replaced = (id: string, by: string, date: string): ListedText => ({ ...text(id, { date, title: `Protocol of ${date}`, state: 'superseded', place: 'r' }), relations: [{ type: 'replaced-by', target: by }] });
const BODIES = testList([
  replaced('IETF RFC 2246', 'IETF RFC 4346', '1999-01'), replaced('IETF RFC 4346', 'IETF RFC 8446', '2006-04'), text('IETF RFC 8446', { date: '2018-08', title: 'A protocol of fewer layers', place: 's' }),
  text('NIST SP 800-53', { date: '2013-04-30', title: 'Controls of towers', revision: '4', place: 't' }, { date: '2020-09-23', title: 'Controls of gates', revision: '5', place: 'u' }),
  text('ISO/IEC 27017', { date: '2015-11-30', title: 'Practice of clouds', otherTitles: [{ lang: 'fr', text: 'Pratique des nuages' }], state: 'in-force', place: 'v' }),
], { id: 'bodies', covers: [] });
const DRAFTS = testSeed([['ISO/IEC 27017', 'ISO/IEC FDIS 27017'], ['ISO/IEC 99999', 'ISO/IEC DIS 99999']].map((names) => testStatement({ names, kind: 'standard', events: [{ event: 'under-study', date: '2026-01-30' }] })), { id: 'drafts', date: '2026-08-22' });

/** Texts of other organizations of which no source lists all: RFCs that replaced each other, revisions, a common title in French, drafts. */
export const bodiesCatalogue: Catalogue = buildCatalogue([BODIES, DRAFTS]);

type OfSyntax = Readonly<Record<Syntax, string>>;

/** What stands before the entries of clause 2, before the body, and before the Bibliography's entries. */
const FRAMES: Readonly<Record<Syntax, readonly [references: string, body: string, bibliography: string]>> = {
  markdown: ['# Draft new Recommendation ITU-T X.new\n\n## 2 References\n\n', '\n\n## 6 Body\n\n', '\n\n## Bibliography\n\n'],
  asciidoc: ['= Title\n:docnumber: X.new\n\n[bibliography]\n== References\n\n', '\n\n== Body\n\n', '\n\n[bibliography]\n== Bibliography\n\n'],
  text: ['Draft new Recommendation ITU-T X.new\nTitle\n2\tReferences\n', '\n6\tBody\n', '\nBibliography\n'],
};

function draftIn(syntax: Syntax, references: string, body: string, bibliography?: string): string {
  const [first, second, third] = FRAMES[syntax];
  return first + references + second + body + (bibliography === undefined ? '' : third + bibliography);
}

/** For tests: a draft with some entries in clause 2 and a body that cites none of them. */
export const referencesIn = (syntax: Syntax, entries: string): string => draftIn(syntax, entries, 'Text.');

const each = (write: (syntax: Syntax) => string): OfSyntax => ({ markdown: write('markdown'), asciidoc: write('asciidoc'), text: write('text') });

/** For tests: the same in the three syntaxes, with entries in the Bibliography too. */
export const inReferences = (entries: OfSyntax, bibliography?: OfSyntax): OfSyntax => each((syntax) => draftIn(syntax, entries[syntax], 'Text.', bibliography?.[syntax]));

const X1817: OfSyntax = {
  markdown: '[ITU-T X.1817] Recommendation ITU-T X.1817 (2023), *Security requirements for 5G message service*.',
  asciidoc: '* [[[x1817,ITU-T X.1817]]], Recommendation ITU-T X.1817 (2023), _Security requirements for 5G message service_.',
  text: '[ITU-T X.1817]\tRecommendation ITU-T X.1817 (2023), Security requirements for 5G message service.',
};
const X1148: OfSyntax = {
  markdown: '[b-ITU-T X.1148] Recommendation ITU-T X.1148 (2020), *Framework*.',
  asciidoc: '* [[[x1148,b-ITU-T X.1148]]], Recommendation ITU-T X.1148 (2020), _Framework_.',
  text: '[b-ITU-T X.1148]\tRecommendation ITU-T X.1148 (2020), Framework.',
};

/** For tests: a draft with X.1817 in References and X.1148 in the Bibliography, by what its body says. */
export const bothListed = (body: OfSyntax): OfSyntax => each((syntax) => draftIn(syntax, X1817[syntax], body[syntax], X1148[syntax]));
